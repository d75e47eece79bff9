//! `FindItem` and `GetItem`: what a mail program reads of the folders, and how our own mails are found again.

use quick_xml::escape::escape;

use super::element::Element;
use super::soap::{EwsRequest, HttpAnswer, base64_like, response, target};
use crate::mail::{MailStore, SentMessage};

/// An item's id: folder and number, without meaning for clients.
fn item_id(folder: &str, number: usize) -> String {
    format!("AAMk{}", base64_like(&format!("{folder}/{number}")))
}

/// `FindItem` of one distinguished folder, with paging and the restrictions that are known here.
pub(super) fn find_item(store: &MailStore, request: &EwsRequest<'_>, call: &Element) -> HttpAnswer {
    let own = match target(request, call) {
        Ok(own) => own,
        Err((code, text)) => return response(request, "FindItem", code, text, ""),
    };
    let folder = call
        .find("ParentFolderIds")
        .and_then(|folders| {
            let distinguished = folders.find("DistinguishedFolderId").and_then(|id| id.attribute("Id"));
            distinguished
                .map(str::to_owned)
                .or_else(|| folder_of(folders.find("FolderId")?.attribute("Id")?, own))
        })
        .unwrap_or_default();
    let restriction = call.find("Restriction").and_then(|restriction| restriction.children.first());
    let mut found = Vec::new();
    for (number, message) in store.folder(own, &folder) {
        match restriction.map_or(Some(true), |wanted| fits(wanted, &message)) {
            Some(true) => found.push((number, message)),
            Some(false) => {}
            None => {
                let text = "The restriction is not known here.";
                return response(request, "FindItem", "ErrorUnsupportedQueryFilter", text, "");
            }
        }
    }
    let page = call.find("IndexedPageItemView");
    let number = |name: &str, default: usize| {
        page.and_then(|page| page.attribute(name)?.parse().ok()).unwrap_or(default)
    };
    let (offset, most) = (number("Offset", 0), number("MaxEntriesReturned", 1000));
    let shown: Vec<_> = found.iter().skip(offset).take(most).collect();
    let next = offset + shown.len();
    let items: String = shown.iter().map(|(number, mail)| item(&folder, *number, mail, None)).collect();
    let content = format!(
        "<m:RootFolder IndexedPagingOffset=\"{next}\" TotalItemsInView=\"{}\" IncludesLastItemInRange=\"{}\">\
         <t:Items>{items}</t:Items></m:RootFolder>",
        found.len(),
        next >= found.len()
    );
    response(request, "FindItem", "NoError", "", &content)
}

/// The folder that an id of `GetFolder` means.
fn folder_of(id: &str, own: &str) -> Option<String> {
    let known = ["inbox", "sentitems"];
    known.iter().find(|name| base64_like(&format!("{own}/{name}")) == id).map(|name| (*name).to_owned())
}

/// Whether a message fits; `None` for what is not known here.
fn fits(wanted: &Element, message: &SentMessage) -> Option<bool> {
    match wanted.name.as_str() {
        "Or" => wanted
            .children
            .iter()
            .map(|part| fits(part, message))
            .try_fold(false, |any, one| Some(any | one?)),
        "And" => {
            wanted.children.iter().map(|part| fits(part, message)).try_fold(true, |all, one| Some(all & one?))
        }
        "IsEqualTo" => {
            let constant = wanted.find("Constant")?.attribute("Value")?;
            let value = if let Some(field) = wanted.child("ExtendedFieldURI") {
                let set = field.attribute("DistinguishedPropertySetId")?;
                (set == "InternetHeaders")
                    .then(|| field.attribute("PropertyName"))
                    .flatten()
                    .map(|name| message.header(name).unwrap_or_default())?
            } else {
                match wanted.child("FieldURI")?.attribute("FieldURI")? {
                    "message:InternetMessageId" => message.message_id.as_deref().unwrap_or_default(),
                    "item:Subject" => &message.subject,
                    _ => return None,
                }
            };
            Some(value == constant)
        }
        _ => None,
    }
}

/// `GetItem` by the ids of `FindItem`.
pub(super) fn get_item(store: &MailStore, request: &EwsRequest<'_>, call: &Element) -> HttpAnswer {
    let own = match target(request, call) {
        Ok(own) => own,
        Err((code, text)) => return response(request, "GetItem", code, text, "<m:Items/>"),
    };
    let plain = call.find("BodyType").is_some_and(|kind| kind.text.trim() == "Text");
    let wanted = call.find("ItemIds").and_then(|ids| ids.find("ItemId")).and_then(|id| id.attribute("Id"));
    let found = ["inbox", "sentitems"].iter().find_map(|folder| {
        let mut all = store.folder(own, folder).into_iter();
        all.find(|(number, _)| wanted == Some(item_id(folder, *number).as_str()))
            .map(|(number, message)| item(folder, number, &message, Some(plain)))
    });
    match found {
        Some(found) => response(request, "GetItem", "NoError", "", &format!("<m:Items>{found}</m:Items>")),
        None => {
            let text = "The specified object was not found in the store.";
            response(request, "GetItem", "ErrorItemNotFound", text, "<m:Items/>")
        }
    }
}

/// One message; `body` asks for it, plain or as it is.
fn item(folder: &str, number: usize, message: &SentMessage, body: Option<bool>) -> String {
    let mailbox = |address: &str| {
        format!(
            "<t:Mailbox><t:Name>{0}</t:Name><t:EmailAddress>{0}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox>",
            escape(address)
        )
    };
    let text = message.text.as_deref().unwrap_or(&message.body);
    let content = body.map_or_else(String::new, |plain| {
        let (kind, content) =
            if plain { ("Text", text) } else { (message.body_type.as_str(), message.body.as_str()) };
        format!(
            "<t:Body BodyType=\"{kind}\">{}</t:Body><t:TextBody BodyType=\"Text\">{}</t:TextBody>",
            escape(content),
            escape(text)
        )
    });
    let to: String = message.to.iter().map(|address| mailbox(address)).collect();
    let id = message
        .message_id
        .as_deref()
        .map_or_else(String::new, |id| format!("<t:InternetMessageId>{}</t:InternetMessageId>", escape(id)));
    format!(
        "<t:Message><t:ItemId Id=\"{}\" ChangeKey=\"CQAAABYA\"/><t:ItemClass>IPM.Note</t:ItemClass>\
         <t:Subject>{}</t:Subject>{content}<t:DateTimeReceived>{at}</t:DateTimeReceived><t:DateTimeSent>{at}</t:DateTimeSent>\
         <t:HasAttachments>false</t:HasAttachments><t:Sender>{from}</t:Sender><t:ToRecipients>{to}</t:ToRecipients>\
         <t:From>{from}</t:From>{id}<t:IsRead>false</t:IsRead></t:Message>",
        item_id(folder, number),
        escape(message.subject.as_str()),
        at = message.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        from = mailbox(&message.from),
    )
}
