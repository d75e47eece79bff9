//! The connection's state in words.

use exchange_connector::domain::health::ConnectorStatus;

use super::Mark;

/// The mark and the words of a connection.
pub fn connection_words(connection: ConnectorStatus) -> (Mark, &'static str) {
    match connection {
        ConnectorStatus::Connected => (Mark::Ok, "connection-connected"),
        ConnectorStatus::ConnectionPending => (Mark::Running, "connection-pending"),
        ConnectorStatus::Disconnected => (Mark::Failed, "connection-disconnected"),
        ConnectorStatus::None => (Mark::Skipped, "connection-none"),
    }
}
