//! Shells at Exchange, noted before they are made and forgotten once they are closed: an agent that was killed leaves
//! them behind, and each counts against the account until it idles out.

use jiff::{SignedDuration, Timestamp};
use sqlx::Row as _;
use uuid::Uuid;

use super::{Journal, Result};

/// Exchange keeps no idle shell for longer than a quarter of an hour, and none in use for longer than half a day.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A shell that may still be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftShell {
    pub id: Uuid,
    /// The server that it is on.
    pub host: String,
}

impl Journal {
    /// Shells that were noted and not forgotten. Those that cannot be there any more are dropped.
    pub async fn left_shells(&self, now: Timestamp) -> Result<Vec<LeftShell>> {
        sqlx::query("DELETE FROM shell WHERE opened_at < ?")
            .bind((now - KEPT).to_string())
            .execute(&self.pool)
            .await?;
        let rows = sqlx::query("SELECT id, host FROM shell ORDER BY opened_at").fetch_all(&self.pool).await?;
        let shell = |row: &sqlx::sqlite::SqliteRow| {
            let id = Uuid::try_parse(row.get(0)).ok()?;
            Some(LeftShell { id, host: row.get(1) })
        };
        Ok(rows.iter().filter_map(shell).collect())
    }

    /// Notes a shell that is about to be made.
    pub async fn note_shell(&self, shell: &LeftShell, now: Timestamp) -> Result<()> {
        sqlx::query("INSERT OR REPLACE INTO shell (id, host, opened_at) VALUES (?, ?, ?)")
            .bind(shell.id.to_string())
            .bind(&shell.host)
            .bind(now.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Forgets a shell that is closed, or was never made.
    pub async fn forget_shell(&self, id: Uuid) -> Result<()> {
        sqlx::query("DELETE FROM shell WHERE id = ?").bind(id.to_string()).execute(&self.pool).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
