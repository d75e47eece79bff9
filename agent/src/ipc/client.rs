//! The command line's side of the local channel.

use exchange_connector::domain::health::Finding;
use exchange_connector::ipc::{Reply, Request};

use super::transport;
use crate::findings;
use crate::store::DataFolder;

/// A connection to the agent that serves a folder.
#[derive(Debug)]
pub struct Client {
    stream: tokio::io::BufStream<transport::Client>,
}

fn broken(error: &std::io::Error) -> Finding {
    findings::NOT_RUNNING.finding("The agent that serves the data folder hung up.").caused_by(error)
}

impl Client {
    /// Connects; `None` when no agent serves the folder.
    pub async fn connect(folder: &DataFolder) -> Option<Self> {
        let stream = transport::connect(folder).await?;
        Some(Self { stream: tokio::io::BufStream::new(stream) })
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
