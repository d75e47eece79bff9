//! Tests of Exchange Web Services: what is answered inside 200 and what is a fault.

use std::sync::Arc;

use exchange_connector::secret::Secret;
use proptest::prelude::*;

use super::soap::{MESSAGES, TYPES};
use super::*;
use crate::cmdlets::{Account, Rights};
use crate::faults::Faults;
use crate::organization::{Organization, OrganizationConfig};

fn account(mailbox: Option<&str>) -> Account {
    Account {
        name: "notify".into(),
        domain: "CONTOSO".into(),
        upn: "notify@contoso.lab".into(),
        password: Secret::new("unused"),
        expired: false,
        remote_powershell: false,
        rights: Rights::default(),
        mailbox: mailbox.map(str::to_owned),
    }
}

fn organization() -> Arc<Organization> {
    Organization::new(OrganizationConfig { devices: 24, ..OrganizationConfig::default() })
}

fn ask(store: &MailStore, account: &Account, faults: &Faults, body: &str) -> (u16, String) {
    let organization = organization();
    let request = EwsRequest {
        organization: &organization,
        account,
        faults,
        version: organization.config().servers[0].version,
        body: body.as_bytes(),
    };
    let answer = answer(store, &request);
    (answer.status, String::from_utf8(answer.body).expect("text"))
}

fn envelope(call: &str) -> String {
    format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='{TYPES}' xmlns:m='{MESSAGES}'>\
         <s:Header><t:RequestServerVersion Version='Exchange2010_SP1'/></s:Header><s:Body>{call}</s:Body></s:Envelope>"
    )
}

fn message(to: &str, extra: &str) -> String {
    envelope(&format!(
        "<m:CreateItem MessageDisposition='SendAndSaveCopy'><m:Items><t:Message><t:Subject>A &amp; &#66;</t:Subject>\
         <t:Body BodyType='HTML'>&lt;p&gt;hello&lt;/p&gt;</t:Body><t:ToRecipients><t:Mailbox>\
         <t:EmailAddress>{to}</t:EmailAddress></t:Mailbox></t:ToRecipients>{extra}</t:Message></m:Items></m:CreateItem>"
    ))
}

#[test]
fn a_message_is_sent_and_kept() {
    let store = MailStore::default();
    let own = account(Some("notify@contoso.lab"));
    let (status, body) = ask(&store, &own, &Faults::default(), &message("user@contoso.lab", ""));
    assert_eq!(status, 200);
    assert!(
        body.contains("<m:CreateItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError"),
        "{body}"
    );
    let sent = store.sent();
    assert_eq!((sent[0].subject.as_str(), sent[0].body.as_str()), ("A & B", "<p>hello</p>"));
    assert_eq!(
        (sent[0].from.as_str(), sent[0].to.as_slice()),
        ("notify@contoso.lab", &["user@contoso.lab".to_owned()][..])
    );
}

#[test]
fn errors_come_inside_200_and_nothing_is_sent() {
    let store = MailStore::default();
    let own = account(Some("notify@contoso.lab"));
    let from = "<t:From><t:Mailbox><t:EmailAddress>boss@contoso.lab</t:EmailAddress></t:Mailbox></t:From>";
    for (account, body, code) in [
        (&own, message("nonsense", ""), "ErrorInvalidRecipients"),
        (&own, message("user@contoso.lab", from), "ErrorSendAsDenied"),
        (&account(None), message("user@contoso.lab", ""), "ErrorMissingEmailAddress"),
        (
            &own,
            envelope("<m:GetFolder><t:DistinguishedFolderId Id='attic'/></m:GetFolder>"),
            "ErrorFolderNotFound",
        ),
        (
            &own,
            envelope("<m:ResolveNames><m:UnresolvedEntry>nobody</m:UnresolvedEntry></m:ResolveNames>"),
            "ErrorNameResolutionNoResults",
        ),
    ] {
        let (status, answer) = ask(&store, account, &Faults::default(), &body);
        assert_eq!(status, 200);
        assert!(answer.contains("ResponseClass=\"Error\"") && answer.contains(code), "{code}: {answer}");
    }
    assert!(store.sent().is_empty());
}

#[test]
fn the_inbox_is_found() {
    let body = envelope(
        "<m:GetFolder><m:FolderIds><t:DistinguishedFolderId Id='inbox'/></m:FolderIds></m:GetFolder>",
    );
    let (_, answer) =
        ask(&MailStore::default(), &account(Some("notify@contoso.lab")), &Faults::default(), &body);
    assert!(answer.contains("<t:DisplayName>Inbox</t:DisplayName>"), "{answer}");
    assert!(answer.contains("MajorVersion=\"15\" MinorVersion=\"2\""), "{answer}");
}

#[test]
fn busy_and_malformed_requests_are_faults_with_500() {
    let own = account(Some("notify@contoso.lab"));
    let busy = Faults { ews_busy_ms: Some(297_749), ..Faults::default() };
    let (status, answer) = ask(&MailStore::default(), &own, &busy, "");
    assert_eq!(status, 500);
    assert!(
        answer.contains("a:ErrorServerBusy") && answer.contains("Name=\"BackOffMilliseconds\">297749<"),
        "{answer}"
    );
    for body in
        ["", "<a/>", "<s:Envelope>", &"<a>".repeat(10_000), "<!DOCTYPE a [<!ENTITY b 'c'>]><Envelope/>"]
    {
        let (status, answer) = ask(&MailStore::default(), &own, &Faults::default(), body);
        assert!(status == 500 && answer.contains("ErrorSchemaValidation"), "{answer}");
    }
    let version = message("user@contoso.lab", "").replace("Exchange2010_SP1", "Exchange1999");
    assert!(
        ask(&MailStore::default(), &own, &Faults::default(), &version)
            .1
            .contains("ErrorInvalidServerVersion")
    );
}

proptest! {
    #[test]
    fn no_request_breaks_it(body in "(<[a-zA-Z:]{1,8}>|</[a-zA-Z:]{1,8}>|<m:CreateItem/>|&[a-z#0-9]{0,5};|[^<&]{0,4}|<)*") {
        let (status, _) = ask(&MailStore::default(), &account(None), &Faults::default(), &body);
        prop_assert!(status == 500 || status == 200);
    }
}

#[test]
fn a_mime_message_is_kept_in_both_forms_and_found_again() {
    let store = MailStore::default();
    let own = account(Some("notify@contoso.lab"));
    let mime = "To: user@contoso.lab\r\nSubject: =?utf-8?q?Zugriff_=C3=A4?=\r\nMessage-ID: <1@contoso.lab>\r\n\
        X-Other: y\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n\
        --b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n";
    let field = "<t:ExtendedFieldURI DistinguishedPropertySetId='InternetHeaders' PropertyName='X-Mark' PropertyType='String'/>";
    let send = envelope(&format!(
        "<m:CreateItem MessageDisposition='SendAndSaveCopy'><m:Items><t:Message><t:MimeContent>{}</t:MimeContent>\
         <t:ExtendedProperty>{field}<t:Value>m1</t:Value></t:ExtendedProperty></t:Message></m:Items></m:CreateItem>",
        base64_simd::STANDARD.encode_to_string(mime)
    ));
    assert!(ask(&store, &own, &Faults::default(), &send).1.contains("NoError"));
    let sent = &store.sent()[0];
    assert_eq!(
        (sent.subject.as_str(), sent.body.trim(), sent.text.as_deref().map(str::trim)),
        ("Zugriff ä", "<p>html</p>", Some("plain"))
    );
    assert_eq!((sent.header("x-mark"), sent.header("X-Other")), (Some("m1"), Some("y")));
    let find = |folder: &str, condition: &str| {
        let restriction = if condition.is_empty() {
            String::new()
        } else {
            format!("<m:Restriction>{condition}</m:Restriction>")
        };
        envelope(&format!(
            "<m:FindItem><m:IndexedPageItemView MaxEntriesReturned='1' Offset='0'/>{restriction}<m:ParentFolderIds>\
             <t:DistinguishedFolderId Id='{folder}'/></m:ParentFolderIds></m:FindItem>"
        ))
    };
    let is = |field: &str, value: &str| {
        format!(
            "<t:IsEqualTo>{field}<t:FieldURIOrConstant><t:Constant Value='{value}'/></t:FieldURIOrConstant></t:IsEqualTo>"
        )
    };
    let id = "<t:FieldURI FieldURI='message:InternetMessageId'/>";
    for (account, request, total) in [
        (&own, find("sentitems", ""), 1),
        (&own, find("inbox", ""), 0),
        (&own, find("sentitems", &is(field, "m1")), 1),
        (&own, find("sentitems", &is(field, "m2")), 0),
        (
            &own,
            find(
                "sentitems",
                &format!("<t:Or>{}{}</t:Or>", is(field, "m2"), is(id, "&lt;1@contoso.lab&gt;")),
            ),
            1,
        ),
        (&account(Some("user@contoso.lab")), find("inbox", ""), 1),
    ] {
        let answer = ask(&store, account, &Faults::default(), &request).1;
        assert!(answer.contains(&format!("TotalItemsInView=\"{total}\"")), "{request}\n{answer}");
    }
    let reader = account(Some("user@contoso.lab"));
    let answer = ask(&store, &reader, &Faults::default(), &find("inbox", "")).1;
    let item = answer.split("ItemId Id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id");
    let get = envelope(&format!(
        "<m:GetItem><m:ItemShape><t:BodyType>Text</t:BodyType></m:ItemShape><m:ItemIds><t:ItemId Id='{item}'/></m:ItemIds></m:GetItem>"
    ));
    let answer = ask(&store, &reader, &Faults::default(), &get).1;
    assert!(answer.contains("BodyType=\"Text\">plain") && answer.contains("Zugriff ä"), "{answer}");
    assert!(
        ask(&store, &own, &Faults::default(), &get).1.contains("ErrorItemNotFound"),
        "not in another's mailbox"
    );
}

#[test]
fn knobs_refuse_and_break_off() {
    let store = MailStore::default();
    let own = account(Some("notify@contoso.lab"));
    let mail = message("user@contoso.lab", "");
    let with = |faults: Faults| ask(&store, &own, &faults, &mail);
    assert_eq!(with(Faults { ews_forbidden: true, ..Faults::default() }).0, 403);
    let (status, answer) = with(Faults { ews_schema_violation: true, ..Faults::default() });
    assert!(status == 500 && answer.contains("ErrorSchemaValidation"), "{answer}");
    assert!(store.sent().is_empty());
    with(Faults { ews_cut_after_send: true, ..Faults::default() });
    assert_eq!(store.sent().len(), 1, "it is sent, whatever becomes of the answer");
}
