//! Links that let a user choose a password once: the first administrator's way in, and whoever forgot the password.

use jiff::{SignedDuration, Timestamp};
use sqlx::{Row, Sqlite, Transaction};

use crate::security::role::Role;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::passwords::store_password;
use crate::store::row::{ms, time};
use crate::store::sql::{sql, sql_scalar};
use crate::store::users::role;

/// A link ends after so many hours, and after its use.
const LINK_HOURS: i64 = 24;

/// Whose link it is.
#[derive(Debug, Clone)]
pub struct LinkedUser {
    pub name: String,
    pub role: Role,
    /// The sealed secret of the authenticator, which is asked for beside the link.
    pub second_factor: Option<Vec<u8>>,
    pub expires_at: Timestamp,
}

/// Whom a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFor {
    /// A user that there is.
    Known,
    /// Somebody new, of this role.
    Nobody(Role),
    /// Either; without a role somebody new may do everything, and a known one keeps the role.
    Anybody(Option<Role>),
}

impl Store {
    /// Gives a user a link; an older one ends. Gives until when it can be used, and whether the user is new.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Exists`]: it is for somebody else than was said.
    pub async fn add_sign_in_link(
        &self,
        now: Timestamp,
        name: &str,
        hash: [u8; 32],
        whose: LinkFor,
    ) -> Result<(Timestamp, bool)> {
        let until = self.confirmed_time(now) + SignedDuration::from_hours(LINK_HOURS);
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let known: i64 =
            sql_scalar!("select count(*) from users where name = ?", (name)).fetch_one(&mut *tx).await?;
        match (known, whose) {
            (0, LinkFor::Known) => return Err(Refusal::NotFound.into()),
            (0, LinkFor::Nobody(role) | LinkFor::Anybody(Some(role))) => {
                add(&mut tx, now, name, role).await?
            }
            (0, LinkFor::Anybody(None)) => add(&mut tx, now, name, Role::Administer).await?,
            (_, LinkFor::Nobody(_)) => return Err(Refusal::Exists.into()),
            (_, LinkFor::Anybody(Some(role))) => {
                let given = sql!("update users set role = ? where name = ?", (role.as_str(), name));
                given.execute(&mut *tx).await?;
            }
            _ => {}
        }
        sql!("delete from sign_in_link where user_name = ?", (name)).execute(&mut *tx).await?;
        sql!(
            "insert into sign_in_link(hash, user_name, created_at, expires_at)
             select ?, name, ?, ? from users where name = ?",
            (hash.as_slice(), ms(now), ms(until), name)
        )
        .execute(&mut *tx)
        .await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok((until, known == 0))
    }

    /// Whose link it is, while it can be used.
    pub async fn sign_in_link(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<LinkedUser>> {
        let row = sql!(
            "select u.name, u.role, u.totp_secret, l.expires_at from sign_in_link l join users u on u.name = l.user_name
             where l.hash = ? and l.expires_at > ?",
            (hash.as_slice(), ms(self.confirmed_time(now)))
        )
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(LinkedUser {
                name: row.try_get(0)?,
                role: role(row.try_get(1)?)?,
                second_factor: row.try_get(2)?,
                expires_at: time(row.try_get(3)?)?,
            })
        })
        .transpose()
    }

    /// Uses a link up: its user has this password from now on.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`]: somebody was faster, or it has ended.
    pub async fn use_sign_in_link(&self, now: Timestamp, hash: [u8; 32], password_hash: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let name: Option<String> = sql_scalar!(
            "select user_name from sign_in_link where hash = ? and expires_at > ?",
            (hash.as_slice(), ms(self.confirmed_time(now)))
        )
        .fetch_optional(&mut *tx)
        .await?;
        let name = name.ok_or(Refusal::LinkUnknown)?;
        let watched = Watched::begin(&mut tx, Thing::User(name.clone())).await?;
        // All links of the user go with it.
        store_password(&mut tx, now, &name, password_hash, None).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn add(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, name: &str, role: Role) -> Result<()> {
    sql!("insert into users(name, created_at, role) values(?, ?, ?)", (name, ms(now), role.as_str()))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
