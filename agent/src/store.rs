//! The data folder: settings, sealed secrets, enrolment and journal, and the lock that makes one agent its owner.

mod beside;
pub mod book;
pub mod changes;
pub mod chunks;
mod damaged;
pub mod devices;
mod error;
pub mod folder;
mod handover;
pub mod history;
pub mod index;
pub mod journal;
pub mod key;
mod keyring;
pub mod keys;
pub mod ledger;
pub mod mails;
mod migrations;
pub mod ours;
pub mod queue;
pub mod record;
mod reserve;
pub mod restored;
pub mod rows;
pub mod seal;
pub mod settings;
pub mod shells;
pub mod snapshot;
mod sync_end;
#[cfg(test)]
mod tests;
pub mod undone;
pub mod uploads;
pub mod wipes;
pub mod words;

pub use error::StoreError;
pub(crate) use error::{Result, io};
pub use folder::DataFolder;
pub use journal::Journal;
pub use keyring::KeyringError;
pub use settings::{Enrollment, Secrets, Stored};
