//! The run of an evaluation, and the brake before its orders leave.

use std::collections::HashSet;

use exchange_connector::domain::health::Mode;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use super::runs::add_items;
use super::{count, ms, signed, unword};
use crate::evaluation::brake::{Count, Limits, WINDOW_HOURS};
use crate::store::Result;
use crate::store::types::{Outcome, RunItem, Stored};

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
pub(super) async fn supersede(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
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
