//! The agent's state in one line, as `systemctl status` shows it. Pure.

use exchange_connector::domain::health::{ConnectorStatus, Mode, Severity};
use exchange_connector::ipc::StatusView;

/// One line without names of people or devices.
pub(super) fn status_line(view: &StatusView) -> String {
    let server = view.server.as_deref().unwrap_or("Exchange");
    let connection = match view.connection {
        ConnectorStatus::None => return "No connection is set up".into(),
        ConnectorStatus::ConnectionPending => format!("Not connected to {server} yet"),
        ConnectorStatus::Connected => format!("Connected to {server}"),
        ConnectorStatus::Disconnected => format!("Not connected to {server}"),
    };
    let mode = if view.mode == Mode::Enforce { "enforcing" } else { "only observing" };
    let mut parts = vec![connection, mode.to_owned(), format!("devices: {}", view.devices.total)];
    if let Some(sync) = &view.last_full_sync {
        parts.push(format!("last full sync: {:.0}", sync.started_at));
    }
    let errors = view.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        parts.push(format!("errors: {errors}"));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests;
