//! Runs the changes of a plan: one that Exchange refuses leaves only what depends on it, and is tried in its parts.

use exchange_connector::domain::health::Finding;
use exchange_connector::orders::{Change, Seen, denies_personally, depends_on, parts};

use crate::exchange::cmdlets::{Cmdlets, WriteError};
use crate::exchange::failure::{ExchangeFailure, Retry};

/// What became of a plan's changes.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Changes, or parts of some, that Exchange answered it did not make.
    pub(super) refused: Vec<(Change, Finding)>,
    /// Changes of which nobody knows, because Exchange could not answer.
    pub(super) lost: Vec<(Change, ExchangeFailure)>,
    /// Those that were not tried because of these.
    pub(super) skipped: Vec<Change>,
    /// There was no room for the rest, or no session any more.
    pub(super) ended: bool,
}

impl Written {
    /// True when every change was taken.
    pub(super) fn is_whole(&self) -> bool {
        self.refused.is_empty() && self.lost.is_empty() && self.skipped.is_empty() && !self.ended
    }

    fn note(&mut self, change: &Change, tried: Tried) {
        match tried {
            Tried::Refused(finding) => self.refused.push((change.clone(), finding)),
            Tried::Held => self.skipped.push(change.clone()),
            Tried::Over => {}
        }
    }

    /// The changes that were not made, as far as anybody knows.
    pub(super) fn missing(&self) -> impl Iterator<Item = &Change> {
        let refused = self.refused.iter().map(|(change, _)| change);
        refused.chain(self.lost.iter().map(|(change, _)| change)).chain(&self.skipped)
    }
}

/// The result of one change.
enum Tried {
    Refused(Finding),
    /// It depends on one that was not made.
    Held,
    /// It was written, or what became of it is noted.
    Over,
}

/// How changes are written.
pub(super) struct PlanWriter<'a> {
    pub(super) controller: Option<&'a str>,
    /// What the changes were planned from.
    pub(super) seen: Seen<'a>,
    /// Entries of personal lists that let devices in stay: what would let them in otherwise did not come back.
    pub(super) holds_entries: bool,
}

impl PlanWriter<'_> {
    /// Writes changes in their order, as long as there is room.
    pub(super) async fn run(
        &self,
        exchange: &mut impl Cmdlets,
        changes: &[Change],
        has_room: &(dyn Fn() -> bool + Sync),
        wrote: &(dyn Fn() + Sync),
    ) -> Written {
        let mut written = Written::default();
        for change in changes {
            let whole = self.try_one(exchange, change, has_room, wrote, &mut written).await;
            let parts =
                if matches!(whole, Tried::Refused(_) | Tried::Held) { parts(change) } else { Vec::new() };
            if parts.is_empty() {
                written.note(change, whole);
            }
            for part in parts {
                let tried = self.try_one(exchange, &part, has_room, wrote, &mut written).await;
                written.note(&part, tried);
            }
        }
        written
    }

    async fn try_one(
        &self,
        exchange: &mut impl Cmdlets,
        change: &Change,
        has_room: &(dyn Fn() -> bool + Sync),
        wrote: &(dyn Fn() + Sync),
        written: &mut Written,
    ) -> Tried {
        if !self.may_run(change, written) {
            return Tried::Held;
        }
        written.ended |= !has_room();
        if written.ended {
            return Tried::Over;
        }
        match exchange.write(change, self.controller).await {
            Ok(()) => wrote(),
            Err(WriteError::Refused(finding)) => return Tried::Refused(finding),
            Err(WriteError::Lost(failure)) => {
                // One that says so of this change alone leaves the others.
                written.ended = !exchange.is_open() || failure.retry == Retry::Stopped;
                written.lost.push((change.clone(), failure));
            }
        }
        Tried::Over
    }

    fn may_run(&self, change: &Change, written: &Written) -> bool {
        let held = self.holds_entries && denies_personally(change);
        !held && !written.missing().any(|missing| depends_on(change, missing, &self.seen))
    }
}

#[cfg(test)]
mod tests;
