//! Unit tests of `error.rs`.

use super::*;

#[test]
fn a_refusal_is_told_in_words() {
    let text = "80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data 775, v4563";
    assert_eq!(refusal(text), Some("the account is locked"));
    assert_eq!(refusal("invalid credentials"), None);
    assert_eq!(refusal("data "), None);
}
