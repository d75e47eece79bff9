//! Versions are numbers, systems are told by name and first number, and what is unknown is not judged.

use super::*;

#[test]
fn versions_are_compared_as_numbers() {
    for old in ["2.5", "12.1", "14.0", "16.0"] {
        assert!(is_old_protocol(old), "{old}");
    }
    for other in ["16.1", "16.2", "17.0", "", "unknown", "16", "100.0"] {
        assert!(!is_old_protocol(other), "{other}");
    }
}

#[test]
fn systems_are_told_by_name_and_first_number() {
    let share = |value: &str, devices| Share { value: value.into(), devices };
    let found = systems(&[
        share("iOS 16.7.10 20H350", 2),
        share("iOS 16.1 20B82", 3),
        share("Android 14", 4),
        share("Windows Phone 8.10.14219", 1),
        share("", 1),
        share("HarmonyOS", 1),
    ]);
    let seen: Vec<(&str, u64)> = found.iter().map(|one| (one.value.as_str(), one.devices)).collect();
    assert_eq!(seen, [("iOS 16", 5), ("Android 14", 4), ("", 1), ("HarmonyOS", 1), ("Windows Phone 8", 1)]);
}

#[test]
fn clients_that_are_no_longer_made_are_named() {
    assert!(is_old_client("REST") && is_old_client("mowa"));
    assert!(!is_old_client("EAS") && !is_old_client("Outlook") && !is_old_client(""));
}
