//! Notices: blocks that wait because their user is told first. A notice is stored with its block, in one transaction;
//! the mail is written after it, so that a crash between leaves a notice that is still due.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::order::{Notification, OrderKind, WantedAccess};
use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use super::orders::MAX_ATTEMPTS;
use crate::notification::settings::NotificationSettings;
use crate::store::database::{Store, ms, time, time_or_none};
use crate::store::error::{Result, StoreError};
use crate::store::types::{DueNotice, NoticeRow, PolicyKind};

/// One mail for a device and a reason within this time.
const ONE_MAIL: SignedDuration = SignedDuration::from_hours(24);
/// A mail is tried until the block; where that has come, this long: it still tells what happened.
const TRYING_BESIDE: SignedDuration = SignedDuration::from_hours(1);
/// A mail that failed is written again until the block is this old.
pub(crate) const WRITING_AGAIN: SignedDuration = SignedDuration::from_hours(24);
/// The first time after this, each further time after twice as long.
const FIRST_AGAIN_MS: i64 = 5 * 60_000;
const MOST_DOUBLED: i64 = 6;
/// Of a notice `n`: its mail was sent.
const SENT: &str = "exists (select 1 from order_ack k where k.org_id = n.org_id and k.order_id = n.mail_order
    and k.state = 'done')";
/// Of a notice `n`: there is a newer order about the device, so that its block is history.
const HISTORY: &str =
    "exists (select 1 from orders b join orders o on o.org_id = b.org_id and o.target = b.target
    and o.id > b.id where b.org_id = n.org_id and b.id = n.block_order and o.state <> 'superseded')";

/// Whether users of an organization are told, and how long before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling {
    after: Option<SignedDuration>,
}

/// Reads it: notifications must be on, and the connector must have a notification mailbox.
pub(crate) async fn telling(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Telling> {
    let mailbox: Option<String> =
        sqlx::query_scalar("select primary_smtp_address from connector where org_id = ?")
            .bind(org)
            .fetch_one(&mut **tx)
            .await?;
    if mailbox.is_none_or(|address| address.trim().is_empty()) {
        return Ok(Telling { after: None });
    }
    let body: Option<String> = sqlx::query_scalar("select body from policy where kind = ? and org_id = ?")
        .bind(PolicyKind::NotificationSettings.as_str())
        .bind(Uuid::nil())
        .fetch_optional(&mut **tx)
        .await?;
    let settings = match body {
        None => NotificationSettings::default(),
        Some(text) => NotificationSettings::read(&serde_json::from_str(&text)?)
            .map_err(|error| StoreError::Value(error.to_string()))?,
    };
    Ok(Telling { after: settings.block_after().filter(|_| settings.enabled) })
}

/// Makes a block that was just queued wait for its user to be told.
pub(crate) async fn attach(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    telling: Telling,
    org: Uuid,
    device: Option<Uuid>,
    block: Uuid,
    what: &OrderKind,
) -> Result<()> {
    let (Some(after), Some(device)) = (telling.after, device) else { return Ok(()) };
    if what.wanted_access() != Some(WantedAccess::Block) {
        return Ok(());
    }
    let row = sqlx::query(
        "select d.smtp_address, (select c.reasons from decision c where c.org_id = d.org_id and c.id = d.id)
         from device d where d.org_id = ? and d.id = ?",
    )
    .bind(org)
    .bind(device)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let address: Option<String> = row.try_get(0)?;
    let reason = last_step(row.try_get(1)?)?;
    // What was told within a day still holds: no second mail, and the moment that the first one named. Only a mail
    // that was sent, or is on its way, has told anything; and once its moment has passed, who was let in since and
    // lapses again is told again before the block. Where blocks come at once there is nothing to tell before.
    let sql = format!(
        "select n.id, n.block_at, n.mail_order, n.locale from notice n where n.device_key = ?1 and n.org_id = ?2
           and n.reason = ?3 and n.created_at > ?4 and (n.block_at > ?5 or ?6)
           and ({SENT} or n.state <> 'withdrawn' and exists (select 1 from orders o where o.org_id = n.org_id
             and o.id = n.mail_order and o.state in ('queued', 'leased', 'running', 'waiting')))
         order by n.created_at desc limit 1"
    );
    let told = sqlx::query(AssertSqlSafe(sql))
        .bind(device)
        .bind(org)
        .bind(&reason)
        .bind(ms(now - ONE_MAIL))
        .bind(ms(now))
        .bind(after.is_zero())
        .fetch_optional(&mut **tx)
        .await?;
    let (block_at, state, note, mail, locale) = match &told {
        Some(told) => {
            let at = time(told.try_get(1)?)?.max(now);
            let (mail, locale): (Option<Uuid>, Option<String>) = (told.try_get(2)?, told.try_get(3)?);
            (at, "none", Some("sameDay"), mail, locale)
        }
        None if address.is_none() => (now + after, "none", Some("noAddress"), None, None),
        None => (now + after, "due", None, None, None),
    };
    sqlx::query(
        "insert into notice(org_id, id, device_key, reason, address, created_at, block_at, block_order, mail_order,
           locale, state, note) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(org)
    .bind(Uuid::now_v7())
    .bind(device)
    .bind(reason)
    .bind(address)
    .bind(ms(now))
    .bind(ms(block_at))
    .bind(block)
    .bind(mail)
    .bind(locale)
    .bind(state)
    .bind(note)
    .execute(&mut **tx)
    .await?;
    sqlx::query("update orders set not_before = ? where org_id = ? and id = ?")
        .bind(ms(block_at))
        .bind(org)
        .bind(block)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The step that decided.
fn last_step(reasons: Option<String>) -> Result<String> {
    let reasons: serde_json::Value =
        reasons.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default();
    let last = reasons.as_array().and_then(|all| all.last());
    Ok(last.and_then(|last| last["step"].as_str()).unwrap_or_default().to_owned())
}

/// Takes back what is not wanted any more: blocks of devices that are gone, notices whose block was taken back, and
/// their mails as far as they have not left. An agent that has one of them already asks before it sends.
pub(crate) async fn withdraw(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    let history = format!(
        "update notice as n set state = 'withdrawn' where n.org_id = ?2 and n.state in ('due', 'queued')
           and not {SENT} and {HISTORY}"
    );
    for sql in [
        "update orders set state = 'superseded', finished_at = ?1 where org_id = ?2 and state = 'queued'
           and kind = 'setDeviceAccess' and not_before > ?1 and device_key in
           (select id from device_state where org_id = ?2 and deleted = 1)",
        "update notice set state = 'withdrawn' where org_id = ?2 and state <> 'withdrawn'
           and exists (select 1 from orders o where o.org_id = ?2 and o.id = notice.block_order and o.state = 'superseded')",
        history.as_str(),
        "update orders set state = 'superseded', finished_at = ?1 where org_id = ?2 and kind = 'notify'
           and state in ('queued', 'leased', 'running') and exists (select 1 from notice n where n.org_id = ?2
             and n.mail_order = orders.id and n.state = 'withdrawn')
           and not exists (select 1 from notice n where n.org_id = ?2 and n.mail_order = orders.id and n.state <> 'withdrawn')",
    ] {
        sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(org).execute(&mut **tx).await?;
    }
    Ok(())
}

impl Store {
    /// Makes notices due again whose mail failed, while the device is still to be blocked; gives how many.
    pub async fn retry_mails(&self, now: Timestamp) -> Result<u64> {
        let sql = format!(
            "select n.org_id, n.id from notice n join orders m on m.org_id = n.org_id and m.id = n.mail_order
             where n.state = 'queued' and n.block_at > ?1 and m.state in ('failed', 'expired') and not {SENT}
               and coalesce((select max(k.received_at) from order_ack k where k.org_id = m.org_id and k.order_id = m.id),
                 m.finished_at) + (?2 << min(max(n.tries - 1, 0), ?3)) <= ?4
               and not {HISTORY} and exists (select 1 from decision d where d.org_id = n.org_id and d.id = n.device_key
                 and d.wanted = 'block')
             order by n.block_at limit 500"
        );
        let again: Vec<(Uuid, Uuid)> = sqlx::query_as(AssertSqlSafe(sql))
            .bind(ms(now - WRITING_AGAIN))
            .bind(FIRST_AGAIN_MS)
            .bind(MOST_DOUBLED)
            .bind(ms(now))
            .fetch_all(&self.readers)
            .await?;
        if again.is_empty() {
            return Ok(0);
        }
        let mut tx = self.write().await?;
        let mut due = 0;
        for (org, id) in again {
            let made = sqlx::query(
                "update notice set state = 'due' where org_id = ?1 and id = ?2 and state = 'queued'
                   and exists (select 1 from orders m where m.org_id = ?1 and m.id = notice.mail_order
                     and m.state in ('failed', 'expired'))",
            )
            .bind(org)
            .bind(id)
            .execute(&mut *tx)
            .await?;
            due += made.rows_affected();
        }
        tx.commit().await?;
        Ok(due)
    }

    /// Blocks whose users were not told yet.
    pub async fn due_notices(&self, most: u32) -> Result<Vec<DueNotice>> {
        let rows = sqlx::query(
            "select n.org_id, n.id, n.device_key, n.reason, n.address, n.block_at, n.created_at, d.record,
               coalesce(k.organization_name, k.alias)
             from notice n join device d on d.org_id = n.org_id and d.id = n.device_key
             join connector k on k.org_id = n.org_id
             where n.state = 'due' order by n.org_id, n.id limit ?",
        )
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?;
        let mut due = Vec::new();
        for row in rows {
            let address: Option<String> = row.try_get(4)?;
            let address = address.unwrap_or_default();
            let addresses: Vec<String> = sqlx::query_scalar(
                "select ?1 union select b.address from user_address a join user_address b on b.user_name = a.user_name
                 where a.address = ?1",
            )
            .bind(address.to_lowercase())
            .fetch_all(&self.readers)
            .await?;
            let mut groups = Vec::new();
            for address in &addresses {
                let found: Vec<Uuid> =
                    sqlx::query_scalar("select group_id from group_member where member = ?")
                        .bind(address)
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
        let due: i64 =
            sqlx::query_scalar("select count(*) from notice where org_id = ? and id = ? and state = 'due'")
                .bind(notice.org)
                .bind(notice.id)
                .fetch_one(&mut *tx)
                .await?;
        if due == 0 {
            return Ok(false);
        }
        let Some((mail, locale)) = mail else {
            sqlx::query("update notice set state = 'none', note = 'disabled' where org_id = ? and id = ?")
                .bind(notice.org)
                .bind(notice.id)
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
            return Ok(false);
        };
        let what = OrderKind::Notify(Box::new(mail.clone()));
        let target = what.target();
        sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and target = ? and state = 'queued'")
            .bind(ms(now))
            .bind(notice.org)
            .bind(&target)
            .execute(&mut *tx)
            .await?;
        let order = Uuid::now_v7();
        sqlx::query(
            "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline, max_attempts,
               created_by, created_at, run_id, device_key, accepted)
             select ?1, ?2, ?3, ?4, ?5, 'queued', 1, ?6, ?7, ?8, created_by, ?6, run_id, device_key, accepted
             from orders where org_id = ?1 and id = (select block_order from notice where org_id = ?1 and id = ?9)",
        )
        .bind(notice.org)
        .bind(order)
        .bind(what.name())
        .bind(target)
        .bind(serde_json::to_string(&what)?)
        .bind(ms(now))
        .bind(ms(if notice.block_at > now { notice.block_at } else { now + TRYING_BESIDE }))
        .bind(MAX_ATTEMPTS)
        .bind(notice.id)
        .execute(&mut *tx)
        .await?;
        sqlx::query(
            "update notice set state = 'queued', mail_order = ?, locale = ?, tries = tries + 1 where org_id = ? and id = ?",
        )
        .bind(order)
        .bind(locale)
        .bind(notice.org)
        .bind(notice.id)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The newest notice about a device.
    pub async fn notice(&self, device: Uuid) -> Result<Option<NoticeRow>> {
        let row = sqlx::query(
            "select n.id, n.reason, n.address, n.created_at, n.block_at, n.block_order, n.mail_order, n.locale, n.state, n.note,
               (select o.state from orders o where o.org_id = n.org_id and o.id = n.block_order),
               (select o.deadline from orders o where o.org_id = n.org_id and o.id = n.mail_order),
               (select o.state from orders o where o.org_id = n.org_id and o.id = n.mail_order),
               k.state, k.finished_at, k.finding
             from notice n left join order_ack k on k.org_id = n.org_id and k.order_id = n.mail_order
               and k.attempt = (select max(a.attempt) from order_ack a where a.org_id = n.org_id and a.order_id = n.mail_order)
             where n.device_key = ? order by n.created_at desc, n.id desc limit 1",
        )
        .bind(device)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(notice).transpose()
    }

    /// Organizations with an order whose time came after `since`.
    pub async fn ripe(&self, since: Timestamp, now: Timestamp) -> Result<Vec<Uuid>> {
        Ok(sqlx::query_scalar(
            "select distinct org_id from orders where state = 'queued' and not_before > ? and not_before <= ?",
        )
        .bind(ms(since))
        .bind(ms(now))
        .fetch_all(&self.readers)
        .await?)
    }
}

fn notice(row: &SqliteRow) -> Result<NoticeRow> {
    let state = |column: usize| -> Result<Option<_>> {
        let text: Option<&str> = row.try_get(column)?;
        text.map(crate::store::database::unword).transpose()
    };
    let finding: Option<String> = row.try_get(15)?;
    Ok(NoticeRow {
        id: row.try_get(0)?,
        reason: row.try_get(1)?,
        address: row.try_get(2)?,
        created_at: time(row.try_get(3)?)?,
        block_at: time(row.try_get(4)?)?,
        block_order: row.try_get(5)?,
        mail_order: row.try_get(6)?,
        locale: row.try_get(7)?,
        state: row.try_get(8)?,
        note: row.try_get(9)?,
        block_state: state(10)?,
        mail_deadline: time_or_none(row.try_get(11)?)?,
        mail_state: state(12)?,
        answer: state(13)?,
        answered_at: time_or_none(row.try_get(14)?)?,
        finding: finding.map(|text| serde_json::from_str(&text)).transpose()?,
    })
}
