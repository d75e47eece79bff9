//! The 32 bytes that seal the secrets, and who guards them: a key file of the owner's, a systemd credential, or
//! the keyring of the person in whose session the agent runs.

use std::fmt;
use std::fs;
use std::path::Path;

use chacha20poly1305::Key;
use chacha20poly1305::aead::Generate;
use zeroize::Zeroizing;

use super::folder::write_atomic;
use super::{Result, StoreError, io};

/// Name of the systemd credential (`LoadCredential=exchange-connector-key:…`).
const CREDENTIAL: &str = "exchange-connector-key";
const KEY_FILE: &str = "key";

/// The key and its guard.
pub struct SealingKey {
    bytes: Zeroizing<[u8; 32]>,
    guard: Guard,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    KeyFile,
    SystemdCredential,
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealingKey").field("guard", &self.guard).finish_non_exhaustive()
    }
}

impl SealingKey {
    /// Reads the key of a secrets folder, or makes one.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        if let Some(directory) = std::env::var_os("CREDENTIALS_DIRECTORY") {
            let path = Path::new(&directory).join(CREDENTIAL);
            if path.is_file() {
                let content = Zeroizing::new(fs::read(&path).map_err(io("read", &path))?);
                // A credential has any length; the key is derived from all of it.
                return Ok(Self { bytes: derived(&content), guard: Guard::SystemdCredential });
            }
        }
        let path = folder.join(KEY_FILE);
        match fs::read(&path) {
            Ok(content) => {
                let content = Zeroizing::new(content);
                refuse_wide_rights(&path)?;
                let bytes = <[u8; 32]>::try_from(content.as_slice())
                    .map_err(|_| StoreError::KeyMissing(format!("{} is damaged", path.display())))?;
                Ok(Self { bytes: Zeroizing::new(bytes), guard: Guard::KeyFile })
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let key = Key::generate();
                let bytes = Zeroizing::new(<[u8; 32]>::from(key));
                write_atomic(&path, bytes.as_slice())?;
                Ok(Self { bytes, guard: Guard::KeyFile })
            }
            Err(error) => Err(io("read", &path)(error)),
        }
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    pub(super) fn describe(&self) -> &'static str {
        match self.guard {
            Guard::KeyFile => "key file",
            Guard::SystemdCredential => "systemd credentials",
        }
    }
}

fn derived(content: &[u8]) -> Zeroizing<[u8; 32]> {
    use sha2::Digest as _;
    let mut hash = sha2::Sha256::new();
    hash.update(b"exchange-connector sealing key 1\n");
    hash.update(content);
    Zeroizing::new(hash.finalize().into())
}

#[cfg(unix)]
fn refuse_wide_rights(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).map_err(io("read", path))?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(StoreError::KeyRights(path.to_owned())) }
}

#[cfg(not(unix))]
fn refuse_wide_rights(_: &Path) -> Result<()> {
    // The folder's access list is the fence there.
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_key_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().expect("a folder");
        let first = SealingKey::open(place.path()).expect("made");
        assert_eq!(SealingKey::open(place.path()).expect("read").bytes(), first.bytes());
        let path = place.path().join(KEY_FILE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("rights");
        assert!(matches!(SealingKey::open(place.path()), Err(StoreError::KeyRights(_))));
    }

    #[test]
    fn a_damaged_key_is_not_replaced() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join(KEY_FILE);
        write_atomic(&path, b"short").expect("write");
        assert!(matches!(SealingKey::open(place.path()), Err(StoreError::KeyMissing(_))));
        assert_eq!(fs::read(path).expect("kept"), b"short");
    }
}
