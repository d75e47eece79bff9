//! The header of a message (MS-PSRP 2.2.1): where it goes, what it is, which pool and pipeline it belongs to.

use bytes::Bytes;
use uuid::Uuid;

use crate::psrp::clixml::ClixmlError;

/// Bytes of the header.
pub const HEADER: usize = 40;

/// `Destination`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    Client,
    Server,
}

macro_rules! message_types {
    ($($name:ident = $number:literal,)+) => {
        /// `MessageType`. Numbers of other makes and later versions stay readable as `Unknown`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum MessageType {
            $($name,)+
            Unknown(u32),
        }

        impl MessageType {
            /// From the number on the wire.
            pub fn from_number(number: u32) -> Self {
                match number {
                    $($number => Self::$name,)+
                    _ => Self::Unknown(number),
                }
            }

            /// The number on the wire.
            pub fn number(self) -> u32 {
                match self {
                    $(Self::$name => $number,)+
                    Self::Unknown(number) => number,
                }
            }
        }
    };
}

message_types! {
    SessionCapability = 0x0001_0002,
    InitRunspacePool = 0x0001_0004,
    PublicKey = 0x0001_0005,
    EncryptedSessionKey = 0x0001_0006,
    PublicKeyRequest = 0x0001_0007,
    ConnectRunspacePool = 0x0001_0008,
    RunspacePoolInitData = 0x0002_100B,
    ResetRunspaceState = 0x0002_100C,
    SetMaxRunspaces = 0x0002_1002,
    SetMinRunspaces = 0x0002_1003,
    RunspaceAvailability = 0x0002_1004,
    RunspacePoolState = 0x0002_1005,
    CreatePipeline = 0x0002_1006,
    GetAvailableRunspaces = 0x0002_1007,
    UserEvent = 0x0002_1008,
    ApplicationPrivateData = 0x0002_1009,
    GetCommandMetadata = 0x0002_100A,
    RunspacePoolHostCall = 0x0002_1100,
    RunspacePoolHostResponse = 0x0002_1101,
    PipelineInput = 0x0004_1002,
    EndOfPipelineInput = 0x0004_1003,
    PipelineOutput = 0x0004_1004,
    ErrorRecord = 0x0004_1005,
    PipelineState = 0x0004_1006,
    DebugRecord = 0x0004_1007,
    VerboseRecord = 0x0004_1008,
    WarningRecord = 0x0004_1009,
    ProgressRecord = 0x0004_1010,
    InformationRecord = 0x0004_1011,
    PipelineHostCall = 0x0004_1100,
    PipelineHostResponse = 0x0004_1101,
}

/// A message with its header read and its CLIXML not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawMessage {
    pub destination: Destination,
    pub message_type: MessageType,
    /// RPID
    pub pool: Uuid,
    /// PID; `None` for a message of the pool.
    pub pipeline: Option<Uuid>,
    /// The CLIXML, without byte order mark. Empty for messages without content.
    pub body: Bytes,
}

impl RawMessage {
    /// Reads the header; the body is a slice of `bytes`.
    pub fn parse(mut bytes: Bytes) -> Result<Self, MessageError> {
        if bytes.len() < HEADER {
            return Err(MessageError::Short { length: bytes.len() });
        }
        let head = bytes.split_to(HEADER);
        let number = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        let id = |at: usize| {
            let mut id = [0; 16];
            id.copy_from_slice(&head[at..at + 16]);
            Uuid::from_bytes_le(id)
        };
        let destination = match number(0) {
            1 => Destination::Client,
            2 => Destination::Server,
            number => return Err(MessageError::Destination { number }),
        };
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes = bytes.slice(3..);
        }
        Ok(Self {
            destination,
            message_type: MessageType::from_number(number(4)),
            pool: id(8),
            pipeline: Some(id(24)).filter(|id| !id.is_nil()),
            body: bytes,
        })
    }

    /// Header and body as they go into fragments.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + self.body.len());
        bytes.extend_from_slice(&match self.destination {
            Destination::Client => 1_u32.to_le_bytes(),
            Destination::Server => 2_u32.to_le_bytes(),
        });
        bytes.extend_from_slice(&self.message_type.number().to_le_bytes());
        bytes.extend_from_slice(&self.pool.to_bytes_le());
        bytes.extend_from_slice(&self.pipeline.unwrap_or_default().to_bytes_le());
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// Why a message can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    #[error("a message of {length} bytes has no room for its header")]
    Short { length: usize },
    #[error("a message goes to destination {number}, which does not exist")]
    Destination { number: u32 },
    #[error("the content of a message of type {message_type:?} cannot be read")]
    Clixml {
        message_type: MessageType,
        #[source]
        source: ClixmlError,
    },
    #[error("a message of type {message_type:?} lacks {member} or holds a wrong one")]
    Member { message_type: MessageType, member: &'static str },
}
