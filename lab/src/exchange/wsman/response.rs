//! Writes WSMan answers (MS-WSMV 3.1.4): text put together, since their shape never varies.

use std::borrow::Cow;
use std::fmt::Write;
use std::time::Duration;

use base64_simd::STANDARD;
use uuid::Uuid;

const SHELL: &str = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
const STATE: &str = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/CommandState";
/// Resource of Exchange's remote PowerShell.
pub(crate) const RESOURCE: &str = "http://schemas.microsoft.com/powershell/Microsoft.Exchange";

/// The header of an answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reply<'a> {
    pub(crate) action: &'a str,
    pub(crate) relates_to: &'a str,
    pub(crate) operation_id: Option<&'a str>,
}

impl Reply<'_> {
    /// Everything up to and with `<s:Body>`.
    fn open(&self) -> String {
        let mut text = String::with_capacity(1024);
        let _ = write!(
            text,
            "<s:Envelope xml:lang=\"en-US\" xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" \
             xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" \
             xmlns:x=\"http://schemas.xmlsoap.org/ws/2004/09/transfer\" \
             xmlns:w=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\" \
             xmlns:rsp=\"{SHELL}\" xmlns:p=\"http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd\"><s:Header>\
             <a:Action>{}</a:Action><a:MessageID>uuid:{}</a:MessageID>",
            self.action,
            Uuid::new_v4().hyphenated().encode_upper(&mut Uuid::encode_buffer())
        );
        if let Some(id) = self.operation_id {
            let id = escape(id);
            let _ = write!(
                text,
                "<p:OperationID s:mustUnderstand=\"false\">{id}</p:OperationID><p:SequenceId>1</p:SequenceId>"
            );
        }
        let _ = write!(
            text,
            "<a:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:To>\
             <a:RelatesTo>{}</a:RelatesTo></s:Header><s:Body>",
            escape(self.relates_to)
        );
        text
    }

    /// The whole answer around a body.
    pub(crate) fn envelope(&self, body: &str) -> Vec<u8> {
        let mut text = self.open();
        text.push_str(body);
        text.push_str("</s:Body></s:Envelope>");
        text.into_bytes()
    }
}

/// Text for an element or an attribute.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(text)
}

/// What a new shell is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShellFacts<'a> {
    pub(crate) id: Uuid,
    pub(crate) url: &'a str,
    pub(crate) owner: &'a str,
    pub(crate) client: &'a str,
    pub(crate) idle_timeout: Duration,
    pub(crate) max_idle_timeout: Duration,
    pub(crate) locale: &'a str,
}

/// The body of `CreateResponse`.
pub(crate) fn created(shell: ShellFacts<'_>) -> String {
    let id = shell.id.hyphenated().encode_upper(&mut Uuid::encode_buffer()).to_owned();
    let (idle, max) = (shell.idle_timeout.as_secs(), shell.max_idle_timeout.as_secs());
    let (owner, locale) = (escape(shell.owner), escape(shell.locale));
    format!(
        "<x:ResourceCreated><a:Address>{}</a:Address><a:ReferenceParameters><w:ResourceURI>{RESOURCE}</w:ResourceURI>\
         <w:SelectorSet><w:Selector Name=\"ShellId\">{id}</w:Selector></w:SelectorSet></a:ReferenceParameters>\
         </x:ResourceCreated><rsp:Shell><rsp:ShellId>{id}</rsp:ShellId><rsp:Name>Session1</rsp:Name>\
         <rsp:ResourceUri>{RESOURCE}</rsp:ResourceUri><rsp:Owner>{owner}</rsp:Owner><rsp:ClientIP>{}</rsp:ClientIP>\
         <rsp:IdleTimeOut>PT{idle}.000S</rsp:IdleTimeOut><rsp:InputStreams>stdin pr</rsp:InputStreams>\
         <rsp:OutputStreams>stdout</rsp:OutputStreams><rsp:MaxIdleTimeOut>PT{max}.000S</rsp:MaxIdleTimeOut>\
         <rsp:Locale>{locale}</rsp:Locale><rsp:DataLocale>{locale}</rsp:DataLocale>\
         <rsp:CompressionMode>NoCompression</rsp:CompressionMode><rsp:ProfileLoaded>Yes</rsp:ProfileLoaded>\
         <rsp:Encoding>UTF8</rsp:Encoding><rsp:BufferMode>Block</rsp:BufferMode><rsp:State>Connected</rsp:State>\
         <rsp:ShellRunTime>P0DT0H0M0S</rsp:ShellRunTime><rsp:ShellInactivity>P0DT0H0M0S</rsp:ShellInactivity></rsp:Shell>",
        escape(shell.url),
        escape(shell.client),
    )
}

/// The body of `CommandResponse`.
pub(crate) fn command(id: Uuid) -> String {
    let mut buffer = Uuid::encode_buffer();
    let id = id.hyphenated().encode_upper(&mut buffer);
    format!("<rsp:CommandResponse><rsp:CommandId>{id}</rsp:CommandId></rsp:CommandResponse>")
}

/// An answer to Receive as it grows, one stream element for each fragment as Windows sends it.
#[derive(Debug)]
pub(crate) struct ReceiveBody {
    text: Vec<u8>,
    command: Option<String>,
    room: usize,
    empty: bool,
}

impl ReceiveBody {
    /// `room` is what the whole envelope may take.
    pub(crate) fn new(reply: Reply<'_>, command: Option<Uuid>, room: usize) -> Self {
        let mut text = Vec::with_capacity(room.min(600 * 1024));
        text.extend_from_slice(reply.open().as_bytes());
        text.extend_from_slice(b"<rsp:ReceiveResponse>");
        let command = command.map(|id| id.hyphenated().encode_upper(&mut Uuid::encode_buffer()).to_owned());
        Self { text, command, room, empty: true }
    }

    /// Whether a fragment still fits. The first one always does: an answer without anything would never end.
    pub(crate) fn fits(&self, fragment: usize) -> bool {
        // Stream element, state element and the end of the envelope.
        self.empty || self.text.len() + fragment.div_ceil(3) * 4 + 512 <= self.room
    }

    /// True while nothing was put in.
    pub(crate) fn is_empty(&self) -> bool {
        self.empty
    }

    /// Puts a fragment in.
    pub(crate) fn push(&mut self, fragment: &[u8]) {
        self.empty = false;
        self.text.extend_from_slice(b"<rsp:Stream Name=\"stdout\"");
        if let Some(id) = &self.command {
            self.text.extend_from_slice(b" CommandId=\"");
            self.text.extend_from_slice(id.as_bytes());
            self.text.push(b'"');
        }
        self.text.push(b'>');
        STANDARD.encode_append(fragment, &mut self.text);
        self.text.extend_from_slice(b"</rsp:Stream>");
    }

    /// The whole answer. `done` says that the command has ended.
    pub(crate) fn finish(mut self, done: bool) -> Vec<u8> {
        if let Some(id) = &self.command {
            let state = if done { "Done" } else { "Running" };
            let exit = if done { "<rsp:ExitCode>0</rsp:ExitCode>" } else { "" };
            let element = format!(
                "<rsp:CommandState CommandId=\"{id}\" State=\"{STATE}/{state}\">{exit}</rsp:CommandState>"
            );
            self.text.extend_from_slice(element.as_bytes());
        }
        self.text.extend_from_slice(b"</rsp:ReceiveResponse></s:Body></s:Envelope>");
        self.text
    }
}

#[cfg(test)]
mod tests;
