//! `support-bundle`: a running agent makes the bundle; without one, the command does.

use std::path::{Path, PathBuf};

use exchange_connector::ipc::{Reply, Request};

use super::failure::{CommandResult, Failure};
use super::output::Output;
use crate::daemon::{bundle, status};
use crate::host::VERSION;
use crate::ipc::client::{ask, no_answer};
use crate::store::{DataFolder, Journal};

pub(super) async fn bundle(folder: &DataFolder, out: Option<&Path>, output: &Output) -> CommandResult {
    let made = match (ask(folder, &Request::SupportBundle).await?, out) {
        (Some(Reply::SupportBundle { path }), None) => PathBuf::from(path),
        (Some(Reply::SupportBundle { path }), Some(out)) => {
            take(Path::new(&path), out)
                .map_err(|source| bundle::BundleError::Write { path: out.to_owned(), source }.finding())?;
            out.to_owned()
        }
        (Some(_), _) => return Err(no_answer().into()),
        (None, out) => here(folder, out).await?,
    };
    output.answer(&serde_json::json!({ "path": made }), |output| {
        output.text(&made.display().to_string());
        output.note("It names users, devices and servers; passwords and keys are not in it.");
    });
    Ok(())
}

/// Moves the agent's file, for this caller only.
fn take(made: &Path, out: &Path) -> std::io::Result<()> {
    // The rights come with the copy.
    std::fs::copy(made, out)?;
    std::fs::remove_file(made)
}

async fn here(folder: &DataFolder, out: Option<&Path>) -> Result<PathBuf, Failure> {
    let journal = Journal::open_to_read(&folder.journal_file()).await?;
    let mut status = status::of_folder(folder, journal.as_ref()).await.unwrap_or_else(|error| {
        // A folder that is not well is what bundles are made for.
        let mut status = exchange_connector::ipc::StatusView::none(VERSION);
        status.findings.push(error.finding());
        status
    });
    let stored = folder.load().unwrap_or_else(|error| {
        status.findings.push(error.finding());
        None
    });
    let path = match out {
        Some(out) => out.to_owned(),
        None => bundle::place(folder)?,
    };
    let made = bundle::write(folder, journal.as_ref(), stored.as_ref(), &status, &[], path).await;
    if let Some(journal) = &journal {
        journal.close().await;
    }
    Ok(made.map_err(|error| error.finding())?)
}
