//! Unit tests of `tickets.rs`: who is asked how often, and what ends the questions.

use exchange_connector::auth::Method;
use exchange_connector::domain::account::LogonName;
use exchange_connector::domain::logon::LogonDoor;
use exchange_connector::secret::Secret;

use super::*;
use crate::logons::LogonGate;

const KDC: &str = "127.0.0.1";

fn credentials(user: &str) -> Credentials {
    let password = Secret::new("p");
    Credentials {
        user: LogonName::parse(user).expect("a name"),
        account: LogonGate::default().account(LogonDoor::Exchange, user, &password),
        password,
        method: Method::Automatic,
        realm: Some("CONTOSO.COM".into()),
        kdc: Some(format!("{KDC}:9")),
    }
}

fn address() -> KdcAddress {
    KdcAddress { host: KDC.into(), port: 9, udp: false }
}

/// Answers every request for a ticket-granting ticket in turn, and counts.
struct Scripted {
    answers: Vec<Vec<u8>>,
    asked: usize,
}

impl KdcExchange for Scripted {
    fn exchange(&mut self, _: &KdcAddress, _: &[u8]) -> Result<Vec<u8>, io::Error> {
        self.asked += 1;
        self.answers.get(self.asked - 1).cloned().ok_or_else(|| io::ErrorKind::TimedOut.into())
    }
}

#[test]
fn one_ticket_granting_ticket_serves_every_name() {
    let needs_preauth = vec![0x7e, 0];
    let kdc = Scripted { answers: vec![needs_preauth.clone(), vec![AS_REP, 1], vec![0x6d, 2]], asked: 0 };
    let mut kdc = OneTicket::new(kdc);
    let request =
        |kdc: &mut OneTicket<Scripted>, first| kdc.exchange(&address(), &[first, 0]).expect("answered");
    for _ in 0..3 {
        kdc.at = 0;
        assert_eq!(request(&mut kdc, AS_REQ), needs_preauth);
        assert_eq!(request(&mut kdc, AS_REQ), [AS_REP, 1]);
        assert!(kdc.granted);
    }
    assert_eq!(kdc.kdc.asked, 2, "the first log-on's requests");
    assert_eq!(request(&mut kdc, 0x6c), [0x6d, 2], "what is asked for a service is asked");
    kdc.exchange(&address(), &[AS_REQ, 0]).expect_err("a third request of a log-on would be another log-on");
}

#[test]
fn a_key_distribution_center_that_does_not_answer_is_asked_once_for_all_names() {
    let located = Located { realm: "CONTOSO.COM".into(), kdcs: vec![address()], guessed: false };
    let mut kdc = OneTicket::new(Scripted { answers: Vec::new(), asked: 0 });
    let hosts = vec!["cas01.contoso.com".to_owned(), "cas02.contoso.com".to_owned()];
    let error = ask_for_all(&credentials("CONTOSO\\svc"), &located, hosts, &mut kdc).expect_err("silent");
    assert!(
        matches!(&error, AuthError::KdcUnreachable { address, .. } if address == "127.0.0.1:9"),
        "{error:?}"
    );
    assert_eq!(kdc.kdc.asked, 1);
}

/// A KRB-ERROR with this code (RFC 4120 5.9.1).
fn krb_error(code: u8) -> Vec<u8> {
    vec![0x7e, 7, 0x30, 5, 0xa6, 3, 2, 1, code]
}

#[tokio::test]
async fn a_password_that_the_realm_refuses_is_not_sent_to_it_again() {
    use std::io::{Read as _, Write as _};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("its address").port();
    let server = std::thread::spawn(move || {
        // One log-on, and no second one: the listener is gone afterwards.
        let (mut stream, _) = listener.accept().expect("a request");
        let mut length = [0; 4];
        stream.read_exact(&mut length).expect("its length");
        let mut request = vec![0; u32::from_be_bytes(length) as usize];
        stream.read_exact(&mut request).expect("the request");
        let answer = krb_error(24);
        let length = u32::try_from(answer.len()).expect("short").to_be_bytes();
        stream.write_all(&[length.as_slice(), &answer].concat()).expect("the answer");
    });
    let place = tempfile::tempdir().expect("a folder");
    let config = crate::store::settings::tests::sample().0;
    let gate = LogonGate::new(&crate::logons::Logons::of(place.path()), &config, false);
    let mut credentials = credentials("CONTOSO\\svc");
    credentials.account = gate.account(LogonDoor::Exchange, "CONTOSO\\svc", &credentials.password);
    credentials.kdc = Some(format!("{KDC}:{port}"));
    let hosts = || vec!["cas01.contoso.com".to_owned()];
    let error = tickets(credentials.clone(), hosts()).await.expect_err("refused");
    assert!(matches!(error, AuthError::WrongPassword), "{error:?}");
    server.join().expect("the server");
    let error = tickets(credentials.clone(), hosts()).await.expect_err("not sent");
    assert!(matches!(error, AuthError::NotRepeated(_)), "{error:?}");
    // What Exchange takes goes on: the realm may be another's.
    drop(credentials.account.ask().await.expect("the log-on to Exchange is not refused"));
}
