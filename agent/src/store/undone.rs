//! What an undo reverts, that it did so, and what the agent still has to report of it to the service.

use std::str::FromStr as _;

use exchange_connector::api::manage::Undone;
use exchange_connector::orders::Before;
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, Transaction};
use uuid::Uuid;

use super::changes::{Became, set_change_state};
use super::ours::{Ours, set_ours};
use super::words::{ChangeState, kind};
use super::{Journal, Result};

/// A change that an undo may revert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub id: i64,
    pub run: Uuid,
    pub order: Uuid,
    pub target: String,
    pub before: Vec<Before>,
}

/// The end of an undo of some changes.
#[derive(Debug)]
pub struct UndoEnd<'a> {
    /// The undo.
    pub undo: Uuid,
    /// The result of what it wrote.
    pub became: Became,
    /// The changes that are undone by now.
    pub undone: &'a [&'a Made],
    pub ours: &'a Ours,
    pub notices: &'a [Undone],
}

fn made(row: &SqliteRow) -> Result<Made> {
    let id = |column: usize| Uuid::from_str(row.get(column)).unwrap_or_default();
    Ok(Made {
        id: row.get(0),
        run: id(1),
        order: id(2),
        target: row.get(3),
        before: serde_json::from_str(row.get(4))?,
    })
}

impl Journal {
    /// What can be undone of a run, or of all of them, in the order it was made.
    pub async fn undoable(&self, run: Option<Uuid>) -> Result<Vec<Made>> {
        let rows = sqlx::query(
            "SELECT id, run, order_id, target, before FROM change
             WHERE undone_at IS NULL AND kind <> ?2 AND state <> ?3 AND (?1 IS NULL OR run = ?1) ORDER BY id",
        )
        .bind(run.map(|run| run.to_string()))
        .bind(kind::UNDO)
        .bind(ChangeState::Failed)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(made).collect()
    }

    /// True when a run is known here, undone or not.
    pub async fn knows_run(&self, run: Uuid) -> Result<bool> {
        let known: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE run = ? AND kind <> ?")
            .bind(run.to_string())
            .bind(kind::UNDO)
            .fetch_one(&self.pool)
            .await?;
        Ok(known > 0)
    }

    /// Notes the end of an undo: which changes were undone, what is ours then, and what to report of it to the service.
    pub async fn note_undone(&self, noted: &UndoEnd<'_>, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        for change in noted.undone {
            sqlx::query("UPDATE change SET undone_at = ?, state = ? WHERE id = ?")
                .bind(now.as_millisecond())
                .bind(ChangeState::Made)
                .bind(change.id)
                .execute(&mut *transaction)
                .await?;
        }
        set_change_state(&mut transaction, noted.undo, noted.became.state()).await?;
        set_ours(&mut transaction, noted.ours).await?;
        for notice in noted.notices {
            add_notice(&mut transaction, notice).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Notes something to report of an undo to the service.
    pub async fn add_undone(&self, notice: &Undone) -> Result<()> {
        let mut transaction = self.write().await?;
        add_notice(&mut transaction, notice).await?;
        Ok(transaction.commit().await?)
    }

    /// What the agent has not reported yet of undos, oldest first.
    pub async fn undone_notices(&self) -> Result<Vec<(i64, Undone)>> {
        let rows = sqlx::query("SELECT id, notice FROM undone ORDER BY id").fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.get(0), serde_json::from_str(row.get(1))?))).collect()
    }

    /// The service has the report.
    pub async fn forget_notice(&self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM undone WHERE id = ?").bind(id).execute(&self.pool).await?;
        Ok(())
    }
}

async fn add_notice(transaction: &mut Transaction<'_, Sqlite>, notice: &Undone) -> Result<()> {
    sqlx::query("INSERT INTO undone (notice) VALUES (?)")
        .bind(serde_json::to_string(notice)?)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
