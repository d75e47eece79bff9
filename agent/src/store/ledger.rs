//! The ledger of orders in the journal. The core's [`LedgerEntry`] makes every step; each step is one transaction, so
//! that a crash lies between two of them.

use std::str::FromStr as _;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::ledger::Phase;
use exchange_connector::orders::{LedgerEntry, Start, WipeProgress};
use jiff::{SignedDuration, Timestamp};
use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection, Transaction};
use uuid::Uuid;

use super::words::{IS_OPEN, OrderPhase, kind, word};
use super::{Journal, Result, history, keys};

/// How long an answered order is remembered: a later hand-out of it gets the same answer.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How long the journal keeps events and syncs: a year and a month, so that a yearly audit finds all of them.
const HISTORY: SignedDuration = SignedDuration::from_hours(24 * 400);

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

/// Writes an entry down, and the columns that queries go by.
async fn store(connection: &mut SqliteConnection, entry: &LedgerEntry) -> Result<()> {
    let (phase, answer) = match &entry.phase {
        Phase::Received { .. } => (OrderPhase::Received, None),
        Phase::Running => (OrderPhase::Running, None),
        Phase::Answered { ack, confirmed } => (OrderPhase::Answered, Some((ack, *confirmed))),
    };
    sqlx::query(
        "UPDATE ledger SET phase = ?, state = ?, confirmed = ?, entry = ?, finished_at = ? WHERE order_id = ?",
    )
    .bind(phase)
    .bind(answer.map(|(ack, _)| word(&ack.state)).transpose()?)
    .bind(answer.is_some_and(|(_, confirmed)| confirmed))
    .bind(serde_json::to_string(entry)?)
    .bind(answer.map(|(ack, _)| ack.finished_at.as_millisecond()))
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
    let became = match &ack.finding {
        Some(finding) => finding.text.clone(),
        None => format!("{}.", word(&ack.state)?),
    };
    let text = format!("Order {} ({}{about}): {became}", order.id, order.what.name());
    let detail = serde_json::json!({ "order": order, "answer": ack });
    history::event(connection, ack.finished_at, "order", &text, Some(detail)).await
}

impl Journal {
    /// Writes orders down before they are looked at. Gives how many of them are new.
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
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )
            .bind(id.to_string())
            .bind(number)
            .bind(order.what.name())
            .bind(OrderPhase::Received)
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

    /// The newest attempt that an order was handed out as; `None` where there is no such order.
    pub async fn attempt_of(&self, id: Uuid) -> Result<Option<u32>> {
        let entry = load(&mut *self.pool.acquire().await?, id).await?;
        Ok(entry.map(|entry| entry.order.attempt))
    }

    /// Begins an order, or gives it the outcome that keeps it from being begun.
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
    pub async fn finish_order(&self, id: Uuid, outcome: &Outcome, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        finish(&mut transaction, id, outcome, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Puts a running order back, to be tried again later. A wipe is not: it becomes `unknown`.
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
        Ok(transaction.commit().await?)
    }

    /// Notes that the service knows that these orders are being worked on.
    pub async fn note_held(&self, id: Uuid, now: Timestamp) -> Result<()> {
        sqlx::query("UPDATE ledger SET held_at = ? WHERE order_id = ?")
            .bind(now.as_millisecond())
            .bind(id.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The orders that are running. At the start of the agent these are the ones that were cut off.
    pub async fn running_orders(&self) -> Result<Vec<Uuid>> {
        let running: Vec<String> = sqlx::query_scalar("SELECT order_id FROM ledger WHERE phase = ?")
            .bind(OrderPhase::Running)
            .fetch_all(&self.pool)
            .await?;
        Ok(running.iter().filter_map(|id| Uuid::from_str(id).ok()).collect())
    }

    /// After a crash: what was running waits again, and a wipe that was running is `unknown`. Also forgets what was
    /// answered long ago.
    pub async fn recover_orders(&self, now: Timestamp) -> Result<()> {
        let running = self.running_orders().await?;
        self.recover_these(&running, false, now).await
    }

    /// The same for orders that were running at the start. `in_doubt`: the journal was put back, so that what it says of
    /// an order without an outcome may be old: then no wipe that is open is begun, or called one that was not sent.
    pub async fn recover_these(&self, running: &[Uuid], in_doubt: bool, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        if in_doubt {
            doubt_wipes(&mut transaction, now).await?;
            keys::IN_DOUBT.set(&mut transaction, None).await?;
        }
        for id in running {
            step(&mut transaction, *id, |entry| entry.recover(now)).await?;
            let written: i64 = sqlx::query_scalar("SELECT count(*) FROM wipe WHERE order_id = ?")
                .bind(id.to_string())
                .fetch_one(&mut *transaction)
                .await?;
            if written == 0 {
                // Of a wipe nothing was sent before its times were written down.
                let finding = findings::ORDER_NOT_STARTABLE
                    .finding("The connector stopped before the wipe was sent; nothing was wiped.")
                    .remedy("Order it again.");
                step(&mut transaction, *id, |entry| entry.conclude(OrderState::Failed, Some(finding), now))
                    .await?;
            }
            note(&mut transaction, *id).await?;
        }
        if let Some(now) = Self::time_of_retention(&mut transaction, now).await? {
            // The journal never forgets a wipe: if the service hands it out again, it must not run twice.
            sqlx::query(
                "DELETE FROM ledger WHERE phase = ? AND confirmed = 1 AND kind <> ? AND finished_at < ?",
            )
            .bind(OrderPhase::Answered)
            .bind(kind::WIPE)
            .bind((now - REMEMBERED).as_millisecond())
            .execute(&mut *transaction)
            .await?;
            forget_history(&mut transaction, now - HISTORY).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// The service has these answers.
    pub async fn confirm_acks(&self, acks: &[OrderAck]) -> Result<()> {
        if acks.is_empty() {
            return Ok(());
        }
        let mut transaction = self.write().await?;
        for sent in acks {
            // A wipe's outcome may have become known since this answer was sent.
            step(&mut transaction, sent.order_id, |entry| entry.confirm(sent.attempt, sent.state)).await?;
        }
        Ok(transaction.commit().await?)
    }
}

/// Forgets events and syncs of before `since`, a bounded part at a time. The last sync of each kind and result stays: the status
/// shows it. Changes stay too, because an undo needs them.
async fn forget_history(connection: &mut SqliteConnection, since: Timestamp) -> Result<()> {
    for statement in [
        "DELETE FROM event WHERE id IN (SELECT id FROM event WHERE at < ? ORDER BY id LIMIT 1000)",
        "DELETE FROM sync WHERE id IN (SELECT id FROM sync WHERE started_at < ?
           AND id NOT IN (SELECT max(id) FROM sync GROUP BY kind, result) ORDER BY id LIMIT 1000)",
    ] {
        // Times are RFC 3339 in UTC: they sort as text.
        sqlx::query(statement).bind(since.to_string()).execute(&mut *connection).await?;
    }
    Ok(())
}

/// A wipe whose own note is lost is looked after by the times that Exchange shows since its order.
pub(super) async fn follow_wipe(
    connection: &mut SqliteConnection,
    order: &Order,
    settled: bool,
) -> Result<()> {
    let OrderKind::Wipe { device_guid, account_only, .. } = order.what else { return Ok(()) };
    sqlx::query(
        "INSERT INTO wipe (order_id, device_guid, account_only, before, settled) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (order_id) DO UPDATE SET settled = excluded.settled",
    )
    .bind(order.id.to_string())
    .bind(device_guid.to_string())
    .bind(account_only)
    .bind(serde_json::to_string(&WipeProgress::before_order(order.id))?)
    .bind(settled)
    .execute(connection)
    .await?;
    Ok(())
}

/// A journal that was put back may have sent a wipe that it has without an outcome: the device's wipe times tell.
async fn doubt_wipes(transaction: &mut Transaction<'_, Sqlite>, now: Timestamp) -> Result<()> {
    let open: Vec<String> = sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT order_id FROM ledger WHERE {IS_OPEN} AND kind = '{}'",
        kind::WIPE
    )))
    .fetch_all(&mut **transaction)
    .await?;
    for id in open.iter().filter_map(|id| Uuid::from_str(id).ok()) {
        let Some(entry) = load(transaction, id).await? else { continue };
        step(transaction, id, |entry| entry.doubt(now)).await?;
        follow_wipe(transaction, &entry.order, false).await?;
        note(transaction, id).await?;
    }
    Ok(())
}

/// Forgets what an earlier enrolment ordered; what was answered stays known, and nobody waits for its answer.
pub(super) async fn forget_orders(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("DELETE FROM ledger WHERE phase = ?")
        .bind(OrderPhase::Received)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "UPDATE ledger SET confirmed = 1, entry = json_set(entry, '$.phase.confirmed', json('true'))
         WHERE phase = ?",
    )
    .bind(OrderPhase::Answered)
    .execute(connection)
    .await?;
    Ok(())
}
