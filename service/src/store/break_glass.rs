//! Accounts for emergencies: whoever uses one raises an alarm, which stands until another administrator acknowledges it.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::Timestamp;
use sqlx::Row;

use crate::security::acting;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ms, time};
use crate::store::sql::{sql, sql_scalar};

impl Store {
    /// Says whether an account is one for emergencies.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: no such user.
    pub async fn set_break_glass(&self, name: &str, is_one: bool) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done = sql!("update users set break_glass = ? where name = ?", (is_one, name));
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Raises the alarm where the account is one for emergencies. That it cannot be noted keeps nobody out: it is the
    /// account for when nothing else works; the log has it all the same.
    pub(super) async fn alarm(&self, now: Timestamp, name: &str) {
        let found = sql_scalar!("select break_glass from users where name = ?", (name));
        if !matches!(found.fetch_optional(&self.readers).await, Ok(Some(true))) {
            return;
        }
        let address =
            acting::current().address.map_or_else(String::new, |address| format!(" from {address}"));
        let finding =
            findings::BREAK_GLASS_USED.finding(format!("The break-glass account {name} is used{address}."));
        tracing::error!(code = finding.code.as_str(), "{}", finding.text);
        let noted = sql!(
            "update users set break_glass_used_at = ? where name = ? and break_glass_used_at is null",
            (ms(now), name)
        );
        if let Err(error) = noted.execute(&self.writer).await {
            tracing::error!(%error, "the use of a break-glass account is not noted");
        }
    }

    /// Alarms that nobody has acknowledged, by the user's name.
    pub async fn break_glass_alarms(&self) -> Result<Vec<(String, Finding)>> {
        sql!(
            "select name, break_glass_used_at from users where break_glass_used_at is not null order by name"
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let name: String = row.try_get(0)?;
            let at = time(row.try_get(1)?)?;
            let text = format!("The break-glass account {name} was used at {at}.");
            Ok((name, findings::BREAK_GLASS_USED.finding(text)))
        })
        .collect()
    }

    /// Somebody looked into it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: there is no alarm.
    pub async fn acknowledge_break_glass(&self, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::User(name.to_owned())).await?;
        let done = sql!(
            "update users set break_glass_used_at = null where name = ? and break_glass_used_at is not null",
            (name)
        );
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}
