//! The agent: all IO with Exchange and the service, and the command line. The program is a shell around [`cli`].

#[cfg(test)]
mod cases;
pub mod cli;
pub mod daemon;
pub mod directory;
pub mod ews;
pub mod exchange;
pub mod fail_point;
pub mod host;
pub mod ipc;
pub mod logging;
pub mod logons;
pub mod mail;
pub mod management;
pub mod net;
pub mod orders;
pub mod setup;
pub mod store;
pub mod sync;
