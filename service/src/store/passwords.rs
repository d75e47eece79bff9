//! Passwords (as hashes), and the places from where somebody signed in by one.

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::ms;
use crate::store::sql::sql;

/// A place counts as known for so long after the last sign-in from there; and places of one user.
const PLACE_DAYS: i64 = 90;
const MOST_PLACES: i64 = 50;

/// What somebody who signs in by name and password is checked against.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// As the database has it.
    pub name: String,
    pub password_hash: Option<String>,
    /// The sealed secret of the authenticator.
    pub second_factor: Option<Vec<u8>>,
    /// The user signed in from there before.
    pub is_known_place: bool,
}

impl Store {
    pub async fn credentials(
        &self,
        now: Timestamp,
        name: &str,
        place: [u8; 16],
    ) -> Result<Option<Credentials>> {
        let since = ms(self.confirmed_time(now)) - PLACE_DAYS * 24 * 3_600_000;
        let row = sql!(
            "select name, password_hash, totp_secret, exists (select 1 from sign_in_place p
               where p.user_name = users.name and p.place = ? and p.last_at > ?)
             from users where name = ?",
            (place.as_slice(), since, name)
        )
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(Credentials {
                name: row.try_get(0)?,
                password_hash: row.try_get(1)?,
                second_factor: row.try_get(2)?,
                is_known_place: row.try_get(3)?,
            })
        })
        .transpose()
    }

    /// Notes that somebody signed in from a place by a password.
    pub async fn note_place(&self, now: Timestamp, name: &str, place: [u8; 16]) -> Result<()> {
        let mut tx = self.write().await?;
        sql!(
            "insert into sign_in_place(user_name, place, last_at) values(?, ?, ?)
             on conflict(user_name, place) do update set last_at = excluded.last_at",
            (name, place.as_slice(), ms(now))
        )
        .execute(&mut *tx)
        .await?;
        sql!(
            "delete from sign_in_place where user_name = ?1 and place in (select place from sign_in_place
               where user_name = ?1 order by last_at desc limit -1 offset ?2)",
            (name, MOST_PLACES)
        )
        .execute(&mut *tx)
        .await?;
        sql!("update users set last_used_at = ? where name = ?", (ms(now), name)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Gives a user a password: every session but the one that is kept ends, and so does a link that waits.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user.
    pub async fn set_password(
        &self,
        now: Timestamp,
        name: &str,
        hash: &str,
        keep: Option<[u8; 32]>,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        store_password(&mut tx, now, name, hash, keep).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

pub(super) async fn store_password(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    name: &str,
    hash: &str,
    keep: Option<[u8; 32]>,
) -> Result<()> {
    let done =
        sql!("update users set password_hash = ?, password_set_at = ? where name = ?", (hash, ms(now), name));
    if done.execute(&mut **tx).await?.rows_affected() == 0 {
        return Err(Refusal::NotFound.into());
    }
    let keep = keep.map(|hash| hash.to_vec());
    sql!("delete from session where user_name = ?1 and (?2 is null or hash <> ?2)", (name, keep))
        .execute(&mut **tx)
        .await?;
    sql!("delete from sign_in_link where user_name = ?", (name)).execute(&mut **tx).await?;
    // Who knew the old one may have signed in from there.
    sql!("delete from sign_in_place where user_name = ?", (name)).execute(&mut **tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
