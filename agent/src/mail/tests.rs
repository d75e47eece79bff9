//! Delivery against a scripted server.

use std::sync::atomic::{AtomicUsize, Ordering};

use exchange_connector::domain::health::Severity;
use exchange_connector::secret::Secret;
use uuid::Uuid;

use super::*;
use crate::net::scripted::{Reply, ScriptedServer, SeenRequest, answer, serve};

const HOST: &str = "localhost";

/// What the agent asks of EWS, recognized by the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Send,
    Find,
}

fn asked(seen: &SeenRequest) -> Asked {
    if seen.body.contains("FindItem") { Asked::Find } else { Asked::Send }
}

fn soap(call: &str, class: &str, code: &str, inside: &str) -> Vec<u8> {
    let body = format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><m:{call}Response xmlns:m='m'>\
         <m:ResponseMessages><m:{call}ResponseMessage ResponseClass='{class}'><m:MessageText>text</m:MessageText>\
         <m:ResponseCode>{code}</m:ResponseCode>{inside}</m:{call}ResponseMessage></m:ResponseMessages>\
         </m:{call}Response></s:Body></s:Envelope>"
    );
    answer("200 OK", "Content-Type: text/xml\r\n", &body)
}

fn taken() -> Reply {
    Reply::Answer(soap("CreateItem", "Success", "NoError", ""))
}

fn refused(code: &str) -> Reply {
    Reply::Answer(soap("CreateItem", "Error", code, ""))
}

fn found(total: u32) -> Reply {
    let folder = format!("<m:RootFolder TotalItemsInView='{total}'/>");
    Reply::Answer(soap("FindItem", "Success", "NoError", &folder))
}

/// A connection whose EWS is the server, and a journal.
struct Place {
    stored: Stored,
    journal: Journal,
    server: ScriptedServer,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new(script: impl FnMut(&SeenRequest) -> Reply + Send + 'static) -> Self {
        let server = serve(Some(HOST), script).await;
        let folder = tempfile::tempdir().expect("a folder");
        let journal = Journal::open(&folder.path().join("journal.sqlite")).await.expect("a journal");
        let (mut config, mut secrets, enrollment) = crate::store::settings::tests::sample();
        config.notification =
            Some(exchange_connector::config::NotificationConfig { email: "notify@contoso.com".into() });
        config.proxy = None;
        config.exchange.extra_roots_pem = Some(server.root.clone());
        config.exchange_web_service_url = Some(format!("https://{HOST}:{}/EWS/Exchange.asmx", server.port));
        secrets.notification = Some(Secret::new("p"));
        let stored = Stored { config, secrets, enrollment, secret_store: "test".into() };
        Self { stored, journal, server, _folder: folder }
    }

    async fn deliver(&self) -> Result<(), MailError> {
        deliver(&self.stored, &self.journal, &mail(), false).await
    }

    /// As if the program had ended after it noted the mail and before it noted the answer.
    async fn crashed(&self, sent: u32) {
        let note = MailNote { state: MailState::Sending, sent };
        self.journal.note_mail(Timestamp::now(), mail().mail_id.expect("an id"), note).await.expect("noted");
    }

    fn count(&self, what: Asked) -> usize {
        self.server.seen().iter().filter(|seen| asked(seen) == what).count()
    }
}

fn mail() -> Notification {
    Notification {
        mail_id: Some(Uuid::from_u128(9)),
        to: "ann@contoso.com".into(),
        device_id: None,
        subject: "Action required".into(),
        html: "<p>Enrol.</p>".into(),
        text: "Enrol.".into(),
        block_reason: None,
        block_at: None,
    }
}

fn code(result: &Result<(), MailError>) -> (&str, bool) {
    match result {
        Ok(()) => ("", false),
        Err(MailError::Later { finding, .. }) => (&finding.code, true),
        Err(MailError::Final(finding)) => (&finding.code, false),
    }
}

#[tokio::test]
async fn a_mail_is_sent_once_however_often_it_is_ordered() {
    let place = Place::new(|_| taken()).await;
    for _ in 0..3 {
        place.deliver().await.expect("sent");
    }
    assert_eq!(place.count(Asked::Send), 1);
    let seen = place.server.seen();
    let body = &seen[0].body;
    assert!(body.contains("SendAndSaveCopy") && body.contains("MimeContent"), "{body}");
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_before_anything_is_sent_again() {
    let place = Place::new(|seen| if asked(seen) == Asked::Find { found(1) } else { taken() }).await;
    place.crashed(1).await;
    place.deliver().await.expect("it was sent");
    assert_eq!((place.count(Asked::Find), place.count(Asked::Send)), (1, 0));

    let place = Place::new(|seen| if asked(seen) == Asked::Find { found(0) } else { taken() }).await;
    place.crashed(1).await;
    place.deliver().await.expect("sent now");
    assert_eq!((place.count(Asked::Find), place.count(Asked::Send)), (1, 1));
}

#[tokio::test]
async fn a_mail_that_a_journal_forgot_is_looked_up_when_it_was_handed_out_before() {
    let place = Place::new(|seen| if asked(seen) == Asked::Find { found(1) } else { taken() }).await;
    deliver(&place.stored, &place.journal, &mail(), true).await.expect("it was sent");
    deliver(&place.stored, &place.journal, &mail(), true).await.expect("and is known now");
    assert_eq!((place.count(Asked::Find), place.count(Asked::Send)), (1, 0));
}

#[tokio::test]
async fn nothing_leaves_a_third_time() {
    // Exchange takes each mail and the connection ends before its answer.
    let place = Place::new(|seen| match asked(seen) {
        Asked::Send => Reply::Last(Vec::new()),
        _ => found(0),
    })
    .await;
    let mut last = Ok(());
    for _ in 0..5 {
        last = place.deliver().await;
    }
    assert_eq!(place.count(Asked::Send), 2);
    assert_eq!(code(&last), ("mail.unclear", false));
}

#[tokio::test]
async fn a_busy_server_says_when_and_then_takes_it() {
    let times = AtomicUsize::new(0);
    let fault = "<s:Envelope xmlns:s='x'><s:Body><s:Fault><faultcode>a:ErrorServerBusy</faultcode><faultstring>b</faultstring>\
        <detail><ResponseCode>ErrorServerBusy</ResponseCode><MessageXml><Value Name='BackOffMilliseconds'>90000</Value>\
        </MessageXml></detail></s:Fault></s:Body></s:Envelope>";
    let place = Place::new(move |_| match times.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::Answer(answer("500 Internal Server Error", "", fault)),
        1 => Reply::Answer(answer("503 Service Unavailable", "Retry-After: 7\r\n", "")),
        2 => Reply::Answer(answer("429 Too Many Requests", "", "")),
        _ => taken(),
    })
    .await;
    for wanted in [90, 7, 60] {
        let result = place.deliver().await;
        assert_eq!(code(&result), ("ews.busy", true));
        let Err(MailError::Later { after, .. }) = result else { panic!("later") };
        assert_eq!(after, Some(Duration::from_secs(wanted)));
    }
    place.deliver().await.expect("sent");
    assert_eq!(place.count(Asked::Find), 0, "it surely was not sent before");
}

#[tokio::test]
async fn what_is_wrong_with_the_mail_ends_it_and_what_an_administrator_can_mend_waits() {
    for (answer_code, wanted, later) in [
        ("ErrorInvalidRecipients", "mail.refused", false),
        ("ErrorSchemaValidation", "mail.refused", false),
        ("ErrorMissingEmailAddress", "mail.mailboxRefused", true),
        ("ErrorAccessDenied", "mail.mailboxRefused", true),
        ("ErrorSomethingNew", "mail.refused", true),
    ] {
        let place = Place::new(move |_| refused(answer_code)).await;
        let result = place.deliver().await;
        assert_eq!(code(&result), (wanted, later), "{answer_code}");
        let finding = result.expect_err("refused").finding().clone();
        assert!(finding.severity >= Severity::Warning && finding.text.contains(answer_code), "{finding:?}");
    }
    let mut place = Place::new(|_| taken()).await;
    place.stored.config.notification = None;
    assert_eq!(code(&place.deliver().await), ("mail.notSetUp", false));
    let place = Place::new(|_| taken()).await;
    let bad = Notification { to: "ann@contoso.com\r\nBcc: all@contoso.com".into(), ..mail() };
    let result = deliver(&place.stored, &place.journal, &bad, false).await;
    assert_eq!(code(&result), ("mail.refused", false));
    assert_eq!(place.server.seen().len(), 0);
}

#[tokio::test]
async fn a_refused_password_is_tried_once_by_all_mails() {
    let place = Place::new(|_| {
        Reply::Answer(answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", ""))
    })
    .await;
    let tries = || {
        let basic = |seen: &&SeenRequest| seen.head.to_lowercase().contains("authorization: basic");
        place.server.seen().iter().filter(basic).count()
    };
    for _ in 0..3 {
        let result = place.deliver().await;
        assert_eq!(code(&result), ("ews.logonRefused", true));
        assert_eq!(tries(), 1);
    }
    // Another password begins anew.
    let mut other = place.stored.clone();
    other.secrets.notification = Some(Secret::new("another"));
    for _ in 0..2 {
        deliver(&other, &place.journal, &mail(), false).await.expect_err("refused");
        assert_eq!(tries(), 2);
    }
}

#[tokio::test]
async fn a_remembered_address_that_does_not_serve_is_found_anew() {
    let times = AtomicUsize::new(0);
    let mut place = Place::new(move |_| match times.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::Answer(answer("404 Not Found", "", "")),
        _ => taken(),
    })
    .await;
    let url = place.stored.config.exchange_web_service_url.take().expect("set");
    let remembered = async || place.journal.ews_address("notify@contoso.com").await.expect("read");
    place.journal.set_ews_address("Notify@contoso.com", &url).await.expect("noted");
    assert_eq!(code(&place.deliver().await), ("ews.unreachable", true));
    assert_eq!(remembered().await, None);
    place.journal.set_ews_address("notify@contoso.com", &url).await.expect("noted");
    place.deliver().await.expect("sent");
    assert_eq!(remembered().await, Some(url));
    assert_eq!(place.journal.ews_address("other@contoso.com").await.expect("read"), None);
}
