//! `/metrics`: for whoever may look, in Prometheus' format, without a name of anybody.

use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::Timestamp;

use crate::decisions::*;

#[tokio::test]
async fn the_metrics_are_for_whoever_may_look_and_name_nobody() {
    let (site, _agent) = organization(3).await;
    let url = format!("{}/metrics", site.url());
    assert_eq!(site.anyone().get(&url).send().await.expect("an answer").status(), 401);
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    let reader = site.service.store().set_user_token(Timestamp::now(), "grafana", hash, Some(Role::Read));
    reader.await.expect("a user");
    let bearer = site.anyone().get(&url).bearer_auth(&token).send().await.expect("an answer");
    assert_eq!(bearer.status(), 200);
    assert!(
        bearer.headers()["content-type"]
            .to_str()
            .is_ok_and(|kind| kind.starts_with("text/plain; version=0.0.4"))
    );
    let text = bearer.text().await.expect("a text");
    let basic = site.anyone().get(&url).basic_auth("grafana", Some(&token)).send().await.expect("an answer");
    assert_eq!(basic.status(), 403, "a token as a password reads the API alone");
    for line in [
        "exchange_connector_service_connectors 1",
        "exchange_connector_service_connectors_enforcing 0",
        "exchange_connector_service_connectors_never_synced 0",
        "exchange_connector_service_writable 1",
        "exchange_connector_service_waiting{kind=\"heldRun\"} 0",
    ] {
        assert!(text.lines().any(|told| told == line), "{line}: {text}");
    }
    assert!(text.contains("exchange_connector_service_oldest_check_in_timestamp_seconds 1"), "{text}");
    let lower = text.to_lowercase();
    assert!(!lower.contains("contoso") && !lower.contains("grafana"), "no names: {text}");
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (_, value) = line.rsplit_once(' ').expect("a value");
        assert!(value.parse::<f64>().is_ok(), "{line}");
    }
}
