//! Unit tests of `notice.rs`.

use exchange_connector::findings;
use uuid::Uuid;

use super::*;

fn notice() -> NoticeRow {
    let at = |text: &str| text.parse::<Timestamp>().expect("a time");
    NoticeRow {
        id: Uuid::nil(),
        reason: "managed".into(),
        address: Some("ann@contoso.com".into()),
        created_at: at("2026-11-25T09:00:00Z"),
        block_at: at("2026-11-25T10:00:00Z"),
        block_order: Uuid::nil(),
        block_state: Some(OrderState::Queued),
        mail_order: Some(Uuid::nil()),
        mail_state: Some(OrderState::Done),
        mail_deadline: Some(at("2026-11-25T10:00:00Z")),
        locale: Some("de".into()),
        state: "queued".into(),
        note: None,
        answer: Some(OrderState::Done),
        answered_at: Some(at("2026-11-25T09:00:02.5Z")),
        finding: None,
    }
}

fn told(notice: &NoticeRow) -> (String, String) {
    let value = entity(notice, "2026-11-25T09:30:00Z".parse().expect("a time"));
    (value["mail"].as_str().expect("text").into(), value["text"].as_str().expect("text").into())
}

#[test]
fn every_end_has_its_words() {
    let (mail, text) = told(&notice());
    assert_eq!(mail, "sent");
    assert_eq!(
        text,
        "A mail was sent to ann@contoso.com at 2026-11-25T09:00:02Z. The device is blocked at 2026-11-25T10:00:00Z."
    );
    let finding = findings::EWS_UNREACHABLE.finding("EWS cannot be reached.");
    let failed = NoticeRow {
        mail_state: Some(OrderState::Failed),
        answer: Some(OrderState::Failed),
        finding: Some(finding.clone()),
        block_state: Some(OrderState::Done),
        ..notice()
    };
    let (mail, text) = told(&failed);
    assert_eq!(mail, "failed");
    assert_eq!(
        text,
        "The mail to ann@contoso.com could not be sent. EWS cannot be reached. It is tried again until \
             2026-11-26T10:00:00Z. The device is blocked."
    );
    let later = entity(&failed, "2026-11-26T10:00:00Z".parse().expect("a time"));
    assert!(later["text"].as_str().is_some_and(|text| !text.contains("tried again")), "{later}");
    let trying = NoticeRow {
        mail_state: Some(OrderState::Running),
        answer: Some(OrderState::Running),
        finding: Some(finding),
        ..notice()
    };
    let (mail, text) = told(&trying);
    assert_eq!(mail, "sending");
    assert!(
        text.contains("until 2026-11-25T10:00:00Z. EWS cannot") && text.contains("whether or not"),
        "{text}"
    );
    let withdrawn = NoticeRow {
        state: "withdrawn".into(),
        mail_state: Some(OrderState::Superseded),
        answer: None,
        block_state: Some(OrderState::Superseded),
        ..notice()
    };
    assert_eq!(told(&withdrawn).0, "withdrawn");
    let none = NoticeRow {
        mail_order: None,
        mail_state: None,
        answer: None,
        note: Some("noAddress".into()),
        ..notice()
    };
    assert!(told(&none).1.contains("no known address"));
    let same = NoticeRow { note: Some("sameDay".into()), state: "none".into(), ..notice() };
    assert!(told(&same).1.contains("one mail a day"), "{}", told(&same).1);
}
