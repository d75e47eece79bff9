//! Unit tests of `version.rs`.

use super::*;

fn resource(words: [u16; 4]) -> Vec<u8> {
    let [major, minor, patch, build] = words;
    let mut bytes = b"MZ program, even".to_vec();
    bytes.extend("VS_VERSION_INFO".encode_utf16().chain([0, 0]).flat_map(u16::to_le_bytes));
    bytes.extend(MARK);
    for word in [minor, major, build, patch] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend([0; 64]);
    bytes
}

#[test]
fn the_version_is_read_from_the_resource() {
    assert_eq!(of_bytes(&resource([0, 2, 17, 3])).as_deref(), Some("0.2.17.3"));
    assert_eq!(of_bytes(&resource([300, 2, 0, 65535])).as_deref(), Some("300.2.0.65535"));
}

#[test]
fn a_program_without_one_or_cut_off_has_none() {
    let whole = resource([1, 2, 3, 4]);
    assert_eq!(of_bytes(b"MZ"), None);
    assert_eq!(of_bytes(&MARK), None);
    for length in 0..whole.len() - 64 {
        // It neither panics nor makes a number up.
        assert_eq!(of_bytes(&whole[..length]), None, "{length}");
    }
}
