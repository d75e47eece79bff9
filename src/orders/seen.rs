//! What the agent read from Exchange for one order, and how to find one object in it.

use uuid::Uuid;

use super::refusal::Refusal;
use crate::domain::access::{DeviceAccessRule, OrganizationSettings};
use crate::domain::device::{DeviceStatistics, MobileDevice};
use crate::domain::mailbox::CasMailbox;
use crate::exchange::decode::MailboxPolicy;

/// What was read from Exchange for one order, just now and from the domain controller that is written to. The lists
/// are what the Get- cmdlet gave, unshortened: more than one object is an answer too.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen<'a> {
    pub mailboxes: &'a [CasMailbox],
    pub devices: &'a [MobileDevice],
    pub statistics: Option<&'a DeviceStatistics>,
    pub settings: Option<&'a OrganizationSettings>,
    /// Every rule of the organization.
    pub rules: Option<&'a [DeviceAccessRule]>,
    /// Every mailbox policy of the organization.
    pub policies: Option<&'a [MailboxPolicy]>,
}

/// The mailbox that an order names: one object came back, and it has the GUID that was ordered.
pub(super) fn the_mailbox(found: &[CasMailbox], guid: Uuid) -> Result<&CasMailbox, Refusal> {
    match found {
        [mailbox] if mailbox.guid == Some(guid) && !guid.is_nil() => Ok(mailbox),
        [other] => Err(Refusal::OtherObject { what: "mailbox", expected: guid, found: other.guid }),
        [] => Err(Refusal::NotFound { what: "mailbox" }),
        many => Err(Refusal::Ambiguous { what: "mailbox", count: many.len() }),
    }
}

/// The policy that a mailbox is linked to, by name; `None`: whichever is the default. Exchange may name the default
/// policy for a mailbox whose own link is blank.
pub(super) fn link_of(mailbox: &CasMailbox, policies: &[MailboxPolicy]) -> Option<String> {
    if mailbox.active_sync_mailbox_policy_is_defaulted == Some(true) {
        return None;
    }
    let link = mailbox.active_sync_mailbox_policy.as_deref().filter(|link| !link.trim().is_empty())?;
    let is = |other: Option<&str>| other.is_some_and(|other| same_name(other, link));
    let named = policies.iter().find(|policy| {
        is(Some(&policy.name)) || is(policy.identity.as_deref()) || is(policy.distinguished_name.as_deref())
    });
    Some(named.map_or_else(|| link.to_owned(), |policy| policy.name.clone()))
}

/// Two names that the directory takes for one.
pub(super) fn same_name(left: &str, right: &str) -> bool {
    left == right || left.to_lowercase() == right.to_lowercase()
}
