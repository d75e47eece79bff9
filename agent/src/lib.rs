//! The agent: all IO with Exchange and the service, and the command line. The program is a shell around [`cli`].

pub mod cli;
pub mod connect;
pub mod directory;
pub mod ews;
pub mod exchange;
pub mod fail_point;
pub mod findings;
pub mod ipc;
pub mod logging;
pub mod net;
pub mod service;
pub mod store;
pub mod tasks;
