//! The version number that rises with every change of an input to decisions.

use sqlx::{Sqlite, Transaction};

use crate::store::error::Result;
use crate::store::sql::sql;

/// Counts a change of what decisions are made from; in the same transaction as the change.
pub(crate) async fn changed(tx: &mut Transaction<'_, Sqlite>) -> Result<()> {
    sql!("update decision_input set version = version + 1").execute(&mut **tx).await?;
    Ok(())
}
