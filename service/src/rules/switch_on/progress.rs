//! How far a safe switch-on is.

use std::collections::HashSet;

use exchange_connector::domain::access::AccessLevel;
use uuid::Uuid;

/// A switch-on that is under way.
#[derive(Debug, Clone)]
pub struct Switch {
    pub run: Uuid,
    pub level: AccessLevel,
    /// Devices of which an administrator knows that they lose access.
    pub confirmed: u64,
    /// Approvals that are still on their way.
    pub open: u64,
    /// Approvals that came to nothing: the default stays as it is.
    pub failed: u64,
    /// Targets of approvals that have nothing to approve any more: the device is gone, or blocked by hand.
    pub settled: HashSet<String>,
}
