//! Exchange Web Services and Autodiscover, as far as the notification mailbox needs them.
//!
//! [`autodiscover`] finds the address, [`operations`] tests the log-on and sends.

pub mod autodiscover;
pub mod connection_point;
pub mod operations;

pub use operations::{EwsError, EwsErrorClass};
