//! Notices: blocks that wait because the user gets a mail first. One transaction stores a notice with its block. The
//! mail is written afterwards, so that after a crash in between the notice is still due.

use exchange_connector::domain::order::{OrderKind, WantedAccess};
use jiff::{SignedDuration, Timestamp};
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::notification::settings::NotificationSettings;
use crate::store::error::{Result, StoreError};
use crate::store::row::{ms, time};
use crate::store::sql::{sql, sql_scalar, text};
use crate::store::state::{
    DONE, NOTICE_DUE, NOTICE_QUEUED, NOTICE_WITHDRAWN, NOTIFY, NoticeNote, NoticeState, ON_ITS_WAY, OPEN,
    PolicyKind, QUEUED, SET_DEVICE_ACCESS, SUPERSEDED,
};

/// One mail for a device and a reason within this time.
const ONE_MAIL: SignedDuration = SignedDuration::from_hours(24);

/// Of a notice `n`: its mail was sent.
pub(crate) const SENT: &str = text!(
    "exists (select 1 from order_ack k where k.org_id = n.org_id and k.order_id = n.mail_order
    and k.state = ",
    DONE,
    ")"
);

/// Of a notice `n`: there is a newer order about the device, so that its block is history.
pub(crate) const HISTORY: &str = text!(
    "exists (select 1 from orders b join orders o on o.org_id = b.org_id and o.target = b.target
    and o.id > b.id where b.org_id = n.org_id and b.id = n.block_order and o.state <> ",
    SUPERSEDED,
    ")"
);

/// Whether users of an organization get a mail, and how long before the block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoticeSettings {
    after: Option<SignedDuration>,
}

/// Reads it: notifications must be on, and the connector must have a notification mailbox.
pub(crate) async fn notice_settings(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<NoticeSettings> {
    let mailbox: Option<String> =
        sql_scalar!("select primary_smtp_address from connector where org_id = ?", (org))
            .fetch_one(&mut **tx)
            .await?;
    if mailbox.is_none_or(|address| address.trim().is_empty()) {
        return Ok(NoticeSettings { after: None });
    }
    let body: Option<String> = sql_scalar!(
        "select body from policy where kind = ? and org_id = ?",
        (PolicyKind::NotificationSettings.as_str(), Uuid::nil())
    )
    .fetch_optional(&mut **tx)
    .await?;
    let settings = match body {
        None => NotificationSettings::default(),
        Some(text) => NotificationSettings::read(&serde_json::from_str(&text)?)
            .map_err(|error| StoreError::Value(error.to_string()))?,
    };
    Ok(NoticeSettings { after: settings.block_after().filter(|_| settings.enabled) })
}

/// Makes a block that was just queued wait until its user has been notified.
pub(crate) async fn attach(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    settings: NoticeSettings,
    org: Uuid,
    device: Option<Uuid>,
    block: Uuid,
    what: &OrderKind,
) -> Result<()> {
    let (Some(after), Some(device)) = (settings.after, device) else { return Ok(()) };
    if what.wanted_access() != Some(WantedAccess::Block) {
        return Ok(());
    }
    let row = sql!(
        "select d.smtp_address, (select c.reasons from decision c where c.org_id = d.org_id and c.id = d.id)
         from device d where d.org_id = ? and d.id = ?",
        (org, device)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let address: Option<String> = row.try_get(0)?;
    let reason = last_step(row.try_get(1)?)?;
    // A mail from the last day still holds: no second mail, and the moment that the first one named. Only a mail that
    // was sent, or is on its way, counts. Once its moment has passed, a user who regained access and loses it again
    // gets another mail before the block. Where blocks come at once, no mail comes before them.
    let told = sql!(
        "select n.id, n.block_at, n.mail_order, n.locale from notice n
           where n.device_key = ?1 and n.org_id = ?2
           and n.reason = ?3 and n.created_at between ?4 + 1 and ?5 + 3600000 and (n.block_at > ?5 or ?6)
           and ({SENT} or n.state <> {NOTICE_WITHDRAWN} and exists (select 1 from orders o
             where o.org_id = n.org_id
             and o.id = n.mail_order and o.state in {OPEN}))
         order by n.created_at desc limit 1",
        (device, org, &reason, ms(now - ONE_MAIL), ms(now), after.is_zero())
    )
    .fetch_optional(&mut **tx)
    .await?;
    let (block_at, state, note, mail, locale) = match &told {
        Some(told) => {
            let at = time(told.try_get(1)?)?.max(now);
            let (mail, locale): (Option<Uuid>, Option<String>) = (told.try_get(2)?, told.try_get(3)?);
            (at, NoticeState::None, Some(NoticeNote::SameDay), mail, locale)
        }
        None if address.is_none() => {
            (now + after, NoticeState::None, Some(NoticeNote::NoAddress), None, None)
        }
        None => (now + after, NoticeState::Due, None, None, None),
    };
    sql!(
        "insert into notice(org_id, id, device_key, reason, address, created_at, block_at, block_order,
           mail_order,
         locale, state, note) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            org,
            Uuid::now_v7(),
            device,
            reason,
            address,
            ms(now),
            ms(block_at),
            block,
            mail,
            locale,
            state.as_str(),
            note.map(NoticeNote::as_str)
        )
    )
    .execute(&mut **tx)
    .await?;
    sql!("update orders set not_before = ? where org_id = ? and id = ?", (ms(block_at), org, block))
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

/// Withdraws what is no longer wanted: blocks of devices that are gone, notices whose block was withdrawn, and their
/// mails that have not left. An agent that already has such a mail asks before it sends.
pub(crate) async fn withdraw(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    let history = format!(
        "update notice as n set state = {NOTICE_WITHDRAWN}
           where n.org_id = ?2 and n.state in ({NOTICE_DUE}, {NOTICE_QUEUED})
         and not {SENT} and {HISTORY}"
    );
    for sql in [
        format!(
            "update orders set state = {SUPERSEDED}, finished_at = ?1
               where org_id = ?2 and state = {QUEUED}
             and kind = {SET_DEVICE_ACCESS} and not_before > ?1 and device_key in
             (select id from device_state where org_id = ?2 and deleted = 1)"
        ),
        format!(
            "update notice set state = {NOTICE_WITHDRAWN}
               where org_id = ?2 and state <> {NOTICE_WITHDRAWN}
             and exists (select 1 from orders o
               where o.org_id = ?2 and o.id = notice.block_order and o.state = {SUPERSEDED})"
        ),
        history,
        format!(
            "update orders set state = {SUPERSEDED}, finished_at = ?1
               where org_id = ?2 and kind = {NOTIFY}
             and state in {ON_ITS_WAY} and exists (select 1 from notice n where n.org_id = ?2
               and n.mail_order = orders.id and n.state = {NOTICE_WITHDRAWN})
             and not exists (select 1 from notice n
               where n.org_id = ?2 and n.mail_order = orders.id and n.state <> {NOTICE_WITHDRAWN})"
        ),
    ] {
        sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(org).execute(&mut **tx).await?;
    }
    Ok(())
}
