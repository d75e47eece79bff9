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
