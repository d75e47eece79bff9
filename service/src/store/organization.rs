//! The organization as full syncs have read it. A part that a sync could not read keeps its earlier reading.

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::sql::{sql, sql_as, sql_scalar};

impl Store {
    /// The organization as full syncs have read it, each part as it was last read; `None` before the first.
    pub async fn organization(&self, org: Uuid) -> Result<Option<OrganizationReport>> {
        let text: Option<Option<String>> =
            sql_scalar!("select organization from connector where org_id = ?", (org))
                .fetch_optional(&self.readers)
                .await?;
        Ok(text.flatten().map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// What somebody changed by hand of what was ordered for the organization, and what was noticed about the inputs to
    /// its decisions.
    pub async fn organization_findings(&self, now: Timestamp, org: Uuid) -> Result<Vec<Finding>> {
        let mut tx = self.readers.begin().await?;
        let organization = crate::store::world::organization(&mut tx, org).await?;
        let mut findings = crate::rules::drift::findings(&organization);
        let of_evaluation: Option<(Option<String>, Option<String>)> =
            sql_as!("select finding, input_findings from evaluation where org_id = ?", (org))
                .fetch_optional(&mut *tx)
                .await?;
        let (of_links, of_inputs) = of_evaluation.unwrap_or_default();
        if let Some(text) = of_links {
            findings.push(serde_json::from_str(&text)?);
        }
        if let Some(text) = of_inputs {
            findings.extend(serde_json::from_str::<Vec<Finding>>(&text)?);
        }
        findings.extend(crate::store::group_findings::of(&mut tx, now, org).await?);
        findings.extend(self.clock_finding(now));
        Ok(findings)
    }

    /// What is wanted for the organization and not ordered, because an administrator rejected it or undid it; in words.
    pub async fn rejected_settings(&self, org: Uuid) -> Result<Vec<String>> {
        let mut tx = self.readers.begin().await?;
        let organization = crate::store::world::organization(&mut tx, org).await?;
        let rejected = crate::rules::organization::orders::rejected(&organization);
        Ok(rejected.into_iter().map(|(_, text)| text).collect())
    }

    /// What the last evaluation would order for the organization, JSON.
    pub async fn organization_plan(&self, org: Uuid) -> Result<Option<String>> {
        let plan: Option<Option<String>> = sql_scalar!("select plan from evaluation where org_id = ?", (org))
            .fetch_optional(&self.readers)
            .await?;
        Ok(plan.flatten())
    }
}

/// Keeps what was read now.
pub(crate) async fn store(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    report: &OrganizationReport,
) -> Result<()> {
    let text: Option<Option<String>> =
        sql_scalar!("select organization from connector where org_id = ?", (org))
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
    sql!("update connector set organization = ? where org_id = ?", (serde_json::to_string(&merged)?, org))
        .execute(&mut **tx)
        .await?;
    if let Some(settings) = &merged.settings {
        // An agent that was let in by its certificate never said at a set-up whose connector it is.
        sql!(
            "update or ignore connector set identity = ? where org_id = ? and identity is null",
            (&settings.distinguished_name, org)
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
