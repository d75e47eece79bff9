//! Stories of people: which devices are compliant, who is in which group, and the mails that users get.

mod graph;
#[cfg(unix)]
mod ldap;
#[cfg(unix)]
pub(crate) mod notification;
