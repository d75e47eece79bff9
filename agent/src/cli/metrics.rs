//! `status --prometheus`: the connector's state as metrics, for the textfile collector of node_exporter. Pure.

use exchange_connector::domain::health::{ConnectorStatus, Mode, Severity, SyncRecord, SyncResult};
use exchange_connector::ipc::StatusView;
use exchange_connector::metrics::{Metrics, Sample, Value};

/// The metrics' text. What is not known is not there.
pub(super) fn text(view: &StatusView) -> String {
    let mut metrics = Metrics::default();
    let mut gauge = |name: &str, help: &str, samples: Vec<Sample>| {
        metrics.gauge(&format!("exchange_connector_{name}"), help, samples);
    };
    gauge("build_info", "Version of the agent.", vec![Sample::new(&[("version", &view.version)], 1_u64)]);
    gauge("agent_running", "Whether an agent serves the data folder.", Sample::of(view.agent_running));
    gauge(
        "configured",
        "Whether a connection is set up.",
        Sample::of(view.connection != ConnectorStatus::None),
    );
    gauge(
        "connected",
        "Whether the newest sync got through to Exchange.",
        Sample::of(view.connection == ConnectorStatus::Connected),
    );
    gauge(
        "enforcing",
        "Whether the connector changes anything in Exchange.",
        Sample::of(view.mode == Mode::Enforce),
    );
    let counts = &view.devices;
    let devices = [
        ("allowed", counts.allowed),
        ("blocked", counts.blocked),
        ("quarantined", counts.quarantined),
        ("discovery", counts.discovery),
        ("unknown", counts.unknown),
    ];
    let devices = devices.map(|(state, number)| Sample::new(&[("state", state)], number));
    gauge("devices", "Devices that the last sync read, by access state.", devices.to_vec());
    let syncs = [("full", &view.last_full_sync), ("quick", &view.last_quick_sync)];
    let of_syncs = |value: fn(&SyncRecord) -> Value| -> Vec<Sample> {
        let known = syncs.iter().filter_map(|(kind, sync)| Some((kind, sync.as_ref()?)));
        known.map(|(kind, sync)| Sample::new(&[("kind", kind)], value(sync))).collect()
    };
    gauge(
        "last_sync_start_timestamp_seconds",
        "When the last sync began.",
        of_syncs(|sync| sync.started_at.into()),
    );
    gauge(
        "last_sync_end_timestamp_seconds",
        "When the last sync ended.",
        of_syncs(|sync| sync.finished_at.into()),
    );
    gauge(
        "last_sync_succeeded",
        "Whether the last sync read everything.",
        of_syncs(|sync| (sync.result == SyncResult::Succeeded).into()),
    );
    let next = [("full", view.next_full_sync), ("quick", view.next_quick_sync)];
    let next = next.iter().filter_map(|(kind, at)| Some(Sample::new(&[("kind", kind)], (*at)?)));
    gauge("next_sync_timestamp_seconds", "When the next sync begins.", next.collect());
    gauge("pending_orders", "Orders that are not done.", Sample::of(view.pending_orders));
    gauge(
        "refused_logons",
        "Log-ons that Exchange refused and that are not repeated.",
        Sample::of(view.refused_logons.len() as u64),
    );
    let severities =
        [("information", Severity::Information), ("warning", Severity::Warning), ("error", Severity::Error)];
    let findings = severities.map(|(word, severity)| {
        let number = view.findings.iter().filter(|finding| finding.severity == severity).count();
        Sample::new(&[("severity", word)], number as u64)
    });
    gauge("findings", "Findings that stand, by severity.", findings.to_vec());
    let mut codes: Vec<&str> = view.findings.iter().map(|finding| finding.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let standing = codes.into_iter().map(|code| Sample::new(&[("code", code)], 1_u64));
    gauge("finding", "A finding that stands, by its code.", standing.collect());
    metrics.into_text()
}

#[cfg(test)]
mod tests;
