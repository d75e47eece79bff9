//! Faults: the meaning of a cmdlet's error record, by its id, exception, code and category, never by a sentence of its
//! text, which comes in the language of the server.
//!
//! Two things stand in the text alone, and are no sentences: Active Directory's own problem codes (`problem 4003
//! (INSUFF_ACCESS_RIGHTS)`), and the numbers and names of a limit, by which throttling differs from a missing role
//! (`AuthZ-AuthorizationException` is both).

use jiff::SignedDuration;

use crate::domain::exception::{is_transient_exception, mentions_limit};
use crate::domain::health::Finding;
use crate::findings;
use crate::psrp::ErrorRecord;
use crate::psrp::message::ErrorCategory;

/// What an error means for the sender of the command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The object does not exist (any more).
    NotFound,
    /// The account may not do this, or not to this object.
    AccessDenied,
    /// Active Directory does not let Exchange itself change this object: no role of the account helps.
    Protected,
    /// Too much at once; wait that long where the server said so.
    Throttled {
        retry_after: Option<SignedDuration>,
    },
    /// The cmdlet does not exist or is hidden from the account; nobody can distinguish the two.
    CommandNotFound,
    /// The parameter does not exist or is hidden from the account.
    ParameterNotFound,
    /// The cmdlet takes nothing, or not this, from a pipe: ask object by object.
    PipingRefused,
    /// The cmdlet wants a confirmation, and nobody can give one.
    Prompted,
    /// The session takes plain commands and no script.
    ScriptRefused,
    /// A value was refused: our data, not the server's state.
    InvalidArgument,
    /// The object exists already.
    AlreadyExists,
    /// The server is not well; another one may be.
    ServerUnwell,
    /// The shell is gone: open another one and ask once more.
    ShellGone,
    Other,
}

/// The parts of Exchange's `FullyQualifiedErrorId` and friendly-error prefix.
struct Parts<'a> {
    /// Without the bracket groups: `E3DE7D95,Microsoft.Exchange.…` or `CommandNotFoundException`.
    id: &'a str,
    /// `Cmdlet-ManagementObjectNotFoundException`.
    failure_category: Option<&'a str>,
}

fn parts(text: &str) -> Parts<'_> {
    let failure_category = text.split("FailureCategory=").nth(1).and_then(|rest| {
        let end = rest.find([']', ',', ' ']).unwrap_or(rest.len());
        (end > 0).then_some(&rest[..end])
    });
    Parts { id: strip_prefix_groups(text), failure_category }
}

/// A message without the bracket groups that Exchange puts in front: `[Server=…] [FailureCategory=…] text`.
pub fn strip_prefix_groups(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(inner) = rest.strip_prefix('[') {
        let Some(end) = inner.find(']') else { return rest };
        if !inner[..end].contains('=') {
            return rest;
        }
        rest = inner[end + 1..].trim_start();
    }
    rest
}

/// Numbers in a text, with the word that follows each.
fn numbers_with_units(text: &str) -> impl Iterator<Item = (u64, &str)> {
    let mut words = text.split_whitespace().peekable();
    std::iter::from_fn(move || {
        loop {
            let word = words.next()?;
            let next = words.peek().copied().unwrap_or_default();
            if let Ok(number) = word.parse::<u64>() {
                return Some((number, next));
            }
        }
    })
}

/// How long to wait, where the message says so: the last number that stands before a unit of time.
fn wait_of(message: &str) -> Option<SignedDuration> {
    let (number, unit) = numbers_with_units(message)
        .filter(|(_, unit)| unit.starts_with("second") || unit.starts_with("millisecond"))
        .last()?;
    // A wait of more than a day is a misreading.
    let millis = if unit.starts_with("milli") { number } else { number.checked_mul(1000)? };
    (millis <= 86_400_000).then(|| SignedDuration::from_millis(millis.cast_signed()))
}

/// The code of a problem that Active Directory names, as in `00002098: SecErr: DSID-03150F94, problem 4003
/// (INSUFF_ACCESS_RIGHTS), data 0`. It is never translated.
fn directory_problem(message: &str) -> Option<u16> {
    const INSUFFICIENT_ACCESS_RIGHTS: u16 = 4003;
    if message.contains("INSUFF_ACCESS_RIGHTS") {
        return Some(INSUFFICIENT_ACCESS_RIGHTS);
    }
    message.split("problem ").skip(1).find_map(|rest| {
        let digits = rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        rest[4..].trim_start().starts_with('(').then(|| digits.parse().ok())?
    })
}

impl Fault {
    /// What an error record means.
    pub fn of(record: &ErrorRecord) -> Self {
        let id = parts(&record.fully_qualified_error_id);
        let from_message = parts(&record.message);
        let failure = id.failure_category.or(from_message.failure_category).unwrap_or_default();
        let mut exceptions = record
            .exception_types
            .iter()
            .map(|name| name.rsplit('.').next().unwrap_or(name))
            .chain(record.reason.as_deref())
            .chain(failure.split_once('-').map(|(_, name)| name));
        let error = id.id.split(',').next().unwrap_or_default().trim();
        let by_id = match error {
            "CommandNotFoundException" => Some(Self::CommandNotFound),
            "NamedParameterNotFound" => Some(Self::ParameterNotFound),
            "InputObjectNotBound" | "PipelineInputNotBound" | "CantUsePipelineInput" => {
                Some(Self::PipingRefused)
            }
            "ScriptsNotAllowed" => Some(Self::ScriptRefused),
            "HostException" | "HostFunctionNotImplemented" => Some(Self::Prompted),
            "ParameterBindingFailed" => Some(Self::InvalidArgument),
            _ if error.starts_with("ParameterArgument") || error.starts_with("CannotConvertArgument") => {
                Some(Self::InvalidArgument)
            }
            _ => None,
        };
        if let Some(fault) = by_id {
            return fault;
        }
        match failure {
            "WSMan-InvalidShellID" => return Self::ShellGone,
            "AuthZ-TypeInitializationException" => return Self::ServerUnwell,
            // The front end reached nobody behind it.
            failure if failure.starts_with("Cafe-") => return Self::ServerUnwell,
            _ => {}
        }
        // The directory's own word goes before the type that Exchange wraps it in.
        match directory_problem(&record.message) {
            Some(4001..=4003) => return Self::Protected,
            Some(5001 | 5002) => return Self::ServerUnwell,
            Some(6005) => return Self::AlreadyExists,
            _ => {}
        }
        let by_type = exceptions.find_map(|exception| {
            Some(match exception {
                "ManagementObjectNotFoundException" | "MapiObjectNotFoundException" => Self::NotFound,
                "ManagementObjectAlreadyExistsException" | "ADObjectAlreadyExistsException" => {
                    Self::AlreadyExists
                }
                "CommandNotFoundException" => Self::CommandNotFound,
                "OverBudgetException" | "ResourceUnhealthyException" | "ServerBusyException" => {
                    Self::Throttled { retry_after: wait_of(&record.message) }
                }
                "AuthorizationException" if mentions_limit(&record.message) => {
                    Self::Throttled { retry_after: wait_of(&record.message) }
                }
                "AuthorizationException"
                | "CmdletAccessDeniedException"
                | "UnauthorizedAccessException"
                | "ADInsufficientPermissionException"
                | "ADScopeException" => Self::AccessDenied,
                "ADExternalException" => Self::ServerUnwell,
                "ParameterBindingException" | "ParameterBindingValidationException" => Self::InvalidArgument,
                // Exchange means it by the type: an ADOperationException is not retriable, its transient kin is.
                exception if is_transient_exception(exception) => Self::ServerUnwell,
                _ => return None,
            })
        });
        if let Some(fault) = by_type {
            return fault;
        }
        match record.category {
            ErrorCategory::OBJECT_NOT_FOUND => Self::NotFound,
            ErrorCategory::RESOURCE_EXISTS => Self::AlreadyExists,
            ErrorCategory::OPERATION_TIMEOUT
            | ErrorCategory::RESOURCE_BUSY
            | ErrorCategory::RESOURCE_UNAVAILABLE
            | ErrorCategory::CONNECTION_ERROR => Self::ServerUnwell,
            ErrorCategory::LIMITS_EXCEEDED | ErrorCategory::QUOTA_EXCEEDED => {
                Self::Throttled { retry_after: wait_of(&record.message) }
            }
            ErrorCategory::PERMISSION_DENIED => Self::AccessDenied,
            ErrorCategory::INVALID_ARGUMENT => Self::InvalidArgument,
            _ => Self::Other,
        }
    }

    /// True where the same command may succeed later without anyone acting.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Throttled { .. } | Self::ServerUnwell | Self::ShellGone)
    }

    /// As a finding about `what` was tried (`Get-MobileDevice`), with the server's own text as detail.
    pub fn finding(&self, what: &str, record: &ErrorRecord) -> Finding {
        let (code, text, remedy) = match self {
            Self::NotFound => (
                findings::EXCHANGE_NOT_FOUND,
                format!("{what}: Exchange does not have this object any more."),
                "",
            ),
            Self::AccessDenied => (
                findings::EXCHANGE_ACCESS_DENIED,
                format!("{what}: Exchange does not let the account do this."),
                "Give the account the connector's role; `check` prints the script.",
            ),
            Self::Protected => (
                findings::EXCHANGE_OBJECT_PROTECTED,
                format!("{what}: Active Directory does not let Exchange change this object."),
                "Turn permission inheritance on for the user in Active Directory (advanced security settings of the \
                 object), then order again. It is off for members of protected groups such as Domain Admins, and comes \
                 off again within the hour while the user is a member.",
            ),
            Self::Throttled { .. } => (
                findings::EXCHANGE_THROTTLED,
                format!("{what}: Exchange slows the account down."),
                "Close other sessions of this account, or give it a throttling policy of its own.",
            ),
            Self::CommandNotFound => (
                findings::EXCHANGE_CMDLET_MISSING,
                format!("{what}: the account does not see this cmdlet."),
                "Give the account the connector's role; `check` prints the script.",
            ),
            Self::ParameterNotFound => (
                findings::EXCHANGE_PARAMETER_MISSING,
                format!("{what}: the account does not see one of the parameters."),
                "Give the account the connector's role; `check` prints the script.",
            ),
            Self::PipingRefused => (
                findings::EXCHANGE_PIPING_REFUSED,
                format!("{what}: this server takes one object at a time; the sync takes longer."),
                "",
            ),
            Self::Prompted => (
                findings::EXCHANGE_PROMPTED,
                format!(
                    "{what}: Exchange asks for a confirmation that nobody can give; nothing was changed."
                ),
                "",
            ),
            Self::ScriptRefused => (
                findings::EXCHANGE_SCRIPT_REFUSED,
                format!("{what}: the session takes plain commands only."),
                "",
            ),
            Self::InvalidArgument => {
                (findings::EXCHANGE_INVALID_ARGUMENT, format!("{what}: Exchange refused a value."), "")
            }
            Self::ServerUnwell | Self::ShellGone => (
                findings::EXCHANGE_SERVER_UNWELL,
                format!("{what}: the server could not answer; the connector tries again."),
                "",
            ),
            Self::AlreadyExists | Self::Other => {
                (findings::EXCHANGE_CMDLET_FAILED, format!("{what}: Exchange answered with an error."), "")
            }
        };
        let mut finding = code.finding(text);
        if !remedy.is_empty() {
            finding = finding.remedy(remedy);
        }
        let message = strip_prefix_groups(&record.message);
        finding.detail = (!message.is_empty()).then(|| message.to_owned());
        finding
    }
}

#[cfg(test)]
mod tests;
