//! Messages of the runspace pool (MS-PSRP 2.2.2.1, 2.2.2.2, 2.2.2.4 to 2.2.2.8).

use super::build::{
    apartment_state, call_id, enumeration, flag, i64, member, number, numbered, object, state, text,
};
use super::host::HostInfo;
use super::record::ErrorRecord;
use crate::psrp::value::PsValue;

/// SESSION_CAPABILITY.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCapability {
    pub protocol_version: String,
    pub ps_version: String,
    pub serialization_version: String,
}

impl Default for SessionCapability {
    /// What PowerShell 5.1 says of itself on the wire.
    fn default() -> Self {
        Self {
            protocol_version: "2.3".into(),
            ps_version: "2.0".into(),
            serialization_version: "1.1.0.1".into(),
        }
    }
}

impl SessionCapability {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        let version = |text: &str| PsValue::Version(text.to_owned().into());
        object([
            ("protocolversion", version(&self.protocol_version)),
            ("PSVersion", version(&self.ps_version)),
            ("SerializationVersion", version(&self.serialization_version)),
        ])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        Ok(Self {
            protocol_version: text(value, "protocolversion").ok_or("protocolversion")?.into(),
            ps_version: text(value, "PSVersion").ok_or("PSVersion")?.into(),
            serialization_version: text(value, "SerializationVersion").ok_or("SerializationVersion")?.into(),
        })
    }
}

/// INIT_RUNSPACEPOOL.
#[derive(Debug, Clone, PartialEq)]
pub struct InitRunspacePool {
    pub min_runspaces: i32,
    pub max_runspaces: i32,
    /// `PSThreadOptions`: 0 is Default.
    pub thread_options: i32,
    /// `ApartmentState`: 2 is Unknown.
    pub apartment_state: i32,
    pub host_info: HostInfo,
    /// A dictionary, or null.
    pub application_arguments: PsValue<'static>,
}

impl Default for InitRunspacePool {
    fn default() -> Self {
        Self {
            min_runspaces: 1,
            max_runspaces: 1,
            thread_options: 0,
            apartment_state: 2,
            host_info: HostInfo::default(),
            application_arguments: PsValue::Null,
        }
    }
}

impl InitRunspacePool {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        object([
            ("MinRunspaces", PsValue::i32(self.min_runspaces)),
            ("MaxRunspaces", PsValue::i32(self.max_runspaces)),
            ("PSThreadOptions", thread_options(self.thread_options)),
            ("ApartmentState", apartment_state(self.apartment_state)),
            ("HostInfo", self.host_info.to_value()),
            ("ApplicationArguments", self.application_arguments.clone()),
        ])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        Ok(Self {
            min_runspaces: number(value, "MinRunspaces").ok_or("MinRunspaces")?,
            max_runspaces: number(value, "MaxRunspaces").ok_or("MaxRunspaces")?,
            thread_options: number(value, "PSThreadOptions").unwrap_or(0),
            apartment_state: number(value, "ApartmentState").unwrap_or(2),
            host_info: HostInfo::from_value(member(value, "HostInfo")),
            application_arguments: member(value, "ApplicationArguments")
                .map_or(PsValue::Null, |arguments| arguments.clone().into_owned()),
        })
    }
}

fn thread_options(number: i32) -> PsValue<'static> {
    let text = match number {
        0 => "Default",
        1 => "UseNewThread",
        2 => "ReuseThread",
        _ => "UseCurrentThread",
    };
    enumeration("System.Management.Automation.Runspaces.PSThreadOptions", text, number)
}

numbered! {
    /// `RunspacePoolState` (2.2.3.4).
    RunspacePoolState {
        BeforeOpen,
        Opening,
        Opened,
        Closed,
        Closing,
        Broken,
        NegotiationSent,
        NegotiationSucceeded,
        Connecting,
        Disconnected,
    }
}

/// RUNSPACEPOOL_STATE.
#[derive(Debug, Clone, PartialEq)]
pub struct RunspacePoolStateMessage {
    pub state: RunspacePoolState,
    /// Why it is broken or closed.
    pub error: Option<Box<ErrorRecord>>,
}

impl RunspacePoolStateMessage {
    pub(super) fn to_value(&self) -> PsValue<'static> {
        state("RunspaceState", self.state.number(), self.error.as_ref().map(|error| error.to_value()))
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        Ok(Self {
            state: number(value, "RunspaceState")
                .and_then(RunspacePoolState::from_number)
                .ok_or("RunspaceState")?,
            error: ErrorRecord::from_member(value),
        })
    }
}

/// SET_MAX_RUNSPACES and SET_MIN_RUNSPACES.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunspaceCount {
    pub count: i32,
    /// Names the question in its answer.
    pub call: i64,
}

impl RunspaceCount {
    pub(super) fn to_value(self, name: &'static str) -> PsValue<'static> {
        object([(name, PsValue::i32(self.count)), ("ci", i64(self.call))])
    }

    pub(super) fn from_value(value: &PsValue<'_>, name: &'static str) -> Result<Self, &'static str> {
        Ok(Self { count: number(value, name).ok_or(name)?, call: call_id(value).ok_or("ci")? })
    }
}

/// What RUNSPACE_AVAILABILITY answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// To SET_MAX, SET_MIN or RESET: done or not.
    Accepted(bool),
    /// To GET_AVAILABLE_RUNSPACES: how many.
    Count(i64),
}

/// RUNSPACE_AVAILABILITY.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunspaceAvailability {
    pub response: Availability,
    pub call: i64,
}

impl RunspaceAvailability {
    pub(super) fn to_value(self) -> PsValue<'static> {
        let response = match self.response {
            Availability::Accepted(accepted) => PsValue::Bool(accepted),
            Availability::Count(count) => i64(count),
        };
        object([("SetMinMaxRunspacesResponse", response), ("ci", i64(self.call))])
    }

    pub(super) fn from_value(value: &PsValue<'_>) -> Result<Self, &'static str> {
        const NAME: &str = "SetMinMaxRunspacesResponse";
        let response = match (flag(value, NAME), member(value, NAME).and_then(PsValue::as_i64)) {
            (Some(accepted), _) => Availability::Accepted(accepted),
            (None, Some(count)) => Availability::Count(count),
            (None, None) => return Err(NAME),
        };
        Ok(Self { response, call: call_id(value).ok_or("ci")? })
    }
}
