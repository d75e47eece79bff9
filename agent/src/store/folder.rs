//! The data folder: its place, the names in it, its lock, and writes into it.

use std::path::{Path, PathBuf};

use exchange_connector_platform::channel::{default_data_folder, socket_folder};
use exchange_connector_platform::files;
use exchange_connector_platform::lock::FolderLock;

use super::{Result, StoreError, io};
use crate::logons::Logons;

/// One connection's folder. One folder is one Exchange organization.
#[derive(Debug, Clone)]
pub struct DataFolder {
    root: PathBuf,
    logons: Logons,
}

impl DataFolder {
    /// The folder at `root`, or the system's default place. Nothing is made yet.
    pub fn at(root: Option<PathBuf>) -> Self {
        let root = root.unwrap_or_else(default_data_folder);
        let logons = Logons::of(&root);
        Self { root, logons }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The log-ons of this folder's passwords.
    pub fn logons(&self) -> &Logons {
        &self.logons
    }

    /// The settings XML under its documented name.
    pub fn settings_file(&self) -> PathBuf {
        self.root.join(exchange_connector::config::SETTINGS_FILE_NAME)
    }

    pub fn enrollment_file(&self, generation: u64) -> PathBuf {
        self.root.join(format!("enrollment.{generation}.json"))
    }

    pub fn secrets(&self) -> PathBuf {
        self.root.join("secrets")
    }

    pub fn journal_file(&self) -> PathBuf {
        self.root.join("journal.sqlite")
    }

    pub fn logs(&self) -> PathBuf {
        self.root.join("logs")
    }

    /// The folder of the local channel's socket.
    pub fn channel(&self) -> PathBuf {
        socket_folder(&self.root)
    }

    /// Makes the folder, for its owner only.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(&self) -> Result<()> {
        private_folder(&self.root)
    }

    /// Takes the folder for this process.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another agent serves it.
    pub fn lock(&self) -> Result<FolderLock> {
        self.create()?;
        let path = self.root.join("agent.lock");
        FolderLock::take(&path)
            .map_err(io("lock", &path))?
            .ok_or_else(|| StoreError::Locked(self.root.clone()))
    }
}

/// Makes a folder for its owner only; one that exists keeps its rights.
pub(crate) fn private_folder(path: &Path) -> Result<()> {
    files::private_folder(path).map_err(io("make", path))
}

/// Replaces a file whole, for its owner only: a reader sees the old or the new file, never a half.
pub(crate) fn write_atomic(path: &Path, bytes: &[u8]) -> Result<()> {
    files::write_private(path, bytes).map_err(io("write", path))
}

#[cfg(test)]
mod tests;
