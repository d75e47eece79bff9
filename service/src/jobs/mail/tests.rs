//! Unit tests of `mail.rs`.

use super::*;

fn message(locale: &str, is_default: bool) -> MessageRow {
    MessageRow {
        id: Uuid::nil(),
        locale: locale.into(),
        subject: format!("{locale}: {{device}}"),
        body: "<p>{user}</p>".into(),
        is_default,
        changed_at: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn own_texts_come_first_and_fall_back_in_their_order() {
    let about = MailFacts {
        user: "Ann",
        device: "iPhone",
        reason: BlockReason::Compliant,
        organization: "Contoso",
        block_at: Timestamp::UNIX_EPOCH,
        now: Timestamp::UNIX_EPOCH,
    };
    let zone = TimeZone::UTC;
    let locale = |messages: Vec<MessageRow>, locale: &str| {
        let words = Words { messages, ..Words::default() };
        let written = words.write(locale, &words.facts(&about, &zone));
        (written.locale, written.built_in)
    };
    let own = || vec![message("fr-FR", true), message("de", false)];
    assert_eq!(locale(own(), "de-AT"), ("de".into(), false));
    assert_eq!(locale(own(), "ja"), ("fr-FR".into(), false));
    assert_eq!(locale(vec![message("de", false)], "ja"), ("de".into(), false), "better than none of them");
    assert_eq!(locale(vec![], "ja"), ("ja".into(), true));
    assert_eq!(locale(vec![], "fi"), ("en".into(), true));
}
