//! The local channel between the agent and its callers: the data folder it belongs to, and the address on Unix.

use std::path::{Path, PathBuf};

/// Where the agent keeps its data when nobody names a folder.
pub fn default_data_folder() -> PathBuf {
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

/// The socket's name in [`socket_folder`].
#[cfg(unix)]
pub const SOCKET: &str = "agent.sock";

/// The folder of the channel's socket inside a data folder.
pub fn socket_folder(data_folder: &Path) -> PathBuf {
    data_folder.join("ipc")
}

/// The address of the channel's socket. The system allows 108 bytes; through the folder's descriptor the address is
/// short, however deep the folder lies.
#[cfg(unix)]
#[derive(Debug)]
pub struct SocketAddress {
    path: PathBuf,
    /// Keeps the folder's descriptor, which the short path goes through.
    _folder: Option<std::fs::File>,
}

#[cfg(unix)]
impl SocketAddress {
    /// The address in this data folder.
    ///
    /// # Errors
    /// When the folder's path is long and the folder does not open.
    pub fn new(data_folder: &Path) -> std::io::Result<Self> {
        use std::os::fd::AsRawFd as _;
        let folder = socket_folder(data_folder);
        let path = folder.join(SOCKET);
        if path.as_os_str().len() < 100 {
            return Ok(Self { path, _folder: None });
        }
        let open = std::fs::File::open(&folder)?;
        let path = PathBuf::from(format!("/proc/self/fd/{}/{SOCKET}", open.as_raw_fd()));
        Ok(Self { path, _folder: Some(open) })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Flag of a caller of the pipe: the server learns who calls and cannot act as the caller
/// (`SECURITY_IDENTIFICATION`).
#[cfg(windows)]
pub const IDENTIFICATION: u32 = 1 << 16;

/// The name of the channel's pipe for a data folder: the same for callers who may not look into the folder.
#[cfg(windows)]
pub fn pipe_name(data_folder: &Path) -> String {
    exchange_connector::ipc::pipe::pipe_name(&crate::windows::full_path(data_folder).to_string_lossy())
}

/// True when the pipe's owner is the agent of this data folder; nothing is sent before this is known. The service
/// manager knows the account of the folder's service, and only administrators change that. An owner or an own account
/// that Windows does not name is no agent.
#[cfg(windows)]
pub fn may_serve(pipe: &impl std::os::windows::io::AsRawHandle, data_folder: &Path) -> bool {
    use crate::windows::{accounts, manager, rights};
    use exchange_connector::ipc::pipe;

    let (Ok(owner), Ok(own)) = (rights::owner(pipe), accounts::own()) else { return false };
    if own.is_empty() {
        return false;
    }
    pipe::may_serve(&owner, &own, None)
        || pipe::may_serve(&owner, &own, manager::account_of_folder(data_folder).as_deref())
}
