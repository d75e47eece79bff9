//! The open orders, as the lanes, the check-in and the service's leases need them.

use std::str::FromStr as _;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderState};
use exchange_connector::orders::LedgerEntry;
use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use uuid::Uuid;

use super::ledger::at;
use super::words::{IS_OPEN, IS_UNCONFIRMED, OrderPhase, UploadState, kind, word};
use super::{Journal, Result};

/// When the agent reports to the service that it works on an order, and when it reports again: well within the times after
/// which it would hand the order out anew.
const HOLD_AFTER: SignedDuration = SignedDuration::from_secs(60);
const HOLD_AGAIN: SignedDuration = SignedDuration::from_hours(1);

/// The longest that an order may wait for its next try, whatever Exchange asks for. One that waits for longer was put off
/// by a clock that has been set back since.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(2);

/// Most bytes of the answers that one check-in carries.
const MOST_BYTES: usize = 512 * 1024;

/// An order that waits to be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub order: Order,
    pub received_at: Timestamp,
    /// When the service last heard that it is being worked on.
    pub held_at: Timestamp,
    /// Tries that ended without an outcome.
    pub tries: u32,
    /// Before then it is not tried again.
    pub retry_at: Timestamp,
    pub trouble: Option<Finding>,
}

/// Who carries out which orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    Syncs,
    Mails,
    /// Everything that changes Exchange.
    Changes,
}

impl Lane {
    /// Which orders of the ledger are this lane's.
    fn condition(self) -> String {
        match self {
            Self::Syncs => format!("kind = '{}'", kind::SYNC),
            Self::Mails => format!("kind = '{}'", kind::MAIL),
            Self::Changes => format!("kind NOT IN ('{}', '{}')", kind::SYNC, kind::MAIL),
        }
    }
}

/// What a lane does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    Order(Box<Waiting>),
    /// One waits until then.
    At(Timestamp),
    Nothing,
}

/// What [`waiting`] reads.
const WAITING: &str =
    "SELECT entry, received_at, held_at, tries, retry_at, trouble FROM ledger WHERE phase = ?1";

fn waiting(row: &SqliteRow) -> Result<Waiting> {
    let entry: LedgerEntry = serde_json::from_str(row.get(0))?;
    let trouble: Option<String> = row.get(5);
    Ok(Waiting {
        order: entry.order,
        received_at: at(row.get(1)),
        held_at: at(row.get(2)),
        tries: u32::try_from(row.get::<i64, _>(3)).unwrap_or(u32::MAX),
        retry_at: at(row.get(4)),
        trouble: trouble.map(|text| serde_json::from_str(&text)).transpose()?,
    })
}

impl Journal {
    /// The next order of a lane that may be tried now, first come first; else when one may be.
    pub async fn next_order(&self, lane: Lane, now: Timestamp) -> Result<Next> {
        let of = lane.condition();
        // No order waits for longer: a clock that has been set back since wrote it.
        let sql = format!("{WAITING} AND {of} AND (retry_at <= ?2 OR retry_at > ?3) ORDER BY number LIMIT 1");
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(OrderPhase::Received)
            .bind(now.as_millisecond())
            .bind((now + LONGEST_WAIT).as_millisecond())
            .fetch_optional(&self.pool)
            .await?;
        if let Some(row) = row {
            return Ok(Next::Order(Box::new(waiting(&row)?)));
        }
        let sql = format!("SELECT min(retry_at) FROM ledger WHERE phase = ? AND {of}");
        let due = sqlx::query_scalar(AssertSqlSafe(sql)).bind(OrderPhase::Received);
        let due: Option<i64> = due.fetch_one(&self.pool).await?;
        Ok(due.map_or(Next::Nothing, |due| Next::At(at(due))))
    }

    /// Every order of a lane that waits, first come first; at most 1,000.
    pub async fn waiting_orders(&self, lane: Lane) -> Result<Vec<Waiting>> {
        let sql = format!("{WAITING} AND {} ORDER BY number LIMIT 1000", lane.condition());
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(OrderPhase::Received).fetch_all(&self.pool).await?;
        rows.iter().map(waiting).collect()
    }

    /// Orders that the service would hand out anew if the agent did not report that it works on them: those that wait
    /// for a while, and again each hour.
    pub async fn orders_to_hold(&self, now: Timestamp) -> Result<Vec<Order>> {
        let rows = sqlx::query(
            "SELECT entry FROM ledger WHERE phase = ?3 AND kind NOT IN (?4, ?5)
               AND (held_at < received_at OR held_at < ?1 OR held_at > ?6 OR (held_at = received_at AND received_at < ?2))
             ORDER BY number LIMIT 500",
        )
        .bind((now - HOLD_AGAIN).as_millisecond())
        .bind((now - HOLD_AFTER).as_millisecond())
        .bind(OrderPhase::Received)
        .bind(kind::WIPE)
        .bind(kind::SYNC)
        .bind((now + HOLD_AGAIN).as_millisecond())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(serde_json::from_str::<LedgerEntry>(row.get(0))?.order)).collect()
    }

    /// How many orders were received and have no outcome yet.
    pub async fn count_open_orders(&self) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM ledger WHERE {IS_OPEN}");
        let open: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&self.pool).await?;
        Ok(open.unsigned_abs())
    }

    /// Which orders those are, the oldest 1,000.
    pub async fn open_order_ids(&self) -> Result<Vec<Uuid>> {
        let sql = format!("SELECT order_id FROM ledger WHERE {IS_OPEN} ORDER BY number LIMIT 1000");
        let ids: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&self.pool).await?;
        Ok(ids.iter().filter_map(|id| Uuid::from_str(id).ok()).collect())
    }

    /// How many orders for Exchange have failed since the last one that was done, and why the newest did.
    pub async fn failing(&self) -> Result<Option<(i64, Finding)>> {
        let of = Lane::Changes.condition();
        // With max() SQLite takes the other columns from the row that has it.
        let sql = format!(
            "SELECT count(*), json_extract(entry, '$.phase.ack.finding'), max(number) FROM ledger
             WHERE phase = ?1 AND state = ?2 AND {of} AND number > coalesce((SELECT max(number)
               FROM ledger WHERE phase = ?1 AND state = ?3 AND {of}), 0)"
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(OrderPhase::Answered)
            .bind(word(&OrderState::Failed)?)
            .bind(word(&OrderState::Done)?)
            .fetch_one(&self.pool)
            .await?;
        let finding: Option<String> = row.get(1);
        Ok(finding.map(|text| serde_json::from_str(&text)).transpose()?.map(|finding| (row.get(0), finding)))
    }

    /// Orders that wait for something that has happened are tried at once: those whose last try ended with this code.
    pub async fn wait_no_longer(&self, code: &str) -> Result<()> {
        sqlx::query("UPDATE ledger SET retry_at = 0 WHERE phase = ? AND json_extract(trouble, '$.code') = ?")
            .bind(OrderPhase::Received)
            .bind(code)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Answers that the service has not confirmed, in the order in which their orders came.
    pub async fn unconfirmed_acks(&self) -> Result<Vec<OrderAck>> {
        self.acks(true).await
    }

    /// Those of them that may go now: a sync is done once the service has its report.
    pub async fn acks_to_send(&self) -> Result<Vec<OrderAck>> {
        let (mut acks, mut size) = (self.acks(false).await?, 0);
        // The service reads messages of a certain size only: what has no room goes with the next one.
        let mut fits = 0;
        for ack in &acks {
            size += serde_json::to_vec(ack)?.len();
            if size > MOST_BYTES && fits > 0 {
                break;
            }
            fits += 1;
        }
        acks.truncate(fits);
        Ok(acks)
    }

    async fn acks(&self, of_reports_too: bool) -> Result<Vec<OrderAck>> {
        let sql = format!(
            "SELECT entry FROM ledger WHERE {IS_UNCONFIRMED}
               AND (?1 OR NOT {} OR NOT EXISTS (SELECT 1 FROM upload WHERE state = ?2))
             ORDER BY number LIMIT 500",
            Lane::Syncs.condition()
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(of_reports_too).bind(UploadState::Ready);
        let rows = query.fetch_all(&self.pool).await?;
        let mut acks = Vec::new();
        for row in rows {
            let entry: LedgerEntry = serde_json::from_str(row.get(0))?;
            acks.extend(entry.open_answer().cloned());
        }
        for ack in acks.iter_mut().filter(|ack| ack.changed) {
            ack.values = self.values_of(ack.order_id).await?;
        }
        Ok(acks)
    }
}
