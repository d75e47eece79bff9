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
