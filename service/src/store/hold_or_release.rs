//! The run of an evaluation, and the brake before its orders leave.

use std::collections::HashSet;

use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderGroup, OrderKind};
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use super::runs::add_items;
use crate::rules::brake::{Count, Limits, WINDOW_HOURS};
use crate::store::database::{count, ms, signed, unword};
use crate::store::error::Result;
use crate::store::types::{Outcome, RunItem, Stored};

/// Makes the run of an evaluation, in its transaction: what the brake counts cannot change before the orders are in.
pub(crate) async fn draft(
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
    // Whom an order takes access from outside the discovery scope is not known: it may be everyone.
    let unseen = outcome.unseen.as_deref().filter(|_| outcome.items.iter().any(RunItem::takes_from_unseen));
    let mut run = Draft { org, now, counted, limits, detail: None };
    if !counted.beyond(limits) && unseen.is_none() {
        supersede(tx, now, org).await?;
        let released = run.make(tx, "released", &[], &outcome.items).await?;
        super::notices::withdraw(tx, now, org).await?;
        return Ok(Stored { released, ..nothing });
    }
    let (free, waiting) = parted(&outcome.items);
    let mut released = 0;
    if !free.is_empty() {
        let counted = Count { losing: 0, counted: window.len() as u64, ..counted };
        released = Draft { counted, ..run }.make(tx, "released", &[], &free).await?;
    }
    let hash = fingerprint(&waiting, unseen)?;
    if held.is_none_or(|(_, before)| before != hash) {
        supersede(tx, now, org).await?;
        run.detail = unseen.map(|note| serde_json::json!({"scopeIsPartial": true, "note": note}).to_string());
        run.make(tx, "held", &hash, &waiting).await?;
    }
    super::notices::withdraw(tx, now, org).await?;
    Ok(Stored { written: 0, released, held: true })
}

/// A run that an evaluation makes.
struct Draft {
    org: Uuid,
    now: Timestamp,
    counted: Count,
    limits: Limits,
    detail: Option<String>,
}

impl Draft {
    /// Stores it with its items, whose orders leave unless it is held; gives how many left.
    async fn make(
        &self,
        tx: &mut Transaction<'_, Sqlite>,
        state: &str,
        hash: &[u8],
        items: &[RunItem],
    ) -> Result<usize> {
        let run = Uuid::now_v7();
        sqlx::query(
            "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent, created_at, detail)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(self.org)
        .bind(run)
        .bind(state)
        .bind(hash)
        .bind(signed(self.counted.losing))
        .bind(signed(self.counted.counted))
        .bind(signed(self.counted.total))
        .bind(signed(self.limits.devices))
        .bind(signed(self.limits.percent))
        .bind(ms(self.now))
        .bind(&self.detail)
        .execute(&mut **tx)
        .await?;
        let release = (state != "held").then_some((false, "policy"));
        add_items(tx, self.now, self.org, run, 0, items, release).await
    }
}

/// Parts the items of a braked run: those that take access from nobody leave, the others wait.
///
/// A device's own order stands by itself, because its personal list is asked before every rule. Of the organization's
/// orders those that are judged together stay together, whole: access rules with the default level, and mailbox
/// policies with the default one and their assignments. A rule that lets in may be there for the default that closes
/// beside it, and a policy has to be made before a mailbox gets it. Such a part leaves when none of it takes access.
fn parted(items: &[RunItem]) -> (Vec<RunItem>, Vec<RunItem>) {
    let mut group = OrderGroup::Device;
    let groups: Vec<OrderGroup> = items
        .iter()
        .map(|item| {
            // A device that is only counted follows the order that takes its access.
            group = item.order.as_ref().map_or(group, OrderKind::group);
            group
        })
        .collect();
    let takes = |group| groups.iter().zip(items).any(|(of, item)| *of == group && item.takes_access);
    let (rules, policies) = (takes(OrderGroup::AccessRules), takes(OrderGroup::MailboxPolicies));
    let (mut free, mut waiting) = (Vec::new(), Vec::new());
    for (group, item) in groups.into_iter().zip(items) {
        let waits = match group {
            OrderGroup::AccessRules => rules,
            OrderGroup::MailboxPolicies => policies,
            OrderGroup::Settings => false,
            OrderGroup::Device | OrderGroup::Sync | OrderGroup::Mail | OrderGroup::Undo => item.takes_access,
        };
        if waits { &mut waiting } else { &mut free }.push(item.clone());
    }
    (free, waiting)
}

/// Devices that lost access in the brake's window without a person's word.
pub(crate) async fn window(
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

fn fingerprint(items: &[RunItem], unseen: Option<&str>) -> Result<Vec<u8>> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(unseen.unwrap_or_default().as_bytes());
    for item in items {
        hasher.update(item.device.unwrap_or_default().as_bytes()).update(&[u8::from(item.takes_access)]);
        if let Some(order) = &item.order {
            hasher.update(serde_json::to_string(order)?.as_bytes());
        }
    }
    Ok(hasher.finalize().as_bytes()[..16].to_vec())
}

/// A newer evaluation, or nothing to order any more: what was held is not what would be done now.
pub(crate) async fn supersede(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
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
