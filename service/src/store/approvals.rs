//! A person's word: on runs that the brake held, and on one device.

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use super::runs::{Queued, queue};
use super::settings::enforcing;
use crate::store::database::{Store, ms, word};
use crate::store::error::{Refusal, Result};
use crate::store::wish_store::{RunKind, StaleDetail};

impl Store {
    /// Lets a held run's orders go, those that are still wanted; gives how many.
    pub async fn accept_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<u64> {
        let mut tx = self.write().await?;
        if let Some(failed) = super::switch_on::resume(&mut tx, now, id, by).await? {
            tx.commit().await?;
            return Ok(failed);
        }
        let org = decide(&mut tx, now, id, "accepted", by).await?;
        enforcing(&mut tx, org).await?;
        // What has changed since the run was held is not what the person has seen: it is weighed anew.
        let (kind, detail): (String, Option<String>) =
            sqlx::query_as("select kind, detail from run where org_id = ? and id = ?")
                .bind(org)
                .bind(id)
                .fetch_one(&mut *tx)
                .await?;
        if kind == word(&RunKind::QuarantineSwitchOn)? {
            if super::settings::unseen(&mut tx, org).await?.is_some() {
                return Err(Refusal::ScopePartial.into());
            }
            super::switch_on::close(&mut tx, now, org, id, by).await?;
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

    /// Takes a held run back; its wishes are not ordered again until they change.
    pub async fn reject_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let org = match super::switch_on::give_up(&mut tx, now, id, by).await? {
            Some(org) => org,
            None => decide(&mut tx, now, id, "rejected", by).await?,
        };
        // What lets somebody in was not what the person looked at, and is never held for long.
        sqlx::query(
            "update decision set rejected = wanted where org_id = ?1 and (id, wanted) in
             (select device_key, wanted from run_item where org_id = ?1 and run_id = ?2 and wanted is not null
                and takes_access = 1)",
        )
        .bind(org)
        .bind(id)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// An order that a person gives. A second one of its kind waits for the first one's answer.
    pub async fn add_device_order(
        &self,
        now: Timestamp,
        org: Uuid,
        device: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        by: &str,
    ) -> Result<Uuid> {
        let mut tx = self.write().await?;
        enforcing(&mut tx, org).await?;
        let open: i64 = sqlx::query_scalar(
            "select count(*) from orders where org_id = ? and target = ? and kind = ?
             and state in ('queued', 'leased', 'running') and (deadline is null or deadline > ?)",
        )
        .bind(org)
        .bind(what.target())
        .bind(what.name())
        .bind(ms(now))
        .fetch_one(&mut *tx)
        .await?;
        if open > 0 {
            return Err(Refusal::OrderUnderWay.into());
        }
        if matches!(what, OrderKind::RemovePartnership { .. }) {
            let wiping: i64 = sqlx::query_scalar(
                "select count(*) from orders where org_id = ? and device_key = ? and kind = 'wipe'
                 and state in ('queued', 'leased', 'running', 'waiting') and (deadline is null or deadline > ?
                   or state <> 'queued')",
            )
            .bind(org)
            .bind(device)
            .bind(ms(now))
            .fetch_one(&mut *tx)
            .await?;
            if wiping > 0 {
                return Err(Refusal::WipeUnderWay.into());
            }
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
