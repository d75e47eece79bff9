//! Unit tests of `people.rs`.

use super::*;

#[test]
fn a_user_of_graph_is_named_by_the_first_address_and_known_by_all() {
    let user = |upn: Option<&str>, mail: Option<&str>, proxies: &[&str]| {
        GraphUser {
            user_principal_name: upn.map(Into::into),
            mail: mail.map(Into::into),
            proxy_addresses: proxies.iter().map(|address| (*address).to_owned()).collect(),
        }
        .member()
    };
    let proxies =
        ["SMTP:Ann@contoso.com", "smtp:a.smith@contoso.com", "x500:/o=Contoso", "sip:ann@contoso.com"];
    let member = user(Some(" Ann@Corp.local "), Some("ann@contoso.com"), &proxies).expect("a member");
    assert_eq!(member.user, "ann@corp.local");
    assert_eq!(member.addresses, ["a.smith@contoso.com", "ann@contoso.com", "ann@corp.local"]);
    let member = user(None, None, &["smtp:bob@contoso.com"]).expect("a member");
    assert_eq!((member.user.as_str(), member.addresses.len()), ("bob@contoso.com", 1));
    assert_eq!(user(Some("no address"), Some("sip:ann@contoso.com"), &["x500:/o=Contoso"]), None);
}

#[test]
fn a_mailbox_s_guid_stands_among_addresses_as_it_is_stored() {
    let guid = uuid::Uuid::from_u128(0xab);
    assert_eq!(guid_address(guid), "guid:00000000-0000-0000-0000-0000000000ab");
}

#[test]
fn an_address_that_records_give_to_two_users_is_nobody_s() {
    let record = |upn: &str, email: &str| ManagedDevice {
        user_principal_name: Some(upn.into()),
        email_address: Some(email.into()),
        ..ManagedDevice::default()
    };
    let one = [record("Ann@corp.local", "ann@contoso.com"), record("ann@Corp.local", "ANN@contoso.com")];
    let people = People::new([], &one);
    assert_eq!(
        (people.person(" Ann@contoso.com "), people.knows("ann@contoso.com")),
        ("ann@corp.local".into(), true)
    );
    let two = [record("ann@corp.local", "ann@contoso.com"), record("bob@corp.local", "ann@contoso.com")];
    let people = People::new([], &two);
    assert_eq!(
        (people.person("ann@contoso.com"), people.knows("ann@contoso.com")),
        ("ann@contoso.com".into(), false)
    );
    // What a user's own addresses say goes before what a record says.
    let known = [("ann@contoso.com".to_owned(), "ann@contoso.com".to_owned())];
    assert_eq!(People::new(known, &one).person("ann@contoso.com"), "ann@contoso.com");
}
