//! The channel on Windows: a named pipe with an access list, whose first instance is the agent's. Callers from other
//! computers are rejected; a caller checks the pipe's owner before it sends.

use std::ffi::c_void;
use std::io;
use std::time::Duration;

use exchange_connector::ipc::pipe;
use exchange_connector_platform::channel::{IDENTIFICATION, may_serve, pipe_name};
use exchange_connector_platform::windows::accounts::own;
use exchange_connector_platform::windows::rights::Descriptor;
use tokio::net::windows::named_pipe::{ClientOptions, NamedPipeClient, NamedPipeServer, ServerOptions};
use windows_sys::Win32::Foundation::{ERROR_INVALID_OWNER, ERROR_PIPE_BUSY};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;

use crate::store::DataFolder;

pub(crate) type ClientStream = NamedPipeClient;
pub(crate) type ServerStream = NamedPipeServer;
pub(crate) type ReadHalf = tokio::io::ReadHalf<NamedPipeServer>;
pub(crate) type WriteHalf = tokio::io::WriteHalf<NamedPipeServer>;

/// How often a caller tries a pipe again whose instances are all in use.
const TRIES: u32 = 20;

/// The pipe; one instance waits for the next caller.
#[derive(Debug)]
pub struct Listener {
    name: String,
    descriptor: Descriptor,
    next: NamedPipeServer,
}

impl Listener {
    /// Makes the pipe. It must not exist: what exists under its name is somebody else's.
    pub(super) fn bind(folder: &DataFolder) -> io::Result<Self> {
        let name = pipe_name(folder.root());
        let [of_administrators, of_this_account] = pipe::access_lists(&own()?);
        let descriptor = Descriptor::parse(&of_administrators)?;
        match instance(&name, &descriptor, true) {
            Ok(next) => Ok(Self { name, descriptor, next }),
            Err(error) if error.raw_os_error() == i32::try_from(ERROR_INVALID_OWNER).ok() => {
                let descriptor = Descriptor::parse(&of_this_account)?;
                let next = instance(&name, &descriptor, true)?;
                Ok(Self { name, descriptor, next })
            }
            Err(error) => Err(error),
        }
    }

    pub(super) async fn accept(&mut self) -> io::Result<ServerStream> {
        self.next.connect().await?;
        // The next instance is there before this one is served, so that no caller finds the pipe gone.
        let next = instance(&self.name, &self.descriptor, false)?;
        Ok(std::mem::replace(&mut self.next, next))
    }
}

#[allow(unsafe_code, reason = "the pipe's access list goes in as a raw pointer")]
fn instance(name: &str, descriptor: &Descriptor, first: bool) -> io::Result<NamedPipeServer> {
    let mut attributes = SECURITY_ATTRIBUTES {
        nLength: u32::try_from(size_of::<SECURITY_ATTRIBUTES>()).unwrap_or_default(),
        lpSecurityDescriptor: descriptor.as_ptr(),
        bInheritHandle: 0,
    };
    let attributes: *mut SECURITY_ATTRIBUTES = &raw mut attributes;
    // SAFETY: `attributes` and the descriptor it points to live until the call returns; the system copies both.
    unsafe {
        ServerOptions::new()
            .first_pipe_instance(first)
            .reject_remote_clients(true)
            .create_with_security_attributes_raw(name, attributes.cast::<c_void>())
    }
}

/// The pipe goes with its last instance.
pub(super) fn remove(_: &DataFolder) {}

/// The access list let the caller in.
#[allow(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
pub(super) fn may_ask(_: &ServerStream, _: &DataFolder) -> io::Result<bool> {
    Ok(true)
}

pub(super) fn split(stream: ServerStream) -> (ReadHalf, WriteHalf) {
    tokio::io::split(stream)
}

/// Connects; `None` when nobody serves the folder, or somebody who must not learn a secret.
pub(super) async fn connect(folder: &DataFolder) -> Option<ClientStream> {
    let name = pipe_name(folder.root());
    let mut tries = 0;
    let stream = loop {
        match ClientOptions::new().security_qos_flags(IDENTIFICATION).open(&name) {
            Ok(stream) => break stream,
            Err(error) if error.raw_os_error() == i32::try_from(ERROR_PIPE_BUSY).ok() && tries < TRIES => {
                tries += 1;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(_) => return None,
        }
    };
    may_serve(&stream, folder.root()).then_some(stream)
}
