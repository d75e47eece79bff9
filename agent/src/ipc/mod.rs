//! The local channel: a Unix socket in a folder of the owner's, one JSON document a line.

pub mod client;
#[cfg(unix)]
pub mod server;

use std::io;

use exchange_connector::ipc::MAX_LINE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

#[cfg(unix)]
use std::path::PathBuf;

#[cfg(unix)]
use crate::store::DataFolder;

/// The socket's name in [`DataFolder::channel`].
pub const SOCKET: &str = "agent.sock";

/// An address of a socket that fits into the 108 bytes that the system allows, however long the folder's path is.
#[cfg(unix)]
#[derive(Debug)]
pub(crate) struct SocketAddress {
    pub(crate) path: PathBuf,
    /// Keeps the folder's descriptor, which the short path goes through.
    _folder: Option<std::fs::File>,
}

#[cfg(unix)]
impl SocketAddress {
    pub(crate) fn of(folder: &DataFolder) -> io::Result<Self> {
        use std::os::fd::AsRawFd as _;
        let channel = folder.channel();
        let path = channel.join(SOCKET);
        if path.as_os_str().len() < 100 {
            return Ok(Self { path, _folder: None });
        }
        let open = std::fs::File::open(&channel)?;
        let path = PathBuf::from(format!("/proc/self/fd/{}/{SOCKET}", open.as_raw_fd()));
        Ok(Self { path, _folder: Some(open) })
    }
}

/// Reads one line; `None` at the end of the stream.
pub(crate) async fn read_line<T: DeserializeOwned>(
    reader: &mut (impl AsyncBufRead + Unpin),
) -> io::Result<Option<T>> {
    let mut line = zeroize::Zeroizing::new(Vec::new());
    let read = reader.take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line).await?;
    if read == 0 {
        return Ok(None);
    }
    if line.last() != Some(&b'\n') {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a line is cut off or too long"));
    }
    serde_json::from_slice(&line).map(Some).map_err(|_| {
        // What serde says may quote what was sent.
        io::Error::new(io::ErrorKind::InvalidData, "a line is not a message of this channel")
    })
}

/// Writes one line.
pub(crate) async fn write_line(
    writer: &mut (impl AsyncWrite + Unpin),
    message: &impl Serialize,
) -> io::Result<()> {
    let mut line = zeroize::Zeroizing::new(serde_json::to_vec(message)?);
    line.push(b'\n');
    writer.write_all(&line).await?;
    writer.flush().await
}
