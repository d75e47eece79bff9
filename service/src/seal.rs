//! Secrets of the service at rest: XChaCha20-Poly1305 with the secret's name as associated data, so that what was
//! sealed under another name does not open. Sealed bytes rest in the database; the key does not.
//!
//! The key is a file that only the service's account may read, or a systemd credential. A folder keeps the guard it
//! began with: `key` is the key itself, `guard` says that systemd has it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, Generate, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

use crate::files;

/// Name of the systemd credential (`LoadCredential=exchange-connector-service-key:…`), 32 bytes.
const CREDENTIAL: &str = "exchange-connector-service-key";
/// First bytes of what is sealed: its form.
const FORM: &[u8; 8] = b"EXCSRV\x00\x01";
const NONCE: usize = 24;

/// Why a secret was not sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error("{path} cannot be read or written", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    #[error("others than the service's account can read {path}", path = .0.display())]
    Readable(PathBuf),
    #[error("{path} is no key: it was damaged", path = .0.display())]
    Damaged(PathBuf),
    #[error("the sealing key is a systemd credential, which this process was not given")]
    Credential,
    #[error("the secret {0} does not open: it was changed, or sealed under another key")]
    Broken(String),
}

/// The key of one data folder.
pub struct Sealer(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer")
    }
}

impl Sealer {
    /// The key of a folder, made when there is none yet. Two processes that make it at once get the same one.
    ///
    /// # Errors
    /// When it cannot be read or made, or others can read it.
    pub fn open(folder: &Path) -> Result<Self, SealError> {
        let (key, guard) = (folder.join("key"), folder.join("guard"));
        if let Some(bytes) = read_key(&key)? {
            return Ok(Self(bytes));
        }
        if guard.exists() {
            return credential()?.map(Self).ok_or(SealError::Credential);
        }
        files::private_folder(folder).map_err(|error| SealError::File(folder.into(), error))?;
        if let Some(bytes) = credential()? {
            files::write_private(&guard, b"systemd credential\n").map_err(|e| SealError::File(guard, e))?;
            return Ok(Self(bytes));
        }
        let made = Zeroizing::new(<[u8; 32]>::from(Key::generate()));
        publish(&key, &made)?;
        // Whoever was first has the key that counts.
        read_key(&key)?.map(Self).ok_or(SealError::Damaged(key))
    }

    /// Seals one secret under its name.
    ///
    /// # Errors
    /// Never in practice: the cipher takes texts of any length a secret has.
    pub fn seal(&self, name: &str, secret: &Secret) -> Result<Vec<u8>, SealError> {
        let nonce = XNonce::generate();
        let sealed = XChaCha20Poly1305::new((&*self.0).into())
            .encrypt(&nonce, Payload { msg: secret.expose().as_bytes(), aad: &associated(name) })
            .map_err(|_| SealError::Broken(name.into()))?;
        let mut bytes = Vec::with_capacity(FORM.len() + NONCE + sealed.len());
        bytes.extend_from_slice(FORM);
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&sealed);
        Ok(bytes)
    }

    /// Opens what was sealed under this name.
    ///
    /// # Errors
    /// When it was changed, or sealed under another name or key.
    pub fn open_secret(&self, name: &str, bytes: &[u8]) -> Result<Secret, SealError> {
        let broken = || SealError::Broken(name.into());
        let body = bytes.strip_prefix(FORM.as_slice()).ok_or_else(broken)?;
        let (nonce, sealed) = body.split_at_checked(NONCE).ok_or_else(broken)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| broken())?;
        let clear = XChaCha20Poly1305::new((&*self.0).into())
            .decrypt(&nonce, Payload { msg: sealed, aad: &associated(name) })
            .map_err(|_| broken())?;
        let clear = Zeroizing::new(clear);
        std::str::from_utf8(&clear).map(Secret::new).map_err(|_| broken())
    }
}

fn associated(name: &str) -> Vec<u8> {
    [FORM.as_slice(), name.as_bytes()].concat()
}

fn read_key(path: &Path) -> Result<Option<Zeroizing<[u8; 32]>>, SealError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => Zeroizing::new(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SealError::File(path.into(), error)),
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let rights = fs::metadata(path).map_err(|error| SealError::File(path.into(), error))?.permissions();
        if rights.mode() & 0o077 != 0 {
            return Err(SealError::Readable(path.into()));
        }
    }
    <[u8; 32]>::try_from(bytes.as_slice())
        .map(|bytes| Some(Zeroizing::new(bytes)))
        .map_err(|_| SealError::Damaged(path.into()))
}

/// Written beside with its rights from the first byte, then given its name, unless another process was faster.
fn publish(path: &Path, key: &[u8; 32]) -> Result<(), SealError> {
    let failed = |error| SealError::File(path.into(), error);
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // What a process of the same number left behind when it was stopped.
    let _ = fs::remove_file(&beside);
    let mut file = options.open(&beside).map_err(failed)?;
    file.write_all(key).and_then(|()| file.sync_all()).map_err(failed)?;
    let linked = fs::hard_link(&beside, path);
    let _ = fs::remove_file(&beside);
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(failed(error)),
        _ => Ok(()),
    }
}

fn credential() -> Result<Option<Zeroizing<[u8; 32]>>, SealError> {
    let Some(folder) = std::env::var_os("CREDENTIALS_DIRECTORY") else { return Ok(None) };
    let path = Path::new(&folder).join(CREDENTIAL);
    match fs::read(&path) {
        Ok(bytes) => {
            let bytes = Zeroizing::new(bytes);
            let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealError::Damaged(path))?;
            Ok(Some(Zeroizing::new(key)))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SealError::File(path, error)),
    }
}

#[cfg(test)]
mod tests;
