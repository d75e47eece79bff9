//! Logs: to standard error for an administrator who watches, and to files of bounded size in the data folder.
//!
//! No code hands a secret to `tracing`: secrets are `Secret`, whose `Debug` is `[redacted]`.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

#[cfg(windows)]
use exchange_connector_platform::event_log::EventLogLayer;
use exchange_connector_platform::files::open_private;
#[cfg(windows)]
use exchange_connector_platform::windows::event_log::EventSource;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

use crate::store::folder::private_folder;

/// Variable with a filter such as `debug` or `exchange_connector_agent::net=trace`.
pub const LOG_VARIABLE: &str = "EXCHANGE_CONNECTOR_LOG";
/// What a serving agent logs: our own words, and only warnings of the libraries below.
pub const SERVING: &str = "warn,exchange_connector_agent=info,rustls_platform_verifier=off";
const LARGEST: u64 = 10 * 1000 * 1000;
const FILES: u32 = 5;

/// Starts logging. `folder` takes the files of an agent that serves; a short command has none. `source` is its name in
/// the event log of Windows, which takes what an agent without a terminal has to say.
pub fn start(folder: Option<&Path>, source: Option<&str>, default: &str) {
    let filter = |default| EnvFilter::try_from_env(LOG_VARIABLE).unwrap_or_else(|_| EnvFilter::new(default));
    let colours = io::IsTerminal::is_terminal(&io::stderr());
    // Where standard error or the file cannot be written, that is no reason to end.
    let stderr = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .with_target(false)
        .with_ansi(colours)
        .log_internal_errors(false);
    let file = folder.and_then(|folder| match RotatingFile::open(folder) {
        Ok(file) => Some(file),
        Err(error) => {
            // Without files the agent still works and still logs to standard error.
            let _ = writeln!(io::stderr(), "no log file in {}: {error}", folder.display());
            None
        }
    });
    let file = file.map(|file| {
        tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .log_internal_errors(false)
            .with_writer(file)
            .with_filter(filter(SERVING))
    });
    let events = source.and_then(event_log).map(|events| events.with_filter(filter(SERVING)));
    // A second start, in tests, keeps the first.
    let _ = tracing_subscriber::registry()
        .with(stderr.with_filter(filter(default)))
        .with(file)
        .with(events)
        .try_init();
}

/// The event log, for a program that nobody watches at a terminal: a service, or a task that the system starts.
#[cfg(windows)]
fn event_log(source: &str) -> Option<EventLogLayer<EventSource>> {
    if io::IsTerminal::is_terminal(&io::stderr()) {
        return None;
    }
    EventSource::open(source).ok().map(EventLogLayer::new)
}

/// Elsewhere the system takes standard error.
#[cfg(not(windows))]
fn event_log(_: &str) -> Option<tracing_subscriber::layer::Identity> {
    None
}

/// `agent.log`, and `agent.1.log` … when it has grown.
#[derive(Debug, Clone)]
pub struct RotatingFile(Arc<Mutex<Inner>>);

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    file: File,
    size: u64,
}

impl RotatingFile {
    /// Opens the newest file of a folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(folder: &Path) -> io::Result<Self> {
        private_folder(folder).map_err(io::Error::other)?;
        let file = append(&folder.join("agent.log"))?;
        let size = file.metadata()?.len();
        Ok(Self(Arc::new(Mutex::new(Inner { folder: folder.to_owned(), file, size }))))
    }
}

fn append(path: &Path) -> io::Result<File> {
    open_private(OpenOptions::new().create(true).append(true), path)
}

impl Inner {
    fn rotate(&mut self) -> io::Result<()> {
        let name = |number: u32| match number {
            0 => self.folder.join("agent.log"),
            _ => self.folder.join(format!("agent.{number}.log")),
        };
        for number in (0..FILES - 1).rev() {
            match fs::rename(name(number), name(number + 1)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        self.file = append(&name(0))?;
        self.size = 0;
        Ok(())
    }
}

impl Write for RotatingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.size > LARGEST {
            inner.rotate()?;
        }
        let written = inner.file.write(bytes)?;
        inner.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).file.flush()
    }
}

impl<'a> MakeWriter<'a> for RotatingFile {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[cfg(test)]
mod tests;
