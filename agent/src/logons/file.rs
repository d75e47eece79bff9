//! The refused log-ons in the data folder, in two private files: what was refused, and the random key that tells one
//! password from another. Neither is part of a connection: they are there before the first set-up is stored, and stay
//! through every change of settings and certificate.
//!
//! The list holds no password and nothing that could be tried against one without the key.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use exchange_connector::domain::logon::RefusedLogon;
use exchange_connector_platform::files;
use exchange_connector_platform::key::{self, KeyBytes};
use serde::{Deserialize, Serialize};

use super::identity::LogonIdentity;

/// The list.
pub const LIST_FILE: &str = "refused-logons.json";
/// The key of its fingerprints.
pub const KEY_FILE: &str = "refused-logons.key";
/// Most refusals that are kept, newest last.
const MOST: usize = 50;

/// A refusal, and which user, password and settings it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RefusalEntry {
    #[serde(flatten)]
    pub(super) refused: RefusedLogon,
    /// User and password, hashed under the folder's key.
    pub(super) account: String,
    /// Empty for a proxy, which is its own server.
    pub(super) settings: String,
    /// A set-up tried it; no stored connection did.
    #[serde(default)]
    pub(super) of_setup: bool,
}

impl RefusalEntry {
    pub(super) fn is_of(&self, settings: &str) -> bool {
        self.settings == settings || self.settings.is_empty()
    }
}

/// The two files.
#[derive(Default)]
pub(super) struct RefusalFile {
    /// `None`: everything is kept in memory alone.
    root: Option<PathBuf>,
    kept: Mutex<Kept>,
}

/// What could not be written.
#[derive(Default)]
struct Kept {
    entries: Option<Vec<RefusalEntry>>,
    key: Option<KeyBytes>,
}

impl RefusalFile {
    pub(super) fn of(root: &Path) -> Self {
        Self { root: Some(root.to_owned()), kept: Mutex::default() }
    }

    /// The data folder; `None`: in memory alone.
    pub(super) fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything that is refused. Other processes write the file too, so that it is read each time.
    pub(super) fn read(&self) -> Vec<RefusalEntry> {
        self.read_under(&self.kept())
    }

    fn read_under(&self, kept: &Kept) -> Vec<RefusalEntry> {
        if let Some(entries) = &kept.entries {
            return entries.clone();
        }
        let Some(path) = self.root.as_ref().map(|root| root.join(LIST_FILE)) else { return Vec::new() };
        let text = match std::fs::read(&path) {
            Ok(text) => text,
            Err(error) => {
                if error.kind() != std::io::ErrorKind::NotFound {
                    tracing::warn!(%error, path = %path.display(), "the refused log-ons cannot be read");
                }
                return Vec::new();
            }
        };
        serde_json::from_slice(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, path = %path.display(), "the refused log-ons cannot be read");
            Vec::new()
        })
    }

    /// Changes the list.
    pub(super) fn change(&self, change: impl FnOnce(&mut Vec<RefusalEntry>)) {
        let mut kept = self.kept();
        let before = self.read_under(&kept);
        let mut entries = before.clone();
        change(&mut entries);
        if entries == before {
            return;
        }
        let excess = entries.len().saturating_sub(MOST);
        entries.drain(..excess);
        kept.entries = match self.write(&entries) {
            Ok(()) => None,
            // At least this process does not repeat it.
            Err(error) => {
                tracing::warn!(%error, "the refused log-ons cannot be written");
                Some(entries)
            }
        };
    }

    /// Puts one refusal in place of the one of the same account and settings.
    pub(super) fn put(&self, entry: RefusalEntry) {
        self.change(|entries| {
            entries.retain(|one| one.account != entry.account || one.settings != entry.settings);
            entries.push(entry);
        });
    }

    fn write(&self, entries: &[RefusalEntry]) -> std::io::Result<()> {
        let Some(root) = &self.root else { return Err(std::io::ErrorKind::NotFound.into()) };
        let path = root.join(LIST_FILE);
        if entries.is_empty() {
            return files::remove(&path);
        }
        files::private_folder(root)?;
        files::write_private(&path, &serde_json::to_vec_pretty(entries)?)
    }

    /// An account under the folder's key; `None` where nothing was ever refused.
    pub(super) fn fingerprint(&self, account: &LogonIdentity) -> Option<String> {
        let key = self.kept().key.clone().or_else(|| self.read_key())?;
        Some(fingerprint(account, &key))
    }

    /// The same, with a key that is made where there is none yet.
    pub(super) fn fingerprint_to_keep(&self, account: &LogonIdentity) -> String {
        let mut kept = self.kept();
        let key = kept.key.clone().or_else(|| self.read_key()).unwrap_or_else(|| {
            let key = key::generate();
            match self.write_key(&key) {
                // The key of another process stands where that one was quicker.
                Ok(()) => self.read_key().unwrap_or(key),
                Err(error) => {
                    tracing::warn!(%error, "the key of the refused log-ons cannot be written");
                    kept.key = Some(key.clone());
                    key
                }
            }
        });
        fingerprint(account, &key)
    }

    fn read_key(&self) -> Option<KeyBytes> {
        // A key that cannot be read tells nothing apart: what is refused next is noted under a new one.
        key::read_file(&self.root.as_ref()?.join(KEY_FILE)).ok().flatten()
    }

    fn write_key(&self, key: &KeyBytes) -> std::io::Result<()> {
        let Some(root) = &self.root else { return Err(std::io::ErrorKind::NotFound.into()) };
        files::private_folder(root)?;
        files::create_private(&root.join(KEY_FILE), key.as_slice())
    }
}

fn fingerprint(account: &LogonIdentity, key: &KeyBytes) -> String {
    account.hash(key).to_hex().to_string()
}
