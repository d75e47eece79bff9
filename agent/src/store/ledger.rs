//! The ledger of orders in the journal. The core's [`LedgerEntry`] makes every step; each step is one transaction, so
//! that a crash lies between two of them.

use std::str::FromStr as _;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{Order, OrderState};
use exchange_connector::orders::ledger::Phase;
use exchange_connector::orders::{LedgerEntry, Start};
use jiff::{SignedDuration, Timestamp};
use sqlx::{Row as _, Sqlite, SqliteConnection, Transaction};
use uuid::Uuid;

use super::Result;
use super::journal::Journal;
pub use super::queue::{Lane, Next, Waiting};
use crate::findings;

/// How long an answered order is remembered: a later hand-out of it gets the same answer.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 90);

/// An outcome, to be written down.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub state: OrderState,
    /// Whether Exchange was changed.
    pub changed: bool,
    pub finding: Option<Finding>,
}

pub(super) fn at(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The columns that queries go by.
fn columns(entry: &LedgerEntry) -> Result<(&'static str, Option<String>, bool, Option<i64>)> {
    Ok(match &entry.phase {
        Phase::Received { .. } => ("received", None, false, None),
        Phase::Running => ("running", None, false, None),
        Phase::Answered { ack, confirmed } => {
            let state = serde_json::to_string(&ack.state)?.trim_matches('"').to_owned();
            ("answered", Some(state), *confirmed, Some(ack.finished_at.as_millisecond()))
        }
    })
}

async fn store(connection: &mut SqliteConnection, entry: &LedgerEntry) -> Result<()> {
    let (phase, state, confirmed, finished) = columns(entry)?;
    sqlx::query(
        "UPDATE ledger SET phase = ?, state = ?, confirmed = ?, entry = ?, finished_at = ? WHERE order_id = ?",
    )
    .bind(phase)
    .bind(state)
    .bind(confirmed)
    .bind(serde_json::to_string(entry)?)
    .bind(finished)
    .bind(entry.order.id.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

async fn load(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<LedgerEntry>> {
    let row = sqlx::query("SELECT entry FROM ledger WHERE order_id = ?")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    row.map(|row| Ok(serde_json::from_str(row.get(0))?)).transpose()
}

/// One step of one order: read, step, written down. `None`: there is no such order.
pub(super) async fn step<T>(
    connection: &mut SqliteConnection,
    id: Uuid,
    step: impl FnOnce(&mut LedgerEntry) -> T,
) -> Result<Option<T>> {
    let Some(mut entry) = load(connection, id).await? else { return Ok(None) };
    let result = step(&mut entry);
    store(connection, &entry).await?;
    Ok(Some(result))
}

/// Gives a running order its outcome, with a line in the history.
pub(super) async fn finish(
    transaction: &mut Transaction<'_, Sqlite>,
    id: Uuid,
    outcome: &Outcome,
    now: Timestamp,
) -> Result<()> {
    let Outcome { state, changed, finding } = outcome;
    step(transaction, id, |entry| entry.finish(*state, *changed, finding.clone(), now)).await?;
    note(transaction, id).await
}

/// A line in the history about an order's answer.
async fn note(connection: &mut SqliteConnection, id: Uuid) -> Result<()> {
    let Some(LedgerEntry { order, phase: Phase::Answered { ack, .. }, .. }) = load(connection, id).await?
    else {
        return Ok(());
    };
    let about = order.label.as_ref().map(|label| format!(", {label}")).unwrap_or_default();
    let state = serde_json::to_string(&ack.state)?;
    let became = match &ack.finding {
        Some(finding) => finding.text.clone(),
        None => format!("{}.", state.trim_matches('"')),
    };
    let text = format!("Order {} ({}{about}): {became}", order.id, order.what.name());
    let detail = serde_json::json!({ "order": order, "answer": ack });
    super::journal::event(connection, ack.finished_at, "order", &text, Some(detail)).await
}

impl Journal {
    pub(super) async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        // From its beginning, so that no step waits for another in its middle.
        Ok(self.pool.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Writes orders down before they are looked at. Gives how many of them are new.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn receive_orders(&self, now: Timestamp, orders: &[Order]) -> Result<usize> {
        if orders.is_empty() {
            return Ok(0);
        }
        let mut transaction = self.write().await?;
        let mut new = 0;
        for order in orders {
            let id = order.id;
            let known = step(&mut transaction, id, |entry| entry.receive_again(order.attempt)).await?;
            if known.is_some() {
                // Handed out anew: the service does not know that it is here.
                sqlx::query("UPDATE ledger SET held_at = 0 WHERE order_id = ?")
                    .bind(id.to_string())
                    .execute(&mut *transaction)
                    .await?;
                continue;
            }
            let number: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) + 1 FROM ledger")
                .fetch_one(&mut *transaction)
                .await?;
            let entry = LedgerEntry::new(number.unsigned_abs(), order.clone());
            sqlx::query(
                "INSERT INTO ledger (order_id, number, kind, phase, entry, received_at, held_at)
                 VALUES (?, ?, ?, 'received', ?, ?, ?)",
            )
            .bind(id.to_string())
            .bind(number)
            .bind(order.what.name())
            .bind(serde_json::to_string(&entry)?)
            .bind(now.as_millisecond())
            .bind(now.as_millisecond())
            .execute(&mut *transaction)
            .await?;
            new += 1;
        }
        transaction.commit().await?;
        Ok(new)
    }

    /// Begins an order, or gives it the outcome that keeps it from being begun.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn start_order(&self, id: Uuid, mode: Mode, now: Timestamp) -> Result<Start> {
        let mut transaction = self.write().await?;
        let start = step(&mut transaction, id, |entry| entry.start(mode, now)).await?;
        if start == Some(Start::Answered) {
            note(&mut transaction, id).await?;
        }
        transaction.commit().await?;
        Ok(start.unwrap_or(Start::Unknown))
    }

    /// Gives a running order its outcome.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn finish_order(&self, id: Uuid, outcome: &Outcome, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        finish(&mut transaction, id, outcome, now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Puts a running order back, to be tried again later. A wipe is not: it becomes `unknown`.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn put_back(
        &self,
        id: Uuid,
        retry_at: Timestamp,
        trouble: Option<&Finding>,
        now: Timestamp,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        step(&mut transaction, id, |entry| entry.recover(now)).await?;
        sqlx::query(
            "UPDATE ledger SET retry_at = ?, tries = tries + ?, trouble = coalesce(?, trouble) WHERE order_id = ?",
        )
        .bind(retry_at.as_millisecond())
        .bind(i64::from(trouble.is_some()))
        .bind(trouble.map(serde_json::to_string).transpose()?)
        .bind(id.to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Notes that the service knows that these orders are being worked on.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_held(&self, id: Uuid, now: Timestamp) -> Result<()> {
        sqlx::query("UPDATE ledger SET held_at = ? WHERE order_id = ?")
            .bind(now.as_millisecond())
            .bind(id.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// After a crash: what was running waits again, and a wipe that was running is `unknown`. Also forgets what was
    /// answered long ago.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn recover_orders(&self, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        let running: Vec<String> = sqlx::query_scalar("SELECT order_id FROM ledger WHERE phase = 'running'")
            .fetch_all(&mut *transaction)
            .await?;
        for id in running.iter().filter_map(|id| Uuid::from_str(id).ok()) {
            step(&mut transaction, id, |entry| entry.recover(now)).await?;
            let written: i64 = sqlx::query_scalar("SELECT count(*) FROM wipe WHERE order_id = ?")
                .bind(id.to_string())
                .fetch_one(&mut *transaction)
                .await?;
            if written == 0 {
                // Of a wipe nothing was sent before its times were written down.
                let finding = findings::ORDER_NOT_STARTABLE
                    .finding("The connector stopped before the wipe was sent; nothing was wiped.")
                    .remedy("Order it again.");
                step(&mut transaction, id, |entry| entry.settle(OrderState::Failed, Some(finding), now))
                    .await?;
            }
            note(&mut transaction, id).await?;
        }
        sqlx::query(
            "DELETE FROM ledger WHERE phase = 'answered' AND confirmed = 1 AND kind <> 'wipe' AND finished_at < ?",
        )
        .bind((now - REMEMBERED).as_millisecond())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The service has these answers.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn confirm_acks(&self, acks: &[OrderAck]) -> Result<()> {
        if acks.is_empty() {
            return Ok(());
        }
        let mut transaction = self.write().await?;
        for ack in acks {
            // A wipe may have been settled since this answer was sent.
            step(&mut transaction, ack.order_id, |entry| entry.confirm(ack.attempt, ack.state)).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Forgets what an earlier enrolment ordered; what was answered stays known.
    pub(super) async fn forget_orders(connection: &mut SqliteConnection) -> Result<()> {
        sqlx::query("DELETE FROM ledger WHERE phase = 'received'").execute(&mut *connection).await?;
        sqlx::query(
            "UPDATE ledger SET confirmed = 1, entry = json_set(entry, '$.phase.confirmed', json('true'))
             WHERE phase = 'answered'",
        )
        .execute(&mut *connection)
        .await?;
        sqlx::query("DELETE FROM undone").execute(connection).await?;
        Ok(())
    }
}
