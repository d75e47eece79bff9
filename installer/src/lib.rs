//! What the Windows installer package cannot say in its tables. The package carries this program inside and runs it as the
//! system: a damaged installation can so be repaired and removed, and no part of it stays on the computer.
//!
//! The package installs no service: an administrator does, at set-up, with an account and instances of choice. So an upgrade
//! neither removes services nor makes them; it stops those that run from the programs' folder and starts the same again.

pub mod ours;
pub mod purge;
#[cfg(windows)]
pub mod services;
#[cfg(windows)]
pub mod work;
