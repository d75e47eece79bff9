//! What a run that waits would do, in numbers that a person reads before accepting it: who loses access and why, where they
//! are, and what is odd about it. Pure.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Examples of one reason, and reasons and units that are told one by one.
const MOST_EXAMPLES: usize = 3;
const MOST_TOLD: usize = 20;
/// Groups that are told.
const MOST_ODD: usize = 5;
/// A group is odd where at most this part of all who lose access is in it.
const ODD_PART: usize = 10;
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What becomes of one device by the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    Loses,
    Gains,
    Neither,
}

/// A device of a run.
#[derive(Debug, Clone)]
pub struct AffectedDevice {
    pub device: Uuid,
    pub consequence: Consequence,
    pub reason: String,
    /// Where its owner is in the directory; empty where Exchange did not tell.
    pub unit: String,
    pub last_success: Option<Timestamp>,
    /// The known groups of its owner.
    pub groups: Vec<Uuid>,
}

/// One reason of those who lose access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonShare {
    pub reason: String,
    pub devices: u64,
    /// How many of them synced within a week: somebody notices.
    pub seen_lately: u64,
    pub examples: Vec<Uuid>,
}

/// A few of many: members of a group that the rest is not in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddGroup {
    pub group: Uuid,
    pub devices: Vec<Uuid>,
}

/// The numbers; reasons and units are of those who lose access, the most frequent first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunSummary {
    pub losing: u64,
    pub gaining: u64,
    pub neither: u64,
    pub reasons: Vec<ReasonShare>,
    pub units: Vec<(String, u64)>,
    /// The smallest first.
    pub odd: Vec<OddGroup>,
}

/// Sums a run up.
pub fn summary(devices: &[AffectedDevice], now: Timestamp) -> RunSummary {
    let number = |wanted| devices.iter().filter(|one| one.consequence == wanted).count() as u64;
    let losing: Vec<_> = devices.iter().filter(|one| one.consequence == Consequence::Loses).collect();
    let mut reasons: BTreeMap<&str, ReasonShare> = BTreeMap::new();
    let mut units: BTreeMap<&str, u64> = BTreeMap::new();
    let mut groups: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    for one in &losing {
        let share = reasons.entry(&one.reason).or_insert_with(|| ReasonShare {
            reason: one.reason.clone(),
            devices: 0,
            seen_lately: 0,
            examples: Vec::new(),
        });
        share.devices += 1;
        share.seen_lately += u64::from(one.last_success.is_some_and(|last| now.duration_since(last) <= WEEK));
        if share.examples.len() < MOST_EXAMPLES {
            share.examples.push(one.device);
        }
        *units.entry(&one.unit).or_default() += 1;
        for group in &one.groups {
            groups.entry(*group).or_default().push(one.device);
        }
    }
    let mut reasons: Vec<_> = reasons.into_values().collect();
    reasons.sort_by_key(|share| std::cmp::Reverse(share.devices));
    reasons.truncate(MOST_TOLD);
    let mut units: Vec<_> = units.into_iter().map(|(unit, count)| (unit.to_owned(), count)).collect();
    units.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    units.truncate(MOST_TOLD);
    let mut odd: Vec<_> = groups
        .into_iter()
        .filter(|(_, devices)| devices.len() * ODD_PART <= losing.len())
        .map(|(group, devices)| OddGroup { group, devices })
        .collect();
    odd.sort_by_key(|one| (one.devices.len(), one.group));
    odd.truncate(MOST_ODD);
    RunSummary {
        losing: losing.len() as u64,
        gaining: number(Consequence::Gains),
        neither: number(Consequence::Neither),
        reasons,
        units,
        odd,
    }
}

/// The unit of a device's owner: what stands before the owner in the device's identity. A slash within a name is escaped.
pub fn unit_of(identity: &str) -> &str {
    let Some((owner, _)) = identity.split_once("/ExchangeActiveSyncDevices/") else { return "" };
    let slash = owner.match_indices('/').rfind(|(at, _)| !owner[..*at].ends_with('\\'));
    slash.map_or("", |(at, _)| &owner[..at])
}

#[cfg(test)]
mod tests;
