//! The line says what somebody who looks at the unit wants to know first.

use exchange_connector::domain::health::DeviceCounts;

use super::*;

#[test]
fn the_line_says_connection_mode_and_devices() {
    let mut view = StatusView::none("1.0.0");
    assert_eq!(status_line(&view), "No connection is set up");
    view.connection = ConnectorStatus::Connected;
    view.server = Some("mail.contoso.com".into());
    view.devices = DeviceCounts { total: 5000, ..DeviceCounts::default() };
    assert_eq!(status_line(&view), "Connected to mail.contoso.com; only observing; devices: 5000");
    view.mode = Mode::Enforce;
    view.connection = ConnectorStatus::Disconnected;
    assert_eq!(status_line(&view), "Not connected to mail.contoso.com; enforcing; devices: 5000");
}
