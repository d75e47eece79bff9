//! `setup` without answers: the dialog's questions in the terminal, for Windows Server Core, where a window's libraries
//! are missing, and for whoever works over a remote shell.
//!
//! Questions, words and their order are the window's own. The window lets an agent do the work; here the command does it
//! itself, as with an answers file: an agent that serves the folder is asked, and no process is started.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::Sender;

use exchange_connector::api::enrollment::ACCOUNT_FILE_NAMES;
use exchange_connector::config::Draft;
use exchange_connector::domain::health::Finding;
use exchange_connector::ipc::{
    Capability, CheckProgress, Hello, IPC_VERSION, Outcome as Ended, Request, StatusView,
};
use exchange_connector::secret::Secret;
use exchange_connector_dialog::console::{self, Outside, Terminal};
use exchange_connector_dialog::model::{AgentLink, Effect, FilePurpose, Model, Msg, OriginalConnector};
use exchange_connector_dialog::text::Language;
use exchange_connector_platform::files::readable_by_others;
use exchange_connector_platform::original::{Original, SERVICE, stop_service};
use exchange_connector_platform::package::{account_file_of, is_package};
use tokio::sync::mpsc;

use super::answers;
use super::args::SetupArgs;
use super::failure::{CommandResult, Failure};
use super::output::{Output, Told};
use super::read::read_journal;
use super::setup::{original, package, run, warn_of_account_file};
use crate::daemon::status::of_folder;
use crate::host::VERSION;
use crate::setup::ConnectIntent;
use crate::store::DataFolder;

/// Asks everything and sets the connection up.
pub(super) async fn set_up(folder: &DataFolder, args: &SetupArgs, output: &Output) -> CommandResult {
    let found = original::look(args.original_folder.as_deref())?;
    let (messages, taken) = std::sync::mpsc::channel();
    greet(folder, found, &messages).await;
    let (effects, mut wanted) = mpsc::unbounded_channel();
    // Reading from a terminal blocks; the questions have a thread of their own, and the work stays here.
    let asked = tokio::task::spawn_blocking(move || {
        let model = Model::new(Language::of_the_system(), false);
        console::run(model, &Effects(effects), taken, &mut Terminal)
    });
    let mut work = Work { folder, output, messages, account_file: None };
    let end = crate::host::asked_to_end();
    tokio::pin!(end);
    loop {
        tokio::select! {
            effect = wanted.recv() => match effect {
                Some(effect) => Box::pin(work.perform(effect)).await,
                None => break,
            },
            // The thread waits for a line that nobody writes any more; the process ends without it.
            () = &mut end => return Err(Failure(Vec::new())),
        }
    }
    match asked.await {
        Ok(ExitCode::SUCCESS) => Ok(()),
        // It was said on the terminal.
        _ => Err(Failure(Vec::new())),
    }
}

/// What the questions begin with: who does the work, what is stored, and an account file that lies at hand.
async fn greet(folder: &DataFolder, found: Option<Original>, messages: &Sender<Msg>) {
    let view = stored_view(folder);
    let hello = Hello {
        version: IPC_VERSION,
        program_version: VERSION.into(),
        capabilities: vec![Capability::Check, Capability::Connect],
        may_write: true,
        configured: view.is_some(),
        data_folder: folder.root().display().to_string(),
    };
    let status = match read_journal(folder).await {
        Ok(journal) => of_folder(folder, journal.as_ref()).await.ok(),
        Err(_) => None,
    };
    let status = status.unwrap_or_else(|| StatusView::none(VERSION));
    let mut first = vec![Msg::Agent(AgentLink::Ready(Box::new(hello)))];
    if view.is_some() {
        first.push(Msg::View(view));
    } else {
        first.extend(package::check(folder, None, &[]).err().map(Msg::PackageRefused));
        first.extend(found.map(|found| {
            Msg::OriginalFound(OriginalConnector::of(
                found
                    .folder
                    .as_ref()
                    .map_or_else(|| SERVICE.to_owned(), |folder| folder.display().to_string()),
                found.may_run(),
                found.settings.as_ref(),
            ))
        }));
    }
    first.extend(account_file_at_hand(folder).map(|path| read(FilePurpose::Account, &path)));
    first.push(Msg::Status(Box::new(status)));
    for msg in first {
        // The receiver lives until the questions end.
        let _ = messages.send(msg);
    }
}

/// What is stored; settings that cannot be read are replaced by this set-up, as by any other.
fn stored_view(folder: &DataFolder) -> Option<Box<exchange_connector::config::View>> {
    folder.load().ok().flatten().map(|stored| Box::new(stored.view()))
}

/// Beside the program or in the data folder, as the window looks for it.
fn account_file_at_hand(folder: &DataFolder) -> Option<PathBuf> {
    let beside = std::env::current_exe().ok().and_then(|own| own.parent().map(Path::to_owned));
    [beside, Some(folder.root().to_owned())]
        .into_iter()
        .flatten()
        .flat_map(|place| ACCOUNT_FILE_NAMES.map(|name| place.join(name)))
        .find(|path| path.is_file())
}

fn read(purpose: FilePurpose, path: &Path) -> Msg {
    let refused = |finding| Msg::AccountRefused { path: path.display().to_string(), finding };
    if purpose == FilePurpose::Account && is_package(path) {
        return match account_file_of(path) {
            Ok(text) => Msg::FileRead {
                purpose,
                exposed: readable_by_others(path),
                path: path.display().to_string(),
                content: Ok(text),
            },
            Err(finding) => refused(*finding),
        };
    }
    if purpose == FilePurpose::Account
        && let Err(finding) = package::check_beside(path, &[])
    {
        return refused(finding);
    }
    // A device or a pipe would be waited for.
    let text = if path.is_file() { answers::text_of(path) } else { Err(std::io::Error::other("not a file")) };
    Msg::FileRead {
        purpose,
        exposed: readable_by_others(path),
        path: path.display().to_string(),
        content: text.map(Secret::new).map_err(|error| error.to_string()),
    }
}

/// Hands effects from the questions' thread to the work.
struct Effects(mpsc::UnboundedSender<Effect>);

impl Outside for Effects {
    fn perform(&self, effect: Effect) {
        // The work ends only with the process before the questions do.
        let _ = self.0.send(effect);
    }
}

struct Work<'a> {
    folder: &'a DataFolder,
    output: &'a Output,
    messages: Sender<Msg>,
    /// The last account file that was read.
    account_file: Option<PathBuf>,
}

impl Work<'_> {
    async fn perform(&mut self, effect: Effect) {
        let msg = match effect {
            Effect::ReadFile(purpose, path) => {
                let path = PathBuf::from(path);
                let msg = read(purpose, &path);
                if purpose == FilePurpose::Account {
                    self.account_file = Some(path);
                }
                msg
            }
            Effect::Run(request) => match *request {
                Request::Connect { draft, replace, accept_warnings, try_refused_logon } => {
                    let intent = ConnectIntent { connect: true, replace, accept_warnings, try_refused_logon };
                    Msg::Finished(self.connect((*draft).into(), intent).await)
                }
                _ => return,
            },
            Effect::Ask(request) if matches!(*request, Request::GetView) => {
                Msg::View(stored_view(self.folder))
            }
            Effect::StopOriginal => Msg::OriginalStopped(stop_service().map_err(|finding| *finding)),
            // The terminal offers nothing else.
            _ => return,
        };
        let _ = self.messages.send(msg);
    }

    async fn connect(&self, mut draft: Draft, intent: ConnectIntent) -> Ended {
        // What the original left was offered among the questions.
        original::take_over(self.folder, None, &mut draft, self.output);
        let told = Progress { messages: &self.messages, output: self.output };
        match Box::pin(run(self.folder, Some(draft), intent, &told)).await {
            Ok(mut ended) => {
                warn_of_account_file(&mut ended, self.account_file.as_deref(), self.output);
                ended
            }
            Err(Failure(findings)) => Ended { findings, ..Ended::default() },
        }
    }
}

/// Checks are shown among the questions, in the person's language.
struct Progress<'a> {
    messages: &'a Sender<Msg>,
    output: &'a Output,
}

impl Told for Progress<'_> {
    fn check(&self, check: &CheckProgress) {
        let _ = self.messages.send(Msg::Check(check.clone()));
    }

    fn finding(&self, finding: &Finding) {
        self.output.finding(finding);
    }
}
