//! Unit tests of `policy_value.rs`.

use proptest::prelude::*;

use super::*;
use crate::exchange::policy_setting::{SETTINGS, setting};

fn kind(name: &str) -> PolicySetting {
    setting(name).unwrap().2
}

fn text(text: &str) -> PolicyValue {
    PolicyValue::Text(text.into())
}

#[test]
fn what_exchange_shows_is_what_was_wanted() {
    for (name, wanted, shown) in [
        ("MaxInactivityTimeLock", text("0:15"), "00:15:00"),
        ("MaxInactivityTimeLock", text("00:15:00.0000000"), "00:15:00"),
        ("PasswordExpiration", text("90.00:00:00"), "90.00:00:00"),
        ("PasswordExpiration", text("unlimited"), "Unlimited"),
        ("MaxAttachmentSize", text("10MB"), "10 MB (10,485,760 bytes)"),
        ("MaxAttachmentSize", PolicyValue::Number(10_485_760), "10 MB (10\u{a0}485\u{a0}760 bytes)"),
        ("MaxAttachmentSize", text("10 mb"), "10 MB (10.485.760 Bytes)"),
        ("MaxPasswordFailedAttempts", PolicyValue::Number(8), "8"),
        ("MinPasswordLength", PolicyValue::Blank, ""),
        ("PasswordEnabled", PolicyValue::Bool(true), "True"),
        ("AllowBluetooth", text("handsfreeonly"), "HandsfreeOnly"),
        ("UnapprovedInROMApplicationList", PolicyValue::List(vec!["A.exe".into()]), "a.exe"),
        ("ApprovedApplicationList", PolicyValue::Blank, ""),
    ] {
        assert!(same_value(kind(name), &wanted, &text(shown)), "{name}: {wanted:?} is {shown}");
    }
    for (name, wanted, shown) in [
        ("MaxInactivityTimeLock", text("15"), "00:15:00"),
        ("MaxInactivityTimeLock", text("00:15:00"), "15.00:00:00"),
        ("MaxAttachmentSize", text("10MB"), "10 KB (10,240 bytes)"),
        ("MinPasswordLength", PolicyValue::Blank, "4"),
        ("PasswordHistory", PolicyValue::Number(0), "Unlimited"),
        ("MaxAttachmentSize", PolicyValue::Number(0), "Unlimited"),
    ] {
        assert!(!same_value(kind(name), &wanted, &text(shown)), "{name}: {wanted:?} is not {shown}");
    }
}

#[test]
fn what_is_out_of_range_is_not_sent_and_can_still_be_brought_back() {
    let outside = [
        ("MinPasswordLength", PolicyValue::Number(17)),
        ("MinPasswordComplexCharacters", PolicyValue::Number(0)),
        ("MaxPasswordFailedAttempts", PolicyValue::Number(3)),
        ("MaxInactivityTimeLock", text("00:00:30")),
        ("PasswordExpiration", text("731.00:00:00")),
        ("PasswordHistory", PolicyValue::Number(51)),
        ("MaxAttachmentSize", text("2097152KB")),
    ];
    for (name, value) in outside {
        assert_eq!(as_sent(kind(name), &value, true), None, "{name}");
        assert!(as_sent(kind(name), &value, false).is_some(), "{name}");
    }
    for (name, value) in [
        ("PasswordHistory", PolicyValue::Blank),
        ("MaxInactivityTimeLock", PolicyValue::Number(15)),
        ("MaxInactivityTimeLock", text("15")),
        ("AllowBluetooth", text("Sometimes")),
        ("PasswordEnabled", text("yes")),
        ("ApprovedApplicationList", text("a")),
    ] {
        assert_eq!(as_sent(kind(name), &value, false), None, "{name} does not take {value:?}");
    }
    let sent = |name, value: &str| as_sent(kind(name), &text(value), true);
    assert_eq!(sent("MaxInactivityTimeLock", "0:15"), Some(text("00:15:00")));
    assert_eq!(sent("PasswordExpiration", "30.0:0"), Some(text("30.00:00:00")));
    assert_eq!(sent("MaxAttachmentSize", "1 GB"), Some(text("1073741824")));
}

fn any_value() -> impl Strategy<Value = PolicyValue> {
    prop_oneof![
        any::<bool>().prop_map(PolicyValue::Bool),
        any::<i32>().prop_map(PolicyValue::Number),
        prop::collection::vec(".{0,8}", 0..3).prop_map(PolicyValue::List),
        Just(PolicyValue::Blank),
        "[0-9]{0,4}[.:]?[0-9]{0,3}[:.]?[0-9]{0,3}[:.]?[0-9]{0,8}".prop_map(PolicyValue::Text),
        "[0-9]{0,22} ?[kKmMgGtT]?[bB]?( \\([0-9,. \u{a0}]{0,24} ?[bB]?ytes\\))?".prop_map(PolicyValue::Text),
        ".{0,24}".prop_map(PolicyValue::Text),
    ]
}

proptest! {
    /// Any text in any setting: read without a fault, equal to itself, and what is sent means the same.
    #[test]
    fn what_is_sent_means_what_was_wanted(at in 0..SETTINGS.len(), value in any_value()) {
        let kind = SETTINGS[at].2;
        prop_assert!(same_value(kind, &value, &value));
        if let Some(sent) = as_sent(kind, &value, true) {
            prop_assert!(same_value(kind, &value, &sent), "{:?} {:?}", value, sent);
            prop_assert_eq!(as_sent(kind, &sent, true), Some(sent));
        }
    }

    /// Every whole number of seconds comes back as it was printed.
    #[test]
    fn a_printed_time_is_the_time(at in 0..864_000_000_i64) {
        prop_assert_eq!(seconds(&clock(at)), Some(at));
    }
}
