//! The agent: all IO with Exchange and the service, and the command line.

pub mod net;
