//! What a runspace pool and its pipelines report.

use bytes::Bytes;
use uuid::Uuid;

use super::clixml::{ClixmlError, DecodeLimits, parse_value};
use super::message::{
    ErrorRecord, HostCall, InformationRecord, MessageError, MessageType, PipelineState, ProgressRecord,
    RunspaceAvailability, RunspacePoolState, SessionCapability,
};
use super::value::PsValue;

/// One record of output, still in its CLIXML: decode it where it's used, borrowed from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    body: Bytes,
}

impl Record {
    pub(super) fn new(body: Bytes) -> Self {
        Self { body }
    }

    /// The CLIXML: equal bytes are equal records.
    pub fn clixml(&self) -> &[u8] {
        &self.body
    }

    /// The value, borrowed from this record.
    pub fn value(&self, limits: &DecodeLimits) -> Result<PsValue<'_>, ClixmlError> {
        parse_value(&self.body, limits)
    }
}

/// In the order in which it came.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The server's versions.
    SessionCapability(SessionCapability),
    /// A new state of the pool. `Opened` comes once; `Broken` and `Closed` are the last.
    PoolState {
        state: RunspacePoolState,
        error: Option<Box<ErrorRecord>>,
    },
    /// Facts about the server: a dictionary.
    ApplicationPrivateData(PsValue<'static>),
    /// Answer to a question about the number of runspaces.
    RunspaceAvailability(RunspaceAvailability),
    Output {
        pipeline: Uuid,
        record: Record,
    },
    Error {
        pipeline: Uuid,
        record: Box<ErrorRecord>,
    },
    Warning {
        pipeline: Uuid,
        text: String,
    },
    Verbose {
        pipeline: Uuid,
        text: String,
    },
    Debug {
        pipeline: Uuid,
        text: String,
    },
    Progress {
        pipeline: Uuid,
        record: ProgressRecord,
    },
    Information {
        pipeline: Uuid,
        record: InformationRecord,
    },
    /// The server called the host. It was answered already when `refused`; else it only wrote something.
    HostCall {
        pipeline: Option<Uuid>,
        call: HostCall,
        refused: bool,
    },
    /// A new state of a pipeline. After a final one nothing more comes for it and it is forgotten.
    PipelineState {
        pipeline: Uuid,
        state: PipelineState,
        error: Option<Box<ErrorRecord>>,
    },
    /// Raised by a command on the server.
    UserEvent(PsValue<'static>),
    /// A message that isn't output and can't be read. The stream continues.
    Unreadable {
        pipeline: Option<Uuid>,
        error: MessageError,
    },
    /// A message of a type that isn't known or doesn't belong to a client. The stream continues.
    Ignored {
        pipeline: Option<Uuid>,
        message_type: MessageType,
    },
}
