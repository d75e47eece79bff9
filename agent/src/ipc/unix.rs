//! The channel on Unix: a socket in a folder of the owner's. The system says which account calls. Where the data folder lets
//! its group through (0710, as the packaged unit makes it), members of that group may call too.

use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;

use exchange_connector_platform::channel::SocketAddress;
use tokio::net::{UnixListener, UnixStream};

use crate::store::DataFolder;
use crate::store::folder::private_folder;

pub(crate) type ClientStream = UnixStream;
pub(crate) type ServerStream = UnixStream;
pub(crate) type ReadHalf = tokio::net::unix::OwnedReadHalf;
pub(crate) type WriteHalf = tokio::net::unix::OwnedWriteHalf;

/// The listening socket.
#[derive(Debug)]
pub struct Listener(UnixListener);

impl Listener {
    /// Listens. The caller holds the folder's lock, so a socket that lies there is a left-over.
    pub(super) fn bind(folder: &DataFolder) -> io::Result<Self> {
        let channel = folder.channel();
        private_folder(&channel).map_err(io::Error::other)?;
        set_rights(&channel, 0o700)?;
        let address = SocketAddress::new(folder.root())?;
        match std::fs::remove_file(address.path()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(address.path())?;
        set_rights(address.path(), 0o600)?;
        if let Some(group) = group_let_in(folder)? {
            for (path, mode) in [(address.path(), 0o660), (channel.as_path(), 0o710)] {
                // A service may not give files away, and hardly ever has to: it runs with the folder's group.
                if std::fs::metadata(path)?.gid() != group {
                    chown(path, None, Some(group))?;
                }
                set_rights(path, mode)?;
            }
        }
        Ok(Self(listener))
    }

    pub(super) async fn accept(&mut self) -> io::Result<ServerStream> {
        self.0.accept().await.map(|(stream, _)| stream)
    }
}

/// The agent ends: the socket goes. A left-over is removed by the next agent.
pub(super) fn remove(folder: &DataFolder) {
    if let Ok(address) = SocketAddress::new(folder.root()) {
        let _ = std::fs::remove_file(address.path());
    }
}

/// The folder's group, where the folder lets it through. Rights for everybody mean nobody: they are a mistake.
fn group_let_in(folder: &DataFolder) -> io::Result<Option<u32>> {
    let root = std::fs::metadata(folder.root())?;
    Ok((root.mode() & 0o017 == 0o010).then(|| root.gid()))
}

fn set_rights(path: &Path, mode: u32) -> io::Result<()> {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

/// True when the caller is the folder's owner, root, or a member of the group that the folder lets through. Who is a member
/// was judged by the system, which lets nobody else reach the socket.
pub(super) fn may_ask(stream: &ServerStream, folder: &DataFolder) -> io::Result<bool> {
    let peer = stream.peer_cred()?.uid();
    let owner = std::fs::metadata(folder.root())?.uid();
    Ok(peer == 0 || peer == owner || group_let_in(folder)?.is_some())
}

pub(super) fn split(stream: ServerStream) -> (ReadHalf, WriteHalf) {
    stream.into_split()
}

/// Connects; `None` when nobody serves the folder, or somebody who must not learn a secret.
pub(super) async fn connect(folder: &DataFolder) -> Option<ClientStream> {
    let address = SocketAddress::new(folder.root()).ok()?;
    let stream = UnixStream::connect(address.path()).await.ok()?;
    // Whoever listens must be the folder's owner or root before a secret goes there.
    let owner = std::fs::metadata(folder.root()).ok()?.uid();
    let peer = stream.peer_cred().ok()?.uid();
    (peer == owner || peer == 0).then_some(stream)
}
