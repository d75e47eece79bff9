//! Unit tests of `owner.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn the_owner_is_the_dn_less_two_rdns_even_with_commas_in_names() {
    let dn = r"CN=iPhone§ApplA\,1,CN=ExchangeActiveSyncDevices,CN=O\,Neil\\ Ann,OU=a\2Cb,DC=contoso,DC=com";
    assert_eq!(owner_dn(dn), Some(r"CN=O\,Neil\\ Ann,OU=a\2Cb,DC=contoso,DC=com"));
    let quoted = r#"CN="x,y§z",CN=ExchangeActiveSyncDevices,CN="Neil, Ann",DC=x"#;
    assert_eq!(owner_dn(quoted), Some(r#"CN="Neil, Ann",DC=x"#));
    assert_eq!(owner_dn("CN=a,CN=b,CN=c"), None, "not below the container");
    assert_eq!(owner_dn("CN=a"), None);
}

#[test]
fn ids_and_types_come_out_of_identities() {
    let base = "contoso.com/Users/Ann/ExchangeActiveSyncDevices/";
    for (name, kind, id) in [
        ("iPhone§ApplF17LTTCGFFG8", "iPhone", "ApplF17LTTCGFFG8"),
        ("REST§Outlook§5eec4e941e0748a264512fd83770d5ac", "Outlook", "5eec4e941e0748a264512fd83770d5ac"),
        ("Odd§a§b", "Odd", "a§b"),
        (r"SAMSUNG\/X§id1", r"SAMSUNG\/X", "id1"),
    ] {
        let identity = format!("{base}{name}");
        assert_eq!(device_id_of(&identity), Some(id), "{identity}");
        assert_eq!(device_type_of(&identity), Some(kind), "{identity}");
    }
    assert_eq!(device_id_of("CN=iPhone§A1,CN=ExchangeActiveSyncDevices,CN=Ann,DC=x"), Some("A1"));
    assert_eq!(device_id_of(r"ann\ExchangeActiveSyncDevices\iPhone§A1"), Some("A1"));
    assert_eq!(device_id_of("contoso.com/Users/Ann"), None);
}

proptest! {
    #[test]
    fn no_identity_panics(text in ".*", tail in ".*") {
        let identity = format!("{text}/ExchangeActiveSyncDevices/{tail}");
        let _ = (device_id_of(&text), device_type_of(&text), owner_dn(&text), container_at(&text));
        prop_assert!(container_at(&identity).is_some() || tail.is_empty());
    }
}
