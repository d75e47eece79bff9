//! The agent's side: `/agent/v1`.

pub mod books;
mod bounds;
pub mod checkin;
pub mod directory;
pub mod enrollment;
pub mod manage;
mod packed;
pub mod policy;
pub mod reports;
