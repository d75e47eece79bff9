//! What the agent does in the background, one task a file.

pub mod check_in;
pub mod groups;
pub(crate) mod mail;
pub mod orders;
pub mod sync_orders;
pub mod upload;
