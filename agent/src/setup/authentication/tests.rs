//! Unit tests of `authentication.rs`.

use super::*;

fn is(own: &str, user: &str) -> bool {
    is_account(own, &LogonName::parse(user).expect("a name"), "EXCONN01")
}

#[test]
fn the_process_is_the_service_where_both_have_one_account() {
    assert!(is(r"CONTOSO\svc-connector$", r"contoso\SVC-CONNECTOR$"));
    assert!(is(r"CONTOSO\svc-connector$", "svc-connector$@contoso.com"));
    assert!(!is(r"CONTOSO\administrator", r"CONTOSO\svc-connector$"));
}

#[test]
fn a_virtual_account_is_the_computer_s_on_the_network() {
    assert!(is(r"NT SERVICE\ExchangeConnector", r"CONTOSO\EXCONN01$"));
    assert!(is(r"NT AUTHORITY\SYSTEM", r"CONTOSO\exconn01$"));
    assert!(!is(r"NT SERVICE\ExchangeConnector", r"CONTOSO\svc-connector$"));
}
