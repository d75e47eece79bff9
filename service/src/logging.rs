//! Logs of the management service: to standard error and, of a service of Windows, to the event log.
//!
//! No code hands a secret to `tracing`: secrets are `Secret`, whose `Debug` is `[redacted]`.

use std::io::{self, IsTerminal as _};

#[cfg(windows)]
use exchange_connector_platform::event_log::{EventLogLayer, SERVICE_SOURCE};
#[cfg(windows)]
use exchange_connector_platform::windows::event_log::EventSource;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

/// What is logged where `RUST_LOG` says nothing else.
const DEFAULT: &str = "info,sqlx=warn";

/// Starts logging; only a service that `serves` writes to the event log.
pub fn start(serves: bool) {
    let filter = || EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(DEFAULT));
    // Where standard error cannot be written, that is no reason to end.
    let stderr = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .log_internal_errors(false)
        .with_filter(filter());
    let events = serves.then(event_log).flatten().map(|events| events.with_filter(EnvFilter::new(DEFAULT)));
    // A second start keeps the first.
    let _ = tracing_subscriber::registry().with(stderr).with(events).try_init();
}

/// The event log, for a service that nobody watches at a terminal.
#[cfg(windows)]
fn event_log() -> Option<EventLogLayer<EventSource>> {
    if io::stderr().is_terminal() {
        return None;
    }
    EventSource::open(SERVICE_SOURCE).ok().map(EventLogLayer::new)
}

/// Elsewhere the system takes standard error.
#[cfg(not(windows))]
fn event_log() -> Option<tracing_subscriber::layer::Identity> {
    None
}
