//! Realms against a name server on loopback that knows one zone.

use exchange_connector::auth::Method;
use exchange_connector::domain::logon::LogonDoor;
use exchange_connector::secret::Secret;

use super::*;
use crate::net::scripted::{Zone, name_server};

const ZONE: Zone = &[
    ("_kerberos._tcp.contoso.com.", 10, 0, 88, "dc03.contoso.com."),
    ("_kerberos._tcp.contoso.com.", 0, 5, 88, "dc02.contoso.com."),
    ("_kerberos._tcp.contoso.com.", 0, 50, 750, "dc01.contoso.com."),
    ("_kerberos._tcp.fabrikam.net.", 0, 0, 0, "."),
    ("_kerberos._udp.fabrikam.net.", 0, 0, 88, "dc.fabrikam.net."),
];

fn credentials(user: &str) -> Credentials {
    Credentials {
        user: LogonName::parse(user).expect("a name"),
        password: Secret::new("p"),
        account: crate::logons::LogonGate::default().account(LogonDoor::Exchange, "u", &Secret::new("p")),
        method: Method::Kerberos,
        realm: None,
        kdc: None,
    }
}

async fn located(credentials: &Credentials, host: &str, conf: &str) -> Result<Located, AuthError> {
    let server = name_server(Some(ZONE)).await;
    let limit = Duration::from_secs(20);
    locate_with(&Krb5Conf::parse(conf), credentials, Scheme::Negotiate, host, &[server], limit).await
}

fn tcp(host: &str, port: u16) -> KdcAddress {
    KdcAddress { host: host.into(), port, udp: false }
}

#[tokio::test]
async fn dns_names_the_servers_in_their_order() {
    let found = located(&credentials("svc@contoso.com"), "cas01.contoso.com", "").await.expect("found");
    assert_eq!(
        found,
        Located {
            realm: "CONTOSO.COM".into(),
            kdcs: vec![
                tcp("dc01.contoso.com", 750),
                tcp("dc02.contoso.com", 88),
                tcp("dc03.contoso.com", 88)
            ],
            guessed: false,
        }
    );
}

#[tokio::test]
async fn a_service_that_is_not_there_leaves_udp() {
    let found = located(&credentials("FABRIKAM\\svc"), "mail.fabrikam.net", "").await.expect("found");
    assert_eq!(found.kdcs, [KdcAddress { udp: true, ..tcp("dc.fabrikam.net", 88) }]);
    assert!(!found.guessed, "the domain is the realm's first label");
}

#[tokio::test]
async fn a_suffix_without_servers_leaves_the_servers_own_domain() {
    let found = located(&credentials("svc@mail.example"), "cas01.ad.contoso.com", "").await.expect("found");
    assert_eq!((found.realm.as_str(), found.guessed), ("CONTOSO.COM", true));
}

#[tokio::test]
async fn the_file_comes_before_dns_and_the_settings_before_both() {
    let conf = "[realms]\nCONTOSO.COM = {\nkdc = file.contoso.com\n}\n";
    let mut user = credentials("CONTOSO\\svc");
    let found = located(&user, "cas01.contoso.com", conf).await.expect("found");
    assert_eq!(found.kdcs, [tcp("file.contoso.com", 88)]);
    user.kdc = Some("set.contoso.com:8088".into());
    user.realm = Some("corp.contoso.com".into());
    let found = located(&user, "cas01.contoso.com", conf).await.expect("found");
    assert_eq!((found.realm.as_str(), found.kdcs), ("CORP.CONTOSO.COM", vec![tcp("set.contoso.com", 8088)]));
}

#[tokio::test]
async fn no_server_anywhere_names_the_realm() {
    let error = located(&credentials("svc@nowhere.example"), "10.0.0.1", "").await.expect_err("none");
    assert!(matches!(error, AuthError::NoKdc { realm } if realm == "NOWHERE.EXAMPLE"));
    let error = located(&credentials("svc"), "localhost", "").await.expect_err("none");
    assert!(matches!(error, AuthError::NoRealm { scheme: Scheme::Negotiate }));
}

#[tokio::test]
async fn a_silent_name_server_costs_the_limit_and_no_more() {
    let server = name_server(None).await;
    let begun = tokio::time::Instant::now();
    let limit = Duration::from_millis(100);
    let user = credentials("svc@contoso.com");
    let error =
        locate_with(&Krb5Conf::default(), &user, Scheme::Kerberos, "cas01.contoso.com", &[server], limit)
            .await
            .expect_err("none");
    assert!(matches!(error, AuthError::NoKdc { .. }));
    assert!(begun.elapsed() < Duration::from_secs(3), "one query alone would take that long");
}

#[test]
fn included_files_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let parts = folder.path().join("parts");
    std::fs::create_dir(&parts).expect("a folder");
    std::fs::write(parts.join("b.conf"), "[realms]\nB = {\nkdc = b\n}\n").expect("written");
    let main = folder.path().join("krb5.conf");
    std::fs::write(&main, format!("includedir {}\n[libdefaults]\ndefault_realm = A\n", parts.display()))
        .expect("written");
    let conf = read_krb5_conf(&[folder.path().join("missing"), main]);
    assert_eq!((conf.default_realm.as_deref(), conf.kdcs("B")), (Some("A"), [tcp("b", 88)].as_slice()));
}
