//! The organization's wanted settings: access rules, default level, settings, mailbox policies and their assignment.

pub mod access_rules;
pub mod assignment;
pub mod change;
pub mod desired;
pub mod difference;
pub mod links;
pub mod mailbox_policies;
pub mod orders;
pub mod state;

pub use state::{Asked, Organization};
