//! Writes answers: one JSON document or readable text to standard output, everything else to standard error.

use std::io::{self, IsTerminal as _, Write};
use std::sync::{Mutex, PoisonError};

use exchange_connector::clean;
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::ipc::status::{RunningSync, SyncStep};
use exchange_connector::ipc::{CheckProgress, CheckState};
use serde::Serialize;

/// Where a command writes.
#[derive(Debug)]
pub(crate) struct Output {
    json: bool,
    terminal: bool,
    /// The unfinished line on the terminal, or the last one written to a file.
    line: Mutex<String>,
}

/// Who is told what a set-up meets on its way.
pub(super) trait Told: Sync {
    fn check(&self, check: &CheckProgress);
    fn finding(&self, finding: &Finding);
}

impl Told for Output {
    fn check(&self, check: &CheckProgress) {
        Self::check(self, check);
    }

    fn finding(&self, finding: &Finding) {
        Self::finding(self, finding);
    }
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json, terminal: io::stderr().is_terminal(), line: Mutex::new(String::new()) }
    }

    pub(crate) fn json(&self) -> bool {
        self.json
    }

    /// The one document.
    pub(crate) fn document(&self, value: &impl Serialize) {
        self.end_line();
        let mut out = io::stdout().lock();
        // A reader that hung up wants no more.
        let _ = serde_json::to_writer(&mut out, value);
        let _ = out.write_all(b"\n");
        let _ = out.flush();
    }

    /// An answer: the document, or its readable lines.
    pub(crate) fn answer(&self, document: &impl Serialize, lines: impl FnOnce(&Self)) {
        if self.json {
            self.document(document);
        } else {
            lines(self);
        }
    }

    /// A readable line.
    pub(crate) fn text(&self, line: &str) {
        self.end_line();
        let _ = writeln!(io::stdout().lock(), "{}", clean::shown(line));
    }

    /// What is shown next takes the place of what was: on a terminal, and not of JSON lines.
    pub(crate) fn redraw(&self) {
        if !self.json && io::stdout().is_terminal() {
            // Cursor to the upper left corner, then clear to the end (ECMA-48, CUP and ED).
            let _ = write!(io::stdout().lock(), "\x1b[H\x1b[J");
        }
    }

    /// Progress and remarks.
    pub(crate) fn note(&self, line: &str) {
        self.end_line();
        let _ = writeln!(io::stderr().lock(), "{}", clean::shown(line));
    }

    /// A line that a terminal shows in place; elsewhere it is written when it has changed.
    pub(crate) fn progress(&self, text: &str) {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if *line == text {
            return;
        }
        let mut out = io::stderr().lock();
        let _ = if self.terminal {
            write!(out, "\r\x1b[K{text}").and_then(|()| out.flush())
        } else {
            writeln!(out, "{text}")
        };
        text.clone_into(&mut line);
    }

    fn end_line(&self) {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if self.terminal && !line.is_empty() {
            let _ = writeln!(io::stderr().lock());
            line.clear();
        }
    }

    /// A sync's step.
    pub(crate) fn sync_progress(&self, running: &RunningSync) {
        let step = match running.step {
            SyncStep::Connecting => "Connecting",
            SyncStep::Devices => "Reading devices",
            SyncStep::Mailboxes => "Reading mailboxes",
            SyncStep::Statistics => "Reading statistics",
            SyncStep::Comparing => "Comparing",
            SyncStep::Uploading => "Sending the report",
        };
        let text = match running.total {
            Some(total) => format!("{step}: {} of {total}", running.done),
            None if running.done == 0 => step.to_owned(),
            None => format!("{step}: {}", running.done),
        };
        self.progress(&text);
    }

    /// One check's line.
    pub(crate) fn check(&self, progress: &CheckProgress) {
        let state = match progress.state {
            CheckState::Running => {
                if self.terminal {
                    self.progress(&format!("…        {}", check_title(progress)));
                }
                return;
            }
            CheckState::Ok => "ok     ",
            CheckState::Warning => "warning",
            CheckState::Failed => "failed ",
            CheckState::Skipped => "skipped",
        };
        let detail = progress.detail.as_deref().map_or(String::new(), |detail| match detail.contains('\n') {
            true => format!("\n  {}", detail.replace('\n', "\n  ")),
            false => format!(": {detail}"),
        });
        if self.terminal {
            // The running line is written over.
            self.progress("");
            self.line.lock().unwrap_or_else(PoisonError::into_inner).clear();
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
        self.note(&format!("{state}  {}{detail}", check_title(progress)));
        for finding in &progress.findings {
            self.finding(finding);
        }
    }

    pub(crate) fn finding(&self, finding: &Finding) {
        self.note(&finding_text(finding));
    }

    /// The end of a command that failed.
    pub(crate) fn failed(&self, findings: &[Finding]) {
        // A command that has shown its document already fails without a second one.
        if self.json && !findings.is_empty() {
            self.document(&serde_json::json!({ "succeeded": false, "findings": findings }));
        }
        for finding in findings {
            self.finding(finding);
        }
    }
}

fn check_title(progress: &CheckProgress) -> &str {
    use exchange_connector::ipc::CheckName as Name;
    match &progress.check {
        Name::AccountFile => "Account file",
        Name::Proxy => "Proxy",
        Name::Name => "Server name",
        Name::Port => "Server port",
        Name::Tls => "TLS certificate",
        Name::Authentication => "Log-on to Exchange",
        Name::Cmdlets => "Cmdlets of the account",
        Name::Organization => "Organization",
        Name::Throttling => "Throttling",
        Name::ClientAccessServers => "Other Client Access Servers",
        Name::Kerberos => "Kerberos tickets",
        Name::Autodiscover => "Autodiscover",
        Name::Ews => "Notification mailbox",
        Name::Directory => "Groups in Active Directory",
        Name::Service => "Management service",
        Name::Store => "Settings",
        Name::Other(name) => name,
    }
}

/// A finding as text: severity, number, words, who must act, remedy.
pub(crate) fn finding_text(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "note",
    };
    let mut text = match &finding.number {
        Some(number) => format!("{severity} {number} ({}): {}", finding.code, finding.text),
        None => format!("{severity} ({}): {}", finding.code, finding.text),
    };
    if let Some(remedy) = &finding.remedy {
        text.push_str("\n  What to do: ");
        text.push_str(remedy);
    }
    if finding.severity != Severity::Information {
        text.push_str("\n  Who acts: ");
        text.push_str(who_text(&finding.who_acts));
    }
    if let Some(detail) = &finding.detail {
        text.push_str("\n  Cause: ");
        text.push_str(detail);
    }
    text
}

fn who_text(who: &exchange_connector::domain::health::WhoActs) -> &str {
    use exchange_connector::domain::health::WhoActs;
    match who {
        WhoActs::You => "you",
        WhoActs::ExchangeAdministrator => "the Exchange administrator",
        WhoActs::NetworkAdministrator => "the network administrator",
        WhoActs::AccountAdministrator => "the administrator of accounts",
        WhoActs::ServiceAdministrator => "the administrator of the management service",
        WhoActs::Maker => "the makers of this product",
        WhoActs::Nobody => "nobody",
        WhoActs::Other(name) => name,
    }
}
