//! The rules: who may have mail and why, which orders follow, and when a run waits for approval. They are pure; nothing
//! here knows the store.

pub mod access;
pub mod audit;
pub mod brake;
pub mod compliance;
pub mod drift;
pub mod inputs;
pub mod likeness;
pub mod organization;
pub mod readiness;
pub mod run;
pub mod switch_on;
pub mod tally;
pub mod unknown_devices;
pub mod waiting;
