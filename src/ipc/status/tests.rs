//! Unit tests of `status.rs`.

use super::*;

#[test]
fn before_set_up_the_connection_is_none() {
    let json = serde_json::to_value(StatusView::none("0.1.0")).expect("json");
    assert_eq!(json["connection"], "none");
    assert_eq!(json["mode"], "observe");
    assert!(json["lastFullSync"].is_null());
    assert_eq!(json["devices"]["total"], 0);
}
