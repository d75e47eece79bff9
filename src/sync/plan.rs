//! Plan: the pipelines of a sync, in order and for several lanes at once.
//!
//! # Order of calls
//!
//! In every runspace first [`opening`]. Then [`SyncPlan::next_step`] gives steps until it has none for the moment; each
//! step ends in [`SyncPlan::done`] or [`SyncPlan::failed`], in any order. For each device of a step
//! [`StepKind::Devices`] call [`SyncPlan::saw`], of a step [`StepKind::Names`] call [`SyncPlan::named`]. When
//! [`SyncPlan::is_finished`], [`SyncPlan::result`] says what it was worth.
//!
//! # Statistics
//!
//! For 5,000 devices a full sync takes 12 pipelines (devices, mailboxes, ten slices of statistics); up to 1,000 take
//! one slice. Not every server plays along, and every way out ends in a complete sync:
//!
//! - the server refuses a slice's filter: one pipe without a filter;
//! - the server ignores a filter (a slice returns every device): the plan drops the other slices;
//! - filters leave most devices out: one pipe without a filter;
//! - the server refuses the pipe: the plan requests the devices by name, mailbox by mailbox where one has several.
//!   Their names come from one more enumeration, so that memory does not grow with the organization where pipes work.
//!
//! # Scope
//!
//! In a narrower [`Reach`] the enumeration is that of the unit; or the mailboxes come first (step
//! [`StepKind::ScopeMailboxes`], each record to [`SyncPlan::mailbox`]), then the devices of each, or, where the mailboxes
//! are many, every device, of which [`SyncPlan::is_inside`] says which count. The plan requests devices that were not
//! seen again by name ([`SyncPlan::verify`]), and so it does of every reach where an answer was not whole.
//!
//! So a device's statistics may come more than once; merged twice they are the same.
//!
//! # The organization
//!
//! With [`SyncPlan::with_organization`] it also requests four lists of the organization. They never fail a sync: one
//! that cannot be read becomes a finding, and nobody concludes anything from it.

mod questions;
mod single;
mod step;
#[cfg(test)]
mod tests;
mod ways;
mod worth;

use std::collections::{HashMap, HashSet, VecDeque};

use single::Singles;
pub use step::{OrganizationPart, PlanStep, StepId, StepKind, StepOutcome};

use super::record::OwnerKey;
use super::scope::{Presence, Reach};
use super::slices::Sampler;
use crate::domain::device::MobileDevice;
use crate::domain::health::SyncKind;
use crate::domain::mailbox::CasMailbox;
use crate::exchange::cmdlet::{Cmdlet, SetAdServerSettings};
use crate::exchange::{Dialect, Fault, Identity};
use crate::psrp::Command;

/// How often one step is tried.
const ATTEMPTS: u32 = 3;

/// Names that a quick sync keeps; with more changes than that, slices of everything are cheaper anyway.
const KEPT: usize = 40_000;

/// Mailboxes of a narrower scope whose devices the plan requests one by one; with more, the whole enumeration costs
/// less.
const BY_NAME: usize = 200;

/// The first command of every runspace: without it devices of child domains are invisible.
pub fn opening(dialect: &Dialect) -> Command {
    SetAdServerSettings::view_entire_forest().command(dialect)
}

/// How far a sync is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub steps_done: u32,
    /// Grows once the enumeration has shown how many devices there are.
    pub steps_total: u32,
    pub devices: u64,
}

#[derive(Debug)]
struct Pending {
    id: StepId,
    kind: StepKind,
    attempts: u32,
}

/// What the enumeration came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Enumeration {
    Running,
    Whole,
    /// Ended, but an error or an unreadable record leaves a gap.
    Holed,
    Failed,
}

/// How the plan requests statistics; it only ever goes down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum StatisticsWay {
    /// Slices of everything.
    Slices,
    /// Filters that name ids: a quick sync with few changes.
    Ids,
    /// One pipe without a filter.
    Whole,
    /// By name.
    Names,
}

/// One sync.
#[derive(Debug)]
pub struct SyncPlan {
    kind: SyncKind,
    dialect: Dialect,
    reach: Reach,
    /// Steps of the enumeration that have not ended.
    enumerating: usize,
    /// One of them left a gap.
    holed: bool,
    /// Objects of the enumeration that came and could not be read.
    unread: u64,
    /// More is missing of the enumeration than such objects.
    lost_part: bool,
    /// Mailboxes of a narrower scope.
    mailboxes: Vec<Identity>,
    /// By the names their devices have; `None`: every device counts.
    owners: Option<HashSet<OwnerKey>>,
    verdicts: HashMap<Identity, Presence>,
    /// Mailboxes that were asked for by name, by whether Exchange showed them.
    asked_owners: HashMap<Identity, bool>,
    waiting: VecDeque<Pending>,
    running: Vec<Pending>,
    next_id: u32,
    done: u32,
    total: u32,
    sampler: Sampler,
    enumeration: Enumeration,
    way: StatisticsWay,
    /// Devices that pipes have answered for.
    answered: u64,
    /// Statistics that pipes have brought.
    brought: u64,
    /// Quick only: ids whose statistics are due.
    due_ids: Vec<String>,
    /// To be asked by name, now or where the pipe fails.
    singles: Singles,
    /// Quick only: due devices without an id, which no filter names.
    nameless: Singles,
    /// Quick only: more is due than is worth keeping.
    many_due: bool,
    piping_refused: bool,
    /// Steps other than the enumeration that were given up.
    gave_up: u32,
    /// Steps of single devices or mailboxes, by how they ended.
    singles_done: u32,
    singles_failed: u32,
    findings: u64,
}

impl SyncPlan {
    /// A sync from its beginning.
    pub fn new(kind: SyncKind, dialect: Dialect) -> Self {
        Self::within(kind, dialect, Reach::All)
    }

    /// The same of a narrower reach.
    pub fn within(kind: SyncKind, dialect: Dialect, reach: Reach) -> Self {
        let mut plan = Self {
            kind,
            dialect,
            enumerating: 0,
            holed: false,
            unread: 0,
            lost_part: false,
            mailboxes: Vec::new(),
            owners: None,
            verdicts: HashMap::new(),
            asked_owners: HashMap::new(),
            waiting: VecDeque::new(),
            running: Vec::new(),
            next_id: 0,
            done: 0,
            total: 0,
            sampler: Sampler::default(),
            enumeration: Enumeration::Running,
            way: StatisticsWay::Slices,
            answered: 0,
            brought: 0,
            due_ids: Vec::new(),
            singles: Singles::default(),
            nameless: Singles::default(),
            many_due: false,
            piping_refused: false,
            gave_up: 0,
            singles_done: 0,
            singles_failed: 0,
            findings: 0,
            reach,
        };
        match plan.reach.clone() {
            Reach::All | Reach::Unit(_) => {
                plan.enumerate(StepKind::Devices);
                plan.push(StepKind::Mailboxes);
            }
            Reach::Server(_) => {
                plan.way = StatisticsWay::Names;
                plan.enumerate(StepKind::ScopeMailboxes(None));
            }
            Reach::Mailboxes(filters) => {
                plan.way = StatisticsWay::Names;
                for filter in filters {
                    plan.enumerate(StepKind::ScopeMailboxes(Some(filter)));
                }
                plan.enumeration_ends();
            }
        }
        plan
    }

    /// The same with what a full sync reads of the organization, right after the enumeration has begun.
    #[must_use]
    pub fn with_organization(mut self) -> Self {
        OrganizationPart::ALL.into_iter().for_each(|part| self.push(StepKind::Organization(part)));
        self
    }

    /// The same where piping is known to be refused: devices are then asked by name at once.
    #[must_use]
    pub fn without_piping(mut self) -> Self {
        self.piping_refused = true;
        self.way = StatisticsWay::Names;
        self
    }

    /// True once the server refused a pipe; worth remembering for the next sync.
    pub fn piping_is_refused(&self) -> bool {
        self.piping_refused
    }

    /// Which kind it is.
    pub fn kind(&self) -> SyncKind {
        self.kind
    }

    fn push(&mut self, kind: StepKind) {
        self.waiting.push_back(Pending { id: StepId(self.next_id), kind, attempts: 0 });
        self.next_id += 1;
        self.total += 1;
    }

    fn enumerate(&mut self, kind: StepKind) {
        self.enumerating += 1;
        self.push(kind);
    }

    /// One mailbox of a step [`StepKind::ScopeMailboxes`].
    pub fn mailbox(&mut self, mailbox: &CasMailbox) {
        match Identity::of_mailbox(mailbox) {
            Ok(identity) => {
                self.mailboxes.push(identity);
                self.owners.get_or_insert_default().extend(OwnerKey::of_mailbox(mailbox));
            }
            // A mailbox whose devices the plan cannot request is a gap.
            Err(_) => {
                self.holed = true;
                self.lost_part = true;
                self.findings += 1;
            }
        }
    }

    /// True when a device of the enumeration is inside of the scope; the others are left alone.
    pub fn is_inside(&self, device: &MobileDevice) -> bool {
        match &self.owners {
            None => true,
            Some(owners) => OwnerKey::of_device(device).is_some_and(|owner| owners.contains(&owner)),
        }
    }

    /// Asks for devices by name that were seen before and not in this enumeration, each at its domain controller.
    pub fn verify(&mut self, devices: impl IntoIterator<Item = (Identity, Option<Box<str>>)>) {
        for (device, controller) in devices {
            if self.verdicts.insert(device.clone(), Presence::Unknown).is_none() {
                self.push(StepKind::Verify { device, controller });
            }
        }
    }

    /// Asks by name for mailboxes of devices that no list of mailboxes named.
    pub fn ask_owners(&mut self, mailboxes: impl IntoIterator<Item = Identity>) {
        for mailbox in mailboxes {
            if self.asked_owners.insert(mailbox.clone(), false).is_none() {
                self.push(StepKind::Owner(mailbox));
            }
        }
    }

    /// True when Exchange showed a mailbox that was asked for by name.
    pub fn has_owner(&self, mailbox: &Identity) -> bool {
        self.asked_owners.get(mailbox).copied().unwrap_or_default()
    }

    /// Exchange's answer about a device that the plan requested by name.
    pub fn verdict(&self, device: &Identity) -> Presence {
        self.verdicts.get(device).copied().unwrap_or_default()
    }

    /// True once the enumeration has ended, whatever it was worth.
    pub fn enumeration_ended(&self) -> bool {
        self.enumeration != Enumeration::Running
    }

    /// One device of the enumeration. `due` says that its statistics are wanted: in a full sync always, in a quick
    /// one for what is new, changed or due.
    ///
    /// Names are kept only where a device must be asked by itself, or is one of a quick sync's few.
    pub fn saw(&mut self, device: &MobileDevice, due: bool) {
        let id = device.device_id.as_ref().map(|id| id.0.as_str());
        self.sampler.add(id);
        if self.way == StatisticsWay::Names {
            if due || self.kind == SyncKind::Full {
                self.single(device);
            }
            return;
        }
        if self.kind == SyncKind::Full || !due || self.many_due {
            return;
        }
        match id {
            Some(id) => {
                self.due_ids.push(id.into());
                self.single(device);
            }
            None if self.nameless.add(device).is_err() => self.findings += 1,
            None => {}
        }
        if self.due_ids.len() > KEPT {
            self.many_due = true;
            self.forget_due();
        }
    }

    fn forget_due(&mut self) {
        self.due_ids = Vec::new();
        self.singles.clear();
        self.nameless.clear();
    }

    /// One device of a step [`StepKind::Names`]. `wanted` is false where its statistics came in this sync already;
    /// true does no harm.
    pub fn named(&mut self, device: &MobileDevice, wanted: bool) {
        if wanted {
            self.single(device);
        }
    }

    fn single(&mut self, device: &MobileDevice) {
        if self.singles.add(device).is_err() {
            self.findings += 1;
        }
    }

    /// The next pipeline, if one can start now.
    pub fn next_step(&mut self) -> Option<PlanStep> {
        let mut pending = self.waiting.pop_front()?;
        pending.attempts += 1;
        let step =
            PlanStep { id: pending.id, commands: self.commands(&pending.kind), kind: pending.kind.clone() };
        self.running.push(pending);
        Some(step)
    }

    fn take(&mut self, id: StepId) -> Option<Pending> {
        let at = self.running.iter().position(|pending| pending.id == id)?;
        Some(self.running.swap_remove(at))
    }

    /// A pipeline ended as completed.
    pub fn done(&mut self, id: StepId, outcome: StepOutcome) {
        if outcome.piping_refused {
            self.failed(id, &Fault::PipingRefused);
            return;
        }
        let Some(pending) = self.take(id) else { return };
        self.done += 1;
        self.findings += outcome.lost + outcome.errors;
        if matches!(pending.kind, StepKind::Devices | StepKind::DevicesOf(_)) {
            self.unread += outcome.lost + outcome.errors;
            self.lost_part |= outcome.uncounted > 0;
        }
        match pending.kind {
            StepKind::Devices => {
                self.part_ends(outcome.lost == 0 && outcome.errors == 0);
            }
            StepKind::DevicesOf(_) => self.part_ends(outcome.lost == 0 && outcome.errors == 0),
            StepKind::ScopeMailboxes(_) => {
                let whole = outcome.lost == 0 && outcome.errors == 0;
                // A mailbox that was not read may have any number of devices.
                self.lost_part |= !whole;
                self.scope_part_ends(whole);
            }
            StepKind::Owner(mailbox) => {
                self.asked_owners.insert(mailbox, outcome.records > 0);
            }
            StepKind::Verify { device, .. } => {
                let there = outcome.records > 0;
                self.verdicts.insert(device, if there { Presence::There } else { Presence::Unknown });
            }
            StepKind::Statistics(filter) => self.piped(filter.is_some(), outcome),
            StepKind::Names => {
                // Whoever was not named was not asked.
                self.gave_up += u32::from(outcome.lost + outcome.errors > 0);
                self.ask_singles();
            }
            StepKind::StatisticsOfMailbox { .. } | StepKind::StatisticsOf(_) => self.singles_done += 1,
            StepKind::Mailboxes | StepKind::Organization(_) => {}
        }
    }

    /// One step of the enumeration has ended.
    fn part_ends(&mut self, whole: bool) {
        self.holed |= !whole;
        self.enumerating = self.enumerating.saturating_sub(1);
        self.enumeration_ends();
    }

    /// One step that names mailboxes of a narrower scope has ended; after the last, the plan requests their devices.
    fn scope_part_ends(&mut self, whole: bool) {
        self.holed |= !whole;
        self.enumerating = self.enumerating.saturating_sub(1);
        if self.enumerating == 0 {
            let mailboxes = std::mem::take(&mut self.mailboxes);
            if mailboxes.len() > BY_NAME {
                self.enumerate(StepKind::Devices);
            } else {
                // What a mailbox lists is its own, whatever it is called.
                self.owners = None;
                mailboxes.into_iter().for_each(|mailbox| self.enumerate(StepKind::DevicesOf(mailbox)));
            }
        }
        self.enumeration_ends();
    }

    /// After the last step of the enumeration.
    fn enumeration_ends(&mut self) {
        if self.enumerating > 0 || self.enumeration != Enumeration::Running {
            return;
        }
        self.enumeration = match (self.holed, self.sampler.devices()) {
            (false, _) => Enumeration::Whole,
            (true, 0) if self.reach != Reach::All => Enumeration::Failed,
            (true, _) => Enumeration::Holed,
        };
        self.plan_statistics();
    }

    /// True when nothing runs and nothing waits.
    pub fn is_finished(&self) -> bool {
        self.waiting.is_empty() && self.running.is_empty()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { steps_done: self.done, steps_total: self.total, devices: self.sampler.devices() }
    }

    /// Findings made by the plan itself: unreadable records, refused steps.
    pub fn findings(&self) -> u64 {
        self.findings
    }
}
