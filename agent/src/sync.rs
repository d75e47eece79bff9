//! Syncs: read devices, mailboxes and the organization from Exchange into the journal, and report them.
//!
//! [`run`](run::run) is one sync. Its workers pull records from Exchange; its collector compares them with the last
//! snapshot; full and quick syncs each store them in their own way.

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
