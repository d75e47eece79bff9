//! The source's state: last and next readings, a held reading, findings. StoredSource is JSON and is shown as it is.

use std::collections::BTreeMap;

use exchange_connector::domain::health::Finding;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::GraphError;
use super::settings::Cadence;

/// What is read: all managed devices, those that were in touch with their management since the last reading, or the
/// members of the groups that policies name.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, clap::ValueEnum,
)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    #[default]
    Full,
    Quick,
    Groups,
}

impl Kind {
    /// Its name on the command line, in the API, and in the store where an administrator requested it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Quick => "quick",
            Self::Groups => "groups",
        }
    }
}

/// How a reading ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ReadingResult {
    Succeeded,
    /// Rows could not be read: what was seen counts, what was not seen says nothing.
    Partial,
    /// Everything was read and nothing of it counts before an administrator accepts it.
    Held,
    #[default]
    Failed,
}

/// One reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    pub started_date_time: Timestamp,
    pub finished_date_time: Timestamp,
    pub result: ReadingResult,
    pub page_count: u32,
    /// Rows with an id of their own.
    pub device_count: u64,
    /// Of these, rows that name no user or no device.
    pub without_user_count: u64,
    pub unreadable_count: u64,
    pub new_count: u64,
    pub changed_count: u64,
    /// Absent from this and from the complete reading before.
    pub removed_count: u64,
    /// Absent for the first time.
    pub missing_count: u64,
}

/// A group as it was read last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupReading {
    pub id: Uuid,
    pub display_name: Option<String>,
    pub member_count: u64,
    /// False: the last reading failed, or the tenant does not know it.
    pub complete: bool,
    pub read_date_time: Timestamp,
}

/// A reading that waits for approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    pub date_time: Timestamp,
    pub device_count: u64,
    pub previous_count: u64,
    /// Records that would go.
    pub removed_count: u64,
}

/// The whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GraphState {
    pub last_full_read: Option<Reading>,
    pub last_quick_read: Option<Reading>,
    pub groups: Vec<GroupReading>,
    pub next_full_read_date_time: Option<Timestamp>,
    pub next_quick_read_date_time: Option<Timestamp>,
    pub next_group_read_date_time: Option<Timestamp>,
    /// Rows of the last complete reading that counted.
    pub complete_count: Option<u64>,
    pub complete_date_time: Option<Timestamp>,
    pub held: Option<Held>,
    /// From when on the next quick reading asks.
    pub quick_since: Option<Timestamp>,
    /// Readings of a kind that failed in a row.
    pub failures: BTreeMap<Kind, u32>,
    pub findings: BTreeMap<Kind, Vec<Finding>>,
}

/// A quick reading asks from a little earlier than the last one began: clocks differ, and rows arrive late.
pub const OVERLAP: SignedDuration = SignedDuration::from_mins(10);
/// A complete reading that is older no longer proves who is absent.
pub const STALE: SignedDuration = SignedDuration::from_hours(48);

/// How long nothing is read after a refused log-on, doubled for each in a row. A client secret has no lock-out, and the
/// application may be mended without us: it is tried on, slowly.
const REFUSED_FIRST: SignedDuration = SignedDuration::from_mins(5);
const REFUSED_LONGEST: SignedDuration = SignedDuration::from_hours(4);

/// No reading is put off for longer.
const FARTHEST: SignedDuration = SignedDuration::from_hours(7 * 24);

fn minutes(minutes: u32) -> SignedDuration {
    SignedDuration::from_mins(minutes.into())
}

impl GraphState {
    /// The reading that is due, if one is.
    pub fn due(&self, cadence: &Cadence, asked: Option<&str>, now: Timestamp) -> Option<Kind> {
        // A moment that is too far off was set by a clock that has been set back since.
        let come = |next: Option<Timestamp>| {
            next.is_none_or(|next| next <= now || next.duration_since(now) > FARTHEST)
        };
        match asked {
            Some("full" | "accept") => return Some(Kind::Full),
            Some("quick") if self.quick_since.is_some() => return Some(Kind::Quick),
            Some("groups") => return Some(Kind::Groups),
            _ => {}
        }
        if come(self.next_full_read_date_time) {
            Some(Kind::Full)
        } else if cadence.group_read_minutes > 0 && come(self.next_group_read_date_time) {
            Some(Kind::Groups)
        } else if self.quick_since.is_some() && come(self.next_quick_read_date_time) {
            Some(Kind::Quick)
        } else {
            None
        }
    }

    /// A reading of the kind ended with this finding.
    pub fn fail(
        &mut self,
        kind: Kind,
        finding: Finding,
        cadence: &Cadence,
        started: Timestamp,
        wait: Option<SignedDuration>,
    ) {
        self.findings.insert(kind, vec![finding]);
        self.plan(kind, cadence, started, true, wait);
    }

    /// A reading of the kind ended with this error. A refused log-on is no matter of one kind: without it none is read, so
    /// that all wait, longer after each.
    pub fn fail_by(&mut self, kind: Kind, error: &GraphError, cadence: &Cadence, started: Timestamp) {
        let wait = error.wait().and_then(|wait| wait.try_into().ok());
        self.fail(kind, error.finding(), cadence, started, wait);
        if !error.is_log_on_refused() {
            return;
        }
        let failures = self.failures.values().fold(0_u32, |all, one| all.saturating_add(*one));
        let wait = (REFUSED_FIRST * (1 << failures.saturating_sub(1).min(10))).min(REFUSED_LONGEST);
        let until = started.saturating_add(wait).unwrap_or(Timestamp::MAX);
        let Self { next_full_read_date_time, next_quick_read_date_time, next_group_read_date_time, .. } =
            self;
        for next in [next_full_read_date_time, next_quick_read_date_time, next_group_read_date_time] {
            *next = Some(next.map_or(until, |next| next.max(until)));
        }
    }

    /// Says when the kind comes next. After a failure earlier than usual, then later and later up to the usual time;
    /// never before the server's own word.
    pub fn plan(
        &mut self,
        kind: Kind,
        cadence: &Cadence,
        started: Timestamp,
        failed: bool,
        wait: Option<SignedDuration>,
    ) {
        let usual = minutes(match kind {
            Kind::Full => cadence.full_read_minutes,
            Kind::Quick => cadence.quick_read_minutes,
            Kind::Groups => cadence.group_read_minutes.max(1),
        });
        let failures = self.failures.entry(kind).or_default();
        let mut next = usual;
        if failed {
            *failures = failures.saturating_add(1);
            let soon = minutes(cadence.quick_read_minutes.max(1)) * (1 << (*failures - 1).min(10));
            next = soon.min(usual.max(minutes(cadence.quick_read_minutes)));
        } else {
            *failures = 0;
        }
        let next = Some(started.saturating_add(next.max(wait.unwrap_or_default())).unwrap_or(Timestamp::MAX));
        match kind {
            Kind::Full => self.next_full_read_date_time = next,
            Kind::Quick => self.next_quick_read_date_time = next,
            Kind::Groups => self.next_group_read_date_time = next,
        }
    }

    /// Whether a reading with so many rows may count: not when it has much less than the last complete one, unless a
    /// person accepted just that.
    pub fn drop_is_plausible(&self, devices: u64, most_percent: u8, accepted: bool) -> bool {
        let least = |before: u64| before.saturating_mul(100_u64.saturating_sub(most_percent.into()));
        let enough = |before: u64| devices.saturating_mul(100) >= least(before);
        self.complete_count.is_none_or(enough)
            || (accepted && self.held.is_some_and(|held| enough(held.device_count)))
    }

    /// All findings, errors first.
    pub fn all_findings(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.findings.values().flatten().collect();
        all.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        all
    }
}

#[cfg(test)]
mod tests;
