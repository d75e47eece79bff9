//! What several programs share and the core may not do, because it touches files, the system's random numbers or
//! Windows: sealed secrets, private files and folders, their lock, the local channel's address and owner, the set-up package
//! on disk, what the original connector left here, and services of Windows.
//!
//! It knows no program: each brings its own names, file forms and errors.

pub mod channel;
pub mod event_log;
pub mod files;
pub mod instance;
pub mod key;
pub mod libraries;
pub mod lock;
pub mod notify;
pub mod original;
pub mod package;
pub mod password;
pub mod rights;
pub mod seal;
pub mod services;
#[cfg(windows)]
pub mod windows;
