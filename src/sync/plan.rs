//! Plan: the pipelines of a sync, in order and for several lanes at once.
//!
//! # Order of calls
//!
//! In every runspace first [`opening`]. Then [`SyncPlan::next_step`] gives steps until it has none for the moment; each
//! step ends in [`SyncPlan::done`] or [`SyncPlan::failed`], in any order. While the enumeration runs, call
//! [`SyncPlan::saw`] for each device. When [`SyncPlan::is_finished`], [`SyncPlan::result`] says what it was worth.
//!
//! For 5,000 devices a full sync takes 12 pipelines (devices, mailboxes, ten slices of statistics).

use std::collections::VecDeque;

use super::slices::{Sampler, by_ids};
use crate::domain::device::MobileDevice;
use crate::domain::health::{SyncKind, SyncResult};
use crate::exchange::cmdlet::{
    Cmdlet, GetCasMailbox, GetMobileDevice, GetMobileDeviceStatistics, SetAdServerSettings,
};
use crate::exchange::{Dialect, Fault, Filter, Identity};
use crate::psrp::Command;

/// How often one step is tried.
const ATTEMPTS: u32 = 3;

/// The first command of every runspace: without it devices of child domains are invisible.
pub fn opening(dialect: &Dialect) -> Command {
    SetAdServerSettings::view_entire_forest().command(dialect)
}

/// Names a step within its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StepId(pub u32);

/// What a step asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// Every partnership of the directory.
    Devices,
    /// Every mailbox with a partnership.
    Mailboxes,
    /// Statistics of the devices that a filter names (`None`: all), through one pipe.
    Statistics(Option<Filter>),
    /// Statistics of one device, where piping is refused or the device has no id.
    StatisticsOf(Identity),
}

/// One pipeline. A step that failed may come again, under the same id, and its records then count once.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub id: StepId,
    pub kind: StepKind,
    pub commands: Vec<Command>,
}

/// How a pipeline ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Records that could not be read.
    pub lost: u64,
    /// Error records of single devices, beside records that came.
    pub errors: u64,
}

/// How far a sync is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub steps_done: u32,
    /// Grows once the enumeration has told how many devices there are.
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

/// One sync.
#[derive(Debug)]
pub struct SyncPlan {
    kind: SyncKind,
    dialect: Dialect,
    waiting: VecDeque<Pending>,
    running: Vec<Pending>,
    next_id: u32,
    done: u32,
    total: u32,
    sampler: Sampler,
    enumeration: Enumeration,
    /// Quick only: ids whose statistics are due, and devices without an id.
    due_ids: Vec<String>,
    due_single: Vec<Identity>,
    piping_refused: bool,
    /// Steps other than the enumeration that were given up.
    gave_up: u32,
    findings: u64,
}

impl SyncPlan {
    /// A sync from its beginning.
    pub fn new(kind: SyncKind, dialect: Dialect) -> Self {
        let mut plan = Self {
            kind,
            dialect,
            waiting: VecDeque::new(),
            running: Vec::new(),
            next_id: 0,
            done: 0,
            total: 0,
            sampler: Sampler::default(),
            enumeration: Enumeration::Running,
            due_ids: Vec::new(),
            due_single: Vec::new(),
            piping_refused: false,
            gave_up: 0,
            findings: 0,
        };
        plan.push(StepKind::Devices);
        plan.push(StepKind::Mailboxes);
        plan
    }

    /// The same where piping is known to be refused: statistics are then asked device by device.
    #[must_use]
    pub fn without_piping(mut self) -> Self {
        self.piping_refused = true;
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

    /// One device of the enumeration. `due` says that its statistics are wanted: in a full sync always, in a quick
    /// one for what is new, changed or due.
    ///
    /// Identities are kept only where a device must be asked by itself.
    pub fn saw(&mut self, device: &MobileDevice, due: bool) {
        let id = device.device_id.as_ref().map(|id| id.0.as_str());
        self.sampler.add(id);
        if !due && self.kind == SyncKind::Quick {
            return;
        }
        match id {
            Some(id) if self.kind == SyncKind::Quick && !self.piping_refused => self.due_ids.push(id.into()),
            Some(_) if !self.piping_refused => {}
            _ if self.kind == SyncKind::Full && !self.piping_refused => {}
            _ => match Identity::of_device(device) {
                Ok(identity) => self.due_single.push(identity),
                Err(_) => self.findings += 1,
            },
        }
    }

    /// Gives single devices to ask in place of a slice whose pipe was refused; the caller has the snapshot.
    pub fn ask_single(&mut self, devices: impl IntoIterator<Item = Identity>) {
        for identity in devices {
            self.push(StepKind::StatisticsOf(identity));
        }
    }

    /// The next pipeline, if one can start now.
    pub fn next_step(&mut self) -> Option<Step> {
        let mut pending = self.waiting.pop_front()?;
        pending.attempts += 1;
        let step =
            Step { id: pending.id, commands: self.commands(&pending.kind), kind: pending.kind.clone() };
        self.running.push(pending);
        Some(step)
    }

    fn commands(&self, kind: &StepKind) -> Vec<Command> {
        let dialect = &self.dialect;
        match kind {
            StepKind::Devices => vec![GetMobileDevice::all().command(dialect)],
            StepKind::Mailboxes => vec![GetCasMailbox::with_partnership().command(dialect)],
            StepKind::Statistics(filter) => vec![
                GetMobileDevice::List(filter.clone()).command(dialect),
                GetMobileDeviceStatistics::piped().command(dialect),
            ],
            StepKind::StatisticsOf(identity) => {
                vec![GetMobileDeviceStatistics::device(identity.clone()).command(dialect)]
            }
        }
    }

    fn take(&mut self, id: StepId) -> Option<Pending> {
        let at = self.running.iter().position(|pending| pending.id == id)?;
        Some(self.running.swap_remove(at))
    }

    /// A pipeline ended as completed.
    pub fn done(&mut self, id: StepId, outcome: Outcome) {
        let Some(pending) = self.take(id) else { return };
        self.done += 1;
        self.findings += outcome.lost + outcome.errors;
        if pending.kind == StepKind::Devices {
            let whole = outcome.lost == 0 && outcome.errors == 0;
            self.enumeration = if whole { Enumeration::Whole } else { Enumeration::Holed };
            self.plan_statistics();
        }
    }

    /// A pipeline failed, or was cut off. It comes again where that may help; the enumeration begins anew, so
    /// forget what it had brought.
    pub fn failed(&mut self, id: StepId, fault: &Fault) {
        let Some(pending) = self.take(id) else { return };
        if *fault == Fault::PipingRefused && matches!(pending.kind, StepKind::Statistics(_)) {
            self.piping_refused = true;
            // The other slices would be refused as well; the caller asks the devices themselves.
            let before = self.waiting.len();
            self.waiting.retain(|other| !matches!(other.kind, StepKind::Statistics(_)));
            let dropped = u32::try_from(before - self.waiting.len()).unwrap_or(u32::MAX);
            self.total = self.total.saturating_sub(dropped.saturating_add(1));
            return;
        }
        let again = pending.attempts < ATTEMPTS && (fault.is_transient() || *fault == Fault::Other);
        if again {
            if pending.kind == StepKind::Devices {
                self.sampler = Sampler::default();
                self.due_ids.clear();
                self.due_single.clear();
            }
            self.waiting.push_back(pending);
            return;
        }
        self.done += 1;
        self.findings += 1;
        match pending.kind {
            StepKind::Devices => {
                self.enumeration =
                    if self.sampler.devices() > 0 { Enumeration::Holed } else { Enumeration::Failed };
            }
            // A device that is gone since the enumeration is no gap; the next sync sees that.
            StepKind::StatisticsOf(_) => {}
            StepKind::Mailboxes | StepKind::Statistics(_) => self.gave_up += 1,
        }
    }

    fn plan_statistics(&mut self) {
        let (ids, singles) = (std::mem::take(&mut self.due_ids), std::mem::take(&mut self.due_single));
        let filters = by_ids(ids.iter().map(String::as_str));
        // Many changes at once are cheaper as slices of everything.
        let slices = self.sampler.slices();
        let all = self.kind == SyncKind::Full || filters.len() > slices.len().max(1) * 2;
        if self.piping_refused {
            self.ask_single(singles);
            return;
        }
        if all {
            slices.into_iter().for_each(|slice| self.push(StepKind::Statistics(slice)));
        } else {
            filters.into_iter().for_each(|filter| self.push(StepKind::Statistics(Some(filter))));
        }
        self.ask_single(singles);
    }

    /// True when nothing runs and nothing waits.
    pub fn is_finished(&self) -> bool {
        self.waiting.is_empty() && self.running.is_empty()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { steps_done: self.done, steps_total: self.total, devices: self.sampler.devices() }
    }

    /// True when a device that was not seen may be taken for removed.
    pub fn enumerated_all(&self) -> bool {
        self.enumeration == Enumeration::Whole
    }

    /// What the sync was worth. Refused statistics of single devices are findings and do not spoil it; a slice
    /// that was given up does, and never deletes anything.
    pub fn result(&self) -> SyncResult {
        match self.enumeration {
            Enumeration::Whole if self.gave_up == 0 && self.is_finished() => SyncResult::Succeeded,
            Enumeration::Whole | Enumeration::Holed => SyncResult::Partial,
            Enumeration::Running | Enumeration::Failed => SyncResult::Failed,
        }
    }

    /// Findings made by the plan itself: unreadable records, refused steps.
    pub fn findings(&self) -> u64 {
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::device::DeviceId;
    use crate::sync::diff::tests::device;

    fn numbered(n: usize) -> MobileDevice {
        let mut device = device(&format!("contoso.com/U{n}/ExchangeActiveSyncDevices/iPhone§Appl{n:06}"));
        device.device_id = Some(DeviceId(format!("Appl{n:06}")));
        device
    }

    /// Runs a plan on a server where everything works; gives the pipelines used.
    fn run(plan: &mut SyncPlan, devices: usize, due: impl Fn(usize) -> bool) -> usize {
        let mut pipelines = 0;
        while let Some(step) = plan.next_step() {
            pipelines += 1;
            if step.kind == StepKind::Devices {
                (0..devices).for_each(|n| plan.saw(&numbered(n), due(n)));
            }
            plan.done(step.id, Outcome::default());
        }
        pipelines
    }

    #[test]
    fn a_full_sync_of_five_thousand_devices_takes_twelve_pipelines() {
        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
        assert_eq!(run(&mut plan, 5000, |_| true), 12);
        assert!(plan.is_finished() && plan.enumerated_all());
        assert_eq!(plan.result(), SyncResult::Succeeded);
        assert_eq!(plan.progress(), Progress { steps_done: 12, steps_total: 12, devices: 5000 });
    }

    #[test]
    fn a_quick_sync_asks_for_what_is_due_alone() {
        let mut plan = SyncPlan::new(SyncKind::Quick, Dialect::default());
        assert_eq!(run(&mut plan, 5000, |_| false), 2);
        let mut plan = SyncPlan::new(SyncKind::Quick, Dialect::default());
        assert_eq!(run(&mut plan, 5000, |n| n < 50), 4);
        let mut plan = SyncPlan::new(SyncKind::Quick, Dialect::default());
        assert_eq!(run(&mut plan, 5000, |_| true), 12, "no worse than a full one");
    }

    #[test]
    fn a_lost_record_or_a_failed_slice_makes_it_partial() {
        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
        let devices = plan.next_step().unwrap();
        plan.saw(&numbered(1), true);
        plan.done(devices.id, Outcome { lost: 1, errors: 0 });
        run(&mut plan, 0, |_| true);
        assert_eq!(plan.result(), SyncResult::Partial);
        assert!(!plan.enumerated_all());

        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
        let devices = plan.next_step().unwrap();
        plan.saw(&numbered(1), true);
        plan.done(devices.id, Outcome::default());
        while let Some(step) = plan.next_step() {
            match step.kind {
                StepKind::Statistics(_) => plan.failed(step.id, &Fault::ServerUnwell),
                _ => plan.done(step.id, Outcome::default()),
            }
        }
        assert!(plan.is_finished());
        assert_eq!(plan.result(), SyncResult::Partial);
    }

    #[test]
    fn a_cut_enumeration_starts_anew_and_counts_once() {
        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
        let step = plan.next_step().unwrap();
        (0..700).for_each(|n| plan.saw(&numbered(n), true));
        plan.failed(step.id, &Fault::ShellGone);
        assert_eq!(run(&mut plan, 900, |_| true), 4);
        assert_eq!(plan.progress().devices, 900);
        assert_eq!(plan.result(), SyncResult::Succeeded);
        let mut dead = SyncPlan::new(SyncKind::Full, Dialect::default());
        let step = dead.next_step().unwrap();
        dead.failed(step.id, &Fault::AccessDenied);
        run(&mut dead, 0, |_| true);
        assert_eq!(dead.result(), SyncResult::Failed);
    }

    #[test]
    fn where_a_pipe_is_refused_devices_are_asked_one_by_one() {
        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
        let devices = plan.next_step().unwrap();
        (0..3000).for_each(|n| plan.saw(&numbered(n), true));
        plan.done(devices.id, Outcome::default());
        let mailboxes = plan.next_step().unwrap();
        plan.done(mailboxes.id, Outcome::default());
        let slice = plan.next_step().unwrap();
        plan.failed(slice.id, &Fault::PipingRefused);
        assert!(plan.is_finished() && plan.piping_is_refused());
        plan.ask_single([Identity::of_device(&numbered(1)).unwrap()]);
        let single = plan.next_step().unwrap();
        assert_eq!(single.commands.len(), 1);
        plan.failed(single.id, &Fault::NotFound);
        assert_eq!(plan.result(), SyncResult::Succeeded, "one device's statistics are a finding");
        assert_eq!(plan.findings(), 1);

        let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default()).without_piping();
        assert_eq!(run(&mut plan, 30, |_| true), 32);
    }
}
