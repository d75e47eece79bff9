//! Host calls (MS-PSRP 2.2.2.15, 2.2.2.27) and how a client without a host answers them (2.2.3.17).

use super::build::{call_id, enumeration, flag, i64, list, member, number, object};
use super::record::{ErrorCategory, ErrorRecord};
use crate::psrp::value::PsValue;

/// `HostInfo` (2.2.3.14). The default has no host at all, which Exchange accepts: nobody could be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HostInfo {
    pub is_host_null: bool,
    pub is_host_ui_null: bool,
    pub is_host_raw_ui_null: bool,
    pub use_runspace_host: bool,
}

impl Default for HostInfo {
    fn default() -> Self {
        Self { is_host_null: true, is_host_ui_null: true, is_host_raw_ui_null: true, use_runspace_host: true }
    }
}

impl HostInfo {
    pub(super) fn to_value(self) -> PsValue<'static> {
        object([
            ("_isHostNull", PsValue::Bool(self.is_host_null)),
            ("_isHostUINull", PsValue::Bool(self.is_host_ui_null)),
            ("_isHostRawUINull", PsValue::Bool(self.is_host_raw_ui_null)),
            ("_useRunspaceHost", PsValue::Bool(self.use_runspace_host)),
        ])
    }

    pub(super) fn from_value(value: Option<&PsValue<'_>>) -> Self {
        let is = |name| value.and_then(|value| flag(value, name)).unwrap_or(true);
        Self {
            is_host_null: is("_isHostNull"),
            is_host_ui_null: is("_isHostUINull"),
            is_host_raw_ui_null: is("_isHostRawUINull"),
            use_runspace_host: is("_useRunspaceHost"),
        }
    }
}

/// `RemoteHostMethodId` by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HostMethod(pub i32);

/// What an absent host does with a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// The method returns nothing and gets no answer (writing, setting).
    Silent,
    /// The method asks for something that an absent host can't give.
    Refuse,
}

/// Number, name, whether the server waits for an answer (2.2.3.17).
const METHODS: [(i32, &str, bool); 56] = [
    (1, "GetName", true),
    (2, "GetVersion", true),
    (3, "GetInstanceId", true),
    (4, "GetCurrentCulture", true),
    (5, "GetCurrentUICulture", true),
    (6, "SetShouldExit", false),
    (7, "EnterNestedPrompt", false),
    (8, "ExitNestedPrompt", false),
    (9, "NotifyBeginApplication", false),
    (10, "NotifyEndApplication", false),
    (11, "ReadLine", true),
    (12, "ReadLineAsSecureString", true),
    (13, "Write1", false),
    (14, "Write2", false),
    (15, "WriteLine1", false),
    (16, "WriteLine2", false),
    (17, "WriteLine3", false),
    (18, "WriteErrorLine", false),
    (19, "WriteDebugLine", false),
    (20, "WriteProgress", false),
    (21, "WriteVerboseLine", false),
    (22, "WriteWarningLine", false),
    (23, "Prompt", true),
    (24, "PromptForCredential1", true),
    (25, "PromptForCredential2", true),
    (26, "PromptForChoice", true),
    (27, "GetForegroundColor", true),
    (28, "SetForegroundColor", false),
    (29, "GetBackgroundColor", true),
    (30, "SetBackgroundColor", false),
    (31, "GetCursorPosition", true),
    (32, "SetCursorPosition", false),
    (33, "GetWindowPosition", true),
    (34, "SetWindowPosition", false),
    (35, "GetCursorSize", true),
    (36, "SetCursorSize", false),
    (37, "GetBufferSize", true),
    (38, "SetBufferSize", false),
    (39, "GetWindowSize", true),
    (40, "SetWindowSize", false),
    (41, "GetWindowTitle", true),
    (42, "SetWindowTitle", false),
    (43, "GetMaxWindowSize", true),
    (44, "GetMaxPhysicalWindowSize", true),
    (45, "GetKeyAvailable", true),
    (46, "ReadKey", true),
    (47, "FlushInputBuffer", false),
    (48, "SetBufferContents1", false),
    (49, "SetBufferContents2", false),
    (50, "GetBufferContents", true),
    (51, "ScrollBufferContents", false),
    (52, "PushRunspace", false),
    (53, "PopRunspace", false),
    (54, "GetIsRunspacePushed", true),
    (55, "GetRunspace", true),
    (56, "PromptForChoiceMultipleSelection", true),
];

impl HostMethod {
    pub const WRITE_LINE: Self = Self(16);
    pub const PROMPT_FOR_CHOICE: Self = Self(26);

    /// PowerShell's name.
    pub fn name(self) -> &'static str {
        METHODS.iter().find(|(number, ..)| *number == self.0).map_or("Unknown", |(_, name, _)| name)
    }

    /// What to do where there is no host. A method that isn't known is refused: its caller may wait.
    pub fn reaction(self) -> Reaction {
        match METHODS.iter().find(|(number, ..)| *number == self.0) {
            Some((_, _, false)) => Reaction::Silent,
            _ => Reaction::Refuse,
        }
    }
}

/// RUNSPACEPOOL_HOST_CALL and PIPELINE_HOST_CALL.
#[derive(Debug, Clone, PartialEq)]
pub struct HostCall {
    /// Names the call in its response.
    pub call: i64,
    pub method: HostMethod,
    pub parameters: Vec<PsValue<'static>>,
}

impl HostCall {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        object([
            ("ci", i64(self.call)),
            ("mi", method_value(self.method)),
            ("mp", list(&["System.Collections.ArrayList", "System.Object"], self.parameters.clone())),
        ])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        Ok(Self {
            call: call_id(value).ok_or("ci")?,
            method: HostMethod(number(value, "mi").ok_or("mi")?),
            parameters: member(value, "mp")
                .and_then(PsValue::as_items)
                .unwrap_or_default()
                .iter()
                .map(|item| item.clone().into_owned())
                .collect(),
        })
    }

    /// The answer of a client that has no host: nothing for what only writes, an error for what asks, so that
    /// a confirmation fails instead of hanging and nothing is ever confirmed by default.
    pub fn refusal(&self) -> Option<HostResponse> {
        if self.method.reaction() == Reaction::Silent {
            return None;
        }
        let name = self.method.name();
        let mut error = ErrorRecord::new(
            format!(
                "A command that prompts the user failed because this client has no user interface ({name})."
            ),
            "HostFunctionNotImplemented",
            ErrorCategory::NOT_IMPLEMENTED,
        );
        error.exception_types = vec![
            "System.Management.Automation.Host.HostException".into(),
            "System.Management.Automation.RuntimeException".into(),
            "System.SystemException".into(),
            "System.Exception".into(),
            "System.Object".into(),
        ];
        Some(HostResponse { call: self.call, method: self.method, result: Err(Box::new(error)) })
    }
}

/// RUNSPACEPOOL_HOST_RESPONSE and PIPELINE_HOST_RESPONSE.
#[derive(Debug, Clone, PartialEq)]
pub struct HostResponse {
    pub call: i64,
    pub method: HostMethod,
    /// What the method returned, or the error it ended with.
    pub result: Result<PsValue<'static>, Box<ErrorRecord>>,
}

impl HostResponse {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        let result = match &self.result {
            Ok(value) => ("mr", value.clone()),
            Err(error) => ("me", error.to_value()),
        };
        object([("ci", i64(self.call)), ("mi", method_value(self.method)), result])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        let result = match member(value, "me").filter(|error| !error.is_null()) {
            Some(error) => Err(Box::new(ErrorRecord::from_value(error))),
            None => Ok(member(value, "mr").map_or(PsValue::Null, |value| value.clone().into_owned())),
        };
        Ok(Self {
            call: call_id(value).ok_or("ci")?,
            method: HostMethod(number(value, "mi").ok_or("mi")?),
            result,
        })
    }
}

fn method_value(method: HostMethod) -> PsValue<'static> {
    enumeration("System.Management.Automation.Remoting.RemoteHostMethodId", method.name(), method.0)
}
