//! Unit tests of `record_hash.rs`.

use proptest::prelude::*;

use super::*;
use crate::domain::device::{DeviceId, DeviceIdentity};

pub(crate) fn device(identity: &str) -> MobileDevice {
    MobileDevice {
        identity: DeviceIdentity(identity.into()),
        device_id: Some(DeviceId("A1".into())),
        device_type: Some("iPhone".into()),
        ..MobileDevice::default()
    }
}

#[test]
fn activity_is_not_a_change_and_everything_else_is() {
    let old = device("x");
    let mut moved = old.clone();
    moved.when_changed = Some(Timestamp::UNIX_EPOCH);
    assert_eq!(RecordHash::of(&old), RecordHash::of(&moved));
    let mut other = old.clone();
    other.device_os = Some("iOS 17".into());
    assert_ne!(RecordHash::of(&old), RecordHash::of(&other));
    let mut empty = old.clone();
    empty.friendly_name = Some(String::new());
    assert_ne!(RecordHash::of(&old), RecordHash::of(&empty));
}

proptest! {
    /// Text that moves from one column to its neighbour is another record.
    #[test]
    fn columns_do_not_run_together(left in ".{0,8}", right in ".{0,8}") {
        let mut a = device("x");
        (a.device_model, a.device_os) = (Some(left.clone()), Some(right.clone()));
        let mut b = device("x");
        (b.device_model, b.device_os) = (Some(format!("{left}{right}")), Some(String::new()));
        prop_assert_eq!(RecordHash::of(&a) == RecordHash::of(&b), right.is_empty());
    }
}
