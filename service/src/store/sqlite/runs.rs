//! Runs: orders that were made together, the brake before they leave, a person's word on those it held.

use std::collections::HashSet;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use super::orders::{MAX_ATTEMPTS, target};
use super::{SqliteStore, count, ms, signed, time, time_or_none, unword, word};
use crate::decision::Wanted;
use crate::evaluation::brake::{Count, Limits, WINDOW_HOURS};
use crate::store::types::{Outcome, RunItem, RunLine, RunRow, Stored};
use crate::store::wishes::{RunKind, StaleDetail};
use crate::store::{Refusal, Result};

const RUN: &str = "select r.org_id, r.id, r.state, r.losing, r.counted, r.total, r.most_devices, r.most_percent, r.created_at,
    r.decided_at, r.decided_by, r.kind, r.detail,
    (select count(*) from run_item i where i.org_id = r.org_id and i.run_id = r.id and i.payload is not null)
    from run r";

/// Makes the run of an evaluation, in its transaction: what the brake counts cannot change before the orders are in.
pub(super) async fn draft(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    outcome: &Outcome,
) -> Result<Stored> {
    let org = outcome.org;
    for device in &outcome.withdraw {
        sqlx::query(
            "update orders set state = 'superseded', finished_at = ? where org_id = ? and device_key = ?
             and state = 'queued' and kind = 'setDeviceAccess'
             and run_id in (select r.id from run r where r.org_id = orders.org_id and r.kind = 'decisions')",
        )
        .bind(ms(now))
        .bind(org)
        .bind(device)
        .execute(&mut **tx)
        .await?;
    }
    let row = sqlx::query("select mode, brake_devices, brake_percent from connector where org_id = ?")
        .bind(org)
        .fetch_one(&mut **tx)
        .await?;
    let mode: Mode = unword(row.try_get(0)?)?;
    let limits = Limits { devices: count(row.try_get(1)?), percent: count(row.try_get(2)?) };
    let hash = fingerprint(&outcome.items)?;
    let held: Option<(Uuid, Vec<u8>)> =
        sqlx::query_as("select id, hash from run where org_id = ? and state = 'held' and kind = 'decisions'")
            .bind(org)
            .fetch_optional(&mut **tx)
            .await?;
    let nothing = Stored { written: 0, released: 0, held: false };
    super::notices::withdraw(tx, now, org).await?;
    if mode == Mode::Observe || outcome.items.is_empty() {
        supersede(tx, now, org).await?;
        return Ok(nothing);
    }
    let window = window(tx, now, org).await?;
    let losing = outcome.items.iter().filter(|item| item.takes_access).filter_map(|item| item.device);
    let counted = Count::new(losing, &window, outcome.total);
    let beyond = counted.beyond(limits);
    if beyond && held.as_ref().is_some_and(|(_, before)| *before == hash) {
        return Ok(Stored { held: true, ..nothing });
    }
    supersede(tx, now, org).await?;
    let run = Uuid::now_v7();
    sqlx::query(
        "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent, created_at)
         values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(org)
    .bind(run)
    .bind(if beyond { "held" } else { "released" })
    .bind(hash)
    .bind(signed(counted.losing))
    .bind(signed(counted.counted))
    .bind(signed(counted.total))
    .bind(signed(limits.devices))
    .bind(signed(limits.percent))
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    let released =
        add_items(tx, now, org, run, 0, &outcome.items, (!beyond).then_some((false, "policy"))).await?;
    super::notices::withdraw(tx, now, org).await?;
    Ok(Stored { written: 0, released, held: beyond })
}

/// Devices that lost access in the brake's window without a person's word.
pub(super) async fn window(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
) -> Result<HashSet<Uuid>> {
    let devices: Vec<Uuid> = sqlx::query_scalar(
        "select distinct i.device_key from run_item i join run r on r.org_id = i.org_id and r.id = i.run_id
         where r.org_id = ? and r.state = 'released' and r.created_at > ? and i.takes_access = 1
           and i.device_key is not null",
    )
    .bind(org)
    .bind(ms(now) - WINDOW_HOURS * 3_600_000)
    .fetch_all(&mut **tx)
    .await?;
    Ok(devices.into_iter().collect())
}

/// Notes the items of a run from a number on and, with `release` (accepted, by), queues their orders; gives how many.
pub(super) async fn add_items(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
    first: usize,
    items: &[RunItem],
    release: Option<(bool, &str)>,
) -> Result<usize> {
    let telling = super::notices::telling(tx, org).await?;
    let mut released = 0;
    for (number, item) in items.iter().enumerate() {
        let wanted = match &item.order {
            Some(OrderKind::SetDeviceAccess { wanted, .. }) => {
                Some(crate::evaluation::word(Wanted::Access(*wanted)))
            }
            _ => None,
        };
        sqlx::query(
            "insert into run_item(org_id, run_id, number, device_key, target, payload, wanted, takes_access, reason)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(org)
        .bind(run)
        .bind(i64::try_from(first + number).unwrap_or(i64::MAX))
        .bind(item.device)
        .bind(item.order.as_ref().map(target).unwrap_or_default())
        .bind(item.order.as_ref().map(serde_json::to_string).transpose()?)
        .bind(wanted)
        .bind(item.takes_access)
        .bind(&item.reason)
        .execute(&mut **tx)
        .await?;
        if let (Some(order), Some((accepted, by))) = (&item.order, release) {
            let reason = item.reason.as_deref();
            let from = Queued { run: Some(run), device: item.device, accepted, by, reason };
            let id = queue(tx, now, org, &from, order).await?;
            if item.takes_access {
                super::notices::attach(tx, now, telling, org, item.device, id, order).await?;
            }
            released += 1;
        }
    }
    Ok(released)
}

/// Where an order comes from.
pub(super) struct Queued<'a> {
    pub(super) run: Option<Uuid>,
    pub(super) device: Option<Uuid>,
    pub(super) accepted: bool,
    pub(super) by: &'a str,
    pub(super) reason: Option<&'a str>,
}

/// Puts an order into the queue; an older one for the same target gives way.
pub(super) async fn queue(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    from: &Queued<'_>,
    what: &OrderKind,
) -> Result<Uuid> {
    let target = target(what);
    sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and target = ? and state = 'queued'")
        .bind(ms(now))
        .bind(org)
        .bind(&target)
        .execute(&mut **tx)
        .await?;
    let id = Uuid::now_v7();
    sqlx::query(
        "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, max_attempts, created_by,
         created_at, run_id, device_key, accepted, reason)
         values(?, ?, ?, ?, ?, 'queued', 1, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(org)
    .bind(id)
    .bind(what.name())
    .bind(target)
    .bind(serde_json::to_string(what)?)
    .bind(ms(now))
    .bind(MAX_ATTEMPTS)
    .bind(from.by)
    .bind(ms(now))
    .bind(from.run)
    .bind(from.device)
    .bind(from.accepted)
    .bind(from.reason)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

fn fingerprint(items: &[RunItem]) -> Result<Vec<u8>> {
    let mut hasher = blake3::Hasher::new();
    for item in items {
        hasher.update(item.device.unwrap_or_default().as_bytes()).update(&[u8::from(item.takes_access)]);
        if let Some(order) = &item.order {
            hasher.update(serde_json::to_string(order)?.as_bytes());
        }
    }
    Ok(hasher.finalize().as_bytes()[..16].to_vec())
}

/// A newer evaluation, or nothing to order any more: what was held is not what would be done now.
async fn supersede(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    sqlx::query(
        "update run set state = 'superseded', decided_at = ?
         where org_id = ? and state = 'held' and kind = 'decisions'",
    )
    .bind(ms(now))
    .bind(org)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Back to observing: what waits must not leave by a later switch without being weighed again.
pub(super) async fn take_back(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    supersede(tx, now, org).await?;
    sqlx::query(
        "update run set state = 'superseded', decided_at = ? where org_id = ? and state in ('held', 'approving')",
    )
    .bind(ms(now))
    .bind(org)
    .execute(&mut **tx)
    .await?;
    sqlx::query(
        "update orders set state = 'superseded', finished_at = ? where org_id = ? and state = 'queued' and kind <> 'syncNow'",
    )
    .bind(ms(now))
    .bind(org)
    .execute(&mut **tx)
    .await?;
    super::notices::withdraw(tx, now, org).await
}

/// Remembers which entries of personal lists are ours: only those are ever taken away again (safety rule 7).
pub(super) async fn note_entry(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    ack: &OrderAck,
) -> Result<()> {
    if ack.state != OrderState::Done {
        return Ok(());
    }
    let order: Option<(String, String)> = sqlx::query_as(
        "select target, payload from orders where org_id = ? and id = ? and kind = 'setDeviceAccess'",
    )
    .bind(org)
    .bind(ack.order_id)
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload)) = order else { return Ok(()) };
    let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(&payload)? else { return Ok(()) };
    match wanted {
        WantedAccess::DefaultRule => {
            sqlx::query("delete from own_entry where org_id = ? and target = ?")
                .bind(org)
                .bind(target)
                .execute(&mut **tx)
                .await?;
        }
        // Nothing was changed: the entry was there before us.
        WantedAccess::Allow | WantedAccess::Block if !ack.changed => {}
        WantedAccess::Allow | WantedAccess::Block => {
            sqlx::query(
                "insert into own_entry(org_id, target, wanted, order_id, at) values(?, ?, ?, ?, ?)
                 on conflict(org_id, target) do update set wanted = excluded.wanted, order_id = excluded.order_id,
                   at = excluded.at",
            )
            .bind(org)
            .bind(target)
            .bind(crate::evaluation::word(Wanted::Access(wanted)))
            .bind(ack.order_id)
            .bind(ms(now))
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}

impl SqliteStore {
    pub(super) async fn accept(&self, now: Timestamp, id: Uuid, by: &str) -> Result<u64> {
        let mut tx = self.write().await?;
        let org = decide(&mut tx, now, id, "accepted", by).await?;
        let mode: String = sqlx::query_scalar("select mode from connector where org_id = ?")
            .bind(org)
            .fetch_one(&mut *tx)
            .await?;
        if mode != word(&Mode::Enforce)? {
            return Err(Refusal::Observing.into());
        }
        // What has changed since the run was held is not what the person has seen: it is weighed anew.
        let (kind, detail): (String, Option<String>) =
            sqlx::query_as("select kind, detail from run where org_id = ? and id = ?")
                .bind(org)
                .bind(id)
                .fetch_one(&mut *tx)
                .await?;
        if kind == word(&RunKind::QuarantineSwitchOn)? {
            super::objects::close(&mut tx, now, org, id, by).await?;
            tx.commit().await?;
            return Ok(1);
        }
        // A partnership that was used since is not stale any more.
        let quiet = match (kind == word(&RunKind::StalePartnerships)?, detail) {
            (true, Some(detail)) => Some(serde_json::from_str::<StaleDetail>(&detail)?.before),
            _ => None,
        };
        let rows = sqlx::query(
            "select i.device_key, i.payload, i.reason, i.takes_access from run_item i
             left join decision c on c.org_id = i.org_id and c.id = i.device_key
             where i.org_id = ?1 and i.run_id = ?2 and i.payload is not null
               and (?3 is not null or i.wanted is null or c.wanted = i.wanted)
               and (?3 is null or exists (select 1 from device_state s where s.org_id = i.org_id and s.id = i.device_key
                    and s.deleted = 0 and s.outside = 0 and s.last_success < ?3 and coalesce(s.last_attempt, 0) < ?3))
             order by i.number",
        )
        .bind(org)
        .bind(id)
        .bind(quiet.map(ms))
        .fetch_all(&mut *tx)
        .await?;
        let telling = super::notices::telling(&mut tx, org).await?;
        for row in &rows {
            let reason: Option<String> = row.try_get(2)?;
            let from = Queued {
                run: Some(id),
                device: row.try_get(0)?,
                accepted: true,
                by,
                reason: reason.as_deref(),
            };
            let what: OrderKind = serde_json::from_str(row.try_get(1)?)?;
            let order = queue(&mut tx, now, org, &from, &what).await?;
            if row.try_get(3)? {
                super::notices::attach(&mut tx, now, telling, org, from.device, order, &what).await?;
            }
        }
        super::notices::withdraw(&mut tx, now, org).await?;
        tx.commit().await?;
        Ok(rows.len() as u64)
    }

    pub(super) async fn reject(&self, now: Timestamp, id: Uuid, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let org = decide(&mut tx, now, id, "rejected", by).await?;
        sqlx::query(
            "update decision set rejected = wanted where org_id = ?1 and (id, wanted) in
             (select device_key, wanted from run_item where org_id = ?1 and run_id = ?2 and wanted is not null)",
        )
        .bind(org)
        .bind(id)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// An order that a person gives. A second one of its kind waits for the first one's answer.
    pub(super) async fn device_order(
        &self,
        now: Timestamp,
        org: Uuid,
        device: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        by: &str,
    ) -> Result<Uuid> {
        let mut tx = self.write().await?;
        let mode: Option<String> = sqlx::query_scalar("select mode from connector where org_id = ?")
            .bind(org)
            .fetch_optional(&mut *tx)
            .await?;
        if mode.ok_or(Refusal::NotFound)? != word(&Mode::Enforce)? {
            return Err(Refusal::Observing.into());
        }
        let open: i64 = sqlx::query_scalar(
            "select count(*) from orders where org_id = ? and target = ? and kind = ?
             and state in ('queued', 'leased', 'running') and (deadline is null or deadline > ?)",
        )
        .bind(org)
        .bind(target(what))
        .bind(what.name())
        .bind(ms(now))
        .fetch_one(&mut *tx)
        .await?;
        if open > 0 {
            return Err(Refusal::OrderUnderWay.into());
        }
        let there: i64 = sqlx::query_scalar(
            "select count(*) from device where org_id = ? and id = ? and deleted_at is null",
        )
        .bind(org)
        .bind(device)
        .fetch_one(&mut *tx)
        .await?;
        if there == 0 {
            return Err(Refusal::DeviceGone.into());
        }
        let from = Queued { run: None, device: Some(device), accepted: true, by, reason: None };
        let id = queue(&mut tx, now, org, &from, what).await?;
        sqlx::query("update orders set deadline = ? where org_id = ? and id = ?")
            .bind(deadline.map(ms))
            .bind(org)
            .bind(id)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    pub(super) async fn read_run(&self, id: Uuid) -> Result<Option<RunRow>> {
        let row = sqlx::query(AssertSqlSafe(format!("{RUN} where r.id = ?")))
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(run).transpose()
    }

    pub(super) async fn read_runs(
        &self,
        condition: &str,
        state: Option<&str>,
        most: u32,
    ) -> Result<Vec<RunRow>> {
        sqlx::query(AssertSqlSafe(format!("{RUN} {condition}")))
            .bind(state)
            .bind(state)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(run)
            .collect()
    }

    pub(super) async fn read_run_items(&self, id: Uuid, after: u64, most: u32) -> Result<Vec<RunLine>> {
        sqlx::query(
            "select i.number, i.device_key, i.payload, i.takes_access, i.reason, o.id, o.state, o.finished_at,
               (select k.finding from order_ack k where k.org_id = o.org_id and k.order_id = o.id
                order by k.attempt desc limit 1), d.record
             from run_item i
             left join orders o on o.org_id = i.org_id and o.target = i.target and o.run_id = i.run_id
               and i.payload is not null
             left join device d on d.org_id = i.org_id and d.id = i.device_key
             where i.org_id in (select org_id from connector) and i.run_id = ? and i.number >= ?
             order by i.number limit ?",
        )
        .bind(id)
        .bind(signed(after))
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let text = |column: usize| row.try_get::<Option<String>, _>(column);
            let item = RunItem {
                device: row.try_get(1)?,
                order: text(2)?.map(|text| serde_json::from_str(&text)).transpose()?,
                takes_access: row.try_get(3)?,
                reason: row.try_get(4)?,
            };
            Ok(RunLine {
                number: count(row.try_get(0)?),
                item,
                order: row.try_get(5)?,
                state: text(6)?.map(|text| unword(&text)).transpose()?,
                finished_at: time_or_none(row.try_get(7)?)?,
                finding: text(8)?.map(|text| serde_json::from_str(&text)).transpose()?,
                record: text(9)?.map(|text| serde_json::from_str(&text)).transpose()?,
            })
        })
        .collect()
    }
}

/// Ends a held run; gives its organization.
async fn decide(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    state: &str,
    by: &str,
) -> Result<Uuid> {
    let org: Option<Uuid> = sqlx::query_scalar(
        "update run set state = ?, decided_at = ?, decided_by = ? where id = ? and state = 'held' returning org_id",
    )
    .bind(state)
    .bind(ms(now))
    .bind(by)
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    if let Some(org) = org {
        return Ok(org);
    }
    let known: i64 =
        sqlx::query_scalar("select count(*) from run where id = ?").bind(id).fetch_one(&mut **tx).await?;
    Err(if known == 0 { Refusal::NotFound } else { Refusal::RunNotHeld }.into())
}

fn run(row: &SqliteRow) -> Result<RunRow> {
    Ok(RunRow {
        org: row.try_get(0)?,
        id: row.try_get(1)?,
        state: row.try_get(2)?,
        losing: count(row.try_get(3)?),
        counted: count(row.try_get(4)?),
        total: count(row.try_get(5)?),
        limits: Limits { devices: count(row.try_get(6)?), percent: count(row.try_get(7)?) },
        created_at: time(row.try_get(8)?)?,
        decided_at: time_or_none(row.try_get(9)?)?,
        decided_by: row.try_get(10)?,
        kind: unword(row.try_get(11)?)?,
        detail: row.try_get(12)?,
        orders: count(row.try_get(13)?),
    })
}
