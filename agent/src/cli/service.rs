//! `service`: the system's service of a connection's agent, a systemd unit or a service of Windows. Each connection has its
//! own; one that serves another folder is never written over, stopped or removed.

mod keyring;
#[cfg(not(windows))]
mod systemd;
#[cfg(windows)]
mod windows;

#[cfg(not(windows))]
pub(super) use systemd::{remove_of, service};
#[cfg(windows)]
pub(super) use windows::{begin, remove_of, service};
