//! Unit tests of `sync.rs`.

use jiff::SignedDuration;

use super::*;

fn record(at: i64) -> SyncRecord {
    let started_at = Timestamp::from_second(at).expect("a moment");
    SyncRecord {
        started_at,
        finished_at: started_at + SignedDuration::from_secs(1),
        result: SyncResult::Succeeded,
        devices: 0,
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    }
}

fn status(quick: Option<i64>, full: Option<i64>) -> StatusView {
    let value = serde_json::json!({
        "connection": "connected", "environment": "onPremises", "server": null, "connectorId": null, "version": "1",
        "mode": "observe", "lastFullSync": full.map(record), "lastQuickSync": quick.map(record),
        "devices": {"total": 0, "allowed": 0, "blocked": 0, "quarantined": 0, "discovery": 0, "unknown": 0},
        "pendingOrders": 0, "findings": [],
    });
    serde_json::from_value(value).expect("a status")
}

#[test]
fn a_full_sync_that_takes_a_quick_one_s_place_ends_the_waiting() {
    let earlier = Earlier::of(&status(Some(10), Some(20)));
    assert_eq!(earlier.later(&status(Some(10), Some(20)), SyncKind::Quick), None);
    assert_eq!(earlier.later(&status(Some(10), Some(30)), SyncKind::Quick), Some(record(30)));
    assert_eq!(earlier.later(&status(Some(30), Some(20)), SyncKind::Quick), Some(record(30)));
    // A quick one is no full one.
    assert_eq!(earlier.later(&status(Some(30), Some(20)), SyncKind::Full), None);
}

#[test]
fn what_keeps_the_agent_is_told_when_no_sync_comes() {
    let kept = findings::SERVICE_REVOKED.finding("The service no longer accepts this connector.");
    let told = no_result(false, vec![kept.clone()]);
    assert!(findings::SYNC_INTERRUPTED.is(&told[0]) && told[1] == kept, "{told:?}");
}
