//! Unit tests of `ca.rs`.

use super::*;

#[test]
fn the_authority_stays_and_the_server_certificate_follows_names_and_time() {
    let folder = tempfile::tempdir().expect("folder");
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("time");
    let names = vec!["localhost".to_owned(), "127.0.0.1".to_owned()];
    let first = Authority::open(folder.path(), now).expect("authority");
    let leaf = |authority: &Authority, names: &[String], at| {
        authority.server(names, at).expect("server").chain[0].clone()
    };
    let made = leaf(&first, &names, now);
    let again = Authority::open(folder.path(), now).expect("authority");
    assert_eq!(first.root_pem(), again.root_pem());
    assert_eq!(leaf(&again, &names, now + days(SERVER_DAYS - SERVER_RENEW_DAYS - 1)), made);
    let later = now + days(SERVER_DAYS - SERVER_RENEW_DAYS);
    let renewed = leaf(&again, &names, later);
    assert_ne!(renewed, made);
    let more = [names.clone(), vec!["mgmt.contoso.com".to_owned()]].concat();
    let renamed = leaf(&again, &more, later);
    assert_ne!(renamed, renewed);
    assert_eq!(leaf(&again, &more, later), renamed);
    // Another public address: agents that know the old one still find it in the next certificate.
    let moved = [names, vec!["new.contoso.com".to_owned()]].concat();
    let kept = dns_names(&leaf(&again, &moved, later));
    assert!(["mgmt.contoso.com", "new.contoso.com"].iter().all(|name| kept.iter().any(|one| one == name)));
}

#[test]
fn a_damaged_authority_is_never_replaced() {
    let folder = tempfile::tempdir().expect("folder");
    let now = Timestamp::UNIX_EPOCH + days(20_000);
    Authority::open(folder.path(), now).expect("authority");
    std::fs::remove_file(folder.path().join("root.key")).expect("removed");
    assert!(matches!(Authority::open(folder.path(), now), Err(CaError::File(..))));
    std::fs::write(folder.path().join("root.key"), "noise").expect("written");
    assert!(matches!(Authority::open(folder.path(), now), Err(CaError::Damaged(_))));
}

fn names() -> Vec<String> {
    vec!["localhost".to_owned()]
}

fn key_of_root(authority: &Authority) -> String {
    authority.root.key().serialize_pem()
}

fn common_name_of(pem: &str) -> String {
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("pem");
    std::fs::write(&file, pem).expect("written");
    common_name(&file, Part::Subject).expect("a name")
}

/// A service that began with its clock ahead, and was set right.
#[test]
fn what_is_not_valid_yet_is_signed_anew_under_the_same_name_and_key() {
    let folder = tempfile::tempdir().expect("folder");
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("time");
    let ahead = now + days(400);
    let first = Authority::open(folder.path(), ahead).expect("authority");
    let made = first.server(&names(), ahead).expect("server").chain[0].clone();
    let right = Authority::open(folder.path(), now).expect("authority");
    assert_ne!(right.root_pem(), first.root_pem());
    assert_eq!(key_of_root(&right), key_of_root(&first));
    for pems in [(right.root_pem(), first.root_pem()), (right.agents_pem(), first.agents_pem())] {
        assert_eq!(common_name_of(pems.0), common_name_of(pems.1));
    }
    assert_eq!(right.agents.key().serialize_pem(), first.agents.key().serialize_pem());
    let renewed = right.server(&names(), now).expect("server").chain[0].clone();
    assert_ne!(renewed, made);
    assert_eq!(right.server(&names(), now).expect("server").chain[0], renewed, "once is enough");
    // Whoever trusts the certificate of before, by name and key, trusts what is signed now.
    let (_, old) = x509_parser::pem::parse_x509_pem(first.root_pem().as_bytes()).expect("PEM");
    let old = old.parse_x509().expect("a certificate");
    let (_, leaf) = x509_parser::parse_x509_certificate(&renewed).expect("a certificate");
    assert_eq!(leaf.issuer(), old.subject());
    leaf.verify_signature(Some(old.public_key())).expect("signed by the same key");
    let again = Authority::open(folder.path(), now).expect("authority");
    assert_eq!(again.root_pem(), right.root_pem());
}

#[test]
fn what_is_made_while_the_clock_is_not_believed_holds_by_both_times() {
    let folder = tempfile::tempdir().expect("folder");
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("time");
    let authority = Authority::open(folder.path(), now).expect("authority");
    let ahead = Present::between(now + days(400), now);
    let made = authority.server(&names(), ahead).expect("server").chain[0].clone();
    let (_, leaf) = x509_parser::parse_x509_certificate(&made).expect("a certificate");
    assert!(leaf.validity().not_before.timestamp() <= now.as_second());
    assert!(leaf.validity().not_after.timestamp() > (now + days(400)).as_second());
    assert_eq!(authority.server(&names(), ahead).expect("server").chain[0], made);
    assert_ne!(authority.server(&names(), now).expect("server").chain[0], made, "its life is too long");
}

/// Each file that a crash of the first start leaves missing.
#[test]
fn a_first_start_that_was_cut_off_goes_on() {
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("time");
    let files = ["root.key", "root.pem", "agents.key", "agents.pem", "server.key", "server.pem"];
    for there in 0..files.len() {
        let folder = tempfile::tempdir().expect("folder");
        let whole = Authority::open(folder.path(), now).expect("authority");
        whole.server(&names(), now).expect("server");
        for file in &files[there..] {
            std::fs::remove_file(folder.path().join(file)).expect("removed");
        }
        let next =
            Authority::open(folder.path(), now).unwrap_or_else(|error| panic!("{there} files: {error}"));
        next.server(&names(), now).expect("server");
        if there > 0 {
            assert_eq!(common_name_of(next.root_pem()), common_name_of(whole.root_pem()));
        }
        if there > 2 {
            assert_eq!(common_name_of(next.agents_pem()), common_name_of(whole.agents_pem()));
        }
    }
}

#[test]
fn a_renewal_that_was_cut_off_between_key_and_certificate_is_made_up_for() {
    let folder = tempfile::tempdir().expect("folder");
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("time");
    let authority = Authority::open(folder.path(), now).expect("authority");
    let before = authority.server(&names(), now).expect("server").chain[0].clone();
    let other = KeyPair::generate().expect("a key").serialize_pem();
    for text in [other.as_str(), "noise", ""] {
        std::fs::write(folder.path().join("server.key"), text).expect("written");
        let identity = authority.server(&names(), now).expect("server");
        assert_ne!(identity.chain[0], before);
        crate::security::tls::ServerCertificate::new(identity).expect("key and certificate belong together");
    }
}

#[test]
fn a_key_beside_another_ones_certificate_is_damage() {
    let folder = tempfile::tempdir().expect("folder");
    let now = Timestamp::UNIX_EPOCH + days(20_000);
    Authority::open(folder.path(), now).expect("authority");
    let other = KeyPair::generate().expect("a key").serialize_pem();
    std::fs::write(folder.path().join("root.key"), other).expect("written");
    assert!(matches!(Authority::open(folder.path(), now), Err(CaError::Damaged(_))));
}
