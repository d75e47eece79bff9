//! What a pipeline gives, one thing after another, and the errors in Exchange's own words.

use std::borrow::Cow;

use exchange_connector::psrp::PsValue;

/// One thing that a pipeline gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Output {
    /// One object of the output stream.
    Record(PsValue<'static>),
    /// A non-terminating error.
    Error(Box<ErrorRecordData>),
    /// A terminating error: the pipeline has failed, and nothing follows.
    Failed(Box<ErrorRecordData>),
    Warning(String),
    /// The cmdlet asks before it acts. Answer with [`Execution::answer`](super::Execution::answer) before going on.
    Confirm(Confirmation),
}

/// The question of a cmdlet with a built-in prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    pub caption: String,
    pub message: String,
}

/// The answer to a [`Confirmation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Yes,
    No,
    /// The host cannot ask: the command fails.
    Unavailable,
}

/// `ErrorCategory` of PowerShell, as far as it occurs here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorCategory {
    NotSpecified = 0,
    InvalidArgument = 5,
    InvalidData = 6,
    ObjectNotFound = 13,
    ParserError = 17,
    PermissionDenied = 18,
    QuotaExceeded = 30,
    NotImplemented = 11,
    InvalidOperation = 7,
}

impl ErrorCategory {
    /// The category of a number, as far as it occurs here.
    pub fn of(number: i32) -> Self {
        [
            Self::InvalidArgument,
            Self::InvalidData,
            Self::InvalidOperation,
            Self::NotImplemented,
            Self::ObjectNotFound,
            Self::ParserError,
            Self::PermissionDenied,
            Self::QuotaExceeded,
        ]
        .into_iter()
        .find(|category| *category as i32 == number)
        .unwrap_or(Self::NotSpecified)
    }

    /// The name, as in `CategoryInfo`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSpecified => "NotSpecified",
            Self::InvalidArgument => "InvalidArgument",
            Self::InvalidData => "InvalidData",
            Self::ObjectNotFound => "ObjectNotFound",
            Self::ParserError => "ParserError",
            Self::PermissionDenied => "PermissionDenied",
            Self::QuotaExceeded => "QuotaExceeded",
            Self::NotImplemented => "NotImplemented",
            Self::InvalidOperation => "InvalidOperation",
        }
    }
}

/// One error record: what MS-PSRP 2.2.3.15 carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorRecordData {
    pub message: String,
    /// Full name of the exception's type.
    pub exception_type: Cow<'static, str>,
    pub category: ErrorCategory,
    /// `CategoryInfo.Activity`: the cmdlet, empty for the engine's own errors.
    pub activity: String,
    /// `CategoryInfo.TargetName`.
    pub target_name: String,
    /// `CategoryInfo.TargetType`.
    pub target_type: String,
    pub fully_qualified_error_id: String,
}

impl ErrorRecordData {
    /// `CategoryInfo.Reason`: the exception's short name.
    pub fn reason(&self) -> &str {
        self.exception_type.rsplit('.').next().unwrap_or(&self.exception_type)
    }

    /// `CategoryInfo` as text.
    pub fn category_text(&self) -> String {
        format!(
            "{}: ({}:{}) [{}], {}",
            self.category.as_str(),
            self.target_name,
            self.target_type,
            self.activity,
            self.reason()
        )
    }

    /// The engine does not know the command, or the account may not see it: the same answer.
    pub fn command_not_found(name: &str) -> Self {
        Self {
            message: format!(
                "The term '{name}' is not recognized as the name of a cmdlet, function, script file, or operable program. \
                 Check the spelling of the name, or if a path was included, verify that the path is correct and try again."
            ),
            exception_type: "System.Management.Automation.CommandNotFoundException".into(),
            category: ErrorCategory::ObjectNotFound,
            activity: String::new(),
            target_name: name.into(),
            target_type: "String".into(),
            fully_qualified_error_id: "CommandNotFoundException".into(),
        }
    }

    /// An error of parameter binding.
    pub fn binding(id: &str, cmdlet: &str, class: &str, target: &str, message: String) -> Self {
        Self {
            message,
            exception_type: if id == "ParameterArgumentTransformationError" {
                "System.Management.Automation.ParameterBindingArgumentTransformationException"
            } else {
                "System.Management.Automation.ParameterBindingException"
            }
            .into(),
            category: if id == "ParameterArgumentTransformationError" {
                ErrorCategory::InvalidData
            } else {
                ErrorCategory::InvalidArgument
            },
            activity: cmdlet.into(),
            target_name: target.into(),
            target_type: String::new(),
            fully_qualified_error_id: format!("{id},{class}"),
        }
    }

    /// A prompt that nobody can answer.
    pub fn no_prompt(cmdlet: &str, class: &str, message: &str) -> Self {
        Self {
            message: format!(
                "A command that prompts the user failed because the host program or the command type does not \
                 support user interaction. The host was attempting to request confirmation with the following \
                 message: {message}"
            ),
            exception_type: "System.Management.Automation.Host.HostException".into(),
            category: ErrorCategory::NotImplemented,
            activity: cmdlet.into(),
            target_name: String::new(),
            target_type: String::new(),
            fully_qualified_error_id: format!("HostFunctionNotImplemented,{class}"),
        }
    }

    /// The account's budget is spent.
    pub fn throttled(message: String) -> Self {
        Self {
            message,
            exception_type: "Microsoft.Exchange.Configuration.Authorization.AuthorizationException".into(),
            category: ErrorCategory::QuotaExceeded,
            activity: String::new(),
            target_name: String::new(),
            target_type: String::new(),
            fully_qualified_error_id: "[FailureCategory=AuthZ-AuthorizationException] ThrottledException"
                .into(),
        }
    }
}
