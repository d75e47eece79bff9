//! Exchange Web Services for the notification mailbox: a request's bytes in, status and answer's bytes out.
//!
//! `GetFolder`, `CreateItem`, `FindItem`, `GetItem` and `ResolveNames`, with errors as Exchange gives them: inside 200,
//! or as SOAP faults.

mod items;

use exchange_connector::domain::server::ExchangeVersion;
use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;

use crate::cmdlets::Account;
use crate::faults::Faults;
use crate::mail::{MailStore, SentMessage};
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

/// Elements may nest this deep in a request.
const MAX_DEPTH: usize = 64;

/// An element of a request, by local name.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) text: String,
    children: Vec<Element>,
}

impl Element {
    /// Reads a document; `None` when it is not well formed, declares entities or nests too deep.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}'));
        let mut open: Vec<Element> = vec![Element::default()];
        loop {
            match reader.read_event().ok()? {
                event @ (Event::Start(_) | Event::Empty(_)) => {
                    let (Event::Start(start) | Event::Empty(start)) = &event else { return None };
                    let attributes = start
                        .attributes()
                        .map(|a| {
                            let a = a.ok()?;
                            let value = quick_xml::escape::unescape(&a.value).ok()?.into_owned();
                            Some((a.key.local_name().into_inner().to_owned(), value))
                        })
                        .collect::<Option<Vec<_>>>()?;
                    let name = start.local_name().into_inner().to_owned();
                    let element = Element { name, attributes, ..Element::default() };
                    if matches!(event, Event::Empty(_)) {
                        open.last_mut()?.children.push(element);
                    } else if open.len() < MAX_DEPTH {
                        open.push(element);
                    } else {
                        return None;
                    }
                }
                Event::End(_) => {
                    let done = open.pop()?;
                    open.last_mut()?.children.push(done);
                }
                Event::Text(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::CData(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let c = match name.resolve_char_ref().ok()? {
                        Some(c) => c,
                        None => match name.into_inner().as_ref() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            _ => return None,
                        },
                    };
                    open.last_mut()?.text.push(c);
                }
                Event::DocType(_) => return None,
                Event::Eof => break,
                _ => {}
            }
        }
        let mut root = open.pop().filter(|_| open.is_empty())?;
        (root.children.len() == 1).then(|| root.children.remove(0))
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The first element of that name anywhere below.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.children.iter().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    fn all<'e>(&'e self, name: &str, out: &mut Vec<&'e Element>) {
        for child in &self.children {
            if child.name == name {
                out.push(child);
            }
            child.all(name, out);
        }
    }

    /// All elements of that name below.
    pub(crate) fn every(&self, name: &str) -> Vec<&Element> {
        let mut out = Vec::new();
        self.all(name, &mut out);
        out
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
const ERRORS: &str = "http://schemas.microsoft.com/exchange/services/2006/errors";

/// The versions that a request may ask for.
const VERSIONS: [&str; 9] = [
    "Exchange2007",
    "Exchange2007_SP1",
    "Exchange2010",
    "Exchange2010_SP1",
    "Exchange2010_SP2",
    "Exchange2013",
    "Exchange2013_SP1",
    "Exchange2015",
    "Exchange2016",
];

/// Everything that an answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    pub organization: &'a Organization,
    /// Who logged on.
    pub account: &'a Account,
    pub faults: &'a Faults,
    /// Version of the server that answers.
    pub version: ExchangeVersion,
    pub body: &'a [u8],
}

/// Answers one request to `/EWS/Exchange.asmx`.
pub fn answer(store: &MailStore, request: &Request<'_>) -> HttpAnswer {
    if let Some(wait) = request.faults.ews_busy_ms {
        return fault(
            "ErrorServerBusy",
            "The server cannot service this request right now. Try again later.",
            &[("BackOffMilliseconds", wait.to_string())],
        );
    }
    if request.faults.ews_forbidden {
        return HttpAnswer::xml(403, String::new());
    }
    let schema = |violation: &str| {
        fault(
            "ErrorSchemaValidation",
            &format!("The request failed schema validation: {violation}"),
            &[("LineNumber", "1".into()), ("LinePosition", "1".into()), ("Violation", violation.to_owned())],
        )
    };
    let Some(envelope) = Element::parse(request.body).filter(|root| root.name == "Envelope") else {
        return schema("The request is not a SOAP envelope.");
    };
    if let Some(wanted) = envelope.find("RequestServerVersion").and_then(|v| v.attribute("Version"))
        && !VERSIONS.contains(&wanted)
    {
        return fault("ErrorInvalidServerVersion", "The specified server version is invalid.", &[]);
    }
    let Some(call) = envelope.child("Body").and_then(|body| body.children.first()) else {
        return schema("The body is empty.");
    };
    if envelope.find("ExchangeImpersonation").is_some() {
        return fault(
            "ErrorImpersonateUserDenied",
            "The account does not have permission to impersonate the requested user.",
            &[],
        );
    }
    if let Some(code) = &request.faults.ews_error {
        return response(request, &call.name, code, "The lab was told to answer so.", "");
    }
    match call.name.as_str() {
        "CreateItem" if request.faults.ews_schema_violation => {
            schema("The element 'MimeContent' has invalid child element.")
        }
        "CreateItem" => {
            let mut answer = create_item(store, request, call);
            answer.cut = request.faults.ews_cut_after_send;
            answer
        }
        "GetFolder" => get_folder(request, call),
        "FindItem" => items::find_item(store, request, call),
        "GetItem" => items::get_item(store, request, call),
        "ResolveNames" => resolve_names(request, call),
        other => schema(&format!("The element '{other}' is not known here.")),
    }
}

fn own_mailbox<'a>(request: &Request<'a>) -> Result<&'a str, (&'static str, &'static str)> {
    request.account.mailbox.as_deref().ok_or((
        "ErrorMissingEmailAddress",
        "When making a request as an account that does not have a mailbox, you must specify the mailbox primary SMTP \
         address for any distinguished folder Ids.",
    ))
}

/// The mailbox that a distinguished folder of a call belongs to.
fn target<'a>(request: &Request<'a>, call: &Element) -> Result<&'a str, (&'static str, &'static str)> {
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

fn get_folder(request: &Request<'_>, call: &Element) -> HttpAnswer {
    let folder = call.find("DistinguishedFolderId").and_then(|folder| folder.attribute("Id")).unwrap_or("");
    let own = match target(request, call) {
        Ok(own) => own,
        Err((code, text)) => return response(request, "GetFolder", code, text, "<m:Folders/>"),
    };
    let shown = match folder {
        "inbox" => "Inbox",
        "sentitems" => "Sent Items",
        "msgfolderroot" => "Top of Information Store",
        "root" => "",
        "drafts" => "Drafts",
        _ => {
            let text = "The specified folder could not be found in the store.";
            return response(request, "GetFolder", "ErrorFolderNotFound", text, "<m:Folders/>");
        }
    };
    // Stable for a mailbox and folder, and without meaning, as Exchange's own.
    let id = base64_like(&format!("{own}/{folder}"));
    let folder = format!(
        "<m:Folders><t:Folder><t:FolderId Id=\"{id}\" ChangeKey=\"AQAAABYAAAA=\"/><t:FolderClass>IPF.Note</t:FolderClass>\
         <t:DisplayName>{shown}</t:DisplayName><t:TotalCount>0</t:TotalCount>\
         <t:ChildFolderCount>0</t:ChildFolderCount><t:UnreadCount>0</t:UnreadCount></t:Folder></m:Folders>"
    );
    response(request, "GetFolder", "NoError", "", &folder)
}

fn base64_like(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>() + "AAA="
}

fn create_item(store: &MailStore, request: &Request<'_>, call: &Element) -> HttpAnswer {
    let fail = |code: &str, text: &str| response(request, "CreateItem", code, text, "<m:Items/>");
    let own = match own_mailbox(request) {
        Ok(own) => own,
        Err((code, text)) => return fail(code, text),
    };
    let disposition = call.attribute("MessageDisposition").unwrap_or("SaveOnly");
    let Some(message) = call.find("Message") else {
        return fail("ErrorInvalidRequest", "The request is invalid.");
    };
    let Some(new) = read_message(message) else {
        return fail("ErrorMimeContentInvalid", "Mime content is invalid.");
    };
    let to = &new.to;
    if disposition != "SaveOnly" && to.is_empty() {
        return fail("ErrorMissingRecipients", "No recipients were specified.");
    }
    if to.iter().any(|address| address.split_once('@').is_none_or(|(a, b)| a.is_empty() || b.is_empty())) {
        return fail("ErrorInvalidRecipients", "At least one recipient isn't valid.");
    }
    if let Some(from) = message.child("From").and_then(|from| from.find("EmailAddress"))
        && !from.text.trim().eq_ignore_ascii_case(own)
    {
        return fail(
            "ErrorSendAsDenied",
            "You do not have the permissions required to send the message on behalf of the specified sending user.",
        );
    }
    if disposition == "SaveOnly" {
        let item =
            "<m:Items><t:Message><t:ItemId Id=\"AAMkDraft=\" ChangeKey=\"CQAAABYA=\"/></t:Message></m:Items>";
        return response(request, "CreateItem", "NoError", "", item);
    }
    store.send(SentMessage {
        from: own.to_owned(),
        disposition: disposition.to_owned(),
        at: request.organization.now(),
        ..new
    });
    response(request, "CreateItem", "NoError", "", "<m:Items/>")
}

/// A message by its elements, or by its MIME content; elements beside that count too.
fn read_message(message: &Element) -> Option<SentMessage> {
    let text = |name| message.child(name).map(|element| element.text.clone());
    let addresses = |recipients: &Element| {
        recipients.every("EmailAddress").iter().map(|a| a.text.trim().to_owned()).collect::<Vec<_>>()
    };
    let mut new = match text("MimeContent") {
        Some(content) => SentMessage::from_mime(&base64_simd::STANDARD.decode_to_vec(content.trim()).ok()?)?,
        None => {
            let body = message.child("Body");
            SentMessage {
                subject: text("Subject").unwrap_or_default(),
                body: text("Body").unwrap_or_default(),
                body_type: body.and_then(|body| body.attribute("BodyType")).unwrap_or("Text").to_owned(),
                ..SentMessage::default()
            }
        }
    };
    new.to.extend(message.child("ToRecipients").map(addresses).unwrap_or_default());
    for property in message.every("ExtendedProperty") {
        let field = property.child("ExtendedFieldURI")?;
        if field.attribute("DistinguishedPropertySetId") == Some("InternetHeaders")
            && let (Some(name), Some(value)) = (field.attribute("PropertyName"), property.child("Value"))
        {
            new.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            new.headers.push((name.to_owned(), value.text.trim().to_owned()));
        }
    }
    Some(new)
}

fn resolve_names(request: &Request<'_>, call: &Element) -> HttpAnswer {
    let entry = call.find("UnresolvedEntry").map(|entry| entry.text.trim()).unwrap_or("");
    let entry = entry.strip_prefix("smtp:").unwrap_or(entry);
    let found = match request.organization.find_mailbox(entry) {
        Found::One(index) => request.organization.mailbox(index),
        _ => None,
    };
    let Some(mailbox) = found else {
        let text = "No results were found.";
        return response(request, "ResolveNames", "ErrorNameResolutionNoResults", text, "");
    };
    let set = format!(
        "<m:ResolutionSet TotalItemsInView=\"1\" IncludesLastItemInRange=\"true\"><t:Resolution><t:Mailbox>\
         <t:Name>{}</t:Name><t:EmailAddress>{}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>\
         <t:MailboxType>Mailbox</t:MailboxType></t:Mailbox></t:Resolution></m:ResolutionSet>",
        escape(&*mailbox.name),
        escape(&*mailbox.smtp_address)
    );
    response(request, "ResolveNames", "NoError", "", &set)
}

fn version_header(version: ExchangeVersion) -> String {
    format!(
        "<h:ServerVersionInfo MajorVersion=\"{}\" MinorVersion=\"{}\" MajorBuildNumber=\"{}\" MinorBuildNumber=\"{}\" \
         Version=\"V2017_07_11\" xmlns:h=\"{TYPES}\"/>",
        version.major, version.minor, version.build, version.revision
    )
}

/// A response message inside 200; `code` other than `NoError` makes it an error.
fn response(request: &Request<'_>, call: &str, code: &str, text: &str, content: &str) -> HttpAnswer {
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

fn fault(code: &str, text: &str, values: &[(&str, String)]) -> HttpAnswer {
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

#[cfg(test)]
mod tests;
