//! Orders: the smallest change that brings Exchange to the ordered state ([`plan`]), answered once ([`ledger`]),
//! and undone only where it is still ours ([`before`], [`undo()`]).
//!
//! # Order of calls
//!
//! [`LedgerEntry::new`] and write it down; [`LedgerEntry::start`] and write it down; read what the order [`needs()`] from
//! Exchange ([`Seen`]); [`plan()`]; write down [`Before`] and what is ours ([`OurIds`], [`OurObjects`]) in one transaction;
//! run the changes; read back and plan again: no change is left, and what is ours is exact now; [`LedgerEntry::finish`]
//! and write it down; send [`LedgerEntry::open_answer`] until [`LedgerEntry::confirm`]. After a crash
//! [`LedgerEntry::recover`] first.

mod access;
pub mod before;
mod change;
mod claim;
pub mod effect;
mod handover;
mod independent;
pub mod ledger;
pub mod lists;
pub mod needs;
pub mod objects;
pub mod plan;
mod policies;
pub mod refusal;
mod restored;
mod rules;
mod seen;
mod settings;
pub mod steps;
pub mod undo;
pub mod wipe;

pub use before::Before;
pub use change::{Change, Plan};
pub use claim::claim;
pub use effect::{AccessRules, Effect, Shift, foresee, has_access, is_allowed_personally};
pub use handover::take_over;
pub use independent::{denies_personally, depends_on, grants_by_rule, parts};
pub use ledger::{LedgerEntry, Start};
pub use lists::{OurIds, PersonalList};
pub use needs::{NeededMailbox, Needs, UndoNeeds, needs, undo_needs};
pub use objects::{OurObjects, RuleKey};
pub use plan::plan;
pub use refusal::Refusal;
pub use restored::{give_back, made_at};
pub use seen::Seen;
pub use undo::{Now, Undo, undo};
pub use wipe::{Look, WipeProgress, WipeReply, device_name, wipe_is_pending};

#[cfg(test)]
mod tests;
