//! Unit tests of `error.rs`.

use super::*;

#[test]
fn a_refusal_is_read_by_its_inner_code() {
    let body =
        br#"{"error":{"code":"forbidden","message":"m","innerError":{"code":"enrollmentTokenUsedUp"}}}"#;
    let error = ServiceError::refused(403, body);
    assert!(findings::ACCOUNT_FILE_USED_UP.is(&error.finding("s")));
    let exists = br#"{"error":{"code":"conflict","message":"m","innerError":{"code":"connectorExists"}}}"#;
    let finding = ServiceError::refused(409, exists).finding("s");
    assert_eq!(finding.number.as_deref(), Some("0x0000008"));
    assert!(matches!(ServiceError::refused(502, b"<html>"), ServiceError::Malformed));
}
