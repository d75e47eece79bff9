//! Approvals: an administrator accepts or rejects a run that the brake holds, or decides about one device.

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::queue::{Queued, queue};
use crate::store::row::ms;
use crate::store::security_settings::alone;
use crate::store::settings::enforcing;
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{RUN_HELD, RunKind, RunState};

/// The request behind a removal of stale partnerships.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StaleDetail {
    pub days: u32,
    /// Partnerships that were quiet since then.
    pub before: Timestamp,
}

impl Store {
    /// Lets a held run's orders go, those that are still wanted; gives how many.
    pub async fn accept_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<u64> {
        let mut tx = self.write().await?;
        let held: i64 = sql_scalar!("select count(*) from run where id = ? and state = {RUN_HELD}", (id))
            .fetch_one(&mut *tx)
            .await?;
        if held > 0 {
            alone(&mut tx, |settings| settings.second_person_for_held_runs).await?;
        }
        let (released, watched) = accept(&mut tx, now, id, by).await?;
        watched.end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(released)
    }

    /// Rejects a held run. The service orders its wanted states again only after they change.
    pub async fn reject_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Run(id)).await?;
        let org = match crate::store::switch_on::give_up(&mut tx, now, id, by).await? {
            Some(org) => org,
            None => decide(&mut tx, now, id, RunState::Rejected, by).await?,
        };
        // The person did not judge items that grant access; those are never held for long.
        sql!(
            "update decision set rejected = wanted where org_id = ?1 and (id, wanted) in
             (select device_key, wanted from run_item where org_id = ?1 and run_id = ?2 and wanted is not null
                and takes_access = 1)",
            (org, id)
        )
        .execute(&mut *tx)
        .await?;
        watched.end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Lets a held run's orders go; the caller adds the entry to the audit.
pub(super) async fn accept(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    by: &str,
) -> Result<(u64, Watched)> {
    let watched = Watched::begin(tx, Thing::Run(id)).await?;
    if let Some(failed) = crate::store::switch_on::resume(tx, now, id, by).await? {
        return Ok((failed, watched));
    }
    let org = decide(tx, now, id, RunState::Accepted, by).await?;
    enforcing(tx, org).await?;
    // What has changed since the run was held is not what the person has seen: it is weighed anew.
    let (kind, detail): (String, Option<String>) =
        sql_as!("select kind, detail from run where org_id = ? and id = ?", (org, id))
            .fetch_one(&mut **tx)
            .await?;
    if kind == RunKind::QuarantineSwitchOn.as_str() {
        let unknown = crate::store::settings::unknown_devices(tx, org).await?;
        if unknown.is_some_and(|unknown| unknown.count().is_none()) {
            return Err(Refusal::ScopePartial.into());
        }
        crate::store::switch_on::close(tx, now, org, id, by).await?;
        return Ok((1, watched));
    }
    // A partnership that was used since is not stale any more.
    let quiet = match (kind == RunKind::StalePartnerships.as_str(), detail) {
        (true, Some(detail)) => Some(serde_json::from_str::<StaleDetail>(&detail)?.before),
        _ => None,
    };
    let rows = sql!(
        "select i.device_key, i.payload, i.reason, i.takes_access from run_item i
         left join decision c on c.org_id = i.org_id and c.id = i.device_key
         where i.org_id = ?1 and i.run_id = ?2 and i.payload is not null
           and (?3 is not null or i.wanted is null or c.wanted = i.wanted)
           and (?3 is null or exists (select 1 from device_state s
             where s.org_id = i.org_id and s.id = i.device_key
                and s.deleted = 0 and s.outside = 0 and s.last_success < ?3
                  and coalesce(s.last_attempt, 0) < ?3))
         order by i.number",
        (org, id, quiet.map(ms))
    )
    .fetch_all(&mut **tx)
    .await?;
    let notice_settings = crate::store::notices::notice_settings(tx, org).await?;
    for row in &rows {
        let reason: Option<String> = row.try_get(2)?;
        let from = Queued {
            run: Some(id),
            device: row.try_get(0)?,
            accepted: true,
            by,
            reason: reason.as_deref(),
            deadline: None,
        };
        let what: OrderKind = serde_json::from_str(row.try_get(1)?)?;
        let order = queue(tx, now, org, &from, &what).await?;
        if row.try_get(3)? {
            crate::store::notices::attach(tx, now, notice_settings, org, from.device, order, &what).await?;
        }
    }
    crate::store::notices::withdraw(tx, now, org).await?;
    Ok((rows.len() as u64, watched))
}

/// Ends a held run; gives its organization.
async fn decide(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    state: RunState,
    by: &str,
) -> Result<Uuid> {
    let org: Option<Uuid> = sql_scalar!(
        "update run set state = ?, decided_at = ?, decided_by = ?
         where id = ? and state = {RUN_HELD} returning org_id",
        (state.as_str(), ms(now), by, id)
    )
    .fetch_optional(&mut **tx)
    .await?;
    if let Some(org) = org {
        return Ok(org);
    }
    let known: i64 = sql_scalar!("select count(*) from run where id = ?", (id)).fetch_one(&mut **tx).await?;
    Err(if known == 0 { Refusal::NotFound } else { Refusal::RunNotHeld }.into())
}
