//! What an administrator does at the connector and the service must hear of: the agent's own part of the management API.
//!
//! All paths are below `/agent/v1` and concern the agent's own organization, whichever the body names.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::health::Mode;

/// `POST /agent/v1/mode`: observe only, or enforce. 200 with the same body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetMode {
    pub mode: Mode,
}

/// `POST /agent/v1/undone`: the agent took changes back. 204. What was undone is not ordered again until the wish for it
/// changes; taking everything back puts the connector into observe only first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// `None`: everything since installation.
    pub run: Option<Uuid>,
    /// The orders whose changes were taken back.
    pub orders: Vec<Uuid>,
}
