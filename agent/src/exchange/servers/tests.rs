//! Unit tests of `servers.rs`.

use std::time::Duration;

use exchange_connector::domain::server::ExchangeServer;

use super::*;

fn server(name: &str) -> ExchangeServer {
    ExchangeServer {
        name: name.into(),
        fqdn: Some(format!("{name}.contoso.com")),
        site: None,
        version: None,
        is_client_access_server: true,
        is_edge_server: false,
    }
}

/// The settings that name `host`.
fn settings(host: &str) -> Config {
    let (mut config, ..) = crate::store::settings::tests::sample();
    config.exchange.environment = Environment::OnPremises;
    config.exchange.server = config.exchange.server.with_host(host).expect("a host");
    config.is_cas_failover_enabled = true;
    config
}

async fn journal(place: &tempfile::TempDir) -> Journal {
    Journal::open(&place.path().join("journal.sqlite")).await.expect("journal")
}

#[tokio::test]
async fn shells_on_other_servers_are_named_once_in_a_while_and_only_where_the_password_may_go() {
    let place = tempfile::tempdir().expect("a folder");
    let (journal, servers, config) =
        (journal(&place).await, Servers::default(), settings("home.contoso.com"));
    let list = servers.of(&config, &journal).await;
    list.learn(&[server("home"), server("other")]);
    let (there, here, gone) = (Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4());
    list.leaves_shell(here, "home.contoso.com");
    list.leaves_shell(gone, "earlier.contoso.com");
    let now = Instant::now();
    assert!(list.left_elsewhere("home.contoso.com", now).is_empty());
    list.leaves_shell(there, "other.contoso.com");
    let named = HashMap::from([("other.contoso.com".to_owned(), vec![there])]);
    assert_eq!(list.left_elsewhere("home.contoso.com", now), named);
    assert!(list.left_elsewhere("home.contoso.com", now + ASKED_FOR / 2).is_empty());
    assert_eq!(list.left_elsewhere("home.contoso.com", now + ASKED_FOR), named);
    list.closed_shell(there).await;
    assert!(list.left_elsewhere("home.contoso.com", now + ASKED_FOR * 3).is_empty());
}

#[tokio::test]
async fn a_server_that_failed_in_one_sync_still_rests_in_the_next_and_for_orders() {
    let place = tempfile::tempdir().expect("a folder");
    let (journal, servers, config) =
        (journal(&place).await, Servers::default(), settings("home.contoso.com"));
    let now = Timestamp::now();
    let after = |seconds| now + Duration::from_secs(seconds);
    let sync = servers.of(&config, &journal).await;
    sync.learn(&[server("home"), server("other")]);
    assert_eq!(sync.choose(now).as_deref(), Some("home.contoso.com"));
    sync.failed("home.contoso.com", Cause::Unreachable, now);
    assert_eq!(sync.choose(now).as_deref(), Some("other.contoso.com"));
    drop(sync);
    for user in ["the next sync", "orders"] {
        let list = servers.of(&config, &journal).await;
        for seconds in [1, 300, 590] {
            assert_eq!(
                list.choose(after(seconds)).as_deref(),
                Some("other.contoso.com"),
                "{user}, {seconds} s"
            );
        }
    }
    let list = servers.of(&config, &journal).await;
    assert_eq!(
        list.choose(after(601)).as_deref(),
        Some("home.contoso.com"),
        "then back to the configured one"
    );
}

#[tokio::test]
async fn a_wrong_password_makes_no_server_rest() {
    let place = tempfile::tempdir().expect("a folder");
    let (journal, servers, config) =
        (journal(&place).await, Servers::default(), settings("home.contoso.com"));
    let list = servers.of(&config, &journal).await;
    list.learn(&[server("home"), server("other")]);
    let now = Timestamp::now();
    for cause in [Cause::Logon, Cause::Refused, Cause::Throttled] {
        list.failed("home.contoso.com", cause, now);
        assert_eq!(list.choose(now).as_deref(), Some("home.contoso.com"), "{cause:?}");
    }
}

#[tokio::test]
async fn other_settings_begin_anew_and_whoever_works_by_the_earlier_ones_keeps_their_servers() {
    let place = tempfile::tempdir().expect("a folder");
    let (journal, servers) = (journal(&place).await, Servers::default());
    let now = Timestamp::now();
    let earlier = servers.of(&settings("home.contoso.com"), &journal).await;
    let later = servers.of(&settings("new.contoso.com"), &journal).await;
    assert_eq!(earlier.choose(now).as_deref(), Some("home.contoso.com"));
    assert_eq!(later.choose(now).as_deref(), Some("new.contoso.com"));
    // Without failover the configured server is the only one, whatever is listed.
    let config = Config { is_cas_failover_enabled: false, ..settings("new.contoso.com") };
    let alone = servers.of(&config, &journal).await;
    alone.learn(&[server("new"), server("other")]);
    alone.failed("new.contoso.com", Cause::Unreachable, now);
    assert_eq!(alone.choose(now), None, "it rests");
}
