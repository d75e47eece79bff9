//! While an organization whose database was put back is read anew: nobody loses access without approval.

use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
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
