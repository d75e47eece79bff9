//! After the folder or the service's database was put back: what this journal takes over from the service, and what it
//! tells a service that forgot.

use std::collections::BTreeMap;

use exchange_connector::api::restore::KnownResult;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::orders::ledger::Phase;
use exchange_connector::orders::{self, Before, LedgerEntry, OurIds, OurObjects, made_at};
use jiff::Timestamp;
use sqlx::{Row as _, Sqlite, Transaction};
use uuid::Uuid;

use super::changes::{Losses, insert, set_change_state};
use super::ledger::{at, follow_wipe, step};
use super::ours::{Ours, ids_of, set_ours};
use super::words::{ChangeState, OrderPhase, kind, word};
use super::{Journal, Result, history, keys};

/// What was taken over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// Orders that have the service's answer now.
    pub orders: usize,
    /// Those of them whose changes are this connector's again.
    pub changes: usize,
    /// Wipes among them.
    pub wipes: usize,
}

impl Journal {
    /// Takes over what the service knows of orders, in the order in which they were carried out. What is known already
    /// is not taken twice.
    pub async fn take_over_results(&self, known: &[KnownResult]) -> Result<TakenOver> {
        let mut transaction = self.write().await?;
        let mut ours = BTreeMap::new();
        let mut objects = keys::OUR_OBJECTS.get(&mut transaction).await?.unwrap_or_default();
        let mut taken = TakenOver::default();
        for result in known {
            let news = answer(&mut transaction, result).await?;
            let changed = change(&mut transaction, result, &mut ours, &mut objects).await?;
            taken.orders += usize::from(news || changed);
            taken.changes += usize::from(changed);
            taken.wipes += usize::from(news && matches!(result.order.what, OrderKind::Wipe { .. }));
        }
        set_ours(&mut transaction, &Ours { ids: ours, objects: Some(objects) }).await?;
        transaction.commit().await?;
        Ok(taken)
    }

    /// The answers of this journal, wipes first, for a service that may have forgotten them: those since a time, those that
    /// it has not confirmed, and
    /// those whose changes were undone since then.
    pub async fn results_since(&self, since: Option<Timestamp>) -> Result<Vec<KnownResult>> {
        let rows = sqlx::query(
            "SELECT l.entry, (SELECT max(c.undone_at) FROM change c WHERE c.order_id = l.order_id) AS undone
             FROM ledger l
             WHERE l.phase = ?1 AND (?2 IS NULL OR l.finished_at >= ?2 OR undone >= ?2 OR l.confirmed = 0)
             ORDER BY l.kind <> ?3, l.number",
        )
        .bind(OrderPhase::Answered)
        .bind(since.map(Timestamp::as_millisecond))
        .bind(kind::WIPE)
        .fetch_all(&self.pool)
        .await?;
        let mut results = Vec::with_capacity(rows.len());
        for row in rows {
            let entry: LedgerEntry = serde_json::from_str(row.get(0))?;
            let Phase::Answered { mut ack, .. } = entry.phase else { continue };
            if ack.changed {
                ack.values = self.values_of(ack.order_id).await?;
            }
            let undone_at = row.get::<Option<i64>, _>(1).map(at);
            results.push(KnownResult { order: entry.order, ack: *ack, undone_at });
        }
        Ok(results)
    }

    /// Says in the history and, for a while, in the status what a restore meant. Everything is to be read anew: until then
    /// the service takes no access from anybody.
    pub async fn note_restore(&self, finding: Finding, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        history::event(&mut transaction, now, "restored", &finding.text, None).await?;
        keys::RESTORE.set(&mut transaction, Some(&keys::Noted { at: now, finding })).await?;
        keys::FULL_SYNC_DUE.set(&mut transaction, Some(&())).await?;
        Ok(transaction.commit().await?)
    }
}

/// Gives an order the answer that the service has. True when it is news.
async fn answer(transaction: &mut Transaction<'_, Sqlite>, result: &KnownResult) -> Result<bool> {
    let (order, ack) = (&result.order, &result.ack);
    let known = step(transaction, order.id, |entry| entry.take_over(ack)).await?;
    let news = match known {
        Some(news) => news,
        None => {
            let number: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) + 1 FROM ledger")
                .fetch_one(&mut **transaction)
                .await?;
            let entry = LedgerEntry::restored(number.unsigned_abs(), order.clone(), ack);
            let received = made_at(order.id).unwrap_or(ack.finished_at).as_millisecond();
            sqlx::query(
                "INSERT INTO ledger (order_id, number, kind, phase, state, confirmed, entry, received_at, held_at,
                 finished_at) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?7, ?8)",
            )
            .bind(order.id.to_string())
            .bind(number)
            .bind(order.what.name())
            .bind(OrderPhase::Answered)
            .bind(word(&ack.state)?)
            .bind(serde_json::to_string(&entry)?)
            .bind(received)
            .bind(ack.finished_at.as_millisecond())
            .execute(&mut **transaction)
            .await?;
            true
        }
    };
    if news {
        let settled = !matches!(ack.state, OrderState::Waiting | OrderState::Unknown);
        follow_wipe(transaction, order, settled).await?;
    }
    Ok(news)
}

/// Takes the changes of an order over, or that they were undone. True when it is news.
async fn change(
    transaction: &mut Transaction<'_, Sqlite>,
    result: &KnownResult,
    ours: &mut BTreeMap<Uuid, OurIds>,
    objects: &mut OurObjects,
) -> Result<bool> {
    let (order, ack) = (&result.order, &result.ack);
    if !ack.changed || ack.values.is_empty() {
        return Ok(false);
    }
    let values = serde_json::Value::Array(ack.values.clone());
    // A newer version changed what this one has no word for: that stays.
    let Ok(before) = serde_json::from_value::<Vec<Before>>(values) else {
        tracing::warn!(order = %order.id, "a change that the service knows is not understood and stays");
        return Ok(false);
    };
    for value in &before {
        if let Before::PersonalList { mailbox_guid, .. } | Before::PolicyLink { mailbox_guid, .. } = value
            && !ours.contains_key(mailbox_guid)
        {
            ours.insert(*mailbox_guid, ids_of(transaction, *mailbox_guid).await?);
        }
    }
    let id = order.id.to_string();
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE order_id = ?")
        .bind(&id)
        .fetch_one(&mut **transaction)
        .await?;
    let is_new = known == 0;
    if is_new {
        let (values, none) = (serde_json::to_string(&before)?, Losses::default());
        insert(transaction, order, ack.finished_at, ChangeState::Made, &values, &none).await?;
    } else {
        set_change_state(transaction, order.id, ChangeState::Made).await?;
    }
    let Some(undone_at) = result.undone_at else {
        if is_new {
            orders::take_over(&before, ours, objects);
        }
        return Ok(is_new);
    };
    let undone = sqlx::query("UPDATE change SET undone_at = ? WHERE order_id = ? AND undone_at IS NULL")
        .bind(undone_at.as_millisecond())
        .bind(&id)
        .execute(&mut **transaction)
        .await?;
    let is_news = undone.rows_affected() > 0;
    if is_news {
        orders::give_back(&before, ours, objects);
    }
    Ok(is_news && !is_new)
}

#[cfg(test)]
mod tests;
