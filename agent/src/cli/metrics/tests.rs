//! The metrics say what is known, and name nobody.

use exchange_connector::domain::health::DeviceCounts;
use exchange_connector::findings;
use jiff::Timestamp;

use super::*;

#[test]
fn what_is_known_is_told_and_nothing_else() {
    let mut view = StatusView::none("1.2.3");
    let none = text(&view);
    assert!(none.contains("exchange_connector_configured 0\n") && !none.contains("last_sync"), "{none}");
    assert!(none.contains("exchange_connector_build_info{version=\"1.2.3\"} 1\n"));

    view.connection = ConnectorStatus::Connected;
    view.agent_running = true;
    view.mode = Mode::Enforce;
    view.server = Some("mail.contoso.com".into());
    view.organization = Some("Contoso".into());
    view.devices = DeviceCounts { total: 7, allowed: 4, quarantined: 3, ..DeviceCounts::default() };
    view.next_full_sync = Timestamp::from_second(1_790_000_000).ok();
    let finding = findings::STORE_FAILED.finding("The data folder of ann@contoso.com cannot be used.");
    view.findings = vec![finding.clone(), finding];
    let all = text(&view);
    for line in [
        "exchange_connector_agent_running 1",
        "exchange_connector_connected 1",
        "exchange_connector_enforcing 1",
        "exchange_connector_devices{state=\"quarantined\"} 3",
        "exchange_connector_next_sync_timestamp_seconds{kind=\"full\"} 1790000000",
        "exchange_connector_findings{severity=\"error\"} 2",
        "exchange_connector_finding{code=\"store.failed\"} 1",
    ] {
        assert!(all.lines().any(|told| told == line), "{line}: {all}");
    }
    assert!(!all.to_lowercase().contains("contoso"), "no names: {all}");
}

/// A rule about a metric that nobody tells never raises an alarm.
#[test]
fn every_metric_of_the_alert_rules_is_told() {
    let rules = include_str!("../../../../monitoring/prometheus/alerts.yml");
    let of_service = include_str!("../../../../service/src/http/metrics.rs");
    let of_agent = include_str!("../metrics.rs");
    let expressions = rules.lines().filter_map(|line| line.trim().strip_prefix("expr: "));
    let mut known = 0;
    for word in expressions.flat_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')) {
        let Some(name) =
            word.strip_prefix("exchange_connector_").filter(|name| !matches!(*name, "" | "prom"))
        else {
            continue;
        };
        let (source, name) = match name.strip_prefix("service_") {
            Some(name) => (of_service, name),
            None => (of_agent, name),
        };
        assert!(source.contains(&format!("\"{name}\"")), "nobody tells {word}");
        known += 1;
    }
    assert!(known >= 14, "{known}");
    let guide = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for page in rules.lines().filter_map(|line| line.trim().strip_prefix("runbook: ")) {
        assert!(guide.join(page).is_file(), "{page} is not there");
    }
}
