//! Syncs: what Exchange has of devices, mailboxes and the organization, read into the journal and reported.
//!
//! [`run`](run::run) is one sync. Its workers pull records from Exchange; its collector compares them with the last
//! snapshot; a full and a quick sync keep them each its own way.

mod collect;
mod enumeration;
mod full;
mod organization;
mod quick;
mod records;
pub mod run;
pub mod scope;
mod worker;

pub use run::{Ended, FinishedSync, run};
