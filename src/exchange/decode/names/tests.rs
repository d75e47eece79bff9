//! Unit tests of `names.rs`.

use proptest::prelude::*;

use super::*;

static TABLE: NameTable<u8> =
    NameTable::new(&[("DeviceId", 1), ("DeviceOS", 2), ("Identity", 3), ("DeviceID2", 4), ("Id", 5)]);

#[test]
fn names_are_found_without_case_and_only_whole() {
    for (name, field) in [("deviceID", 1), ("DEVICEOS", 2), ("Identity", 3), ("id", 5)] {
        assert_eq!(TABLE.field(name), Some(field), "{name}");
    }
    for name in ["", "Device", "DeviceIds", "Identitä", "§"] {
        assert_eq!(TABLE.field(name), None, "{name}");
    }
}

proptest! {
    #[test]
    fn no_name_panics(name in ".*") {
        let known = ["deviceid", "deviceos", "identity", "deviceid2", "id"];
        prop_assert_eq!(TABLE.field(&name).is_some(), known.contains(&name.to_ascii_lowercase().as_str()));
    }
}
