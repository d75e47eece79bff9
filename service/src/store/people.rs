//! People as an administrator of the page changes them: somebody who can administer the service always stays.

use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};

use crate::security::role::Role;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::security_settings::{administrators, read};
use crate::store::sql::{sql, sql_scalar};
use crate::store::users::{role, write_role};

impl Store {
    /// Removes somebody, with tokens and sessions.
    ///
    /// # Errors
    /// [`Refusal::LastAdministrator`], [`Refusal::NoSecondPerson`], [`Refusal::NotFound`].
    pub async fn remove_person(&self, now: Timestamp, name: &str) -> Result<()> {
        let now = self.confirmed_time(now);
        let mut tx = self.write().await?;
        may_lose(&mut tx, now, name).await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        sql!("delete from users where name = ?", (name)).execute(&mut *tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Gives somebody another role; it counts from the next request on.
    ///
    /// # Errors
    /// [`Refusal::LastAdministrator`], [`Refusal::NoSecondPerson`], [`Refusal::NotFound`].
    pub async fn set_person_role(&self, now: Timestamp, name: &str, role: Role) -> Result<()> {
        let now = self.confirmed_time(now);
        let mut tx = self.write().await?;
        if role != Role::Administer {
            may_lose(&mut tx, now, name).await?;
        }
        write_role(&mut tx, name, role).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Refuses where the service could not do without this administrator.
async fn may_lose(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, name: &str) -> Result<()> {
    let own: Option<String> =
        sql_scalar!("select role from users where name = ?", (name)).fetch_optional(&mut **tx).await?;
    if role(&own.ok_or(Refusal::NotFound)?)? != Role::Administer {
        return Ok(());
    }
    match administrators(tx, now, Some(name)).await? {
        0 => Err(Refusal::LastAdministrator.into()),
        1 if read(tx).await?.asks_second_person() => Err(Refusal::NoSecondPerson.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
