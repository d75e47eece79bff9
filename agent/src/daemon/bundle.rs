//! The support bundle: settings, status, tasks, findings, runs, journal and logs in one zip file, without a secret.
//!
//! The code chooses the contents file by file. It never reads sealed secrets, keys, or the enrolment's certificate and
//! private key. As a second protection, it removes the text of any secret that reached a log unexpectedly.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::ipc::{IPC_VERSION, StatusView};
use exchange_connector::secret::Secret;
use exchange_connector_platform::files::open_private;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::daemon::status::TaskLine;
use crate::host::{VERSION, host_name};
use crate::store::folder::private_folder;
use crate::store::history::Event;
use crate::store::{DataFolder, Journal, StoreError, Stored};

/// The journal's last days, and the most events of them.
const DAYS: i64 = 30;
const EVENTS: usize = 5000;
/// Bundles that stay in the data folder.
const KEPT: usize = 5;
/// Shorter texts are not looked for: they are parts of words.
const SHORTEST: usize = 4;

/// Why there is no bundle.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("could not write {}", path.display())]
    Write { path: PathBuf, source: std::io::Error },
    #[error("could not put {name} into the zip file")]
    Zip { name: String, source: zip::result::ZipError },
}

impl BundleError {
    /// The finding that reports it.
    pub fn finding(&self) -> Finding {
        match self {
            Self::Store(error) => error.finding(),
            Self::Write { .. } | Self::Zip { .. } => findings::STORE_FAILED
                .finding("The support bundle cannot be written.")
                .remedy("Check the rights of the folder and the free space.")
                .caused_by(self),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Versions {
    program: &'static str,
    local_channel: u32,
    system: &'static str,
    architecture: &'static str,
    computer: String,
    made_at: Timestamp,
}

/// A place for a bundle in the data folder; the oldest ones make room.
///
/// # Errors
/// When the folder cannot be made.
pub fn place(folder: &DataFolder) -> Result<PathBuf, StoreError> {
    let bundles = folder.root().join("support");
    private_folder(&bundles)?;
    let mut there: Vec<PathBuf> = fs::read_dir(&bundles)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "zip"))
        .collect();
    // Their names are their times.
    there.sort();
    for old in there.iter().rev().skip(KEPT - 1) {
        // One that stays takes room and does no other harm.
        let _ = fs::remove_file(old);
    }
    let now = Timestamp::now().strftime("%Y-%m-%dT%H-%M-%S%.3fZ");
    Ok(bundles.join(format!("support-{now}.zip")))
}

/// Writes the bundle to `path`. It has the finding of a connection that cannot be opened, and no `tasks` where no agent
/// serves the folder.
pub(crate) async fn write(
    folder: &DataFolder,
    journal: Option<&Journal>,
    stored: Option<&Stored>,
    status: &StatusView,
    tasks: &[TaskLine],
    path: PathBuf,
) -> Result<PathBuf, BundleError> {
    let now = Timestamp::now();
    let mut events: Vec<Event> = match journal {
        Some(journal) => journal.events(Some(now - SignedDuration::from_hours(24 * DAYS))).await?,
        None => Vec::new(),
    };
    events.drain(..events.len().saturating_sub(EVENTS));
    let versions = Versions {
        program: VERSION,
        local_channel: IPC_VERSION,
        system: std::env::consts::OS,
        architecture: std::env::consts::ARCH,
        computer: host_name(),
        made_at: now,
    };
    let files = vec![
        ("versions.json", json(&versions)?),
        ("settings.json", json(&stored.map(Stored::view))?),
        ("status.json", json(status)?),
        ("tasks.json", json(&tasks)?),
        ("findings.json", json(&status.findings)?),
        ("history.json", json(&status.history)?),
        ("journal.json", json(&events)?),
    ];
    let secrets = stored.map(secrets).unwrap_or_default();
    let logs = folder.logs();
    let write = move || pack(&path, files, &logs, &secrets).map(|()| path);
    tokio::task::spawn_blocking(write).await.unwrap_or_else(|error| {
        Err(BundleError::Write { path: PathBuf::new(), source: std::io::Error::other(error) })
    })
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    Ok(serde_json::to_string_pretty(value)?)
}

fn secrets(stored: &Stored) -> Vec<Secret> {
    let secrets = &stored.secrets;
    let mut all = vec![secrets.exchange.clone(), secrets.agent_key.clone()];
    all.extend(secrets.proxy.clone());
    all.extend(secrets.notification.clone());
    all.retain(|secret| secret.expose().len() >= SHORTEST);
    all
}

fn pack(
    path: &Path,
    files: Vec<(&'static str, String)>,
    logs: &Path,
    secrets: &[Secret],
) -> Result<(), BundleError> {
    let failed = |source| BundleError::Write { path: path.to_owned(), source };
    let file = open_private(OpenOptions::new().create(true).truncate(true).write(true), path);
    let mut zip = ZipWriter::new(file.map_err(failed)?);
    let mut add = |name: String, text: &str| {
        let text = without(text, secrets);
        zip.start_file(name.clone(), SimpleFileOptions::default().unix_permissions(0o600))
            .and_then(|()| Ok(zip.write_all(text.as_bytes())?))
            .map_err(|source| BundleError::Zip { name, source })
    };
    for (name, text) in files {
        add(name.to_owned(), &text)?;
    }
    let mut logs: Vec<PathBuf> =
        fs::read_dir(logs).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    logs.sort();
    for log in logs.iter().filter(|path| path.extension().is_some_and(|extension| extension == "log")) {
        // A log that is rotated away in this moment is in the bundle under its next name, or too old.
        let (Ok(bytes), Some(name)) = (fs::read(log), log.file_name()) else { continue };
        add(format!("logs/{}", name.to_string_lossy()), &String::from_utf8_lossy(&bytes))?;
    }
    let file = zip.finish().map_err(|source| BundleError::Zip { name: "the directory".into(), source })?;
    file.sync_all().map_err(failed)
}

fn without(text: &str, secrets: &[Secret]) -> String {
    let mut text = text.to_owned();
    for secret in secrets {
        if text.contains(secret.expose()) {
            text = text.replace(secret.expose(), "[redacted]");
        }
    }
    text
}

#[cfg(test)]
mod tests;
