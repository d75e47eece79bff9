//! Unit tests of `clean.rs`.

use proptest::prelude::*;

use super::*;
use crate::domain::health::Finding;
use crate::findings;

#[test]
fn a_terminal_obeys_no_text_from_outside() {
    assert_eq!(
        shown("\x1b[2J\x1b]0;title\x07 and \u{9b}31m"),
        "\u{FFFD}[2J\u{FFFD}]0;title\u{FFFD} and \u{FFFD}31m"
    );
    assert_eq!(shown("two\r\nlines\tand a lone \r"), "two\nlines\tand a lone \u{FFFD}");
    assert_eq!(shown("phone \u{202E}gpj.exe"), "phone \u{FFFD}gpj.exe");
    assert!(matches!(shown("Zoë's phone 日本"), Cow::Borrowed(_)));
}

#[test]
fn a_finding_is_bounded_however_it_comes() {
    let long = "x".repeat(3_000_000);
    let error = std::io::Error::other(format!("{long}\0"));
    let finding =
        findings::EXCHANGE_UNREACHABLE.finding(long.as_str()).remedy(long.as_str()).caused_by(&error);
    let size = |finding: &Finding| {
        finding.text.len()
            + [&finding.remedy, &finding.detail].into_iter().flatten().map(String::len).sum::<usize>()
    };
    assert!(size(&finding) < 32_000, "{}", size(&finding));
    let hostile = serde_json::json!({
        "code": "x", "severity": "error", "text": format!("\x1b[2J{long}"), "whoActs": "you", "detail": long, "remedy": long,
    });
    let received: Finding = serde_json::from_value(hostile).expect("a finding");
    assert!(size(&received) < 32_000 && !received.text.contains('\x1b'));
}

proptest! {
    #[test]
    fn what_is_shown_is_bounded_and_harmless(text: String, most in 0..50usize) {
        let shown = bounded(&text, most);
        prop_assert!(shown.chars().count() <= most + 1);
        prop_assert!(!shown.contains(is_hostile));
        prop_assert_eq!(bounded(&shown, usize::MAX), shown.as_ref(), "cleaned twice is cleaned once");
    }
}

#[test]
fn every_mark_that_changes_the_text_around_it_is_replaced_and_joiners_stay() {
    for hostile in
        "\0\r\u{7F}\u{9B}\u{200B}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{2060}\u{2069}\u{FEFF}"
            .chars()
    {
        assert_eq!(shown(&format!("a{hostile}b")), "a\u{FFFD}b", "{hostile:?}");
    }
    for harmless in "\n\t\u{200C}\u{200D}\u{202F}é日".chars() {
        let text = format!("a{harmless}b");
        assert_eq!(shown(&text), text.as_str(), "{harmless:?}");
    }
}

#[test]
fn what_is_just_as_long_as_it_may_be_is_not_cut() {
    assert!(matches!(bounded("日本語", 3), Cow::Borrowed("日本語")));
    assert_eq!(bounded("日本語x", 3), "日本語…");
    assert_eq!((bounded("", 0), bounded("x", 0)), ("".into(), "…".into()));
    assert_eq!(bounded("\x1bab", 3), "\u{FFFD}ab");
}

#[test]
fn what_another_program_says_is_read_as_it_is_up_to_its_bound() {
    use serde_json::json;
    let long = |most: usize| "x".repeat(most);
    assert_eq!(sentence(json!("Gone.\x07")).expect("a text"), "Gone.\u{FFFD}");
    assert_eq!(sentence(json!(long(SENTENCE))).expect("a text"), long(SENTENCE));
    assert_eq!(sentence(json!(long(SENTENCE + 1))).expect("a text"), format!("{}…", long(SENTENCE)));
    type Read = fn(serde_json::Value) -> serde_json::Result<Option<String>>;
    for (read, most) in [(sentence_or_none as Read, SENTENCE), (remedy_or_none as Read, REMEDY)] {
        let read = |value| read(value).expect("a text or none");
        assert_eq!(read(json!(null)), None);
        assert_eq!(read(json!("Gone.\x07")), Some("Gone.\u{FFFD}".into()));
        assert_eq!(read(json!(long(most))), Some(long(most)));
        assert_eq!(read(json!(long(most + 1))), Some(format!("{}…", long(most))));
    }
}
