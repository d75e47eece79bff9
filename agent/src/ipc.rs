//! The local channel: a Unix socket in a folder of the owner's, or a named pipe; one JSON document a line.

pub mod client;
mod lines;
pub mod server;
#[cfg_attr(unix, path = "ipc/unix.rs")]
#[cfg_attr(windows, path = "ipc/windows.rs")]
mod transport;
