//! The source as administrators set, test and see it; the API and the command line both use this.

use std::path::Path;

use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::findings;
use exchange_connector::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::client::GraphClient;
use super::credential::{self, Credential, CredentialError, SigningCertificate};
use super::error::{GraphError, What};
use super::page::{DEVICE_SELECT, USER_SELECT, member};
use super::settings::{GraphSettings, GraphSettingsError};
use super::state::GraphState;
use crate::security::seal::{SealError, Sealer};
use crate::store::graph::SOURCE;
use crate::store::{GraphRow, Store, StoreError};

/// Names under which its secrets are sealed.
const CLIENT_SECRET: &str = "graph.clientSecret";
const PRIVATE_KEY: &str = "graph.privateKey";
/// A certificate that ends sooner is a finding.
const SOON: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Why the source was not set, or cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error(transparent)]
    Settings(#[from] GraphSettingsError),
    #[error(transparent)]
    Credential(#[from] CredentialError),
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the stored settings cannot be read")]
    Stored(#[source] serde_json::Error),
    #[error("a client secret, or a certificate with its key, is needed")]
    NoCredential,
    #[error("no connection to Microsoft Graph is set up")]
    NotSet,
    #[error(transparent)]
    Graph(#[from] GraphError),
}

/// A new secret, as it was given.
#[derive(Debug)]
pub enum NewSecret {
    /// The stored one stays, which only the same tenant and application allow.
    Keep,
    ClientSecret(Secret),
    PrivateKey(Secret),
}

/// The stored settings and state.
#[derive(Debug)]
pub struct StoredSource {
    pub row: GraphRow,
    pub settings: GraphSettings,
    pub state: GraphState,
}

/// Reads what is stored.
pub async fn stored(store: &Store) -> Result<Option<StoredSource>, SourceError> {
    let Some(row) = store.graph_source().await? else { return Ok(None) };
    let settings = serde_json::from_str(&row.settings).map_err(SourceError::Stored)?;
    let state = row.state.as_deref().map(serde_json::from_str).transpose().map_err(SourceError::Stored)?;
    Ok(Some(StoredSource { settings, state: state.unwrap_or_default(), row }))
}

/// Checks and stores settings; the secret is sealed with the key of `secrets`, a folder.
///
/// # Errors
/// When they cannot be used; nothing is stored then.
pub async fn set(
    store: &Store,
    secrets: &Path,
    now: Timestamp,
    settings: &GraphSettings,
    secret: &NewSecret,
    by: &str,
) -> Result<(), SourceError> {
    settings.check()?;
    let before = stored(store).await?;
    let sealed = match (secret, &settings.certificate_pem) {
        (NewSecret::ClientSecret(secret), None) if !secret.is_empty() => {
            Some((CLIENT_SECRET, Sealer::open_to_seal(secrets)?.seal(CLIENT_SECRET, secret)?))
        }
        (NewSecret::PrivateKey(key), Some(pem)) => {
            SigningCertificate::new(pem, key)?;
            Some((PRIVATE_KEY, Sealer::open_to_seal(secrets)?.seal(PRIVATE_KEY, key)?))
        }
        (NewSecret::Keep, certificate) => {
            let same = before.as_ref().is_some_and(|before| {
                before.settings.same_tenant(settings)
                    && before.settings.token_url() == settings.token_url()
                    && before.settings.client_id == settings.client_id
                    && &before.settings.certificate_pem == certificate
            });
            if !same {
                return Err(SourceError::NoCredential);
            }
            None
        }
        _ => return Err(SourceError::NoCredential),
    };
    let text = serde_json::to_string(settings).map_err(SourceError::Stored)?;
    let forget = before.is_some_and(|before| !before.settings.same_tenant(settings));
    let secret = sealed.as_ref().map(|(name, bytes)| (*name, bytes.as_slice()));
    store.set_graph_source(now, &text, secret, forget, by).await?;
    Ok(())
}

/// A client of what is stored.
pub async fn client(
    store: &Store,
    secrets: &Path,
    stored: &StoredSource,
) -> Result<GraphClient, SourceError> {
    let name = if stored.settings.certificate_pem.is_some() { PRIVATE_KEY } else { CLIENT_SECRET };
    let sealed = store.sealed_secret(name).await?.ok_or(SourceError::NoCredential)?;
    let secret = Sealer::open(secrets)?.open_secret(name, &sealed)?;
    let credential = match &stored.settings.certificate_pem {
        Some(pem) => Credential::Certificate(Box::new(SigningCertificate::new(pem, &secret)?)),
        None => Credential::Secret(secret),
    };
    Ok(GraphClient::new(stored.settings.clone(), credential)?)
}

/// What a test found, step by step; the first failure ends it.
#[derive(Debug, Default)]
pub struct Tested {
    pub steps: Vec<(&'static str, String)>,
    pub findings: Vec<Finding>,
}

impl Tested {
    /// True when everything that is needed works.
    pub fn is_good(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity < Severity::Error)
    }

    /// As the API and the command line show it.
    pub fn entity(&self) -> Value {
        let steps: Vec<_> = self.steps.iter().map(|(id, text)| json!({"id": id, "text": text})).collect();
        json!({"succeeded": self.is_good(), "steps": steps, "findings": self.findings})
    }
}

/// Logs on and reads one row of each kind; changes nothing.
///
/// # Errors
/// When there is nothing to test with. What Graph refuses is a finding.
pub async fn test(store: &Store, secrets: &Path) -> Result<Tested, SourceError> {
    let stored = stored(store).await?.ok_or(SourceError::NotSet)?;
    let client = client(store, secrets, &stored).await?;
    let mut tested = Tested::default();
    tested.findings.extend(certificate_ends(&stored.settings, Timestamp::now()));
    let groups = stored.settings.cadence.group_read_minutes > 0;
    if let Err(error) = tested.read_one_of_each(&client, groups).await {
        tested.findings.push(error.finding());
    }
    Ok(tested)
}

impl Tested {
    /// The steps one by one. Where devices are refused, groups are tried all the same.
    async fn read_one_of_each(&mut self, client: &GraphClient, groups: bool) -> Result<(), GraphError> {
        client.log_on_once().await?;
        self.steps.push(("logOn", "Microsoft Entra ID gave a token.".into()));
        let devices =
            client.address("deviceManagement/managedDevices", &[("$select", DEVICE_SELECT), ("$top", "1")]);
        match client.page_once(What::ManagedDevices, &devices).await {
            Ok(page) => self.steps.push((
                "managedDevices",
                if page.rows.is_empty() {
                    "They can be read; there are none.".into()
                } else {
                    "They can be read.".into()
                },
            )),
            Err(error) => self.findings.push(error.finding()),
        }
        if !groups {
            return Ok(());
        }
        // Without a named group the service cannot request members; any group shows whether it is allowed to.
        let groups = client.address("groups", &[("$select", "id"), ("$top", "1")]);
        let page = client.page_once(What::Groups, &groups).await?;
        let group = page.rows.first().and_then(|row| row.get("id")?.as_str().map(str::to_owned));
        let Some(group) = group.filter(|id| Uuid::try_parse(id).is_ok()) else {
            self.steps.push(("groups", "They can be read; there are none.".into()));
            return Ok(());
        };
        let path = format!("groups/{group}/transitiveMembers/microsoft.graph.user");
        let members = client.address(&path, &[("$select", USER_SELECT), ("$top", "1")]);
        let page = client.page_once(What::Groups, &members).await?;
        self.steps.push(("groups", "Groups and their members can be read.".into()));
        // Without User.Read.All Graph gives members with nothing but their id.
        if page.rows.into_iter().next().is_some_and(|row| !matches!(member(row), Ok(Some(_)))) {
            self.findings.push(
                findings::GRAPH_PERMISSION_MISSING
                    .finding("Microsoft Graph gives group members without their addresses.")
                    .remedy("Grant the application permission User.Read.All, with admin consent."),
            );
        }
        Ok(())
    }
}

/// A certificate that ends soon, or has ended.
pub fn certificate_ends(settings: &GraphSettings, now: Timestamp) -> Option<Finding> {
    let facts = credential::facts(settings.certificate_pem.as_deref()?).ok()?;
    if facts.not_after > now.saturating_add(SOON).unwrap_or(Timestamp::MAX) {
        return None;
    }
    let has = if facts.not_after <= now { "ended" } else { "ends" };
    Some(
        findings::GRAPH_CERTIFICATE_ENDS.finding(format!("The certificate for Microsoft Graph {has} on {}.", facts.not_after.strftime("%Y-%m-%d")),
        )
        .remedy("Upload a new one at the application's registration, then: graph set --certificate FILE --key FILE."),
    )
}

/// Settings and state as the API and `graph show` give them; nothing secret is in it.
pub fn entity(stored: &StoredSource, now: Timestamp) -> Value {
    let settings = &stored.settings;
    let state = &stored.state;
    let credential = match settings.certificate_pem.as_deref().map(credential::facts) {
        Some(Ok(facts)) => json!({"type": "certificate", "thumbprintSha256": facts.thumbprint,
            "subject": facts.subject, "endDateTime": facts.not_after}),
        Some(Err(_)) => json!({"type": "certificate"}),
        None => json!({"type": "secret"}),
    };
    let ends = certificate_ends(settings, now);
    let findings: Vec<_> = state.all_findings().into_iter().chain(&ends).collect();
    json!({
        "id": SOURCE,
        "tenantId": settings.tenant_id,
        "clientId": settings.client_id,
        "cloud": settings.cloud,
        "loginUrl": settings.login_url,
        "graphUrl": settings.graph_url(),
        "caCertificates": settings.ca_certificates_pem.is_some(),
        "credential": credential,
        "fullReadMinutes": settings.cadence.full_read_minutes,
        "quickReadMinutes": settings.cadence.quick_read_minutes,
        "groupReadMinutes": settings.cadence.group_read_minutes,
        "mostDropPercent": settings.cadence.most_drop_percent,
        "configManager": settings.cadence.config_manager,
        "changedBy": stored.row.changed_by,
        "changedDateTime": stored.row.changed_at,
        "lastFullRead": state.last_full_read,
        "lastQuickRead": state.last_quick_read,
        "lastCompleteReadDateTime": state.complete_date_time,
        "nextFullReadDateTime": state.next_full_read_date_time,
        "nextQuickReadDateTime": state.next_quick_read_date_time,
        "nextGroupReadDateTime": state.next_group_read_date_time,
        "groups": state.groups,
        "held": state.held,
        "findings": findings,
    })
}
