//! Deletes what nobody needs any more.

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::ms;
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{ABOUT_WIPES, CONCLUDED, RUN_APPROVING, RUN_HELD, UPLOAD_OPEN};

/// Finished uploads and expired things stay this long, in case somebody asks about them.
const KEEP_MS: i64 = 30 * 24 * 3_600_000;

/// Orders that ended and left nothing in Exchange stay as long as the agent's own history.
const KEEP_ORDERS_MS: i64 = 400 * 24 * 3_600_000;

/// Rows of a table that one turn removes: whatever is wrong, most of them are still there when somebody notices.
const MOST: i64 = 1000;

impl Store {
    /// Fails when the database is out of reach or of another version.
    pub async fn ping(&self) -> Result<()> {
        sql!("select count(*) from users").execute(&self.readers).await?;
        Ok(())
    }

    /// Throws away what no upload needs any more, and a part of what is older than anybody asks for. A clock that leapt
    /// ahead makes nothing old.
    pub async fn clean(&self, now: Timestamp) -> Result<()> {
        let now = self.confirmed_time(now);
        let mut tx = self.write().await?;
        let open: i64 = sql_scalar!("select count(*) from sync_upload where state = {UPLOAD_OPEN}")
            .fetch_one(&mut *tx)
            .await?;
        for table in ["chunk", "device_key", "device_record", "device_search"] {
            // Without a condition SQLite drops the pages whole.
            let condition = if open == 0 {
                String::new()
            } else {
                format!(" where sync_id not in (select id from sync_upload where state = {UPLOAD_OPEN})")
            };
            sql!("delete from staging.{table}{condition}").execute(&mut *tx).await?;
        }
        let old_devices = "select org_id, id from device where deleted_at < ?1 - ?2
            order by deleted_at, org_id, id limit ?3";
        let old_runs = format!(
            "select org_id, id from run where state not in ({RUN_HELD}, {RUN_APPROVING})
               and created_at < ?1 - ?2 order by created_at, org_id, id limit ?3"
        );
        for sql in [
            "delete from session where expires_at < ?1".to_owned(),
            "delete from sign_in_link where expires_at < ?1".to_owned(),
            "delete from second_person_request where expires_at < ?1 - ?2 * 12".to_owned(),
            "delete from manual_decision where id in (select id from manual_decision
               where ended_at < ?1 - ?2 * 12 order by ended_at limit ?3)"
                .to_owned(),
            "delete from enrollment_token where expires_at < ?1 - ?2".to_owned(),
            format!(
                "delete from sync_upload where (org_id, id) in (select org_id, id from sync_upload
                   where state <> {UPLOAD_OPEN} and opened_at < ?1 - ?2 order by opened_at limit ?3)"
            ),
            format!("delete from device_state where deleted = 1 and (org_id, id) in ({old_devices})"),
            format!("delete from device where (org_id, id) in ({old_devices})"),
            "delete from notice where (org_id, id) in (select org_id, id from notice
               where created_at < ?1 - ?2 order by created_at limit ?3)"
                .to_owned(),
            format!("delete from run_item where (org_id, run_id) in ({old_runs})"),
            format!("delete from run where (org_id, id) in ({old_runs})"),
        ] {
            let done = sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(KEEP_MS).bind(MOST);
            done.execute(&mut *tx).await?;
        }
        crate::store::second_person::expire(&mut tx, now).await?;
        old_orders(&mut tx, now).await?;
        crate::store::audit::remove_old(&mut tx, now, MOST).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Deletes a part of the orders, with their answers, that ended long ago and that nothing goes by any more. What stays:
/// - an order that changed something in Exchange and was not undone, since undo, a new enrolment and an agent whose folder
///   was put back learn it from here;
/// - wipes and what is about them, so that none is ever repeated;
/// - the last order of each target, which says what was wanted there and how it ended;
/// - what an entry of ours, a notice or a run that goes on refers to.
async fn old_orders(tx: &mut Transaction<'_, Sqlite>, now: Timestamp) -> Result<()> {
    let old: Vec<(Uuid, Uuid)> = sql_as!(
        "select o.org_id, o.id from orders o
         where o.finished_at < ?1 and o.state in {CONCLUDED} and o.kind not in {ABOUT_WIPES}
           and (o.undone_at is null or o.undone_at < ?1)
           and (o.undone_at is not null or not exists (select 1 from order_ack k
             where k.org_id = o.org_id and k.order_id = o.id and (k.changed = 1 or k.finished_at >= ?1)))
           and exists (select 1 from orders n where n.org_id = o.org_id and n.target = o.target and n.id > o.id)
           and not exists (select 1 from own_entry e where e.org_id = o.org_id and e.order_id = o.id)
           and not exists (select 1 from own_object e where e.org_id = o.org_id and e.order_id = o.id)
           and not exists (select 1 from notice n where n.org_id = o.org_id
             and (n.block_order = o.id or n.mail_order = o.id))
           and not exists (select 1 from run r where r.org_id = o.org_id and r.id = o.run_id
             and r.state in ({RUN_HELD}, {RUN_APPROVING}))
         order by o.finished_at limit ?2",
        (ms(now) - KEEP_ORDERS_MS, MOST)
    )
    .fetch_all(&mut **tx)
    .await?;
    for (org, id) in old {
        sql!("delete from order_ack where org_id = ? and order_id = ?", (org, id)).execute(&mut **tx).await?;
        sql!("delete from orders where org_id = ? and id = ?", (org, id)).execute(&mut **tx).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
