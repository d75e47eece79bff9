//! What the original connector left on this computer: its folder, which is only read, and its service, which is stopped and
//! disabled when an administrator says so, and never deleted.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use exchange_connector::config::SETTINGS_FILE_NAME;
use exchange_connector::domain::health::Finding;
use exchange_connector::encoding;
use exchange_connector::findings::ORIGINAL_SERVICE_NOT_STOPPED;

#[cfg(windows)]
mod service;

/// The original's service, as the service manager knows it.
pub const SERVICE: &str = "WIEC";
/// Larger files are no settings.
const LARGEST: u64 = 1024 * 1024;

/// How it stands with the original's service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginalService {
    /// It runs, or starts with the computer or on demand.
    Enabled,
    /// It cannot start.
    Disabled,
}

/// The original connector, as far as it is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    pub folder: Option<PathBuf>,
    /// The text of its settings file; why it cannot be read.
    pub settings: Option<Result<String, String>>,
    pub service: Option<OriginalService>,
}

impl Original {
    /// Its settings file.
    pub fn settings_file(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(SETTINGS_FILE_NAME))
    }

    /// True where its service could still work against this connector.
    pub fn may_run(&self) -> bool {
        self.service == Some(OriginalService::Enabled)
    }
}

/// Looks for the original connector, in the named folder or where it was installed. `None`: nothing of it is here.
pub fn find(named: Option<&Path>) -> Option<Original> {
    let folder = named.map(Path::to_owned).or_else(installed).filter(|folder| folder.is_dir());
    let settings = folder.as_ref().and_then(|folder| text_of(&folder.join(SETTINGS_FILE_NAME)));
    let service = state();
    (folder.is_some() || service.is_some()).then_some(Original { folder, settings, service })
}

/// Stops the original's service and keeps it from starting again. It stays installed, so that this can be taken back.
///
/// # Errors
/// The finding that says what to do by hand.
pub fn stop_service() -> Result<(), Box<Finding>> {
    stop().map_err(|error| {
        Box::new(
            ORIGINAL_SERVICE_NOT_STOPPED
                .finding(format!("The original connector's service {SERVICE} could not be stopped and disabled."))
                .remedy(format!(
                    "As an administrator, run `sc.exe config {SERVICE} start= disabled` and `sc.exe stop {SERVICE}`."
                ))
                .caused_by(&error),
        )
    })
}

/// Where the original keeps its data (the older brand stays in its path).
fn installed() -> Option<PathBuf> {
    #[cfg(windows)]
    {
        let data = std::env::var_os("ProgramData").map(PathBuf::from)?;
        Some(data.join("Microsoft").join("Windows Intune Exchange Connector"))
    }
    #[cfg(not(windows))]
    {
        None
    }
}

fn text_of(path: &Path) -> Option<Result<String, String>> {
    let read = || -> io::Result<String> {
        if !fs::metadata(path)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(io::Error::other("the file is too large"));
        }
        encoding::text_of(&bytes).map_err(io::Error::other)
    };
    match read() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read.map_err(|error| error.to_string())),
    }
}

#[cfg(windows)]
fn state() -> Option<OriginalService> {
    let is_off = service::is_off(SERVICE)?;
    Some(if is_off { OriginalService::Disabled } else { OriginalService::Enabled })
}

#[cfg(not(windows))]
fn state() -> Option<OriginalService> {
    None
}

#[cfg(windows)]
fn stop() -> io::Result<()> {
    service::stop_and_disable(SERVICE)
}

#[cfg(not(windows))]
fn stop() -> io::Result<()> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "the original connector's service exists on Windows only"))
}

#[cfg(test)]
mod tests;
