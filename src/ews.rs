//! Exchange Web Services and Autodiscover, as far as the notification mailbox needs them.
//!
//! [`autodiscover`] finds the address, [`operations`] tests the log-on and sends; answers are read by [`soap`].

pub mod autodiscover;
pub mod connection_point;
pub mod operations;
pub mod soap;

pub use operations::{EwsError, EwsErrorClass};
pub use soap::XmlError;
