//! Orders: the agent makes Exchange what was ordered, one at a time, and answers each once with what it then saw.
//!
//! `execute` writes down that an order begins and how it ended; in between, `change`, `wipe` and `undo` read the
//! state of Exchange (`read`), let the core plan, and write. What is done is in the journal before it is done.

pub(crate) mod attempt;
mod brake;
mod change;
pub(crate) mod execute;
pub(crate) mod executor;
pub(crate) mod hold;
pub mod lease;
pub(crate) mod read;
pub(crate) mod retry;
pub mod undo;
pub(crate) mod undo_text;
mod wipe;

pub(crate) use brake::limits;
pub(crate) use hold::hold;
