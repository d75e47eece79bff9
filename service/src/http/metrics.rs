//! `GET /metrics`: the service's state for Prometheus, for whoever may look. No name, address or id is a label.

use axum::response::{IntoResponse as _, Response};
use exchange_connector::domain::health::{Mode, Severity};
use exchange_connector::metrics::{MEDIA_TYPE, Metrics, Sample};
use http::{HeaderValue, header};
use jiff::Timestamp;

use crate::http::error::ApiResult;
use crate::http::handler::{Admin, App, Options};
use crate::rules::tally;
use crate::store::{Connector, RunState};

/// Held runs beyond this are not counted.
const MOST_RUNS: u32 = 1000;

pub(super) async fn metrics(app: App, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    let now = Timestamp::now();
    let connectors = app.store.connectors(now).await?;
    let counted = app.store.counted(None).await?;
    let held = app.store.runs(Some(RunState::Held), None, MOST_RUNS).await?;
    let quarantined = app.store.count_quarantined(None).await?;
    let requests = app.store.second_person_requests(now, true, MOST_RUNS).await?;
    let alarms = app.store.break_glass_alarms().await?;
    let mut standing: Vec<_> = app.shown().finding.into_iter().collect();
    for connector in &connectors {
        standing.extend(app.store.standing_findings(now, connector.id).await?);
        standing.extend(connector.health.iter().flat_map(|health| health.findings.iter().cloned()));
    }

    let mut metrics = Metrics::default();
    let mut gauge = |name: &str, help: &str, samples: Vec<Sample>| {
        metrics.gauge(&format!("exchange_connector_service_{name}"), help, samples);
    };
    let version = env!("CARGO_PKG_VERSION");
    gauge("build_info", "Version of the service.", vec![Sample::new(&[("version", version)], 1_u64)]);
    gauge("start_timestamp_seconds", "When the service began to run.", Sample::of(app.started));
    gauge("writable", "Whether the service can write to its database.", Sample::of(app.can_write().await));
    let lines: Vec<_> = counted.iter().flat_map(|one| one.lines.iter().cloned()).collect();
    let counts = tally::now(&lines);
    let devices = [
        ("allowed", counts.allowed),
        ("blocked", counts.blocked),
        ("quarantined", counts.quarantined),
        ("unknown", counts.unknown),
    ];
    let devices = devices.map(|(state, number)| Sample::new(&[("state", state)], number));
    gauge("devices", "Devices by access state, at the last count.", devices.to_vec());
    let enrolled: Vec<&Connector> = connectors.iter().filter(|one| one.enrolled).collect();
    let number = |holds: fn(&Connector) -> bool| enrolled.iter().filter(|one| holds(one)).count() as u64;
    gauge("connectors", "Connectors with an agent.", Sample::of(enrolled.len() as u64));
    gauge("connectors_live", "Connectors whose agent answers.", Sample::of(number(|one| one.lease_live)));
    gauge(
        "connectors_enforcing",
        "Connectors that change something in Exchange.",
        Sample::of(number(|one| one.mode == Mode::Enforce)),
    );
    let oldest = |of: fn(&Connector) -> Option<Timestamp>| -> Vec<Sample> {
        // A connector that never did it has no time, and is counted below.
        enrolled.iter().filter_map(|one| of(one)).min().map(Sample::of).unwrap_or_default()
    };
    gauge(
        "oldest_check_in_timestamp_seconds",
        "Last check-in of the connector that was silent for longest.",
        oldest(|one| one.health_at),
    );
    gauge(
        "oldest_sync_timestamp_seconds",
        "Last sync of the connector whose last one is oldest.",
        oldest(|one| one.last_sync_at),
    );
    gauge(
        "connectors_never_synced",
        "Connectors of which no sync has come yet.",
        Sample::of(number(|one| one.last_sync_at.is_none())),
    );
    let waiting = [
        ("heldRun", held.len() as u64),
        ("quarantinedDevice", quarantined),
        ("secondPersonRequest", requests.len() as u64),
        ("breakGlassAlarm", alarms.len() as u64),
    ];
    let waiting = waiting.map(|(kind, number)| Sample::new(&[("kind", kind)], number));
    gauge("waiting", "What waits for a person, by kind.", waiting.to_vec());
    let severities =
        [("information", Severity::Information), ("warning", Severity::Warning), ("error", Severity::Error)];
    let findings = severities.map(|(word, severity)| {
        let number = standing.iter().filter(|finding| finding.severity == severity).count();
        Sample::new(&[("severity", word)], number as u64)
    });
    gauge("findings", "Findings that stand, of the service and its connectors.", findings.to_vec());
    let mut codes: Vec<&str> = standing.iter().map(|finding| finding.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let codes = codes.into_iter().map(|code| Sample::new(&[("code", code)], 1_u64));
    gauge("finding", "A finding that stands, by its code.", codes.collect());
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE))], metrics.into_text()).into_response())
}
