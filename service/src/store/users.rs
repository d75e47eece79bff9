//! Administrators, their tokens (as digests) and the page's sessions.

use jiff::Timestamp;
use sqlx::Row;

use crate::store::database::{Store, ms, time, time_or_none};
use crate::store::error::{Refusal, Result};
use crate::store::types::User;

impl Store {
    pub async fn add_user(&self, now: Timestamp, name: &str) -> Result<()> {
        let done = sqlx::query("insert into users(name, created_at) values(?, ?) on conflict do nothing")
            .bind(name)
            .bind(ms(now))
            .execute(&self.writer)
            .await?;
        if done.rows_affected() == 0 { Err(Refusal::Exists.into()) } else { Ok(()) }
    }

    /// Gives the user (made when missing) a token; an older token ends. False when the user existed.
    pub async fn set_user_token(&self, now: Timestamp, name: &str, hash: [u8; 32]) -> Result<bool> {
        let mut tx = self.write().await?;
        let old = sqlx::query("delete from session where user_name = ?").bind(name).execute(&mut *tx);
        old.await?;
        let updated = sqlx::query("update users set token_hash = ? where name = ?")
            .bind(hash.as_slice())
            .bind(name)
            .execute(&mut *tx)
            .await?
            .rows_affected();
        if updated == 0 {
            sqlx::query("insert into users(name, token_hash, created_at) values(?, ?, ?)")
                .bind(name)
                .bind(hash.as_slice())
                .bind(ms(now))
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(updated == 0)
    }

    pub async fn users(&self) -> Result<Vec<User>> {
        sqlx::query("select name, token_hash is not null, created_at, last_used_at from users order by name")
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
        let done = sqlx::query("delete from users where name = ?").bind(name).execute(&self.writer).await?;
        if done.rows_affected() == 0 { Err(Refusal::NotFound.into()) } else { Ok(()) }
    }

    pub async fn user_by_token(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>> {
        let row = sqlx::query("select name, last_used_at from users where token_hash = ?")
            .bind(hash.as_slice())
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let (name, used): (String, Option<i64>) = (row.try_get(0)?, row.try_get(1)?);
        // To the hour: a read must not cost a write.
        if used.is_none_or(|used| ms(now) - used > 3_600_000) {
            sqlx::query("update users set last_used_at = ? where name = ?")
                .bind(ms(now))
                .bind(&name)
                .execute(&self.writer)
                .await?;
        }
        Ok(Some(name))
    }

    pub async fn open_session(&self, user: &str, hash: [u8; 32], expires_at: Timestamp) -> Result<()> {
        sqlx::query("insert into session(hash, user_name, expires_at) values(?, ?, ?)")
            .bind(hash.as_slice())
            .bind(user)
            .bind(ms(expires_at))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    pub async fn user_by_session(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>> {
        Ok(sqlx::query_scalar("select user_name from session where hash = ? and expires_at > ?")
            .bind(hash.as_slice())
            .bind(ms(now))
            .fetch_optional(&self.readers)
            .await?)
    }

    pub async fn close_session(&self, hash: [u8; 32]) -> Result<()> {
        sqlx::query("delete from session where hash = ?").bind(hash.as_slice()).execute(&self.writer).await?;
        Ok(())
    }
}
