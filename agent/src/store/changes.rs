//! What orders changed in Exchange: the state before each change, written down first; which entries are ours; and what
//! an undo restores.

use std::collections::BTreeSet;
use std::str::FromStr as _;

use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::ipc::status::RecentChange;
use exchange_connector::orders::Before;
use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::ledger::{Outcome, at, finish};
use super::ours::{Ours, set_ours};
use super::words::{ChangeState, word};
use super::{Journal, Result};

/// How much later than the begin of what the brake counts a change may seem to be.
const FARTHEST: SignedDuration = SignedDuration::from_hours(48);

/// What the agent's brake counts of one order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    /// Devices that lose access, each by a key of its own.
    pub devices: BTreeSet<String>,
    /// How many lose it beside them.
    pub more: u64,
}

impl Losses {
    /// True when no device loses access.
    pub fn is_none(&self) -> bool {
        self.devices.is_empty() && self.more == 0
    }

    /// How many devices, each once.
    pub fn count(&self) -> u64 {
        self.devices.len() as u64 + self.more
    }
}

/// The results of an order's changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Made,
    /// None of them is in Exchange.
    Failed,
    /// Nobody saw; an undo looks.
    Unknown,
}

impl Became {
    pub(super) fn state(self) -> ChangeState {
        match self {
            Self::Made => ChangeState::Made,
            Self::Failed => ChangeState::Failed,
            Self::Unknown => ChangeState::Planned,
        }
    }
}

/// What is written down before an order's cmdlets run.
#[derive(Debug)]
pub struct Intent<'a> {
    pub order: &'a Order,
    pub before: &'a [Before],
    /// Once they have run.
    pub ours: &'a Ours,
    pub losses: &'a Losses,
}

fn wanted(what: &OrderKind) -> Result<Option<String>> {
    what.wanted_access().map(|wanted| word(&wanted)).transpose()
}

/// Writes a change down. `before`: JSON of its values.
pub(super) async fn insert(
    connection: &mut SqliteConnection,
    order: &Order,
    at: Timestamp,
    state: ChangeState,
    before: &str,
    losses: &Losses,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO change (run, order_id, kind, wanted, target, reason, at, state, before, accepted, losing,
         losing_more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(order.run().to_string())
    .bind(order.id.to_string())
    .bind(order.what.name())
    .bind(wanted(&order.what)?)
    .bind(order.label.clone().unwrap_or_else(|| order.what.label()))
    .bind(&order.reason)
    .bind(at.as_millisecond())
    .bind(state)
    .bind(before)
    .bind(order.accepted)
    .bind(serde_json::to_string(&losses.devices)?)
    .bind(i64::try_from(losses.more).unwrap_or(i64::MAX))
    .execute(connection)
    .await?;
    Ok(())
}

impl Journal {
    /// Writes down what an order is about to overwrite, and what is ours once it is done. What is written down
    /// already, by a try before this one, is not written twice.
    pub async fn intend(&self, intent: &Intent<'_>, now: Timestamp) -> Result<()> {
        let order = intent.order;
        let mut transaction = self.write().await?;
        let known = before_of(&mut transaction, order.id).await?;
        let fresh: Vec<&Before> = intent.before.iter().filter(|before| !known.contains(before)).collect();
        if !fresh.is_empty() {
            let values = serde_json::to_string(&fresh)?;
            insert(&mut transaction, order, now, ChangeState::Planned, &values, intent.losses).await?;
        }
        set_ours(&mut transaction, intent.ours).await?;
        Ok(transaction.commit().await?)
    }

    /// True when an order has written down that it changes something.
    pub async fn has_intent(&self, order: Uuid) -> Result<bool> {
        let mut connection = self.pool.acquire().await?;
        Ok(!before_of(&mut connection, order).await?.is_empty())
    }

    /// An order's outcome, the results of its changes, and what of the mailbox is ours now, in one transaction.
    pub async fn conclude(
        &self,
        order: Uuid,
        outcome: &Outcome,
        became: Became,
        ours: &Ours,
        now: Timestamp,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        set_change_state(&mut transaction, order, became.state()).await?;
        set_ours(&mut transaction, ours).await?;
        finish(&mut transaction, order, outcome, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Devices that lost access by orders that no person accepted, since a time; another order's own are left out, and
    /// those of orders that another took the place of, or that came to nothing.
    pub async fn losses_since(&self, since: Timestamp, but: Uuid) -> Result<Losses> {
        let rows = sqlx::query(
            "SELECT losing, losing_more FROM change LEFT JOIN ledger USING (order_id)
             WHERE at BETWEEN ? + 1 AND ? AND accepted = 0 AND change.state <> ? AND order_id <> ?
               AND coalesce(ledger.state, '') <> ?
               AND (coalesce(ledger.state, '') NOT IN (?, ?)
                 OR json_extract(ledger.entry, '$.phase.ack.changed'))
               AND (losing <> '[]' OR losing_more > 0)",
        )
        .bind(since.as_millisecond())
        // What seems to be of much later was written by a clock that has been set back since: nobody knows when it was.
        .bind((since + FARTHEST).as_millisecond())
        .bind(ChangeState::Failed)
        .bind(but.to_string())
        .bind(word(&OrderState::Superseded)?)
        .bind(word(&OrderState::NotApplied)?)
        .bind(word(&OrderState::Expired)?)
        .fetch_all(&self.pool)
        .await?;
        let mut losses = Losses::default();
        for row in rows {
            let devices: BTreeSet<String> = serde_json::from_str(row.get(0))?;
            losses.devices.extend(devices);
            losses.more = losses.more.saturating_add(row.get::<i64, _>(1).unsigned_abs());
        }
        Ok(losses)
    }

    /// What was changed in Exchange, newest first.
    pub async fn recent_changes(&self, most: i64) -> Result<Vec<RecentChange>> {
        let rows = sqlx::query(
            "SELECT at, run, kind, wanted, target, reason, undone_at IS NOT NULL FROM change
             WHERE state = ? ORDER BY id DESC LIMIT ?",
        )
        .bind(ChangeState::Made)
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        let change = |row: &SqliteRow| RecentChange {
            at: at(row.get(0)),
            run: Uuid::from_str(row.get(1)).unwrap_or_default(),
            order: row.get(2),
            wanted: row.get(3),
            target: row.get(4),
            reason: row.get(5),
            undone: row.get(6),
        };
        Ok(rows.iter().map(change).collect())
    }

    /// What an order changed, each value before and after.
    pub(super) async fn values_of(&self, order: Uuid) -> Result<Vec<serde_json::Value>> {
        let mut connection = self.pool.acquire().await?;
        let before = before_of(&mut connection, order).await?;
        Ok(before.iter().map(serde_json::to_value).collect::<std::result::Result<_, _>>()?)
    }
}

/// The results of an order's recorded changes.
pub(super) async fn set_change_state(
    connection: &mut SqliteConnection,
    order: Uuid,
    state: ChangeState,
) -> Result<()> {
    sqlx::query("UPDATE change SET state = ? WHERE order_id = ? AND state = ?")
        .bind(state)
        .bind(order.to_string())
        .bind(ChangeState::Planned)
        .execute(connection)
        .await?;
    Ok(())
}

async fn before_of(connection: &mut SqliteConnection, order: Uuid) -> Result<Vec<Before>> {
    let rows = sqlx::query("SELECT before FROM change WHERE order_id = ?")
        .bind(order.to_string())
        .fetch_all(connection)
        .await?;
    let mut all = Vec::new();
    for row in rows {
        all.extend(serde_json::from_str::<Vec<Before>>(row.get(0))?);
    }
    Ok(all)
}
