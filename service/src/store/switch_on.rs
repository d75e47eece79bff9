//! The steps of a safe switch-on in the store: approvals that failed, going on, giving up, and the default that closes.

use std::sync::LazyLock;

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Sqlite, Transaction};
use uuid::Uuid;

use super::runs::add_items;
use super::settings::{ALL, limits, put_settings, scope};
use crate::rules::brake::Count;
use crate::rules::switch_on::{Step, Switch};
use crate::store::database::{count, ms, signed};
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::hold_or_release::window;
use crate::store::types::{Outcome, PolicyKind, RunItem};
use crate::store::wish_store::SwitchDetail;

/// Answers that settle an approval though nothing was changed: without its mailbox a device has no access to lose, and
/// one that somebody blocked by hand has none either.
const SETTLED: &str = "o.state = 'notApplied' and exists (select 1 from order_ack k where k.org_id = o.org_id
    and k.order_id = o.id and json_extract(k.finding, '$.code') in ('order.notFound', 'order.manualEntry'))";

/// An approval (`orders o` of `run r`) that came to nothing since a person last said to go on, so that the default
/// level stays open. One that a newer order for the same device took the place of is settled when that one is done;
/// so is one for a device that is gone.
pub(crate) static FAILED_APPROVAL: LazyLock<String> = LazyLock::new(|| {
    format!(
        "o.state in ('failed', 'notApplied', 'expired', 'unknown') and o.created_at >= coalesce(r.decided_at, 0)
         and not exists (select 1 from orders n where n.org_id = o.org_id and n.target = o.target and n.id > o.id
           and n.state = 'done')
         and not exists (select 1 from device_state s where s.org_id = o.org_id and s.id = o.device_key
           and s.deleted = 1)
         and not ({SETTLED})"
    )
});

/// A switch-on (`run r`) whose next step can be taken: nothing of it is on its way and nothing failed.
pub(crate) static GOES_ON: LazyLock<String> = LazyLock::new(|| {
    format!(
        "r.state = 'approving' and not exists (select 1 from orders o where o.org_id = r.org_id and o.run_id = r.id
           and (o.state in ('queued', 'leased', 'running', 'waiting') or ({})))",
        *FAILED_APPROVAL
    )
});

/// A person's word that a switch-on goes on: approvals that failed are given again. `None`: it is no switch-on that
/// approves; otherwise how many had failed.
pub(crate) async fn resume(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    run: Uuid,
    by: &str,
) -> Result<Option<u64>> {
    let sql = format!(
        "select r.org_id, (select count(*) from orders o where o.org_id = r.org_id and o.run_id = r.id and {})
         from run r where r.id = ? and r.state = 'approving' and r.kind = 'quarantineSwitchOn'",
        *FAILED_APPROVAL
    );
    let found: Option<(Uuid, i64)> =
        sqlx::query_as(AssertSqlSafe(sql)).bind(run).fetch_optional(&mut **tx).await?;
    let Some((org, failed)) = found else { return Ok(None) };
    if failed == 0 {
        return Err(Refusal::RunNotHeld.into());
    }
    super::settings::enforcing(tx, org).await?;
    // What failed before this word does not count any more; who still rests on the default is approved anew.
    sqlx::query("update run set decided_at = ?, decided_by = ? where org_id = ? and id = ?")
        .bind(ms(now))
        .bind(by)
        .bind(org)
        .bind(run)
        .execute(&mut **tx)
        .await?;
    super::compliance::changed(tx).await?;
    Ok(Some(count(failed)))
}

/// True while a switch-on waits because approvals failed.
pub(crate) async fn stuck(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<bool> {
    Ok(switch(tx, org).await?.is_some_and(|switch| switch.failed > 0))
}

/// A person's word that a switch-on ends: what has not left stays here, the default level stays open, and what was
/// approved stays approved until the run is undone. Gives its organization; `None`: it is no switch-on that approves.
pub(crate) async fn give_up(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    run: Uuid,
    by: &str,
) -> Result<Option<Uuid>> {
    let org: Option<Uuid> = sqlx::query_scalar(
        "update run set state = 'rejected', decided_at = ?, decided_by = ?
         where id = ? and state = 'approving' and kind = 'quarantineSwitchOn' returning org_id",
    )
    .bind(ms(now))
    .bind(by)
    .bind(run)
    .fetch_optional(&mut **tx)
    .await?;
    if let Some(org) = org {
        sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and run_id = ? and state = 'queued'")
            .bind(ms(now))
            .bind(org)
            .bind(run)
            .execute(&mut **tx)
            .await?;
    }
    Ok(org)
}

/// The switch-on that is under way.
pub(crate) async fn switch(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Option<Switch>> {
    let run: Option<(Uuid, String)> = sqlx::query_as(
        "select id, coalesce(detail, '{}') from run where org_id = ? and state = 'approving' and kind = 'quarantineSwitchOn'",
    )
    .bind(org)
    .fetch_optional(&mut **tx)
    .await?;
    let Some((run, detail)) = run else { return Ok(None) };
    let detail: SwitchDetail = serde_json::from_str(&detail)?;
    let sql = format!(
        "select count(*) filter (where o.state in ('queued', 'leased', 'running', 'waiting')),
           count(*) filter (where {})
         from orders o join run r on r.org_id = o.org_id and r.id = o.run_id where o.org_id = ? and o.run_id = ?",
        *FAILED_APPROVAL
    );
    let (open, failed): (i64, i64) =
        sqlx::query_as(AssertSqlSafe(sql)).bind(org).bind(run).fetch_one(&mut **tx).await?;
    let sql = format!("select o.target from orders o where o.org_id = ? and o.run_id = ? and {SETTLED}");
    let settled: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(org).bind(run).fetch_all(&mut **tx).await?;
    Ok(Some(Switch {
        run,
        level: detail.level,
        confirmed: detail.confirmed_losses,
        open: count(open),
        failed: count(failed),
        settled: settled.into_iter().collect(),
    }))
}

/// The next step of a switch-on, in the transaction of the evaluation that found it.
pub(crate) async fn take_step(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    outcome: &Outcome,
    step: &Step,
) -> Result<usize> {
    let org = outcome.org;
    let (run, by): (Uuid, Option<String>) = sqlx::query_as(
        "select id, decided_by from run where org_id = ? and state = 'approving' and kind = 'quarantineSwitchOn'",
    )
    .bind(org)
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(Refusal::Stale)?;
    let by = by.unwrap_or_default();
    match step {
        Step::Approve { items, .. } => {
            let first = next_number(tx, org, run).await?;
            add_items(tx, now, org, run, first, items, Some((true, &by))).await
        }
        Step::Close { losing, confirmed, .. } => {
            let counted = Count::new(losing.iter().copied(), &window(tx, now, org).await?, outcome.total);
            let more = losing.len() as u64 > *confirmed && counted.beyond(limits(tx, org).await?);
            if more || outcome.unseen.is_some() {
                let items: Vec<RunItem> = losing
                    .iter()
                    .map(|device| RunItem { device: Some(*device), takes_access: true, ..RunItem::default() })
                    .collect();
                let first = next_number(tx, org, run).await?;
                add_items(tx, now, org, run, first, &items, None).await?;
                sqlx::query(
                    "update run set state = 'held', losing = ?, counted = ? where org_id = ? and id = ?",
                )
                .bind(signed(counted.losing))
                .bind(signed(counted.counted))
                .bind(org)
                .bind(run)
                .execute(&mut **tx)
                .await?;
                return Ok(0);
            }
            sqlx::query("update run set state = 'accepted' where org_id = ? and id = ?")
                .bind(org)
                .bind(run)
                .execute(&mut **tx)
                .await?;
            close(tx, now, org, run, &by).await?;
            Ok(1)
        }
    }
}

async fn next_number(tx: &mut Transaction<'_, Sqlite>, org: Uuid, run: Uuid) -> Result<usize> {
    let next: i64 = sqlx::query_scalar(
        "select coalesce(max(number) + 1, 0) from run_item where org_id = ? and run_id = ?",
    )
    .bind(org)
    .bind(run)
    .fetch_one(&mut **tx)
    .await?;
    usize::try_from(next).map_err(|_| StoreError::Value(next.to_string()))
}

/// The last step of a switch-on: the default level, in Exchange and in the settings, so that they agree.
pub(crate) async fn close(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
    by: &str,
) -> Result<()> {
    let detail: String =
        sqlx::query_scalar("select coalesce(detail, '{}') from run where org_id = ? and id = ?")
            .bind(org)
            .bind(run)
            .fetch_one(&mut **tx)
            .await?;
    let level = serde_json::from_str::<SwitchDetail>(&detail)?.level;
    let scope = scope(tx, org).await?;
    let stored: Option<(String, i64, Uuid)> = sqlx::query_as(
        "select body, row_version, org_id from policy where kind = 'exchangeOnPremisesPolicy' and org_id in (?, ?)
         order by org_id desc limit 1",
    )
    .bind(org)
    .bind(ALL)
    .fetch_optional(&mut **tx)
    .await?;
    let (mut body, version) = match stored {
        Some((body, version, whose)) => {
            (serde_json::from_str(&body)?, if whose == scope { count(version) } else { 0 })
        }
        None => (serde_json::json!({}), 0),
    };
    body["defaultAccessLevel"] = level.as_str().to_lowercase().into();
    let kind = PolicyKind::ExchangeOnPremisesPolicy;
    put_settings(tx, now, kind, scope, version, &body.to_string(), by).await?;
    let item = RunItem {
        order: Some(OrderKind::SetDefaultAccessLevel { level }),
        reason: Some("everyone who has access by the default level is approved".into()),
        ..RunItem::default()
    };
    let first = next_number(tx, org, run).await?;
    add_items(tx, now, org, run, first, &[item], Some((true, by))).await?;
    super::compliance::changed(tx).await
}
