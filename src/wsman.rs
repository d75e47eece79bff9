//! WS-Management (MS-WSMV, DSP0226), client side, sans-IO: typed requests out, one-pass parsed answers in.
//!
//! [`Client`] writes envelopes, [`parse_response`] reads them. Answers borrow from the body they came in; the
//! base64 text of a Receive is handed out as it stands and decoded into a buffer that the caller keeps.
//! Namespace prefixes are free, so the parser distinguishes elements by local name and place.

pub mod fault;
mod hint;
pub mod request;
pub mod response;
mod scan;

pub use fault::{FaultKind, WsmanFault};
pub use hint::{Origin, strip_origin};
pub use request::{Client, ClientOptions, Ids, Outgoing, Signal};
pub use response::{Body, CommandState, Receive, Response, Shell, StreamPart, decode_base64, parse_response};

/// Resource URI of Exchange's endpoint, configuration name `Microsoft.Exchange`.
pub const EXCHANGE_RESOURCE_URI: &str = "http://schemas.microsoft.com/powershell/Microsoft.Exchange";
/// Content type of every envelope, both ways.
pub const CONTENT_TYPE: &str = "application/soap+xml;charset=UTF-8";
/// Envelope size we are ready to read, as a Windows client says it.
pub const MAX_ENVELOPE_SIZE: u32 = 512_000;
/// Envelope size that every WinRM accepts (150 kB); what we send stays below it unless a server says more.
pub const SMALLEST_SERVER_ENVELOPE: u32 = 153_600;
/// Longest body that is looked at. An Exchange answer keeps to [`MAX_ENVELOPE_SIZE`] and a little overhead.
pub const MAX_BODY: usize = 4 * 1024 * 1024;

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WsmanError {
    #[error("the answer has {0} bytes, more than the {MAX_BODY} allowed")]
    TooLarge(usize),
    #[error("the answer is no SOAP envelope")]
    NotSoap,
    #[error("the answer's XML breaks off or is malformed at byte {0}")]
    Malformed(usize),
    #[error("the answer goes over the limit for {0}")]
    Limit(&'static str),
    #[error("the answer is for message {got:?}, not for {expected}")]
    WrongRelatesTo { expected: uuid::Uuid, got: Option<uuid::Uuid> },
    #[error("the answer lacks {0}")]
    Missing(&'static str),
    #[error("the answer is a {got}, not a {expected}")]
    Unexpected { expected: &'static str, got: &'static str },
    #[error("a stream's base64 is broken")]
    Base64,
    #[error("a message of {size} bytes does not fit the server's envelope size of {limit}")]
    EnvelopeTooSmall { size: usize, limit: u32 },
}
