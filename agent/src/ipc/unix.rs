//! The channel on Unix: a socket in a folder of the owner's. The system says which account calls.

use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

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
        std::fs::set_permissions(&channel, std::fs::Permissions::from_mode(0o700))?;
        let address = SocketAddress::new(folder.root())?;
        match std::fs::remove_file(address.path()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        UnixListener::bind(address.path()).map(Self)
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

/// True when the caller is the folder's owner or root.
pub(super) fn may_ask(stream: &ServerStream, folder: &DataFolder) -> io::Result<bool> {
    let peer = stream.peer_cred()?.uid();
    let owner = std::fs::metadata(folder.root())?.uid();
    Ok(peer == 0 || peer == owner)
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
