//! The store: what the service remembers, in one SQLite database. One struct, its methods in a file for each aggregate;
//! nothing else speaks SQL.
//!
//! Times are arguments, in the service's clock. Every write that steers access is durable when its call returns.

pub(crate) mod address;
pub(crate) mod approvals;
pub(crate) mod compliance;
pub mod database;
pub(crate) mod decisions;
pub(crate) mod directory;
pub(crate) mod enrollment;
pub mod error;
pub(crate) mod graph;
pub(crate) mod groups;
pub(crate) mod handover;
pub(crate) mod hold_or_release;
pub(crate) mod inventory;
pub(crate) mod lease;
pub(crate) mod mailbox_policies;
mod migrations;
pub(crate) mod notices;
pub(crate) mod objects;
pub(crate) mod orders;
pub(crate) mod organization;
pub(crate) mod person_runs;
pub(crate) mod renamed;
pub(crate) mod runs;
pub(crate) mod settings;
pub(crate) mod switch_on;
pub(crate) mod templates;
pub mod types;
pub(crate) mod undone;
pub(crate) mod uploads;
pub(crate) mod users;
pub mod wish_store;
pub(crate) mod wishes;
pub(crate) mod words;
pub(crate) mod world;

pub use database::Store;
pub use error::{Refusal, Result, StoreError};
