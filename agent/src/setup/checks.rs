//! The checks of a running set-up: their progress, what they found, and which are skipped after a failure.

use exchange_connector::domain::health::{ExistingConnector, Finding, Severity};
use exchange_connector::exchange::preflight::Uses;
use exchange_connector::ipc::{CheckName, CheckProgress, CheckState};

use crate::logons::LogonGate;

/// What the checks are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectIntent {
    /// False: check, and change nothing.
    pub connect: bool,
    /// Take the place of the connector that the service knows (0x0000008).
    pub replace: bool,
    /// Store although there are warnings.
    pub accept_warnings: bool,
    /// Try once more what was refused before: an administrator says that the reason is gone.
    pub try_refused_logon: bool,
}

impl ConnectIntent {
    /// Check, and change nothing.
    pub const CHECK: Self =
        Self { connect: false, replace: false, accept_warnings: true, try_refused_logon: false };
}

/// Where progress goes.
pub type OnProgress<'a> = &'a (dyn Fn(CheckProgress) + Send + Sync);

/// The checks under way.
pub(super) struct Run<'a> {
    progress: OnProgress<'a>,
    /// What the connection is used for.
    pub(super) uses: Uses,
    /// Checks whose progress was reported.
    begun: Vec<CheckName>,
    pub(super) findings: Vec<Finding>,
    pub(super) failed: bool,
    /// What the typed passwords pass, once the settings are complete.
    pub(super) gate: Option<LogonGate>,
    /// The connector that stands in the way.
    pub(super) existing: Option<Box<ExistingConnector>>,
}

/// A check's end without its result: it failed, and what stands on it is skipped.
pub(super) struct Failed;

impl<'a> Run<'a> {
    pub(super) fn new(progress: OnProgress<'a>, uses: Uses) -> Self {
        Self {
            progress,
            uses,
            begun: Vec::new(),
            findings: Vec::new(),
            failed: false,
            gate: None,
            existing: None,
        }
    }

    pub(super) fn begin(&mut self, check: &CheckName) {
        self.report(check, CheckState::Running, None, Vec::new());
    }

    fn report(
        &mut self,
        check: &CheckName,
        state: CheckState,
        detail: Option<String>,
        findings: Vec<Finding>,
    ) {
        self.begun.push(check.clone());
        (self.progress)(CheckProgress { check: check.clone(), state, detail, findings });
    }

    /// Ends a check by its worst finding.
    pub(super) fn end(
        &mut self,
        check: &CheckName,
        detail: Option<String>,
        found: Vec<Finding>,
    ) -> Result<(), Failed> {
        let worst = found.iter().map(|finding| finding.severity).max();
        let state = match worst {
            Some(Severity::Error) => CheckState::Failed,
            Some(Severity::Warning) => CheckState::Warning,
            Some(Severity::Information) | None => CheckState::Ok,
        };
        self.findings.extend(found.iter().cloned());
        self.report(check, state, detail, found);
        if state == CheckState::Failed {
            self.failed = true;
            return Err(Failed);
        }
        Ok(())
    }

    pub(super) fn ok(&mut self, check: &CheckName, detail: impl Into<String>) {
        self.report(check, CheckState::Ok, Some(detail.into()), Vec::new());
    }

    pub(super) fn fail(&mut self, check: &CheckName, finding: Finding) -> Failed {
        // An error always ends in `Failed`.
        let _ = self.end(check, None, vec![finding]);
        Failed
    }

    /// Skips those of `checks` that have not begun.
    pub(super) fn skip(&mut self, checks: &[CheckName]) {
        for check in checks {
            if !self.begun.contains(check) {
                self.report(check, CheckState::Skipped, None, Vec::new());
            }
        }
    }
}
