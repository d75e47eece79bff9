//! Faults: a SOAP fault with WSMan's detail, sorted into what the caller should do about it (exchange.md 1.8, 1.9).

use jiff::SignedDuration;

use super::hint::{Origin, strip_origin, throttled};
use crate::domain::exception::{is_transient_exception, mentions_limit};

/// Operation timed out: nothing to deliver yet, poll again.
pub const TIMED_OUT: u32 = 2_150_858_793;
/// The resource URI is not known: this is not Exchange's endpoint.
pub const RESOURCE_URI_NOT_FOUND: u32 = 2_150_858_811;
/// The shell was not found.
pub const SHELL_NOT_FOUND: u32 = 2_150_858_843;
/// `ERROR_WSMAN_QUOTA_MAX_SHELLS`, `…_MAX_OPERATIONS`, `…_USER`, `…_SYSTEM`.
const QUOTAS: std::ops::RangeInclusive<u32> = 2_150_859_173..=2_150_859_176;
/// Win32 `ERROR_ACCESS_DENIED`.
const ACCESS_DENIED: u32 = 5;
/// Win32 `ERROR_OPERATION_ABORTED`: the command was stopped.
const OPERATION_ABORTED: u32 = 995;

/// A fault as the server sent it, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WsmanFault {
    pub kind: FaultKind,
    /// WSMan's number, where a `WSManFault` detail says one.
    pub code: Option<u32>,
    /// SOAP code without prefix: `Sender`, `Receiver`.
    pub soap_code: String,
    /// Subcode without prefix: `TimedOut`, `QuotaLimit`, `AccessDenied`, `InvalidSelectors`.
    pub subcode: String,
    /// Last part of the `FaultDetail` URI: `InvalidResourceURI`.
    pub detail: String,
    /// What the server says to people, Exchange's prefixes taken off.
    pub text: String,
    /// What Exchange's prefixes said.
    pub origin: Origin,
}

/// What a fault asks of the caller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FaultKind {
    /// Nothing to deliver within the operation timeout: poll again.
    TimedOut,
    /// A budget is used up: wait, then go on. Another server is no way out.
    Throttled { retry_after: Option<SignedDuration> },
    /// Too many shells of this user, or of all users: close some, or wait.
    QuotaLimit,
    /// The shell timed out, was recycled or lives on another server: open a new one, retry once.
    ShellGone,
    /// No role, no right, or the account may not use remote PowerShell.
    AccessDenied,
    /// This endpoint does not know Exchange's resource: it is Windows' own.
    ResourceUriNotFound,
    /// What we sent, or what it would send, is larger than allowed.
    EnvelopeTooLarge,
    /// The command was stopped.
    Aborted,
    /// The server or what stands behind it is unwell: another Client Access Server may do.
    ServerFault,
    /// Something else; the text says it.
    #[default]
    Other,
}

impl WsmanFault {
    /// Sorts the raw parts. `text` still carries Exchange's prefixes.
    pub(super) fn classify(
        code: Option<u32>,
        soap_code: String,
        subcode: String,
        detail: String,
        text: &str,
    ) -> Self {
        let (origin, text) = strip_origin(text);
        let kind = kind_of(code, &soap_code, &subcode, &detail, &origin, text);
        Self { kind, code, soap_code, subcode, detail, text: text.to_owned(), origin }
    }
}

fn kind_of(
    code: Option<u32>,
    soap_code: &str,
    subcode: &str,
    detail: &str,
    origin: &Origin,
    text: &str,
) -> FaultKind {
    let category = origin.failure_category.as_deref().unwrap_or_default();
    let is = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
    if code == Some(TIMED_OUT) || is(subcode, "TimedOut") {
        return FaultKind::TimedOut;
    }
    // The only selector that is ever sent is the shell's.
    if code == Some(SHELL_NOT_FOUND)
        || is(category, "WSMan-InvalidShellID")
        || is(subcode, "InvalidSelectors")
    {
        return FaultKind::ShellGone;
    }
    if code == Some(RESOURCE_URI_NOT_FOUND) || is(detail, "InvalidResourceURI") {
        return FaultKind::ResourceUriNotFound;
    }
    // A quota fault names a wait only in the load-quota texts; "close existing shells" has none.
    let quota = is(subcode, "QuotaLimit") || code.is_some_and(|code| QUOTAS.contains(&code));
    let exception = category.split_once('-').map_or(category, |(_, name)| name);
    let limit = is(exception, "AuthorizationException") && mentions_limit(text);
    match throttled(text).filter(|_| quota || limit) {
        Some(Some(wait)) => return FaultKind::Throttled { retry_after: Some(wait) },
        _ if quota => return FaultKind::QuotaLimit,
        _ if limit => return FaultKind::Throttled { retry_after: None },
        _ => {}
    }
    if is(subcode, "EncodingLimit") || is(detail, "MaxEnvelopeSizeExceeded") {
        return FaultKind::EnvelopeTooLarge;
    }
    if code == Some(OPERATION_ABORTED) {
        return FaultKind::Aborted;
    }
    if category.get(..5).is_some_and(|front_end| is(front_end, "Cafe-"))
        || is(category, "AuthZ-TypeInitializationException")
        || is_transient_exception(exception)
    {
        return FaultKind::ServerFault;
    }
    if code == Some(ACCESS_DENIED)
        || is(subcode, "AccessDenied")
        || category.to_ascii_lowercase().starts_with("authz-")
    {
        return FaultKind::AccessDenied;
    }
    if is(subcode, "InternalError") || (is(soap_code, "Receiver") && subcode.is_empty()) {
        return FaultKind::ServerFault;
    }
    FaultKind::Other
}

impl std::fmt::Display for WsmanFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.text.is_empty() {
            f.write_str("a fault without a text")?;
        } else {
            f.write_str(&self.text)?;
        }
        let mut parts = Vec::new();
        parts.extend(self.code.map(|code| format!("code {code}")));
        parts.extend(self.origin.failure_category.clone());
        parts.extend(self.origin.request_id.as_ref().map(|id| format!("request {id}")));
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}

impl std::error::Error for WsmanFault {}
