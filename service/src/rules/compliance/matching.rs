//! Which record belongs to a device: one with a confirmed link, else with the EAS id and the same user, else with an id
//! made of the serial number and the same user. Everything else is only a proposal.
//!
//! An id is never proof alone: a phone with two accounts has one id and two partnerships. A phone that was enrolled again
//! has two records of one user; the one that was enrolled last counts.

use std::collections::{BTreeSet, HashMap, HashSet};

use exchange_connector::api::report::DeviceRecord;
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use super::people::People;
use super::record::ManagedDevice;
use crate::rules::access::{Compliance, ComplianceState, Record};

/// A stored record.
#[derive(Debug, Clone)]
pub struct Known {
    pub id: Uuid,
    pub record: ManagedDevice,
    pub noncompliant_since: Option<Timestamp>,
}

/// How a record was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum How {
    /// An administrator linked them.
    Link,
    /// EAS id and user.
    EasDeviceId,
    /// A record of the same user that knows no EAS id: managed, not activated.
    User,
    /// Several records fit, or the id fits and the owner is unknown.
    Ambiguous,
    None,
    /// Serial number and user: older Apple clients call themselves `Appl` and the serial number.
    SerialNumber,
}

/// A record that may be the device's, for an administrator to link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    pub managed_device_id: Uuid,
    pub device_name: String,
    /// Percent.
    pub confidence: u8,
    pub because: &'static str,
}

/// What was found for one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Matched {
    pub how: How,
    pub managed_device_id: Option<Uuid>,
    pub proposals: Vec<Proposal>,
    /// Earlier records of the same phone and user, which do not count.
    #[serde(skip)]
    pub earlier: Vec<Uuid>,
    #[serde(skip)]
    at: Option<usize>,
    /// The management knows the device only from Exchange.
    #[serde(skip)]
    eas_only: bool,
}

impl Matched {
    /// One record of the user could be this device's, and no other.
    fn is_only_one(&self) -> bool {
        let mut fitting = self.proposals.iter().filter(|one| one.confidence > OTHER_PLATFORM);
        fitting.next().is_some_and(|best| best.confidence > NO_PLATFORM) && fitting.next().is_none()
    }
}

/// Shorter serial numbers are none: `0`, `unknown`.
const SHORTEST_SERIAL: usize = 8;
/// Confidence, in percent, where the platforms differ, and where one of them is not known.
const OTHER_PLATFORM: u8 = 5;
const NO_PLATFORM: u8 = 30;
/// Most proposals shown for one device.
const MOST_PROPOSALS: usize = 5;

/// Records, ready to be searched.
#[derive(Debug)]
pub struct Index<'a> {
    records: &'a [Known],
    people: &'a People,
    by_eas_id: HashMap<String, Vec<usize>>,
    by_serial: HashMap<String, Vec<usize>>,
    by_person: HashMap<String, Vec<usize>>,
    by_id: HashMap<Uuid, usize>,
    /// EAS ids of records that Exchange alone told of.
    eas_only: HashSet<String>,
    /// Persons who own a mailbox here: a record of one of them is not somebody else's by a mere spelling.
    owners: HashSet<String>,
}

impl<'a> Index<'a> {
    /// Sorts the records by id, EAS id and person. `mailboxes` are the addresses of all devices' mailboxes.
    pub fn new<'m>(
        records: &'a [Known],
        people: &'a People,
        mailboxes: impl IntoIterator<Item = &'m str>,
    ) -> Self {
        let mut index = Self {
            records,
            people,
            by_eas_id: HashMap::new(),
            by_serial: HashMap::new(),
            by_person: HashMap::new(),
            by_id: HashMap::with_capacity(records.len()),
            eas_only: HashSet::new(),
            owners: mailboxes.into_iter().map(|address| people.person(address)).collect(),
        };
        for (at, known) in records.iter().enumerate() {
            index.by_id.insert(known.id, at);
            if !known.record.managed() {
                let id = known.record.eas_device_id.as_ref().filter(|_| known.record.eas_only());
                index.eas_only.extend(id.map(|id| id.to_lowercase()));
                continue;
            }
            if let Some(id) = &known.record.eas_device_id {
                index.by_eas_id.entry(id.to_lowercase()).or_default().push(at);
            }
            if let Some(serial) = serial_of(&known.record) {
                index.by_serial.entry(serial).or_default().push(at);
            }
            for person in index.persons(&known.record) {
                index.by_person.entry(person).or_default().push(at);
            }
        }
        index
    }

    fn persons(&self, record: &ManagedDevice) -> HashSet<String> {
        [&record.user_principal_name, &record.email_address]
            .into_iter()
            .flatten()
            .map(|address| self.people.person(address))
            .collect()
    }

    /// The record's owner is known: one of its addresses belongs to a mailbox or a known user.
    fn owner_is_known(&self, record: &ManagedDevice) -> bool {
        [&record.user_principal_name, &record.email_address]
            .into_iter()
            .flatten()
            .any(|address| self.people.knows(address) || self.owners.contains(&self.people.person(address)))
    }

    /// The record of a device; `link` is the one that an administrator confirmed.
    pub fn find(&self, device: &DeviceRecord, link: Option<Uuid>) -> Matched {
        let mut matched = self.look(device, link);
        matched.eas_only =
            device.device_id.as_ref().is_some_and(|id| self.eas_only.contains(&id.0.to_lowercase()));
        matched
    }

    fn look(&self, device: &DeviceRecord, link: Option<Uuid>) -> Matched {
        if let Some(at) = link.and_then(|id| self.by_id.get(&id).copied()) {
            if self.records[at].record.managed() {
                return self.matched(How::Link, Some(at), Vec::new());
            }
            return self.matched(How::None, None, Vec::new());
        }
        let owner = device.mailbox.smtp_address.as_deref().map(|address| self.people.person(address));
        let none = Vec::new();
        let eas_id = device.device_id.as_ref().map(|id| id.0.to_lowercase());
        let same_id = eas_id.as_ref().and_then(|id| self.by_eas_id.get(id)).unwrap_or(&none);
        let owners = |at: &&usize| {
            owner.as_ref().is_some_and(|owner| self.persons(&self.records[**at].record).contains(owner))
        };
        let serial = eas_id.as_ref().and_then(|id| id.strip_prefix("appl"));
        let same_serial = serial.and_then(|serial| self.by_serial.get(serial)).unwrap_or(&none);
        for (how, candidates, because) in [
            (How::EasDeviceId, same_id, "EAS id and user fit several records"),
            (How::SerialNumber, same_serial, "serial number and user fit several records"),
        ] {
            let mut sure: Vec<usize> = candidates.iter().filter(owners).copied().collect();
            let serials: BTreeSet<String> =
                sure.iter().filter_map(|at| serial_of(&self.records[*at].record)).collect();
            for of_phone in serials.iter().filter_map(|serial| self.by_serial.get(serial)) {
                let more: Vec<usize> =
                    of_phone.iter().filter(owners).filter(|at| !sure.contains(at)).copied().collect();
                sure.extend(more);
            }
            if sure.is_empty() {
                continue;
            }
            let Some(at) = self.newest(&sure) else {
                let proposals = sure.iter().map(|at| self.proposal(*at, 90, because));
                return self.matched(How::Ambiguous, None, proposals.collect());
            };
            let mut matched = self.matched(how, Some(at), Vec::new());
            matched.earlier =
                sure.iter().filter(|other| **other != at).map(|other| self.records[*other].id).collect();
            return matched;
        }
        let mut proposals: Vec<Proposal> = Vec::new();
        for (candidates, because) in [
            (same_id, "the EAS id fits; the user is written in another way"),
            (same_serial, "the serial number fits; the user is written in another way"),
        ] {
            let unclear = candidates
                .iter()
                .filter(|at| owner.is_none() || !self.owner_is_known(&self.records[**at].record))
                .filter(|at| !proposals.iter().any(|known| known.managed_device_id == self.records[**at].id))
                .map(|at| self.proposal(*at, 80, because))
                .collect::<Vec<_>>();
            proposals.extend(unclear);
        }
        if !proposals.is_empty() {
            return self.matched(How::Ambiguous, None, proposals);
        }
        let of_user = owner.as_ref().and_then(|owner| self.by_person.get(owner)).unwrap_or(&none);
        let mut open: Vec<(usize, Proposal)> = of_user
            .iter()
            .filter(|at| self.records[**at].record.eas_device_id.is_none())
            .map(|at| (*at, self.likeness(device, *at)))
            .collect();
        open.sort_by_key(|(_, proposal)| std::cmp::Reverse(proposal.confidence));
        // A laptop's record says nothing of a phone.
        let best = open.first().filter(|(_, best)| best.confidence > OTHER_PLATFORM).map(|(at, _)| *at);
        let how = if best.is_some() { How::User } else { How::None };
        self.matched(how, best, open.into_iter().map(|(_, proposal)| proposal).collect())
    }

    /// The record that was enrolled last; `None` where the times cannot say which that is.
    fn newest(&self, several: &[usize]) -> Option<usize> {
        if let [only] = several {
            return Some(*only);
        }
        let time = |at: &usize| self.records[*at].record.enrolled_date_time;
        let last = several.iter().map(time).collect::<Option<Vec<_>>>()?.into_iter().max();
        let newest: Vec<usize> = several.iter().filter(|at| time(at) == last).copied().collect();
        let (first, others) = newest.split_first()?;
        // Two sources may tell the same enrolment: either of them says it, if they say the same.
        let says = |at: &usize| {
            let record = &self.records[*at].record;
            (record.state(), record.compliance_grace_period_expiration_date_time)
        };
        others.iter().all(|other| says(other) == says(first)).then_some(*first)
    }

    fn likeness(&self, device: &DeviceRecord, at: usize) -> Proposal {
        let record = &self.records[at].record;
        let digits = |text: &Option<String>| {
            text.as_ref()
                .map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>())
                .filter(|digits| digits.len() >= 14)
        };
        if digits(&record.imei).is_some() && digits(&record.imei) == digits(&device.device_imei) {
            return self.proposal(at, 95, "the user and the IMEI fit");
        }
        let same = |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(one), Some(other)) if one.eq_ignore_ascii_case(other));
        if same(&record.device_name, &device.friendly_name) || same(&record.model, &device.device_model) {
            return self.proposal(at, 70, "the user and the name or model fit");
        }
        match (platform(&record.operating_system), device_platform(device)) {
            (Some(one), Some(other)) if one == other => {
                self.proposal(at, 50, "the user and the platform fit")
            }
            (Some(_), Some(_)) => self.proposal(at, OTHER_PLATFORM, "the user fits, the platform does not"),
            _ => self.proposal(at, NO_PLATFORM, "the user fits"),
        }
    }

    fn proposal(&self, at: usize, confidence: u8, because: &'static str) -> Proposal {
        let known = &self.records[at];
        Proposal { managed_device_id: known.id, device_name: known.record.name().into(), confidence, because }
    }

    fn matched(&self, how: How, at: Option<usize>, mut proposals: Vec<Proposal>) -> Matched {
        proposals.truncate(MOST_PROPOSALS);
        let managed_device_id = at.map(|at| self.records[at].id);
        Matched { how, managed_device_id, proposals, earlier: Vec::new(), at, eas_only: false }
    }

    /// What a decision is to know. `complete`: every source was read completely at least once.
    pub fn compliance(&self, matched: &Matched, complete: bool, needs_activation: bool) -> Compliance {
        let known = matched.at.map(|at| &self.records[at]);
        match (matched.how, known) {
            (How::Link | How::EasDeviceId | How::SerialNumber, Some(known)) => {
                Compliance::Record(record(known, true))
            }
            (How::Ambiguous, _) => Compliance::Ambiguous,
            // The record that knows this device may be in the part that was not read.
            _ if !complete => Compliance::NeverRead,
            // Without activation this record alone would give access: it must be the only one, and fit the device.
            (How::User, Some(_)) if !needs_activation && !matched.is_only_one() => Compliance::Ambiguous,
            (How::User, Some(known)) => Compliance::Record(record(known, false)),
            _ if matched.eas_only => Compliance::EasOnly,
            _ => Compliance::NoRecord,
        }
    }
}

/// What is a serial number, as it is compared.
fn serial_of(record: &ManagedDevice) -> Option<String> {
    record.serial_number.as_ref().filter(|text| text.len() >= SHORTEST_SERIAL).map(|text| text.to_lowercase())
}

fn record(known: &Known, activated: bool) -> Record {
    Record {
        name: known.record.name().into(),
        state: ComplianceState::from(&known.record.state()),
        activated,
        noncompliant_since: known.noncompliant_since,
        grace_until: known.record.compliance_grace_period_expiration_date_time,
    }
}

fn platform(text: &Option<String>) -> Option<&'static str> {
    let text = text.as_ref()?.to_ascii_lowercase();
    let names = [
        ("ios", "apple"),
        ("ipad", "apple"),
        ("iphone", "apple"),
        ("android", "android"),
        ("windows", "windows"),
    ];
    names.iter().find(|(name, _)| text.contains(name)).map(|(_, platform)| *platform)
}

fn device_platform(device: &DeviceRecord) -> Option<&'static str> {
    [&device.device_os, &device.device_type, &device.user_agent].into_iter().find_map(platform)
}

#[cfg(test)]
mod tests;
