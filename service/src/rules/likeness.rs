//! What a device that waits may be: the next phone of the same person, a copied id, or simply new. Pure: it proposes, and a
//! person decides after a look.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessState;
use exchange_connector::domain::device::ClientType;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// A phone that spoke within this time is not silent.
const SILENT: SignedDuration = SignedDuration::from_hours(12);
/// Who changes phones uses both for a while; the old one may speak so long after the new one came.
const OVERLAP: SignedDuration = SignedDuration::from_hours(48);
/// A phone that was silent for longer before the new one came is not its predecessor for certain.
const LONGEST_GAP: SignedDuration = SignedDuration::from_hours(60 * 24);

/// A device and its id here.
#[derive(Debug, Clone, Copy)]
pub struct SeenDevice<'a> {
    pub org: Uuid,
    pub id: Uuid,
    pub record: &'a DeviceRecord,
}

/// What a device looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// Same person and family; the old one has access and went silent.
    SamePhone {
        old: Uuid,
    },
    /// Its ActiveSync id is on several models or at several people.
    CopiedId {
        others: Vec<Uuid>,
        on_models: bool,
        at_people: bool,
    },
    New,
}

impl Likeness {
    /// Its name in the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::SamePhone { .. } => "samePhone",
            Self::CopiedId { .. } => "copiedId",
            Self::New => "new",
        }
    }
}

/// Judges a device among `others`: those of its mailbox and those with its ActiveSync id, in any order. An alarm goes before
/// a proposal.
pub fn judge(device: SeenDevice<'_>, others: &[SeenDevice<'_>], now: Timestamp) -> Likeness {
    let others: Vec<_> =
        others.iter().filter(|other| other.org == device.org && other.id != device.id).collect();
    let (mut copies, mut on_models, mut at_people) = (Vec::new(), false, false);
    for other in others.iter().filter(|other| has_same_id(device.record, other.record)) {
        let models = differ(device.record.device_model.as_deref(), other.record.device_model.as_deref());
        let people = is_of_another_person(device.record, other.record);
        if models || people {
            copies.push(other.id);
            on_models |= models;
            at_people |= people;
        }
    }
    if !copies.is_empty() {
        copies.sort_unstable();
        return Likeness::CopiedId { others: copies, on_models, at_people };
    }
    let old = others
        .iter()
        .filter(|other| is_predecessor(other.record, device.record, now))
        .max_by_key(|other| (last_contact(other.record), other.id));
    old.map_or(Likeness::New, |old| Likeness::SamePhone { old: old.id })
}

fn is_predecessor(old: &DeviceRecord, new: &DeviceRecord, now: Timestamp) -> bool {
    let family = family(new);
    let (Some(came), Some(went)) = (new.first_sync_time, last_contact(old)) else { return false };
    is_same_person(old, new)
        && !has_same_id(old, new)
        && family.is_some()
        && family == self::family(old)
        && old.access_state == Some(DeviceAccessState::Allowed)
        && now.duration_since(went) >= SILENT
        && went.duration_since(came) <= OVERLAP
        && came.duration_since(went) <= LONGEST_GAP
}

/// When a device was last heard of, successfully or not.
fn last_contact(record: &DeviceRecord) -> Option<Timestamp> {
    record.last_success_sync.max(record.last_sync_attempt_time)
}

fn has_same_id(one: &DeviceRecord, other: &DeviceRecord) -> bool {
    match (&one.device_id, &other.device_id) {
        (Some(one), Some(other)) => !one.0.is_empty() && one.0.eq_ignore_ascii_case(&other.0),
        _ => false,
    }
}

/// True where both are told and are not the same.
fn differ(one: Option<&str>, other: Option<&str>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if !one.eq_ignore_ascii_case(other))
}

fn is_same_person(one: &DeviceRecord, other: &DeviceRecord) -> bool {
    match (one.mailbox.guid, other.mailbox.guid) {
        (Some(one), Some(other)) => one == other,
        _ => match (&one.mailbox.smtp_address, &other.mailbox.smtp_address) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => false,
        },
    }
}

/// True only where both mailboxes are known: what was not told is no second person.
fn is_of_another_person(one: &DeviceRecord, other: &DeviceRecord) -> bool {
    let known =
        |record: &DeviceRecord| record.mailbox.guid.is_some() || record.mailbox.smtp_address.is_some();
    let comparable = one.mailbox.guid.is_some() == other.mailbox.guid.is_some()
        || one.mailbox.smtp_address.is_some() && other.mailbox.smtp_address.is_some();
    known(one) && known(other) && comparable && !is_same_person(one, other)
}

/// What kind of phone it is, as far as a successor is one of the same kind; `None` where Exchange told nothing.
fn family(record: &DeviceRecord) -> Option<String> {
    if matches!(record.client_type, Some(ClientType::Outlook | ClientType::Rest)) {
        return Some("outlook".into());
    }
    let device_type = record.device_type.as_deref()?.to_lowercase();
    let said = [&record.device_os, &record.user_agent];
    let said: String =
        said.into_iter().flatten().map(|text| text.to_lowercase()).collect::<Vec<_>>().join(" ");
    let is = |word: &str| device_type.contains(word);
    if is("ipad") {
        return Some("ipad".into());
    }
    if is("iphone") || is("ipod") {
        return Some("iphone".into());
    }
    let is_android = is("android") || is("samsung") || said.contains("android");
    Some(if is_android { "android".into() } else { device_type })
}

#[cfg(test)]
mod tests;
