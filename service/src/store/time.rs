//! The service's clock in the database, and what goes by it; whether the clock is believed is in `clock.rs`.

use exchange_connector::domain::health::Finding;
use jiff::{SignedDuration, Timestamp};

use crate::store::clock::Seen;
use crate::store::database::Store;
use crate::store::error::{Result, StoreError};
use crate::store::row::{ms, time};
use crate::store::sql::{sql, sql_as};

impl Store {
    /// The time by which things end and are deleted, where the computer says `wall`.
    pub fn confirmed_time(&self, wall: Timestamp) -> Timestamp {
        self.clock.look(wall, |seen| seen.map_or(wall, |seen| seen.confirmed(wall)))
    }

    /// What is wrong with the clock.
    pub fn clock_finding(&self, wall: Timestamp) -> Option<Finding> {
        self.clock.look(wall, |seen| seen.and_then(Seen::finding))
    }

    /// Takes up what an earlier run of the service remembered; the serving process does so once, at its start.
    pub async fn start_clock(&self, wall: Timestamp) -> Result<()> {
        let row: Option<(i64, i64, i64)> =
            sql_as!("select confirmed_at, lead, steady from clock where id = 1")
                .fetch_optional(&self.readers)
                .await?;
        let span = SignedDuration::from_millis;
        let noted = row.map(|(confirmed, lead, steady)| {
            Ok::<_, StoreError>((time(confirmed)?, span(lead), span(steady)))
        });
        self.clock.start(wall, noted.transpose()?);
        Ok(())
    }

    /// Remembers the clock for the next start.
    pub async fn note_clock(&self, wall: Timestamp) -> Result<()> {
        let Some(seen) = self.clock.look(wall, |seen| seen.copied()) else { return Ok(()) };
        let milliseconds = |span: SignedDuration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
        sql!(
            "insert into clock(id, confirmed_at, lead, steady) values(1, ?, ?, ?)
             on conflict(id) do update set confirmed_at = excluded.confirmed_at, lead = excluded.lead,
               steady = excluded.steady",
            (ms(seen.confirmed), milliseconds(seen.lead), milliseconds(seen.steady))
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Writes something, to see whether anything can be written.
    ///
    /// # Errors
    /// When nothing can, for instance because the disk is full.
    pub async fn probe_write(&self, wall: Timestamp) -> Result<()> {
        let done =
            sql!("update clock set probed_at = ? where id = 1", (ms(wall))).execute(&self.writer).await?;
        if done.rows_affected() == 0 {
            // No service noted its clock here yet.
            return self.start_clock(wall).await.and(self.note_clock(wall).await);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
