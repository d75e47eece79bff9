//! Requests that a program may send again under the same key: what each one answered.

use jiff::{SignedDuration, Timestamp};
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, json_or_none, ms};
use crate::store::sql::{sql, sql_scalar};

/// How long a key is known.
pub const KEY_HOURS: i64 = 24;
/// Keys of one user that are known at a time.
const MOST_KEYS: u64 = 10_000;

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyedRequest {
    /// Nothing: it is begun now.
    New,
    /// It is carried out at this moment.
    Running,
    /// The service ended in the middle of it, or could not say how it ended.
    Unknown,
    /// The key stands for another request.
    Another,
    Done(KeyedAnswer),
}

/// An answer as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyedAnswer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    /// Nothing: it was too long to keep.
    pub body: Option<Vec<u8>>,
}

/// A key and the request that it stands for.
#[derive(Debug, Clone)]
pub struct RequestKey {
    pub user: String,
    pub hash: [u8; 32],
    pub fingerprint: [u8; 32],
}

impl Store {
    /// Begins a request under a key, unless something is known of it already. `started`: when this service began to run.
    ///
    /// # Errors
    /// `TooMany` where the user has very many keys.
    pub async fn begin_keyed(
        &self,
        now: Timestamp,
        started: Timestamp,
        key: &RequestKey,
    ) -> Result<KeyedRequest> {
        let mut tx = self.write().await?;
        let old = ms(now - SignedDuration::from_hours(KEY_HOURS));
        sql!("delete from idempotency_key where begun_at < ?", (old)).execute(&mut *tx).await?;
        let known = sql!(
            "select fingerprint, begun_by, status, headers, body from idempotency_key
             where user_name = ? and key_hash = ?",
            (&key.user, key.hash.as_slice())
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = known else {
            let keys: i64 =
                sql_scalar!("select count(*) from idempotency_key where user_name = ?", (&key.user))
                    .fetch_one(&mut *tx)
                    .await?;
            if count(keys) >= MOST_KEYS {
                return Err(Refusal::TooMany.into());
            }
            sql!(
                "insert into idempotency_key(user_name, key_hash, fingerprint, begun_at, begun_by)
                 values(?, ?, ?, ?, ?)",
                (&key.user, key.hash.as_slice(), key.fingerprint.as_slice(), ms(now), ms(started))
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            return Ok(KeyedRequest::New);
        };
        let (fingerprint, begun_by, status): (Vec<u8>, i64, Option<i64>) =
            (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        if fingerprint != key.fingerprint {
            return Ok(KeyedRequest::Another);
        }
        let Some(status) = status.and_then(|status| u16::try_from(status).ok()) else {
            let is_ours = begun_by == ms(started);
            return Ok(if is_ours { KeyedRequest::Running } else { KeyedRequest::Unknown });
        };
        Ok(KeyedRequest::Done(KeyedAnswer {
            status,
            headers: json_or_none(&row, 3)?.unwrap_or_default(),
            body: row.try_get(4)?,
        }))
    }

    /// Keeps what a request answered.
    pub async fn end_keyed(&self, key: &RequestKey, answer: &KeyedAnswer) -> Result<()> {
        sql!(
            "update idempotency_key set status = ?, headers = ?, body = ? where user_name = ? and key_hash = ?",
            (
                i64::from(answer.status),
                serde_json::to_string(&answer.headers)?,
                answer.body.as_deref(),
                &key.user,
                key.hash.as_slice()
            )
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// The request was refused: nothing was carried out, and the key is free again.
    pub async fn free_key(&self, key: &RequestKey) -> Result<()> {
        sql!(
            "delete from idempotency_key where user_name = ? and key_hash = ?",
            (&key.user, key.hash.as_slice())
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// The request failed in its middle: nobody can say what it did.
    pub async fn doubt_key(&self, key: &RequestKey) -> Result<()> {
        sql!(
            "update idempotency_key set begun_by = 0 where user_name = ? and key_hash = ?",
            (&key.user, key.hash.as_slice())
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }
}
