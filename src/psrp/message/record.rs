//! Records that travel beside output: errors (MS-PSRP 2.2.3.15), warnings and the like (2.2.3.16), progress, information.

use std::borrow::Cow;
use std::sync::Arc;

use super::build::{enumeration, member, number, object, optional_text, text, types};
use crate::psrp::value::{PsDateTime, PsObject, PsValue};

/// `ErrorCategory` (2.2.3.9), as far as it's used by name; the rest stays a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ErrorCategory(pub i32);

impl ErrorCategory {
    pub const NOT_SPECIFIED: Self = Self(0);
    pub const INVALID_ARGUMENT: Self = Self(5);
    pub const NOT_IMPLEMENTED: Self = Self(11);
    pub const OBJECT_NOT_FOUND: Self = Self(13);
    pub const OPERATION_STOPPED: Self = Self(14);
    pub const OPERATION_TIMEOUT: Self = Self(15);
    pub const PARSER_ERROR: Self = Self(17);
    pub const PERMISSION_DENIED: Self = Self(18);
    pub const RESOURCE_BUSY: Self = Self(19);
    pub const RESOURCE_EXISTS: Self = Self(20);
    pub const RESOURCE_UNAVAILABLE: Self = Self(21);
    pub const CONNECTION_ERROR: Self = Self(27);
    pub const LIMITS_EXCEEDED: Self = Self(29);
    pub const QUOTA_EXCEEDED: Self = Self(30);

    /// PowerShell's name.
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 32] = [
            "NotSpecified",
            "OpenError",
            "CloseError",
            "DeviceError",
            "DeadlockDetected",
            "InvalidArgument",
            "InvalidData",
            "InvalidOperation",
            "InvalidResult",
            "InvalidType",
            "MetadataError",
            "NotImplemented",
            "NotInstalled",
            "ObjectNotFound",
            "OperationStopped",
            "OperationTimeout",
            "SyntaxError",
            "ParserError",
            "PermissionDenied",
            "ResourceBusy",
            "ResourceExists",
            "ResourceUnavailable",
            "ReadError",
            "WriteError",
            "FromStdErr",
            "SecurityError",
            "ProtocolError",
            "ConnectionError",
            "AuthenticationError",
            "LimitsExceeded",
            "QuotaExceeded",
            "NotEnabled",
        ];
        usize::try_from(self.0).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or("NotSpecified")
    }
}

/// An error record.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorRecord {
    /// `ErrorDetails_Message`, else the exception's `Message`, else the record's text.
    pub message: String,
    pub fully_qualified_error_id: String,
    pub category: ErrorCategory,
    /// The cmdlet, as `Get-Mailbox`.
    pub activity: Option<String>,
    /// The exception's short name, as `ManagementObjectNotFoundException`.
    pub reason: Option<String>,
    pub target_name: Option<String>,
    pub target_type: Option<String>,
    /// `NotSpecified: (:) [Get-Mailbox], ManagementObjectNotFoundException`
    pub category_message: Option<String>,
    /// The exception's types, most derived first, without `Deserialized.`.
    pub exception_types: Vec<String>,
    /// The text of `TargetObject`.
    pub target: Option<String>,
    pub recommended_action: Option<String>,
    pub stack_trace: Option<String>,
}

impl ErrorRecord {
    /// A record with these three.
    pub fn new(
        message: impl Into<String>,
        fully_qualified_error_id: impl Into<String>,
        category: ErrorCategory,
    ) -> Self {
        Self {
            message: message.into(),
            fully_qualified_error_id: fully_qualified_error_id.into(),
            category,
            activity: None,
            reason: None,
            target_name: None,
            target_type: None,
            category_message: None,
            exception_types: Vec::new(),
            target: None,
            recommended_action: None,
            stack_trace: None,
        }
    }

    /// The exception's most derived type, namespace included.
    pub fn exception_type(&self) -> Option<&str> {
        self.exception_types.first().map(String::as_str)
    }

    /// Reads what is there: an error that can't be shown would hide what went wrong.
    pub fn from_value(value: &PsValue<'_>) -> Self {
        let owned = |name| text(value, name).filter(|text| !text.is_empty()).map(str::to_owned);
        let exception = member(value, "Exception");
        let message = owned("ErrorDetails_Message")
            .or_else(|| exception.and_then(|e| text(e, "Message")).map(str::to_owned))
            .or_else(|| value.as_text().map(str::to_owned))
            .or_else(|| exception.and_then(PsValue::as_text).map(str::to_owned))
            .unwrap_or_default();
        Self {
            message,
            fully_qualified_error_id: owned("FullyQualifiedErrorId").unwrap_or_default(),
            category: ErrorCategory(number(value, "ErrorCategory_Category").unwrap_or(0)),
            activity: owned("ErrorCategory_Activity"),
            reason: owned("ErrorCategory_Reason"),
            target_name: owned("ErrorCategory_TargetName"),
            target_type: owned("ErrorCategory_TargetType"),
            category_message: owned("ErrorCategory_Message"),
            exception_types: exception
                .and_then(PsValue::as_object)
                .map(|exception| {
                    let bare =
                        |name: &Cow<'_, str>| name.strip_prefix("Deserialized.").unwrap_or(name).to_owned();
                    exception.type_names.iter().map(bare).collect()
                })
                .unwrap_or_default(),
            target: member(value, "TargetObject").and_then(shown),
            recommended_action: owned("ErrorDetails_RecommendedAction"),
            stack_trace: owned("ErrorDetails_ScriptStackTrace"),
        }
    }

    pub(super) fn from_member(value: &PsValue<'_>) -> Option<Box<Self>> {
        member(value, "ExceptionAsErrorRecord")
            .filter(|record| !record.is_null())
            .map(|record| Box::new(Self::from_value(record)))
    }

    /// As PowerShell writes it.
    pub fn to_value(&self) -> PsValue<'static> {
        let exception_types: Vec<String> = if self.exception_types.is_empty() {
            vec!["System.Exception".into(), "System.Object".into()]
        } else {
            self.exception_types.clone()
        };
        let exception = PsValue::Object(Arc::new(PsObject {
            type_names: exception_types.into_iter().map(Cow::Owned).collect(),
            to_string: Some(self.message.clone().into()),
            adapted: vec![("Message".into(), PsValue::string(self.message.clone()))],
            ..PsObject::default()
        }));
        let reason = self
            .reason
            .clone()
            .or_else(|| self.exception_type().map(|name| name.rsplit('.').next().unwrap_or(name).to_owned()));
        let (activity, target_name, target_type) = (
            self.activity.clone().unwrap_or_default(),
            self.target_name.clone().unwrap_or_default(),
            self.target_type.clone().unwrap_or_default(),
        );
        let reason = reason.unwrap_or_else(|| "Exception".into());
        let category_message = self.category_message.clone().unwrap_or_else(|| {
            format!("{}: ({target_name}:{target_type}) [{activity}], {reason}", self.category.name())
        });
        let extended = [
            ("Exception", exception),
            ("TargetObject", optional_text(self.target.as_deref())),
            ("FullyQualifiedErrorId", PsValue::string(self.fully_qualified_error_id.clone())),
            ("InvocationInfo", PsValue::Null),
            ("ErrorCategory_Category", PsValue::i32(self.category.0)),
            ("ErrorCategory_Activity", PsValue::string(activity)),
            ("ErrorCategory_Reason", PsValue::string(reason)),
            ("ErrorCategory_TargetName", PsValue::string(target_name)),
            ("ErrorCategory_TargetType", PsValue::string(target_type)),
            ("ErrorCategory_Message", PsValue::string(category_message)),
            ("ErrorDetails_Message", PsValue::Null),
            ("ErrorDetails_RecommendedAction", optional_text(self.recommended_action.as_deref())),
            ("ErrorDetails_ScriptStackTrace", optional_text(self.stack_trace.as_deref())),
            ("SerializeExtendedInfo", PsValue::Bool(false)),
        ];
        PsValue::Object(Arc::new(PsObject {
            type_names: types(&["System.Management.Automation.ErrorRecord", "System.Object"]),
            to_string: Some(self.message.clone().into()),
            extended: extended.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect(),
            ..PsObject::default()
        }))
    }
}

/// A value as text for people, where it has one.
fn shown(value: &PsValue<'_>) -> Option<String> {
    match value {
        PsValue::Bool(value) => Some(value.to_string()),
        PsValue::Guid(guid) => Some(guid.to_string()),
        other => other.as_text().map(str::to_owned).or_else(|| other.as_i64().map(|n| n.to_string())),
    }
}

/// The text of a debug, verbose or warning record.
pub(super) fn informational(value: &PsValue<'_>) -> String {
    text(value, "InformationalRecord_Message").or_else(|| value.as_text()).unwrap_or_default().to_owned()
}

pub(super) fn informational_value(type_name: &'static str, message: &str) -> PsValue<'static> {
    let full = match type_name {
        "DebugRecord" => "System.Management.Automation.DebugRecord",
        "VerboseRecord" => "System.Management.Automation.VerboseRecord",
        _ => "System.Management.Automation.WarningRecord",
    };
    PsValue::Object(Arc::new(PsObject {
        type_names: types(&[full, "System.Management.Automation.InformationalRecord", "System.Object"]),
        to_string: Some(message.to_owned().into()),
        extended: vec![
            ("InformationalRecord_Message".into(), PsValue::string(message.to_owned())),
            ("InformationalRecord_SerializeInvocationInfo".into(), PsValue::Bool(false)),
        ],
        ..PsObject::default()
    }))
}

/// PROGRESS_RECORD (2.2.2.25).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgressRecord {
    pub activity: String,
    pub activity_id: i32,
    pub parent_activity_id: i32,
    pub status: String,
    pub current_operation: Option<String>,
    /// -1 where unknown.
    pub percent_complete: i32,
    /// -1 where unknown.
    pub seconds_remaining: i32,
    /// The activity is over.
    pub completed: bool,
}

impl ProgressRecord {
    /// Reads what is there.
    pub fn from_value(value: &PsValue<'_>) -> Self {
        // The primitive form <PR> has the same names.
        let wrapped;
        let value = match value {
            PsValue::Progress(object) => {
                wrapped = PsValue::Object(Arc::new((**object).clone()));
                &wrapped
            }
            other => other,
        };
        let owned = |name| text(value, name).map(str::to_owned);
        Self {
            activity: owned("Activity").unwrap_or_default(),
            activity_id: number(value, "ActivityId").unwrap_or(0),
            parent_activity_id: number(value, "ParentActivityId").unwrap_or(-1),
            status: owned("StatusDescription").unwrap_or_default(),
            current_operation: owned("CurrentOperation"),
            percent_complete: number(value, "PercentComplete").unwrap_or(-1),
            seconds_remaining: number(value, "SecondsRemaining").unwrap_or(-1),
            completed: text(value, "Type") == Some("Completed"),
        }
    }

    pub(super) fn to_value(&self) -> PsValue<'static> {
        let (text, number) = if self.completed { ("Completed", 1) } else { ("Processing", 0) };
        object([
            ("Activity", PsValue::string(self.activity.clone())),
            ("ActivityId", PsValue::i32(self.activity_id)),
            ("StatusDescription", PsValue::string(self.status.clone())),
            ("CurrentOperation", optional_text(self.current_operation.as_deref())),
            ("ParentActivityId", PsValue::i32(self.parent_activity_id)),
            ("PercentComplete", PsValue::i32(self.percent_complete)),
            ("Type", enumeration("System.Management.Automation.ProgressRecordType", text, number)),
            ("SecondsRemaining", PsValue::i32(self.seconds_remaining)),
        ])
    }
}

/// INFORMATION_RECORD (2.2.2.26).
#[derive(Debug, Clone, PartialEq)]
pub struct InformationRecord {
    pub message: PsValue<'static>,
    pub source: Option<String>,
    pub time_generated: Option<PsDateTime>,
    pub tags: Vec<String>,
    pub user: Option<String>,
    pub computer: Option<String>,
}

impl InformationRecord {
    /// Reads what is there.
    pub fn from_value(value: &PsValue<'_>) -> Self {
        // Windows PowerShell prefixes the names, later versions don't.
        let part = |name: &str| {
            member(value, name).or_else(|| member(value, &format!("InformationalRecord_{name}")))
        };
        let owned = |name: &str| part(name).and_then(PsValue::as_text).map(str::to_owned);
        Self {
            message: part("MessageData")
                .map(|value| value.clone().into_owned())
                .or_else(|| value.as_text().map(|text| PsValue::string(text.to_owned())))
                .unwrap_or(PsValue::Null),
            source: owned("Source"),
            time_generated: match part("TimeGenerated") {
                Some(PsValue::DateTime(time)) => Some(*time),
                _ => None,
            },
            tags: part("Tags")
                .and_then(PsValue::as_items)
                .unwrap_or_default()
                .iter()
                .filter_map(|tag| tag.as_text().map(str::to_owned))
                .collect(),
            user: owned("User"),
            computer: owned("Computer"),
        }
    }

    pub(super) fn to_value(&self) -> PsValue<'static> {
        let tags = self.tags.iter().cloned().map(PsValue::string).collect();
        object([
            ("MessageData", self.message.clone()),
            ("Source", optional_text(self.source.as_deref())),
            ("TimeGenerated", self.time_generated.map_or(PsValue::Null, PsValue::DateTime)),
            (
                "Tags",
                super::build::list(
                    &[
                        "System.Collections.Generic.List`1[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]",
                        "System.Object",
                    ],
                    tags,
                ),
            ),
            ("User", optional_text(self.user.as_deref())),
            ("Computer", optional_text(self.computer.as_deref())),
        ])
    }
}
