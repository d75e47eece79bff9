//! Mails about blocks: which are due, which are written, and the result of each.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Notification, OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::notices::{HISTORY, SENT};
use crate::store::queue::{MAX_ATTEMPTS, supersede_waiting};
use crate::store::row::{from_word, json_or_none, ms, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{
    EXPIRED, FAILED, NOTE_DISABLED, NOTICE_DUE, NOTICE_NONE, NOTICE_QUEUED, NoticeNote, NoticeState, QUEUED,
};

/// The agent tries a mail until the block; after the block, for this long: the mail still explains what happened.
const TRYING_BESIDE: SignedDuration = SignedDuration::from_hours(1);

/// A mail that failed is written again until the block is this old.
pub const WRITING_AGAIN: SignedDuration = SignedDuration::from_hours(24);

/// The first time after this, each further time after twice as long.
const FIRST_AGAIN_MS: i64 = 5 * 60_000;

const MOST_DOUBLED: i64 = 6;

/// A block whose user has no mail yet and must get one.
#[derive(Debug, Clone)]
pub struct DueNotice {
    pub org: Uuid,
    pub id: Uuid,
    pub device: Uuid,
    /// The step that decided.
    pub reason: String,
    pub address: String,
    pub block_at: Timestamp,
    pub created_at: Timestamp,
    pub record: DeviceRecord,
    pub organization: Option<String>,
    /// All addresses of the user, in lower case.
    pub addresses: Vec<String>,
    /// The groups that they are members of.
    pub groups: Vec<Uuid>,
}

/// A notice, and the results of its mail and its block.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    pub id: Uuid,
    pub reason: String,
    pub address: Option<String>,
    pub created_at: Timestamp,
    pub block_at: Timestamp,
    pub block_order: Uuid,
    pub block_state: Option<OrderState>,
    pub mail_order: Option<Uuid>,
    pub mail_state: Option<OrderState>,
    pub mail_deadline: Option<Timestamp>,
    pub locale: Option<String>,
    pub state: NoticeState,
    pub note: Option<NoticeNote>,
    /// The agent's last word on the mail.
    pub answer: Option<OrderState>,
    pub answered_at: Option<Timestamp>,
    pub finding: Option<Finding>,
}

impl Store {
    /// Makes notices due again whose mail failed, while the device is still to be blocked; gives how many.
    pub async fn retry_mails(&self, now: Timestamp) -> Result<u64> {
        let again: Vec<(Uuid, Uuid)> = sql_as!(
            "select n.org_id, n.id from notice n join orders m on m.org_id = n.org_id
               and m.id = n.mail_order
             where n.state = {NOTICE_QUEUED} and n.block_at > ?1 and m.state in ({FAILED}, {EXPIRED})
               and not {SENT}
               and coalesce((select max(k.received_at) from order_ack k
                 where k.org_id = m.org_id and k.order_id = m.id),
                 m.finished_at) + (?2 << min(max(n.tries - 1, 0), ?3)) <= ?4
               and not {HISTORY} and exists (select 1 from decision d
                 where d.org_id = n.org_id and d.id = n.device_key
                 and d.wanted = 'block')
             order by n.block_at limit 500",
            (ms(now - WRITING_AGAIN), FIRST_AGAIN_MS, MOST_DOUBLED, ms(now))
        )
        .fetch_all(&self.readers)
        .await?;
        if again.is_empty() {
            return Ok(0);
        }
        let mut tx = self.write().await?;
        let mut due = 0;
        for (org, id) in again {
            let made = sql!(
                "update notice set state = {NOTICE_DUE}
                   where org_id = ?1 and id = ?2 and state = {NOTICE_QUEUED}
                 and exists (select 1 from orders m where m.org_id = ?1 and m.id = notice.mail_order
                   and m.state in ({FAILED}, {EXPIRED}))",
                (org, id)
            )
            .execute(&mut *tx)
            .await?;
            due += made.rows_affected();
        }
        tx.commit().await?;
        Ok(due)
    }

    /// Blocks whose users have no mail yet.
    pub async fn due_notices(&self, most: u32) -> Result<Vec<DueNotice>> {
        let rows = sql!(
            "select n.org_id, n.id, n.device_key, n.reason, n.address, n.block_at, n.created_at, d.record,
               coalesce(k.organization_name, k.alias)
             from notice n join device d on d.org_id = n.org_id and d.id = n.device_key
             join connector k on k.org_id = n.org_id
             where n.state = {NOTICE_DUE} order by n.org_id, n.id limit ?",
            (i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?;
        let mut due = Vec::new();
        for row in rows {
            let address: Option<String> = row.try_get(4)?;
            let address = address.unwrap_or_default();
            let addresses: Vec<String> = sql_scalar!(
                "select ?1 union select b.address
                   from user_address a join user_address b on b.user_name = a.user_name
                 where a.address = ?1",
                (address.to_lowercase())
            )
            .fetch_all(&self.readers)
            .await?;
            let mut groups = Vec::new();
            for address in &addresses {
                let found: Vec<Uuid> =
                    sql_scalar!("select group_id from group_member where member = ?", (address))
                        .fetch_all(&self.readers)
                        .await?;
                groups.extend(found);
            }
            let record: DeviceRecord = serde_json::from_str(row.try_get(7)?)?;
            due.push(DueNotice {
                org: row.try_get(0)?,
                id: row.try_get(1)?,
                device: row.try_get(2)?,
                reason: row.try_get(3)?,
                address,
                block_at: time(row.try_get(5)?)?,
                created_at: time(row.try_get(6)?)?,
                record,
                organization: row.try_get(8)?,
                addresses,
                groups,
            });
        }
        Ok(due)
    }

    /// Queues the mail of a notice, with its locale, or notes that none is sent. False: it is not due any more.
    pub async fn write_mail(
        &self,
        now: Timestamp,
        notice: &DueNotice,
        mail: Option<(&Notification, &str)>,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        let due: i64 = sql_scalar!(
            "select count(*) from notice where org_id = ? and id = ? and state = {NOTICE_DUE}",
            (notice.org, notice.id)
        )
        .fetch_one(&mut *tx)
        .await?;
        if due == 0 {
            return Ok(false);
        }
        let Some((mail, locale)) = mail else {
            sql!(
                "update notice set state = {NOTICE_NONE}, note = {NOTE_DISABLED} where org_id = ? and id = ?",
                (notice.org, notice.id)
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            return Ok(false);
        };
        let what = OrderKind::Notify(Box::new(mail.clone()));
        let target = what.target();
        supersede_waiting(&mut tx, now, notice.org, &target).await?;
        let (order, payload) = (Uuid::now_v7(), serde_json::to_string(&what)?);
        let deadline = if notice.block_at > now { notice.block_at } else { now + TRYING_BESIDE };
        sql!(
            "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline,
               max_attempts, created_by, created_at, run_id, device_key, accepted)
             select ?1, ?2, ?3, ?4, ?5, {QUEUED}, 1, ?6, ?7, ?8, created_by, ?6, run_id, device_key,
               accepted
             from orders where org_id = ?1 and id = (select block_order from notice
               where org_id = ?1 and id = ?9)",
            (notice.org, order, what.name(), target, payload, ms(now), ms(deadline), MAX_ATTEMPTS, notice.id)
        )
        .execute(&mut *tx)
        .await?;
        sql!(
            "update notice set state = {NOTICE_QUEUED}, mail_order = ?, locale = ?,
             tries = tries + 1 where org_id = ? and id = ?",
            (order, locale, notice.org, notice.id)
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The newest notice about a device.
    pub async fn notice(&self, device: Uuid) -> Result<Option<NoticeRow>> {
        let row = sql!(
            "select n.id, n.reason, n.address, n.created_at, n.block_at, n.block_order, n.mail_order,
               n.locale, n.state, n.note,
               (select o.state from orders o where o.org_id = n.org_id and o.id = n.block_order),
               (select o.deadline from orders o where o.org_id = n.org_id and o.id = n.mail_order),
               (select o.state from orders o where o.org_id = n.org_id and o.id = n.mail_order),
               k.state, k.finished_at, k.finding
             from notice n left join order_ack k on k.org_id = n.org_id and k.order_id = n.mail_order
               and k.attempt = (select max(a.attempt) from order_ack a
                 where a.org_id = n.org_id and a.order_id = n.mail_order)
             where n.device_key = ? order by n.created_at desc, n.id desc limit 1",
            (device)
        )
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(notice).transpose()
    }
}

fn notice(row: &SqliteRow) -> Result<NoticeRow> {
    let state = |column: usize| -> Result<Option<_>> {
        let text: Option<&str> = row.try_get(column)?;
        text.map(from_word).transpose()
    };
    Ok(NoticeRow {
        id: row.try_get(0)?,
        reason: row.try_get(1)?,
        address: row.try_get(2)?,
        created_at: time(row.try_get(3)?)?,
        block_at: time(row.try_get(4)?)?,
        block_order: row.try_get(5)?,
        mail_order: row.try_get(6)?,
        locale: row.try_get(7)?,
        state: row.try_get::<&str, _>(8)?.parse::<NoticeState>()?,
        note: row.try_get::<Option<&str>, _>(9)?.map(str::parse::<NoticeNote>).transpose()?,
        block_state: state(10)?,
        mail_deadline: time_or_none(row.try_get(11)?)?,
        mail_state: state(12)?,
        answer: state(13)?,
        answered_at: time_or_none(row.try_get(14)?)?,
        finding: json_or_none(row, 15)?,
    })
}
