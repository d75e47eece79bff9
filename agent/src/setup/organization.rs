//! The organization: its identity, and whether it is still the one that this folder serves.

use exchange_connector::exchange::cmdlet::GetActiveSyncOrganizationSettings;
use exchange_connector::exchange::decode::organization_settings;
use exchange_connector::exchange::{Cmdlet as _, Dialect};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::session::ExchangeSession;
use crate::store::Stored;

const NAME: CheckName = CheckName::Organization;

/// What the checks saw of the organization.
pub(crate) struct OrganizationFound {
    pub(crate) organization_id: String,
    pub(crate) organization_name: Option<String>,
    /// The other Client Access Servers.
    pub(crate) servers: Vec<String>,
}

pub(crate) async fn check(
    run: &mut Run<'_>,
    session: &mut ExchangeSession,
    dialect: &Dialect,
    stored: Option<&Stored>,
) -> Result<OrganizationFound, Failed> {
    run.begin(&NAME);
    let command = GetActiveSyncOrganizationSettings.command(dialect);
    let settings = match session.list(command, organization_settings).await {
        Ok(found) => found.into_iter().next(),
        Err(error) => {
            let finding = findings::ORGANIZATION_UNREAD
                .finding("The organization's ActiveSync settings cannot be read.")
                .remedy("Give the account the cmdlet Get-ActiveSyncOrganizationSettings.")
                .caused_by(&error);
            tracing::debug!(finding = %error.finding, "organization");
            return Err(run.fail(&NAME, finding));
        }
    };
    let Some(settings) = settings.filter(|settings| !settings.distinguished_name.trim().is_empty()) else {
        let finding = findings::ORGANIZATION_UNREAD
            .finding("Exchange names no organization; its ActiveSync settings came back empty.");
        return Err(run.fail(&NAME, finding));
    };
    let seen = OrganizationFound {
        organization_name: settings.organization_name().map(str::to_owned),
        organization_id: settings.distinguished_name.clone(),
        servers: Vec::new(),
    };
    let mut found = Vec::new();
    if stored.is_some_and(|stored| stored.enrollment.organization_id != seen.organization_id) {
        let mut finding = findings::ORGANIZATION_CHANGED
            .finding("This server belongs to another Exchange organization than before.")
            .remedy("One data folder is one organization; a new account file enrols the new one.");
        finding.severity = exchange_connector::domain::health::Severity::Warning;
        found.push(finding);
    }
    let name = seen.organization_name.clone().unwrap_or_else(|| seen.organization_id.clone());
    let detail = format!("{name}, default access level {}", settings.default_access_level);
    run.end(&NAME, Some(detail), found)?;
    Ok(seen)
}
