//! How one attempt at an order ended, and what that means for its lane.

use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::findings;

use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::store::changes::Became;
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;

/// How one try of an order ended.
pub(crate) enum Attempt {
    Ended {
        outcome: Outcome,
        became: Became,
        ours: Ours,
    },
    Later {
        after: Option<Duration>,
        finding: Finding,
    },
    /// The lease has run out, or the program ends: it waits as it is.
    Waits,
}

impl Attempt {
    /// This try changed nothing.
    pub(crate) fn ended(state: OrderState, finding: Option<Finding>) -> Self {
        let outcome = Outcome { state, changed: false, finding };
        Self::Ended { outcome, became: Became::Failed, ours: Ours::default() }
    }
}

/// Why an order is over that the service does not let begin any more.
pub(crate) fn not_wanted(what: &OrderKind, error: &(dyn std::error::Error + 'static)) -> Finding {
    // Of these every try is known; of others an earlier one may have changed something.
    let untouched = match what {
        OrderKind::Notify(_) | OrderKind::Wipe { .. } => format!("; {}", what.untouched()),
        _ => String::new(),
    };
    let text = format!("The service does not want this order any more{untouched}.");
    findings::ORDER_NOT_STARTABLE.finding(text).caused_by(error)
}

/// An outcome that is true of all tries of an order, where `earlier` is whether one before this had begun to write: then
/// nobody may say that nothing was changed.
pub(crate) fn of_all_tries(what: &OrderKind, earlier: bool, outcome: Outcome) -> Outcome {
    let ended = matches!(outcome.state, OrderState::NotApplied | OrderState::Failed);
    // A wipe is told by its times.
    if outcome.changed || !ended || matches!(what, OrderKind::Wipe { .. }) {
        return outcome;
    }
    let Some(mut finding) = outcome.finding else { return outcome };
    if !earlier {
        let mut untouched = what.untouched().to_owned();
        untouched[..1].make_ascii_uppercase();
        finding.text = format!("{} {untouched}.", finding.text);
        return Outcome { finding: Some(finding), ..outcome };
    }
    let mut begun = findings::ORDER_BEGUN_EARLIER.finding(format!(
        "{} An earlier try of this order had begun to write: what it changed is in Exchange, and an undo takes it back.",
        finding.text
    ));
    let detail = finding.detail.map(|detail| format!(": {detail}")).unwrap_or_default();
    begun.detail = Some(format!("{}{detail}", finding.code));
    Outcome { state: outcome.state, changed: true, finding: Some(begun) }
}

impl From<ExchangeFailure> for Attempt {
    fn from(failure: ExchangeFailure) -> Self {
        let finding = failure.finding;
        match failure.retry {
            Retry::Later { after } => Self::Later { after, finding },
            Retry::InNewSession => Self::Later { after: None, finding },
            Retry::Never => Self::ended(OrderState::Failed, Some(finding)),
            Retry::Stopped => Self::Waits,
        }
    }
}

/// The result of an order, for the lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Executed {
    /// It has its outcome.
    Ended,
    /// It is tried again later; Exchange may be out of reach for others too.
    Later(Duration),
    /// The lease must come first.
    Waits,
}

#[cfg(test)]
mod tests;
