//! EWS: the log-on test (`GetFolder` of the inbox) and `CreateItem` to send a mail. SOAP 1.1, `text/xml`.

use std::fmt::Write as _;

use jiff::SignedDuration;

use super::soap::{Element, XmlError, escape, parse};

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
    pub to: Vec<String>,
    pub subject: String,
    pub html: String,
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

/// `GetFolder` of the caller's inbox: works for whoever can log on and has a mailbox.
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
    response(text, "GetFolderResponseMessage")
}

/// `CreateItem` that sends and keeps a copy. The order of elements is the schema's.
pub fn send_mail(mail: &Mail) -> String {
    let mut recipients = String::new();
    for address in &mail.to {
        let _ =
            write!(recipients, "<t:Mailbox><t:EmailAddress>{}</t:EmailAddress></t:Mailbox>", escape(address));
    }
    envelope(&format!(
        "<m:CreateItem MessageDisposition=\"SendAndSaveCopy\">\
         <m:SavedItemFolderId><t:DistinguishedFolderId Id=\"sentitems\"/></m:SavedItemFolderId>\
         <m:Items><t:Message><t:ItemClass>IPM.Note</t:ItemClass><t:Subject>{}</t:Subject>\
         <t:Body BodyType=\"HTML\">{}</t:Body><t:ToRecipients>{recipients}</t:ToRecipients>\
         </t:Message></m:Items></m:CreateItem>",
        escape(&mail.subject),
        escape(&mail.html)
    ))
}

/// Reads the answer to [`send_mail`].
///
/// # Errors
/// When the server refused, or the answer is something else.
pub fn send_mail_response(text: &str) -> Result<(), EwsError> {
    response(text, "CreateItemResponseMessage")
}

fn refused(code: &str, message: &str, details: &Element) -> EwsError {
    let back_off = details
        .find("MessageXml")
        .and_then(|xml| {
            xml.children.iter().find(|value| value.attribute("Name") == Some("BackOffMilliseconds"))
        })
        .and_then(|value| value.value()?.parse().ok())
        .filter(|millis| (0..=86_400_000).contains(millis))
        .map(SignedDuration::from_millis);
    EwsError::Refused {
        code: code.to_owned(),
        message: message.to_owned(),
        class: EwsErrorClass::of(code),
        back_off,
    }
}

/// A SOAP fault (HTTP 500), or a response message, whose error may come inside HTTP 200.
fn response(text: &str, expected: &str) -> Result<(), EwsError> {
    let root = parse(text)?;
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
    let message = body.find(expected).ok_or(EwsError::Unexpected)?;
    let code = message.value_of("ResponseCode").unwrap_or_default();
    match message.attribute("ResponseClass") {
        Some("Success") if code.is_empty() || code == "NoError" => Ok(()),
        Some(_) => Err(refused(code, message.value_of("MessageText").unwrap_or_default(), message)),
        None => Err(EwsError::Unexpected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(class: &str, code: &str) -> String {
        format!(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>\
             <m:GetFolderResponse xmlns:m='x'><m:ResponseMessages>\
             <m:GetFolderResponseMessage ResponseClass='{class}'><m:MessageText>text</m:MessageText>\
             <m:ResponseCode>{code}</m:ResponseCode></m:GetFolderResponseMessage></m:ResponseMessages>\
             </m:GetFolderResponse></s:Body></s:Envelope>"
        )
    }

    #[test]
    fn an_error_inside_http_200_is_an_error() {
        assert!(get_inbox_response(&answer("Success", "NoError")).is_ok());
        let Err(EwsError::Refused { code, class, .. }) =
            get_inbox_response(&answer("Error", "ErrorMissingEmailAddress"))
        else {
            panic!("refused")
        };
        assert_eq!((code.as_str(), class), ("ErrorMissingEmailAddress", EwsErrorClass::Administrator));
        assert!(matches!(send_mail_response(&answer("Success", "NoError")), Err(EwsError::Unexpected)));
        assert!(matches!(get_inbox_response("<html><body/></html>"), Err(EwsError::Unexpected)));
    }

    #[test]
    fn a_busy_server_says_how_long() {
        let fault = "<s:Envelope xmlns:s='x'><s:Body><s:Fault><faultcode xmlns:a='y'>a:ErrorServerBusy</faultcode>\
            <faultstring>The server cannot service this request right now. Try again later.</faultstring>\
            <detail><e:ResponseCode xmlns:e='z'>ErrorServerBusy</e:ResponseCode><t:MessageXml xmlns:t='t'>\
            <t:Value Name='BackOffMilliseconds'>297749</t:Value></t:MessageXml></detail></s:Fault></s:Body></s:Envelope>";
        let Err(EwsError::Refused { class, back_off, .. }) = get_inbox_response(fault) else {
            panic!("refused")
        };
        assert_eq!(class, EwsErrorClass::Retry);
        assert_eq!(back_off, Some(SignedDuration::from_millis(297_749)));
    }

    #[test]
    fn a_hostile_subject_stays_text() {
        let mail =
            Mail { to: vec!["a@b.c".into()], subject: "</t:Subject><x/>".into(), html: "<p>ä</p>".into() };
        let sent = parse(&send_mail(&mail)).unwrap();
        assert_eq!(sent.find("Subject").and_then(Element::value), Some("</t:Subject><x/>"));
        assert_eq!(sent.find("Body").and_then(|b| b.find("Body")).and_then(Element::value), Some("<p>ä</p>"));
    }
}
