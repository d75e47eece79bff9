//! What is asked of people who sign in and act: one settings object, and who could be a second person.

use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};

use crate::security::demands::SecuritySettings;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, ms};
use crate::store::sql::{sql, sql_scalar};

impl Store {
    pub async fn security_settings(&self) -> Result<SecuritySettings> {
        let body: Option<String> =
            sql_scalar!("select body from security_settings").fetch_optional(&self.readers).await?;
        Ok(body.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default())
    }

    /// Stores them whole.
    ///
    /// # Errors
    /// [`Refusal::NoSecondPerson`]: a second person is asked for, and fewer than two administrators can sign in;
    /// [`Refusal::SecondPersonNeeded`]: a second person would not be asked for any more.
    pub async fn set_security_settings(
        &self,
        now: Timestamp,
        settings: &SecuritySettings,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        if settings.asks_second_person() && administrators(&mut tx, now, None).await? < 2 {
            return Err(Refusal::NoSecondPerson.into());
        }
        let before = read(&mut tx).await?;
        if before.is_weakened_by(settings) {
            return Err(Refusal::SecondPersonNeeded.into());
        }
        put(&mut tx, now, settings, by).await?.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Asks for no second person any more. Only for who has the service's own computer: two people may have become one.
    pub async fn end_second_person(&self, now: Timestamp, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let settings = SecuritySettings {
            second_person_for_wipes: false,
            second_person_for_held_runs: false,
            ..read(&mut tx).await?
        };
        put(&mut tx, now, &settings, by).await?.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// How many people can sign in and administer.
    pub async fn administrators(&self, now: Timestamp) -> Result<u64> {
        let mut tx = self.readers.begin().await?;
        administrators(&mut tx, self.confirmed_time(now), None).await
    }
}

pub(super) async fn read(tx: &mut Transaction<'_, Sqlite>) -> Result<SecuritySettings> {
    let body: Option<String> =
        sql_scalar!("select body from security_settings").fetch_optional(&mut **tx).await?;
    Ok(body.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default())
}

pub(super) async fn put(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    settings: &SecuritySettings,
    by: &str,
) -> Result<Watched> {
    let watched = Watched::begin(tx, Thing::SecuritySettings).await?;
    sql!(
        "insert into security_settings(id, body, changed_by, changed_at) values(1, ?1, ?2, ?3)
         on conflict(id) do update set body = ?1, changed_by = ?2, changed_at = ?3",
        (serde_json::to_string(settings)?, by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(watched)
}

/// How many people can sign in and administer, without one of them.
pub(super) async fn administrators(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    but: Option<&str>,
) -> Result<u64> {
    let number: i64 = sql_scalar!(
        "select count(*) from users u where u.role = 'administer' and (?1 is null or u.name <> ?1)
           and (u.token_hash is not null or u.password_hash is not null or exists (select 1 from access_token t
             where t.user_name = u.name and t.role = 'administer' and t.expires_at > ?2))",
        (but, ms(now))
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(count(number))
}

/// Refuses what needs a second person and comes without one, whichever way it comes.
pub(super) async fn alone(
    tx: &mut Transaction<'_, Sqlite>,
    asks: impl Fn(&SecuritySettings) -> bool,
) -> Result<()> {
    if asks(&read(tx).await?) { Err(Refusal::SecondPersonNeeded.into()) } else { Ok(()) }
}
