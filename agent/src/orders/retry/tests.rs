//! Unit tests of `retry.rs`.

use super::*;

#[test]
fn pauses_grow_to_an_hour_and_obey_the_server() {
    assert!(pause(0, None) <= Duration::from_millis(2_500));
    assert!(pause(4, None) >= Duration::from_secs(24));
    assert!(pause(40, None) <= Duration::from_secs(4500) && pause(40, None) >= Duration::from_secs(2700));
    assert_eq!(pause(0, Some(Duration::from_secs(99))), Duration::from_secs(99));
    assert_eq!(pause(0, Some(Duration::from_secs(86_400))), Duration::from_secs(7_200), "and no longer");
}
