//! The event log of Windows: what of the programs' own log goes into it, by which id, and the names of the sources.
//!
//! Warnings and errors go there, the lines that say that a program began or ended its work, and the head of the audit. An event that is about a
//! finding has the id of the finding's row; a text that repeats itself is written once in a while, so that a server that is
//! down for a night does not fill the log. On other systems the journal of the system takes all of it already.

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::clean;
use exchange_connector::domain::health::Severity;
use exchange_connector::findings;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer};

use crate::instance::InstanceName;

/// The source of the management service.
pub const SERVICE_SOURCE: &str = "Exchange Connector Service";
/// The source of the default connection's agent.
const AGENT_SOURCE: &str = "Exchange Connector";

/// The name of the file that holds the texts of the events; it lies beside the programs.
pub const MESSAGE_FILE: &str = "exchange-connector-events.dll";

/// Value of the field `lifecycle` of a line that says that a program began its work.
pub const STARTED: &str = "started";
/// Value of the field `lifecycle` of a line that says that a program ended its work.
pub const STOPPED: &str = "stopped";
/// Value of the field `lifecycle` of a line that is to be found later outside the program's own files.
pub const NOTED: &str = "noted";

/// An event takes 31,839 characters; nobody reads that many.
const LONGEST: usize = 8_000;
/// How long the same event is not written again.
const PAUSE: Duration = Duration::from_secs(30 * 60);
/// How many events are remembered for that.
const REMEMBERED: usize = 256;

/// The source of an agent: each instance has its own.
pub fn agent_source(instance: Option<&InstanceName>) -> String {
    instance.map_or_else(|| AGENT_SOURCE.to_owned(), |name| format!("{AGENT_SOURCE} ({name})"))
}

/// The source of the agent that serves a data folder: by the folder's name, since a service is told its folder.
pub fn source_of_folder(data_folder: &Path) -> String {
    agent_source(InstanceName::of_folder(data_folder).as_ref())
}

/// True for a name that [`agent_source`] or [`SERVICE_SOURCE`] gives.
pub fn is_own_source(name: &str) -> bool {
    let instance = || name.strip_prefix(AGENT_SOURCE)?.strip_prefix(" (")?.strip_suffix(')');
    name == AGENT_SOURCE
        || name == SERVICE_SOURCE
        || instance().is_some_and(|name| name.parse::<InstanceName>().is_ok())
}

/// What is written: one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    pub severity: Severity,
    /// The whole identifier, as the message file has it: severity in the two highest bits, the id in the lowest sixteen.
    pub identifier: u32,
    pub text: String,
}

impl LogEntry {
    /// An error that is no finding.
    pub fn error(text: &str) -> Self {
        let severity = Severity::Error;
        Self { severity, identifier: identifier(severity, general::ERROR), text: bounded(text) }
    }
}

fn bounded(text: &str) -> String {
    // The event log has Windows's line ends.
    clean::bounded(&without_inserts(text), LONGEST).replace('\n', "\r\n")
}

/// Ids of events that are about no finding.
mod general {
    pub(super) const STARTED: u16 = 1;
    pub(super) const STOPPED: u16 = 2;
    pub(super) const WARNING: u16 = 3;
    pub(super) const ERROR: u16 = 4;
    pub(super) const NOTED: u16 = 5;
}

/// Severity and id together, as `windmc` numbers the messages of the message file.
fn identifier(severity: Severity, id: u16) -> u32 {
    let bits: u32 = match severity {
        Severity::Information => 1,
        Severity::Warning => 2,
        Severity::Error => 3,
    };
    (bits << 30) | u32::from(id)
}

/// Writes entries where they belong.
pub trait Sink: Send + Sync + 'static {
    fn write(&self, entry: &LogEntry);
}

/// The layer beside those of standard error and the log files.
#[derive(Debug)]
pub struct EventLogLayer<S> {
    sink: S,
    repeats: Mutex<Repeats>,
}

impl<S: Sink> EventLogLayer<S> {
    pub fn new(sink: S) -> Self {
        Self { sink, repeats: Mutex::default() }
    }
}

impl<S: Sink, T: Subscriber> Layer<T> for EventLogLayer<S> {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, T>) {
        let mut words = Words::default();
        event.record(&mut words);
        let Some(entry) = entry(*event.metadata().level(), &words) else { return };
        let mut repeats = self.repeats.lock().unwrap_or_else(PoisonError::into_inner);
        if repeats.may_be_written(&entry, Instant::now()) {
            drop(repeats);
            self.sink.write(&entry);
        }
    }
}

/// A line of the log in its parts.
#[derive(Debug, Default)]
struct Words {
    message: String,
    code: Option<String>,
    lifecycle: Option<String>,
    /// The other fields, `name: value`.
    rest: String,
}

impl Words {
    fn take(&mut self, field: &Field, value: String) {
        match field.name() {
            "message" => self.message = value,
            "code" => self.code = Some(value),
            "lifecycle" => self.lifecycle = Some(value),
            // Writing to a text does not fail.
            name => drop(write!(self.rest, "\n{name}: {value}")),
        }
    }
}

impl Visit for Words {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.take(field, format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.take(field, value.to_owned());
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        let mut text = value.to_string();
        let mut cause = value.source();
        while let Some(inner) = cause {
            let _ = write!(text, ": {inner}");
            cause = inner.source();
        }
        self.take(field, text);
    }
}

/// The event of a line, where it gets one.
fn entry(level: Level, words: &Words) -> Option<LogEntry> {
    let severity = match level {
        Level::ERROR => Severity::Error,
        Level::WARN => Severity::Warning,
        _ => Severity::Information,
    };
    let row = words.code.as_deref().and_then(findings::of_code);
    let identifier = match (row, words.lifecycle.as_deref()) {
        // The message file knows each finding by the severity of its row; the entry's own severity is that of the case.
        (Some(row), _) if severity != Severity::Information => identifier(row.severity, row.event),
        (_, Some(STARTED)) => identifier(Severity::Information, general::STARTED),
        (_, Some(STOPPED)) => identifier(Severity::Information, general::STOPPED),
        (_, Some(NOTED)) => identifier(Severity::Information, general::NOTED),
        _ => match severity {
            Severity::Error => identifier(severity, general::ERROR),
            Severity::Warning => identifier(severity, general::WARNING),
            Severity::Information => return None,
        },
    };
    let code = words.code.as_deref().map(|code| format!("\ncode: {code}")).unwrap_or_default();
    let text = bounded(&format!("{}{code}{}", words.message, words.rest));
    Some(LogEntry { severity, identifier, text })
}

/// The viewer replaces `%1` and `%%1` inside a text by other texts; nothing from outside may look like that.
fn without_inserts(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        safe.push(character);
        if character == '%' && characters.peek().is_some_and(|next| next.is_ascii_digit() || *next == '%') {
            safe.push(' ');
        }
    }
    safe
}

/// What was written lately.
#[derive(Debug, Default)]
struct Repeats(HashMap<(u32, String), Instant>);

impl Repeats {
    fn may_be_written(&mut self, entry: &LogEntry, now: Instant) -> bool {
        self.0.retain(|_, at| now.saturating_duration_since(*at) < PAUSE);
        let key = (entry.identifier, entry.text.clone());
        if entry.severity == Severity::Information {
            return true;
        }
        if self.0.contains_key(&key) {
            return false;
        }
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        self.0.insert(key, now);
        true
    }
}

#[cfg(test)]
mod tests;
