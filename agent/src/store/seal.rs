//! Sealed secrets: one file each, XChaCha20-Poly1305, with the file's name and form as associated data, so that a
//! sealed file under another name does not open.

use std::fs;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, Generate, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use exchange_connector::config::SecretName;
use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

use super::folder::{private_folder, write_atomic};
use super::key::{self, SealingKey};
use super::{Result, StoreError, io};

/// First bytes of a sealed file: its form.
const FORM: &[u8; 8] = b"EXCONN\x00\x01";
const NONCE: usize = 24;

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
            Ok(None) | Err(StoreError::KeyMissing(_) | StoreError::Keyring(_)) => SealingKey::make(folder)?,
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
        self.folder.join(format!("{}.{generation}.sealed", text(name)))
    }

    /// Seals one secret.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put(&self, name: SecretName, generation: u64, secret: &Secret) -> Result<()> {
        let path = self.path(name, generation);
        let cipher = XChaCha20Poly1305::new(self.key.bytes().into());
        let nonce = XNonce::generate();
        let data = associated(name, generation);
        let sealed = cipher
            .encrypt(&nonce, Payload { msg: secret.expose().as_bytes(), aad: &data })
            .map_err(|_| StoreError::Seal(text(name).into()))?;
        let mut file = Vec::with_capacity(FORM.len() + NONCE + sealed.len());
        file.extend_from_slice(FORM);
        file.extend_from_slice(&nonce);
        file.extend_from_slice(&sealed);
        write_atomic(&path, &file)
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
        let broken = || StoreError::Seal(text(name).into());
        let body = file.strip_prefix(FORM.as_slice()).ok_or_else(broken)?;
        let (nonce, sealed) = body.split_at_checked(NONCE).ok_or_else(broken)?;
        let cipher = XChaCha20Poly1305::new(self.key.bytes().into());
        let data = associated(name, generation);
        let nonce = XNonce::try_from(nonce).map_err(|_| broken())?;
        let clear = cipher.decrypt(&nonce, Payload { msg: sealed, aad: &data }).map_err(|_| broken())?;
        let clear = Zeroizing::new(clear);
        let clear = std::str::from_utf8(&clear).map_err(|_| broken())?;
        Ok(Some(Secret::new(clear)))
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

fn associated(name: SecretName, generation: u64) -> Vec<u8> {
    let mut data = FORM.to_vec();
    data.extend_from_slice(text(name).as_bytes());
    data.push(b'.');
    data.extend_from_slice(generation.to_string().as_bytes());
    data
}

#[cfg(test)]
mod tests;
