//! Unit tests of `groups.rs`.

use super::*;

#[test]
fn a_member_is_named_by_its_upn_and_known_by_all_addresses() {
    let user = serde_json::from_value(json!({"id": "x", "userPrincipalName": "A.Smith@corp.local",
            "mail": "ann@contoso.com", "proxyAddresses": ["SMTP:ann@contoso.com", "smtp:asmith@contoso.com", "x500:/o=x/cn=@"]}));
    let member = normal(user.unwrap()).unwrap();
    assert_eq!(member.user, "a.smith@corp.local");
    assert_eq!(member.addresses, ["a.smith@corp.local", "ann@contoso.com", "asmith@contoso.com"]);
    assert_eq!(normal(MemberEntry::Address("Ann@Contoso.com".into())).unwrap().user, "ann@contoso.com");
    assert_eq!(normal(MemberEntry::Address("CONTOSO\\ann".into())), None);
}
