//! Counts devices by their access and by what decided: for the overview, and day by day. Pure: lines of counted devices are
//! folded into numbers that add up.

use std::collections::BTreeMap;

/// What a person reads a device's access as. Whatever Exchange has not settled or not told is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessClass {
    Allowed,
    Blocked,
    Quarantined,
    Unknown,
}

impl AccessClass {
    /// Of Exchange's word; empty where it told none.
    pub fn of(state: &str) -> Self {
        match state {
            "Allowed" => Self::Allowed,
            "Blocked" => Self::Blocked,
            "Quarantined" => Self::Quarantined,
            _ => Self::Unknown,
        }
    }
}

/// Devices that are alike in everything that is counted by. Empty texts stand for what was not told or not decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountedDevices {
    /// Exchange's word.
    pub state: String,
    pub wanted: String,
    pub effect: String,
    pub step: String,
    /// The reason's words, where a local rule decided.
    pub rule: String,
    pub devices: u64,
}

/// Devices by access.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AccessCounts {
    pub allowed: u64,
    pub blocked: u64,
    pub quarantined: u64,
    pub unknown: u64,
}

impl AccessCounts {
    pub fn add(&mut self, class: AccessClass, devices: u64) {
        *match class {
            AccessClass::Allowed => &mut self.allowed,
            AccessClass::Blocked => &mut self.blocked,
            AccessClass::Quarantined => &mut self.quarantined,
            AccessClass::Unknown => &mut self.unknown,
        } += devices;
    }

    pub fn total(&self) -> u64 {
        self.allowed + self.blocked + self.quarantined + self.unknown
    }
}

/// What holds now in Exchange.
pub fn now(lines: &[CountedDevices]) -> AccessCounts {
    let mut counts = AccessCounts::default();
    for line in lines {
        counts.add(AccessClass::of(&line.state), line.devices);
    }
    counts
}

/// What would hold if every decision about a device were carried out. Who would lose access by Exchange's own rules is not
/// known to be blocked or quarantined, and is counted as such.
pub fn foreseen(lines: &[CountedDevices]) -> AccessCounts {
    let mut counts = AccessCounts::default();
    for line in lines {
        let class = match (line.effect.as_str(), line.wanted.as_str()) {
            ("gainsAccess", _) => AccessClass::Allowed,
            ("losesAccess", "block") => AccessClass::Blocked,
            ("losesAccess", _) => AccessClass::Unknown,
            _ => AccessClass::of(&line.state),
        };
        counts.add(class, line.devices);
    }
    counts
}

/// Why devices are blocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockedBecause {
    /// The step that wants the block; `None`: nothing here wants it, it is Exchange's or a person's own.
    pub step: Option<String>,
    /// The local rule's words.
    pub rule: Option<String>,
    pub devices: u64,
}

/// The reasons of all blocked devices, the most frequent first; together they are as many as are blocked.
pub fn blocked_because(lines: &[CountedDevices]) -> Vec<BlockedBecause> {
    let mut counts: BTreeMap<(Option<&str>, Option<&str>), u64> = BTreeMap::new();
    for line in lines.iter().filter(|line| AccessClass::of(&line.state) == AccessClass::Blocked) {
        let told = |text| Some(text).filter(|text: &&str| line.wanted == "block" && !text.is_empty());
        let key = (told(line.step.as_str()), told(line.rule.as_str()));
        *counts.entry(key).or_default() += line.devices;
    }
    let mut all: Vec<BlockedBecause> = counts
        .into_iter()
        .map(|((step, rule), devices)| BlockedBecause {
            step: step.map(str::to_owned),
            rule: rule.map(str::to_owned),
            devices,
        })
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.devices));
    all
}

#[cfg(test)]
mod tests;
