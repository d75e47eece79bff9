//! Unit tests of `failover.rs`.

use super::*;
use crate::domain::server::ExchangeVersion;

fn server(name: &str, minor: u16, site: &str) -> ExchangeServer {
    ExchangeServer {
        name: name.into(),
        fqdn: Some(format!("{name}.contoso.com")),
        site: Some(site.into()),
        version: Some(ExchangeVersion { major: 15, minor, build: 1, revision: 0 }),
        is_client_access_server: true,
        is_edge_server: false,
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + seconds).unwrap()
}

#[test]
fn same_version_comes_first_then_the_own_site_and_never_an_edge() {
    let mut edge = server("edge", 2, "A");
    edge.is_edge_server = true;
    let mut mailbox = server("mbx", 2, "A");
    mailbox.is_client_access_server = false;
    let servers = [
        server("d", 1, "A"),
        server("c", 2, "B"),
        edge,
        server("home", 2, "A"),
        server("b", 2, "A"),
        mailbox,
    ];
    let order: Vec<_> =
        candidates(&servers, "HOME.contoso.com").into_iter().map(|s| s.name.as_str()).collect();
    assert_eq!(order, ["b", "c", "d"]);
}

#[test]
fn a_dead_server_is_left_and_taken_back_later() {
    let mut failover = Failover::new("home.contoso.com", true);
    failover.learn(&[server("home", 2, "A"), server("b", 2, "A")]);
    assert_eq!(failover.choose(at(0)), Ok("home.contoso.com"));
    assert!(failover.failed("home.contoso.com", Cause::Unreachable, at(0)));
    assert_eq!(failover.choose(at(1)), Ok("b.contoso.com"));
    failover.succeeded("b.contoso.com");
    assert_eq!(failover.current(), "b.contoso.com");
    assert_eq!(failover.choose(at(120)), Ok("b.contoso.com"), "stays for a while");
    assert_eq!(failover.choose(at(700)), Ok("home.contoso.com"), "then goes back");
    assert_eq!(failover.current(), "home.contoso.com");
}

#[test]
fn a_wrong_password_or_a_throttle_moves_nothing() {
    let mut failover = Failover::new("home.contoso.com", true);
    failover.learn(&[server("home", 2, "A"), server("b", 2, "A")]);
    for cause in [Cause::Logon, Cause::Refused, Cause::Throttled, Cause::Cmdlet] {
        assert!(!failover.failed("home.contoso.com", cause, at(0)));
        assert_eq!(failover.choose(at(0)), Ok("home.contoso.com"));
    }
}

#[test]
fn when_all_rest_the_next_moment_is_told_and_a_clock_set_back_forgives() {
    let mut failover = Failover::new("home.contoso.com", false);
    failover.learn(&[server("b", 2, "A")]);
    assert!(!failover.failed("home.contoso.com", Cause::Tls, at(0)), "failover is off");
    assert_eq!(failover.choose(at(0)), Err(at(60)));
    assert_eq!(failover.choose(at(60)), Ok("home.contoso.com"));
    assert!(!failover.failed("home.contoso.com", Cause::Tls, at(60)));
    assert_eq!(failover.choose(at(61)), Err(at(180)), "twice as long");
    assert_eq!(failover.choose(at(-86_400)), Ok("home.contoso.com"));
}

#[test]
fn a_small_fault_of_a_healthy_server_is_tried_again_there_first() {
    for cause in [Cause::BackEnd, Cause::HttpServerError, Cause::Unreachable] {
        let mut failover = Failover::new("home.contoso.com", true);
        failover.learn(&[server("home", 2, "A"), server("b", 2, "A")]);
        assert_eq!(failover.choose(at(0)), Ok("home.contoso.com"));
        failover.succeeded("home.contoso.com");
        assert!(!failover.failed("home.contoso.com", cause, at(1)), "{cause:?}");
        assert_eq!(failover.choose(at(1)), Ok("home.contoso.com"), "{cause:?}");
        // It fails again at once: then another takes over.
        assert!(failover.failed("home.contoso.com", cause, at(2)));
        assert_eq!(failover.choose(at(2)), Ok("b.contoso.com"), "{cause:?}");
    }
    // One whose shells open and are lost again and again is not healthy.
    let mut failover = Failover::new("home.contoso.com", true);
    failover.learn(&[server("home", 2, "A"), server("b", 2, "A")]);
    failover.succeeded("home.contoso.com");
    assert!(!failover.failed("home.contoso.com", Cause::BackEnd, at(0)));
    failover.succeeded("home.contoso.com");
    assert!(failover.failed("home.contoso.com", Cause::BackEnd, at(60)), "twice in five minutes");
    failover.succeeded("home.contoso.com");
    assert!(!failover.failed("home.contoso.com", Cause::BackEnd, at(600)), "forgiven again");
    failover.succeeded("home.contoso.com");
    assert!(
        failover.failed("home.contoso.com", Cause::Tls, at(2000)),
        "another certificate is no small fault"
    );
}

#[test]
fn a_name_without_an_address_is_left_for_long_but_never_the_configured_one() {
    let mut failover = Failover::new("home.contoso.com", true);
    failover.learn(&[server("home", 2, "A"), server("b", 2, "A")]);
    failover.failed("home.contoso.com", Cause::NameUnknown, at(0));
    failover.failed("b.contoso.com", Cause::NameUnknown, at(0));
    assert_eq!(failover.choose(at(1)), Err(at(60)), "the configured one is first again");
    assert_eq!(failover.choose(at(61)), Ok("home.contoso.com"));
    failover.failed("home.contoso.com", Cause::NameUnknown, at(61));
    assert_eq!(failover.choose(at(62)), Err(at(181)), "and the other still rests");
}
