//! Unit tests of `directory.rs`.

use super::*;
use serde_json::json;

fn pack(lines: &[serde_json::Value]) -> Bytes {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    zstd::encode_all(text.as_bytes(), 1).expect("zstd").into()
}

fn head(members: u64) -> serde_json::Value {
    json!({"id": Uuid::nil(), "epoch": 1, "name": "g", "complete": true, "found": true, "members": members,
            "hash": "0".repeat(32)})
}

#[test]
fn a_list_is_whole_or_refused() {
    let ann = json!({"id": null, "addresses": ["Ann@Contoso.com", "ann@contoso.com", "x"]});
    let (read, members) = unpack(&pack(&[head(1), ann.clone()])).expect("members");
    assert_eq!((read.members, members[0].addresses.as_slice()), (1, &["ann@contoso.com".to_owned()][..]));
    for bad in [
        pack(&[]),
        pack(&[head(2), ann.clone()]),
        pack(std::slice::from_ref(&ann)),
        pack(&[head(1), json!({"addresses": 1})]),
        Bytes::from_static(b"no zstd"),
    ] {
        assert!(unpack(&bad).is_err());
    }
    let whole = pack(&[head(1), ann]);
    for cut in 0..whole.len() {
        assert!(unpack(&whole.slice(..cut)).is_err(), "cut at {cut}");
    }
    let mut incomplete = head(0);
    incomplete["found"] = false.into();
    assert!(check(&serde_json::from_value(incomplete).expect("head")).is_err());
}

proptest::proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        let _ = unpack(&bytes.clone().into());
        let _ = unpack(&zstd::encode_all(bytes.as_slice(), 1).expect("zstd").into());
    }
}
