//! Unit tests of `settings.rs`.

use exchange_connector::config::{AuthenticationMethod, ExchangeConfig, ServerAddress};
use exchange_connector::domain::account::LogonName;
use exchange_connector::domain::brake::OwnLimits;
use exchange_connector::domain::server::Environment;

use super::*;

pub(crate) fn sample() -> (Config, Secrets, Enrollment) {
    let config = Config {
        exchange: ExchangeConfig {
            environment: Environment::OnPremises,
            server: ServerAddress::parse("cas01", Environment::OnPremises).expect("address"),
            user: LogonName::parse("CONTOSO\\svc").expect("name"),
            authentication: AuthenticationMethod::Automatic,
            realm: None,
            kdc: None,
            extra_roots_pem: None,
        },
        proxy: None,
        notification: None,
        directory: None,
        is_cas_failover_enabled: true,
        enable_parallel_command_support: false,
        exchange_web_service_url: None,
        brake: OwnLimits::default(),
    };
    let secrets =
        Secrets { exchange: Secret::new("hunter2"), agent_key: Secret::new("key"), ..Secrets::default() };
    let enrollment = Enrollment {
        service_name: "s".into(),
        service_urls: vec!["https://s".into()],
        organization: None,
        root_fingerprint: "f".into(),
        connector_id: Uuid::nil(),
        agent_id: Uuid::nil(),
        certificate_chain_pem: String::new(),
        trust_bundle_pem: String::new(),
        enrolled_at: Timestamp::UNIX_EPOCH,
        not_after: Timestamp::UNIX_EPOCH,
        generation: 1,
        organization_id: "CN=x".into(),
    };
    (config, secrets, enrollment)
}

#[test]
fn what_is_committed_is_loaded_and_one_generation_is_kept() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().to_owned()));
    assert!(folder.load().expect("nothing yet").is_none());
    let (config, secrets, enrollment) = sample();
    folder.commit(&config, &secrets, &enrollment).expect("commit");
    let changed = Secrets { proxy: Some(Secret::new("p")), ..secrets };
    folder.commit(&config, &changed, &enrollment).expect("commit");
    let stored = folder.load().expect("load").expect("stored");
    assert_eq!((&stored.config, &stored.secrets), (&config, &changed));
    assert_eq!(folder.enrollment_generations(), [2]);
    folder.forget().expect("forget");
    assert!(folder.load().expect("load").is_none());
    assert!(!folder.secrets().exists(), "nothing is sealed");
}

#[test]
fn no_password_is_kept_for_the_service_s_own_account() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().to_owned()));
    let (mut config, mut secrets, enrollment) = sample();
    folder.commit(&config, &secrets, &enrollment).expect("commit");
    config.exchange.authentication = AuthenticationMethod::ServiceIdentity;
    secrets.exchange = Secret::default();
    folder.commit(&config, &secrets, &enrollment).expect("commit");
    let stored = folder.load().expect("load").expect("stored");
    assert!(stored.secrets.exchange.is_empty());
    assert!(!stored.view().password_set);
    let sealed = SealedStore::open(&folder.secrets()).expect("store");
    for generation in [1, 2] {
        assert_eq!(sealed.get(SecretName::ExchangePassword, generation).expect("read"), None);
    }
}

#[test]
fn a_commit_that_stops_before_the_rename_changes_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().to_owned()));
    let (config, secrets, enrollment) = sample();
    folder.commit(&config, &secrets, &enrollment).expect("commit");
    let sealed = SealedStore::open(&folder.secrets()).expect("store");
    sealed.put(SecretName::ExchangePassword, 2, &Secret::new("new")).expect("half a commit");
    assert_eq!(folder.load().expect("load").expect("stored").secrets, secrets);
}
