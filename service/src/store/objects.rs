//! The organization's settings: what our orders left in Exchange, and the last order for each.

use std::collections::{BTreeMap, HashMap, HashSet};

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::organization::state::Asked;
use crate::store::error::Result;
use crate::store::row::{from_word, ms, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{
    DECISIONS, DONE, ENTRY_BY_HAND, FULL_SYNC, ON_ITS_WAY, ON_PREMISES_POLICY, ORGANIZATION_KINDS,
    RUN_REJECTED, SYNC_SUCCEEDED, UNDO, UPLOAD_COMMITTED,
};

/// The last decision about each target: an order, or a rejection since the settings last changed.
pub(crate) async fn asked(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<HashMap<String, Asked>> {
    let mut asked = HashMap::new();
    // Runs that an undo is reverting: the service does not order their changes again meanwhile.
    let undoing: Vec<String> = sql_scalar!(
        "select payload from orders where org_id = ? and kind = {UNDO} and state in {ON_ITS_WAY}",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut taken_back = HashSet::new();
    for undo in &undoing {
        if let OrderKind::Undo { run } = serde_json::from_str(undo)? {
            taken_back.insert(run);
        }
    }
    // With max() SQLite takes the other columns from the row that has it.
    for row in sql!(
        "select target, payload, state, coalesce(finished_at, created_at), max(id), undone_at, run_id
           from orders
         where org_id = ? and kind in {ORGANIZATION_KINDS} group by target",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?
    {
        let (what, state) = (serde_json::from_str(row.try_get(1)?)?, from_word(row.try_get(2)?)?);
        let at = time(row.try_get(3)?)?;
        // An undone change was not wanted: the service orders it again only after the wanted setting changes.
        let run: Option<Uuid> = row.try_get(6)?;
        let id: Uuid = row.try_get(4)?;
        let rejected = row.try_get::<Option<i64>, _>(5)?.is_some()
            || taken_back.contains(&id)
            || run.is_some_and(|run| taken_back.contains(&run));
        asked.insert(row.try_get(0)?, Asked { what, state, at, rejected });
    }
    let rows = sql!(
        "select i.target, i.payload, r.decided_at, max(r.id) from run_item i
         join run r on r.org_id = i.org_id and r.id = i.run_id
         where r.org_id = ? and r.state = {RUN_REJECTED} and r.kind = {DECISIONS} and i.payload is not null
           and i.wanted is null and r.decided_at >= coalesce((select max(changed_at) from (
             select changed_at from policy where kind = {ON_PREMISES_POLICY}
             union all select changed_at from mailbox_policy)), 0)
         group by i.target",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let target: String = row.try_get(0)?;
        let Some(at) = time_or_none(row.try_get(2)?)? else { continue };
        if asked.get(&target).is_none_or(|earlier: &Asked| earlier.at <= at) {
            let what = serde_json::from_str(row.try_get(1)?)?;
            asked.insert(target, Asked { what, state: OrderState::NotApplied, at, rejected: true });
        }
    }
    // What an administrator said was made by hand is left alone.
    let by_hand: Vec<String> = sql_scalar!(
        "select target from entry_owner where org_id = ? and owner = {ENTRY_BY_HAND} and list = 'object'",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    for target in by_hand {
        if let Some(asked) = asked.get_mut(&target) {
            asked.rejected |= asked.state == OrderState::NotApplied;
        }
    }
    Ok(asked)
}

/// What our orders had left when the organization was read last, by target.
pub(crate) async fn stood(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    at: Timestamp,
) -> Result<HashMap<String, OrderKind>> {
    let rows: Vec<(String, String, Uuid)> = sql_as!(
        "select target, payload, max(id) from orders
               where org_id = ? and kind in {ORGANIZATION_KINDS} and state = {DONE}
             and undone_at is null and finished_at <= ? group by target",
        (org, ms(at))
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|(target, payload, _)| Ok((target, serde_json::from_str(&payload)?))).collect()
}

/// When the last full sync began that read every mailbox.
pub(crate) async fn links_at(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Option<Timestamp>> {
    let at: Option<i64> = sql_scalar!(
        "select max(started_at) from sync_upload
           where org_id = ? and kind = {FULL_SYNC} and state = {UPLOAD_COMMITTED}
         and result = {SYNC_SUCCEEDED}",
        (org)
    )
    .fetch_one(&mut **tx)
    .await?;
    time_or_none(at)
}

/// What our orders left, by target.
pub(crate) async fn own(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<BTreeMap<String, OrderKind>> {
    let rows: Vec<(String, String)> =
        sql_as!("select target, payload from own_object where org_id = ?", (org))
            .fetch_all(&mut **tx)
            .await?;
    rows.into_iter().map(|(target, payload)| Ok((target, serde_json::from_str(&payload)?))).collect()
}

/// Remembers what an order left: only that is ever taken away again (safety rule 7).
pub(crate) async fn note_object(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    ack: &OrderAck,
) -> Result<()> {
    if ack.state != OrderState::Done {
        return Ok(());
    }
    let order: Option<(String, String)> = sql_as!(
        "select target, payload from orders where org_id = ? and id = ? and kind in {ORGANIZATION_KINDS}",
        (org, ack.order_id)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload)) = order else { return Ok(()) };
    let what: OrderKind = serde_json::from_str(&payload)?;
    if let OrderKind::SetMailboxPolicy { make_default: true, .. } = what {
        // There is one default.
        sql!("delete from own_object where org_id = ? and target like 'defaultmailboxpolicy|%'", (org))
            .execute(&mut **tx)
            .await?;
    }
    let sql = if what.is_removal() {
        "delete from own_object where org_id = ?1 and target = ?2"
    } else if ack.changed {
        "insert into own_object(org_id, target, payload, order_id, at) values(?1, ?2, ?3, ?4, ?5)
         on conflict(org_id, target) do update set payload = excluded.payload, order_id = excluded.order_id,
           at = excluded.at"
    } else {
        // It was there before us, or it is ours already.
        "update own_object set payload = ?3, order_id = ?4, at = ?5 where org_id = ?1 and target = ?2"
    };
    sqlx::query(sql)
        .bind(org)
        .bind(target)
        .bind(payload)
        .bind(ack.order_id)
        .bind(ms(now))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// After an undo: what an order before it left there is ours again, if one did.
pub(crate) async fn object_undone(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    target: &str,
) -> Result<()> {
    sql!("delete from own_object where org_id = ? and target = ?", (org, target)).execute(&mut **tx).await?;
    let before: Option<(Uuid, String)> = sql_as!(
        "select o.id, o.payload from orders o join order_ack k on k.org_id = o.org_id and k.order_id = o.id
         where o.org_id = ? and o.target = ? and o.state = {DONE} and o.undone_at is null and k.changed = 1
         order by o.id desc limit 1",
        (org, target)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((order, payload)) = before else { return Ok(()) };
    if serde_json::from_str::<OrderKind>(&payload)?.is_removal() {
        return Ok(());
    }
    sql!(
        "insert into own_object(org_id, target, payload, order_id, at) values(?, ?, ?, ?, ?)",
        (org, target, payload, order, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The organization as the last full sync read it, and when that sync began.
pub(crate) async fn report(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
) -> Result<Option<(Timestamp, OrganizationReport)>> {
    let (text, at): (Option<String>, Option<i64>) = sql_as!(
        "select organization, (select max(started_at) from sync_upload
           where org_id = ?1 and kind = {FULL_SYNC}
         and state = {UPLOAD_COMMITTED}) from connector where org_id = ?1",
        (org)
    )
    .fetch_one(&mut **tx)
    .await?;
    match (text, time_or_none(at)?) {
        (Some(text), Some(at)) => Ok(Some((at, serde_json::from_str(&text)?))),
        _ => Ok(None),
    }
}
