//! A copy of the database that is whole, also while others write; and what must not come back with one.

use std::path::Path;

use exchange_connector_platform::files::make_private;
use jiff::Timestamp;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::ms;
use crate::store::sql::sql;
use crate::store::state::{REQUEST_EXPIRED, REQUEST_WAITING};

impl Store {
    /// Writes the database as it is in one moment into a new file, without what [`end_passing`] ends.
    ///
    /// # Errors
    /// When the file is there and not empty, or cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        make_private(file).map_err(sqlx::Error::Io)?;
        sql!("vacuum main into ?", (file.to_string_lossy().into_owned())).execute(&self.writer).await?;
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(true);
        // Nothing of what is deleted stays behind in the file.
        let mut copy = options.pragma("secure_delete", "on").connect().await?;
        end_passing(&mut copy, Timestamp::MAX).await?;
        copy.close().await?;
        Ok(())
    }
}

/// Ends what was begun before a time and lets somebody in or act for some hours: sessions, links for signing in, and what
/// waits for a second person. In a database that was put back nobody can tell whether such a session was ended since,
/// such a link used, or such a request refused.
pub(super) async fn end_passing(connection: &mut SqliteConnection, before: Timestamp) -> Result<()> {
    // An earlier version did not note when it opened a session.
    let opened = sql!("delete from session where coalesce(created_at, 0) < ?", (ms(before)));
    opened.execute(&mut *connection).await?;
    sql!("delete from sign_in_link where created_at < ?", (ms(before))).execute(&mut *connection).await?;
    sql!(
        "update second_person_request set state = {REQUEST_EXPIRED}
         where state = {REQUEST_WAITING} and created_at < ?",
        (ms(before))
    )
    .execute(&mut *connection)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
