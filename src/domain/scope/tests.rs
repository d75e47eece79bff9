//! Unit tests of `scope.rs`.

use super::*;

#[test]
fn a_scope_is_tagged_by_its_kind() {
    let unit = DiscoveryScope::OrganizationalUnit { organizational_unit: "contoso.com/Sales".into() };
    let json = serde_json::to_string(&unit).expect("json");
    assert_eq!(json, r#"{"kind":"organizationalUnit","organizationalUnit":"contoso.com/Sales"}"#);
    assert_eq!(serde_json::from_str::<DiscoveryScope>(&json).expect("back"), unit);
    assert!(unit.problem().is_none() && !unit.is_all());
    for bad in ["", " ", "*", "Sales\n"] {
        assert!(DiscoveryScope::Server { server: bad.into() }.problem().is_some(), "{bad:?}");
    }
}
