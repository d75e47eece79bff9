//! Stories: the real programs against the lab, one folder for each thing that a user comes for.

mod access;
mod connect;
#[cfg(unix)]
mod page;
pub(crate) mod people;
mod sync;
