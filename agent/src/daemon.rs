//! The agent at work: one driver gives every background task its turns, for as long as the agent serves or, with
//! `run --once`, until nothing more comes.

pub mod bundle;
pub mod context;
mod driver;
mod line;
pub mod serve;
pub mod settle;
pub(crate) mod signals;
pub mod status;
mod tasks;
