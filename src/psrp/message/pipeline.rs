//! Messages of a pipeline (MS-PSRP 2.2.2.10, 2.2.2.14, 2.2.2.21) and the structures inside (2.2.3.8, 2.2.3.11 to 2.2.3.14).

use super::build::{apartment_state, enumeration, flag, list, member, number, numbered, object, state, text};
use super::host::HostInfo;
use super::record::ErrorRecord;
use crate::psrp::command::{Argument, Command};
use crate::psrp::value::PsValue;

const COMMAND_LIST: &[&str] = &[
    "System.Collections.Generic.List`1[[System.Management.Automation.PSObject, System.Management.Automation, Version=1.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]",
    "System.Object",
];

/// CREATE_PIPELINE.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePipeline {
    pub no_input: bool,
    pub add_to_history: bool,
    pub is_nested: bool,
    /// `ApartmentState`: 2 is Unknown.
    pub apartment_state: i32,
    /// `RemoteStreamOptions`: 0 is none.
    pub remote_stream_options: i32,
    pub redirect_shell_error_output: bool,
    pub host_info: HostInfo,
    pub commands: Vec<Command>,
    /// A command with `IsScript` true was in it (as received): its name is script text. Never sent.
    pub has_script: bool,
}

impl CreatePipeline {
    /// The form that Exchange accepts: no scripts, no host, no input.
    pub fn new(commands: Vec<Command>) -> Self {
        Self {
            no_input: true,
            add_to_history: false,
            is_nested: false,
            apartment_state: 2,
            remote_stream_options: 0,
            redirect_shell_error_output: true,
            host_info: HostInfo::default(),
            commands,
            has_script: false,
        }
    }

    pub(super) fn to_value(&self) -> PsValue<'static> {
        let commands = self.commands.iter().map(command_value).collect();
        let power_shell = object([
            ("IsNested", PsValue::Bool(self.is_nested)),
            ("ExtraCmds", PsValue::Null),
            ("Cmds", list(COMMAND_LIST, commands)),
            ("History", PsValue::Null),
            ("RedirectShellErrorOutputPipe", PsValue::Bool(self.redirect_shell_error_output)),
        ]);
        let options = self.remote_stream_options;
        object([
            ("NoInput", PsValue::Bool(self.no_input)),
            ("ApartmentState", apartment_state(self.apartment_state)),
            (
                "RemoteStreamOptions",
                enumeration(
                    "System.Management.Automation.RemoteStreamOptions",
                    &options.to_string(),
                    options,
                ),
            ),
            ("AddToHistory", PsValue::Bool(self.add_to_history)),
            ("HostInfo", self.host_info.to_value()),
            ("PowerShell", power_shell),
            ("IsNested", PsValue::Bool(self.is_nested)),
        ])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        let power_shell = member(value, "PowerShell").ok_or("PowerShell")?;
        let items = member(power_shell, "Cmds").and_then(PsValue::as_items).ok_or("Cmds")?;
        let commands = items.iter().map(command_from).collect::<Result<_, _>>()?;
        Ok(Self {
            no_input: flag(value, "NoInput").unwrap_or(true),
            add_to_history: flag(value, "AddToHistory").unwrap_or(false),
            is_nested: flag(power_shell, "IsNested").or_else(|| flag(value, "IsNested")).unwrap_or(false),
            apartment_state: number(value, "ApartmentState").unwrap_or(2),
            remote_stream_options: number(value, "RemoteStreamOptions").unwrap_or(0),
            redirect_shell_error_output: flag(power_shell, "RedirectShellErrorOutputPipe").unwrap_or(false),
            host_info: HostInfo::from_value(member(value, "HostInfo")),
            commands,
            has_script: items.iter().any(|item| flag(item, "IsScript") == Some(true)),
        })
    }
}

/// The fields of a command that say which stream goes where; all stay at None.
const MERGES: [&str; 8] = [
    "MergeMyResult",
    "MergeToResult",
    "MergePreviousResults",
    "MergeError",
    "MergeWarning",
    "MergeVerbose",
    "MergeDebug",
    "MergeInformation",
];

fn command_value(command: &Command) -> PsValue<'static> {
    let none = enumeration("System.Management.Automation.Runspaces.PipelineResultTypes", "None", 0);
    let arguments = command
        .arguments
        .iter()
        .map(|argument| {
            object([
                ("N", argument.name.clone().map_or(PsValue::Null, PsValue::string)),
                ("V", argument.value.clone()),
            ])
        })
        .collect();
    let members = [
        ("Cmd", PsValue::string(command.name.clone())),
        ("IsScript", PsValue::Bool(false)),
        ("UseLocalScope", PsValue::Null),
    ];
    object(
        members
            .into_iter()
            .chain(MERGES.map(|name| (name, distinct(&none))))
            .chain([("Args", list(COMMAND_LIST, arguments))]),
    )
}

/// An object of its own, so that it isn't written as a `<Ref>`: PowerShell writes enums out each time.
fn distinct(value: &PsValue<'static>) -> PsValue<'static> {
    match value {
        PsValue::Object(object) => PsValue::Object(std::sync::Arc::new((**object).clone())),
        other => other.clone(),
    }
}

fn command_from(value: &PsValue<'_>) -> Result<Command, &'static str> {
    let mut command = Command::new(text(value, "Cmd").ok_or("Cmd")?);
    for argument in member(value, "Args").and_then(PsValue::as_items).unwrap_or_default() {
        let name = text(argument, "N").filter(|name| !name.is_empty());
        command.arguments.push(Argument {
            // Captured sessions name a parameter with its dash and its colon, the specification without.
            name: name.map(|name| name.trim_start_matches('-').trim_end_matches(':').to_owned()),
            value: member(argument, "V").map_or(PsValue::Null, |value| value.clone().into_owned()),
        });
    }
    Ok(command)
}

numbered! {
    /// `PSInvocationState` (2.2.3.5).
    PipelineState {
        NotStarted,
        Running,
        Stopping,
        Stopped,
        Completed,
        Failed,
        Disconnected,
    }
}

impl PipelineState {
    /// Nothing comes after it.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Stopped | Self::Completed | Self::Failed)
    }
}

/// PIPELINE_STATE.
#[derive(Debug, Clone, PartialEq)]
pub struct PipelineStateMessage {
    pub state: PipelineState,
    /// Why it failed or was stopped.
    pub error: Option<Box<ErrorRecord>>,
}

impl PipelineStateMessage {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        state("PipelineState", self.state.number(), self.error.as_ref().map(|error| error.to_value()))
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        Ok(Self {
            state: number(value, "PipelineState")
                .and_then(PipelineState::from_number)
                .ok_or("PipelineState")?,
            error: ErrorRecord::from_member(value),
        })
    }
}

/// GET_COMMAND_METADATA: which commands there are, and with which parameters.
///
/// The answer is a count object (`Count`), then one object for each command (2.2.3.22, 2.2.3.23).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandMetadataQuery {
    /// Wildcards; empty asks for all.
    pub names: Vec<String>,
    /// `CommandTypes` flags: 1 Alias, 2 Function, 4 Filter, 8 Cmdlet.
    pub command_type: i32,
    /// Module names; empty asks for all.
    pub namespaces: Vec<String>,
}

impl CommandMetadataQuery {
    /// All that implicit remoting would ask for: aliases, functions, filters and cmdlets.
    pub fn new(names: Vec<String>) -> Self {
        Self { names, command_type: 15, namespaces: Vec::new() }
    }

    pub(super) fn to_value(&self) -> PsValue<'static> {
        let strings = |texts: &[String]| {
            if texts.is_empty() {
                return PsValue::Null;
            }
            list(
                &["System.String[]", "System.Array", "System.Object"],
                texts.iter().cloned().map(PsValue::string).collect(),
            )
        };
        let names: Vec<(i32, &str)> = [(1, "Alias"), (2, "Function"), (4, "Filter"), (8, "Cmdlet")].into();
        let text: Vec<&str> =
            names.into_iter().filter(|(bit, _)| self.command_type & bit != 0).map(|(_, name)| name).collect();
        object([
            ("Name", strings(&self.names)),
            (
                "CommandType",
                enumeration("System.Management.Automation.CommandTypes", &text.join(", "), self.command_type),
            ),
            ("Namespace", strings(&self.namespaces)),
            ("ArgumentList", PsValue::Null),
        ])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Self {
        let strings = |name| match member(value, name) {
            Some(PsValue::String(text)) => vec![text.clone().into_owned()],
            Some(other) => other
                .as_items()
                .unwrap_or_default()
                .iter()
                .filter_map(|item| item.as_text().map(str::to_owned))
                .collect(),
            None => Vec::new(),
        };
        Self {
            names: strings("Name"),
            command_type: number(value, "CommandType").unwrap_or(15),
            namespaces: strings("Namespace"),
        }
    }
}
