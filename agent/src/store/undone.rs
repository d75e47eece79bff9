//! What an undo takes back, that it was taken back, and what the service has to hear of it.

use std::str::FromStr as _;

use exchange_connector::api::manage::Undone;
use exchange_connector::orders::Before;
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, Transaction};
use uuid::Uuid;

use super::Result;
use super::changes::{Ours, set_ours};
use super::journal::Journal;

/// A change that an undo may take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub id: i64,
    pub run: Uuid,
    pub order: Uuid,
    pub target: String,
    pub before: Vec<Before>,
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
    /// What can be taken back of a run, or of all of them, in the order it was made.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn undoable(&self, run: Option<Uuid>) -> Result<Vec<Made>> {
        let rows = sqlx::query(
            "SELECT id, run, order_id, target, before FROM change
             WHERE undone_at IS NULL AND kind <> 'undo' AND state <> 'failed' AND (?1 IS NULL OR run = ?1) ORDER BY id",
        )
        .bind(run.map(|run| run.to_string()))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(made).collect()
    }

    /// True when a run is known here, taken back or not.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn knows_run(&self, run: Uuid) -> Result<bool> {
        let known: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE run = ? AND kind <> 'undo'")
            .bind(run.to_string())
            .fetch_one(&self.pool)
            .await?;
        Ok(known > 0)
    }

    /// Notes that changes were taken back, what is ours then, and what the service has to hear of it.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_undone(
        &self,
        undo: Uuid,
        undone: &[&Made],
        ours: &Ours,
        notice: Option<&Undone>,
        now: Timestamp,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        for change in undone {
            sqlx::query("UPDATE change SET undone_at = ?, state = 'made' WHERE id = ?")
                .bind(now.as_millisecond())
                .bind(change.id)
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query("UPDATE change SET state = 'made' WHERE order_id = ? AND state = 'planned'")
            .bind(undo.to_string())
            .execute(&mut *transaction)
            .await?;
        set_ours(&mut transaction, ours).await?;
        if let Some(notice) = notice {
            add_notice(&mut transaction, notice).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Something that the service has to hear of an undo.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn add_undone(&self, notice: &Undone) -> Result<()> {
        let mut transaction = self.write().await?;
        add_notice(&mut transaction, notice).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// What the service was not told yet of undos, oldest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn undone_notices(&self) -> Result<Vec<(i64, Undone)>> {
        let rows = sqlx::query("SELECT id, notice FROM undone ORDER BY id").fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.get(0), serde_json::from_str(row.get(1))?))).collect()
    }

    /// The service was told.
    ///
    /// # Errors
    /// When the journal cannot be written.
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
