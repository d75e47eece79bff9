//! Progress of a safe switch-on: approvals on their way, failed approvals, completed approvals.

use exchange_connector::domain::access::AccessLevel;
use serde::{Deserialize, Serialize};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::switch_on::progress::Switch;
use crate::store::error::Result;
use crate::store::row::count;
use crate::store::sql::{sql_as, sql_scalar, text};
use crate::store::state::{DONE, EXPIRED, FAILED, NOT_APPLIED, OPEN, RUN_APPROVING, SWITCH_ON, UNKNOWN};

/// The request behind a switch-on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchDetail {
    pub level: AccessLevel,
    pub confirmed_losses: u64,
    /// The default level that was wanted before this run closed it; null where none was. Kept for an undo.
    #[serde(default, rename = "wishBefore", skip_serializing_if = "Option::is_none")]
    pub level_before: Option<serde_json::Value>,
}

/// Answers that complete an approval without a change: without its mailbox a device has no access to lose, and a device
/// that somebody blocked by hand has none either.
const SETTLED: &str = text!(
    "o.state = ",
    NOT_APPLIED,
    " and exists (select 1 from order_ack k where k.org_id = o.org_id
    and k.order_id = o.id and json_extract(k.finding, '$.code') in ('order.notFound', 'order.manualEntry'))"
);

/// An approval (`orders o` of `run r`) that failed since a person last let the run continue, so that the default level
/// stays open. An approval that a newer order for the same device replaced is complete when the newer one is done; so
/// is one for a device that is gone.
pub(crate) const FAILED_APPROVAL: &str = text!(
    "o.state in (",
    FAILED,
    ", ",
    NOT_APPLIED,
    ", ",
    EXPIRED,
    ", ",
    UNKNOWN,
    ")
     and o.created_at >= coalesce(r.decided_at, 0)
     and not exists (select 1 from orders n where n.org_id = o.org_id and n.target = o.target and n.id > o.id
       and n.state = ",
    DONE,
    ")
     and not exists (select 1 from device_state s where s.org_id = o.org_id and s.id = o.device_key
       and s.deleted = 1)
     and not (",
    SETTLED,
    ")"
);

/// A switch-on (`run r`) whose next step can be taken: nothing of it is on its way and nothing failed.
pub(crate) const GOES_ON: &str = text!(
    "r.state = ",
    RUN_APPROVING,
    " and not exists (select 1 from orders o where o.org_id = r.org_id and o.run_id = r.id
       and (o.state in ",
    OPEN,
    " or (",
    FAILED_APPROVAL,
    ")))"
);

/// True while a switch-on waits because approvals failed.
pub(crate) async fn stuck(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<bool> {
    Ok(switch(tx, org).await?.is_some_and(|switch| switch.failed > 0))
}

/// The switch-on that is under way.
pub(crate) async fn switch(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Option<Switch>> {
    let run: Option<(Uuid, String)> = sql_as!(
        "select id, coalesce(detail, '{{}}') from run
         where org_id = ? and state = {RUN_APPROVING} and kind = {SWITCH_ON}",
        (org)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((run, detail)) = run else { return Ok(None) };
    let detail: SwitchDetail = serde_json::from_str(&detail)?;
    let (open, failed): (i64, i64) = sql_as!(
        "select count(*) filter (where o.state in {OPEN}),
               count(*) filter (where {FAILED_APPROVAL})
             from orders o join run r on r.org_id = o.org_id and r.id = o.run_id
               where o.org_id = ? and o.run_id = ?",
        (org, run)
    )
    .fetch_one(&mut **tx)
    .await?;
    let settled: Vec<String> = sql_scalar!(
        "select o.target from orders o where o.org_id = ? and o.run_id = ? and {SETTLED}",
        (org, run)
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(Some(Switch {
        run,
        level: detail.level,
        confirmed: detail.confirmed_losses,
        open: count(open),
        failed: count(failed),
        settled: settled.into_iter().collect(),
    }))
}
