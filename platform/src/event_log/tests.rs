//! Unit tests of `event_log.rs`.

use std::sync::Arc;

use tracing_subscriber::layer::SubscriberExt as _;

use super::*;

#[derive(Debug, Default, Clone)]
struct Written(Arc<Mutex<Vec<LogEntry>>>);

impl Sink for Written {
    fn write(&self, entry: &LogEntry) {
        self.0.lock().expect("no panic").push(entry.clone());
    }
}

fn written(log: impl FnOnce()) -> Vec<LogEntry> {
    let sink = Written::default();
    let layer = EventLogLayer::new(sink.clone());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), log);
    sink.0.lock().expect("no panic").clone()
}

#[test]
fn a_finding_has_its_own_id_and_other_warnings_share_one() {
    let row = &findings::EXCHANGE_UNREACHABLE;
    let entries = written(|| {
        tracing::warn!(code = row.code, task = "sync", "Exchange does not answer.");
        tracing::warn!("something else");
        tracing::error!(code = "unknown.code", "worse");
        tracing::info!(code = row.code, "nobody has to act");
    });
    let ids: Vec<_> = entries.iter().map(|entry| (entry.severity, entry.identifier & 0xffff)).collect();
    assert_eq!(
        ids,
        [(Severity::Warning, u32::from(row.event)), (Severity::Warning, 3), (Severity::Error, 4)]
    );
    // The row is an error's: so the message file numbers it, whatever the case's severity.
    assert_eq!(entries[0].identifier >> 30, 3);
    assert_eq!(entries[0].text, "Exchange does not answer.\r\ncode: exchange.unreachable\r\ntask: sync");
}

#[test]
fn beginning_and_end_are_written_and_no_other_information() {
    let entries = written(|| {
        tracing::info!(lifecycle = STARTED, "the agent serves");
        tracing::info!("a shell is closed");
        tracing::info!(lifecycle = STOPPED, "the agent ended");
        tracing::info!(lifecycle = STARTED, "the agent serves");
        tracing::info!(lifecycle = NOTED, head = "7:ab", "head of the audit");
    });
    let ids: Vec<_> = entries.iter().map(|entry| entry.identifier).collect();
    assert_eq!(ids, [0x4000_0001, 0x4000_0002, 0x4000_0001, 0x4000_0005]);
    assert_eq!(entries[3].text, "head of the audit\r\nhead: 7:ab");
}

#[test]
fn a_text_from_outside_is_bounded_harmless_and_no_insert() {
    let long = "x".repeat(50_000);
    let entries = written(|| {
        tracing::warn!("a \u{1b}[31mname and %1 and %%2 and 5 % and {long}");
    });
    let text = &entries[0].text;
    assert!(text.len() <= 2 * LONGEST, "{}", text.len());
    assert!(!text.contains('\u{1b}') && text.contains("% 1 and % % 2 and 5 % and"), "{}", &text[..60]);
}

#[test]
fn what_repeats_itself_is_written_once_in_a_while() {
    let mut repeats = Repeats::default();
    let entry = |text: &str| LogEntry { severity: Severity::Warning, identifier: 3, text: text.into() };
    let start = Instant::now();
    assert!(repeats.may_be_written(&entry("down"), start));
    assert!(!repeats.may_be_written(&entry("down"), start + PAUSE / 2));
    assert!(repeats.may_be_written(&entry("other"), start + PAUSE / 2));
    assert!(repeats.may_be_written(&entry("down"), start + PAUSE));
    for number in 0..2 * REMEMBERED {
        assert!(repeats.may_be_written(&entry(&number.to_string()), start + PAUSE));
    }
    assert!(repeats.0.len() <= REMEMBERED);
}

#[test]
fn every_instance_has_a_source_of_its_own() {
    let berlin: InstanceName = "berlin".parse().expect("a name");
    assert_eq!(agent_source(None), "Exchange Connector");
    assert_eq!(agent_source(Some(&berlin)), "Exchange Connector (berlin)");
    assert_eq!(source_of_folder(&berlin.data_folder()), "Exchange Connector (berlin)");
    assert_eq!(source_of_folder(Path::new("/somewhere/else-berlin")), "Exchange Connector");
    for name in ["Exchange Connector", "Exchange Connector (berlin)", SERVICE_SOURCE] {
        assert!(is_own_source(name), "{name}");
    }
    for name in ["Exchange", "Exchange Connector (", "Exchange Connector (a b)", "Exchange Connector Other"] {
        assert!(!is_own_source(name), "{name}");
    }
}
