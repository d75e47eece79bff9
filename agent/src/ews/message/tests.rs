//! Unit tests of `message.rs`.

use proptest::prelude::*;

use super::*;

fn mail(to: &str, subject: &str) -> Notification {
    Notification {
        mail_id: None,
        to: to.into(),
        device_id: None,
        subject: subject.into(),
        html: "<p>Grüße</p>".into(),
        text: "Grüße".into(),
        block_reason: None,
        block_at: None,
    }
}

#[test]
fn both_forms_and_the_mark_are_in_it() {
    let now = Timestamp::from_second(1_800_000_000).expect("a time");
    let one = mail("ann@contoso.com", "Zugriff läuft ab – bitte handeln");
    let made = message(&one, "notify@contoso.com", now).expect("a message");
    let text = String::from_utf8(made.mime).expect("ASCII");
    for part in [
        "multipart/alternative",
        "text/plain",
        "text/html",
        "To: <ann@contoso.com>",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
    assert!(text.is_ascii() && text.contains(&format!("{MARK}: {}", made.id)), "{text}");
    assert!(text.contains(&format!("Message-ID: <{}@contoso.com>", made.id.simple())), "{text}");
    assert_eq!(id(&one), id(&one.clone()), "the same content is the same mail");
    assert_ne!(id(&one), id(&mail("bob@contoso.com", &one.subject)));
    let named = Notification { mail_id: Some(Uuid::from_u128(5)), ..one };
    assert_eq!(id(&named), Uuid::from_u128(5));
}

proptest! {
    /// Whatever address and subject contain, they add no header line and no second recipient.
    #[test]
    fn nothing_becomes_a_header(to in "[ -~\r\n]{0,30}", subject in "[ -~\r\nä–]{0,120}") {
        let now = Timestamp::UNIX_EPOCH;
        let Ok(made) = message(&mail(&to, &subject), "n@c.d", now) else { return Ok(()) };
        let text = String::from_utf8(made.mime).expect("ASCII");
        let head = text.split("\r\n\r\n").next().expect("a head").replace("\r\n ", " ").replace("\r\n\t", " ");
        let names: Vec<_> = head.split("\r\n").map(|line| line.split(':').next().unwrap_or_default()).collect();
        let allowed = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress",
            MARK, "MIME-Version", "Content-Type"];
        prop_assert!(names.iter().all(|name| allowed.contains(name)), "{names:?}");
        prop_assert_eq!(head.matches("\nTo: ").count(), 1);
    }
}
