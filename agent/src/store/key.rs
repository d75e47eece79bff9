//! The 32 bytes that seal the secrets, and who guards them: a key file of the owner's, a systemd credential, or
//! the keyring of the person in whose session the agent runs.
//!
//! A folder keeps its first way of guarding the key, whatever environment the next process runs in: the file `key` is
//! the key itself, the file `guard` says where the key is instead. Without either there is no key yet.

use std::path::Path;
use std::{fmt, fs};

use exchange_connector_platform::files;
use exchange_connector_platform::key::{self, KeyBytes, KeyError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::folder::write_atomic;
use super::{Result, StoreError, io, keyring};

/// Name of the systemd credential (`LoadCredential=exchange-connector-key:…`).
const CREDENTIAL: &str = "exchange-connector-key";
const KEY_FILE: &str = "key";
const GUARD_FILE: &str = "guard";

/// The key and its guard.
pub struct SealingKey {
    bytes: KeyBytes,
    guard: Guard,
}

/// Who has the key, as the guard file says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "guard", rename_all = "camelCase")]
enum Guard {
    KeyFile,
    SystemdCredential,
    /// `id` names the keyring's entry.
    Keyring {
        id: Uuid,
    },
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealingKey").field("guard", &self.guard).finish_non_exhaustive()
    }
}

impl SealingKey {
    /// Reads the key of a secrets folder; `None` when none was made yet.
    pub(super) fn find(folder: &Path) -> Result<Option<Self>> {
        let Some(guard) = guard(folder)? else {
            // A folder of before the guard file was written: sealed under a credential, or not sealed at all.
            return Ok(credential()?.map(|bytes| Self { bytes, guard: Guard::SystemdCredential }));
        };
        let bytes = match guard {
            Guard::KeyFile => {
                let path = folder.join(KEY_FILE);
                key::read_guarded(&path)?
                    .ok_or_else(|| StoreError::KeyMissing(format!("{} is gone", path.display())))?
            }
            Guard::SystemdCredential => credential()?
                .ok_or_else(|| StoreError::KeyMissing(format!("systemd gives no credential {CREDENTIAL}")))?,
            Guard::Keyring { id } => keyring::read(id).map_err(StoreError::Keyring)?,
        };
        Ok(Some(Self { bytes, guard }))
    }

    /// Makes a key for a folder that has none that opens, with the best guard at hand.
    pub(super) fn make(folder: &Path) -> Result<Self> {
        if let Some(bytes) = credential()? {
            let guard = Guard::SystemdCredential;
            write_guard(folder, guard)?;
            return Ok(Self { bytes, guard });
        }
        let bytes = key::generate();
        // Tests do not touch the keyring of the person who runs them.
        if !cfg!(test) && keyring::is_ours(folder) {
            match keyring::keep(&bytes, folder) {
                Ok(id) => {
                    let guard = Guard::Keyring { id };
                    write_guard(folder, guard)?;
                    return Ok(Self { bytes, guard });
                }
                Err(error) => tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "the sealing key goes into a key file, since the keyring does not take it"
                ),
            }
        }
        write_key(folder, &bytes)?;
        remove(folder, GUARD_FILE)?;
        Ok(Self { bytes, guard: Guard::KeyFile })
    }

    /// Takes the key out of a person's keyring into a key file, which a service can read. Nothing is sealed anew:
    /// the key is the same, so a stop at any point leaves a folder that opens.
    pub(super) fn leave_keyring(&mut self, folder: &Path) -> Result<()> {
        let Guard::Keyring { id } = self.guard else { return Ok(()) };
        write_key(folder, &self.bytes)?;
        remove(folder, GUARD_FILE)?;
        self.guard = Guard::KeyFile;
        forget_entry(id);
        Ok(())
    }

    pub(super) fn bytes(&self) -> &KeyBytes {
        &self.bytes
    }

    pub(super) fn describe(&self) -> &'static str {
        match self.guard {
            Guard::KeyFile => "key file",
            Guard::SystemdCredential => "systemd credentials",
            Guard::Keyring { .. } => keyring::NAME,
        }
    }
}

/// True when the folder's key is in a person's keyring; the keyring is not asked.
pub(super) fn is_in_keyring(folder: &Path) -> Result<bool> {
    Ok(matches!(guard(folder)?, Some(Guard::Keyring { .. })))
}

/// Removes the key of a folder in which nothing is sealed any more.
pub(super) fn forget(folder: &Path) -> Result<()> {
    if let Ok(Some(Guard::Keyring { id })) = guard(folder) {
        forget_entry(id);
    }
    remove(folder, GUARD_FILE)?;
    remove(folder, KEY_FILE)
}

fn forget_entry(id: Uuid) {
    if let Err(error) = keyring::remove(id) {
        // It opens nothing any more.
        tracing::warn!(error = &error as &dyn std::error::Error, "the key stays in the keyring, unused");
    }
}

fn guard(folder: &Path) -> Result<Option<Guard>> {
    // The key file comes first: it is written before a guard file is removed, and removed after one is written.
    if folder.join(KEY_FILE).exists() {
        return Ok(Some(Guard::KeyFile));
    }
    let path = folder.join(GUARD_FILE);
    match fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text)
            .map(Some)
            .map_err(|_| StoreError::KeyMissing(format!("{} is damaged", path.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io("read", &path)(error)),
    }
}

fn write_key(folder: &Path, bytes: &KeyBytes) -> Result<()> {
    let path = folder.join(KEY_FILE);
    key::write_guarded(&path, bytes).map_err(io("write", &path))
}

fn write_guard(folder: &Path, guard: Guard) -> Result<()> {
    write_atomic(&folder.join(GUARD_FILE), &serde_json::to_vec(&guard)?)?;
    remove(folder, KEY_FILE)
}

fn remove(folder: &Path, name: &str) -> Result<()> {
    let path = folder.join(name);
    files::remove(&path).map_err(io("remove", &path))
}

fn credential() -> Result<Option<KeyBytes>> {
    // A credential has any length; the key is derived from all of it.
    Ok(key::credential(CREDENTIAL)?.map(|(_, content)| derived(&content)))
}

fn derived(content: &[u8]) -> KeyBytes {
    use sha2::Digest as _;
    let mut hash = sha2::Sha256::new();
    hash.update(b"exchange-connector sealing key 1\n");
    hash.update(content);
    Zeroizing::new(hash.finalize().into())
}

impl From<KeyError> for StoreError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::File(path, source) => Self::Io { what: "read", path, source },
            KeyError::Readable(path) => Self::KeyRights(path),
            KeyError::Damaged(path) => Self::KeyMissing(format!("{} is damaged", path.display())),
            KeyError::Elsewhere(path) => Self::KeyElsewhere(path),
        }
    }
}

#[cfg(test)]
mod tests;
