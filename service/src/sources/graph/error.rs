//! Why a reading of Graph failed, and the finding for it: who must act, and on what.

use std::time::Duration;

use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::findings::{self, Code};
use http::StatusCode;

use super::credential::CredentialError;
use super::page::{ErrorAnswer, PageError};

/// What the request was for; it decides which permission is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Token,
    ManagedDevices,
    Groups,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Token => "an access token",
            Self::ManagedDevices => "the managed devices",
            Self::Groups => "a group's members",
        })
    }
}

impl What {
    /// The application permissions that reading it needs.
    pub fn permissions(self) -> &'static str {
        match self {
            Self::Token => "none",
            Self::ManagedDevices => "DeviceManagementManagedDevices.Read.All",
            Self::Groups => "GroupMember.Read.All and User.Read.All",
        }
    }
}

/// Why a reading ended.
#[derive(Debug, thiserror::Error)]
pub enum GraphError {
    #[error("the credential cannot be used")]
    Credential(#[from] CredentialError),
    #[error("no client can be made of these settings")]
    Client(#[source] reqwest::Error),
    #[error("{host} cannot be reached")]
    Reach {
        host: String,
        #[source]
        error: reqwest::Error,
    },
    #[error("{what} was refused with {status}")]
    Refused {
        what: What,
        status: StatusCode,
        answer: Box<ErrorAnswer>,
        /// This computer's clock less the server's, in seconds.
        skew: Option<i64>,
    },
    #[error("{what}: the server asks to wait")]
    Busy { what: What, status: StatusCode, wait: Option<Duration> },
    #[error("{what}: the answer cannot be read")]
    Malformed {
        what: What,
        #[source]
        error: PageError,
    },
    #[error("the list of {what} goes on at {host}, which is not where it began")]
    ForeignLink { what: What, host: String },
    #[error("{what}: an answer is longer than {most} bytes")]
    TooLong { what: What, most: usize },
    #[error("{what}: the list does not end after {pages} pages")]
    Endless { what: What, pages: u32 },
}

/// A clock that differs by more than this is the cause.
const MOST_SKEW: i64 = 240;

impl GraphError {
    /// True when trying again soon may help.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Reach { .. } | Self::Busy { .. } | Self::Malformed { .. })
    }

    /// The application's log-on was refused.
    pub fn is_log_on_refused(&self) -> bool {
        matches!(self, Self::Refused { what: What::Token, .. })
    }

    /// The group or tenant object is not there.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused { what: What::Groups, status: StatusCode::NOT_FOUND, .. })
    }

    /// How long the server asked to be left alone.
    pub fn wait(&self) -> Option<Duration> {
        match self {
            Self::Busy { wait, .. } => *wait,
            _ => None,
        }
    }

    /// The finding that reports it.
    pub fn finding(&self) -> Finding {
        let make = |code: Code, text: String, remedy: &str| code.finding(text).remedy(remedy);
        let finding = match self {
            Self::Credential(_) => make(
                findings::GRAPH_CREDENTIAL,
                "The certificate for Microsoft Graph cannot be used.".into(),
                "Set it again: graph set --certificate FILE --key FILE.",
            ),
            Self::Client(_) => make(
                findings::GRAPH_SETTINGS,
                "The connection to Microsoft Graph cannot be set up.".into(),
                "Check the extra roots and the proxy variables (HTTPS_PROXY, NO_PROXY) of the service.",
            ),
            Self::Reach { host, error } => reach(host, error),
            Self::Refused { what: What::Token, status, answer, skew } => token(*status, answer, *skew),
            Self::Refused { what, status, answer, .. } => refused(*what, *status, answer),
            Self::Busy { what, status, wait } => {
                let text = format!("Microsoft Graph was asked for {what} and answered {status}.");
                let until = match wait {
                    Some(wait) => format!("It is asked again in {} minutes.", wait.as_secs().div_ceil(60)),
                    None => "It is asked again later.".into(),
                };
                findings::GRAPH_BUSY.finding(text).remedy(until)
            }
            Self::Malformed { what, .. } => make(
                findings::GRAPH_MALFORMED,
                format!("What Microsoft Graph answered for {what} cannot be read."),
                "It is asked again later; when this stays, look for a proxy that answers in Graph's place.",
            ),
            Self::ForeignLink { what, host } => make(
                findings::GRAPH_FOREIGN_LINK,
                format!(
                    "Microsoft Graph sends the reading of {what} on to {host}. The token is not shown there."
                ),
                "Check graphUrl, and whether a proxy changes answers.",
            ),
            Self::TooLong { what, .. } | Self::Endless { what, .. } => make(
                findings::GRAPH_TOO_MUCH,
                format!("The answer of Microsoft Graph for {what} is longer than any that is expected."),
                "Nothing of it was taken.",
            ),
        };
        finding.caused_by(self)
    }
}

fn reach(host: &str, error: &reqwest::Error) -> Finding {
    let mut causes = String::new();
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(cause) = next {
        causes.push_str(&cause.to_string().to_lowercase());
        next = cause.source();
    }
    if causes.contains("certificate") {
        return findings::GRAPH_TLS
            .finding(format!("The certificate of {host} is not trusted."))
            .remedy("Where a proxy opens TLS, give its root: graph set --ca-file FILE.");
    }
    findings::GRAPH_UNREACHABLE.finding(format!("{host} cannot be reached.")).remedy(
        "Open https to it from this computer; behind a proxy, set HTTPS_PROXY for the service and start it anew.",
    )
}

/// Codes: <https://learn.microsoft.com/entra/identity-platform/reference-error-codes>.
fn token(status: StatusCode, answer: &ErrorAnswer, skew: Option<i64>) -> Finding {
    let number: u32 =
        answer.aadsts.as_deref().and_then(|code| code.trim_start_matches("AADSTS").parse().ok()).unwrap_or(0);
    let skewed = skew.filter(|skew| skew.abs() > MOST_SKEW);
    let (code, text, remedy) = match number {
        // 700024: the assertion is not in its time range.
        _ if skewed.is_some() || number == 700_024 => {
            let by = skewed.map_or_else(String::new, |skew| {
                let minutes = skew.unsigned_abs().div_ceil(60);
                format!(" by {minutes} minutes ({})", if skew > 0 { "ahead" } else { "behind" })
            });
            (
                findings::GRAPH_CLOCK,
                format!("Microsoft Entra ID refuses the log-on: the clock of this computer differs{by}."),
                "Set the clock, and have it kept by a time server.",
            )
        }
        7_000_215 => (
            findings::GRAPH_SECRET_WRONG,
            "Microsoft Entra ID refuses the client secret.".into(),
            "Give the secret's value, not its id: graph set --secret-file FILE.",
        ),
        7_000_222 => (
            findings::GRAPH_SECRET_EXPIRED,
            "The client secret has expired.".into(),
            "Make a new one at the application's registration, then: graph set --secret-file FILE.",
        ),
        700_027 => (
            findings::GRAPH_CERTIFICATE_UNKNOWN,
            "Microsoft Entra ID does not know the certificate, or it has expired there.".into(),
            "Upload it at the application's registration (Certificates & secrets).",
        ),
        700_016 => (
            findings::GRAPH_APPLICATION_UNKNOWN,
            "The tenant does not know the application.".into(),
            "Check the client id, and that the application is registered in this tenant.",
        ),
        90_002 | 900_023 | 900_021 => (
            findings::GRAPH_TENANT_UNKNOWN,
            "Microsoft Entra ID does not know the tenant.".into(),
            "Check the tenant, and that it is in the cloud that was chosen.",
        ),
        500_011 | 650_052 | 50_001 => (
            findings::GRAPH_CLOUD_WRONG,
            "The tenant knows no Microsoft Graph at this address.".into(),
            "Check the cloud that was chosen.",
        ),
        _ => (
            findings::GRAPH_LOGON_REFUSED,
            format!("Microsoft Entra ID refuses the log-on of the application ({status})."),
            "Check tenant, client id and credential.",
        ),
    };
    let finding = code.finding(text).remedy(remedy);
    said(finding, answer)
}

fn refused(what: What, status: StatusCode, answer: &ErrorAnswer) -> Finding {
    let finding = match status {
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => findings::GRAPH_PERMISSION_MISSING
            .finding(format!("The application may not read {what} from Microsoft Graph."))
            .remedy(format!(
                "Grant it the application permission {}, with admin consent. Managed devices also need an Intune \
                 licence in the tenant.",
                what.permissions()
            )),
        // The reading continues; a group that is gone is an error of its own.
        StatusCode::NOT_FOUND if what == What::Groups => findings::GRAPH_GROUP_NOT_FOUND
            .finding("A group that a policy names is not in the tenant.")
            .with_severity(Severity::Warning)
            .remedy("Decisions that need it are kept as they are. Take it out of the policy, or restore it."),
        _ => findings::GRAPH_REFUSED
            .finding(format!("Microsoft Graph refuses to give {what} ({status}).")),
    };
    said(finding, answer)
}

/// With the server's own words, for support.
fn said(mut finding: Finding, answer: &ErrorAnswer) -> Finding {
    let id = answer.request_id.as_ref().map(|id| format!(" (request-id {id})")).unwrap_or_default();
    let text = if answer.message.is_empty() { &answer.code } else { &answer.message };
    if !text.is_empty() {
        finding.text = format!("{} It says: {text}{id}", finding.text);
    }
    finding
}

#[cfg(test)]
mod tests;
