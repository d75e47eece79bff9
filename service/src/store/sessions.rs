//! The page's sessions: how one is opened, who has one since when and from where, and their end before their time.

use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::rules::audit::{AuditResource, Operation};
use crate::security::acting;
use crate::security::demands::SecuritySettings;
use crate::store::audit;
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{json_or_none, ms, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::SessionWay;
use crate::store::users::{SignedIn, role};

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
    /// To some minutes; nothing: not used since it was opened, or an earlier version opened it.
    pub last_used_at: Option<Timestamp>,
    pub way: Option<SessionWay>,
    /// It is the one that was named.
    pub is_own: bool,
}

/// A session that is opened.
#[derive(Debug, Clone, Copy)]
pub struct NewSession {
    pub hash: [u8; 32],
    pub expires_at: Timestamp,
    pub way: SessionWay,
    /// The browser's session of before, which ends.
    pub before: Option<[u8; 32]>,
}

impl NewSession {
    /// One that ends none before it.
    pub fn of(hash: [u8; 32], expires_at: Timestamp, way: SessionWay) -> Self {
        Self { hash, expires_at, way, before: None }
    }
}

/// A use is noted this often: a read must not cost a write.
const USED_MS: i64 = 300_000;

impl Store {
    /// Opens a session for somebody whose credential was right.
    pub async fn open_session(&self, user: &SignedIn, new: &NewSession) -> Result<()> {
        let present = acting::current();
        let mut tx = self.write().await?;
        if let Some(before) = new.before {
            sql!("delete from session where hash = ?", (before.as_slice())).execute(&mut *tx).await?;
        }
        sql!(
            "insert into session(hash, user_name, expires_at, token_id, id, created_at, address, way)
             values(?, ?, ?, ?, ?, ?, ?, ?)",
            (
                new.hash.as_slice(),
                &user.name,
                ms(new.expires_at),
                user.token.as_ref().map(|(id, _)| *id),
                Uuid::now_v7(),
                ms(present.at),
                present.address.map(|address| address.to_string()),
                new.way.as_str()
            )
        )
        .execute(&mut *tx)
        .await?;
        let told = AuditResource::new("session", None, Some(&user.name));
        audit::add(&mut tx, Operation::SignIn, &[told]).await?;
        tx.commit().await?;
        self.alarm(present.at, &user.name).await;
        Ok(())
    }

    /// The role is the user's at this moment, not the one at the sign-in.
    pub async fn user_by_session(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<SignedIn>> {
        let row = sql!(
            "select u.name, u.role, t.id, t.name, t.role, s.way, u.totp_secret is not null, s.last_used_at,
               (select body from security_settings), u.break_glass
             from session s join users u on u.name = s.user_name left join access_token t on t.id = s.token_id
             where s.hash = ?1 and s.expires_at > ?2 and (t.id is null or t.expires_at > ?2)",
            (hash.as_slice(), ms(self.confirmed_time(now)))
        )
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let own = role(row.try_get(1)?)?;
        let (id, name, least): (Option<Uuid>, Option<String>, Option<&str>) =
            (row.try_get(2)?, row.try_get(3)?, row.try_get(4)?);
        let role = match least {
            Some(least) => own.narrowed(role(least)?),
            None => own,
        };
        let (way, enrolled, used): (Option<&str>, bool, Option<i64>) =
            (row.try_get(5)?, row.try_get(6)?, row.try_get(7)?);
        let by_token = way.is_none_or(|way| way == SessionWay::Token.as_str());
        let settings: Option<SecuritySettings> = json_or_none(&row, 8)?;
        let is_asked = settings.is_some_and(|settings| settings.second_factor_required_for.contains(&own));
        if used.is_none_or(|used| (ms(now) - used).abs() > USED_MS) {
            let noted =
                sql!("update session set last_used_at = ? where hash = ?", (ms(now), hash.as_slice()));
            if let Err(error) = noted.execute(&self.writer).await {
                // A disk that is full keeps nobody from looking.
                tracing::warn!(%error, "the use of a session is not noted");
            }
        }
        // An account for emergencies is for when the authenticator is lost too.
        let must_enroll = is_asked && !enrolled && !by_token && !row.try_get::<bool, _>(9)?;
        Ok(Some(SignedIn { name: row.try_get(0)?, role, token: id.zip(name), must_enroll }))
    }

    pub async fn close_session(&self, hash: [u8; 32]) -> Result<()> {
        let mut tx = self.write().await?;
        let user: Option<String> =
            sql_scalar!("delete from session where hash = ? returning user_name", (hash.as_slice()))
                .fetch_optional(&mut *tx)
                .await?;
        if let Some(user) = user {
            let told = AuditResource::new("session", None, Some(&user));
            audit::add(&mut tx, Operation::SignOut, &[told]).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Open sessions of one user or of all, the newest first; `own` is the one that asks.
    pub async fn sessions(
        &self,
        now: Timestamp,
        user: Option<&str>,
        own: Option<[u8; 32]>,
    ) -> Result<Vec<Session>> {
        let own = own.map(|hash| hash.to_vec());
        sql!(
            "select s.id, u.name, t.name, s.created_at, s.address, s.expires_at, s.last_used_at, s.way,
               coalesce(s.hash = ?3, 0) from session s
             join users u on u.name = s.user_name left join access_token t on t.id = s.token_id
             where (?1 is null or s.user_name = ?1) and s.expires_at > ?2 and (t.id is null or t.expires_at > ?2)
             order by s.created_at desc, s.id",
            (user, ms(self.confirmed_time(now)), own)
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
                last_used_at: time_or_none(row.try_get(6)?)?,
                way: row.try_get::<Option<&str>, _>(7)?.map(str::parse).transpose()?,
                is_own: row.try_get(8)?,
            })
        })
        .collect()
    }

    /// Ends one session of a user or all of them, but for the one that is kept; gives how many. It counts from the next
    /// request on.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user, or no such session of that user.
    pub async fn end_sessions(&self, user: &str, only: Option<Uuid>, keep: Option<[u8; 32]>) -> Result<u64> {
        let keep = keep.map(|hash| hash.to_vec());
        let mut tx = self.write().await?;
        let known: Option<String> =
            sql_scalar!("select name from users where name = ?", (user)).fetch_optional(&mut *tx).await?;
        let name = known.ok_or(Refusal::NotFound)?;
        let ended = sql!(
            "delete from session where user_name = ?1 and (?2 is null or id = ?2)
                 and (?3 is null or hash <> ?3)",
            (user, only, keep)
        )
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
