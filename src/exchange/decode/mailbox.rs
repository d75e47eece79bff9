//! Mailboxes: `Get-CASMailbox`.

use uuid::Uuid;

use super::DecodeError;
use super::names::{NameTable, Setter};
use super::value::{boolean, guid, list, missing, object, owned};
use crate::domain::device::DeviceId;
use crate::domain::mailbox::CasMailbox;
use crate::psrp::PsValue;

static MAILBOX: NameTable<Setter<CasMailbox>> = NameTable::new(&[
    ("Guid", |found, value| found.guid = guid(value)),
    ("DistinguishedName", |found, value| found.distinguished_name = owned(value)),
    ("DisplayName", |found, value| found.display_name = owned(value)),
    ("PrimarySmtpAddress", |found, value| found.primary_smtp_address = owned(value)),
    ("ActiveSyncEnabled", |found, value| found.active_sync_enabled = boolean(value)),
    ("ActiveSyncAllowedDeviceIDs", |found, value| found.active_sync_allowed_device_ids = ids(value)),
    ("ActiveSyncBlockedDeviceIDs", |found, value| found.active_sync_blocked_device_ids = ids(value)),
    ("ActiveSyncMailboxPolicy", |found, value| found.active_sync_mailbox_policy = owned(value)),
    ("ActiveSyncMailboxPolicyIsDefaulted", |found, value| {
        found.active_sync_mailbox_policy_is_defaulted = boolean(value);
    }),
    ("HasActiveSyncDevicePartnership", |found, value| {
        found.has_active_sync_device_partnership = boolean(value)
    }),
    ("ServerName", |found, value| found.server_name = owned(value)),
]);

fn ids(value: &PsValue<'_>) -> Vec<DeviceId> {
    list(value).into_iter().map(DeviceId).collect()
}

/// One mailbox of `Get-CASMailbox`.
///
/// # Errors
/// When the value is no object, or nothing in it names the mailbox.
pub fn cas_mailbox(value: &PsValue<'_>) -> Result<CasMailbox, DecodeError> {
    let object = object(value, "mailbox")?;
    let mut found = CasMailbox::default();
    MAILBOX.fill(object, &mut found);
    found.display_name = found.display_name.or_else(|| object.get("Name").and_then(owned));
    let (text, id_dn, id_guid) = identity_parts(object.get("Identity"));
    found.distinguished_name = found.distinguished_name.or(id_dn);
    found.guid = found.guid.or(id_guid);
    found.identity = text
        .or_else(|| found.distinguished_name.clone())
        .or_else(|| found.guid.map(|guid| guid.to_string()))
        .or_else(|| found.primary_smtp_address.clone())
        .ok_or_else(|| missing(object, "mailbox", "Identity"))?;
    Ok(found)
}

/// An identity's text, and the DN and GUID that it carries when it is an object.
fn identity_parts(identity: Option<&PsValue<'_>>) -> (Option<String>, Option<String>, Option<Uuid>) {
    let Some(identity) = identity else { return (None, None, None) };
    let inside = |name| identity.as_object().and_then(|object| object.get(name));
    (owned(identity), inside("DistinguishedName").and_then(owned), inside("ObjectGuid").and_then(guid))
}
