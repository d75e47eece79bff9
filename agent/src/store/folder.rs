//! The data folder's place, rights, lock and atomic writes.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Result, StoreError, io};

/// One connection's folder. One folder is one Exchange organization.
#[derive(Debug, Clone)]
pub struct DataFolder {
    root: PathBuf,
}

/// Held by the one agent that serves a folder; the system releases it when the process ends, however it ends.
#[derive(Debug)]
pub struct FolderLock(#[expect(dead_code, reason = "held, not used")] File);

impl DataFolder {
    /// The folder at `root`, or the system's default place. Nothing is made yet.
    pub fn at(root: Option<PathBuf>) -> Self {
        Self { root: root.unwrap_or_else(default_root) }
    }

    pub fn root(&self) -> &Path {
        &self.root
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
        self.root.join("ipc")
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
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(io("open", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(FolderLock(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked(self.root.clone())),
            Err(TryLockError::Error(source)) => Err(StoreError::Io { what: "lock", path, source }),
        }
    }
}

fn default_root() -> PathBuf {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        let base = variable("ProgramData").unwrap_or_else(|| PathBuf::from("C:\\ProgramData"));
        return base.join("Exchange Connector");
    }
    // systemd hands the unit's StateDirectory over.
    if let Some(folder) = variable("STATE_DIRECTORY") {
        return folder;
    }
    let shared = PathBuf::from("/var/lib/exchange-connector");
    let home = variable("HOME");
    if shared.is_dir() || home.is_none() || home.as_deref() == Some(Path::new("/root")) {
        return shared;
    }
    variable("XDG_DATA_HOME")
        .or_else(|| home.map(|home| home.join(".local/share")))
        .map_or(shared, |base| base.join("exchange-connector"))
}

/// Makes a folder for its owner only; one that exists keeps its rights.
pub(crate) fn private_folder(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(io("make", path))
}

/// Writes beside, flushes and renames: a reader sees the old or the new file, never a half.
pub(crate) fn write_atomic(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = folder.join(name);
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside).map_err(io("write", &beside))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(io("write", &beside))?;
    drop(file);
    fs::rename(&beside, path).map_err(io("rename", &beside))?;
    sync_folder(folder);
    Ok(())
}

/// Makes a rename or removal durable, where the system needs that.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        // Some file systems refuse to flush a folder; the rename itself has happened.
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests;
