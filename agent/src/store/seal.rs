//! Sealed secrets: one file each, sealed under its name and generation, so that a sealed file under another name does
//! not open.

use std::fs;
use std::path::{Path, PathBuf};

use exchange_connector::config::SecretName;
use exchange_connector::secret::Secret;
use exchange_connector_platform::seal::{Form, Sealer};

use super::folder::{private_folder, write_atomic};
use super::key::{self, SealingKey};
use super::{Result, StoreError, io};

/// First bytes of a sealed file: its form.
const FORM: &Form = b"EXCONN\x00\x01";

/// The sealed files of one data folder.
#[derive(Debug)]
pub struct SealedStore {
    folder: PathBuf,
    key: SealingKey,
}

impl SealedStore {
    /// Opens a store that has its key.
    ///
    /// # Errors
    /// When the key is not there, cannot be read, or others can read it.
    pub fn open(folder: &Path) -> Result<Self> {
        let key = SealingKey::find(folder)?
            .ok_or_else(|| StoreError::KeyMissing(format!("{} has none", folder.display())))?;
        Ok(Self { folder: folder.to_owned(), key })
    }

    /// Opens the store for someone who has every secret at hand. A new key is made when there is none, or none that
    /// can be had: what was sealed under that one does not open in any case.
    ///
    /// # Errors
    /// When no key can be made, or others can read the one that is there.
    pub fn open_to_seal(folder: &Path) -> Result<Self> {
        private_folder(folder)?;
        let key = match SealingKey::find(folder) {
            Ok(Some(key)) => key,
            Ok(None)
            | Err(StoreError::KeyMissing(_) | StoreError::KeyElsewhere(_) | StoreError::Keyring(_)) => {
                SealingKey::make(folder)?
            }
            Err(error) => return Err(error),
        };
        Ok(Self { folder: folder.to_owned(), key })
    }

    /// Puts the key where a service can read it: a person's keyring is closed to it.
    ///
    /// # Errors
    /// When the key file cannot be written.
    pub fn leave_keyring(&mut self) -> Result<()> {
        self.key.leave_keyring(&self.folder)
    }

    /// Where the key is: `key file`, `systemd credentials`, `Secret Service`, `Windows Credential Manager`.
    pub fn describe(&self) -> &'static str {
        self.key.describe()
    }

    fn path(&self, name: SecretName, generation: u64) -> PathBuf {
        self.folder.join(format!("{}.sealed", sealed_name(name, generation)))
    }

    /// Seals one secret.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put(&self, name: SecretName, generation: u64, secret: &Secret) -> Result<()> {
        let sealed = self.sealer().seal(&sealed_name(name, generation), secret);
        let sealed = sealed.map_err(|_| StoreError::Seal(text(name).into()))?;
        write_atomic(&self.path(name, generation), &sealed)
    }

    /// Opens one secret; `None` when there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read, was changed, or belongs to another key or name.
    pub fn get(&self, name: SecretName, generation: u64) -> Result<Option<Secret>> {
        let path = self.path(name, generation);
        let file = match fs::read(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("read", &path)(error)),
        };
        let secret = self.sealer().open(&sealed_name(name, generation), &file);
        secret.map(Some).map_err(|_| StoreError::Seal(text(name).into()))
    }

    fn sealer(&self) -> Sealer {
        Sealer::new(self.key.bytes().clone(), FORM)
    }

    /// Removes what belongs to another generation than `keep`.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn sweep(&self, keep: u64) -> Result<()> {
        sweep(&self.folder, Some(keep))
    }
}

/// Removes all secrets of a folder, and the key with them. The key need not open for that.
///
/// # Errors
/// When the folder cannot be listed or a key's file not be removed.
pub fn forget(folder: &Path) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    sweep(folder, None)?;
    key::forget(folder)?;
    // A folder that still holds something stays.
    let _ = fs::remove_dir(folder);
    Ok(())
}

fn sweep(folder: &Path, keep: Option<u64>) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(io("list", folder))?;
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".sealed")) else { continue };
        let generation = name.rsplit_once('.').and_then(|(_, number)| number.parse::<u64>().ok());
        if generation != keep || keep.is_none() {
            // A file that stays is sealed and belongs to no settings.
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}

fn text(name: SecretName) -> &'static str {
    match name {
        SecretName::ExchangePassword => "exchange-password",
        SecretName::ProxyPassword => "proxy-password",
        SecretName::NotificationPassword => "notification-password",
        SecretName::AgentKey => "agent-key",
    }
}

fn sealed_name(name: SecretName, generation: u64) -> String {
    format!("{}.{generation}", text(name))
}

#[cfg(test)]
mod tests;
