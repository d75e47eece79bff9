//! Mailboxes: `Get-CASMailbox` and `Get-Recipient`.

use uuid::Uuid;

use super::DecodeError;
use super::names::NameTable;
use super::value::{boolean, guid, list, members, missing, object, owned};
use crate::domain::device::DeviceId;
use crate::domain::mailbox::{CasMailbox, Mailbox};
use crate::psrp::PsValue;

#[derive(Debug, Clone, Copy)]
enum Field {
    Identity,
    Guid,
    DistinguishedName,
    DisplayName,
    Name,
    PrimarySmtpAddress,
    Enabled,
    AllowedIds,
    BlockedIds,
    Policy,
    PolicyIsDefaulted,
    HasPartnership,
    ServerName,
    RecipientTypeDetails,
}

static NAMES: NameTable<Field> = NameTable::new(&[
    ("Identity", Field::Identity),
    ("Guid", Field::Guid),
    ("DistinguishedName", Field::DistinguishedName),
    ("DisplayName", Field::DisplayName),
    ("Name", Field::Name),
    ("PrimarySmtpAddress", Field::PrimarySmtpAddress),
    ("ActiveSyncEnabled", Field::Enabled),
    ("ActiveSyncAllowedDeviceIDs", Field::AllowedIds),
    ("ActiveSyncBlockedDeviceIDs", Field::BlockedIds),
    ("ActiveSyncMailboxPolicy", Field::Policy),
    ("ActiveSyncMailboxPolicyIsDefaulted", Field::PolicyIsDefaulted),
    ("HasActiveSyncDevicePartnership", Field::HasPartnership),
    ("ServerName", Field::ServerName),
    ("RecipientTypeDetails", Field::RecipientTypeDetails),
]);

/// What `Get-Recipient` tells of a device's owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientMailbox {
    pub identity: String,
    pub distinguished_name: Option<String>,
    /// Kept as text: `UserMailbox`, `MonitoringMailbox`, …
    pub recipient_type_details: Option<String>,
    pub mailbox: Mailbox,
}

fn ids(value: &PsValue<'_>) -> Vec<DeviceId> {
    list(value).into_iter().map(DeviceId).collect()
}

/// One mailbox of `Get-CASMailbox`.
///
/// # Errors
/// When the value is no object, or nothing in it names the mailbox.
pub fn cas_mailbox(value: &PsValue<'_>) -> Result<CasMailbox, DecodeError> {
    let object = object(value, "mailbox")?;
    let mut identity = None;
    let mut found = CasMailbox {
        identity: String::new(),
        guid: None,
        distinguished_name: None,
        display_name: None,
        primary_smtp_address: None,
        active_sync_enabled: None,
        active_sync_allowed_device_ids: Vec::new(),
        active_sync_blocked_device_ids: Vec::new(),
        active_sync_mailbox_policy: None,
        active_sync_mailbox_policy_is_defaulted: None,
        has_active_sync_device_partnership: None,
        server_name: None,
    };
    let mut name = None;
    for (member, value) in members(object) {
        let Some(field) = NAMES.field(member) else { continue };
        match field {
            Field::Identity => identity = Some(value),
            Field::Guid => found.guid = guid(value),
            Field::DistinguishedName => found.distinguished_name = owned(value),
            Field::DisplayName => found.display_name = owned(value),
            Field::Name => name = owned(value),
            Field::PrimarySmtpAddress => found.primary_smtp_address = owned(value),
            Field::Enabled => found.active_sync_enabled = boolean(value),
            Field::AllowedIds => found.active_sync_allowed_device_ids = ids(value),
            Field::BlockedIds => found.active_sync_blocked_device_ids = ids(value),
            Field::Policy => found.active_sync_mailbox_policy = owned(value),
            Field::PolicyIsDefaulted => found.active_sync_mailbox_policy_is_defaulted = boolean(value),
            Field::HasPartnership => found.has_active_sync_device_partnership = boolean(value),
            Field::ServerName => found.server_name = owned(value),
            Field::RecipientTypeDetails => {}
        }
    }
    found.display_name = found.display_name.or(name);
    let (text, id_dn, id_guid) = identity_parts(identity);
    found.distinguished_name = found.distinguished_name.or(id_dn);
    found.guid = found.guid.or(id_guid);
    found.identity = text
        .or_else(|| found.distinguished_name.clone())
        .or_else(|| found.guid.map(|guid| guid.to_string()))
        .or_else(|| found.primary_smtp_address.clone())
        .ok_or_else(|| missing(object, "mailbox", "Identity"))?;
    Ok(found)
}

/// One recipient of `Get-Recipient`.
///
/// # Errors
/// When the value is no object, or nothing in it names the recipient.
pub fn recipient(value: &PsValue<'_>) -> Result<RecipientMailbox, DecodeError> {
    let details = object(value, "recipient")?.get("RecipientTypeDetails").and_then(owned);
    let found = cas_mailbox(value)?;
    Ok(RecipientMailbox {
        mailbox: Mailbox {
            display_name: found.display_name,
            smtp_address: found.primary_smtp_address,
            guid: found.guid,
        },
        identity: found.identity,
        distinguished_name: found.distinguished_name,
        recipient_type_details: details,
    })
}

/// An identity's text, and the DN and GUID that it carries when it is an object.
fn identity_parts(identity: Option<&PsValue<'_>>) -> (Option<String>, Option<String>, Option<Uuid>) {
    let Some(identity) = identity else { return (None, None, None) };
    let inside = |name| identity.as_object().and_then(|object| object.get(name));
    (owned(identity), inside("DistinguishedName").and_then(owned), inside("ObjectGuid").and_then(guid))
}
