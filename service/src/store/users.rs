//! Administrators, their roles and their tokens (as digests).

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::security::role::Role;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::row::{ms, time, time_or_none};
use crate::store::sql::sql;

/// Somebody who may use the service.
#[derive(Debug, Clone)]
pub struct User {
    pub name: String,
    pub role: Role,
    pub has_token: bool,
    pub has_password: bool,
    pub has_second_factor: bool,
    /// For emergencies: its use is an alarm.
    pub is_break_glass: bool,
    /// Until when a link of this user's can be used, where there is one.
    pub link_until: Option<Timestamp>,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

/// Who calls, and what this user may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub name: String,
    pub role: Role,
    /// The named token that it is by: its id and name.
    pub token: Option<(Uuid, String)>,
    /// A second factor is asked of this role, and this user has none yet.
    pub must_enroll: bool,
}

impl SignedIn {
    /// The name of the token, where it has one.
    pub fn token_name(&self) -> Option<&str> {
        self.token.as_ref().map(|(_, name)| name.as_str())
    }
}

impl Store {
    pub async fn add_user(&self, now: Timestamp, name: &str, role: Role) -> Result<()> {
        let mut tx = self.write().await?;
        let done = sql!(
            "insert into users(name, created_at, role) values(?, ?, ?) on conflict do nothing",
            (name, ms(now), role.as_str())
        )
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::Exists.into());
        }
        Watched::absent(Thing::User(name.to_owned())).end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Gives the user (made when missing) a token; an older token ends. False when the user existed. Without a role a new user
    /// may do everything, and a known one keeps the role.
    pub async fn set_user_token(
        &self,
        now: Timestamp,
        name: &str,
        hash: [u8; 32],
        role: Option<Role>,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let old = sql!("delete from session where user_name = ?", (name)).execute(&mut *tx);
        old.await?;
        let updated = sql!(
            "update users set token_hash = ?, role = coalesce(?, role) where name = ?",
            (hash.as_slice(), role.map(Role::as_str), name)
        )
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if updated == 0 {
            sql!(
                "insert into users(name, token_hash, created_at, role) values(?, ?, ?, ?)",
                (name, hash.as_slice(), ms(now), role.unwrap_or(Role::Administer).as_str())
            )
            .execute(&mut *tx)
            .await?;
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(updated == 0)
    }

    pub async fn users(&self) -> Result<Vec<User>> {
        sql!(
            "select name, token_hash is not null, created_at, last_used_at, role, password_hash is not null,
               totp_secret is not null,
               (select max(expires_at) from sign_in_link l where l.user_name = users.name), break_glass
             from users order by name"
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(User {
                name: row.try_get(0)?,
                has_token: row.try_get(1)?,
                created_at: time(row.try_get(2)?)?,
                last_used_at: time_or_none(row.try_get(3)?)?,
                role: role(row.try_get(4)?)?,
                has_password: row.try_get(5)?,
                has_second_factor: row.try_get(6)?,
                link_until: time_or_none(row.try_get(7)?)?,
                is_break_glass: row.try_get(8)?,
            })
        })
        .collect()
    }

    pub async fn remove_user(&self, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done = sql!("delete from users where name = ?", (name)).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn user_by_token(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<SignedIn>> {
        let row = sql!("select name, last_used_at, role from users where token_hash = ?", (hash.as_slice()))
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return self.user_by_access_token(now, hash).await };
        let (name, used): (String, Option<i64>) = (row.try_get(0)?, row.try_get(1)?);
        // To the hour: a read must not cost a write.
        if used.is_none_or(|used| (ms(now) - used).abs() > 3_600_000) {
            let noted = sql!("update users set last_used_at = ? where name = ?", (ms(now), &name));
            if let Err(error) = noted.execute(&self.writer).await {
                // A disk that is full keeps nobody from looking.
                tracing::warn!(%error, "the use of an access token is not noted");
            }
            self.alarm(now, &name).await;
        }
        Ok(Some(SignedIn { name, role: role(row.try_get(2)?)?, token: None, must_enroll: false }))
    }

    /// Gives a user another role; it counts from the next request on.
    pub async fn set_user_role(&self, name: &str, role: Role) -> Result<()> {
        let mut tx = self.write().await?;
        write_role(&mut tx, name, role).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Writes a user's role, and tells it in the audit.
pub(super) async fn write_role(tx: &mut Transaction<'_, Sqlite>, name: &str, role: Role) -> Result<()> {
    let watched = Watched::begin(tx, Thing::User(name.to_owned())).await?;
    let done = sql!("update users set role = ? where name = ?", (role.as_str(), name));
    if done.execute(&mut **tx).await?.rows_affected() == 0 {
        return Err(Refusal::NotFound.into());
    }
    watched.end(tx).await
}

/// A stored role. A word that this version does not know gives nobody a right that is not meant.
pub(super) fn role(word: &str) -> Result<Role> {
    Role::parse(word).ok_or_else(|| StoreError::Value(word.to_owned()))
}
