//! Decoding: the objects of an answer as domain types, by property name without case.
//!
//! The decoder accepts both wire forms of Exchange (enums and ids as text or as objects). It keeps unknown values as
//! text or skips them. Only an object without any identity is an error, and it concerns one record, not the sync.

mod device;
mod mailbox;
mod names;
mod organization;
mod owner;
mod policy;
mod value;

pub use device::{mobile_device, statistics};
pub use mailbox::cas_mailbox;
pub use organization::{
    CommandInfo, ThrottlingPolicy, access_rule, command_info, device_class, exchange_server,
    organization_settings, throttling_policy,
};
pub use owner::{
    Owner, device_id_of, device_type_of, is_monitoring, is_monitoring_name, is_ungoverned, owner_of,
    owner_of_identity,
};
pub use policy::{MailboxPolicy, mailbox_policy};

use crate::domain::health::Finding;
use crate::findings;

/// Why an object is not the record it should be. One finding; never the end of a sync.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    #[error("a {what} came as a plain value instead of an object")]
    NoObject { what: &'static str },
    #[error("a {what} has no {property} (type {type_name:?}, {members} members)")]
    Missing { what: &'static str, property: &'static str, type_name: Option<String>, members: usize },
    #[error("a {what} named {name:?} has a {property} that cannot be read: {value:?}")]
    Unreadable { what: &'static str, name: String, property: &'static str, value: String },
}

impl DecodeError {
    /// As the one finding that a record which cannot be read becomes.
    pub fn finding(&self) -> Finding {
        findings::EXCHANGE_RECORD_UNREADABLE
            .finding("Exchange sent a record that cannot be read; everything else was read.")
            .caused_by(self)
    }
}

#[cfg(test)]
mod tests;
