//! EWS: the log-on test (`GetFolder` of the inbox), `CreateItem` to send a mail, and `FindItem` to see whether one was
//! sent. SOAP 1.1, `text/xml`.

use jiff::SignedDuration;
use uuid::Uuid;

use crate::xml::{Element, XmlError, XmlLimits, escape, parse};

/// Sent with every request, so that an administrator can allow it by name (`EwsAllowList`).
pub const USER_AGENT: &str = "ExchangeConnector";

/// Content type of requests.
pub const CONTENT_TYPE: &str = "text/xml; charset=utf-8";

/// What the server made of a request.
#[derive(Debug, thiserror::Error)]
pub enum EwsError {
    #[error("the EWS answer cannot be read")]
    Xml(#[from] XmlError),
    #[error("the EWS answer is of another kind than the request")]
    Unexpected,
    #[error("Exchange answered {code}: {message}")]
    Refused {
        /// `ErrorServerBusy`, `ErrorSendAsDenied`, …
        code: String,
        message: String,
        class: EwsErrorClass,
        /// `BackOffMilliseconds`, to be obeyed.
        back_off: Option<SignedDuration>,
    },
}

/// Who can do something about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EwsErrorClass {
    /// Passes by itself: wait and try again.
    Retry,
    /// Our request.
    Request,
    /// Rights, quota, a missing or locked mailbox.
    Administrator,
    Other,
}

impl EwsErrorClass {
    /// The class of a `ResponseCode`.
    pub fn of(code: &str) -> Self {
        match code {
            "ErrorServerBusy"
            | "ErrorTimeoutExpired"
            | "ErrorInternalServerTransientError"
            | "ErrorADUnavailable"
            | "ErrorConnectionFailed"
            | "ErrorMailboxMoveInProgress"
            | "ErrorMailboxFailover"
            | "ErrorMailboxStoreUnavailable"
            | "ErrorNoRespondingCASInDestinationSite"
            | "ErrorTooManyObjectsOpened"
            | "ErrorExceededConnectionCount"
            | "ErrorSubmissionQuotaExceeded" => Self::Retry,
            "ErrorInvalidRecipients"
            | "ErrorMissingRecipients"
            | "ErrorMessageSizeExceeded"
            | "ErrorSchemaValidation"
            | "ErrorInvalidServerVersion" => Self::Request,
            "ErrorAccessDenied"
            | "ErrorSendAsDenied"
            | "ErrorImpersonateUserDenied"
            | "ErrorImpersonationDenied"
            | "ErrorMissingEmailAddress"
            | "ErrorNonExistentMailbox"
            | "ErrorQuotaExceeded"
            | "ErrorPasswordExpired"
            | "ErrorAccountDisabled" => Self::Administrator,
            _ => Self::Other,
        }
    }
}

/// A mail from the notification mailbox itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Goes with the mail as [`MARK`], so that it can be found again.
    pub id: Uuid,
    /// The whole message (RFC 5322), recipients in its header.
    pub mime: Vec<u8>,
}

/// The header that marks a mail with its id; also a property that the sent items can be searched by.
pub const MARK: &str = "X-Exchange-Connector-Mail";

fn mark_field() -> String {
    format!(
        "<t:ExtendedFieldURI DistinguishedPropertySetId=\"InternetHeaders\" PropertyName=\"{MARK}\" PropertyType=\"String\"/>"
    )
}

/// `Message-ID` of a mail: the same for each sending, so that Exchange and mail programs see one message.
pub fn message_id(id: Uuid, from: &str) -> String {
    format!("{}@{}", id.simple(), from.rsplit_once('@').map_or("localhost", |(_, domain)| domain))
}

fn envelope(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\" \
         xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\">\
         <s:Header><t:RequestServerVersion Version=\"Exchange2010_SP1\"/></s:Header>\
         <s:Body>{body}</s:Body></s:Envelope>"
    )
}

/// `GetFolder` of the caller's inbox: works for every account that can log on and has a mailbox.
pub fn get_inbox() -> String {
    envelope(
        "<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>\
         <m:FolderIds><t:DistinguishedFolderId Id=\"inbox\"/></m:FolderIds></m:GetFolder>",
    )
}

/// Reads the answer to [`get_inbox`].
///
/// # Errors
/// When the server refused, or the answer is something else.
pub fn get_inbox_response(text: &str) -> Result<(), EwsError> {
    response(text, "GetFolderResponseMessage").map(drop)
}

/// `CreateItem` that sends and keeps a copy. The order of elements is the schema's.
///
/// The message goes as MIME: `Body` takes one form only, and every version since 2007 takes `MimeContent`.
pub fn send_mail(mail: &Mail) -> String {
    envelope(&format!(
        "<m:CreateItem MessageDisposition=\"SendAndSaveCopy\">\
         <m:SavedItemFolderId><t:DistinguishedFolderId Id=\"sentitems\"/></m:SavedItemFolderId>\
         <m:Items><t:Message><t:MimeContent CharacterSet=\"UTF-8\">{}</t:MimeContent>\
         <t:ItemClass>IPM.Note</t:ItemClass>\
         <t:ExtendedProperty>{}<t:Value>{}</t:Value></t:ExtendedProperty>\
         </t:Message></m:Items></m:CreateItem>",
        base64_simd::STANDARD.encode_to_string(&mail.mime),
        mark_field(),
        mail.id,
    ))
}

/// Reads the answer to [`send_mail`].
///
/// # Errors
/// When the server refused, or the answer is something else.
pub fn send_mail_response(text: &str) -> Result<(), EwsError> {
    response(text, "CreateItemResponseMessage").map(drop)
}

/// `FindItem` in the sent items: was this mail sent before?
pub fn find_sent(id: Uuid, from: &str) -> String {
    let is = |field: &str, value: &str| {
        format!(
            "<t:IsEqualTo>{field}<t:FieldURIOrConstant><t:Constant Value=\"{}\"/></t:FieldURIOrConstant></t:IsEqualTo>",
            escape(value)
        )
    };
    envelope(&format!(
        "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>\
         <m:IndexedPageItemView MaxEntriesReturned=\"1\" Offset=\"0\" BasePoint=\"Beginning\"/>\
         <m:Restriction><t:Or>{}{}</t:Or></m:Restriction>\
         <m:ParentFolderIds><t:DistinguishedFolderId Id=\"sentitems\"/></m:ParentFolderIds></m:FindItem>",
        is(&mark_field(), &id.to_string()),
        is("<t:FieldURI FieldURI=\"message:InternetMessageId\"/>", &format!("<{}>", message_id(id, from))),
    ))
}

/// Reads the answer to [`find_sent`]: true when the mail is there.
///
/// # Errors
/// When the server refused, or the answer is something else.
pub fn find_sent_response(text: &str) -> Result<bool, EwsError> {
    let message = response(text, "FindItemResponseMessage")?;
    let folder = message.child("RootFolder").ok_or(EwsError::Unexpected)?;
    let total = folder.attribute("TotalItemsInView").and_then(|number| number.parse::<u64>().ok());
    total.map(|total| total > 0).ok_or(EwsError::Unexpected)
}

fn refused(code: &str, message: &str, details: &Element) -> EwsError {
    let xml = |name: &str| {
        let values = &details.find("MessageXml")?.children;
        values.iter().find(|value| value.attribute("Name") == Some(name))?.value()
    };
    let back_off = xml("BackOffMilliseconds")
        .and_then(|millis| millis.parse().ok())
        .filter(|millis| (0..=86_400_000).contains(millis))
        .map(SignedDuration::from_millis);
    EwsError::Refused {
        code: code.to_owned(),
        message: message.to_owned(),
        // A general error may carry the one that counts.
        class: EwsErrorClass::of(xml("InnerErrorResponseCode").unwrap_or(code)),
        back_off,
    }
}

/// A SOAP fault (HTTP 500), or a response message, whose error may come inside HTTP 200.
fn response(text: &str, expected: &str) -> Result<Element, EwsError> {
    let root = parse(text, XmlLimits::ANSWER)?;
    if !root.name.eq_ignore_ascii_case("Envelope") {
        return Err(EwsError::Unexpected);
    }
    let body = root.child("Body").ok_or(EwsError::Unexpected)?;
    if let Some(fault) = body.child("Fault") {
        let faultcode = fault.value_of("faultcode").unwrap_or("Fault");
        let code = fault
            .find("ResponseCode")
            .and_then(Element::value)
            .unwrap_or_else(|| faultcode.rsplit(':').next().unwrap_or(faultcode));
        return Err(refused(code, fault.value_of("faultstring").unwrap_or_default(), fault));
    }
    let message = body.find(expected).ok_or(EwsError::Unexpected)?.clone();
    let code = message.value_of("ResponseCode").unwrap_or_default();
    match message.attribute("ResponseClass") {
        Some("Success") if code.is_empty() || code == "NoError" => Ok(message),
        Some(_) => Err(refused(code, message.value_of("MessageText").unwrap_or_default(), &message)),
        None => Err(EwsError::Unexpected),
    }
}

#[cfg(test)]
mod tests;
