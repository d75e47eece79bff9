//! While an organization whose database was put back is read anew: nobody loses access without approval.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings::RESTORE_READING_ANEW;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::time;
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{FULL_SYNC, SYNC_SUCCEEDED, UPLOAD_COMMITTED};

/// True while an organization whose database was put back waits for what it decides by: a full sync, every source of
/// compliance and every group, each read anew since.
pub(crate) async fn is_restoring(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<bool> {
    let restored: Option<i64> =
        sql_scalar!("select at from restored where org_id = ?", (org)).fetch_optional(&mut **tx).await?;
    let Some(at) = restored else { return Ok(false) };
    let waits: i64 = sql_scalar!(
        "select not exists (select 1 from sync_upload where org_id = ?1 and kind = {FULL_SYNC}
               and state = {UPLOAD_COMMITTED} and result = {SYNC_SUCCEEDED} and opened_at > ?2)
             or exists (select 1 from compliance_source where complete_at is not null and complete_at <= ?2)
             or exists (select 1 from user_group where complete_at is not null and complete_at <= ?2)",
        (org, at)
    )
    .fetch_one(&mut **tx)
    .await?;
    if waits == 0 {
        sql!("delete from restored where org_id = ?", (org)).execute(&mut **tx).await?;
    }
    Ok(waits != 0)
}

/// An organization whose database was put back, and what it still waits for, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restoring {
    pub at: Timestamp,
    pub waits_for: Vec<String>,
}

impl Restoring {
    /// For everybody who asks how the organization is.
    pub(crate) fn finding(&self) -> Finding {
        RESTORE_READING_ANEW.finding(format!(
            "The service's database was put back; the connector told on {} what it had forgotten. Nobody loses access without \
             approval until these were read anew: {}.",
            self.at,
            self.waits_for.join(", ")
        ))
    }
}

impl Store {
    /// Whether an organization is read anew after its database was put back.
    pub async fn restoring(&self, org: Uuid) -> Result<Option<Restoring>> {
        let mut tx = self.readers.begin().await?;
        let restored: Option<i64> =
            sql_scalar!("select at from restored where org_id = ?", (org)).fetch_optional(&mut *tx).await?;
        let Some(at) = restored else { return Ok(None) };
        let waits_for: Vec<String> = sql_scalar!(
            "select 'a full sync' where not exists (select 1 from sync_upload where org_id = ?1
               and kind = {FULL_SYNC} and state = {UPLOAD_COMMITTED} and result = {SYNC_SUCCEEDED} and opened_at > ?2)
             union all select 'the compliance source ' || name from compliance_source
               where complete_at is not null and complete_at <= ?2
             union all select 'the group ' || coalesce(display_name, lower(hex(id))) from user_group
               where complete_at is not null and complete_at <= ?2",
            (org, at)
        )
        .fetch_all(&mut *tx)
        .await?;
        // What was read by now counts from the next evaluation on.
        Ok(Some(Restoring { at: time(at)?, waits_for }).filter(|restoring| !restoring.waits_for.is_empty()))
    }

    /// A person says that the records are right as they are: the service decides by them again, under the usual brake.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when nothing is read anew there.
    pub async fn end_restoring(&self, org: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Restoring(org)).await?;
        let ended = sql!("delete from restored where org_id = ?", (org)).execute(&mut *tx).await?;
        if ended.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        crate::store::inputs::changed(&mut tx).await?;
        watched.end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}
