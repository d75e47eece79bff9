//! Runs: orders that were made together, how they reach the queue, and how the service shows them.

use std::collections::HashSet;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::Wanted;
use crate::rules::brake::{Count, Limits, WINDOW_HOURS};
use crate::rules::run::item::RunItem;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::queue::{Queued, queue};
use crate::store::row::{count, from_word, json_or_none, ms, signed, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar, text};
use crate::store::state::{
    DECISIONS, EXPIRED, FAILED, NOT_APPLIED, ORGANIZATION_KINDS, QUEUED, RUN_APPROVING, RUN_HELD,
    RUN_RELEASED, RUN_SUPERSEDED, RunKind, RunState, SET_DEVICE_ACCESS, SUPERSEDED, SYNC_NOW,
};
use crate::store::switch_on::progress::FAILED_APPROVAL;

/// A line of a run as it is shown: the order and its result.
#[derive(Debug, Clone)]
pub struct RunLine {
    pub number: u64,
    pub item: RunItem,
    /// Once it has left.
    pub order: Option<Uuid>,
    pub state: Option<OrderState>,
    pub finished_at: Option<Timestamp>,
    pub finding: Option<Finding>,
    /// The device, where Exchange still has it.
    pub record: Option<DeviceRecord>,
}

/// Orders that were made together.
#[derive(Debug, Clone)]
pub struct RunRow {
    pub org: Uuid,
    pub id: Uuid,
    pub state: RunState,
    pub kind: RunKind,
    /// What an administrator chose for it, JSON.
    pub detail: Option<String>,
    pub losing: u64,
    pub counted: u64,
    pub total: u64,
    pub limits: Limits,
    pub orders: u64,
    /// Approvals of a switch-on that came to nothing and keep the default level open.
    pub failed: u64,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<String>,
}

impl Store {
    pub async fn run(&self, id: Uuid) -> Result<Option<RunRow>> {
        let row = sqlx::query(select("where r.id = ?")).bind(id).fetch_optional(&self.readers).await?;
        row.as_ref().map(run).transpose()
    }

    /// The newest first; `after` continues from a run.
    pub async fn runs(&self, state: Option<RunState>, after: Option<Uuid>, most: u32) -> Result<Vec<RunRow>> {
        // Ids are made in the order of time.
        let condition =
            "where (?1 is null or r.state = ?1) and (?2 is null or r.id < ?2) order by r.id desc limit ?3";
        sqlx::query(select(condition))
            .bind(state.map(RunState::as_str))
            .bind(after)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(run)
            .collect()
    }

    pub async fn run_items(&self, id: Uuid, after: u64, most: u32) -> Result<Vec<RunLine>> {
        sql!(
            "select i.number, i.device_key, i.payload, i.takes_access,
               coalesce(i.reason, json_extract(c.reasons, '$[#-1].text')), o.id, o.state, o.finished_at,
               (select k.finding from order_ack k where k.org_id = o.org_id and k.order_id = o.id
                order by k.attempt desc limit 1), d.record
             from run_item i
             left join orders o on o.org_id = i.org_id and o.target = i.target and o.run_id = i.run_id
               and i.payload is not null
             left join device d on d.org_id = i.org_id and d.id = i.device_key
             left join decision c on c.org_id = i.org_id and c.id = i.device_key and c.wanted = i.wanted
             where i.org_id in (select org_id from connector) and i.run_id = ? and i.number >= ?
             order by i.number limit ?",
            (id, signed(after), i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let text = |column: usize| row.try_get::<Option<String>, _>(column);
            let item = RunItem {
                device: row.try_get(1)?,
                order: json_or_none(row, 2)?,
                takes_access: row.try_get(3)?,
                reason: row.try_get(4)?,
            };
            Ok(RunLine {
                number: count(row.try_get(0)?),
                item,
                order: row.try_get(5)?,
                state: text(6)?.map(|text| from_word(&text)).transpose()?,
                finished_at: time_or_none(row.try_get(7)?)?,
                finding: json_or_none(row, 8)?,
                record: json_or_none(row, 9)?,
            })
        })
        .collect()
    }

    /// Devices that lost access in the brake's window without approval.
    pub async fn recent_losses(&self, now: Timestamp, org: Uuid) -> Result<HashSet<Uuid>> {
        let mut tx = self.readers.begin().await?;
        window(&mut tx, now, org).await
    }
}

/// An order (`orders o`) that happened, or will: one that another took the place of, that ran out or was not applied takes
/// access from nobody, unless it had changed something before.
const TAKES_EFFECT: &str = text!(
    "(o.state not in (",
    SUPERSEDED,
    ", ",
    EXPIRED,
    ", ",
    NOT_APPLIED,
    ", ",
    FAILED,
    ")
     or exists (select 1 from order_ack k where k.org_id = o.org_id and k.order_id = o.id and k.changed = 1))"
);

/// Devices that lost access in the brake's window without approval, or are about to.
pub(crate) async fn window(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
) -> Result<HashSet<Uuid>> {
    let devices: Vec<Uuid> = sql_scalar!(
        "select distinct i.device_key from run_item i join run r on r.org_id = i.org_id and r.id = i.run_id
         where r.org_id = ?1 and r.state = {RUN_RELEASED} and r.created_at > ?2 and r.created_at < ?3
           and i.takes_access = 1
           and i.device_key is not null
           and case when i.payload is null
             then exists (select 1 from orders o where o.org_id = i.org_id and o.run_id = i.run_id
               and o.kind in {ORGANIZATION_KINDS} and {TAKES_EFFECT})
             else exists (select 1 from orders o where o.org_id = i.org_id and o.run_id = i.run_id
               and o.target = i.target and {TAKES_EFFECT}) end",
        // What seems to be of later was written by a clock that has been set back, long ago or just now.
        (org, ms(now) - WINDOW_HOURS * 3_600_000, ms(now) + WINDOW_HOURS * 3_600_000)
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(devices.into_iter().collect())
}

/// A newer evaluation, or nothing to order any more: what was held is not what would be done now.
pub(crate) async fn supersede(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    sql!(
        "update run set state = {RUN_SUPERSEDED}, decided_at = ?
         where org_id = ? and state = {RUN_HELD} and kind = {DECISIONS}",
        (ms(now), org)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn select(condition: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "select r.org_id, r.id, r.state, r.losing, r.counted, r.total, r.most_devices, r.most_percent,
           r.created_at,
           r.decided_at, r.decided_by, r.kind, r.detail,
           (select count(*) from run_item i where i.org_id = r.org_id and i.run_id = r.id
             and i.payload is not null),
           case r.state when {RUN_APPROVING} then
             (select count(*) from orders o where o.org_id = r.org_id and o.run_id = r.id
               and {FAILED_APPROVAL}) else 0 end
         from run r {condition}"
    ))
}

/// A run that begins.
pub(crate) struct NewRun<'a> {
    pub(crate) state: RunState,
    pub(crate) kind: RunKind,
    /// Of what is held, so that the same is not held twice.
    pub(crate) hash: &'a [u8],
    pub(crate) counted: Count,
    pub(crate) limits: Limits,
    pub(crate) detail: Option<String>,
    /// Who decided about it, where it does not wait.
    pub(crate) decided_by: Option<&'a str>,
}

/// Stores a run without its items.
pub(crate) async fn insert(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: &NewRun<'_>,
) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sql!(
        "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent,
           created_at,
         decided_at, decided_by, kind, detail) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            org,
            id,
            run.state.as_str(),
            run.hash,
            signed(run.counted.losing),
            signed(run.counted.counted),
            signed(run.counted.total),
            signed(run.limits.devices),
            signed(run.limits.percent),
            ms(now),
            run.decided_by.map(|_| ms(now)),
            run.decided_by,
            run.kind.as_str(),
            &run.detail
        )
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// Notes the items of a run from a number on and, with `release` (accepted, by), queues their orders; gives how many.
pub(crate) async fn add_items(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
    first: usize,
    items: &[&RunItem],
    release: Option<(bool, &str)>,
) -> Result<usize> {
    let notice_settings = crate::store::notices::notice_settings(tx, org).await?;
    let mut released = 0;
    for (number, item) in items.iter().enumerate() {
        let wanted = item.order.as_ref().and_then(OrderKind::wanted_access);
        let wanted = wanted.map(|wanted| Wanted::Access(wanted).as_str());
        sql!(
            "insert into run_item(org_id, run_id, number, device_key, target, payload, wanted,
               takes_access, reason)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                org,
                run,
                i64::try_from(first + number).unwrap_or(i64::MAX),
                item.device,
                item.order.as_ref().map(OrderKind::target).unwrap_or_default(),
                item.order.as_ref().map(serde_json::to_string).transpose()?,
                wanted,
                item.takes_access,
                &item.reason
            )
        )
        .execute(&mut **tx)
        .await?;
        if let (Some(order), Some((accepted, by))) = (&item.order, release) {
            let reason = item.reason.as_deref();
            let from = Queued { run: Some(run), device: item.device, accepted, by, reason, deadline: None };
            let id = queue(tx, now, org, &from, order).await?;
            if item.takes_access {
                crate::store::notices::attach(tx, now, notice_settings, org, item.device, id, order).await?;
            }
            released += 1;
        }
    }
    Ok(released)
}

/// Back to observing: what waits must not leave by a later switch without being weighed again.
pub(crate) async fn withdraw_waiting(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
) -> Result<()> {
    supersede(tx, now, org).await?;
    sql!(
        "update run set state = {RUN_SUPERSEDED}, decided_at = ?
         where org_id = ? and state in ({RUN_HELD}, {RUN_APPROVING})",
        (ms(now), org)
    )
    .execute(&mut **tx)
    .await?;
    sql!(
        "update orders set state = {SUPERSEDED}, finished_at = ?
         where org_id = ? and state = {QUEUED} and kind <> {SYNC_NOW}",
        (ms(now), org)
    )
    .execute(&mut **tx)
    .await?;
    crate::store::notices::withdraw(tx, now, org).await
}

/// Remembers which entries of personal lists are ours: only those are ever taken away again (safety rule 7).
pub(crate) async fn note_entry(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    ack: &OrderAck,
) -> Result<()> {
    if ack.state != OrderState::Done {
        return Ok(());
    }
    let order: Option<(String, String)> = sql_as!(
        "select target, payload from orders where org_id = ? and id = ? and kind = {SET_DEVICE_ACCESS}",
        (org, ack.order_id)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload)) = order else { return Ok(()) };
    let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(&payload)? else { return Ok(()) };
    match wanted {
        WantedAccess::DefaultRule => {
            sql!("delete from own_entry where org_id = ? and target = ?", (org, target))
                .execute(&mut **tx)
                .await?;
        }
        // Nothing was changed: the entry was there before us.
        WantedAccess::Allow | WantedAccess::Block if !ack.changed => {}
        WantedAccess::Allow | WantedAccess::Block => {
            sql!(
                "insert into own_entry(org_id, target, wanted, order_id, at) values(?, ?, ?, ?, ?)
                 on conflict(org_id, target) do update set wanted = excluded.wanted,
                   order_id = excluded.order_id,
                   at = excluded.at",
                (org, target, Wanted::Access(wanted).as_str(), ack.order_id, ms(now))
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}

fn run(row: &SqliteRow) -> Result<RunRow> {
    Ok(RunRow {
        org: row.try_get(0)?,
        id: row.try_get(1)?,
        state: row.try_get::<&str, _>(2)?.parse::<RunState>()?,
        losing: count(row.try_get(3)?),
        counted: count(row.try_get(4)?),
        total: count(row.try_get(5)?),
        limits: Limits { devices: count(row.try_get(6)?), percent: count(row.try_get(7)?) },
        created_at: time(row.try_get(8)?)?,
        decided_at: time_or_none(row.try_get(9)?)?,
        decided_by: row.try_get(10)?,
        kind: row.try_get::<&str, _>(11)?.parse::<RunKind>()?,
        detail: row.try_get(12)?,
        orders: count(row.try_get(13)?),
        failed: count(row.try_get(14)?),
    })
}
