//! `service` on Windows: the service that runs `serve`, and the program as that service.

use std::sync::mpsc;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector_platform::services::{MANAGEMENT, ServiceFailure};
use exchange_connector_platform::windows::installing::{self, NotClosed};
use exchange_connector_platform::windows::manager::{self, InstalledService, ServicePlan};
use exchange_connector_platform::windows::{dispatcher, full_path};
use tokio::sync::watch;

use crate::cli::args::ServiceCommand;
use crate::cli::output::{CommandResult, print};
use crate::cli::serve::Host;
use crate::data_folder::{DataFolder, DataFolderError};

const TITLE: &str = "Exchange Connector management service";
const DESCRIPTION: &str = "Decides which mobile devices may have mail, for connectors of Exchange organizations, and shows it in the browser.";

pub(in crate::cli) fn run(folder: &DataFolder, command: ServiceCommand) -> CommandResult {
    let found = manager::find(MANAGEMENT).map_err(failed)?;
    let root = full_path(folder.path());
    if let Some(other) = found.as_ref().filter(|found| !manager::serves(found, &root)) {
        let text = format!(
            "The service {MANAGEMENT} serves the folder {}, not {}; nothing was changed.",
            other.folder.display(),
            root.display()
        );
        let remedy = "Name that folder with --data-dir.";
        return Err(Box::new(findings::SYSTEMD_FAILED.finding(text).remedy(remedy)));
    }
    match command {
        ServiceCommand::Install { account, listen, public_url } => {
            let told = [("--listen", listen), ("--public-url", public_url)];
            let told: Vec<String> = told
                .into_iter()
                .filter_map(|(option, value)| Some([option.to_owned(), value?]))
                .flatten()
                .collect();
            install(folder, account.as_deref(), &told, found.as_ref())?;
            print(&format!("The service {MANAGEMENT} is installed; `service start` starts it."))
        }
        ServiceCommand::Uninstall => {
            manager::remove(MANAGEMENT).map_err(failed)?;
            print("The service is removed; the data folder stays.")
        }
        ServiceCommand::Start => match manager::start(MANAGEMENT).map_err(failed)? {
            true => print("The service is started."),
            false => print("The service runs already."),
        },
        ServiceCommand::Stop => match manager::stop(MANAGEMENT).map_err(failed)? {
            true => print("The service is stopped."),
            false => print("The service was not running."),
        },
    }
}

/// `told`: options of `serve`; without them it keeps what it recorded.
fn install(
    folder: &DataFolder,
    account: Option<&str>,
    told: &[String],
    found: Option<&InstalledService>,
) -> CommandResult {
    manager::may_install(MANAGEMENT).map_err(failed)?;
    let account = installing::account(account, MANAGEMENT, found.is_some()).map_err(Box::new)?;
    let program = installing::program().map_err(Box::new)?;
    let is_ours = folder.recorded()?.is_some();
    let is_empty = std::fs::read_dir(folder.path()).map_or(true, |mut entries| entries.next().is_none());
    if !is_ours && !is_empty {
        let text = format!(
            "The folder {} holds files, and no management service was started in it; nothing was changed.",
            folder.path().display()
        );
        let remedy = "Name an empty folder with --data-dir, or that of a service.";
        return Err(Box::new(findings::SYSTEMD_FAILED.finding(text).remedy(remedy)));
    }
    let password = installing::password_of(account.as_ref()).map_err(Box::new)?;
    folder.create()?;
    let root = full_path(folder.path());
    installing::close_folder(&root, MANAGEMENT).map_err(|why| -> Box<Finding> {
        match why {
            NotClosed::Others(error) => DataFolderError::File(root.clone(), error).into(),
            NotClosed::Failed(finding) => Box::new(finding),
        }
    })?;
    let text = root.to_string_lossy();
    let mut arguments = vec!["--data-dir", &text, "serve", "--as-service", MANAGEMENT];
    arguments.extend(told.iter().map(String::as_str));
    let plan = ServicePlan {
        name: MANAGEMENT,
        title: TITLE,
        description: DESCRIPTION,
        program: &program,
        arguments: &arguments,
        account: account.as_ref(),
        password: password.as_ref(),
    };
    manager::install(&plan).map_err(failed)
}

fn failed(failure: ServiceFailure) -> Box<Finding> {
    Box::new(failure.finding())
}

/// Runs `work` as the service of this name, and gives what it gave.
pub(in crate::cli) fn begin(
    name: &str,
    work: impl FnOnce(Host) -> CommandResult + Send + 'static,
) -> CommandResult {
    let (ask, asked) = watch::channel(false);
    let (tell, told) = mpsc::channel();
    let dispatched = dispatcher::run(
        name,
        move || {
            ask.send_replace(true);
        },
        move |progress| {
            let answers = Box::new(move || progress.serving());
            let done = work(Host { asked: Some(asked), answers: Some(answers) });
            let number = done.as_ref().map_or_else(|finding| number(finding), |()| 0);
            // The dispatcher's caller waits for it.
            let _ = tell.send(done);
            number
        },
    );
    if let Err(error) = dispatched {
        let finding = findings::SYSTEMD_FAILED
            .finding(format!("The service manager did not start the program as the service {name}."))
            .remedy("Start it with `service start`; `serve` without --as-service serves in the foreground.")
            .caused_by(&error);
        return Err(Box::new(finding));
    }
    told.try_recv().unwrap_or(Ok(()))
}

/// The number that the service ends with: that of the finding, never 0.
fn number(finding: &Finding) -> u32 {
    let digits = finding.number.as_deref().and_then(|number| number.strip_prefix("0x"));
    digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).filter(|n| *n != 0).unwrap_or(1)
}
