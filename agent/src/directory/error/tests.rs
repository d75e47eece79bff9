//! Unit tests of `error.rs`.

use super::*;

#[test]
fn a_refusal_is_told_in_words() {
    let text = "80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data 775, v4563";
    assert_eq!(refusal(text), Some((RefusalKind::AccountLocked, "the account is locked")));
    assert_eq!(refusal("invalid credentials"), None);
    assert_eq!(refusal("data "), None);
}

#[test]
fn what_counts_as_a_refusal_of_the_account() {
    let error = |code, text: &str| DirectoryError::LogonRefused {
        server: "dc".into(),
        user: "svc".into(),
        code,
        text: text.into(),
    };
    for (code, text, wanted) in [
        (ResultCode::InvalidCredentials, "", Some(RefusalKind::Credentials)),
        (ResultCode::InvalidCredentials, "data 52e, v4563", Some(RefusalKind::WrongPassword)),
        (ResultCode::InvalidCredentials, "data 530, v4563", Some(RefusalKind::Policy)),
        (ResultCode::InvalidCredentials, "data 533, v4563", Some(RefusalKind::AccountDisabled)),
        (ResultCode::InvalidCredentials, "data 773, v4563", Some(RefusalKind::PasswordMustChange)),
        (ResultCode::ConstraintViolation, "", Some(RefusalKind::AccountLocked)),
        (ResultCode::UnwillingToPerform, "", Some(RefusalKind::Policy)),
        // A server that cannot answer now has refused nobody.
        (ResultCode::Busy, "", None),
        (ResultCode::Unavailable, "", None),
    ] {
        let error = error(code, text);
        assert_eq!(error.refusal(), wanted, "{code:?} {text}");
        assert_eq!(error.is_refusal(), wanted.is_some(), "{code:?} {text}");
        assert!(!error.is_the_servers(), "no log-on is carried to another domain controller");
    }
}
