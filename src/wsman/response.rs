//! Answers: one pass over the body gives header ids and a typed body that borrows from it (MS-WSMV 3.1.4).

use std::borrow::Cow;

use jiff::SignedDuration;
use uuid::Uuid;

use super::fault::WsmanFault;
use super::scan::{Scanner, XmlTag, XmlToken};
use super::{MAX_BODY, WsmanError};

/// Most stream parts that one Receive answer may hold.
const MAX_PARTS: usize = 65_536;

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Response<'a> {
    pub action: Cow<'a, str>,
    pub message_id: Option<Uuid>,
    /// The message that this answers.
    pub relates_to: Option<Uuid>,
    pub body: Body<'a>,
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq)]
pub enum Body<'a> {
    /// Create
    Created(Shell),
    /// Command, with the id the server gave it
    Command(Option<Uuid>),
    Receive(Receive<'a>),
    /// Send
    Sent,
    /// Signal
    Signaled,
    Disconnected,
    Reconnected,
    /// Connect, with the base64 text of its `connectResponseXml`
    Connected(&'a [u8]),
    /// Delete answers with an empty body
    Empty,
    Fault(Box<WsmanFault>),
}

/// A shell as its Create answer describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shell {
    pub shell_id: String,
    pub idle_timeout: Option<SignedDuration>,
    pub max_idle_timeout: Option<SignedDuration>,
    pub owner: Option<String>,
}

/// A Receive answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Receive<'a> {
    pub parts: Vec<StreamPart<'a>>,
    pub state: Option<CommandState>,
}

/// One `<rsp:Stream>`.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamPart<'a> {
    /// `stdout`
    pub name: Cow<'a, str>,
    /// The pipeline; `None` for what belongs to the pool.
    pub command_id: Option<Uuid>,
    /// Base64 text, perhaps with line breaks; see [`decode_base64`].
    pub base64: &'a [u8],
    /// `End="true"`: no more of this stream.
    pub end: bool,
}

/// `<rsp:CommandState>`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandState {
    pub command_id: Option<Uuid>,
    /// True for `…/CommandState/Done`.
    pub done: bool,
    pub exit_code: Option<i64>,
}

impl<'a> Response<'a> {
    /// Checks that this answers `message_id`. A fault may come without: the server could not read our header.
    ///
    /// # Errors
    /// [`WsmanError::WrongRelatesTo`]
    pub fn check_relates_to(&self, message_id: Uuid) -> Result<(), WsmanError> {
        match (self.relates_to, &self.body) {
            (Some(id), _) if id == message_id => Ok(()),
            (None, Body::Fault(_)) => Ok(()),
            (got, _) => Err(WsmanError::WrongRelatesTo { expected: message_id, got }),
        }
    }
}

impl Body<'_> {
    /// The element's name, for an error.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Created(_) => "CreateResponse",
            Self::Command(_) => "CommandResponse",
            Self::Receive(_) => "ReceiveResponse",
            Self::Sent => "SendResponse",
            Self::Signaled => "SignalResponse",
            Self::Disconnected => "DisconnectResponse",
            Self::Reconnected => "ReconnectResponse",
            Self::Connected(_) => "ConnectResponse",
            Self::Empty => "empty body",
            Self::Fault(_) => "Fault",
        }
    }
}

/// Reads one envelope. Never panics, whatever the bytes.
///
/// # Errors
/// What is wrong with it, see [`WsmanError`].
pub fn parse_response(body: &[u8]) -> Result<Response<'_>, WsmanError> {
    if body.len() > MAX_BODY {
        return Err(WsmanError::TooLarge(body.len()));
    }
    let mut scanner = Scanner::new(body);
    match scanner.next() {
        Ok(Some(XmlToken::Start(tag))) if tag.name == b"Envelope" => {}
        _ => return Err(WsmanError::NotSoap),
    }
    let mut response =
        Response { action: Cow::Borrowed(""), message_id: None, relates_to: None, body: Body::Empty };
    let mut seen_body = false;
    while let Some(token) = scanner.next()? {
        let XmlToken::Start(tag) = token else { continue };
        match tag.name {
            b"Header" => header(&mut scanner, &mut response)?,
            b"Body" if !seen_body => {
                seen_body = true;
                response.body = soap_body(&mut scanner)?;
            }
            _ => scanner.skip()?,
        }
    }
    if seen_body { Ok(response) } else { Err(WsmanError::Missing("a body")) }
}

/// Appends what `base64` stands for to `out`. Line breaks, also as `&#13;`, are allowed.
///
/// # Errors
/// [`WsmanError::Base64`]; `out` is as it was.
pub fn decode_base64(base64: &[u8], out: &mut Vec<u8>) -> Result<(), WsmanError> {
    let base64 = base64.trim_ascii();
    // The usual case: no white space, written straight behind what is there.
    if base64_simd::STANDARD.decode_append(base64, out).is_ok() {
        return Ok(());
    }
    let mut clean = if memchr::memchr(b'&', base64).is_some() {
        super::scan::unescape(base64).into_owned().into_bytes()
    } else {
        base64.to_vec()
    };
    clean.retain(|byte| !byte.is_ascii_whitespace());
    let decoded = base64_simd::STANDARD.decode_inplace(&mut clean).map_err(|_| WsmanError::Base64)?;
    out.extend_from_slice(decoded);
    Ok(())
}

fn header<'a>(scanner: &mut Scanner<'a>, response: &mut Response<'a>) -> Result<(), WsmanError> {
    let depth = scanner.depth();
    while let Some(token) = scanner.next()? {
        match token {
            XmlToken::Start(tag) => match tag.name {
                b"Action" => response.action = scanner.text()?,
                b"MessageID" => response.message_id = guid(&scanner.text()?),
                b"RelatesTo" => response.relates_to = guid(&scanner.text()?),
                _ => scanner.skip()?,
            },
            XmlToken::End if scanner.depth() < depth => break,
            _ => {}
        }
    }
    Ok(())
}

fn soap_body<'a>(scanner: &mut Scanner<'a>) -> Result<Body<'a>, WsmanError> {
    let depth = scanner.depth();
    let mut body: Option<Body<'a>> = None;
    let mut shell = Shell::default();
    while let Some(token) = scanner.next()? {
        match token {
            XmlToken::Start(tag) => match tag.name {
                b"ReceiveResponse" => body = Some(Body::Receive(receive(scanner)?)),
                b"Fault" => body = Some(Body::Fault(Box::new(fault(scanner)?))),
                // Create answers with a reference (selector) and, since Windows 8, the shell itself.
                b"ResourceCreated" => resource_created(scanner, &mut shell)?,
                b"Shell" => shell_element(scanner, tag, &mut shell)?,
                b"CommandResponse" => body = Some(Body::Command(command_response(scanner)?)),
                b"ConnectResponse" => body = Some(Body::Connected(connect_response(scanner)?)),
                b"SendResponse" => {
                    body = Some(Body::Sent);
                    scanner.skip()?;
                }
                b"SignalResponse" => {
                    body = Some(Body::Signaled);
                    scanner.skip()?;
                }
                b"DisconnectResponse" => {
                    body = Some(Body::Disconnected);
                    scanner.skip()?;
                }
                b"ReconnectResponse" => {
                    body = Some(Body::Reconnected);
                    scanner.skip()?;
                }
                _ => scanner.skip()?,
            },
            XmlToken::End if scanner.depth() < depth => break,
            _ => {}
        }
    }
    Ok(match body {
        Some(body) => body,
        None if !shell.shell_id.is_empty() => Body::Created(shell),
        None => Body::Empty,
    })
}

fn receive<'a>(scanner: &mut Scanner<'a>) -> Result<Receive<'a>, WsmanError> {
    let depth = scanner.depth();
    let mut receive = Receive::default();
    while let Some(token) = scanner.next()? {
        match token {
            XmlToken::Start(tag) if tag.name == b"Stream" => {
                if receive.parts.len() >= MAX_PARTS {
                    return Err(WsmanError::Limit("streams"));
                }
                receive.parts.push(StreamPart {
                    name: tag.attribute("Name").unwrap_or_default(),
                    command_id: tag.attribute("CommandId").and_then(|id| guid(&id)),
                    end: tag.attribute("End").is_some_and(|end| end.eq_ignore_ascii_case("true")),
                    base64: scanner.raw_text()?,
                });
            }
            XmlToken::Start(tag) if tag.name == b"CommandState" => {
                let state = tag.attribute("State").unwrap_or_default();
                let mut state = CommandState {
                    command_id: tag.attribute("CommandId").and_then(|id| guid(&id)),
                    done: state.rsplit('/').next().is_some_and(|s| s.eq_ignore_ascii_case("Done")),
                    exit_code: None,
                };
                let depth = scanner.depth();
                while let Some(token) = scanner.next()? {
                    match token {
                        XmlToken::Start(tag) if tag.name == b"ExitCode" => {
                            state.exit_code = scanner.text()?.parse().ok();
                        }
                        XmlToken::End if scanner.depth() < depth => break,
                        _ => {}
                    }
                }
                receive.state = Some(state);
            }
            XmlToken::Start(_) => scanner.skip()?,
            XmlToken::End if scanner.depth() < depth => break,
            _ => {}
        }
    }
    Ok(receive)
}

/// Calls `visit` for each element below the one just entered, at any depth.
fn walk<'a>(
    scanner: &mut Scanner<'a>,
    mut visit: impl FnMut(&mut Scanner<'a>, XmlTag<'a>) -> Result<(), WsmanError>,
) -> Result<(), WsmanError> {
    let depth = scanner.depth();
    while let Some(token) = scanner.next()? {
        match token {
            XmlToken::Start(tag) => visit(scanner, tag)?,
            XmlToken::End if scanner.depth() < depth => break,
            _ => {}
        }
    }
    Ok(())
}

fn resource_created(scanner: &mut Scanner<'_>, shell: &mut Shell) -> Result<(), WsmanError> {
    walk(scanner, |scanner, tag| {
        if tag.name == b"Selector" && tag.attribute("Name").is_some_and(|n| n.eq_ignore_ascii_case("ShellId"))
        {
            shell.shell_id = scanner.text()?.into_owned();
        }
        Ok(())
    })
}

fn shell_element<'a>(
    scanner: &mut Scanner<'a>,
    tag: XmlTag<'a>,
    shell: &mut Shell,
) -> Result<(), WsmanError> {
    let mut id = tag.attribute("ShellId").map(Cow::into_owned).unwrap_or_default();
    walk(scanner, |scanner, tag| {
        match tag.name {
            b"ShellId" => id = scanner.text()?.into_owned(),
            b"Owner" => shell.owner = Some(scanner.text()?.into_owned()),
            b"IdleTimeOut" => shell.idle_timeout = scanner.text()?.parse().ok(),
            b"MaxIdleTimeOut" => shell.max_idle_timeout = scanner.text()?.parse().ok(),
            _ => {}
        }
        Ok(())
    })?;
    if shell.shell_id.is_empty() {
        shell.shell_id = id;
    }
    Ok(())
}

fn command_response(scanner: &mut Scanner<'_>) -> Result<Option<Uuid>, WsmanError> {
    let mut id = None;
    walk(scanner, |scanner, tag| {
        if tag.name == b"CommandId" {
            id = guid(&scanner.text()?);
        }
        Ok(())
    })?;
    Ok(id)
}

fn connect_response<'a>(scanner: &mut Scanner<'a>) -> Result<&'a [u8], WsmanError> {
    let mut text: &'a [u8] = &[];
    walk(scanner, |scanner, tag| {
        if tag.name == b"connectResponseXml" {
            text = scanner.raw_text()?;
        }
        Ok(())
    })?;
    Ok(text)
}

fn fault(scanner: &mut Scanner<'_>) -> Result<WsmanFault, WsmanError> {
    let (mut code, mut values, mut detail) = (None, Vec::new(), String::new());
    let (mut reason, mut message) = (String::new(), String::new());
    walk(scanner, |scanner, tag| {
        match tag.name {
            b"Value" if values.len() < 4 => values.push(local(&scanner.text()?).to_owned()),
            b"Text" if reason.is_empty() => reason = scanner.text()?.into_owned(),
            b"FaultDetail" => {
                detail = scanner.text()?.rsplit('/').next().unwrap_or_default().to_owned();
            }
            b"WSManFault" if code.is_none() => {
                code = tag.attribute("Code").and_then(|code| code.parse().ok());
            }
            // The message may be text, or a ProviderFault around another one: the innermost text counts.
            b"Message" => message = all_text(scanner)?,
            _ => {}
        }
        Ok(())
    })?;
    let mut values = values.into_iter();
    let (soap_code, subcode) = (values.next().unwrap_or_default(), values.next().unwrap_or_default());
    let text = if message.is_empty() { reason } else { message };
    Ok(WsmanFault::classify(code, soap_code, subcode, detail, &text))
}

/// Every text below the element just entered, joined by blanks.
fn all_text(scanner: &mut Scanner<'_>) -> Result<String, WsmanError> {
    let depth = scanner.depth();
    let mut all = String::new();
    while let Some(token) = scanner.next()? {
        match token {
            XmlToken::Text(raw) => {
                let text = super::scan::unescape(raw);
                let text = text.trim();
                if !text.is_empty() {
                    if !all.is_empty() {
                        all.push(' ');
                    }
                    all.push_str(text);
                }
            }
            XmlToken::End if scanner.depth() < depth => break,
            _ => {}
        }
    }
    Ok(all)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn guid(text: &str) -> Option<Uuid> {
    let text = text.trim();
    let text = text.strip_prefix("urn:").unwrap_or(text);
    Uuid::try_parse(text.strip_prefix("uuid:").unwrap_or(text)).ok()
}

#[cfg(test)]
mod tests;
