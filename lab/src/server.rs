//! One server of a running lab.

use std::net::SocketAddr;
use std::sync::Arc;

use crate::exchange::{ServerCounts, ServerState};
use crate::faults::SharedFaults;

/// One server of a running lab.
#[derive(Debug)]
pub struct RunningServer {
    pub(crate) state: Arc<ServerState>,
    pub(crate) https: SocketAddr,
    pub(crate) http: SocketAddr,
}

impl RunningServer {
    /// Fully qualified name.
    pub fn name(&self) -> &str {
        &self.state.name
    }

    /// Where it speaks https.
    pub fn https(&self) -> SocketAddr {
        self.https
    }

    /// Where it speaks plain http.
    pub fn http(&self) -> SocketAddr {
        self.http
    }

    /// Its knobs.
    pub fn faults(&self) -> &SharedFaults {
        &self.state.faults
    }

    /// Its counters.
    pub fn counts(&self) -> ServerCounts {
        self.state.counts()
    }
}
