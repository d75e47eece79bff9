//! Sealing keys: 32 bytes in a file that only its owner can read, or a systemd credential.
//!
//! On Windows a guarded key file opens on its own computer alone: its bytes are a form (8 bytes) and then what the
//! system's data protection made of the key.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chacha20poly1305::Key;
use chacha20poly1305::aead::Generate;
use zeroize::Zeroizing;

use crate::files;
#[cfg(windows)]
use crate::windows::protection::unprotect;

/// A key in memory, wiped when it goes.
pub type KeyBytes = Zeroizing<[u8; 32]>;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("{path} cannot be read or written", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    #[error("others than its owner can read {path}", path = .0.display())]
    Readable(PathBuf),
    #[error("{path} is no key: it was damaged", path = .0.display())]
    Damaged(PathBuf),
    #[error("{path} was sealed on another computer", path = .0.display())]
    Elsewhere(PathBuf),
}

/// First bytes of a guarded key file.
const GUARDED: &[u8; 8] = b"EXCKEY\x00\x01";

/// A new key from the system's random numbers.
pub fn generate() -> KeyBytes {
    Zeroizing::new(<[u8; 32]>::from(Key::generate()))
}

/// Exactly 32 bytes as a key; `path` is where they are from.
///
/// # Errors
/// [`KeyError::Damaged`] for any other number of bytes.
pub fn from_bytes(bytes: &[u8], path: &Path) -> Result<KeyBytes, KeyError> {
    <[u8; 32]>::try_from(bytes).map(Zeroizing::new).map_err(|_| KeyError::Damaged(path.to_owned()))
}

/// Reads a key file; `None` when there is none.
///
/// # Errors
/// When it cannot be read, is damaged, or its rights let accounts other than its owner read it.
pub fn read_file(path: &Path) -> Result<Option<KeyBytes>, KeyError> {
    let Some(bytes) = read(path)? else { return Ok(None) };
    // On Windows the folder's access list guards the file.
    #[cfg(unix)]
    if files::is_open_to_others(path).map_err(|error| KeyError::File(path.to_owned(), error))? {
        return Err(KeyError::Readable(path.to_owned()));
    }
    from_bytes(&bytes, path).map(Some)
}

/// Reads a guarded key file; `None` when there is none. A plain one of an earlier version opens too, and is guarded
/// from then on.
///
/// # Errors
/// As [`read_file`], and [`KeyError::Elsewhere`] for one that another computer guarded.
pub fn read_guarded(path: &Path) -> Result<Option<KeyBytes>, KeyError> {
    let Some(bytes) = read(path)? else { return Ok(None) };
    #[cfg(windows)]
    if files::readable_by_others(path) {
        return Err(KeyError::Readable(path.to_owned()));
    }
    let Some(guarded) = bytes.strip_prefix(GUARDED.as_slice()) else {
        let key = read_file(path)?;
        if let (true, Some(key)) = (cfg!(windows), &key) {
            // Where it cannot be written now, it is guarded at the next start.
            let _ = write_guarded(path, key);
        }
        return Ok(key);
    };
    let elsewhere = || KeyError::Elsewhere(path.to_owned());
    let clear = unprotect(guarded).map_err(|_| elsewhere())?;
    from_bytes(&clear, path).map(Some)
}

/// Writes a key file that the system guards, where it can, and replaces the one that is there.
///
/// # Errors
/// When it cannot be written.
pub fn write_guarded(path: &Path, key: &KeyBytes) -> io::Result<()> {
    files::write_private(path, &protected(key)?)
}

/// The same, unless one is there: of several processes that try at once, the key of one of them stands.
///
/// # Errors
/// When it cannot be written.
pub fn create_guarded(path: &Path, key: &KeyBytes) -> io::Result<()> {
    files::create_private(path, &protected(key)?)
}

#[cfg(windows)]
fn protected(key: &KeyBytes) -> io::Result<Zeroizing<Vec<u8>>> {
    let sealed = crate::windows::protection::protect(key.as_slice())?;
    Ok(Zeroizing::new([GUARDED.as_slice(), &sealed].concat()))
}

#[cfg(not(windows))]
#[allow(clippy::unnecessary_wraps, reason = "the same shape as on Windows")]
fn protected(key: &KeyBytes) -> io::Result<Zeroizing<Vec<u8>>> {
    Ok(Zeroizing::new(key.to_vec()))
}

/// A key that Windows guards opens nowhere else.
#[cfg(not(windows))]
fn unprotect(_: &[u8]) -> io::Result<Zeroizing<Vec<u8>>> {
    Err(ErrorKind::Unsupported.into())
}

/// A credential's file and the bytes in it.
pub type Credential = (PathBuf, Zeroizing<Vec<u8>>);

/// A credential that systemd hands to this process (`LoadCredential=NAME:…`), with the file it is in; `None` when it
/// gives none of that name. Each program says itself how the bytes become its key: what it sealed depends on it.
///
/// # Errors
/// When the credential is there and cannot be read.
pub fn credential(name: &str) -> Result<Option<Credential>, KeyError> {
    let Some(folder) = std::env::var_os("CREDENTIALS_DIRECTORY") else { return Ok(None) };
    let path = Path::new(&folder).join(name);
    Ok(read(&path)?.map(|bytes| (path, bytes)))
}

fn read(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(KeyError::File(path.to_owned(), error)),
    }
}

#[cfg(test)]
mod tests;
