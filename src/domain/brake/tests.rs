//! Unit tests of `brake.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn the_limits_themselves_are_not_beyond() {
    let limits = Limits::default();
    assert!(!limits.exceeded_by(10, 1_000) && limits.exceeded_by(11, 1_000));
    assert!(!limits.exceeded_by(5, 100) && limits.exceeded_by(6, 100));
    assert!(limits.exceeded_by(1, 0), "nothing is known of the organization");
    assert_eq!(serde_json::to_string(&limits).expect("json"), r#"{"deviceCount":10,"percent":5}"#);
}

#[test]
fn limits_of_its_own_are_none_until_one_is_said() {
    assert!(OwnLimits::default().is_none());
    assert!(!OwnLimits { device_count: Some(0), percent: None }.is_none());
    assert!(!OwnLimits { device_count: None, percent: Some(100) }.is_none());
}

proptest! {
    /// Whatever is added, what was too much stays too much.
    #[test]
    fn own_limits_only_make_it_stricter(
        devices in 0_u64..50, percent in 0_u64..=100,
        device_count in prop::option::of(0_u32..50), own_percent in prop::option::of(0_u8..=100),
        counted in 0_u64..60, total in 0_u64..1000,
    ) {
        let said = Limits { devices, percent };
        let both = said.with(OwnLimits { device_count, percent: own_percent });
        let own = Limits {
            devices: device_count.map_or(u64::MAX, u64::from),
            percent: own_percent.map_or(u64::MAX, u64::from),
        };
        let either = said.exceeded_by(counted, total) || (total > 0 && own.exceeded_by(counted, total));
        if total > 0 {
            prop_assert_eq!(both.exceeded_by(counted, total), either);
        } else {
            prop_assert!(both.exceeded_by(counted, total) || !said.exceeded_by(counted, total));
        }
    }
}
