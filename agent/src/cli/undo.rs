//! `undo` and `uninstall`. An agent that serves the folder does the work; without one, the command does it.

use std::io::IsTerminal as _;

use exchange_connector::domain::health::{Finding, Severity, SyncKind};
use exchange_connector::ipc::{Reply, Request, UndoReport};
use uuid::Uuid;

use super::failure::{CommandResult, Failure};
use super::folder::{connection, note};
use super::output::Output;
use crate::exchange::servers::Servers;
use crate::host;
use crate::ipc::client::{ask, no_answer};
use crate::management::link;
use crate::orders::undo;
use crate::store::{DataFolder, Journal, Stored};
use crate::sync::{self, scope};

/// What is to be undone: one run, or everything. `None` when the arguments name neither.
pub(super) fn wanted(run: Option<&str>, all: bool, output: &Output) -> Option<Option<Uuid>> {
    match (run, all) {
        (None, true) => Some(None),
        (Some(run), false) => match Uuid::try_parse(run) {
            Ok(run) => Some(Some(run)),
            Err(_) => {
                output.note(&format!(
                    "undo: {run:?} is no run; `status --json` lists the recent changes with their runs."
                ));
                None
            }
        },
        _ => {
            output.note("undo: name a run, or --all for everything since installation. Nothing was done.");
            None
        }
    }
}

pub(super) async fn undo(
    folder: &DataFolder,
    run: Option<Uuid>,
    dry_run: bool,
    output: &Output,
) -> CommandResult {
    let report = match ask(folder, &Request::Undo { run, dry_run }).await? {
        Some(Reply::Undone(report)) => report,
        Some(_) => return Err(no_answer().into()),
        None => here(folder, run, dry_run).await?,
    };
    show(&report, output);
    let wrong = |finding: &Finding| finding.severity == Severity::Error;
    let wrong: Vec<Finding> = report.findings.iter().filter(|finding| wrong(finding)).cloned().collect();
    match (wrong.is_empty(), output.json()) {
        (true, _) => Ok(()),
        // They stand in the document.
        (false, true) => Err(Failure(Vec::new())),
        (false, false) => Err(wrong.into()),
    }
}

fn show(report: &UndoReport, output: &Output) {
    output.answer(report, |output| {
        for change in &report.changes {
            output.text(change);
        }
        for refused in &report.refused {
            output.text(&format!("Not done: {} {} refused: {}", refused.value, refused.by, refused.reason));
        }
        for finding in report.findings.iter().filter(|finding| finding.severity != Severity::Error) {
            output.finding(finding);
        }
        output.note(&summary(report));
    });
}

/// What an undo came to, in numbers that are true.
fn summary(report: &UndoReport) -> String {
    let UndoReport { dry_run, changes, refused, left, findings } = report;
    let failed = findings.iter().any(|finding| finding.severity == Severity::Error);
    let mut parts = vec![match (changes.len(), dry_run) {
        (0, _) if refused.is_empty() && !failed => "There is nothing to undo.".to_owned(),
        (0, true) => "Nothing would go back.".to_owned(),
        (0, false) => "Nothing went back.".to_owned(),
        (count, true) => format!("{count} value(s) would go back; nothing was changed."),
        (count, false) => format!("{count} value(s) went back."),
    }];
    if !refused.is_empty() {
        parts.push(format!("{} value(s) were refused and are as the connector left them.", refused.len()));
    }
    if !left.is_empty() {
        parts.push(format!("{} value(s) are not the connector's any more and stay.", left.len()));
    }
    parts.join(" ")
}

/// In this process: it takes the folder for as long.
async fn here(folder: &DataFolder, run: Option<Uuid>, dry_run: bool) -> Result<UndoReport, Failure> {
    let remedy = "An undo needs the way to Exchange; set the connector up again.";
    // The lock makes the folder: nothing is made in one that was mistyped.
    connection(folder, remedy)?;
    let lock = folder.lock()?;
    let stored = connection(folder, remedy)?;
    let journal = Journal::open(&folder.journal_file()).await?;
    let undone = Box::pin(undo::alone(&journal, stored.clone(), run, dry_run)).await;
    if matches!(undone, Ok((_, true))) {
        read_states(&journal, &stored).await;
    }
    journal.close().await;
    drop(lock);
    let (undone, _) = undone?;
    Ok(undone.report)
}

/// Rules or default level went back, and with them the states of many devices. A sync that fails is one of many: the next
/// one reads them.
async fn read_states(journal: &Journal, stored: &Stored) {
    let read = async {
        let scope = scope::resolve(journal, stored).await.map_err(|error| error.finding(stored))?;
        let (servers, show) = (Servers::default(), |_| {});
        let sync = sync::run(journal, stored, &servers, SyncKind::Quick, &scope, &show, host::asked_to_end());
        Box::pin(sync).await.map(drop).map_err(|error| error.finding())
    };
    let done: Result<(), Finding> = read.await;
    if let Err(finding) = done {
        tracing::warn!(%finding, "the devices' states cannot be read");
    }
}

/// What becomes of the changes that were made in Exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AtUninstall {
    Undo,
    Keep,
}

/// From the options, else from the person at the terminal; `None` when there is neither.
pub(super) fn changes(undo: bool, keep: bool, output: &Output) -> Option<AtUninstall> {
    if undo || keep {
        return Some(if undo { AtUninstall::Undo } else { AtUninstall::Keep });
    }
    let unsaid = || {
        output.note(
            "uninstall: say what becomes of the changes in Exchange: --undo takes them back first, --keep leaves \
             Exchange as it is. Nothing was done.",
        );
    };
    if !std::io::stdin().is_terminal() {
        unsaid();
        return None;
    }
    output.note(
        "Take the connector's changes in Exchange back first (undo), or leave Exchange as it is (keep)?",
    );
    let mut line = String::new();
    // An answer that cannot be read is none.
    let _ = std::io::stdin().read_line(&mut line);
    match line.trim() {
        "undo" => Some(AtUninstall::Undo),
        "keep" => Some(AtUninstall::Keep),
        _ => {
            unsaid();
            None
        }
    }
}

pub(super) async fn uninstall(folder: &DataFolder, changes: AtUninstall, output: &Output) -> CommandResult {
    let undo = changes == AtUninstall::Undo;
    if let Some(reply) = ask(folder, &Request::Forget { undo }).await? {
        let Reply::Accepted = reply else { return Err(no_answer().into()) };
    } else if !folder.settings_file().exists() && !folder.secrets().exists() {
        // Asked twice, or of the wrong folder: nothing is made here only to remove it.
        output.note(&format!("There is no connection in {}; nothing was done.", folder.root().display()));
        return Ok(());
    } else {
        if undo {
            let report = here(folder, None, false).await?;
            show(&report, output);
            if let Some(finding) = undo::keeps(&report) {
                return Err(finding.into());
            }
        }
        let _lock = folder.lock()?;
        if let Ok(Some(stored)) = folder.load()
            && let Some(finding) = link::retire(&stored).await
        {
            output.finding(&finding);
        }
        folder.forget()?;
        note(folder, "removed", "The connection was removed from this computer.", None).await?;
    }
    let exchange = if undo {
        "What could be undone in Exchange was; `journal` says what."
    } else {
        "What it changed in Exchange stays as it is."
    };
    output.note(&format!("The connection is removed from this computer; the journal stays. {exchange}"));
    Ok(())
}
