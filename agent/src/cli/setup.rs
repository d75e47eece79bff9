//! `setup`, `check` and `enroll`. An agent that serves the folder does the work; without one, the command does it.

pub(super) mod original;
pub(super) mod package;

use std::path::{Path, PathBuf};

use exchange_connector::config::Draft;
use exchange_connector::domain::health::{Finding, Mode, Severity};
use exchange_connector::exchange::dialect::Dialect;
use exchange_connector::exchange::preflight::{self, Uses};
use exchange_connector::findings;
use exchange_connector::ipc::{Outcome as Ended, Reply, Request};

use super::answers;
use super::args::{CheckArgs, SetupArgs};
use super::failure::{CommandResult, Failure};
use super::folder::connection;
use super::output::{Output, Told};
use super::read::read_journal;
use crate::ipc::client::Client;
use crate::logons;
use crate::setup;
use crate::setup::ConnectIntent;
use crate::store::{DataFolder, Stored, keys};

/// With answers: these, and no question is asked. Without: the questions of the dialog, by `dialogue`.
pub(super) async fn setup(
    folder: &DataFolder,
    answers: &Path,
    args: &SetupArgs,
    output: &Output,
) -> CommandResult {
    let given = answers::read_with(answers, args.account_file.as_deref())?;
    package::check(folder, given.account_file.as_deref(), &given.files)?;
    without_account_file(folder, &given, output)?;
    let answers::Given { mut draft, account_file, .. } = given;
    let original = original::look(args.original_folder.as_deref())?;
    original::take_over(folder, original.as_ref(), &mut draft, output);
    let intent = ConnectIntent {
        connect: true,
        replace: args.replace,
        try_refused_logon: args.try_refused_logon,
        ..ConnectIntent::CHECK
    };
    let mut ended = Box::pin(run(folder, Some(draft), intent, output)).await?;
    warn_of_account_file(&mut ended, account_file.as_deref(), output);
    original::settle(&mut ended, original.as_ref(), args.stop_original, output);
    let mode = mode_of(folder, &ended).await?;
    finish(ended, mode, output)
}

/// The mode that a set-up which succeeded begins in.
async fn mode_of(folder: &DataFolder, ended: &Ended) -> Result<Option<Mode>, Failure> {
    match read_journal(folder).await?.filter(|_| ended.succeeded) {
        Some(journal) => Ok(Some(journal.mode().await?)),
        None => Ok(None),
    }
}

pub(super) async fn check(folder: &DataFolder, args: &CheckArgs, output: &Output) -> CommandResult {
    let given = args.answers.as_deref().map(answers::read).transpose()?;
    if let Some(mode) = args.role_script {
        let draft = given.as_ref().map(|given| &given.draft);
        return role_script(folder, draft, mode.into(), output).await;
    }
    if let Some(given) = &given {
        package::check(folder, given.account_file.as_deref(), &given.files)?;
        without_account_file(folder, given, output)?;
    }
    let draft = given.map(|given| given.draft);
    let intent = ConnectIntent { try_refused_logon: args.try_refused_logon, ..ConnectIntent::CHECK };
    finish(Box::pin(run(folder, draft, intent, output)).await?, None, output)
}

/// Prints the script for the account of the answers, or of the connection. Exchange is not asked: the account may have no
/// rights yet.
async fn role_script(
    folder: &DataFolder,
    draft: Option<&Draft>,
    mode: Mode,
    output: &Output,
) -> CommandResult {
    let account = match draft {
        Some(draft) => draft.exchange.user.clone(),
        None => folder.settings()?.map(|stored| stored.config.exchange.user.to_string()).unwrap_or_default(),
    };
    if account.is_empty() {
        return Err(findings::NOT_CONFIGURED
            .finding(format!(
                "The connector is not set up in {}: no account is known.",
                folder.root().display()
            ))
            .remedy("Give --answers FILE with exchange.user.")
            .into());
    }
    let scope = match read_journal(folder).await? {
        Some(journal) => journal.get_or_default(&keys::DISCOVERY_SCOPE).await?,
        None => Default::default(),
    };
    let script = preflight::role_script(&Dialect::default(), Uses::new(mode, &scope), &account);
    output.answer(&serde_json::json!({ "mode": mode, "account": account, "script": script }), |output| {
        output.text(script.trim_end());
    });
    Ok(())
}

pub(super) async fn enroll(
    folder: &DataFolder,
    file: &Path,
    replace: bool,
    output: &Output,
) -> CommandResult {
    package::check_beside(file, &[])?;
    let text = answers::account_text(file, "account file")?;
    let remedy = "Run `exchange-connector setup --answers FILE`; it enrols as well.";
    let stored = connection(folder, remedy)?;
    let mut draft = Draft::from(&stored.view());
    draft.service.account_file = Some(text);
    let intent = ConnectIntent { connect: true, replace, ..ConnectIntent::CHECK };
    let mut ended = Box::pin(run(folder, Some(draft), intent, output)).await?;
    warn_of_account_file(&mut ended, Some(file), output);
    let mode = mode_of(folder, &ended).await?;
    finish(ended, mode, output)
}

/// Answers may name an account file that was deleted after the first set-up, where the enrolment is stored.
fn without_account_file(folder: &DataFolder, given: &answers::Given, output: &Output) -> CommandResult {
    let Some(missing) = &given.account_file_missing else { return Ok(()) };
    if !matches!(folder.settings(), Ok(Some(_))) {
        return Err(missing.clone().into());
    }
    output.note("The account file that the answers name is gone; the stored enrolment is kept.");
    Ok(())
}

pub(super) fn warn_of_account_file(ended: &mut Ended, file: Option<&Path>, output: &Output) {
    if let Some(finding) = file.filter(|_| ended.succeeded).and_then(answers::account_file_in_the_open) {
        output.finding(&finding);
        ended.findings.push(finding);
    }
}

pub(super) async fn run(
    folder: &DataFolder,
    draft: Option<Draft>,
    intent: ConnectIntent,
    told: &dyn Told,
) -> Result<Ended, Failure> {
    if let Some(client) = Client::connect(folder).await {
        return Ok(ask(client, draft, intent, told).await?);
    }
    // A damaged connection is replaced by a new set-up; a check says what is wrong with it.
    let stored = match folder.load() {
        Ok(stored) => stored,
        Err(error) if draft.is_none() => return Err(error.into()),
        Err(error) => {
            let mut finding = error.finding();
            finding.severity = Severity::Warning;
            told.finding(&finding);
            None
        }
    };
    let draft = match (draft, &stored) {
        (Some(draft), _) => draft,
        (None, Some(stored)) => Draft::from(&stored.view()),
        (None, None) => {
            return Err(findings::NOT_CONFIGURED
                .finding(format!("The connector is not set up in {}.", folder.root().display()))
                .remedy("Give --answers FILE to check settings before they are stored.")
                .into());
        }
    };
    if !intent.connect {
        // A check changes nothing: it does not even take the folder.
        return attempt(folder, &draft, stored.as_ref(), intent, told).await;
    }
    let fresh = Fresh::before(folder);
    let lock = folder.lock()?;
    let ended = attempt(folder, &draft, stored.as_ref(), intent, told).await;
    if !matches!(&ended, Ok(ended) if ended.succeeded) {
        fresh.clear(folder);
    }
    drop(lock);
    ended
}

async fn attempt(
    folder: &DataFolder,
    draft: &Draft,
    stored: Option<&Stored>,
    intent: ConnectIntent,
    told: &dyn Told,
) -> Result<Ended, Failure> {
    let report = |check| told.check(&check);
    let work = setup::run(folder, None, draft, stored, intent, &report);
    tokio::select! {
        ended = work => Ok(ended),
        () = crate::host::asked_to_end() => {
            Err(findings::SYNC_INTERRUPTED.finding("Stopped; nothing was stored.").into())
        }
    }
}

/// The folders that a set-up had to make: when it fails, they go again, unless a log-on was refused that nobody may
/// repeat.
struct Fresh(Vec<PathBuf>);

impl Fresh {
    fn before(folder: &DataFolder) -> Self {
        let missing = folder.root().ancestors().filter(|path| !path.as_os_str().is_empty());
        Self(missing.take_while(|path| !path.exists()).map(Path::to_owned).collect())
    }

    /// Only while this process holds the folder's lock.
    fn clear(&self, folder: &DataFolder) {
        if self.0.is_empty() || folder.settings_file().exists() {
            return;
        }
        // What cannot be removed is no connection; the next set-up goes over it.
        let _ = folder.forget();
        if folder.logons().refused(None).is_empty() {
            let _ = std::fs::remove_dir_all(folder.root());
        } else {
            return clear_but_refusals(folder.root());
        }
        for parent in self.0.iter().skip(1) {
            let _ = std::fs::remove_dir(parent);
        }
    }
}

fn clear_but_refusals(root: &Path) {
    for entry in std::fs::read_dir(root).into_iter().flatten().flatten() {
        let path = entry.path();
        let stays = [logons::LIST_FILE, logons::KEY_FILE].iter().any(|name| path.ends_with(name));
        if !stays && path.is_dir() {
            let _ = std::fs::remove_dir_all(path);
        } else if !stays {
            let _ = std::fs::remove_file(path);
        }
    }
}

async fn ask(
    mut client: Client,
    draft: Option<Draft>,
    intent: ConnectIntent,
    told: &dyn Told,
) -> Result<Ended, Finding> {
    let draft = draft.map(|draft| Box::new(draft.into()));
    let request = match draft {
        Some(draft) if intent.connect => {
            let ConnectIntent { replace, accept_warnings, try_refused_logon, .. } = intent;
            Request::Connect { draft, replace, accept_warnings, try_refused_logon }
        }
        draft => Request::Check { draft, try_refused_logon: intent.try_refused_logon },
    };
    client.send(&request).await?;
    loop {
        match client.answer().await? {
            Reply::Check(check) => told.check(&check),
            Reply::Finished(ended) => return Ok(ended),
            _ => {}
        }
    }
}

/// `mode`: of a set-up, the mode it begins in.
fn finish(ended: Ended, mode: Option<Mode>, output: &Output) -> CommandResult {
    if ended.succeeded {
        output.answer(&ended, |output| {
            output.note(match mode {
                Some(Mode::Observe) => {
                    "The connector is set up and only observes. The agent's next run begins with a full sync."
                }
                Some(Mode::Enforce) => {
                    "The connector is set up and enforces, as the service holds it for this organization. The agent's \
                     next run begins with a full sync."
                }
                None => "Every check is passed.",
            });
        });
        return Ok(());
    }
    if output.json() {
        // The findings were shown with their checks; the document holds them again.
        output.document(&ended);
    } else if ended.findings.is_empty() {
        return Err(findings::SETTINGS_INVALID.finding("The checks did not pass.").into());
    }
    Err(Failure(Vec::new()))
}

#[cfg(test)]
mod tests;
