//! Secrets of the service at rest, each sealed under its name. The database holds the sealed bytes, but not the key.
//!
//! The key is a file that only the service's account may read, or a systemd credential. A folder keeps its first way of
//! guarding the key: the file `key` is the key itself, the file `guard` says that systemd has it.

use std::path::{Path, PathBuf};

use exchange_connector::secret::Secret;
use exchange_connector_platform::files;
use exchange_connector_platform::key::{self, KeyBytes, KeyError};
use exchange_connector_platform::seal::{self, Form};

/// Name of the systemd credential (`LoadCredential=exchange-connector-service-key:…`), 32 bytes.
const CREDENTIAL: &str = "exchange-connector-service-key";
/// First bytes of what is sealed: its form.
const FORM: &Form = b"EXCSRV\x00\x01";

/// Why a secret was not sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error("{path} cannot be read or written", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    #[error("others than the service's account can read {path}", path = .0.display())]
    Readable(PathBuf),
    #[error("{path} is no key: it was damaged", path = .0.display())]
    Damaged(PathBuf),
    #[error("{path} was sealed on another computer; the secrets must be entered again", path = .0.display())]
    Elsewhere(PathBuf),
    #[error("the sealing key is a systemd credential, which this process was not given")]
    Credential,
    #[error("the secret {0} does not open: it was changed, or sealed under another key")]
    Broken(String),
}

impl From<KeyError> for SealError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::File(path, source) => Self::File(path, source),
            KeyError::Readable(path) => Self::Readable(path),
            KeyError::Damaged(path) => Self::Damaged(path),
            KeyError::Elsewhere(path) => Self::Elsewhere(path),
        }
    }
}

/// The key of one data folder.
#[derive(Debug)]
pub struct Sealer(seal::Sealer);

impl Sealer {
    /// The key of a folder, made when there is none yet. Two processes that make it at once get the same one.
    pub fn open(folder: &Path) -> Result<Self, SealError> {
        let (key, guard) = (folder.join("key"), folder.join("guard"));
        if let Some(bytes) = key::read_guarded(&key)? {
            return Ok(Self::new(bytes));
        }
        if guard.exists() {
            return credential()?.map(Self::new).ok_or(SealError::Credential);
        }
        files::private_folder(folder).map_err(|error| SealError::File(folder.into(), error))?;
        if let Some(bytes) = credential()? {
            files::write_private(&guard, b"systemd credential\n").map_err(|e| SealError::File(guard, e))?;
            return Ok(Self::new(bytes));
        }
        let made = key::generate();
        key::create_guarded(&key, &made).map_err(|error| SealError::File(key.clone(), error))?;
        // Whoever was first has the key that counts.
        key::read_guarded(&key)?.map(Self::new).ok_or(SealError::Damaged(key))
    }

    /// The same for someone who has the secret at hand: a key that another computer sealed opens nothing here, so that
    /// a new one takes its place.
    pub fn open_to_seal(folder: &Path) -> Result<Self, SealError> {
        match Self::open(folder) {
            Err(SealError::Elsewhere(path)) => {
                let made = key::generate();
                key::write_guarded(&path, &made).map_err(|error| SealError::File(path, error))?;
                Self::open(folder)
            }
            other => other,
        }
    }

    fn new(key: KeyBytes) -> Self {
        Self(seal::Sealer::new(key, FORM))
    }

    /// Seals one secret under its name.
    ///
    /// # Errors
    /// Never in practice: the cipher takes texts of any length a secret has.
    pub fn seal(&self, name: &str, secret: &Secret) -> Result<Vec<u8>, SealError> {
        self.0.seal(name, secret).map_err(|_| SealError::Broken(name.into()))
    }

    /// Opens what was sealed under this name.
    pub fn open_secret(&self, name: &str, bytes: &[u8]) -> Result<Secret, SealError> {
        self.0.open(name, bytes).map_err(|_| SealError::Broken(name.into()))
    }
}

/// The credential is the key itself, so it has the key's 32 bytes.
fn credential() -> Result<Option<KeyBytes>, SealError> {
    let Some((path, bytes)) = key::credential(CREDENTIAL)? else { return Ok(None) };
    Ok(Some(key::from_bytes(&bytes, &path)?))
}

#[cfg(test)]
mod tests;
