//! Microsoft Graph as a source: which devices are compliant (`managedDevices`) and who is in which group.
//!
//! The service only reads, as an application of the tenant. [`page`] reads Graph's answers and does no IO, [`client`]
//! sends requests, [`reader`] turns complete readings into records and members; the job `graph` starts them. A reading
//! that did not reach its last page changes nothing.

pub mod client;
pub mod credential;
pub mod error;
pub mod page;
pub mod reader;
pub mod retry;
pub mod settings;
pub mod source;
pub mod state;
