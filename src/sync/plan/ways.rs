//! Ways to statistics: slices, one pipe, names; the fallback for a refused filter or pipe, and what is read again.

use super::{ATTEMPTS, Enumeration, StatisticsWay, StepId, StepKind, StepOutcome, SyncPlan};
use crate::domain::health::SyncKind;
use crate::exchange::Fault;
use crate::sync::scope::Presence;
use crate::sync::slices::{Sampler, by_ids};

impl SyncPlan {
    /// A pipe has answered: does the answer match the request?
    pub(super) fn piped(&mut self, filtered: bool, outcome: StepOutcome) {
        self.answered += outcome.answers();
        self.brought += outcome.records;
        if !filtered {
            // Errors alone: a pipe that is refused under a name we do not know.
            if self.brought == 0 && outcome.answers() > 0 {
                self.step_down(StatisticsWay::Names);
            }
            return;
        }
        if outcome.records >= self.sampler.devices() {
            // Everything came, so the server ignores filters, and whatever else was to be asked is answered.
            self.drop_pipes();
            return;
        }
        let more = self.pending().any(|kind| matches!(kind, StepKind::Statistics(_)));
        let (missed, to) = match self.way {
            // Some devices vanish between enumeration and slices; more than a tenth do not.
            StatisticsWay::Slices => {
                (self.brought == 0 || self.answered < self.sampler.devices() / 10 * 9, StatisticsWay::Whole)
            }
            StatisticsWay::Ids => (self.brought == 0, StatisticsWay::Names),
            StatisticsWay::Whole | StatisticsWay::Names => return,
        };
        if missed && !more && self.gave_up == 0 {
            self.findings += 1;
            self.step_down(to);
        }
    }

    fn pending(&self) -> impl Iterator<Item = &StepKind> {
        self.waiting.iter().chain(&self.running).map(|pending| &pending.kind)
    }

    /// Takes the pipes out that have not begun.
    fn drop_pipes(&mut self) {
        let before = self.waiting.len();
        self.waiting.retain(|other| !matches!(other.kind, StepKind::Statistics(_)));
        self.total -= u32::try_from(before - self.waiting.len()).unwrap_or(0);
    }

    /// To another way of asking, in place of all pipes that have not begun. Pipes that ran side by side fail
    /// together, and step down once.
    fn step_down(&mut self, to: StatisticsWay) {
        if to <= self.way {
            return;
        }
        self.drop_pipes();
        self.way = to;
        if to == StatisticsWay::Whole {
            self.push(StepKind::Statistics(None));
        } else if self.singles.is_empty() {
            self.push(StepKind::Names);
        } else {
            self.ask_singles();
        }
    }

    pub(super) fn ask_singles(&mut self) {
        for step in std::mem::take(&mut self.singles).steps() {
            self.push(step);
        }
    }

    /// A pipeline failed, or was cut off. It comes again where that may help; an enumeration begins anew, so
    /// forget what it had brought when this gives true. What the last try brought counts.
    pub fn failed(&mut self, id: StepId, fault: &Fault) -> bool {
        let Some(pending) = self.take(id) else { return false };
        // A value or parameter that is refused stays refused; what is not known may pass.
        let refused = match fault {
            Fault::PipingRefused
            | Fault::InvalidArgument
            | Fault::ParameterNotFound
            | Fault::NotFound
            | Fault::AlreadyExists => true,
            Fault::Other => pending.attempts >= ATTEMPTS,
            _ => false,
        };
        if let (StepKind::Statistics(filter), true) = (&pending.kind, refused) {
            let pipe = *fault == Fault::PipingRefused;
            self.piping_refused |= pipe;
            self.total -= 1;
            let by_filter = filter.is_some() && self.way != StatisticsWay::Ids;
            self.step_down(if by_filter && !pipe { StatisticsWay::Whole } else { StatisticsWay::Names });
            return false;
        }
        if pending.attempts < ATTEMPTS && (fault.is_transient() || *fault == Fault::Other) {
            match pending.kind {
                StepKind::Devices => {
                    self.sampler = Sampler::default();
                    self.many_due = false;
                    self.forget_due();
                }
                StepKind::Names => self.singles.clear(),
                _ => {}
            }
            self.waiting.push_back(pending);
            return true;
        }
        self.done += 1;
        self.findings += 1;
        match pending.kind {
            StepKind::Devices => {
                self.lost_part = true;
                self.enumeration =
                    if self.sampler.devices() > 0 { Enumeration::Holed } else { Enumeration::Failed };
                if self.enumeration == Enumeration::Holed {
                    self.plan_statistics();
                }
            }
            StepKind::StatisticsOfMailbox { devices, .. } => {
                devices.into_iter().for_each(|device| self.push(StepKind::StatisticsOf(device)));
            }
            // A mailbox that is gone since it was listed has no devices.
            StepKind::DevicesOf(_) => {
                let gone = *fault == Fault::NotFound;
                self.lost_part |= !gone;
                self.part_ends(gone);
            }
            StepKind::ScopeMailboxes(_) => {
                self.lost_part = true;
                self.scope_part_ends(false);
            }
            // Counted in one finding with the others, at the end.
            StepKind::Owner(_) => self.findings -= 1,
            StepKind::Verify { device, .. } => {
                self.findings -= 1;
                let gone = *fault == Fault::NotFound;
                self.verdicts.insert(device, if gone { Presence::Gone } else { Presence::Unknown });
            }
            // A device that is gone since the enumeration is no gap; the next sync sees that.
            StepKind::StatisticsOf(_) if *fault == Fault::NotFound => self.singles_done += 1,
            StepKind::StatisticsOf(_) if fault.is_transient() => self.gave_up += 1,
            StepKind::StatisticsOf(_) => self.singles_failed += 1,
            StepKind::Mailboxes | StepKind::Statistics(_) => self.gave_up += 1,
            StepKind::Organization(_) => {}
            StepKind::Names => {
                self.gave_up += 1;
                self.ask_singles();
            }
        }
        false
    }

    pub(super) fn plan_statistics(&mut self) {
        if self.way == StatisticsWay::Names {
            self.ask_singles();
            return;
        }
        let ids = std::mem::take(&mut self.due_ids);
        let filters = by_ids(ids.iter().map(String::as_str));
        // Many changes at once are cheaper as slices of everything.
        let slices = self.sampler.slices();
        let many = self.many_due || filters.len() > slices.len().max(1) * 2;
        if self.kind == SyncKind::Full || many {
            self.forget_due();
            slices.into_iter().for_each(|slice| self.push(StepKind::Statistics(slice)));
            return;
        }
        self.way = StatisticsWay::Ids;
        filters.into_iter().for_each(|filter| self.push(StepKind::Statistics(Some(filter))));
        for step in std::mem::take(&mut self.nameless).steps() {
            self.push(step);
        }
    }
}
