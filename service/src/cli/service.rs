//! `service`: the service of Windows that runs `serve`. On Linux the package brings a systemd unit, so that there is nothing to
//! install here.

#[cfg(not(windows))]
mod elsewhere;
#[cfg(windows)]
mod windows;

#[cfg(not(windows))]
pub(super) use elsewhere::{begin, run};
#[cfg(windows)]
pub(super) use windows::{begin, run};
