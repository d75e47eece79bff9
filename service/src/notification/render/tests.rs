//! Unit tests of `render.rs`.

use proptest::prelude::*;

use super::*;

static UTC: TimeZone = TimeZone::UTC;

fn facts<'a>(user: &'a str, device: &'a str) -> Facts<'a> {
    Facts {
        user,
        device,
        reason: BlockReason::Managed,
        link: Some("https://mgmt.contoso.com/enrol?a=1&b=2"),
        organization: "Contoso <GmbH>",
        contact: Some("help@contoso.com"),
        deadline: "2026-11-25T09:05:00Z".parse().expect("a time"),
        at_once: false,
        zone: &UTC,
    }
}

#[test]
fn every_language_tells_all_of_it_in_both_forms() {
    for language in Language::ALL {
        let mail = built_in(*language, &facts("Ann", "iPhone 12"));
        for part in ["Ann", "iPhone 12", "09:05", "help@contoso.com", "Contoso"] {
            assert!(
                mail.html.contains(part) && mail.text.contains(part),
                "{language:?}: {part}\n{}",
                mail.text
            );
        }
        assert!(mail.html.contains("https://mgmt.contoso.com/enrol?a=1&amp;b=2"), "{}", mail.html);
        assert!(mail.text.contains("https://mgmt.contoso.com/enrol?a=1&b=2"), "{}", mail.text);
        assert!(mail.html.contains("Contoso &lt;GmbH&gt;") && mail.text.contains("Contoso <GmbH>"));
        assert!(!mail.text.contains('{') && !mail.subject.is_empty(), "{language:?}");
    }
    let bare = Facts { link: None, contact: None, at_once: true, ..facts("Ann", "iPhone") };
    let mail = built_in(Language::English, &bare);
    assert!(!mail.html.contains("<a ") && !mail.text.contains("09:05"), "{}", mail.text);
}

#[test]
fn an_own_text_is_cleaned_filled_and_has_a_plain_form() {
    let html = sanitized(
        "<h1 onclick='x()'>Hello {user}</h1><script>alert(1)</script><p style='color:red;position:fixed'>{reason} \
             Until { deadline }.</p><a href=\"{link}\">Go</a><a href='javascript:x()'>no</a><iframe src='https://x'></iframe>",
    );
    assert!(!html.contains("script") && !html.contains("onclick") && !html.contains("iframe"), "{html}");
    assert!(html.contains("{link}") && !html.contains("position"), "{html}");
    let mail = own("de-DE", "{device}: {user}\r\nBcc: x", &html, &facts("<b>Ann</b>", "iPhone"));
    assert_eq!(mail.subject, "iPhone: <b>Ann</b> Bcc: x");
    assert!(mail.html.contains("Hello &lt;b&gt;Ann&lt;/b&gt;"), "{}", mail.html);
    assert!(mail.html.contains("Geräteverwaltung") && mail.html.contains("25.11.2026"), "{}", mail.html);
    assert!(mail.html.contains("href=\"https://mgmt.contoso.com/enrol?a=1&amp;b=2\""), "{}", mail.html);
    assert!(
        mail.text.contains("Hello <b>Ann</b>") && mail.text.contains("https://mgmt.contoso.com/"),
        "{}",
        mail.text
    );
}

#[test]
fn a_value_does_not_become_an_address() {
    let html = sanitized("<a href=\"{user}\">x</a><img src=\"{device}\">");
    let mail = own("en", "s", &html, &facts("javascript:alert(1)", "http://tracker.net/x.png"));
    assert!(!mail.html.contains("javascript") && !mail.html.contains("tracker"), "{}", mail.html);
}

#[test]
fn an_unknown_placeholder_is_named() {
    assert_eq!(check("{user} {Device}"), Err(TextError::Placeholder("Device".into())));
    assert!(check("{user} { link } {not a placeholder} {} {{").is_ok());
    let text = check("{name}").expect_err("unknown").to_string();
    assert!(text.contains("{name}") && text.contains("{user}, {device}"), "{text}");
}

proptest! {
    /// Whatever names people and devices have: they stay text, in content and in attributes.
    #[test]
    fn nothing_that_is_filled_in_becomes_markup(
        user in "[ -~äöü<>\"'&]{0,40}",
        device in "(<script>|<img src=x onerror=y>|\" onload=\"z|[a-z{} ]){0,6}",
    ) {
        let source = sanitized("<p title=\"{user}\">{user}</p><a href=\"{link}\">{device}</a>");
        let attributes = Regex::new("<[a-z]+[^>]*\\s(onload|onerror)=").expect("a pattern");
        for mail in [built_in(Language::English, &facts(&user, &device)), own("en", "{user}", &source, &facts(&user, &device))] {
            let body = mail.html.split("<body").nth(1).expect("a body");
            prop_assert!(!body.contains("<script") && !body.contains("<img"), "{}", mail.html);
            // No tag got an attribute that is not ours.
            prop_assert!(!attributes.is_match(&mail.html), "{}", mail.html);
            prop_assert!(!mail.subject.contains('\n'));
        }
    }

    /// Whatever an administrator writes: what is kept is clean, and cleaning it again changes nothing.
    #[test]
    fn cleaning_is_final(html in "(<[a-z]{1,6}( [a-z]{2,8}=['\"]?[a-z:;{}()/]{0,12}['\"]?)?>|</[a-z]{1,6}>|[a-z{}&;]{0,6}){0,12}") {
        let once = sanitized(&html);
        prop_assert_eq!(&sanitized(&once), &once);
        prop_assert!(!once.contains("<script") && !once.contains("<style"), "{}", once);
    }
}
