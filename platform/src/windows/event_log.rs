//! Sources of Windows's event log: registered in the registry, and written to.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::path::Path;
use std::ptr::null_mut;

use exchange_connector::domain::health::Severity;
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::System::EventLog::{
    DeregisterEventSource, EVENTLOG_ERROR_TYPE, EVENTLOG_INFORMATION_TYPE, EVENTLOG_WARNING_TYPE,
    RegisterEventSourceW, ReportEventW,
};

use super::registry::{self, Key};
use crate::event_log::{LogEntry, MESSAGE_FILE, Sink, is_own_source};

/// The sources of the log *Application*.
const SOURCES: &str = "SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application";

/// Registers a source whose texts are in the message file in this folder: the programs' own.
///
/// # Errors
/// When the caller is no administrator.
pub fn register(source: &str, programs: &Path) -> io::Result<()> {
    let key = Key::make(&format!("{SOURCES}\\{source}"))?;
    key.set_text("EventMessageFile", &programs.join(MESSAGE_FILE).to_string_lossy())?;
    // Errors, warnings and information.
    key.set_number("TypesSupported", 7)
}

/// Takes a source of ours away; one that is not there is no error.
///
/// # Errors
/// When the caller is no administrator, or the source is not ours.
pub fn unregister(source: &str) -> io::Result<()> {
    if !is_own_source(source) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "no source of this product"));
    }
    registry::delete_tree(&format!("{SOURCES}\\{source}"))
}

/// Our sources that are registered.
///
/// # Errors
/// When the registry cannot be read.
pub fn registered() -> io::Result<Vec<String>> {
    Ok(Key::open(SOURCES)?.children()?.into_iter().filter(|name| is_own_source(name)).collect())
}

/// An open source.
#[derive(Debug)]
pub struct EventSource(HANDLE);

// SAFETY: the event log takes calls with one handle from every thread.
unsafe impl Send for EventSource {}
// SAFETY: as above.
unsafe impl Sync for EventSource {}

impl EventSource {
    /// Opens a source, also one that is not registered: its events then show their text after a remark of the viewer's.
    ///
    /// # Errors
    /// When the event log does not run.
    pub fn open(source: &str) -> io::Result<Self> {
        let name = registry::wide(source);
        // SAFETY: the name ends with a zero.
        let handle = unsafe { RegisterEventSourceW(null_mut(), name.as_ptr()) };
        if handle.is_null() { Err(io::Error::last_os_error()) } else { Ok(Self(handle)) }
    }
}

impl Sink for EventSource {
    /// A log that is full or does not answer is no reason to stop; the log files have the line too.
    fn write(&self, entry: &LogEntry) {
        let kind = match entry.severity {
            Severity::Error => EVENTLOG_ERROR_TYPE,
            Severity::Warning => EVENTLOG_WARNING_TYPE,
            Severity::Information => EVENTLOG_INFORMATION_TYPE,
        };
        let text = registry::wide(&entry.text);
        let texts = [text.as_ptr()];
        // SAFETY: the handle is open, and the one text ends with a zero and lives until the call returns.
        unsafe {
            ReportEventW(self.0, kind, 0, entry.identifier, null_mut(), 1, 0, texts.as_ptr(), null_mut())
        };
    }
}

impl Drop for EventSource {
    fn drop(&mut self) {
        // SAFETY: opened by `open` and closed once.
        unsafe { DeregisterEventSource(self.0) };
    }
}
