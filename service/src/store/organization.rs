//! The organization as full syncs have read it. A part that a sync could not read stays as it was read before.

use exchange_connector::api::report::OrganizationReport;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;

impl Store {
    /// The organization as full syncs have read it, each part as it was last read; `None` before the first.
    pub async fn organization(&self, org: Uuid) -> Result<Option<OrganizationReport>> {
        let text: Option<Option<String>> =
            sqlx::query_scalar("select organization from connector where org_id = ?")
                .bind(org)
                .fetch_optional(&self.readers)
                .await?;
        Ok(text.flatten().map(|text| serde_json::from_str(&text)).transpose()?)
    }
}

/// Keeps what was read now.
pub(crate) async fn store(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    report: &OrganizationReport,
) -> Result<()> {
    let text: Option<Option<String>> =
        sqlx::query_scalar("select organization from connector where org_id = ?")
            .bind(org)
            .fetch_optional(&mut **tx)
            .await?;
    let known: OrganizationReport = match text.flatten() {
        Some(text) => serde_json::from_str(&text)?,
        None => OrganizationReport::default(),
    };
    let now = report.clone();
    let merged = OrganizationReport {
        settings: now.settings.or(known.settings),
        access_rules: now.access_rules.or(known.access_rules),
        device_classes: now.device_classes.or(known.device_classes),
        mailbox_policies: now.mailbox_policies.or(known.mailbox_policies),
        servers: now.servers.or(known.servers),
    };
    sqlx::query("update connector set organization = ? where org_id = ?")
        .bind(serde_json::to_string(&merged)?)
        .bind(org)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
