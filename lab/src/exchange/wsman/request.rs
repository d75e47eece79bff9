//! Reads WSMan requests (DSP0226, MS-WSMV 2.2): header, selector, options and the shell bodies.

use std::time::Duration;

use base64_simd::STANDARD;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use uuid::Uuid;

/// What a client asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Operation {
    /// Open a shell; `None` for the id lets the server choose.
    Create {
        shell: Option<Uuid>,
        creation: Vec<u8>,
        idle_timeout: Option<Duration>,
    },
    Command {
        command: Option<Uuid>,
        name: String,
        fragments: Vec<u8>,
    },
    Send {
        command: Option<Uuid>,
        fragments: Vec<u8>,
    },
    Receive {
        command: Option<Uuid>,
    },
    Signal {
        command: Option<Uuid>,
        code: String,
    },
    Disconnect,
    Reconnect,
    Connect {
        connect: Vec<u8>,
    },
    Delete,
    /// Anything else: the action.
    Other(String),
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WsmanRequest {
    pub(crate) operation: Operation,
    pub(crate) message_id: String,
    pub(crate) operation_id: Option<String>,
    pub(crate) to: String,
    pub(crate) resource_uri: String,
    pub(crate) max_envelope_size: Option<usize>,
    pub(crate) timeout: Duration,
    pub(crate) locale: Option<String>,
    /// The `ShellId` selector as sent.
    pub(crate) shell: Option<String>,
}

/// Why a body is no request.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RequestError {
    #[error("the request is not well-formed XML")]
    Xml(#[from] quick_xml::Error),
    #[error("the request has no {0}")]
    Missing(&'static str),
    #[error("the content of {0} cannot be read")]
    Content(&'static str),
}

/// What Windows takes where a request names no time-out.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);

/// The parts of the document by the path of local names below the envelope.
#[derive(Default)]
struct Parts {
    action: Option<String>,
    message_id: Option<String>,
    operation_id: Option<String>,
    to: Option<String>,
    resource_uri: Option<String>,
    max_envelope_size: Option<usize>,
    timeout: Option<Duration>,
    locale: Option<String>,
    shell: Option<String>,
    shell_attribute: Option<String>,
    command_attribute: Option<String>,
    body: String,
    name: String,
    code: String,
    idle: Option<Duration>,
}

/// Reads one envelope.
pub(crate) fn parse(body: &[u8]) -> Result<WsmanRequest, RequestError> {
    let body = std::str::from_utf8(body).map_err(|_| RequestError::Content("UTF-8"))?;
    let mut reader = Reader::from_str(body.trim_start_matches('\u{feff}'));
    let mut parts = Parts::default();
    let mut path: Vec<String> = Vec::with_capacity(8);
    let mut text = String::new();
    let mut selector = String::new();
    loop {
        match reader.read_event()? {
            Event::Start(start) => {
                open(&mut parts, &start, &mut selector);
                path.push(local(&start));
                text.clear();
            }
            Event::Empty(start) => {
                open(&mut parts, &start, &mut selector);
                text.clear();
                path.push(local(&start));
                close(&mut parts, &path, "", &selector)?;
                path.pop();
            }
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => match &*reference.xml10_content() {
                "amp" => text.push('&'),
                "lt" => text.push('<'),
                "gt" => text.push('>'),
                "quot" => text.push('"'),
                "apos" => text.push('\''),
                _ => text.extend(reference.resolve_char_ref().ok().flatten()),
            },
            Event::End(_) => {
                close(&mut parts, &path, text.trim(), &selector)?;
                path.pop();
                text.clear();
            }
            Event::DocType(_) => return Err(RequestError::Content("a document type")),
            Event::Eof => break,
            _ => {}
        }
    }
    parts.finish()
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

fn open(parts: &mut Parts, start: &BytesStart<'_>, selector: &mut String) {
    let value =
        |attribute: &quick_xml::events::attributes::Attribute<'_>| attribute.value.clone().into_owned();
    for attribute in start.attributes().flatten() {
        match (start.local_name().as_ref(), attribute.key.local_name().as_ref()) {
            ("Selector", "Name") => *selector = value(&attribute),
            ("Locale", "lang") => parts.locale = Some(value(&attribute)),
            ("Shell", "ShellId") => parts.shell_attribute = Some(value(&attribute)),
            ("CommandLine" | "Stream" | "DesiredStream" | "Signal", "CommandId") => {
                parts.command_attribute = Some(value(&attribute));
            }
            _ => {}
        }
    }
}

fn close(parts: &mut Parts, path: &[String], text: &str, selector: &str) -> Result<(), RequestError> {
    let mut names = path.iter().rev().map(String::as_str);
    let (name, parent) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let owned = || Some(text.to_owned());
    match (parent, name) {
        ("Header", "Action") => parts.action = owned(),
        ("Header", "MessageID") => parts.message_id = owned(),
        ("Header", "OperationID") => parts.operation_id = owned(),
        ("Header", "To") => parts.to = owned(),
        ("Header", "ResourceURI") => parts.resource_uri = owned(),
        ("Header", "MaxEnvelopeSize") => {
            parts.max_envelope_size =
                Some(text.parse().map_err(|_| RequestError::Content("MaxEnvelopeSize"))?);
        }
        ("Header", "OperationTimeout") => {
            parts.timeout = Some(duration(text).ok_or(RequestError::Content("OperationTimeout"))?);
        }
        ("SelectorSet", "Selector") if selector.eq_ignore_ascii_case("ShellId") => parts.shell = owned(),
        ("Shell", "IdleTimeOut") => parts.idle = duration(text),
        ("Shell", "creationXml")
        | ("Connect", "connectXml")
        | ("CommandLine", "Arguments")
        | ("Send", "Stream") => {
            parts.body.push_str(text);
        }
        ("CommandLine", "Command") => parts.name = text.to_owned(),
        ("Signal", "Code") => parts.code = text.to_owned(),
        _ => {}
    }
    Ok(())
}

impl Parts {
    fn finish(self) -> Result<WsmanRequest, RequestError> {
        let action = self.action.ok_or(RequestError::Missing("Action"))?;
        let payload = || {
            // White space may be folded in anywhere.
            let mut text = self.body.clone().into_bytes();
            text.retain(|byte| !byte.is_ascii_whitespace());
            STANDARD.decode_to_vec(&text).map_err(|_| RequestError::Content("base64"))
        };
        let command = match &self.command_attribute {
            Some(id) => Some(Uuid::try_parse(id).map_err(|_| RequestError::Content("CommandId"))?),
            None => None,
        };
        let shell = self.shell_attribute.as_deref().and_then(|id| Uuid::try_parse(id).ok());
        let operation = match action.rsplit('/').next().unwrap_or_default() {
            "Create" => Operation::Create { shell, creation: payload()?, idle_timeout: self.idle },
            "Command" => Operation::Command { command, name: self.name.clone(), fragments: payload()? },
            "Send" => Operation::Send { command, fragments: payload()? },
            "Receive" => Operation::Receive { command },
            "Signal" => Operation::Signal { command, code: self.code.clone() },
            "Disconnect" => Operation::Disconnect,
            "Reconnect" => Operation::Reconnect,
            "Connect" => Operation::Connect { connect: payload()? },
            "Delete" => Operation::Delete,
            _ => Operation::Other(action.clone()),
        };
        Ok(WsmanRequest {
            operation,
            message_id: self.message_id.ok_or(RequestError::Missing("MessageID"))?,
            operation_id: self.operation_id,
            to: self.to.unwrap_or_default(),
            resource_uri: self.resource_uri.ok_or(RequestError::Missing("ResourceURI"))?,
            max_envelope_size: self.max_envelope_size,
            timeout: self.timeout.unwrap_or(DEFAULT_TIMEOUT),
            locale: self.locale,
            shell: self.shell,
        })
    }
}

/// An `xs:duration` of days, hours, minutes and seconds.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.strip_prefix('P')?;
    let mut seconds = 0f64;
    let mut in_time = false;
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            (in_time, rest) = (true, time);
            continue;
        }
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        let number: f64 = rest[..end].parse().ok()?;
        seconds += number
            * match (in_time, &rest[end..=end]) {
                (false, "D") => 86_400.0,
                (true, "H") => 3_600.0,
                (true, "M") => 60.0,
                (true, "S") => 1.0,
                _ => return None,
            };
        rest = &rest[end + 1..];
    }
    Duration::try_from_secs_f64(seconds).ok()
}

#[cfg(test)]
mod tests;
