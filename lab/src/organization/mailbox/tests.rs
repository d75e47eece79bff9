//! Unit tests of `mailbox.rs`.

use super::*;

#[test]
fn names_are_escaped_for_each_form() {
    let mailbox = Mailbox {
        index: 0,
        guid: Uuid::nil(),
        name: "#a/b,c ".into(),
        alias: "a".into(),
        domain: "emea.contoso.lab".into(),
        unit: Some("R&D, Lab".into()),
        smtp_address: "a@contoso.lab".into(),
        monitoring: false,
    };
    assert_eq!(mailbox.canonical_name(), "emea.contoso.lab/R&D, Lab/#a\\/b,c ");
    assert_eq!(mailbox.distinguished_name(), "CN=\\#a/b\\,c\\ ,OU=R&D\\, Lab,DC=emea,DC=contoso,DC=lab");
}
