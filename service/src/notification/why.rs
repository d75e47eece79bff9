//! What `why` tells of a device's notice: was its user told, and when does the block follow.

use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::store::sqlite::WRITING_AGAIN;
use crate::store::types::NoticeRow;

/// What became of the mail.
fn mail(notice: &NoticeRow) -> &'static str {
    if notice.answer == Some(OrderState::Done) {
        return "sent";
    }
    match (notice.state.as_str(), notice.mail_state) {
        ("withdrawn", _) => "withdrawn",
        ("due", _) => "queued",
        (_, None) => "none",
        (_, Some(OrderState::Queued)) => "queued",
        (_, Some(OrderState::Leased | OrderState::Running | OrderState::Waiting)) => "sending",
        (_, Some(OrderState::Superseded)) => "withdrawn",
        (_, Some(_)) => "failed",
    }
}

/// The notice as JSON, with one sentence that says it all.
pub fn entity(notice: &NoticeRow, now: Timestamp) -> Value {
    let mail = mail(notice);
    let sent_at = notice.answered_at.filter(|_| mail == "sent");
    json!({
        "mail": mail,
        "to": notice.address,
        "locale": notice.locale,
        "createdDateTime": notice.created_at,
        "mailSentDateTime": sent_at,
        "blockDateTime": notice.block_at,
        "withdrawn": notice.state == "withdrawn",
        "finding": notice.finding,
        "mailOrderId": notice.mail_order,
        "blockOrderId": notice.block_order,
        "text": text(notice, mail, now),
    })
}

fn text(notice: &NoticeRow, mail: &str, now: Timestamp) -> String {
    let to = notice.address.as_deref().unwrap_or("its user");
    let cause = notice.finding.as_ref().map_or_else(String::new, |finding| format!(" {}", finding.text));
    let told = match mail {
        "sent" => {
            let at = notice.answered_at.map_or_else(String::new, |at| format!(" at {at:.0}"));
            match notice.note.as_deref() {
                Some("sameDay") => {
                    format!(
                        "{to} was told by the mail of{at}; there is one mail a day for a device and a reason."
                    )
                }
                _ => format!("A mail was sent to {to}{at}."),
            }
        }
        "queued" | "sending" => {
            let until = notice
                .mail_deadline
                .map_or_else(String::new, |until| format!("; it is tried until {until:.0}"));
            format!("The mail to {to} has not been sent so far{until}.{cause}")
        }
        "withdrawn" => format!("The mail to {to} was withdrawn before it was sent."),
        "failed" => {
            let until = notice.block_at + WRITING_AGAIN;
            let again = if notice.state == "queued" && until > now {
                format!(" It is tried again until {until:.0}.")
            } else {
                String::new()
            };
            format!("The mail to {to} could not be sent.{cause}{again}")
        }
        _ => match notice.note.as_deref() {
            Some("noAddress") => "No mail is sent: the mailbox has no known address.".into(),
            Some("disabled") => "No mail is sent: notifications are switched off.".into(),
            _ => "No mail is sent.".into(),
        },
    };
    let at = notice.block_at;
    let block = match notice.block_state {
        Some(OrderState::Done) => "The device is blocked.".to_owned(),
        Some(OrderState::Superseded) => "The block was withdrawn.".to_owned(),
        Some(OrderState::Failed | OrderState::NotApplied | OrderState::Expired) => {
            "The block was not carried out.".to_owned()
        }
        _ if at > now => {
            let all_the_same = if mail == "sent" { "" } else { ", whether or not the mail can be sent" };
            format!("The device is blocked at {at:.0}{all_the_same}.")
        }
        _ => format!("The device is being blocked since {at:.0}."),
    };
    format!("{told} {block}")
}

#[cfg(test)]
mod tests {
    use exchange_connector::domain::health::{Finding, WhoActs};
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
        let finding =
            Finding::error("ews.unreachable", WhoActs::NetworkAdministrator, "EWS cannot be reached.");
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
}
