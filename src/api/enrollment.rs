//! Enrolment: the account file, the request with a CSR and the answer with a client certificate.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::health::Mode;
use crate::domain::server::Environment;
use crate::secret::Secret;

/// File names that are looked for beside the program, in this order.
pub const ACCOUNT_FILE_NAMES: [&str; 2] = ["MicrosoftIntune.accountcert", "WindowsIntune.accountcert"];
/// `kind` of our account file; it distinguishes the file from another kind (the original's).
pub const ACCOUNT_FILE_KIND: &str = "exchange-connector-account";

/// The account file: the root of trust of an enrolment, JSON on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFile {
    pub version: u32,
    /// Shown to the administrator.
    pub service_name: String,
    /// Addresses of the service, tried in order, for instance `https://mgmt.contoso.com:8443`.
    pub service_urls: Vec<String>,
    /// The organization the file is meant for, shown only.
    pub organization: Option<String>,
    pub token_id: Uuid,
    pub token: Secret,
    /// The service's root certificates, PEM.
    pub root_certificates_pem: String,
    /// How many enrolments it is good for.
    pub uses: u32,
    pub valid_until: Timestamp,
}

/// Why a file is not an account file that can be used.
#[derive(Debug, thiserror::Error)]
pub enum AccountFileError {
    #[error("this is not an account file of Exchange Connector")]
    OtherKind,
    #[error("the account file is damaged")]
    Damaged(#[source] serde_json::Error),
    #[error("the account file is damaged: {0}")]
    Incomplete(&'static str),
    #[error(
        "the account file has version {0}, which this program does not know; it is newer than the program"
    )]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct AccountFileForm {
    kind: String,
    version: u32,
    service_name: String,
    service_urls: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    token_id: Uuid,
    token: String,
    root_certificates: String,
    uses: u32,
    valid_until: Timestamp,
}

impl AccountFile {
    /// Reads the file's text. Expiry is judged by the caller, who has the time.
    ///
    /// # Errors
    /// When it is of another kind, damaged, or newer than this program.
    pub fn parse(text: &str) -> Result<Self, AccountFileError> {
        let text = text.trim_start_matches('\u{feff}');
        let value: serde_json::Value = serde_json::from_str(text).map_err(|e| {
            if text.trim_start().starts_with('{') {
                AccountFileError::Damaged(e)
            } else {
                AccountFileError::OtherKind
            }
        })?;
        if value.get("kind").and_then(|kind| kind.as_str()) != Some(ACCOUNT_FILE_KIND) {
            return Err(AccountFileError::OtherKind);
        }
        match value.get("version").and_then(serde_json::Value::as_u64) {
            Some(1) => {}
            Some(other) => return Err(AccountFileError::Newer(u32::try_from(other).unwrap_or(u32::MAX))),
            None => return Err(AccountFileError::Incomplete("it has no version")),
        }
        let form: AccountFileForm = serde_json::from_value(value).map_err(AccountFileError::Damaged)?;
        if form.service_urls.is_empty() {
            return Err(AccountFileError::Incomplete("it names no service address"));
        }
        if !form.root_certificates.contains("BEGIN CERTIFICATE") {
            return Err(AccountFileError::Incomplete("it holds no root certificate"));
        }
        Ok(Self {
            version: form.version,
            service_name: form.service_name,
            service_urls: form.service_urls,
            organization: form.organization,
            token_id: form.token_id,
            token: Secret::new(form.token),
            root_certificates_pem: form.root_certificates,
            uses: form.uses,
            valid_until: form.valid_until,
        })
    }

    /// The file's text. It holds the token: write it with restricted rights.
    ///
    /// # Errors
    /// Never in practice; JSON of plain strings.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&AccountFileForm {
            kind: ACCOUNT_FILE_KIND.into(),
            version: self.version,
            service_name: self.service_name.clone(),
            service_urls: self.service_urls.clone(),
            organization: self.organization.clone(),
            token_id: self.token_id,
            token: self.token.expose().to_owned(),
            root_certificates: self.root_certificates_pem.clone(),
            uses: self.uses,
            valid_until: self.valid_until,
        })
    }
}

/// `POST /agent/v1/enroll`, authorized by `Authorization: Bearer <tokenId>.<token>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrollRequest {
    /// PKCS#10, PEM. Subject and names are ignored by the service.
    pub certificate_request_pem: String,
    /// Identity of the Exchange organization: the DN of `Get-ActiveSyncOrganizationSettings`.
    pub organization_id: String,
    pub organization_name: Option<String>,
    pub environment: Environment,
    /// The Exchange server that answered.
    pub server_name: String,
    /// The computer the agent runs on.
    pub connector_server_name: String,
    pub agent_version: String,
    /// Replace the connector that exists (the answer to 0x0000008).
    #[serde(default)]
    pub replace: bool,
}

/// 200 to an enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrollResponse {
    pub connector_id: Uuid,
    pub agent_id: Uuid,
    /// Leaf first, PEM.
    pub certificate_chain_pem: String,
    /// All roots the agent trusts from now on, PEM.
    pub trust_bundle_pem: String,
    pub not_after: Timestamp,
    pub generation: u64,
    /// The mode that the service holds for the organization: a replacement goes on in it. An earlier service says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
}

/// `POST /agent/v1/renew`, by the current client certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewRequest {
    pub certificate_request_pem: String,
}

#[cfg(test)]
mod tests;
