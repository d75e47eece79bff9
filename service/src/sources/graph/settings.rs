//! How the service reaches Graph: cloud, tenant, application, cadence. It holds no secret.

use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

/// Microsoft's clouds. Their tokens are not interchangeable.
/// See <https://learn.microsoft.com/graph/deployments>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "camelCase")]
#[value(rename_all = "camelCase")]
pub enum Cloud {
    /// Global, and US Government GCC.
    #[default]
    Global,
    /// US Government L4 (GCC High).
    UsGovL4,
    /// US Government L5 (DoD).
    UsGovL5,
    /// China, operated by 21Vianet.
    China,
}

impl Cloud {
    /// Where tokens are given, and where Graph is.
    pub fn hosts(self) -> (&'static str, &'static str) {
        match self {
            Self::Global => ("https://login.microsoftonline.com/", "https://graph.microsoft.com/"),
            Self::UsGovL4 => ("https://login.microsoftonline.us/", "https://graph.microsoft.us/"),
            Self::UsGovL5 => ("https://login.microsoftonline.us/", "https://dod-graph.microsoft.us/"),
            Self::China => {
                ("https://login.partner.microsoftonline.cn/", "https://microsoftgraph.chinacloudapi.cn/")
            }
        }
    }
}

/// What a `complianceState` of `configManager` counts as: Configuration Manager decides there, and Graph does not say how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "camelCase")]
#[value(rename_all = "camelCase")]
pub enum ConfigManager {
    /// The device keeps what it has.
    #[default]
    Unknown,
    Compliant,
}

/// The stored settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GraphSettings {
    /// GUID or verified domain name of the tenant.
    pub tenant_id: String,
    /// Application (client) id.
    pub client_id: Uuid,
    pub cloud: Cloud,
    /// Other hosts than the cloud's: labs, clouds that are not listed.
    #[serde(default)]
    pub login_url: Option<Url>,
    #[serde(default)]
    pub graph_url: Option<Url>,
    /// Extra roots, PEM: for a proxy that opens TLS, or a lab.
    #[serde(default)]
    pub ca_certificates_pem: Option<String>,
    /// The certificate that is registered with the application; without one it logs on by secret.
    #[serde(default)]
    pub certificate_pem: Option<String>,
    #[serde(flatten)]
    pub cadence: Cadence,
}

/// How often is read what, and what is held back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cadence {
    pub full_read_minutes: u32,
    pub quick_read_minutes: u32,
    /// Groups that policies name; 0 does not read them from Graph.
    pub group_read_minutes: u32,
    /// A full read with this much less than the last complete one waits for approval.
    pub most_drop_percent: u8,
    pub config_manager: ConfigManager,
}

impl Default for Cadence {
    fn default() -> Self {
        Self {
            full_read_minutes: 240,
            quick_read_minutes: 5,
            group_read_minutes: 30,
            most_drop_percent: 10,
            config_manager: ConfigManager::default(),
        }
    }
}

/// Why settings are refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GraphSettingsError {
    #[error("{0:?} is no tenant: its GUID or a domain name such as contoso.onmicrosoft.com is needed")]
    Tenant(String),
    #[error("{name} {value:?} is no https address without path, query and user")]
    Url { name: &'static str, value: String },
    #[error("{name} is a number from {least} to {most}")]
    Range { name: &'static str, least: u32, most: u32 },
    #[error("the extra roots are no PEM certificates")]
    Roots,
}

impl GraphSettingsError {
    /// The member that is wrong.
    pub fn member(&self) -> &'static str {
        match self {
            Self::Tenant(_) => "tenantId",
            Self::Url { name, .. } | Self::Range { name, .. } => name,
            Self::Roots => "caCertificatesPem",
        }
    }
}

const DAY: u32 = 24 * 60;

impl GraphSettings {
    /// Looks whether they can be used at all.
    pub fn check(&self) -> Result<(), GraphSettingsError> {
        let good = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let tenant = &self.tenant_id;
        if tenant.is_empty() || tenant.len() > 255 || !tenant.chars().all(good) || tenant.starts_with('.') {
            return Err(GraphSettingsError::Tenant(tenant.clone()));
        }
        for (name, url) in [("loginUrl", &self.login_url), ("graphUrl", &self.graph_url)] {
            let Some(url) = url else { continue };
            let plain = url.path() == "/"
                && url.query().is_none()
                && url.fragment().is_none()
                && url.username().is_empty()
                && url.password().is_none();
            if url.scheme() != "https" || !url.has_host() || !plain {
                return Err(GraphSettingsError::Url { name, value: url.to_string() });
            }
        }
        let cadence = &self.cadence;
        for (name, value, least, most) in [
            ("fullReadMinutes", cadence.full_read_minutes, 15, DAY),
            ("quickReadMinutes", cadence.quick_read_minutes, 1, DAY),
            ("groupReadMinutes", cadence.group_read_minutes, 0, DAY),
            ("mostDropPercent", cadence.most_drop_percent.into(), 0, 100),
        ] {
            if !(least..=most).contains(&value) {
                return Err(GraphSettingsError::Range { name, least, most });
            }
        }
        if self.ca_certificates_pem.as_deref().is_some_and(|pem| roots(pem).is_none()) {
            return Err(GraphSettingsError::Roots);
        }
        Ok(())
    }

    /// Where tokens are given for this tenant.
    pub fn token_url(&self) -> Url {
        let mut url = self.login_url.clone().unwrap_or_else(|| known(self.cloud.hosts().0));
        url.set_path(&format!("/{}/oauth2/v2.0/token", self.tenant_id));
        url
    }

    /// Where Graph is.
    pub fn graph_url(&self) -> Url {
        self.graph_url.clone().unwrap_or_else(|| known(self.cloud.hosts().1))
    }

    /// All that the application may do, as the scope of a token.
    pub fn scope(&self) -> String {
        format!("{}.default", self.graph_url())
    }

    /// Whether what is stored from `other` is of the same tenant.
    pub fn same_tenant(&self, other: &Self) -> bool {
        self.tenant_id.eq_ignore_ascii_case(&other.tenant_id) && self.graph_url() == other.graph_url()
    }
}

fn known(text: &str) -> Url {
    Url::parse(text).expect("a constant")
}

/// Roots of a PEM text; `None` when there is none in it, or something else.
pub fn roots(pem: &str) -> Option<Vec<reqwest::Certificate>> {
    reqwest::Certificate::from_pem_bundle(pem.as_bytes()).ok().filter(|roots| !roots.is_empty())
}

#[cfg(test)]
pub(crate) mod tests;
