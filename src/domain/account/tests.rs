//! Unit tests of `account.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn both_windows_forms_are_read_and_written_back() {
    for text in ["CONTOSO\\svc-connector", "svc-connector@contoso.com", "svc"] {
        assert_eq!(LogonName::parse(text).map(|n| n.to_string()).as_deref(), Ok(text));
    }
    assert_eq!(LogonName::parse("  "), Err(LogonNameError::Empty));
    assert!(LogonName::parse("CONTOSO\\").is_err());
    assert!(LogonName::parse("A\\B\\c").is_err());
}

proptest! {
    #[test]
    fn what_is_read_is_written_and_read_the_same(text in "\\PC{0,4}[@\\\\]?\\PC{0,6}[@\\\\]?\\PC{0,2}") {
        if let Ok(name) = LogonName::parse(&text) {
            prop_assert!(!name.user().trim().is_empty(), "{:?}", name);
            prop_assert_eq!(LogonName::parse(&name.to_string()), Ok(name));
        }
    }
}
