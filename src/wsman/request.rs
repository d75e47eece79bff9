//! Requests: typed operations on one shell, written as envelopes that keep to the server's size (MS-WSMV 3.1.4).

use std::fmt::Write as _;

use jiff::SignedDuration;
use uuid::Uuid;

use super::scan::escape;
use super::{EXCHANGE_RESOURCE_URI, MAX_ENVELOPE_SIZE, SMALLEST_SERVER_ENVELOPE, WsmanError};

const SHELL: &str = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
const TRANSFER: &str = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
const POWERSHELL: &str = "http://schemas.microsoft.com/powershell";
/// Room in an envelope for everything besides base64 text; the longest header has some 2.5 kB plus the URL.
const OVERHEAD: usize = 4096;

/// Where new ids come from: an argument, so that tests choose them and the core draws no random numbers.
pub type Ids = Box<dyn FnMut() -> Uuid + Send>;

/// An envelope to be posted, and the id its answer must relate to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub message_id: Uuid,
    pub body: String,
}

/// How to talk to a server.
#[derive(Debug, Clone)]
pub struct ClientOptions {
    /// The URL as it is posted to, path and query included.
    pub to: String,
    pub resource_uri: String,
    /// The largest answer we read.
    pub max_envelope_size: u32,
    /// The largest envelope the server reads.
    pub server_envelope_size: u32,
    /// How long the server may hold a request.
    pub operation_timeout: SignedDuration,
    pub locale: String,
    pub data_locale: String,
}

impl ClientOptions {
    /// Exchange's endpoint at `to`, texts in English, since error categories but not texts are stable.
    pub fn exchange(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            resource_uri: EXCHANGE_RESOURCE_URI.into(),
            max_envelope_size: MAX_ENVELOPE_SIZE,
            server_envelope_size: SMALLEST_SERVER_ENVELOPE,
            operation_timeout: SignedDuration::from_secs(60),
            locale: "en-US".into(),
            data_locale: "en-US".into(),
        }
    }
}

/// What to tell a running command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Stop the pipeline (`powershell/signal/crtl_c`, spelled as the protocol has it).
    CtrlC,
    /// The pipeline is done with: free what the server keeps of it.
    Terminate,
}

impl Signal {
    fn code(self) -> &'static str {
        match self {
            Self::CtrlC => "powershell/signal/crtl_c",
            Self::Terminate => "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/signal/terminate",
        }
    }
}

/// Writes the envelopes of one shell.
pub struct Client {
    options: ClientOptions,
    session_id: Uuid,
    shell_id: Option<String>,
    ids: Ids,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("options", &self.options)
            .field("shell_id", &self.shell_id)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client without a shell yet.
    pub fn new(options: ClientOptions, mut ids: Ids) -> Self {
        let session_id = ids();
        Self { options, session_id, shell_id: None, ids }
    }

    /// How it talks.
    pub fn options(&self) -> &ClientOptions {
        &self.options
    }

    /// From now on, requests go to this URL (after a redirect).
    pub fn redirect(&mut self, to: impl Into<String>) {
        self.options.to = to.into();
    }

    /// From now on, requests name this shell: the id of the Create answer.
    pub fn set_shell_id(&mut self, shell_id: impl Into<String>) {
        self.shell_id = Some(shell_id.into());
    }

    /// The shell that requests name.
    pub fn shell_id(&self) -> Option<&str> {
        self.shell_id.as_deref()
    }

    /// How many bytes of PSRP data one request can carry: what base64 makes of it fits the server's envelope.
    pub fn payload_room(&self) -> usize {
        let room =
            (self.options.server_envelope_size as usize).saturating_sub(OVERHEAD + self.options.to.len());
        room / 4 * 3
    }

    /// Create (MS-WSMV 3.1.4.5.2): a shell with `creation` (SessionCapability, InitRunspacePool) inside.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn create(
        &mut self,
        shell_id: Uuid,
        name: &str,
        idle_timeout: Option<SignedDuration>,
        creation: &[u8],
    ) -> Result<Outgoing, WsmanError> {
        let mut body = String::with_capacity(creation.len() * 4 / 3 + 512);
        let _ = write!(body, "<rsp:Shell ShellId=\"{}\"", upper(shell_id));
        if !name.is_empty() {
            body.push_str(" Name=\"");
            escape(name, &mut body);
            body.push('"');
        }
        body.push('>');
        if let Some(timeout) = idle_timeout {
            let _ = write!(body, "<rsp:IdleTimeOut>{}</rsp:IdleTimeOut>", duration(timeout));
        }
        body.push_str(
            "<rsp:InputStreams>stdin pr</rsp:InputStreams><rsp:OutputStreams>stdout</rsp:OutputStreams>",
        );
        let _ = write!(body, "<creationXml xmlns=\"{POWERSHELL}\">");
        base64_simd::STANDARD.encode_append(creation, &mut body);
        body.push_str("</creationXml></rsp:Shell>");
        let options = "<w:OptionSet s:mustUnderstand=\"true\"><w:Option Name=\"protocolversion\" MustComply=\"true\">2.3</w:Option></w:OptionSet>";
        self.envelope(&format!("{TRANSFER}/Create"), options, &body)
    }

    /// Command (3.1.4.11): starts pipeline `command_id` with the first fragments of its message.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn command(&mut self, command_id: Uuid, fragments: &[u8]) -> Result<Outgoing, WsmanError> {
        let mut body = String::with_capacity(fragments.len() * 4 / 3 + 256);
        let _ = write!(
            body,
            "<rsp:CommandLine CommandId=\"{}\"><rsp:Command></rsp:Command><rsp:Arguments>",
            upper(command_id)
        );
        base64_simd::STANDARD.encode_append(fragments, &mut body);
        body.push_str("</rsp:Arguments></rsp:CommandLine>");
        self.envelope(&format!("{SHELL}/Command"), "", &body)
    }

    /// Send (3.1.4.12): further fragments, for the pool or a pipeline; stream `stdin` or `pr` (host answers).
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn send(
        &mut self,
        stream: &str,
        command_id: Option<Uuid>,
        fragments: &[u8],
    ) -> Result<Outgoing, WsmanError> {
        let mut body = String::with_capacity(fragments.len() * 4 / 3 + 256);
        body.push_str("<rsp:Send><rsp:Stream Name=\"");
        escape(stream, &mut body);
        body.push('"');
        command_attribute(command_id, &mut body);
        body.push('>');
        base64_simd::STANDARD.encode_append(fragments, &mut body);
        body.push_str("</rsp:Stream></rsp:Send>");
        self.envelope(&format!("{SHELL}/Send"), "", &body)
    }

    /// Receive (3.1.4.14): waits for output of the pool or a pipeline, up to the operation timeout.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn receive(&mut self, command_id: Option<Uuid>) -> Result<Outgoing, WsmanError> {
        let mut body = String::from("<rsp:Receive><rsp:DesiredStream");
        command_attribute(command_id, &mut body);
        body.push_str(">stdout</rsp:DesiredStream></rsp:Receive>");
        let options =
            "<w:OptionSet><w:Option Name=\"WSMAN_CMDSHELL_OPTION_KEEPALIVE\">TRUE</w:Option></w:OptionSet>";
        self.envelope(&format!("{SHELL}/Receive"), options, &body)
    }

    /// Signal (3.1.4.13) to a pipeline.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn signal(&mut self, command_id: Uuid, signal: Signal) -> Result<Outgoing, WsmanError> {
        let mut body = String::from("<rsp:Signal");
        command_attribute(Some(command_id), &mut body);
        let _ = write!(body, "><rsp:Code>{}</rsp:Code></rsp:Signal>", signal.code());
        self.envelope(&format!("{SHELL}/Signal"), "", &body)
    }

    /// Delete (3.1.4.4): ends the shell.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn delete(&mut self) -> Result<Outgoing, WsmanError> {
        self.envelope(&format!("{TRANSFER}/Delete"), "", "")
    }

    /// Delete of another shell of the same account: one that was left behind.
    ///
    /// # Errors
    /// [`WsmanError::EnvelopeTooSmall`]
    pub fn delete_other(&mut self, shell: Uuid) -> Result<Outgoing, WsmanError> {
        let own = self.shell_id.replace(upper(shell));
        let delete = self.delete();
        self.shell_id = own;
        delete
    }

    fn envelope(&mut self, action: &str, options: &str, body: &str) -> Result<Outgoing, WsmanError> {
        let message_id = (self.ids)();
        let operation_id = (self.ids)();
        let mut out = String::with_capacity(body.len() + 2560);
        out.push_str(concat!(
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"",
            " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\"",
            " xmlns:w=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\"",
            " xmlns:p=\"http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd\"",
            " xmlns:rsp=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell\">",
            "<s:Header><a:To>"
        ));
        escape(&self.options.to, &mut out);
        let _ = write!(
            out,
            "</a:To><w:ResourceURI s:mustUnderstand=\"true\">{}</w:ResourceURI>\
             <a:ReplyTo><a:Address s:mustUnderstand=\"true\">http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo>\
             <a:Action s:mustUnderstand=\"true\">{action}</a:Action>\
             <w:MaxEnvelopeSize s:mustUnderstand=\"true\">{}</w:MaxEnvelopeSize>\
             <a:MessageID>uuid:{}</a:MessageID>\
             <w:Locale xml:lang=\"{}\" s:mustUnderstand=\"false\"/>\
             <p:DataLocale xml:lang=\"{}\" s:mustUnderstand=\"false\"/>\
             <p:SessionId s:mustUnderstand=\"false\">uuid:{}</p:SessionId>\
             <p:OperationID s:mustUnderstand=\"false\">uuid:{}</p:OperationID>\
             <p:SequenceId s:mustUnderstand=\"false\">1</p:SequenceId>",
            self.options.resource_uri,
            self.options.max_envelope_size,
            upper(message_id),
            self.options.locale,
            self.options.data_locale,
            upper(self.session_id),
            upper(operation_id),
        );
        if let (Some(shell_id), false) = (&self.shell_id, action.ends_with("/Create")) {
            out.push_str("<w:SelectorSet><w:Selector Name=\"ShellId\">");
            escape(shell_id, &mut out);
            out.push_str("</w:Selector></w:SelectorSet>");
        }
        out.push_str(options);
        let _ = write!(
            out,
            "<w:OperationTimeout>{}</w:OperationTimeout></s:Header><s:Body>{body}</s:Body></s:Envelope>",
            duration(self.options.operation_timeout)
        );
        let limit = self.options.server_envelope_size;
        if out.len() > limit as usize {
            return Err(WsmanError::EnvelopeTooSmall { size: out.len(), limit });
        }
        Ok(Outgoing { message_id, body: out })
    }
}

fn command_attribute(command_id: Option<Uuid>, out: &mut String) {
    if let Some(id) = command_id {
        let _ = write!(out, " CommandId=\"{}\"", upper(id));
    }
}

/// GUIDs go in capitals, as Windows writes them: some servers compare them as text.
fn upper(id: Uuid) -> String {
    id.hyphenated().to_string().to_ascii_uppercase()
}

/// `PT60.000S`, the one form that every server reads.
fn duration(time: SignedDuration) -> String {
    let time = time.max(SignedDuration::ZERO);
    format!("PT{}.{:03}S", time.as_secs(), time.subsec_millis())
}

#[cfg(test)]
mod tests;
