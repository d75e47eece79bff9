//! A copy of the database that is whole, also while others write.

use std::path::Path;

use exchange_connector_sqlite::make_private;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::sql::sql;

impl Store {
    /// Writes the database as it is in one moment into a new file.
    ///
    /// # Errors
    /// When the file is there and not empty, or cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        make_private(file).map_err(sqlx::Error::Io)?;
        sql!("vacuum main into ?", (file.to_string_lossy().into_owned())).execute(&self.writer).await?;
        Ok(())
    }
}
