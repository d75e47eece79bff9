//! Orders: the smallest change that makes Exchange what was ordered ([`plan`]), answered exactly once ([`ledger`]),
//! and taken back only where it is still ours ([`before`]).
//!
//! # Order of calls
//!
//! [`Ledger::receive`] and write it down; [`Ledger::start`] and write it down; read what the order concerns from
//! Exchange ([`Seen`]); [`plan()`]; write down [`Before`]; run the changes; [`Ledger::finish`] and write it down; send
//! [`Ledger::answers`] until [`Ledger::confirm`]. After a crash [`Ledger::recover`] first.

pub mod before;
pub mod ledger;
pub mod lists;
pub mod plan;
pub mod steps;
pub mod wipe;

pub use before::{Before, Undo, undo};
pub use ledger::{Entry, Ledger, Received, Start};
pub use lists::{OurIds, PersonalList};
pub use plan::{Change, Plan, Refusal, Seen, plan};
pub use wipe::{WipeProgress, device_name};

#[cfg(test)]
mod tests;
