//! The organization's lease and the health that a check-in brings.

use exchange_connector::api::checkin::AgentHealth;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, ms, signed, word};
use crate::store::sql::{sql, sql_scalar, text};
use crate::store::state::{AGENT_ACTIVE, EXPIRED, LEASED, QUEUED, SUPERSEDED, WIPE};

/// How long a lease lasts; longer than the longest poll.
pub const LEASE_SECONDS: i64 = 90;

/// The lease after trying to get it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaseHeld {
    pub active: bool,
    pub epoch: u64,
}

impl Store {
    /// What an agent said of itself; gives whether it says something new.
    pub async fn note_health(
        &self,
        now: Timestamp,
        agent: &AgentState,
        version: &str,
        health: &AgentHealth,
    ) -> Result<bool> {
        let text = serde_json::to_string(health)?;
        let mut tx = self.write().await?;
        let before: Option<Option<String>> =
            sql!("select health from connector where org_id = ?", (agent.org))
                .fetch_optional(&mut *tx)
                .await?
                .map(|row| row.try_get(0))
                .transpose()?;
        let is_new = before.flatten().as_ref() != Some(&text);
        sql!("update agent set last_seen_at = ? where id = ?", (ms(now), agent.id)).execute(&mut *tx).await?;
        // A standby agent's view does not stand for the connector's while another one holds the lease.
        sql!(
            "update connector set health = ?, health_at = ?, health_status = ?, version = ?,
             server_name = coalesce(?, server_name), connector_server_name = ?,
             primary_smtp_address = coalesce(?, primary_smtp_address)
             where org_id = ? and not exists (select 1 from org_lease
                 where org_id = connector.org_id and holder <> ? and expires_at > ?)",
            (
                text,
                ms(now),
                word(&health.status)?,
                version,
                &health.server,
                &health.connector_server_name,
                &health.primary_smtp_address,
                agent.org,
                agent.id,
                ms(now)
            )
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(is_new)
    }

    /// The epoch rises when the holder changes or the lease had lapsed; no row means that another one holds it.
    pub async fn lease(&self, now: Timestamp, agent: &AgentState) -> Result<LeaseHeld> {
        let held = sql!(
            "insert into org_lease(org_id, holder, epoch, expires_at)
             select ?1, ?2, 1, ?3 where exists (select 1 from agent where id = ?2 and state = {AGENT_ACTIVE})
             on conflict(org_id) do update set
               epoch = case when org_lease.holder = excluded.holder and org_lease.expires_at > ?4
                            then org_lease.epoch else org_lease.epoch + 1 end,
               holder = excluded.holder, expires_at = excluded.expires_at
             where org_lease.holder = excluded.holder or org_lease.expires_at <= ?4 or org_lease.expires_at > ?5
             returning epoch",
            // A lease that ends later than one can was given by a clock that has been set back since: nobody holds it.
            (agent.org, agent.id, ms(now) + LEASE_SECONDS * 1000, ms(now), ms(now) + 2 * LEASE_SECONDS * 1000)
        )
        .fetch_optional(&self.writer)
        .await?;
        if let Some(row) = held {
            return Ok(LeaseHeld { active: true, epoch: count(row.try_get(0)?) });
        }
        // Replaced since its request was admitted: it must not take the lease from its successor.
        let active: i64 =
            sql_scalar!("select count(*) from agent where id = ? and state = {AGENT_ACTIVE}", (agent.id))
                .fetch_one(&self.readers)
                .await?;
        if active == 0 {
            Err(Refusal::AgentRevoked.into())
        } else {
            Ok(LeaseHeld { active: false, epoch: 0 })
        }
    }

    /// What was handed out to the holder of the lease and is not among the orders that it has was lost on its way: it
    /// waits again. A wipe does not: an administrator ordered it for then.
    pub async fn give_back(&self, now: Timestamp, agent: &AgentState, has: &[Uuid]) -> Result<()> {
        let now = self.confirmed_time(now);
        let leased: i64 =
            sql_scalar!("select count(*) from orders where org_id = ? and state = {LEASED}", (agent.org))
                .fetch_one(&self.readers)
                .await?;
        if leased == 0 {
            return Ok(());
        }
        const LOST: &str = text!("org_id = ?2 and state = ", LEASED, "
            and exists (select 1 from org_lease l where l.org_id = ?2 and l.holder = ?3 and l.epoch = lease_epoch)
            and id not in (select unhex(replace(value, '-', '')) from json_each(?4))");
        let has = serde_json::to_string(has)?;
        let mut tx = self.write().await?;
        for sql in [
            format!("update orders set state = {EXPIRED}, finished_at = ?1 where kind = {WIPE} and {LOST}"),
            // A newer order for the same target has taken its place in the queue.
            format!(
                "update orders set state = {SUPERSEDED}, finished_at = ?1
                   where {LOST} and exists (select 1 from orders n
                 where n.org_id = orders.org_id and n.target = orders.target and n.state = {QUEUED})"
            ),
            format!("update orders set state = {QUEUED}, not_before = min(not_before, ?1) where {LOST}"),
        ] {
            sqlx::query(AssertSqlSafe(sql))
                .bind(ms(now))
                .bind(agent.org)
                .bind(agent.id)
                .bind(&has)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Refuses an agent that does not hold the organization's lease under this epoch.
pub(crate) async fn fenced(tx: &mut Transaction<'_, Sqlite>, agent: &AgentState, epoch: u64) -> Result<()> {
    let holds: i64 = sql_scalar!(
        "select count(*) from org_lease where org_id = ? and holder = ? and epoch = ?",
        (agent.org, agent.id, signed(epoch))
    )
    .fetch_one(&mut **tx)
    .await?;
    if holds == 1 { Ok(()) } else { Err(Refusal::LeaseLost.into()) }
}
