//! One LDAP connection (RFC 4511): messages in their frames, StartTLS, bind and searches, several of them at once.

use std::collections::HashMap;
use std::time::Duration;

use exchange_connector::directory::{check, length};
use exchange_connector::secret::Secret;
use rasn::prelude::*;
use rasn_ldap::{
    AuthenticationChoice, BindRequest, Control, ExtendedRequest, Filter, LdapMessage, LdapResult, ProtocolOp,
    ResultCode, SearchRequest, SearchRequestDerefAliases, SearchRequestScope, SearchResultEntry,
    UnbindRequest,
};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use zeroize::Zeroizing;

use super::entry::Entry;
use super::error::{DirectoryError, DirectoryResult};

/// How long one answer may take to come.
const ANSWER_LIMIT: Duration = Duration::from_secs(60);
const START_TLS: &[u8] = b"1.3.6.1.4.1.1466.20037";
/// Simple paged results (RFC 2696).
const PAGED: &[u8] = b"1.2.840.113556.1.4.319";
const PAGE: u32 = 1000;
/// Searches that are under way at once.
pub(super) const AT_ONCE: usize = 32;

/// The value of the paging control.
#[derive(AsnType, Encode, Decode, Debug)]
struct Page {
    size: u32,
    cookie: OctetString,
}

/// What to search for.
#[derive(Debug, Clone)]
pub(super) struct Query<'a> {
    pub(super) base: &'a str,
    /// The base object alone, else everything below it too.
    pub(super) base_only: bool,
    pub(super) filter: Filter,
    pub(super) attributes: &'a [&'a str],
}

/// How one of several lookups ended.
#[derive(Debug)]
pub(super) enum Looked {
    Found(Entry),
    /// It is not there, or not to be seen.
    NotFound,
    /// Another server has it.
    Elsewhere(String),
    Refused(ResultCode, String),
}

/// A connection. Without TLS it does nothing but ask for it.
pub(super) struct Connection<S> {
    stream: S,
    buffer: Vec<u8>,
    next: u32,
    /// Where it leads, for messages.
    pub(super) server: String,
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Connection<S> {
    pub(super) fn new(stream: S, server: String) -> Self {
        Self { stream, buffer: Vec::new(), next: 1, server }
    }

    async fn send(&mut self, op: ProtocolOp, control: Option<Control>) -> DirectoryResult<u32> {
        let id = self.next;
        self.next += 1;
        let mut message = LdapMessage::new(id, op);
        message.controls = control.map(|control| vec![control]);
        // A bind has the password in it.
        let bytes = Zeroizing::new(rasn::ber::encode(&message).map_err(|error| DirectoryError::Answer {
            server: self.server.clone(),
            reason: error.to_string(),
        })?);
        let lost = |source| DirectoryError::Lost { server: self.server.clone(), source };
        let sent = async {
            self.stream.write_all(&bytes).await?;
            self.stream.flush().await
        };
        match tokio::time::timeout(ANSWER_LIMIT, sent).await {
            Ok(sent) => sent.map_err(lost)?,
            Err(_) => return Err(self.late()),
        }
        Ok(id)
    }

    fn late(&self) -> DirectoryError {
        DirectoryError::Late { server: self.server.clone(), after: ANSWER_LIMIT }
    }

    /// The next message, whichever it is for.
    async fn receive(&mut self) -> DirectoryResult<LdapMessage> {
        let frame = |source| DirectoryError::Frame { server: self.server.clone(), source };
        let whole = loop {
            if let Some(whole) = length(&self.buffer).map_err(frame)?
                && self.buffer.len() >= whole
            {
                break whole;
            }
            let read = tokio::time::timeout(ANSWER_LIMIT, self.stream.read_buf(&mut self.buffer)).await;
            let read = match read {
                Ok(read) => read.and_then(|read| match read {
                    0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
                    read => Ok(read),
                }),
                Err(_) => return Err(self.late()),
            };
            read.map_err(|source| DirectoryError::Lost { server: self.server.clone(), source })?;
        };
        let message: Vec<u8> = self.buffer.drain(..whole).collect();
        check(&message).map_err(frame)?;
        let message = rasn::ber::decode::<LdapMessage>(&message).map_err(|error| DirectoryError::Answer {
            server: self.server.clone(),
            reason: error.to_string(),
        })?;
        match message {
            // The notice of disconnection (RFC 4511 4.4.1).
            LdapMessage { message_id: 0, protocol_op: ProtocolOp::ExtendedResp(end), .. } => {
                Err(DirectoryError::Ended {
                    server: self.server.clone(),
                    text: text_of(end.result_code, &end.diagnostic_message),
                })
            }
            message => Ok(message),
        }
    }

    fn unexpected(&self, what: &str) -> DirectoryError {
        DirectoryError::Answer { server: self.server.clone(), reason: format!("not an answer to {what}") }
    }

    /// Asks for TLS (RFC 4511 4.14); the stream is then ready for the handshake.
    pub(super) async fn start_tls(mut self) -> DirectoryResult<S> {
        let request =
            ExtendedRequest { request_name: OctetString::from_static(START_TLS), request_value: None };
        let id = self.send(ProtocolOp::ExtendedReq(request), None).await?;
        let answer = self.receive().await?;
        let ProtocolOp::ExtendedResp(answer) = answer.protocol_op else {
            return Err(self.unexpected("StartTLS"));
        };
        if answer.result_code != ResultCode::Success {
            let text = text_of(answer.result_code, &answer.diagnostic_message);
            return Err(DirectoryError::StartTls { server: self.server, text });
        }
        // What stands in the clear behind the answer came from somebody else.
        if !self.buffer.is_empty() || id != 1 {
            return Err(self.unexpected("StartTLS"));
        }
        Ok(self.stream)
    }

    /// A simple bind. Only ever inside TLS.
    pub(super) async fn bind(&mut self, user: &str, password: &Secret) -> DirectoryResult<()> {
        let simple = OctetString::from_slice(password.expose().as_bytes());
        let request = BindRequest::new(3, user.into(), AuthenticationChoice::Simple(simple));
        let id = self.send(ProtocolOp::BindRequest(request), None).await?;
        let answer = self.receive().await?;
        match answer.protocol_op {
            ProtocolOp::BindResponse(answer_) if answer.message_id == id => match answer_.result_code {
                ResultCode::Success => Ok(()),
                code => Err(DirectoryError::LogonRefused {
                    server: self.server.clone(),
                    user: user.to_owned(),
                    code,
                    text: answer_.diagnostic_message.0,
                }),
            },
            _ => Err(self.unexpected("the log-on")),
        }
    }

    /// Searches, page by page. What another server would have is not followed.
    pub(super) async fn search(
        &mut self,
        what: &str,
        query: &Query<'_>,
        each: &mut (dyn FnMut(Entry) -> DirectoryResult<()> + Send),
    ) -> DirectoryResult<()> {
        let mut cookie = OctetString::default();
        loop {
            let page = Page { size: PAGE, cookie };
            let value = rasn::ber::encode(&page).map_err(|error| DirectoryError::Answer {
                server: self.server.clone(),
                reason: error.to_string(),
            })?;
            let control = Control::new(OctetString::from_static(PAGED), false, Some(value.into()));
            let control = (!query.base_only).then_some(control);
            let id = self.send(request(query), control).await?;
            let (done, controls) = loop {
                let message = self.receive().await?;
                if message.message_id != id {
                    return Err(self.unexpected(what));
                }
                match message.protocol_op {
                    ProtocolOp::SearchResEntry(entry) => each(Entry::from(entry))?,
                    ProtocolOp::SearchResRef(_) => {}
                    ProtocolOp::SearchResDone(done) => break (done.0, message.controls),
                    _ => return Err(self.unexpected(what)),
                }
            };
            if done.result_code != ResultCode::Success {
                return Err(self.refused(what, &done));
            }
            let answered = controls.into_iter().flatten().find(|control| control.control_type == PAGED);
            cookie = match answered.and_then(|control| control.control_value) {
                None => OctetString::default(),
                Some(value) => rasn::ber::decode::<Page>(&value).map_err(|_| self.unexpected(what))?.cookie,
            };
            if cookie.is_empty() {
                return Ok(());
            }
        }
    }

    fn refused(&self, what: &str, result: &LdapResult) -> DirectoryError {
        DirectoryError::Refused {
            what: what.to_owned(),
            server: self.server.clone(),
            code: result.result_code,
            text: text_of(result.result_code, &result.diagnostic_message),
        }
    }

    /// Looks single objects up, all at once; at most [`AT_ONCE`].
    pub(super) async fn look_up(
        &mut self,
        names: &[&str],
        attributes: &[&str],
    ) -> DirectoryResult<Vec<Looked>> {
        let mut asked = HashMap::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            let query = Query { base: name, base_only: true, filter: anything(), attributes };
            asked.insert(self.send(request(&query), None).await?, at);
        }
        let mut found: Vec<Option<Looked>> = names.iter().map(|_| None).collect();
        while !asked.is_empty() {
            let message = self.receive().await?;
            let Some(&at) = asked.get(&message.message_id) else { return Err(self.unexpected("a look-up")) };
            match message.protocol_op {
                ProtocolOp::SearchResEntry(entry) => found[at] = Some(Looked::Found(Entry::from(entry))),
                ProtocolOp::SearchResRef(_) => {}
                ProtocolOp::SearchResDone(done) => {
                    asked.remove(&message.message_id);
                    let done = done.0;
                    let end = match done.result_code {
                        ResultCode::Success | ResultCode::NoSuchObject => Looked::NotFound,
                        ResultCode::Referral => Looked::Elsewhere(referral(&done)),
                        code => Looked::Refused(code, text_of(code, &done.diagnostic_message)),
                    };
                    if found[at].is_none() || done.result_code != ResultCode::Success {
                        found[at] = Some(end);
                    }
                }
                _ => return Err(self.unexpected("a look-up")),
            }
        }
        Ok(found.into_iter().map(|looked| looked.unwrap_or(Looked::NotFound)).collect())
    }

    /// Says good-bye; the server has nothing to answer.
    pub(super) async fn unbind(mut self) {
        // It ends with the connection in any case.
        let _ = self.send(ProtocolOp::UnbindRequest(UnbindRequest), None).await;
        let _ = tokio::time::timeout(Duration::from_secs(2), self.stream.shutdown()).await;
    }
}

fn referral(result: &LdapResult) -> String {
    let first = result.referral.as_ref().and_then(|all| all.first());
    first.map_or_else(|| "another server".to_owned(), |uri| uri.0.chars().take(200).collect())
}

/// A code in words, with what the server says of it.
fn text_of(code: ResultCode, diagnostic: &str) -> String {
    let said: String = diagnostic.chars().filter(|c| !c.is_control()).take(200).collect();
    if said.is_empty() { format!("{code:?}") } else { format!("{code:?}, {said}") }
}

/// True for every object.
pub(super) fn anything() -> Filter {
    Filter::Present("objectClass".into())
}

fn request(query: &Query<'_>) -> ProtocolOp {
    let scope =
        if query.base_only { SearchRequestScope::BaseObject } else { SearchRequestScope::WholeSubtree };
    ProtocolOp::SearchRequest(SearchRequest::new(
        query.base.into(),
        scope,
        SearchRequestDerefAliases::NeverDerefAliases,
        0,
        0,
        false,
        query.filter.clone(),
        query.attributes.iter().map(|name| (*name).into()).collect(),
    ))
}

impl From<SearchResultEntry> for Entry {
    fn from(entry: SearchResultEntry) -> Self {
        let attributes = entry
            .attributes
            .into_iter()
            .map(|attribute| {
                let values = attribute.vals.to_vec().into_iter().map(|value| value.to_vec()).collect();
                (attribute.r#type.0, values)
            })
            .collect();
        Self { name: entry.object_name.0, attributes }
    }
}
