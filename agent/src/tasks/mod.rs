//! What the agent does: syncs, the service's long poll, reports, orders, and the supervisor that keeps them going.

pub mod agent;
pub mod bundle;
pub mod directory;
mod handover;
pub mod hands;
pub mod mail;
pub mod ordered;
pub mod orders;
pub mod reports;
pub mod scope;
pub mod serve;
pub mod service;
pub mod status;
pub mod sync;

pub use agent::Agent;
