//! The order queue: claim, compare-and-set start, answers. Written for the weakest engine: one mutation a statement.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::{Store, ms, signed, small, time, time_or_none, unword, word};
use crate::store::error::{Refusal, Result};
use crate::store::types::{AgentState, Change, ORDER_LEASE_SECONDS, StoredOrder};

/// How long a started order may run while its agent keeps the lease.
const RUNNING_SECONDS: i64 = 6 * 3600;
/// Hand-outs of one order before it counts as failed.
pub(crate) const MAX_ATTEMPTS: i64 = 5;
const LEASE_HOLDS: &str =
    "select count(*) from org_lease where org_id = ? and holder = ? and epoch = ? and expires_at > ?";

/// What is wanted may have changed while the order was on its way: a phone that enrolled as it was blocked is decided
/// about again at once, and an evaluation under way begins anew.
async fn decide_again(tx: &mut Transaction<'_, Sqlite>, org: Uuid, order: Uuid) -> Result<()> {
    sqlx::query(
        "update decision_input set version = version + 1 where exists (
           select 1 from orders o join decision d on d.org_id = o.org_id and d.id = o.device_key
           where o.org_id = ? and o.id = ? and o.kind = 'setDeviceAccess' and d.wanted <> 'keep'
             and o.state not in ('running', 'waiting') and d.wanted <> json_extract(o.payload, '$.wanted'))",
    )
    .bind(org)
    .bind(order)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

impl Store {
    /// Puts aside what has run out, then hands out what is ready to the holder of `epoch`.
    pub async fn claim_orders(
        &self,
        now: Timestamp,
        agent: &AgentState,
        epoch: u64,
        most: u32,
    ) -> Result<Vec<Order>> {
        // Most check-ins find nothing: that must not cost the write lock.
        let open: i64 = sqlx::query_scalar(
            "select count(*) from orders where org_id = ? and state in ('queued', 'leased', 'running')",
        )
        .bind(agent.org)
        .fetch_one(&self.readers)
        .await?;
        if open == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.write().await?;
        sweep(&mut tx, now, agent.org).await?;
        let rows = sqlx::query(
            "update orders as o set state = 'leased', lease_epoch = ?1, lease_until = ?2, attempts = attempts + 1
             where o.org_id = ?3 and o.state = 'queued' and o.id in (
                 select q.id from orders q where q.org_id = ?3 and q.state = 'queued' and q.not_before <= ?4
                   and (q.kind = 'syncNow' or exists (select 1 from connector c where c.org_id = ?3 and c.mode = 'enforce'))
                   and not exists (select 1 from orders x where x.org_id = q.org_id and x.target = q.target
                                   and x.state in ('leased', 'running'))
                 order by q.priority, q.id limit ?5)
               and exists (select 1 from org_lease l where l.org_id = o.org_id and l.holder = ?6 and l.epoch = ?1
                           and l.expires_at > ?4)
             returning id, attempts, payload, deadline, accepted, run_id, device_key, created_by, reason",
        )
        .bind(signed(epoch))
        .bind(ms(now) + ORDER_LEASE_SECONDS * 1000)
        .bind(agent.org)
        .bind(ms(now))
        .bind(i64::from(most))
        .bind(agent.id)
        .fetch_all(&mut *tx)
        .await?;
        let mut orders = Vec::with_capacity(rows.len());
        for row in &rows {
            let what: OrderKind = serde_json::from_str(row.try_get(2)?)?;
            let (label, reason) =
                super::words::of_order(&mut tx, agent.org, &what, row.try_get(6)?, row.try_get(7)?).await?;
            let reason = row.try_get::<Option<String>, _>(8)?.map(super::words::bounded).or(reason);
            orders.push(Order {
                id: row.try_get(0)?,
                attempt: small(row.try_get(1)?),
                what,
                deadline: time_or_none(row.try_get(3)?)?,
                accepted: row.try_get(4)?,
                run: row.try_get(5)?,
                label,
                reason,
            });
        }
        tx.commit().await?;
        orders.sort_by_key(|order| order.id);
        Ok(orders)
    }

    pub async fn start_order(
        &self,
        now: Timestamp,
        agent: &AgentState,
        order: Uuid,
        attempt: u32,
        epoch: u64,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let holds: i64 = sqlx::query_scalar(LEASE_HOLDS)
            .bind(agent.org)
            .bind(agent.id)
            .bind(signed(epoch))
            .bind(ms(now))
            .fetch_one(&mut *tx)
            .await?;
        if holds == 0 {
            return Err(Refusal::LeaseLost.into());
        }
        let started = sqlx::query(
            "update orders set state = 'running', started_at = ?1, lease_until = ?2
             where org_id = ?3 and id = ?4 and attempts = ?5 and lease_epoch = ?6
               and (deadline is null or deadline > ?1)
               and (state = 'leased' or (state = 'running' and kind <> 'wipe'))
               and (kind = 'syncNow' or exists (select 1 from connector c where c.org_id = ?3 and c.mode = 'enforce'))",
        )
        .bind(ms(now))
        .bind(ms(now) + RUNNING_SECONDS * 1000)
        .bind(agent.org)
        .bind(order)
        .bind(i64::from(attempt))
        .bind(signed(epoch))
        .execute(&mut *tx)
        .await?;
        if started.rows_affected() == 0 {
            return Err(Refusal::OrderNotStartable.into());
        }
        tx.commit().await?;
        Ok(())
    }

    /// Keeps the answer; the order's state follows when the attempt is the current one. Answering twice is once.
    pub async fn finish_order(&self, now: Timestamp, agent: &AgentState, ack: &OrderAck) -> Result<()> {
        let mut tx = self.write().await?;
        let known: i64 =
            sqlx::query_scalar("select count(*) from orders where org_id = ? and id = ? and attempts >= ?")
                .bind(agent.org)
                .bind(ack.order_id)
                .bind(i64::from(ack.attempt))
                .fetch_one(&mut *tx)
                .await?;
        if known == 0 {
            return Err(Refusal::NotFound.into());
        }
        let state = word(&ack.state)?;
        let kept = sqlx::query(
            "insert into order_ack(org_id, order_id, attempt, id, state, changed, finished_at, finding, received_at,
               before_after)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             on conflict(org_id, order_id, attempt) do update set state = excluded.state, changed = excluded.changed,
               finished_at = excluded.finished_at, finding = excluded.finding, received_at = excluded.received_at,
               before_after = excluded.before_after
             where order_ack.state in ('leased', 'running', 'waiting', 'unknown')",
        )
        .bind(agent.org)
        .bind(ack.order_id)
        .bind(i64::from(ack.attempt))
        .bind(Uuid::now_v7())
        .bind(&state)
        .bind(ack.changed)
        .bind(ms(ack.finished_at))
        .bind(ack.finding.as_ref().map(serde_json::to_string).transpose()?)
        .bind(ms(now))
        .bind((!ack.values.is_empty()).then(|| serde_json::to_string(&ack.values)).transpose()?)
        .execute(&mut *tx)
        .await?;
        if kept.rows_affected() == 1 && !matches!(ack.state, OrderState::Queued | OrderState::Leased) {
            // An answer to an older attempt is kept as information; a sync may be answered for any attempt.
            sqlx::query(
                "update orders set state = ?1, finished_at = case when ?1 in ('running', 'waiting') then null else ?2 end
                 where org_id = ?3 and id = ?4 and (attempts = ?5 or kind = 'syncNow')
                   and state in ('queued', 'leased', 'running', 'waiting', 'unknown')",
            )
            .bind(&state)
            .bind(ms(ack.finished_at))
            .bind(agent.org)
            .bind(ack.order_id)
            .bind(i64::from(ack.attempt))
            .execute(&mut *tx)
            .await?;
            super::runs::note_entry(&mut tx, now, agent.org, ack).await?;
            super::objects::note_object(&mut tx, now, agent.org, ack).await?;
            decide_again(&mut tx, agent.org, ack.order_id).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// A newer order for the same target supersedes a queued one.
    pub async fn add_order(
        &self,
        now: Timestamp,
        org: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        by: &str,
    ) -> Result<Uuid> {
        let target = what.target();
        let mut tx = self.write().await?;
        if matches!(what, OrderKind::SyncNow { .. }) {
            // One that waits already does the same.
            let waiting: Option<Uuid> = sqlx::query_scalar(
                "select id from orders where org_id = ? and target = ? and state = 'queued' and (deadline is null or deadline > ?)",
            )
            .bind(org)
            .bind(&target)
            .bind(ms(now))
            .fetch_optional(&mut *tx)
            .await?;
            if let Some(id) = waiting {
                return Ok(id);
            }
        }
        sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and target = ? and state = 'queued'")
            .bind(ms(now))
            .bind(org)
            .bind(&target)
            .execute(&mut *tx)
            .await?;
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline, max_attempts,
             created_by, created_at) values(?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?)",
        )
        .bind(org)
        .bind(id)
        .bind(what.name())
        .bind(&target)
        .bind(serde_json::to_string(what)?)
        .bind(if what.writes() { 1_i64 } else { 0 })
        .bind(ms(now))
        .bind(deadline.map(ms))
        .bind(MAX_ATTEMPTS)
        .bind(by)
        .bind(ms(now))
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(id)
    }

    pub async fn order(&self, id: Uuid) -> Result<Option<StoredOrder>> {
        let row = sqlx::query(sqlx::AssertSqlSafe(format!("{ORDER_COLUMNS} where o.id = ?")))
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(stored).transpose()
    }

    pub async fn orders(&self, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<StoredOrder>> {
        let (org, id) = after.unwrap_or_default();
        let sql = format!("{ORDER_COLUMNS} where (o.org_id, o.id) > (?, ?) order by o.org_id, o.id limit ?");
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(org)
            .bind(id)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(stored)
            .collect()
    }

    /// What agents answered, by key; `newest`: only what changed Exchange, the newest first.
    pub async fn changes(&self, newest: bool, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<Change>> {
        // Ids are made in the order of time, over all organizations.
        let which = match (newest, after) {
            (false, _) => "where (k.org_id, k.id) > (?1, ?2) order by k.org_id, k.id",
            (true, None) => "where k.changed = 1 and ?1 is not null and ?2 is not null order by k.id desc",
            (true, Some(_)) => "where k.changed = 1 and ?1 is not null and k.id < ?2 order by k.id desc",
        };
        let (org, id) = after.unwrap_or_default();
        let sql = format!(
            "select k.org_id, k.id, k.order_id, k.attempt, o.payload, k.state, k.changed, k.finished_at, k.finding,
               k.before_after, o.device_key, o.run_id,
               coalesce(o.reason, json_extract(c.reasons, '$[#-1].text')), o.created_by, d.record
             from order_ack k join orders o on o.org_id = k.org_id and o.id = k.order_id
             left join device d on d.org_id = o.org_id and d.id = o.device_key
             left join decision c on o.kind = 'setDeviceAccess' and c.org_id = o.org_id and c.id = o.device_key
               and c.wanted = json_extract(o.payload, '$.wanted') {which} limit ?3"
        );
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(org)
            .bind(id)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                let text = |column: usize| row.try_get::<Option<String>, _>(column);
                Ok(Change {
                    org: row.try_get(0)?,
                    id: row.try_get(1)?,
                    order: row.try_get(2)?,
                    attempt: small(row.try_get(3)?),
                    what: serde_json::from_str(row.try_get(4)?)?,
                    state: unword(row.try_get(5)?)?,
                    changed: row.try_get(6)?,
                    finished_at: time(row.try_get(7)?)?,
                    finding: finding(row, 8)?,
                    values: text(9)?.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default(),
                    device: row.try_get(10)?,
                    run: row.try_get(11)?,
                    reason: row.try_get(12)?,
                    created_by: row.try_get(13)?,
                    record: text(14)?.map(|text| serde_json::from_str(&text)).transpose()?,
                })
            })
            .collect()
    }
}

/// Puts aside what has run out. A started wipe whose agent is gone becomes `unknown` and is never tried again.
async fn sweep(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    const STALE: &str =
        "(lease_until <= ?1 or lease_epoch <> (select epoch from org_lease l where l.org_id = ?2))";
    let statements = [
        "update orders set state = 'expired', finished_at = ?1 where org_id = ?2 and state = 'queued' and deadline <= ?1".to_owned(),
        format!(
            "update orders set state = 'unknown' where org_id = ?2 and state = 'running' and kind = 'wipe' and {STALE}"
        ),
        // One that was handed out and never started is not handed out again either: a person typed it for then.
        format!(
            "update orders set state = 'expired', finished_at = ?1 where org_id = ?2 and state = 'leased' and kind = 'wipe' and {STALE}"
        ),
        format!(
            "update orders set state = 'failed', finished_at = ?1 where org_id = ?2 and state in ('leased', 'running')
             and attempts >= max_attempts and {STALE}"
        ),
        // A newer order for the same target has taken this one's place in the queue.
        format!(
            "update orders set state = 'superseded', finished_at = ?1 where org_id = ?2 and state in ('leased', 'running')
             and {STALE} and exists (select 1 from orders n where n.org_id = orders.org_id and n.target = orders.target
             and n.state = 'queued')"
        ),
        format!("update orders set state = 'queued' where org_id = ?2 and state in ('leased', 'running') and {STALE}"),
    ];
    for sql in statements {
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(ms(now)).bind(org).execute(&mut **tx).await?;
    }
    Ok(())
}

pub(crate) const ORDER_COLUMNS: &str = "select o.org_id, o.id, o.payload, o.state, o.attempts, o.deadline, o.created_at, o.created_by,
    o.started_at, o.finished_at,
    (select k.finding from order_ack k where k.org_id = o.org_id and k.order_id = o.id order by k.attempt desc limit 1)
    from orders o";

pub(crate) fn stored(row: &SqliteRow) -> Result<StoredOrder> {
    Ok(StoredOrder {
        org: row.try_get(0)?,
        id: row.try_get(1)?,
        what: serde_json::from_str(row.try_get(2)?)?,
        state: unword(row.try_get(3)?)?,
        attempts: small(row.try_get(4)?),
        deadline: time_or_none(row.try_get(5)?)?,
        created_at: time(row.try_get(6)?)?,
        created_by: row.try_get(7)?,
        started_at: time_or_none(row.try_get(8)?)?,
        finished_at: time_or_none(row.try_get(9)?)?,
        finding: finding(row, 10)?,
    })
}

fn finding(row: &SqliteRow, column: usize) -> Result<Option<exchange_connector::domain::health::Finding>> {
    let text: Option<String> = row.try_get(column)?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}
