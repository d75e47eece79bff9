//! Exchange Web Services for the notification mailbox: a request's bytes in, status and answer's bytes out.
//!
//! `GetFolder`, `CreateItem`, `FindItem`, `GetItem` and `ResolveNames`, with errors as Exchange gives them: inside 200,
//! or as SOAP faults.

pub(crate) mod element;
mod items;
mod soap;

use quick_xml::escape::escape;

use self::element::Element;
pub use self::soap::{EwsRequest, HttpAnswer};
use self::soap::{base64_like, fault, own_mailbox, response, target};
use crate::mail::{MailStore, SentMessage};
use crate::organization::Found;

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

/// Answers one request to `/EWS/Exchange.asmx`.
pub fn answer(store: &MailStore, request: &EwsRequest<'_>) -> HttpAnswer {
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

fn get_folder(request: &EwsRequest<'_>, call: &Element) -> HttpAnswer {
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

fn create_item(store: &MailStore, request: &EwsRequest<'_>, call: &Element) -> HttpAnswer {
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

fn resolve_names(request: &EwsRequest<'_>, call: &Element) -> HttpAnswer {
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

#[cfg(test)]
mod tests;
