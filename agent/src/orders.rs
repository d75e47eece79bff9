//! Orders: the agent carries out one order at a time in Exchange, and answers each once with what it then saw.
//!
//! `execute` writes to the journal that an order begins and how it ended. In between, `change`, `wipe` and `undo` read
//! the state of Exchange (`read`), let the core plan, and write. The journal holds each step before the agent takes it.

pub(crate) mod attempt;
mod brake;
mod change;
pub(crate) mod execute;
pub(crate) mod executor;
pub(crate) mod hold;
pub mod lease;
pub(crate) mod read;
pub(crate) mod read_back;
pub(crate) mod record;
pub(crate) mod retry;
pub mod undo;
pub(crate) mod undo_text;
mod wipe;
mod writes;

pub(crate) use brake::limits;
pub(crate) use hold::hold;
