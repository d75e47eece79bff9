//! Second factors: sealed secrets of authenticators, the step whose code was taken last, and recovery codes as digests.

use sqlx::{Sqlite, Transaction};

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, signed};
use crate::store::sql::{sql, sql_scalar};

impl Store {
    /// Keeps the secret of an authenticator until a code confirms it.
    ///
    /// # Errors
    /// [`Refusal::Exists`]: the user has a second factor already; [`Refusal::NotFound`].
    pub async fn begin_second_factor(&self, name: &str, sealed: &[u8]) -> Result<()> {
        let mut tx = self.write().await?;
        let has: Option<bool> =
            sql_scalar!("select totp_secret is not null from users where name = ?", (name))
                .fetch_optional(&mut *tx)
                .await?;
        if has.ok_or(Refusal::NotFound)? {
            return Err(Refusal::Exists.into());
        }
        sql!("update users set totp_pending = ? where name = ?", (sealed, name)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The sealed secret that waits for its first code.
    pub async fn pending_second_factor(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let found: Option<Option<Vec<u8>>> =
            sql_scalar!("select totp_pending from users where name = ?", (name))
                .fetch_optional(&self.readers)
                .await?;
        Ok(found.flatten())
    }

    /// The secret counts from now on: its first code was right.
    ///
    /// # Errors
    /// [`Refusal::Stale`]: another secret waits by now.
    pub async fn confirm_second_factor(
        &self,
        name: &str,
        sealed: &[u8],
        step: u64,
        recovery: &[[u8; 32]],
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done = sql!(
            "update users set totp_secret = totp_pending, totp_pending = null, totp_step = ?
             where name = ? and totp_pending = ? and totp_secret is null",
            (signed(step), name, sealed)
        );
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::Stale.into());
        }
        replace_codes(&mut tx, name, recovery).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// New recovery codes in place of all older ones.
    pub async fn set_recovery_codes(&self, name: &str, recovery: &[[u8; 32]]) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        replace_codes(&mut tx, name, recovery).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes the code of a step; false where it, or a later one, was taken before.
    pub async fn take_step(&self, name: &str, step: u64) -> Result<bool> {
        let done = sql!(
            "update users set totp_step = ?1 where name = ?2 and (totp_step is null or totp_step < ?1)",
            (signed(step), name)
        );
        Ok(done.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Takes a recovery code; false where there is none such.
    pub async fn take_recovery_code(&self, name: &str, hash: [u8; 32]) -> Result<bool> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done =
            sql!("delete from recovery_code where user_name = ? and hash = ?", (name, hash.as_slice()));
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Ok(false);
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    pub async fn recovery_codes_left(&self, name: &str) -> Result<u64> {
        let left: i64 = sql_scalar!("select count(*) from recovery_code where user_name = ?", (name))
            .fetch_one(&self.readers)
            .await?;
        Ok(count(left))
    }

    /// Takes a user's second factor away.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user.
    pub async fn remove_second_factor(&self, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done = sql!(
            "update users set totp_secret = null, totp_pending = null, totp_step = null where name = ?",
            (name)
        );
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        sql!("delete from recovery_code where user_name = ?", (name)).execute(&mut *tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn replace_codes(tx: &mut Transaction<'_, Sqlite>, name: &str, recovery: &[[u8; 32]]) -> Result<()> {
    sql!("delete from recovery_code where user_name = ?", (name)).execute(&mut **tx).await?;
    for hash in recovery {
        sql!(
            "insert into recovery_code(user_name, hash) select name, ? from users where name = ?",
            (hash.as_slice(), name)
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
