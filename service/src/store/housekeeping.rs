//! Deletes what nobody needs any more.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::ms;
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{RUN_APPROVING, RUN_HELD, UPLOAD_OPEN};

/// Finished uploads and expired things stay this long, in case somebody asks about them.
const KEEP_MS: i64 = 30 * 24 * 3_600_000;

impl Store {
    /// Fails when the database is out of reach or of another version.
    pub async fn ping(&self) -> Result<()> {
        sql!("select count(*) from users").execute(&self.readers).await?;
        Ok(())
    }

    /// Throws away what no upload needs any more.
    pub async fn clean(&self, now: Timestamp) -> Result<()> {
        let mut tx = self.write().await?;
        let open: i64 = sql_scalar!("select count(*) from sync_upload where state = {UPLOAD_OPEN}")
            .fetch_one(&mut *tx)
            .await?;
        for table in ["chunk", "device_key", "device_record"] {
            // Without a condition SQLite drops the pages whole.
            let condition = if open == 0 {
                String::new()
            } else {
                format!(" where sync_id not in (select id from sync_upload where state = {UPLOAD_OPEN})")
            };
            sql!("delete from staging.{table}{condition}").execute(&mut *tx).await?;
        }
        for sql in [
            "delete from session where expires_at < ?1".to_owned(),
            "delete from enrollment_token where expires_at < ?1 - ?2".to_owned(),
            format!("delete from sync_upload where state <> {UPLOAD_OPEN} and opened_at < ?1 - ?2"),
            "delete from device_state where deleted = 1 and (org_id, id) in
               (select org_id, id from device where deleted_at < ?1 - ?2)"
                .to_owned(),
            "delete from device where deleted_at < ?1 - ?2".to_owned(),
            "delete from notice where created_at < ?1 - ?2".to_owned(),
            format!(
                "delete from run_item where (org_id, run_id) in
                 (select org_id, id from run where state not in ({RUN_HELD}, {RUN_APPROVING})
                   and created_at < ?1 - ?2)"
            ),
            format!(
                "delete from run where state not in ({RUN_HELD}, {RUN_APPROVING}) and created_at < ?1 - ?2"
            ),
        ] {
            sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(KEEP_MS).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
