//! A running Connect or test: the checks line by line, and how it ended.

use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::ipc::{CheckName, CheckProgress, CheckState, Outcome};

use super::form::Form;

/// What is being run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RunKind {
    #[default]
    Connect,
    /// A test of what is typed.
    TestTyped,
    /// A test of what is stored.
    Test,
}

/// Where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum RunState {
    #[default]
    Idle,
    Running,
    Ended(Outcome),
    /// The person cancelled it.
    Cancelled,
    /// The agent went away.
    Lost,
    /// The agent did not begin.
    Refused(Finding),
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub check: CheckName,
    /// `None`: not begun.
    pub state: Option<CheckState>,
    pub detail: Option<String>,
    pub findings: Vec<Finding>,
    /// The agent said something about it, be it that nobody asked for it.
    pub begun: bool,
}

/// True for a check that is made only where the settings ask for it: it gets its line when it begins.
fn comes_by_itself(check: &CheckName) -> bool {
    matches!(check, CheckName::Kerberos | CheckName::Directory)
}

/// A Connect or a test.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    pub kind: RunKind,
    pub state: RunState,
    pub lines: Vec<Line>,
    pub replace: bool,
    pub warnings_accepted: bool,
    /// The checks that passed are shown.
    pub passed_open: bool,
    /// With which user it was tried.
    pub user: String,
    /// With which notification mailbox.
    pub email: String,
}

impl Run {
    /// Every check waits, in the order they run.
    pub fn start(kind: RunKind, replace: bool, warnings_accepted: bool) -> Self {
        let lines = CheckName::KNOWN
            .iter()
            .filter(|check| kind == RunKind::Connect || **check != CheckName::Store)
            .filter(|check| !comes_by_itself(check))
            .map(|check| Line {
                check: check.clone(),
                state: None,
                detail: None,
                findings: Vec::new(),
                begun: false,
            })
            .collect();
        Self { kind, state: RunState::Running, lines, replace, warnings_accepted, ..Self::default() }
    }

    /// Keeps what another try is compared with.
    pub(super) fn note_tried(&mut self, form: &Form) {
        self.user.clone_from(&form.user);
        self.email.clone_from(&form.email);
    }

    /// True until it has ended.
    pub fn is_running(&self) -> bool {
        self.state == RunState::Running
    }

    /// True when the agent said so.
    pub fn succeeded(&self) -> bool {
        matches!(&self.state, RunState::Ended(outcome) if outcome.succeeded)
    }

    /// A log-on was refused, and is not repeated by trying again.
    pub fn was_refused(&self) -> bool {
        matches!(&self.state, RunState::Ended(outcome) if !outcome.succeeded && !outcome.refused_logons.is_empty())
    }

    /// Ended without success because of warnings alone: they can be accepted.
    pub fn only_warnings(&self) -> bool {
        let RunState::Ended(outcome) = &self.state else { return false };
        let failed = self.lines.iter().any(|line| line.state == Some(CheckState::Failed))
            || outcome.findings.iter().any(|finding| finding.severity == Severity::Error);
        let warned = self.lines.iter().any(|line| line.state == Some(CheckState::Warning))
            || outcome.findings.iter().any(|finding| finding.severity == Severity::Warning);
        !outcome.succeeded && !outcome.replace_needed && !failed && warned
    }

    /// What the outcome found that belongs to no single check.
    pub fn other_findings(&self) -> Vec<&Finding> {
        let RunState::Ended(outcome) = &self.state else { return Vec::new() };
        let of_a_check = |finding: &Finding| self.lines.iter().any(|line| line.findings.contains(finding));
        outcome.findings.iter().filter(|finding| !of_a_check(finding)).collect()
    }

    /// One check's new state. A check this version does not know gets a line of its own.
    pub fn progress(&mut self, progress: CheckProgress) {
        if !self.is_running() {
            return;
        }
        let CheckProgress { check, state, detail, findings } = progress;
        let line = Line { check: check.clone(), state: Some(state), detail, findings, begun: true };
        match self.lines.iter_mut().find(|line| line.check == check) {
            Some(there) => *there = line,
            None if comes_by_itself(&line.check) && state == CheckState::Skipped => {}
            None if comes_by_itself(&line.check) => {
                let order = |check: &CheckName| CheckName::KNOWN.iter().position(|known| known == check);
                let next = self.lines.iter().position(|other| order(&other.check) > order(&line.check));
                self.lines.insert(next.unwrap_or(self.lines.len()), line);
            }
            None => self.lines.push(line),
        }
    }

    /// The end. False when nothing ran (a late answer after Cancel).
    pub fn finish(&mut self, outcome: Outcome) -> bool {
        if !self.is_running() {
            return false;
        }
        self.end(RunState::Ended(outcome));
        true
    }

    /// The person cancelled.
    pub fn cancel(&mut self) {
        if self.is_running() {
            self.end(RunState::Cancelled);
        }
    }

    /// The agent went away.
    pub fn lost(&mut self) {
        if self.is_running() {
            self.end(RunState::Lost);
        }
    }

    /// The agent did not begin.
    pub fn refused(&mut self, finding: Finding) {
        if self.is_running() {
            self.end(RunState::Refused(finding));
        }
    }

    fn end(&mut self, state: RunState) {
        self.state = state;
        // What was under way has no result; what waited was not looked at.
        for line in &mut self.lines {
            if matches!(line.state, None | Some(CheckState::Running)) {
                line.state = Some(CheckState::Skipped);
            }
        }
    }
}
