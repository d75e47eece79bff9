//! What a call is asked with, and the envelopes of its answers.

use exchange_connector::domain::server::ExchangeVersion;
use quick_xml::escape::escape;

use super::element::Element;
use crate::cmdlets::Account;
use crate::faults::Faults;
use crate::organization::{Found, Organization};

/// An HTTP answer, for the server to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpAnswer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// The connection ends in place of the answer.
    pub cut: bool,
}

impl HttpAnswer {
    pub(crate) fn xml(status: u16, body: String) -> Self {
        Self {
            status,
            headers: vec![("content-type", "text/xml; charset=utf-8".into())],
            body: body.into_bytes(),
            cut: false,
        }
    }
}

pub(super) const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
pub(super) const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
const ERRORS: &str = "http://schemas.microsoft.com/exchange/services/2006/errors";

/// Everything that an answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct EwsRequest<'a> {
    pub organization: &'a Organization,
    /// Who logged on.
    pub account: &'a Account,
    pub faults: &'a Faults,
    /// Version of the server that answers.
    pub version: ExchangeVersion,
    pub body: &'a [u8],
}

pub(super) fn own_mailbox<'a>(request: &EwsRequest<'a>) -> Result<&'a str, (&'static str, &'static str)> {
    request.account.mailbox.as_deref().ok_or((
        "ErrorMissingEmailAddress",
        "When making a request as an account that does not have a mailbox, you must specify the mailbox primary SMTP \
         address for any distinguished folder Ids.",
    ))
}

/// The mailbox that a distinguished folder of a call belongs to.
pub(super) fn target<'a>(
    request: &EwsRequest<'a>,
    call: &Element,
) -> Result<&'a str, (&'static str, &'static str)> {
    let named = call
        .find("DistinguishedFolderId")
        .and_then(|folder| folder.find("EmailAddress"))
        .map(|address| address.text.trim());
    match (named, request.account.mailbox.as_deref()) {
        (Some(named), Some(own)) if named.eq_ignore_ascii_case(own) => Ok(own),
        (Some(named), _) if request.organization.find_mailbox(named) == Found::None => {
            Err(("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."))
        }
        (Some(_), _) => Err(("ErrorAccessDenied", "Access is denied. Check credentials and try again.")),
        (None, _) => own_mailbox(request),
    }
}

fn version_header(version: ExchangeVersion) -> String {
    format!(
        "<h:ServerVersionInfo MajorVersion=\"{}\" MinorVersion=\"{}\" MajorBuildNumber=\"{}\" MinorBuildNumber=\"{}\" \
         Version=\"V2017_07_11\" xmlns:h=\"{TYPES}\"/>",
        version.major, version.minor, version.build, version.revision
    )
}

/// A response message inside 200; `code` other than `NoError` makes it an error.
pub(super) fn response(
    request: &EwsRequest<'_>,
    call: &str,
    code: &str,
    text: &str,
    content: &str,
) -> HttpAnswer {
    let call = escape(call);
    let class = if code == "NoError" { "Success" } else { "Error" };
    let text = match text {
        "" => String::new(),
        text => format!("<m:MessageText>{}</m:MessageText>", escape(text)),
    };
    let link = if code == "NoError" { "" } else { "<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>" };
    HttpAnswer::xml(
        200,
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\
             <s:Header>{}</s:Header><s:Body><m:{call}Response xmlns:m=\"{MESSAGES}\" xmlns:t=\"{TYPES}\">\
             <m:ResponseMessages><m:{call}ResponseMessage ResponseClass=\"{class}\">{text}\
             <m:ResponseCode>{}</m:ResponseCode>{link}{content}</m:{call}ResponseMessage></m:ResponseMessages>\
             </m:{call}Response></s:Body></s:Envelope>",
            version_header(request.version),
            escape(code)
        ),
    )
}

pub(super) fn fault(code: &str, text: &str, values: &[(&str, String)]) -> HttpAnswer {
    let values: String = values
        .iter()
        .map(|(name, value)| format!("<t:Value Name=\"{name}\">{}</t:Value>", escape(value.as_str())))
        .collect();
    let xml = if values.is_empty() {
        String::new()
    } else {
        format!("<t:MessageXml xmlns:t=\"{TYPES}\">{values}</t:MessageXml>")
    };
    HttpAnswer::xml(
        500,
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\
             <s:Body><s:Fault><faultcode xmlns:a=\"{TYPES}\">a:{code}</faultcode>\
             <faultstring xml:lang=\"en-US\">{text}</faultstring><detail><e:ResponseCode xmlns:e=\"{ERRORS}\">{code}\
             </e:ResponseCode><e:Message xmlns:e=\"{ERRORS}\">{text}</e:Message>{xml}</detail></s:Fault></s:Body>\
             </s:Envelope>",
            text = escape(text)
        ),
    )
}

pub(super) fn base64_like(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>() + "AAA="
}
