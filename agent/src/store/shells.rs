//! Shells at Exchange, noted before they are made and forgotten once they are closed: an agent that was killed leaves
//! them behind, and each counts against the account until it idles out.

use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{Journal, Result};

/// A shell that may still be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftShell {
    pub id: Uuid,
    /// The server that it is on.
    pub host: String,
}

impl Journal {
    /// The last shells that were noted and not forgotten, at most so many; earlier ones are dropped. No clock has a say:
    /// one that stepped would forget a shell that is there.
    pub async fn left_shells(&self, most: usize) -> Result<Vec<LeftShell>> {
        sqlx::query(
            "DELETE FROM shell WHERE rowid NOT IN (SELECT rowid FROM shell ORDER BY rowid DESC LIMIT ?)",
        )
        .bind(i64::try_from(most).unwrap_or(i64::MAX))
        .execute(&self.pool)
        .await?;
        let rows = sqlx::query("SELECT id, host FROM shell ORDER BY rowid").fetch_all(&self.pool).await?;
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
