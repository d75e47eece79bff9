//! Access tokens that a user has beside the first one: each with a name, a role and an end. Only their digests are kept.

use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::security::role::Role;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ms, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};
use crate::store::users::{SignedIn, role};

/// Tokens of one user.
pub const MOST_TOKENS: i64 = 50;
/// To the hour: a read must not cost a write.
const USED_MS: i64 = 3_600_000;

/// A token as lists show it.
#[derive(Debug, Clone)]
pub struct AccessToken {
    pub id: Uuid,
    pub user: String,
    pub name: String,
    pub role: Role,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

/// A token that is made.
#[derive(Debug, Clone)]
pub struct NewAccessToken<'a> {
    pub user: &'a str,
    pub name: &'a str,
    pub hash: [u8; 32],
    /// Nothing: the user's own at this moment.
    pub role: Option<Role>,
    pub expires_at: Timestamp,
}

/// What a token is called: a computer, a script.
///
/// # Errors
/// What is wrong with it.
pub fn token_name(name: &str) -> std::result::Result<String, String> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 64 || name.chars().any(char::is_control) {
        return Err("a token's name has 1 to 64 characters".into());
    }
    Ok(name.to_owned())
}

impl Store {
    /// Gives a user one more token; gives its role.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user; [`Refusal::Exists`]: the user has a token of this name;
    /// [`Refusal::RoleTooHigh`], [`Refusal::TooManyTokens`].
    pub async fn add_access_token(&self, now: Timestamp, new: &NewAccessToken<'_>) -> Result<Role> {
        let mut tx = self.write().await?;
        let own: Option<String> =
            sql_scalar!("select role from users where name = ?", (new.user)).fetch_optional(&mut *tx).await?;
        let own = role(&own.ok_or(Refusal::NotFound)?)?;
        let wanted = new.role.unwrap_or(own);
        if !wanted.is_within(own) {
            return Err(Refusal::RoleTooHigh.into());
        }
        let count: i64 = sql_scalar!("select count(*) from access_token where user_name = ?", (new.user))
            .fetch_one(&mut *tx)
            .await?;
        if count >= MOST_TOKENS {
            return Err(Refusal::TooManyTokens.into());
        }
        let watched = Watched::begin(&mut tx, Thing::User(new.user.to_owned())).await?;
        let done = sql!(
            "insert into access_token(id, user_name, name, hash, role, created_at, expires_at)
             select ?, name, ?, ?, ?, ?, ? from users where name = ? on conflict do nothing",
            (
                Uuid::now_v7(),
                new.name,
                new.hash.as_slice(),
                wanted.as_str(),
                ms(now),
                ms(new.expires_at),
                new.user
            )
        )
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::Exists.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(wanted)
    }

    /// Of one user or of all.
    pub async fn access_tokens(&self, user: Option<&str>) -> Result<Vec<AccessToken>> {
        sql!(
            "select user_name, name, role, created_at, expires_at, last_used_at, id from access_token
             where ?1 is null or user_name = ?1 order by user_name, name",
            (user)
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(AccessToken {
                id: row.try_get(6)?,
                user: row.try_get(0)?,
                name: row.try_get(1)?,
                role: role(row.try_get(2)?)?,
                created_at: time(row.try_get(3)?)?,
                expires_at: time(row.try_get(4)?)?,
                last_used_at: time_or_none(row.try_get(5)?)?,
            })
        })
        .collect()
    }

    /// Ends a token and every session that it opened.
    pub async fn end_access_token(&self, user: &str, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(user.to_owned())).await?;
        let done = sql!("delete from access_token where user_name = ? and name = ?", (user, name));
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Who has such a token, and what it allows.
    pub(super) async fn user_by_access_token(
        &self,
        now: Timestamp,
        hash: [u8; 32],
    ) -> Result<Option<SignedIn>> {
        let row = sql!(
            "select u.name, u.role, t.id, t.name, t.role, t.last_used_at from access_token t
             join users u on u.name = t.user_name where t.hash = ? and t.expires_at > ?",
            (hash.as_slice(), ms(self.confirmed_time(now)))
        )
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (id, used): (Uuid, Option<i64>) = (row.try_get(2)?, row.try_get(5)?);
        if used.is_none_or(|used| (ms(now) - used).abs() > USED_MS) {
            let noted = sql!("update access_token set last_used_at = ? where id = ?", (ms(now), id));
            if let Err(error) = noted.execute(&self.writer).await {
                // A disk that is full keeps nobody from looking.
                tracing::warn!(%error, "the use of an access token is not noted");
            }
            self.alarm(now, row.try_get(0)?).await;
        }
        let role = role(row.try_get(1)?)?.narrowed(role(row.try_get(4)?)?);
        Ok(Some(SignedIn {
            name: row.try_get(0)?,
            role,
            token: Some((id, row.try_get(3)?)),
            must_enroll: false,
        }))
    }
}

#[cfg(test)]
mod tests;
