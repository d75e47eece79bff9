//! The documented cmdlets over the organization: pipelines in, a stream of records, warnings and errors out.
//!
//! Everything is made as it is asked for: who reads slowly is written for slowly, and no result is held in memory.

mod output;
mod session;

pub use output::{Choice, Confirmation, ErrorCategory, ErrorRecordData, Output};
pub use session::{Account, Rights, SerializationLevel, SessionState};
