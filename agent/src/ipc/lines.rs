//! Messages of the local channel: one JSON document a line, of bounded length.

use std::io;

use exchange_connector::ipc::MAX_LINE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

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

#[cfg(test)]
mod tests;
