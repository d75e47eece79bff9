//! The gate before every log-on: each door (Exchange, notification mailbox, directory, proxy) asks here before it sends
//! a password, and says afterwards what came of it.
//!
//! A user and password that were refused are not sent again, by no door and after no restart, until the password, the
//! user or the server's settings change, or a person says so for once. While nobody knows whether a password is good,
//! one log-on is under way at a time: several lanes that open together cost one wrong attempt and not one each, and so do
//! several programs that use one folder.

mod account;
mod book;
mod file;
mod finding;
mod identity;
mod turn;

pub use account::{LogonAccount, LogonGate, Permit};
pub use book::Logons;
pub use file::{KEY_FILE, LIST_FILE};
pub use finding::{finding, standing};

#[cfg(test)]
mod tests;
