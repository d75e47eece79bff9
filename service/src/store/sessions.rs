//! The page's open sessions: who has one since when and from where, and their end before their time.

use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::rules::audit::{AuditResource, Operation};
use crate::store::audit;
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ms, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};

/// A session as lists show it; nothing in it opens one.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: Uuid,
    pub user: String,
    /// The named token that opened it.
    pub token: Option<String>,
    /// Nothing: an earlier version opened it.
    pub created_at: Option<Timestamp>,
    pub address: Option<String>,
    pub expires_at: Timestamp,
}

impl Store {
    /// Open sessions of one user or of all, the newest first.
    pub async fn sessions(&self, now: Timestamp, user: Option<&str>) -> Result<Vec<Session>> {
        sql!(
            "select s.id, u.name, t.name, s.created_at, s.address, s.expires_at from session s
             join users u on u.name = s.user_name left join access_token t on t.id = s.token_id
             where (?1 is null or s.user_name = ?1) and s.expires_at > ?2 and (t.id is null or t.expires_at > ?2)
             order by s.created_at desc, s.id",
            (user, ms(self.confirmed_time(now)))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(Session {
                id: row.try_get(0)?,
                user: row.try_get(1)?,
                token: row.try_get(2)?,
                created_at: time_or_none(row.try_get(3)?)?,
                address: row.try_get(4)?,
                expires_at: time(row.try_get(5)?)?,
            })
        })
        .collect()
    }

    /// Ends one session of a user or all of them; gives how many. It counts from the next request on.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user, or no such session of that user.
    pub async fn end_sessions(&self, user: &str, only: Option<Uuid>) -> Result<u64> {
        let mut tx = self.write().await?;
        let known: Option<String> =
            sql_scalar!("select name from users where name = ?", (user)).fetch_optional(&mut *tx).await?;
        let name = known.ok_or(Refusal::NotFound)?;
        let ended =
            sql!("delete from session where user_name = ?1 and (?2 is null or id = ?2)", (user, only))
                .execute(&mut *tx)
                .await?
                .rows_affected();
        if only.is_some() && ended == 0 {
            return Err(Refusal::NotFound.into());
        }
        if ended > 0 {
            let id = only.map(|id| id.to_string());
            let told = AuditResource::new("session", id.as_deref(), Some(&name)).with("ended", ended);
            audit::add(&mut tx, Operation::Delete, &[told]).await?;
        }
        tx.commit().await?;
        Ok(ended)
    }
}

#[cfg(test)]
mod tests;
