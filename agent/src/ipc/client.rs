//! The command line's side of the local channel.

use exchange_connector::domain::health::Finding;
use exchange_connector::ipc::{Reply, Request};

use crate::findings;
use crate::store::DataFolder;

#[cfg(unix)]
type Stream = tokio::net::UnixStream;
#[cfg(not(unix))]
type Stream = tokio::io::DuplexStream;

/// A connection to the agent that serves a folder.
#[derive(Debug)]
pub struct Client {
    stream: tokio::io::BufStream<Stream>,
}

fn broken(error: &std::io::Error) -> Finding {
    findings::NOT_RUNNING.finding("The agent that serves the data folder hung up.").caused_by(error)
}

impl Client {
    /// Connects; `None` when no agent serves the folder.
    #[cfg(unix)]
    pub async fn connect(folder: &DataFolder) -> Option<Self> {
        let address = super::SocketAddress::of(folder).ok()?;
        let stream = Stream::connect(&address.path).await.ok()?;
        // Whoever listens must be the folder's owner or root before a secret goes there.
        let owner = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(folder.root()).ok()?);
        let peer = stream.peer_cred().ok()?.uid();
        (peer == owner || peer == 0).then(|| Self { stream: tokio::io::BufStream::new(stream) })
    }

    /// Connects; `None` when no agent serves the folder.
    #[cfg(not(unix))]
    pub async fn connect(_: &DataFolder) -> Option<Self> {
        // The named pipe is not there yet: commands read the folder.
        None
    }

    /// Asks.
    ///
    /// # Errors
    /// When the agent hung up.
    pub async fn send(&mut self, request: &Request) -> Result<(), Finding> {
        super::write_line(&mut self.stream, request).await.map_err(|error| broken(&error))
    }

    /// The next part of the answer; `None` at its end.
    ///
    /// # Errors
    /// When the agent hung up in the middle.
    pub async fn next(&mut self) -> Result<Option<Reply>, Finding> {
        super::read_line(&mut self.stream).await.map_err(|error| broken(&error))
    }
}
