//! The steps of a safe switch-on in the store: failed approvals, continuing, giving up, and the stricter default level.

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::brake::{Count, needs_approval_again};
use crate::rules::run::item::RunItem;
use crate::rules::switch_on::NextStep;
use crate::rules::unknown_devices::UnknownDevices;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::outcome::Outcome;
use crate::store::queue::recall_run;
use crate::store::row::{ALL, count, ms, signed};
use crate::store::runs::{add_items, window};
use crate::store::settings::{limits, put_settings, scope};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{
    ON_PREMISES_POLICY, PolicyKind, RUN_ACCEPTED, RUN_APPROVING, RUN_HELD, RUN_REJECTED, SWITCH_ON,
};
use crate::store::switch_on::progress::{FAILED_APPROVAL, SwitchDetail};

pub(crate) mod progress;

/// An administrator lets a switch-on continue: the service orders the failed approvals again, and this gives their number.
/// `None`: the run is not a switch-on in its approving state.
pub(crate) async fn resume(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    run: Uuid,
    by: &str,
) -> Result<Option<u64>> {
    let found: Option<(Uuid, i64)> = sql_as!(
        "select r.org_id, (select count(*) from orders o
               where o.org_id = r.org_id and o.run_id = r.id and {FAILED_APPROVAL})
             from run r where r.id = ? and r.state = {RUN_APPROVING} and r.kind = {SWITCH_ON}",
        (run)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((org, failed)) = found else { return Ok(None) };
    if failed == 0 {
        return Err(Refusal::RunNotHeld.into());
    }
    crate::store::settings::enforcing(tx, org).await?;
    // Earlier failures no longer count; the service approves anew whoever still has access by the default level.
    sql!(
        "update run set decided_at = ?, decided_by = ? where org_id = ? and id = ?",
        (ms(now), by, org, run)
    )
    .execute(&mut **tx)
    .await?;
    crate::store::inputs::changed(tx).await?;
    Ok(Some(count(failed)))
}

/// An administrator ends a switch-on: orders that have not left are withdrawn, the default level stays open, and what was
/// approved stays approved until somebody undoes the run. Gives its organization; `None`: no switch-on that approves.
pub(crate) async fn give_up(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    run: Uuid,
    by: &str,
) -> Result<Option<Uuid>> {
    let org: Option<Uuid> = sql_scalar!(
        "update run set state = {RUN_REJECTED}, decided_at = ?, decided_by = ?
         where id = ? and state = {RUN_APPROVING} and kind = {SWITCH_ON} returning org_id",
        (ms(now), by, run)
    )
    .fetch_optional(&mut **tx)
    .await?;
    if let Some(org) = org {
        recall_run(tx, now, org, run).await?;
    }
    Ok(org)
}

/// The next step of a switch-on, in the transaction of the evaluation that found it.
pub(crate) async fn take_step(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    outcome: &Outcome,
    step: &NextStep,
) -> Result<usize> {
    let org = outcome.org;
    let (run, by): (Uuid, Option<String>) = sql_as!(
        "select id, decided_by from run where org_id = ? and state = {RUN_APPROVING} and kind = {SWITCH_ON}",
        (org)
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(Refusal::Stale)?;
    let by = by.unwrap_or_default();
    match step {
        NextStep::Approve { items, .. } => {
            let first = next_number(tx, org, run).await?;
            add_items(tx, now, org, run, first, &items.iter().collect::<Vec<_>>(), Some((true, &by))).await
        }
        NextStep::Close { losing, confirmed, .. } => {
            let unread = outcome.unknown_devices.as_ref().map_or(Some(0), UnknownDevices::count);
            let counted = Count::new(losing.iter().copied(), &window(tx, now, org).await?, outcome.total)
                .with_unread(unread.unwrap_or_default());
            let (limits, known) = (limits(tx, org).await?, unread.is_some());
            if needs_approval_again(counted, *confirmed, limits, known) {
                let items: Vec<RunItem> = losing.iter().copied().map(RunItem::counted).collect();
                let first = next_number(tx, org, run).await?;
                add_items(tx, now, org, run, first, &items.iter().collect::<Vec<_>>(), None).await?;
                sql!(
                    "update run set state = {RUN_HELD}, losing = ?, counted = ? where org_id = ? and id = ?",
                    (signed(counted.losing), signed(counted.counted), org, run)
                )
                .execute(&mut **tx)
                .await?;
                return Ok(0);
            }
            sql!("update run set state = {RUN_ACCEPTED} where org_id = ? and id = ?", (org, run))
                .execute(&mut **tx)
                .await?;
            close(tx, now, org, run, &by).await?;
            Ok(1)
        }
    }
}

async fn next_number(tx: &mut Transaction<'_, Sqlite>, org: Uuid, run: Uuid) -> Result<usize> {
    let next: i64 = sql_scalar!(
        "select coalesce(max(number) + 1, 0) from run_item where org_id = ? and run_id = ?",
        (org, run)
    )
    .fetch_one(&mut **tx)
    .await?;
    usize::try_from(next).map_err(|_| StoreError::Value(next.to_string()))
}

/// The setting of the default level, in the organization's settings.
const LEVEL_SETTING: &str = "defaultAccessLevel";

/// A switch-on was undone: its setting goes back as well, or the next edit would close what the undo opened. A setting that
/// somebody changed since stays.
pub(crate) async fn restore_level(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
) -> Result<()> {
    let detail: Option<String> = sql_scalar!(
        "select coalesce(detail, '{{}}') from run where org_id = ? and id = ? and kind = {SWITCH_ON}",
        (org, run)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(detail) = detail else { return Ok(()) };
    let detail: SwitchDetail = serde_json::from_str(&detail)?;
    let scope = scope(tx, org).await?;
    let stored: Option<(String, i64)> = sql_as!(
        "select body, row_version from policy where kind = {ON_PREMISES_POLICY} and org_id = ?",
        (scope)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((body, version)) = stored else { return Ok(()) };
    let mut body: serde_json::Value = serde_json::from_str(&body)?;
    let stands =
        body[LEVEL_SETTING].as_str().is_some_and(|level| level.eq_ignore_ascii_case(detail.level.as_str()));
    let Some(members) = body.as_object_mut().filter(|_| stands) else { return Ok(()) };
    let before = detail.level_before.filter(|before| !before.is_null());
    members.insert(LEVEL_SETTING.into(), before.unwrap_or_else(|| "none".into()));
    let kind = PolicyKind::ExchangeOnPremisesPolicy;
    put_settings(tx, now, kind, scope, count(version), &body.to_string(), "undo of the switch-on").await?;
    Ok(())
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
        sql_scalar!("select coalesce(detail, '{{}}') from run where org_id = ? and id = ?", (org, run))
            .fetch_one(&mut **tx)
            .await?;
    let mut detail: SwitchDetail = serde_json::from_str(&detail)?;
    let level = detail.level.clone();
    let scope = scope(tx, org).await?;
    let stored: Option<(String, i64, Uuid)> = sql_as!(
        "select body, row_version, org_id from policy where kind = {ON_PREMISES_POLICY} and org_id in (?, ?)
         order by org_id desc limit 1",
        (org, ALL)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let (mut body, version) = match stored {
        Some((body, version, whose)) => {
            (serde_json::from_str(&body)?, if whose == scope { count(version) } else { 0 })
        }
        None => (serde_json::json!({}), 0),
    };
    detail.level_before = Some(body.get(LEVEL_SETTING).cloned().unwrap_or_default());
    sql!(
        "update run set detail = ? where org_id = ? and id = ?",
        (serde_json::to_string(&detail)?, org, run)
    )
    .execute(&mut **tx)
    .await?;
    body[LEVEL_SETTING] = level.as_str().to_lowercase().into();
    let kind = PolicyKind::ExchangeOnPremisesPolicy;
    put_settings(tx, now, kind, scope, version, &body.to_string(), by).await?;
    let item = RunItem {
        order: Some(OrderKind::SetDefaultAccessLevel { level }),
        reason: Some("everyone who has access by the default level is approved".into()),
        ..RunItem::default()
    };
    let first = next_number(tx, org, run).await?;
    add_items(tx, now, org, run, first, &[&item], Some((true, by))).await?;
    crate::store::inputs::changed(tx).await
}
