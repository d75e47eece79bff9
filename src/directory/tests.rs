//! Unit tests of `directory.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn a_guid_is_stored_with_its_first_groups_reversed() {
    let guid_ = Uuid::parse_str("00112233-4455-6677-8899-aabbccddeeff").expect("a guid");
    assert_eq!(guid_bytes(guid_)[..8], [0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66]);
    assert_eq!(guid(&guid_bytes(guid_)), Some(guid_));
    assert_eq!(guid(&[0; 16]), None);
    assert_eq!(guid(&[1; 15]), None);
}

#[test]
fn only_smtp_addresses_are_taken() {
    assert_eq!(smtp_address("SMTP:Ann@Contoso.com").as_deref(), Some("ann@contoso.com"));
    assert_eq!(smtp_address(" ann@corp.local ").as_deref(), Some("ann@corp.local"));
    for other in ["X500:/o=x/cn=a@b", "sip:ann@contoso.com", "ann", "@contoso.com", "ann@", ""] {
        assert_eq!(smtp_address(other), None, "{other}");
    }
}

proptest! {
    #[test]
    fn any_guid_comes_back(bytes in any::<[u8; 16]>()) {
        let there = Uuid::from_bytes(bytes);
        prop_assume!(!there.is_nil());
        prop_assert_eq!(guid(&guid_bytes(there)), Some(there));
    }

    #[test]
    fn no_text_panics(text in ".{0,64}") {
        let _ = smtp_address(&text);
    }
}
