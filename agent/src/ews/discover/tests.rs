//! Unit tests of `discover.rs`.

use exchange_connector::config::NotificationConfig;
use exchange_connector::secret::Secret;

use super::*;
use crate::net::scripted::{Reply, Zone, answer, name_server, serve};

const EWS: &str = "https://mail.contoso.com/EWS/Exchange.asmx";

fn settings() -> String {
    format!(
        "<Autodiscover><Response><Account><Action>settings</Action><Protocol><Type>EXCH</Type>\
             <EwsUrl>{EWS}</EwsUrl></Protocol></Account></Response></Autodiscover>"
    )
}

/// A search whose only answers come from an SRV record's target.
async fn search(
    target: &'static str,
    reply: impl Fn() -> Vec<u8> + Send + 'static,
) -> (Result<Url, NotFound>, usize) {
    let server = serve(Some("127.0.0.1"), move |_| Reply::Answer(reply())).await;
    let zone: Zone = Box::leak(Box::new([("_autodiscover._tcp.127.0.0.1.", 0, 0, server.port, target)]));
    let known = Known { name_servers: vec![name_server(Some(zone)).await], ..Known::default() };
    let (mut config, mut secrets, _) = crate::store::settings::tests::sample();
    config.notification = Some(NotificationConfig { email: "n@127.0.0.1".into() });
    config.exchange.extra_roots_pem = Some(server.root.clone());
    secrets.notification = Some(Secret::new("p"));
    let mailbox = Mailbox::of(&config, &secrets).expect("a mailbox");
    (find(&mailbox, &known).await, server.seen().len())
}

#[tokio::test]
async fn the_service_record_is_the_last_way() {
    let (found, asked) = search("127.0.0.1.", || answer("200 OK", "", &settings())).await;
    assert_eq!(found.expect("found").as_str(), EWS);
    assert_eq!(asked, 1);
}

#[tokio::test]
async fn a_stranger_gets_no_password_and_the_finding_says_so() {
    let (found, asked) = search("localhost.", || answer("200 OK", "", &settings())).await;
    let finding = found.expect_err("not confirmed").finding("n@127.0.0.1");
    let detail = finding.detail.expect("what was tried");
    assert!(detail.contains("localhost") && detail.contains("no password"), "{detail}");
    assert_eq!(asked, 0);
}

#[tokio::test]
async fn a_refused_password_ends_the_search() {
    let reply = || answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "");
    let (found, asked) = search("127.0.0.1.", reply).await;
    assert!(found.expect_err("refused").refused.is_some());
    assert_eq!(asked, 2, "without and with the password, once each");
}

#[tokio::test]
async fn redirections_that_leave_tls_or_never_end_are_told() {
    let reply = || answer("302 Found", "Location: http://127.0.0.1/autodiscover.xml\r\n", "");
    let (found, _) = search("127.0.0.1.", reply).await;
    let tried = found.expect_err("insecure").to_string();
    assert!(tried.contains("not https"), "{tried}");
}

/// A search whose answer is a case from the field; the external address is this server's, the internal one nobody's.
async fn case(external_answers: bool) -> Option<Url> {
    let text =
        std::fs::read_to_string(crate::cases::case("autodiscover_internal_external.xml")?).expect("the case");
    let port = std::sync::Arc::new(std::sync::OnceLock::new());
    let known = std::sync::Arc::clone(&port);
    let server = serve(Some("127.0.0.1"), move |_| {
        let port: u16 = if external_answers { *known.get().expect("a port") } else { 9 };
        let text = text.replace("https://localhost/", &format!("https://127.0.0.1:{port}/"));
        Reply::Answer(answer("200 OK", "", &text))
    })
    .await;
    port.set(server.port).expect("one port");
    let zone: Zone =
        Box::leak(Box::new([("_autodiscover._tcp.127.0.0.1.", 0, 0, server.port, "127.0.0.1.")]));
    let known = Known { name_servers: vec![name_server(Some(zone)).await], ..Known::default() };
    let (mut config, mut secrets, _) = crate::store::settings::tests::sample();
    config.notification = Some(NotificationConfig { email: "n@127.0.0.1".into() });
    config.exchange.extra_roots_pem = Some(server.root.clone());
    secrets.notification = Some(Secret::new("p"));
    let mailbox = Mailbox::of(&config, &secrets).expect("a mailbox");
    Some(find(&mailbox, &known).await.expect("an address"))
}

#[tokio::test]
async fn the_external_address_is_used_where_the_internal_one_does_not_answer() {
    let Some(url) = case(true).await else { return };
    assert_eq!((url.host_str(), url.path()), (Some("127.0.0.1"), "/EWS/Exchange.asmx"));
    let url = case(false).await.expect("the case is here");
    assert_eq!(
        url.host_str(),
        Some("exch01.corp.internal"),
        "neither answers: the finding names the internal one"
    );
}
