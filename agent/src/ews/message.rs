//! A mail as a MIME message: the plain and the HTML form of one text, marked as written by a program.
//!
//! EWS takes one form in `Body`; a MIME message carries both. DavMail, Evolution and Thunderbird send this way, to
//! every Exchange from 2007 on.

use std::io;

use exchange_connector::domain::order::Notification;
use exchange_connector::ews::operations::{MARK, Mail, message_id};
use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use uuid::Uuid;

/// Why a notification is no mail.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    #[error("{0:?} is no mail address")]
    Address(String),
    #[error("the message cannot be written")]
    Write(#[from] io::Error),
}

/// The name of a notification: its own, else one made from its content, so that the same mail is the same mail.
pub fn id(mail: &Notification) -> Uuid {
    mail.mail_id.unwrap_or_else(|| {
        let mut hasher = blake3::Hasher::new();
        let device = mail.device_id.as_ref().map_or("", |id| id.0.as_str());
        for part in [&mail.to, device, &mail.subject, &mail.html, &mail.text] {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    })
}

/// The message, from the mailbox `from`.
///
/// # Errors
/// When the recipient's address cannot stand in a header.
pub fn message(mail: &Notification, from: &str, now: Timestamp) -> Result<Mail, MessageError> {
    let id = id(mail);
    let address = mail.to.trim();
    let good = address.rsplit_once('@').is_some_and(|(user, domain)| !user.is_empty() && !domain.is_empty())
        && !address.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;:\"()[]\\".contains(c));
    if !good {
        return Err(MessageError::Address(mail.to.clone()));
    }
    let subject: String = mail.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mime = MessageBuilder::new()
        .from(from)
        .to(address)
        .subject(subject)
        .date(now.as_second())
        .message_id(message_id(id, from))
        // RFC 3834: nobody's holiday notice answers it.
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .header("X-Auto-Response-Suppress", Raw::new("OOF, AutoReply"))
        .header(MARK, Raw::new(id.to_string()))
        .text_body(mail.text.as_str())
        .html_body(mail.html.as_str())
        .write_to_vec()?;
    Ok(Mail { id, mime })
}

#[cfg(test)]
mod tests {
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
        /// Whatever stands in address and subject: no header line comes of it, and no second recipient.
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
}
