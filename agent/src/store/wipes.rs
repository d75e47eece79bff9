//! Wipes in the journal: the wipe times from before each was sent, so that the agent can later read a lost outcome from
//! the new times; and which wipes still wait for their device.

use std::str::FromStr as _;

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::OrderState;
use exchange_connector::orders::WipeProgress;
use jiff::{SignedDuration, Timestamp};
use sqlx::Row as _;
use uuid::Uuid;

use super::changes::set_change_state;
use super::ledger::step;
use super::words::{ChangeState, from_word, word};
use super::{Journal, Result, history};

/// How long a wipe's times are looked at; a device that stays away for longer does not come back.
const LOOKED_AFTER: SignedDuration = SignedDuration::from_hours(24 * 180);

/// A wipe whose end is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenWipe {
    pub order: Uuid,
    pub device: Uuid,
    pub account_only: bool,
    /// Its times before it was sent, or as they were seen since.
    pub before: WipeProgress,
    /// `Waiting` for its device, or `Unknown`.
    pub state: OrderState,
}

impl Journal {
    /// Writes down what a wipe's times are before it is ordered.
    pub async fn note_wipe(
        &self,
        order: Uuid,
        device: Uuid,
        account_only: bool,
        before: WipeProgress,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO wipe (order_id, device_guid, account_only, before) VALUES (?, ?, ?, ?)
             ON CONFLICT (order_id) DO NOTHING",
        )
        .bind(order.to_string())
        .bind(device.to_string())
        .bind(account_only)
        .bind(serde_json::to_string(&before)?)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Writes down that a wipe was seen to be on its way: a later time than this one is news of it.
    pub async fn note_wipe_seen(&self, order: Uuid, seen: WipeProgress) -> Result<()> {
        sqlx::query("UPDATE wipe SET before = ? WHERE order_id = ?")
            .bind(serde_json::to_string(&seen)?)
            .bind(order.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Wipes that wait for their device, or whose outcome was lost.
    pub async fn open_wipes(&self, now: Timestamp) -> Result<Vec<OpenWipe>> {
        let rows = sqlx::query(
            "SELECT w.order_id, w.device_guid, w.account_only, w.before, l.state FROM wipe w
             JOIN ledger l ON l.order_id = w.order_id
             WHERE w.settled = 0 AND l.state IN (?, ?) AND l.received_at > ? ORDER BY l.number",
        )
        .bind(word(&OrderState::Waiting)?)
        .bind(word(&OrderState::Unknown)?)
        .bind((now - LOOKED_AFTER).as_millisecond())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let id = |column: usize| Uuid::from_str(row.get(column)).unwrap_or_default();
                Ok(OpenWipe {
                    order: id(0),
                    device: id(1),
                    account_only: row.get(2),
                    before: serde_json::from_str(row.get(3))?,
                    state: from_word(row.get(4))?,
                })
            })
            .collect()
    }

    /// Gives such a wipe its later outcome; `last` when nothing more can come. True when it is news.
    pub async fn conclude_wipe(
        &self,
        order: Uuid,
        state: OrderState,
        finding: Option<Finding>,
        last: bool,
        now: Timestamp,
    ) -> Result<bool> {
        let mut transaction = self.write().await?;
        let news = step(&mut transaction, order, |entry| entry.conclude(state, finding, now)).await?;
        let news = news.unwrap_or(false);
        if news {
            let text = format!("The wipe of order {order} is {} now.", word(&state)?);
            history::event(&mut transaction, now, "order", &text, None).await?;
            if state != OrderState::NotApplied {
                set_change_state(&mut transaction, order, ChangeState::Made).await?;
            }
        }
        if last {
            sqlx::query("UPDATE wipe SET settled = 1 WHERE order_id = ?")
                .bind(order.to_string())
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(news)
    }
}
