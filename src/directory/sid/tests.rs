//! Unit tests of `sid.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn the_last_part_is_the_relative_id() {
    // S-1-5-21-1-2-3-513
    let mut sid = vec![1, 5, 0, 0, 0, 0, 0, 5];
    for part in [21_u32, 1, 2, 3, 513] {
        sid.extend(part.to_le_bytes());
    }
    assert_eq!(relative_id(&sid), Some(513));
    for cut in 0..sid.len() {
        assert_eq!(relative_id(&sid[..cut]), None);
    }
    sid[0] = 2;
    assert_eq!(relative_id(&sid), None);
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let _ = relative_id(&bytes);
    }
}
