//! What several programs share and the core may not do, because it touches files, the system's random numbers or
//! Windows: sealed secrets, private files and folders, the local channel's address and owner, the set-up package on disk, and
//! what the original connector left here.
//!
//! It knows no program: each brings its own names, file forms and errors.

pub mod channel;
pub mod files;
pub mod instance;
pub mod key;
pub mod original;
pub mod package;
pub mod seal;
#[cfg(windows)]
pub mod windows;
