//! Unit tests of `rng.rs`.

use super::*;

#[test]
fn a_guid_names_its_object_again_and_a_foreign_one_names_none() {
    let seed = Seed(7);
    for index in [0, 1, 999_999, u32::MAX] {
        for kind in [ObjectKind::Device, ObjectKind::Mailbox] {
            assert_eq!(seed.read_guid(seed.guid(kind, index)), Some((kind, index)));
        }
    }
    assert_eq!(seed.guid(ObjectKind::Device, 5).get_version_num(), 4);
    assert_eq!(seed.read_guid(Uuid::from_u128(12)), None);
    assert_eq!(Seed(8).read_guid(seed.guid(ObjectKind::Device, 5)), None);
}
