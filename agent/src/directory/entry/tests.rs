//! Unit tests of `entry.rs`.

use proptest::prelude::*;

use super::*;

pub(in crate::directory) fn entry(name: &str, attributes: &[(&str, &[&str])]) -> Entry {
    let bytes = |values: &[&str]| values.iter().map(|value| value.as_bytes().to_vec()).collect();
    let attributes = attributes.iter().map(|(name, values)| ((*name).to_owned(), bytes(values))).collect();
    Entry { name: name.into(), attributes }
}

#[test]
fn a_user_is_known_by_every_smtp_address_once() {
    let ann = entry(
        "CN=Ann,DC=contoso,DC=com",
        &[
            ("objectClass", &["top", "person", "user"]),
            ("UserPrincipalName", &["Ann@corp.local"]),
            ("mail", &["ann@contoso.com"]),
            ("proxyAddresses", &["SMTP:Ann@contoso.com", "smtp:a@contoso.com", "x500:/o=a@b"]),
        ],
    );
    let object = Object::of(&ann, true);
    assert_eq!(object.kind, Kind::User);
    assert_eq!(object.addresses, ["ann@corp.local", "ann@contoso.com", "a@contoso.com"]);
    let nobody = Object::of(&entry("CN=x", &[("objectClass", &["user"])]), true);
    assert_eq!(nobody.member(), None);
}

#[test]
fn classes_tell_kinds() {
    let kind = |class| Object::of(&entry("CN=x", &[("objectClass", &["top", class])]), true).kind;
    assert_eq!(kind("Group"), Kind::Group);
    assert_eq!(kind("foreignSecurityPrincipal"), Kind::Foreign);
    assert_eq!(kind("msExchDynamicDistributionList"), Kind::Dynamic);
    assert_eq!(kind("contact"), Kind::User);
    let universal = entry("CN=g", &[("objectClass", &["group"]), ("groupType", &["-2147483640"])]);
    assert!(Object::of(&universal, true).universal);
    let global = entry("CN=g", &[("objectClass", &["group"]), ("groupType", &["-2147483646"])]);
    assert!(!Object::of(&global, true).universal);
}

proptest! {
    /// Whatever a directory says of an object: addresses are addresses and few, a name is short, and nobody without a
    /// GUID or an address is somebody.
    #[test]
    fn any_attributes_make_an_object_that_is_bounded(
        attributes in prop::collection::vec((
            prop_oneof![prop::sample::select(ATTRIBUTES).prop_map(str::to_owned), Just("OBJECTGUID".into()), ".{0,6}"],
            prop::collection::vec(prop_oneof![
                prop::collection::vec(any::<u8>(), 0..20),
                "(smtp:|SMTP:|x500:)?[a-z\\PC]{0,4}@[a-z.]{0,6}".prop_map(String::into_bytes),
                Just(b"group".to_vec()),
                Just("ä".repeat(400).into_bytes()),
            ], 0..40),
        ), 0..12),
        whole in any::<bool>(),
    ) {
        let object = Object::of(&Entry { name: "CN=x".into(), attributes }, whole);
        prop_assert!(object.addresses.len() <= MAX_ADDRESSES);
        for (at, address) in object.addresses.iter().enumerate() {
            prop_assert!(address.contains('@') && *address == address.to_lowercase(), "{}", address);
            prop_assert!(!object.addresses[..at].contains(address));
        }
        prop_assert!(object.display_name.as_ref().is_none_or(|name| name.chars().count() <= 256));
        prop_assert_eq!(object.member().is_none(), object.guid.is_none() && object.addresses.is_empty());
        prop_assert_eq!(object.whole, whole);
    }
}
