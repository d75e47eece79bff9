//! The command line's side of the local channel.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::ipc::{Reply, Request};

use super::lines::{read_line, write_line};
use super::transport;
use crate::store::DataFolder;

/// A connection to the agent that serves a folder.
#[derive(Debug)]
pub struct Client {
    stream: tokio::io::BufStream<transport::ClientStream>,
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
    pub async fn send(&mut self, request: &Request) -> Result<(), Finding> {
        write_line(&mut self.stream, request).await.map_err(|error| broken(&error))
    }

    /// The next part of the answer; `None` at its end.
    ///
    /// # Errors
    /// When the agent hung up in the middle.
    pub async fn next(&mut self) -> Result<Option<Reply>, Finding> {
        read_line(&mut self.stream).await.map_err(|error| broken(&error))
    }

    /// The next part of an answer that must come.
    ///
    /// # Errors
    /// What the agent refuses, and that it ended before the answer.
    pub async fn answer(&mut self) -> Result<Reply, Finding> {
        match self.next().await? {
            Some(Reply::Refused { finding }) => Err(finding),
            Some(reply) => Ok(reply),
            None => Err(no_answer()),
        }
    }
}

/// Asks the agent that serves a folder; `None` when none does.
///
/// # Errors
/// As [`Client::answer`].
pub async fn ask(folder: &DataFolder, request: &Request) -> Result<Option<Reply>, Finding> {
    let Some(mut client) = Client::connect(folder).await else { return Ok(None) };
    client.send(request).await?;
    client.answer().await.map(Some)
}

/// The agent ended, or answered something else.
pub fn no_answer() -> Finding {
    findings::NOT_RUNNING.finding("The agent ended before the answer.")
}
