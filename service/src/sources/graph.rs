//! Microsoft Graph as a source: who is compliant (`managedDevices`) and who is in which group.
//!
//! Reads only, as an application of the tenant. [`page`] reads Graph's answers and does no IO, [`client`] asks,
//! [`reader`] turns whole readings into records and members; the job `graph` says when. A reading that did not reach
//! its last page changes nothing.

pub mod client;
pub mod credential;
pub mod error;
pub mod page;
pub mod reader;
pub mod retry;
pub mod settings;
pub mod source;
pub mod state;
