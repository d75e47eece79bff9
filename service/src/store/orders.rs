//! The order queue: claim, compare-and-set start, answers. Each statement makes one change.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::{Refusal, Result};
use crate::store::queue::{Queued, queue};
use crate::store::row::{from_word, json_or_none, ms, signed, small, time, time_or_none, word};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{
    ENFORCE, EXPIRED, FAILED, HANDED_OUT, LEASED, ON_ITS_WAY, QUEUED, RUNNING, SET_DEVICE_ACCESS, SUPERSEDED,
    SYNC_NOW, UNKNOWN, WAITING, WIPE,
};
use crate::store::switch_on::progress::GOES_ON;

/// How long an order that was handed out may stay unanswered.
pub const ORDER_LEASE_SECONDS: i64 = 300;

/// How long a started order may run while its agent keeps the lease.
const RUNNING_SECONDS: i64 = 6 * 3600;

const LEASE_HOLDS: &str =
    "select count(*) from org_lease where org_id = ? and holder = ? and epoch = ? and expires_at > ?";

pub(crate) const ORDER_COLUMNS: &str = "select o.org_id, o.id, o.payload, o.state, o.attempts, o.deadline, o.created_at, o.created_by,
    o.started_at, o.finished_at,
    (select k.finding from order_ack k where k.org_id = o.org_id and k.order_id = o.id order by k.attempt desc limit 1),
    o.reason, o.run_id, o.undone_at
    from orders o";

/// An order with its history.
#[derive(Debug, Clone)]
pub struct StoredOrder {
    pub org: Uuid,
    pub id: Uuid,
    pub what: OrderKind,
    pub state: OrderState,
    pub attempts: u32,
    pub deadline: Option<Timestamp>,
    pub created_at: Timestamp,
    pub created_by: String,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub finding: Option<Finding>,
    /// Why it was given, in the words of a decision or of who gave it.
    pub reason: Option<String>,
    pub run: Option<Uuid>,
    pub undone_at: Option<Timestamp>,
}

/// Who gives an order, and why.
#[derive(Debug, Clone, Copy)]
pub struct OrderAuthor<'a> {
    pub by: &'a str,
    pub reason: Option<&'a str>,
}

impl Store {
    pub async fn orders_of_device(&self, device: Uuid) -> Result<Vec<StoredOrder>> {
        let sql = format!("{} where o.device_key = ? order by o.id desc limit 20", ORDER_COLUMNS);
        sqlx::query(AssertSqlSafe(sql))
            .bind(device)
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(stored)
            .collect()
    }

    /// Organizations with an order whose time came after `since`.
    pub async fn ripe(&self, since: Timestamp, now: Timestamp) -> Result<Vec<Uuid>> {
        Ok(sql_scalar!(
            "select distinct org_id from orders
             where state = {QUEUED} and not_before > ? and not_before <= ?",
            (ms(since), ms(now))
        )
        .fetch_all(&self.readers)
        .await?)
    }

    /// Puts aside what has run out, then hands out what is ready to the holder of `epoch`.
    pub async fn claim_orders(
        &self,
        now: Timestamp,
        agent: &AgentState,
        epoch: u64,
        most: u32,
    ) -> Result<Vec<Order>> {
        let now = self.confirmed_time(now);
        // Most check-ins find nothing: that must not cost the write lock.
        let open: i64 = sql_scalar!(
            "select count(*) from orders where org_id = ? and state in {ON_ITS_WAY}",
            (agent.org)
        )
        .fetch_one(&self.readers)
        .await?;
        if open == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.write().await?;
        sweep(&mut tx, now, agent.org).await?;
        let rows = sql!(
            "update orders as o set state = {LEASED}, lease_epoch = ?1, lease_until = ?2,
               attempts = attempts + 1
             where o.org_id = ?3 and o.state = {QUEUED} and o.id in (
                 select q.id from orders q where q.org_id = ?3 and q.state = {QUEUED}
                   and q.not_before <= ?4
                   and (q.kind = {SYNC_NOW} or exists (select 1 from connector c
                     where c.org_id = ?3 and c.mode = {ENFORCE}))
                   and not exists (select 1 from orders x
                     where x.org_id = q.org_id and x.target = q.target
                                   and x.state in {HANDED_OUT})
                 order by q.priority, q.id limit ?5)
               and exists (select 1 from org_lease l
                 where l.org_id = o.org_id and l.holder = ?6 and l.epoch = ?1
                           and l.expires_at > ?4)
             returning id, attempts, payload, deadline, accepted, run_id, device_key, created_by, reason",
            (
                signed(epoch),
                ms(now) + ORDER_LEASE_SECONDS * 1000,
                agent.org,
                ms(now),
                i64::from(most),
                agent.id
            )
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut orders = Vec::with_capacity(rows.len());
        for row in &rows {
            let what: OrderKind = serde_json::from_str(row.try_get(2)?)?;
            let (label, reason) = crate::store::order_text::of_order(
                &mut tx,
                agent.org,
                &what,
                row.try_get(6)?,
                row.try_get(7)?,
            )
            .await?;
            let reason =
                row.try_get::<Option<String>, _>(8)?.map(crate::store::order_text::bounded).or(reason);
            let claims = crate::store::entry_owners::claims(&mut tx, agent.org, &what).await?;
            orders.push(Order {
                id: row.try_get(0)?,
                attempt: small(row.try_get(1)?),
                what,
                deadline: time_or_none(row.try_get(3)?)?,
                accepted: row.try_get(4)?,
                run: row.try_get(5)?,
                label,
                reason,
                claims,
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
        let started = sql!(
            "update orders as o set state = {RUNNING}, started_at = ?1, lease_until = ?2, lease_epoch = ?6
             where org_id = ?3 and id = ?4 and attempts = ?5
               and (deadline is null or deadline > ?1)
               and ((state = {LEASED} and lease_epoch = ?6) or (kind <> {WIPE} and (
                 state in ({LEASED}, {RUNNING})
                 -- The lease had lapsed, so that it waits here again; the agent that asks has it still.
                 or (state = {QUEUED} and lease_epoch is not null and not exists (select 1 from orders x
                   where x.org_id = o.org_id and x.target = o.target and x.id <> o.id
                     and x.state in {HANDED_OUT})))))
               and (kind = {SYNC_NOW} or exists (select 1 from connector c
                 where c.org_id = ?3 and c.mode = {ENFORCE}))",
            (ms(now), ms(now) + RUNNING_SECONDS * 1000, agent.org, order, i64::from(attempt), signed(epoch))
        )
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
        let now = self.confirmed_time(now);
        // The agent's clock may be ahead: what happened happened by now.
        let finished_at = ack.finished_at.min(now);
        let mut tx = self.write().await?;
        let known: i64 = sql_scalar!(
            "select count(*) from orders where org_id = ? and id = ? and attempts >= ?",
            (agent.org, ack.order_id, i64::from(ack.attempt))
        )
        .fetch_one(&mut *tx)
        .await?;
        if known == 0 {
            return Err(Refusal::NotFound.into());
        }
        let state = word(&ack.state)?;
        let kept = sql!(
            "insert into order_ack(org_id, order_id, attempt, id, state, changed, finished_at, finding,
               received_at,
               before_after)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             on conflict(org_id, order_id, attempt) do update set state = excluded.state,
               changed = excluded.changed,
               finished_at = excluded.finished_at, finding = excluded.finding,
                 received_at = excluded.received_at,
               before_after = excluded.before_after
             where order_ack.state in ({LEASED}, {RUNNING}, {WAITING}, {UNKNOWN})
               and not (order_ack.changed = 1 and excluded.changed = 0)",
            (
                agent.org,
                ack.order_id,
                i64::from(ack.attempt),
                Uuid::now_v7(),
                &state,
                ack.changed,
                ms(finished_at),
                ack.finding.as_ref().map(serde_json::to_string).transpose()?,
                ms(now),
                (!ack.values.is_empty()).then(|| serde_json::to_string(&ack.values)).transpose()?
            )
        )
        .execute(&mut *tx)
        .await?;
        if kept.rows_affected() == 1 && !matches!(ack.state, OrderState::Queued | OrderState::Leased) {
            // An answer to an older attempt is kept as information; a sync may be answered for any attempt.
            sql!(
                "update orders set state = ?1, finished_at = case when ?1 in ({RUNNING},
                   {WAITING}) then null else ?2 end
                 where org_id = ?3 and id = ?4 and (attempts = ?5 or kind = {SYNC_NOW})
                   and state in ({QUEUED}, {LEASED}, {RUNNING}, {WAITING}, {UNKNOWN})",
                (&state, ms(finished_at), agent.org, ack.order_id, i64::from(ack.attempt))
            )
            .execute(&mut *tx)
            .await?;
            crate::store::runs::note_entry(&mut tx, now, agent.org, ack).await?;
            crate::store::objects::note_object(&mut tx, now, agent.org, ack).await?;
            if ack.state == OrderState::Done {
                crate::store::entry_owners::booked(&mut tx, agent.org, ack.order_id).await?;
            }
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
        let mut tx = self.write().await?;
        if matches!(what, OrderKind::SyncNow { .. }) {
            // One that waits already does the same.
            let waiting: Option<Uuid> = sql_scalar!(
                "select id from orders where org_id = ? and target = ? and state = {QUEUED}
                 and (deadline is null or deadline > ?)",
                (org, what.target(), ms(now))
            )
            .fetch_optional(&mut *tx)
            .await?;
            if let Some(id) = waiting {
                return Ok(id);
            }
        }
        let from = Queued { by, deadline, ..Queued::default() };
        let id = queue(&mut tx, now, org, &from, what).await?;
        Watched::absent(Thing::Order(id)).end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    pub async fn order(&self, id: Uuid) -> Result<Option<StoredOrder>> {
        let row = sql!("{ORDER_COLUMNS} where o.id = ?", (id)).fetch_optional(&self.readers).await?;
        row.as_ref().map(stored).transpose()
    }

    pub async fn orders(&self, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<StoredOrder>> {
        let (org, id) = after.unwrap_or_default();
        sql!(
            "{ORDER_COLUMNS} where (o.org_id, o.id) > (?, ?) order by o.org_id, o.id limit ?",
            (org, id, i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(stored)
        .collect()
    }

    /// True when the reports so far lead to no further order: the decisions are as new as the devices, and no order is
    /// ready or on its way.
    pub async fn settled(&self, now: Timestamp, org: Uuid) -> Result<bool> {
        let settled: i64 = sql_scalar!(
            "select exists (select 1 from connector c join evaluation e on e.org_id = c.org_id
                   where c.org_id = ?1 and e.rev = c.rev
                     and e.inputs = (select version from decision_input))
                 and not exists (select 1 from orders where org_id = ?1 and state in {HANDED_OUT})
                 and not exists (select 1 from run r where r.org_id = ?1 and {GOES_ON})
                 and not exists (select 1 from orders
                   where org_id = ?1 and state = {QUEUED} and not_before <= ?2
                     and (deadline is null or deadline > ?2)
                     and (kind = {SYNC_NOW} or exists (select 1 from connector
                       where org_id = ?1 and mode = {ENFORCE})))",
            (org, ms(now))
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(settled != 0)
    }
}

/// What is wanted may have changed while the order was on its way: a phone that enrolled as it was blocked is decided
/// about again at once, and an evaluation under way begins anew.
async fn decide_again(tx: &mut Transaction<'_, Sqlite>, org: Uuid, order: Uuid) -> Result<()> {
    sql!(
        "update decision_input set version = version + 1 where exists (
           select 1 from orders o join decision d on d.org_id = o.org_id and d.id = o.device_key
           where o.org_id = ? and o.id = ? and o.kind = {SET_DEVICE_ACCESS} and d.wanted <> 'keep'
             and o.state not in ({RUNNING}, {WAITING}) and d.wanted <> json_extract(o.payload, '$.wanted'))",
        (org, order)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts aside what has run out. A started wipe whose agent is gone becomes `unknown` and is never tried again.
async fn sweep(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    const STALE: &str = "(lease_until <= ?1 or lease_until > ?1 + 86400000
           or lease_epoch <> (select epoch from org_lease l where l.org_id = ?2))";
    let statements = [
        // Ordered by a clock that was ahead: it waits as long as it was meant to, from now on.
        format!(
            "update orders set not_before = ?1 + max(not_before - created_at, 0), created_at = ?1,
               deadline = ?1 + (deadline - created_at)
             where org_id = ?2 and state = {QUEUED} and created_at > ?1 + 3600000"
        ),
        format!(
            "update orders set state = {EXPIRED}, finished_at = ?1
               where org_id = ?2 and state = {QUEUED} and deadline <= ?1"
        ),
        format!(
            "update orders set state = {UNKNOWN}
               where org_id = ?2 and state = {RUNNING} and kind = {WIPE} and {STALE}"
        ),
        // One that was handed out and never started is not handed out again either: an administrator typed it for then.
        format!(
            "update orders set state = {EXPIRED}, finished_at = ?1
               where org_id = ?2 and state = {LEASED} and kind = {WIPE} and {STALE}"
        ),
        format!(
            "update orders set state = {FAILED}, finished_at = ?1 where org_id = ?2 and state in {HANDED_OUT}
             and attempts >= max_attempts and {STALE}"
        ),
        // A newer order for the same target has taken this one's place in the queue.
        format!(
            "update orders set state = {SUPERSEDED}, finished_at = ?1
               where org_id = ?2 and state in {HANDED_OUT}
             and {STALE} and exists (select 1 from orders n
               where n.org_id = orders.org_id and n.target = orders.target
             and n.state = {QUEUED})"
        ),
        format!("update orders set state = {QUEUED} where org_id = ?2 and state in {HANDED_OUT} and {STALE}"),
    ];
    for sql in statements {
        sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(org).execute(&mut **tx).await?;
    }
    Ok(())
}

pub(crate) fn stored(row: &SqliteRow) -> Result<StoredOrder> {
    Ok(StoredOrder {
        org: row.try_get(0)?,
        id: row.try_get(1)?,
        what: serde_json::from_str(row.try_get(2)?)?,
        state: from_word(row.try_get(3)?)?,
        attempts: small(row.try_get(4)?),
        deadline: time_or_none(row.try_get(5)?)?,
        created_at: time(row.try_get(6)?)?,
        created_by: row.try_get(7)?,
        started_at: time_or_none(row.try_get(8)?)?,
        finished_at: time_or_none(row.try_get(9)?)?,
        finding: json_or_none(row, 10)?,
        reason: row.try_get(11)?,
        run: row.try_get(12)?,
        undone_at: time_or_none(row.try_get(13)?)?,
    })
}

#[cfg(test)]
mod tests;
