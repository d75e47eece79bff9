//! What each route tells.

use super::*;

#[test]
fn a_route_tells_what_it_may_change() {
    assert_eq!(topics("/v1.0/deviceManagement/runs/{id}/accept"), [Topic::Runs, Topic::Orders]);
    assert!(topics("/v1.0/deviceManagement/exchangeDevices/{id}/wipe").contains(&Topic::Orders));
    assert!(topics("/v1.0/deviceManagement/conditionalAccessSettings").contains(&Topic::Settings));
    assert!(topics("/agent/v1/syncs/{id}/commit").contains(&Topic::Devices));
    assert!(topics("/agent/v1/syncs/{id}/chunks/{number}").is_empty());
    assert!(topics("/agent/v1/checkin").is_empty());
    assert_eq!(topics("/session"), [Topic::People]);
}
