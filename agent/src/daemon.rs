//! What the agent does: syncs, the service's long poll, reports, orders, and the supervisor that keeps them going.

pub mod bundle;
pub mod context;
pub mod driver;
pub mod once;
pub mod status;
pub mod tasks;

pub use context::Agent;
