//! Errors of the service in Graph's shape.

use serde::{Deserialize, Serialize};

use crate::domain::health::ExistingConnector;

/// `{"error":{"code","message","innerError":{…}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    pub error: ErrorDetail,
}

/// Branch on `code`, never on `message`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorDetail {
    pub code: String,
    pub message: String,
    /// The member of the request that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inner_error: Option<InnerError>,
}

/// What support needs: the request's ids, the time and our own finer code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnerError {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    #[serde(default, rename = "request-id", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    #[serde(default, rename = "client-request-id", skip_serializing_if = "Option::is_none")]
    pub client_request_id: Option<String>,
    /// With `connectorExists`.
    #[serde(default, rename = "existingConnector", skip_serializing_if = "Option::is_none")]
    pub existing_connector: Option<Box<ExistingConnector>>,
}

/// Our finer codes that the agent acts on (`innerError.code`).
pub mod code {
    /// A connector for this organization exists; enrol again with `replace` (0x0000008).
    pub const CONNECTOR_EXISTS: &str = "connectorExists";
    pub const TOKEN_USED_UP: &str = "enrollmentTokenUsedUp";
    pub const TOKEN_EXPIRED: &str = "enrollmentTokenExpired";
    pub const TOKEN_UNKNOWN: &str = "enrollmentTokenUnknown";
    /// This agent was replaced or its connection deleted: stop acting.
    pub const AGENT_REVOKED: &str = "agentRevoked";
    /// The service does not know the agent although its own authority signed the certificate: the service was restored.
    pub const AGENT_UNKNOWN: &str = "agentUnknown";
    /// Another computer works with a copy of this agent's folder: do not act.
    pub const AGENT_COPIED: &str = "agentCopied";
    /// The agent may not start the order: it was withdrawn, has finished, or a wipe that was started before.
    pub const ORDER_NOT_STARTABLE: &str = "orderNotStartable";
    /// The request needs a client certificate of this service and came without one.
    pub const CERTIFICATE_REQUIRED: &str = "clientCertificateRequired";
    /// A newer certificate of this agent is in use; this one was shown too late.
    pub const CERTIFICATE_SUPERSEDED: &str = "clientCertificateSuperseded";
    /// The certificate that was shown is not valid by the service's clock: renew it, which it still may.
    pub const CERTIFICATE_EXPIRED: &str = "clientCertificateExpired";
    /// The certificate request cannot be read or its signature is wrong.
    pub const CERTIFICATE_REQUEST_INVALID: &str = "certificateRequestInvalid";
    /// Another agent holds the organization's lease.
    pub const LEASE_LOST: &str = "leaseLost";
    /// The upload named does not exist (any more): start a new one. Opening a sync ends the
    /// organization's older open uploads.
    pub const SYNC_UNKNOWN: &str = "syncUnknown";
    /// A chunk's digest or count is not what was sent.
    pub const CHUNK_MISMATCH: &str = "chunkMismatch";
}
