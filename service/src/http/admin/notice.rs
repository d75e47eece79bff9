//! A device's notice in `why`: whether the service notified the user, and when the block follows.

use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::store::{NoticeNote, NoticeRow, NoticeState, WRITING_AGAIN};

/// The mail's result.
fn mail(notice: &NoticeRow) -> &'static str {
    if notice.answer == Some(OrderState::Done) {
        return "sent";
    }
    match (notice.state, notice.mail_state) {
        (NoticeState::Withdrawn, _) => "withdrawn",
        (NoticeState::Due, _) => "queued",
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
        "withdrawn": notice.state == NoticeState::Withdrawn,
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
            match notice.note {
                Some(NoticeNote::SameDay) => {
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
            let again = if notice.state == NoticeState::Queued && until > now {
                format!(" It is tried again until {until:.0}.")
            } else {
                String::new()
            };
            format!("The mail to {to} could not be sent.{cause}{again}")
        }
        _ => match notice.note {
            Some(NoticeNote::NoAddress) => "No mail is sent: the mailbox has no known address.".into(),
            Some(NoticeNote::Disabled) => "No mail is sent: notifications are switched off.".into(),
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
mod tests;
