//! Administrators, their tokens (as digests) and the page's sessions.

use jiff::Timestamp;
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ms, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};

/// An administrator.
#[derive(Debug, Clone)]
pub struct User {
    pub name: String,
    pub has_token: bool,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

impl Store {
    pub async fn add_user(&self, now: Timestamp, name: &str) -> Result<()> {
        let done =
            sql!("insert into users(name, created_at) values(?, ?) on conflict do nothing", (name, ms(now)))
                .execute(&self.writer)
                .await?;
        if done.rows_affected() == 0 { Err(Refusal::Exists.into()) } else { Ok(()) }
    }

    /// Gives the user (made when missing) a token; an older token ends. False when the user existed.
    pub async fn set_user_token(&self, now: Timestamp, name: &str, hash: [u8; 32]) -> Result<bool> {
        let mut tx = self.write().await?;
        let old = sql!("delete from session where user_name = ?", (name)).execute(&mut *tx);
        old.await?;
        let updated = sql!("update users set token_hash = ? where name = ?", (hash.as_slice(), name))
            .execute(&mut *tx)
            .await?
            .rows_affected();
        if updated == 0 {
            sql!(
                "insert into users(name, token_hash, created_at) values(?, ?, ?)",
                (name, hash.as_slice(), ms(now))
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(updated == 0)
    }

    pub async fn users(&self) -> Result<Vec<User>> {
        sql!("select name, token_hash is not null, created_at, last_used_at from users order by name")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(User {
                    name: row.try_get(0)?,
                    has_token: row.try_get(1)?,
                    created_at: time(row.try_get(2)?)?,
                    last_used_at: time_or_none(row.try_get(3)?)?,
                })
            })
            .collect()
    }

    pub async fn remove_user(&self, name: &str) -> Result<()> {
        let done = sql!("delete from users where name = ?", (name)).execute(&self.writer).await?;
        if done.rows_affected() == 0 { Err(Refusal::NotFound.into()) } else { Ok(()) }
    }

    pub async fn user_by_token(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>> {
        let row = sql!("select name, last_used_at from users where token_hash = ?", (hash.as_slice()))
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let (name, used): (String, Option<i64>) = (row.try_get(0)?, row.try_get(1)?);
        // To the hour: a read must not cost a write.
        if used.is_none_or(|used| (ms(now) - used).abs() > 3_600_000) {
            let noted = sql!("update users set last_used_at = ? where name = ?", (ms(now), &name));
            if let Err(error) = noted.execute(&self.writer).await {
                // A disk that is full keeps nobody from looking.
                tracing::warn!(%error, "the use of an access token is not noted");
            }
        }
        Ok(Some(name))
    }

    pub async fn open_session(&self, user: &str, hash: [u8; 32], expires_at: Timestamp) -> Result<()> {
        sql!(
            "insert into session(hash, user_name, expires_at) values(?, ?, ?)",
            (hash.as_slice(), user, ms(expires_at))
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    pub async fn user_by_session(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>> {
        Ok(sql_scalar!(
            "select user_name from session where hash = ? and expires_at > ?",
            (hash.as_slice(), ms(self.confirmed_time(now)))
        )
        .fetch_optional(&self.readers)
        .await?)
    }

    pub async fn close_session(&self, hash: [u8; 32]) -> Result<()> {
        sql!("delete from session where hash = ?", (hash.as_slice())).execute(&self.writer).await?;
        Ok(())
    }
}
