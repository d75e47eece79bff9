//! WSMan faults as Windows and Exchange write them (DSP0226 14, MS-WSMV 2.2.4; the bracket prefix is Exchange's).

use std::fmt::Write;

use jiff::Timestamp;
use uuid::Uuid;

use super::response::{Reply, escape};

/// A fault: what SOAP says, what Windows numbers, what Exchange puts in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) sender: bool,
    pub(crate) subcode: &'static str,
    pub(crate) code: u32,
    pub(crate) text: String,
    /// Exchange's `FailureCategory`; `None` for faults of Windows itself.
    pub(crate) category: Option<&'static str>,
    pub(crate) detail: Option<&'static str>,
}

impl Fault {
    fn new(sender: bool, subcode: &'static str, code: u32, text: impl Into<String>) -> Self {
        Self { sender, subcode, code, text: text.into(), category: None, detail: None }
    }

    /// Nothing came within the time that the request gave: poll again.
    pub(crate) fn timed_out() -> Self {
        let text = "The WS-Management service cannot complete the operation within the time specified in OperationTimeout.";
        Self::new(false, "w:TimedOut", 2_150_858_793, text)
    }

    /// No such shell, here.
    pub(crate) fn invalid_shell(shell: &str) -> Self {
        let text = format!(
            "The request for the Windows Remote Shell with ShellId {shell} failed because the shell was not found on the \
             server. Possible causes are: the specified ShellId is incorrect or the shell no longer exists on the server. \
             Provide the correct ShellId or create a new shell and retry the operation."
        );
        Self {
            category: Some("WSMan-InvalidShellID"),
            ..Self::new(true, "w:InvalidSelectors", 2_150_858_843, text)
        }
    }

    /// No such command in the shell.
    pub(crate) fn invalid_command() -> Self {
        let text = "The Windows Remote Shell received a request to perform an operation on a command identifier that does \
                    not exist. Either the command has completed execution or the client specified an invalid command \
                    identifier.";
        Self::new(true, "w:InvalidParameter", 2_150_858_844, text)
    }

    /// The Windows endpoint does not know Exchange's resource.
    pub(crate) fn unknown_resource(resource: &str) -> Self {
        let text = format!(
            "The WS-Management service cannot process the request. The resource URI ({resource}) was not found in the \
             WS-Management catalog. The catalog contains the metadata that describes resources, or logical endpoints."
        );
        Self {
            detail: Some("http://schemas.dmtf.org/wbem/wsman/1/wsman/faultDetail/InvalidResourceURI"),
            ..Self::new(true, "a:DestinationUnreachable", 2_150_858_811, text)
        }
    }

    /// An action that is not supported here.
    pub(crate) fn unsupported_action(action: &str) -> Self {
        let text = format!(
            "The WS-Management service cannot process the request. The action {action} is not supported."
        );
        Self::new(true, "a:ActionNotSupported", 2_150_858_754, text)
    }

    /// The body is no request.
    pub(crate) fn schema(text: &str) -> Self {
        Self::new(true, "w:SchemaValidationError", 2_150_858_817, text)
    }

    /// One shell too many for this user.
    pub(crate) fn shell_quota(text: String) -> Self {
        Self { category: Some("WSMan-Others"), ..Self::new(false, "w:QuotaLimit", 2_150_859_173, text) }
    }

    /// The user's load quota is used up for a while.
    pub(crate) fn busy(wait_ms: u64) -> Self {
        let text = format!(
            "The user load quota of 200 requests per 60 seconds has been exceeded. Send future requests at a slower rate \
             or raise the quota for this user. The next request from this user will not be approved for at least \
             {wait_ms} milliseconds."
        );
        Self::new(false, "w:QuotaLimit", 2_150_859_174, text)
    }

    /// The account may not use remote PowerShell.
    pub(crate) fn access_denied() -> Self {
        let text = "Access is denied.";
        Self {
            category: Some("AuthZ-CmdletAccessDeniedException"),
            ..Self::new(true, "w:AccessDenied", 5, text)
        }
    }

    /// The operation was ended by the end of its shell or command.
    pub(crate) fn aborted() -> Self {
        let text =
            "The I/O operation has been aborted because of either a thread exit or an application request.";
        Self::new(false, "w:InternalError", 995, text)
    }

    /// The front end cannot reach the back end; Exchange gives no text.
    pub(crate) fn back_end_down() -> Self {
        Self { category: Some("Cafe-SendFailure"), ..Self::new(false, "w:InternalError", 2_150_859_046, "") }
    }

    /// The whole envelope of the fault; `server` is the front end's host name.
    pub(crate) fn envelope(&self, relates_to: &str, server: &str, at: Timestamp) -> Vec<u8> {
        let text = self.prefixed(server, at);
        let role = if self.sender { "Sender" } else { "Receiver" };
        let mut body = String::with_capacity(1024);
        let detail = self.detail.map(|d| format!("<w:FaultDetail>{d}</w:FaultDetail>")).unwrap_or_default();
        let escaped = escape(&text);
        let _ = write!(
            body,
            "<s:Fault><s:Code><s:Value>s:{role}</s:Value><s:Subcode><s:Value>{}</s:Value></s:Subcode></s:Code>\
             <s:Reason><s:Text xml:lang=\"en-US\">{escaped}</s:Text></s:Reason><s:Detail>{detail}\
             <f:WSManFault xmlns:f=\"http://schemas.microsoft.com/wbem/wsman/1/wsmanfault\" Code=\"{}\" Machine=\"{}\">\
             <f:Message>{escaped}</f:Message></f:WSManFault></s:Detail></s:Fault>",
            self.subcode,
            self.code,
            escape(server)
        );
        Reply { action: "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault", relates_to, operation_id: None }
            .envelope(&body)
    }

    fn prefixed(&self, server: &str, at: Timestamp) -> String {
        let Some(category) = self.category else { return self.text.clone() };
        let name = server.split('.').next().unwrap_or(server).to_ascii_uppercase();
        let time = at.strftime("%m/%d/%Y %I:%M:%S %p");
        format!(
            "[ClientAccessServer={name},BackEndServer={server},RequestId={},TimeStamp={time}] [FailureCategory={category}] {}",
            Uuid::new_v4(),
            self.text
        )
    }
}

#[cfg(test)]
mod tests;
