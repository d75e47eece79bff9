//! The calls of Windows that several programs need: accounts, rights, sealing, services. Each file makes calls of one
//! kind; what can be judged without the system is in `rights.rs` and `services.rs`.

pub mod accounts;
pub mod dispatcher;
pub mod event_log;
pub mod installing;
pub mod manager;
mod memory;
pub mod protection;
pub mod registry;
pub mod rights;
mod service_config;
pub mod sspi;

use std::path::{Path, PathBuf};

use exchange_connector::ipc::pipe::folder_text;

/// True when both paths name one folder, as far as their texts say.
pub(crate) fn is_same_folder(one: &Path, other: &Path) -> bool {
    let text = |path: &Path| folder_text(&full_path(path).to_string_lossy());
    text(one) == text(other)
}

/// The full path, without looking at what is there.
pub fn full_path(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
