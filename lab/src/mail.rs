//! Mails that were sent by EWS, and the folders they lie in: the sender's sent items, the recipients' inboxes.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use mail_parser::{MessageParser, MimeHeaders as _};

/// One message that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SentMessage {
    /// Address of the mailbox that sent it.
    pub from: String,
    pub to: Vec<String>,
    pub subject: String,
    /// The form that Exchange keeps: HTML where there is one.
    pub body: String,
    /// `HTML` or `Text`.
    pub body_type: String,
    /// The plain form, where the message brought one.
    pub text: Option<String>,
    pub message_id: Option<String>,
    /// Properties of the set `InternetHeaders`: name and value.
    pub headers: Vec<(String, String)>,
    pub disposition: String,
    pub at: Timestamp,
}

impl SentMessage {
    /// Reads a MIME message; `None` when it is none, or has no recipient.
    pub fn from_mime(mime: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(mime)?;
        let to = message
            .to()
            .map(|all| all.iter().filter_map(|one| Some(one.address.as_deref()?.to_owned())).collect())
            .unwrap_or_default();
        let part = |kind: &str| {
            message.parts.iter().find(|part| {
                part.content_type().is_some_and(|content| {
                    content.ctype() == "text"
                        && content.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case(kind))
                })
            })
        };
        let content =
            |kind: &str| part(kind).and_then(|part| Some(part.text_contents()?.replace("\r\n", "\n")));
        let (html, text) = (content("html"), content("plain"));
        let headers = message
            .headers_raw()
            .filter(|(name, _)| name.to_ascii_lowercase().starts_with("x-"))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        Some(Self {
            to,
            subject: message.subject().unwrap_or_default().to_owned(),
            body_type: if html.is_some() { "HTML" } else { "Text" }.to_owned(),
            body: html.or_else(|| text.clone()).unwrap_or_default(),
            text,
            message_id: message.message_id().map(|id| format!("<{id}>")),
            headers,
            ..Self::default()
        })
    }

    /// A property by name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// The sent messages of all mailboxes.
#[derive(Debug, Default)]
pub struct MailStore(Mutex<Vec<SentMessage>>);

impl MailStore {
    /// What was sent so far, oldest first.
    pub fn sent(&self) -> Vec<SentMessage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn send(&self, message: SentMessage) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
    }

    /// What lies in a folder of the mailbox `own`, newest first, each with the number it has for good.
    pub fn folder(&self, own: &str, folder: &str) -> Vec<(usize, SentMessage)> {
        let is = |address: &String| address.eq_ignore_ascii_case(own);
        let mut all: Vec<_> = self
            .sent()
            .into_iter()
            .enumerate()
            .filter(|(_, message)| match folder {
                "inbox" => message.to.iter().any(is),
                "sentitems" => is(&message.from) && message.disposition == "SendAndSaveCopy",
                _ => false,
            })
            .collect();
        all.reverse();
        all
    }
}
