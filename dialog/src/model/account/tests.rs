//! Unit tests of `account.rs`.

use super::*;

fn read(text: &str, now: &str) -> AccountFileState {
    AccountFileState::read(Secret::new(text), now.parse().expect("a time"))
}

#[test]
fn a_good_file_tells_its_service_and_the_fingerprint_of_its_root() {
    let text = samples::text("2026-12-01T00:00:00Z");
    let state = read(&text, "2026-11-21T00:00:00Z");
    let AccountFileState::Read { summary, .. } = &state else { panic!("{state:?}") };
    assert_eq!(summary.service_name, "Contoso device management");
    // SHA-256 of "abc".
    assert!(summary.fingerprint.starts_with("BA78 16BF 8F01 CFEA"), "{}", summary.fingerprint);
    assert!(state.content().is_some());
    assert!(!format!("{state:?}").contains("t0ken"));
}

#[test]
fn an_expired_damaged_or_foreign_file_is_not_handed_over() {
    let text = samples::text("2026-12-01T00:00:00Z");
    assert!(read(&text, "2026-12-01T00:00:00Z").content().is_none());
    assert_eq!(read("PK\u{3}\u{4}", "2026-11-21T00:00:00Z"), AccountFileState::OtherKind);
    assert_eq!(read(&text[..90], "2026-11-21T00:00:00Z"), AccountFileState::Damaged);
    let newer = text.replace("\"version\": 1", "\"version\": 9");
    assert_eq!(read(&newer, "2026-11-21T00:00:00Z"), AccountFileState::Newer);
    let no_root = text.replace("YWJj", "!!");
    assert_eq!(read(&no_root, "2026-11-21T00:00:00Z"), AccountFileState::Damaged);
}
