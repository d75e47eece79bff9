//! Unit tests of `accounts.rs`.

use super::*;
use crate::cmdlets::Rights;

fn book(lock_after: u32) -> AccountBook {
    let account = Account {
        name: "svc".into(),
        domain: "CONTOSO".into(),
        upn: "svc@contoso.com".into(),
        password: Secret::new("right"),
        expired: false,
        remote_powershell: true,
        rights: Rights::default(),
        mailbox: None,
    };
    AccountBook::new(vec![account], lock_after)
}

#[test]
fn every_usual_spelling_means_the_account() {
    let book = book(0);
    for name in
        ["svc", r"CONTOSO\SVC", r"contoso.com\svc", "SVC@contoso.COM", "svc@CONTOSO", r"\svc@contoso.com"]
    {
        assert!(book.find(name).is_some(), "{name}");
    }
    for name in ["svc2", r"OTHER\svc", "svc@other.com", ""] {
        assert!(book.find(name).is_none(), "{name}");
    }
}

#[test]
fn wrong_passwords_in_a_row_lock_and_the_right_one_no_longer_helps() {
    let book = book(3);
    for _ in 0..2 {
        assert!(matches!(book.verify("svc", "wrong"), Err(LogOnError::Password)));
    }
    assert!(book.verify("svc", "right").is_ok());
    for _ in 0..3 {
        assert!(matches!(book.verify("svc", "wrong"), Err(LogOnError::Password)));
    }
    assert!(matches!(book.verify("svc", "right"), Err(LogOnError::Locked)));
    book.unlock("svc");
    assert!(book.verify("svc", "right").is_ok());
    assert_eq!(book.attempts().0["svc"].failed, 6);
}

#[test]
fn a_changed_password_holds_at_the_next_logon() {
    let book = book(0);
    assert!(book.set_password("svc", Secret::new("new")));
    assert!(book.verify("svc", "right").is_err());
    assert!(book.verify("svc", "new").is_ok());
    let account = book.find("svc").unwrap();
    let before = book.generation(&account);
    book.end_logons("svc");
    assert_ne!(book.generation(&account), before);
}
