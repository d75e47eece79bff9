//! The keyring of the person in whose session the agent runs: Secret Service on Linux, Credential Manager on
//! Windows. Each call has a thread of its own and a time limit, since a provider that is there may never answer.

use std::collections::HashMap;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use uuid::Uuid;
use zeroize::Zeroizing;

/// What our entries are called in a keyring.
const SERVICE: &str = "exchange-connector";
/// A new key is not kept waiting: there is the key file.
pub(super) const TO_TRY: Duration = Duration::from_secs(15);
/// A key that is only there: the person may be typing the keyring's password.
pub(super) const TO_OPEN: Duration = Duration::from_secs(60);

/// Why a keyring did not carry out a call.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    #[error("the keyring did not answer within {} s", .0.as_secs())]
    NoAnswer(Duration),
    #[error("the keyring has no such entry")]
    NoEntry,
    /// Without its source, which holds the bytes.
    #[error("the keyring's entry is damaged")]
    Damaged,
    #[error("the keyring cannot be used")]
    Store(#[source] keyring_core::Error),
    #[error("no thread could be started for the keyring")]
    Thread(#[source] std::io::Error),
}

/// What this system's keyring is called.
pub(super) const NAME: &str = if cfg!(windows) { "Windows Credential Manager" } else { "Secret Service" };

/// True where the process runs in the session of the person who owns `folder`. A service and root have none, and are
/// not kept waiting for one.
pub(super) fn is_ours(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let Ok(address) = std::env::var("DBUS_SESSION_BUS_ADDRESS") else { return false };
        let Ok(owner) = std::fs::metadata(folder).map(|folder| folder.uid()) else { return false };
        match bus_socket(&address) {
            // `sudo` may keep the variable: another person's bus is not the keyring of this folder's owner.
            Some(path) => std::fs::metadata(path).is_ok_and(|bus| bus.uid() == owner),
            None => !address.is_empty() && owner != 0,
        }
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        // The system sets it at a log-on at the desktop or a remote one, and not for services.
        std::env::var_os("SESSIONNAME").is_some_and(|name| !name.is_empty() && name != "Services")
    }
}

/// The socket's file in a D-Bus address; `None` for sockets without one.
#[cfg(unix)]
fn bus_socket(address: &str) -> Option<&str> {
    let first = address.split(';').next()?;
    first.strip_prefix("unix:")?.split(',').find_map(|pair| pair.strip_prefix("path="))
}

/// Keeps the key under a new name and reads it back. Gives the name.
pub(super) fn keep(key: &[u8; 32], folder: &Path) -> Result<Uuid, KeyringError> {
    let id = Uuid::new_v4();
    let key = Zeroizing::new(*key);
    let label = format!("Exchange Connector: key of {}", folder.display());
    on_its_own_thread(TO_TRY, move || {
        let entry = entry(id, Some(&label))?;
        entry.set_secret(key.as_slice()).map_err(store)?;
        // Some providers take what they do not keep.
        let read = Zeroizing::new(entry.get_secret().map_err(store)?);
        if read.as_slice() == key.as_slice() { Ok(id) } else { Err(KeyringError::Damaged) }
    })
}

/// The key of that name.
pub(super) fn read(id: Uuid) -> Result<Zeroizing<[u8; 32]>, KeyringError> {
    on_its_own_thread(TO_OPEN, move || {
        let bytes = Zeroizing::new(entry(id, None)?.get_secret().map_err(store)?);
        <[u8; 32]>::try_from(bytes.as_slice()).map(Zeroizing::new).map_err(|_| KeyringError::Damaged)
    })
}

/// Takes the key of that name out of the keyring.
pub(super) fn remove(id: Uuid) -> Result<(), KeyringError> {
    on_its_own_thread(TO_TRY, move || entry(id, None)?.delete_credential().map_err(store))
}

fn store(error: keyring_core::Error) -> KeyringError {
    use keyring_core::Error;
    match error {
        Error::NoEntry => KeyringError::NoEntry,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => KeyringError::Damaged,
        error => KeyringError::Store(error),
    }
}

fn entry(id: Uuid, label: Option<&str>) -> Result<keyring_core::Entry, KeyringError> {
    if let Err(error) = keyring::Entry::store_status() {
        // It is borrowed for ever; its text is what it has to say.
        return Err(KeyringError::Store(keyring_core::Error::NoStorageAccess(error.to_string().into())));
    }
    let mut modifiers = HashMap::new();
    if cfg!(windows) {
        // Else it roams with the person's profile to other computers.
        modifiers.insert("persistence", "Local");
    } else if let Some(label) = label {
        modifiers.insert("label", label);
    }
    keyring_core::Entry::new_with_modifiers(SERVICE, &id.to_string(), &modifiers).map_err(store)
}

/// A call that does not come back leaves its thread behind; it ends with the process.
fn on_its_own_thread<T: Send + 'static>(
    limit: Duration,
    call: impl FnOnce() -> Result<T, KeyringError> + Send + 'static,
) -> Result<T, KeyringError> {
    let (answer, answered) = mpsc::sync_channel(1);
    std::thread::Builder::new()
        .name("keyring".into())
        .spawn(move || {
            // Nobody listens any more once the time is over.
            let _ = answer.send(call());
        })
        .map_err(KeyringError::Thread)?;
    answered.recv_timeout(limit).unwrap_or(Err(KeyringError::NoAnswer(limit)))
}

#[cfg(test)]
mod tests;
