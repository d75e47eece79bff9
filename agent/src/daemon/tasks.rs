//! What the agent does in the background, one task a file.

pub(crate) mod check_in;
pub(crate) mod groups;
pub(crate) mod mail;
pub(crate) mod orders;
pub(crate) mod sync;
pub(crate) mod sync_orders;
pub(crate) mod upload;
