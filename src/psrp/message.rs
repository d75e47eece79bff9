//! Messages (MS-PSRP 2.2.1, 2.2.2), to and from CLIXML, in both directions.

mod build;
pub mod header;
pub mod host;
pub mod pipeline;
pub mod pool;
pub mod record;

use bytes::Bytes;
use uuid::Uuid;

pub use header::{Destination, MessageError, MessageType, RawMessage};
pub use host::{HostCall, HostMethod, HostResponse};
pub use pipeline::{CommandMetadataQuery, CreatePipeline, PipelineState, PipelineStateMessage};
pub use pool::{
    InitRunspacePool, RunspaceAvailability, RunspaceCount, RunspacePoolState, RunspacePoolStateMessage,
    SessionCapability,
};
pub use record::{ErrorCategory, ErrorRecord, InformationRecord, ProgressRecord};

use super::clixml::{DecodeLimits, parse_value, write_value};
use super::value::PsValue;

/// A message with its content.
#[derive(Debug, Clone, PartialEq)]
pub enum Message<'a> {
    SessionCapability(SessionCapability),
    InitRunspacePool(Box<InitRunspacePool>),
    /// The client's RSA key (2.2.2.3); secure strings aren't used, so it is passed through.
    PublicKey(String),
    EncryptedSessionKey(String),
    PublicKeyRequest,
    /// Least and most runspaces, where the client asks for a number (2.2.2.28).
    ConnectRunspacePool {
        min: Option<i32>,
        max: Option<i32>,
    },
    RunspacePoolInitData {
        min: i32,
        max: i32,
    },
    ResetRunspaceState {
        call: i64,
    },
    SetMaxRunspaces(RunspaceCount),
    SetMinRunspaces(RunspaceCount),
    GetAvailableRunspaces {
        call: i64,
    },
    RunspaceAvailability(RunspaceAvailability),
    RunspacePoolState(RunspacePoolStateMessage),
    /// The value of the member of that name: a dictionary.
    ApplicationPrivateData(PsValue<'a>),
    /// As it came: names such as `PSEventArgs.SourceIdentifier` (2.2.2.12).
    UserEvent(PsValue<'a>),
    CreatePipeline(Box<CreatePipeline>),
    GetCommandMetadata(CommandMetadataQuery),
    PipelineInput(PsValue<'a>),
    EndOfPipelineInput,
    PipelineOutput(PsValue<'a>),
    ErrorRecord(Box<ErrorRecord>),
    PipelineState(PipelineStateMessage),
    DebugRecord(String),
    VerboseRecord(String),
    WarningRecord(String),
    ProgressRecord(ProgressRecord),
    InformationRecord(InformationRecord),
    RunspacePoolHostCall(HostCall),
    PipelineHostCall(HostCall),
    RunspacePoolHostResponse(HostResponse),
    PipelineHostResponse(HostResponse),
    /// A type this version doesn't know; its content is left alone.
    Unknown {
        number: u32,
    },
}

impl<'a> Message<'a> {
    /// Decodes the content of a message whose header was read.
    pub fn decode(raw: &'a RawMessage, limits: &DecodeLimits) -> Result<Self, MessageError> {
        Self::decode_body(raw.message_type, &raw.body, limits)
    }

    /// Decodes content by its type.
    pub fn decode_body(
        message_type: MessageType,
        body: &'a [u8],
        limits: &DecodeLimits,
    ) -> Result<Self, MessageError> {
        use MessageType as T;
        match message_type {
            T::EndOfPipelineInput => return Ok(Self::EndOfPipelineInput),
            T::PublicKeyRequest => return Ok(Self::PublicKeyRequest),
            T::Unknown(number) => return Ok(Self::Unknown { number }),
            _ => {}
        }
        let value =
            parse_value(body, limits).map_err(|source| MessageError::Clixml { message_type, source })?;
        let missing = |member| MessageError::Member { message_type, member };
        let text =
            |member: &'static str| build::text(&value, member).map(str::to_owned).ok_or(missing(member));
        match message_type {
            T::SessionCapability => SessionCapability::from_value(&value).map(Self::SessionCapability),
            T::InitRunspacePool => {
                InitRunspacePool::from_value(&value).map(|init| Self::InitRunspacePool(Box::new(init)))
            }
            T::PublicKey => Ok(Self::PublicKey(text("PublicKey")?)),
            T::EncryptedSessionKey => Ok(Self::EncryptedSessionKey(text("EncryptedSessionKey")?)),
            T::ConnectRunspacePool => Ok(Self::ConnectRunspacePool {
                min: build::number(&value, "MinRunspaces"),
                max: build::number(&value, "MaxRunspaces"),
            }),
            T::RunspacePoolInitData => Ok(Self::RunspacePoolInitData {
                min: build::number(&value, "MinRunspaces").ok_or(missing("MinRunspaces"))?,
                max: build::number(&value, "MaxRunspaces").ok_or(missing("MaxRunspaces"))?,
            }),
            T::ResetRunspaceState => {
                Ok(Self::ResetRunspaceState { call: build::call_id(&value).ok_or(missing("ci"))? })
            }
            T::GetAvailableRunspaces => {
                Ok(Self::GetAvailableRunspaces { call: build::call_id(&value).ok_or(missing("ci"))? })
            }
            T::SetMaxRunspaces => {
                RunspaceCount::from_value(&value, "MaxRunspaces").map(Self::SetMaxRunspaces)
            }
            T::SetMinRunspaces => {
                RunspaceCount::from_value(&value, "MinRunspaces").map(Self::SetMinRunspaces)
            }
            T::RunspaceAvailability => {
                RunspaceAvailability::from_value(&value).map(Self::RunspaceAvailability)
            }
            T::RunspacePoolState => RunspacePoolStateMessage::from_value(&value).map(Self::RunspacePoolState),
            T::ApplicationPrivateData => Ok(Self::ApplicationPrivateData(
                build::member(&value, "ApplicationPrivateData").cloned().unwrap_or(PsValue::Null),
            )),
            T::UserEvent => Ok(Self::UserEvent(value)),
            T::CreatePipeline => {
                CreatePipeline::from_value(&value).map(|create| Self::CreatePipeline(Box::new(create)))
            }
            T::GetCommandMetadata => Ok(Self::GetCommandMetadata(CommandMetadataQuery::from_value(&value))),
            T::PipelineInput => Ok(Self::PipelineInput(value)),
            T::PipelineOutput => Ok(Self::PipelineOutput(value)),
            T::ErrorRecord => Ok(Self::ErrorRecord(Box::new(ErrorRecord::from_value(&value)))),
            T::PipelineState => PipelineStateMessage::from_value(&value).map(Self::PipelineState),
            T::DebugRecord => Ok(Self::DebugRecord(record::informational(&value))),
            T::VerboseRecord => Ok(Self::VerboseRecord(record::informational(&value))),
            T::WarningRecord => Ok(Self::WarningRecord(record::informational(&value))),
            T::ProgressRecord => Ok(Self::ProgressRecord(ProgressRecord::from_value(&value))),
            T::InformationRecord => Ok(Self::InformationRecord(InformationRecord::from_value(&value))),
            T::RunspacePoolHostCall => HostCall::from_value(&value).map(Self::RunspacePoolHostCall),
            T::PipelineHostCall => HostCall::from_value(&value).map(Self::PipelineHostCall),
            T::RunspacePoolHostResponse => {
                HostResponse::from_value(&value).map(Self::RunspacePoolHostResponse)
            }
            T::PipelineHostResponse => HostResponse::from_value(&value).map(Self::PipelineHostResponse),
            T::EndOfPipelineInput | T::PublicKeyRequest | T::Unknown(_) => {
                Ok(Self::Unknown { number: message_type.number() })
            }
        }
        .map_err(missing)
    }

    /// The type, for the header.
    pub fn message_type(&self) -> MessageType {
        use MessageType as T;
        match self {
            Self::SessionCapability(_) => T::SessionCapability,
            Self::InitRunspacePool(_) => T::InitRunspacePool,
            Self::PublicKey(_) => T::PublicKey,
            Self::EncryptedSessionKey(_) => T::EncryptedSessionKey,
            Self::PublicKeyRequest => T::PublicKeyRequest,
            Self::ConnectRunspacePool { .. } => T::ConnectRunspacePool,
            Self::RunspacePoolInitData { .. } => T::RunspacePoolInitData,
            Self::ResetRunspaceState { .. } => T::ResetRunspaceState,
            Self::SetMaxRunspaces(_) => T::SetMaxRunspaces,
            Self::SetMinRunspaces(_) => T::SetMinRunspaces,
            Self::GetAvailableRunspaces { .. } => T::GetAvailableRunspaces,
            Self::RunspaceAvailability(_) => T::RunspaceAvailability,
            Self::RunspacePoolState(_) => T::RunspacePoolState,
            Self::ApplicationPrivateData(_) => T::ApplicationPrivateData,
            Self::UserEvent(_) => T::UserEvent,
            Self::CreatePipeline(_) => T::CreatePipeline,
            Self::GetCommandMetadata(_) => T::GetCommandMetadata,
            Self::PipelineInput(_) => T::PipelineInput,
            Self::EndOfPipelineInput => T::EndOfPipelineInput,
            Self::PipelineOutput(_) => T::PipelineOutput,
            Self::ErrorRecord(_) => T::ErrorRecord,
            Self::PipelineState(_) => T::PipelineState,
            Self::DebugRecord(_) => T::DebugRecord,
            Self::VerboseRecord(_) => T::VerboseRecord,
            Self::WarningRecord(_) => T::WarningRecord,
            Self::ProgressRecord(_) => T::ProgressRecord,
            Self::InformationRecord(_) => T::InformationRecord,
            Self::RunspacePoolHostCall(_) => T::RunspacePoolHostCall,
            Self::PipelineHostCall(_) => T::PipelineHostCall,
            Self::RunspacePoolHostResponse(_) => T::RunspacePoolHostResponse,
            Self::PipelineHostResponse(_) => T::PipelineHostResponse,
            Self::Unknown { number } => T::Unknown(*number),
        }
    }

    /// The content as CLIXML; empty where the type has none.
    pub fn body(&self) -> String {
        let value = match self {
            Self::SessionCapability(capability) => capability.to_value(),
            Self::InitRunspacePool(init) => init.to_value(),
            Self::PublicKey(key) => build::object([("PublicKey", PsValue::string(key.clone()))]),
            Self::EncryptedSessionKey(key) => {
                build::object([("EncryptedSessionKey", PsValue::string(key.clone()))])
            }
            Self::PublicKeyRequest => PsValue::string(""),
            Self::ConnectRunspacePool { min, max } => build::object(
                [("MinRunspaces", min), ("MaxRunspaces", max)]
                    .into_iter()
                    .filter_map(|(name, count)| count.map(|count| (name, PsValue::i32(count)))),
            ),
            Self::RunspacePoolInitData { min, max } => {
                build::object([("MinRunspaces", PsValue::i32(*min)), ("MaxRunspaces", PsValue::i32(*max))])
            }
            Self::ResetRunspaceState { call } | Self::GetAvailableRunspaces { call } => {
                build::object([("ci", build::i64(*call))])
            }
            Self::SetMaxRunspaces(count) => count.to_value("MaxRunspaces"),
            Self::SetMinRunspaces(count) => count.to_value("MinRunspaces"),
            Self::RunspaceAvailability(availability) => availability.to_value(),
            Self::RunspacePoolState(state) => state.to_value(),
            Self::ApplicationPrivateData(data) => {
                return write_value(&build::object([("ApplicationPrivateData", data.clone())]));
            }
            Self::UserEvent(value) | Self::PipelineInput(value) | Self::PipelineOutput(value) => {
                return write_value(value);
            }
            Self::CreatePipeline(create) => create.to_value(),
            Self::GetCommandMetadata(query) => query.to_value(),
            Self::EndOfPipelineInput | Self::Unknown { .. } => return String::new(),
            Self::ErrorRecord(record) => record.to_value(),
            Self::PipelineState(state) => state.to_value(),
            Self::DebugRecord(text) => record::informational_value("DebugRecord", text),
            Self::VerboseRecord(text) => record::informational_value("VerboseRecord", text),
            Self::WarningRecord(text) => record::informational_value("WarningRecord", text),
            Self::ProgressRecord(record) => record.to_value(),
            Self::InformationRecord(record) => record.to_value(),
            Self::RunspacePoolHostCall(call) | Self::PipelineHostCall(call) => call.to_value(),
            Self::RunspacePoolHostResponse(response) | Self::PipelineHostResponse(response) => {
                response.to_value()
            }
        };
        write_value(&value)
    }

    /// With its header, ready for [`Splitter`](super::fragment::Splitter).
    pub fn encode(&self, destination: Destination, pool: Uuid, pipeline: Option<Uuid>) -> Vec<u8> {
        RawMessage {
            destination,
            message_type: self.message_type(),
            pool,
            pipeline,
            body: Bytes::from(self.body()),
        }
        .to_bytes()
    }
}

#[cfg(test)]
mod tests;
