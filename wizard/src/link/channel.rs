//! One connection to the agent: whole lines over the Unix socket or the named pipe, the other side checked first.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use exchange_connector::ipc::{MAX_LINE, Reply, Request};
use zeroize::Zeroizing;

#[cfg(unix)]
type Stream = std::os::unix::net::UnixStream;
#[cfg(windows)]
type Stream = std::fs::File;

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub(super) enum ConnectError {
    #[error("nobody answers")]
    Nobody(#[source] io::Error),
    #[error("the system does not let this account in")]
    Refused,
    #[error("another account holds {0}")]
    Untrusted(String),
}

impl From<ConnectError> for io::Error {
    fn from(error: ConnectError) -> Self {
        match error {
            ConnectError::Nobody(source) => source,
            other => Self::new(io::ErrorKind::PermissionDenied, other),
        }
    }
}

/// A connection.
pub(super) struct Channel {
    stream: BufReader<Stream>,
}

impl Channel {
    /// Connects to the agent of a data folder. Nothing is sent before the other side is known.
    pub(super) fn connect(data_dir: &Path) -> Result<Self, ConnectError> {
        connect(data_dir).map(|stream| Self { stream: BufReader::new(stream) })
    }

    /// Another handle to the same connection, to hang it up from elsewhere.
    pub(super) fn handle(&self) -> io::Result<Self> {
        Ok(Self { stream: BufReader::new(self.stream.get_ref().try_clone()?) })
    }

    /// Sends one line. It may hold secrets, so its buffer is wiped.
    pub(super) fn send(&mut self, request: &Request) -> io::Result<()> {
        // Large enough for every request without growing, which would leave copies behind.
        let mut line = Zeroizing::new(Vec::with_capacity(256 * 1024));
        serde_json::to_writer(&mut *line, request)?;
        line.push(b'\n');
        self.stream.get_mut().write_all(&line)?;
        self.stream.get_mut().flush()
    }

    /// The next reply; `None` at the end.
    pub(super) fn receive(&mut self) -> io::Result<Option<Reply>> {
        let mut line = Vec::new();
        let limit = MAX_LINE as u64 + 1;
        self.stream.by_ref().take(limit).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        if line.len() > MAX_LINE || !line.ends_with(b"\n") {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the agent's line is too long or cut off",
            ));
        }
        Ok(Some(serde_json::from_slice(&line)?))
    }

    /// Ends the connection, on both handles.
    pub(super) fn hang_up(&self) {
        #[cfg(unix)]
        {
            // It may have ended by itself.
            let _ = self.stream.get_ref().shutdown(std::net::Shutdown::Both);
        }
        #[cfg(windows)]
        super::windows::hang_up(self.stream.get_ref());
    }
}

#[cfg(unix)]
fn connect(data_dir: &Path) -> Result<Stream, ConnectError> {
    use std::os::unix::fs::MetadataExt;

    use exchange_connector_platform::channel::{SOCKET, SocketAddress, socket_folder};

    let address = SocketAddress::new(data_dir).map_err(ConnectError::Nobody)?;
    let stream = Stream::connect(address.path()).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => ConnectError::Refused,
        _ => ConnectError::Nobody(error),
    })?;
    let folder = socket_folder(data_dir);
    let untrusted = || ConnectError::Untrusted(folder.join(SOCKET).display().to_string());
    let peer = rustix::net::sockopt::socket_peercred(&stream).map_err(|_| untrusted())?.uid.as_raw();
    let own = rustix::process::geteuid().as_raw();
    let metadata = std::fs::metadata(&folder).map_err(|_| untrusted())?;
    // A folder that others may write to says nothing about who made the socket.
    let private = metadata.mode() & 0o022 == 0;
    // Where only root makes folders, a data folder's owner is whom root chose.
    let chosen = || {
        let place = data_dir.parent().and_then(|place| std::fs::metadata(place).ok());
        place.is_some_and(|place| place.uid() == 0 && place.mode() & 0o022 == 0)
    };
    let known = peer == own || peer == 0 || peer == metadata.uid() && (own == 0 || chosen());
    if private && known { Ok(stream) } else { Err(untrusted()) }
}

#[cfg(windows)]
fn connect(data_dir: &Path) -> Result<Stream, ConnectError> {
    use std::os::windows::fs::OpenOptionsExt;

    use exchange_connector_platform::channel::{IDENTIFICATION, may_serve, pipe_name};

    /// Every instance of the pipe is taken for a moment.
    const ERROR_PIPE_BUSY: i32 = 231;
    let name = pipe_name(data_dir);
    let mut options = std::fs::OpenOptions::new();
    options.read(true).write(true).security_qos_flags(IDENTIFICATION);
    let mut tries = 0;
    let pipe = loop {
        match options.open(&name) {
            Ok(pipe) => break pipe,
            // Somebody else may take the free instance first.
            Err(error) if error.raw_os_error() == Some(ERROR_PIPE_BUSY) && tries < 4 => {
                tries += 1;
                super::windows::wait_for(&name);
            }
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(ConnectError::Refused);
            }
            Err(error) => return Err(ConnectError::Nobody(error)),
        }
    };
    if may_serve(&pipe, data_dir) { Ok(pipe) } else { Err(ConnectError::Untrusted(name)) }
}
