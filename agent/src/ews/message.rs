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
mod tests;
