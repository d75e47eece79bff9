//! `service` on Windows: the service of a connection's agent, and the agent as that service.

use std::path::Path;
use std::process::ExitCode;

use exchange_connector::findings;
use exchange_connector_platform::event_log::agent_source;
use exchange_connector_platform::instance::InstanceName;
use exchange_connector_platform::services::AGENT;
use exchange_connector_platform::windows::installing::{self, NotClosed};
use exchange_connector_platform::windows::manager::{self, InstalledService, ServicePlan};
use exchange_connector_platform::windows::{dispatcher, event_log, full_path};

use super::keyring::leave_keyring;
use crate::cli::args::ServiceAction;
use crate::cli::failure::{CommandResult, Failure};
use crate::cli::folder::is_others;
use crate::cli::output::Output;
use crate::host::Manager;
use crate::store::{DataFolder, StoreError};

const DESCRIPTION: &str = "Links the mobile devices of an Exchange organization to the management service.";

pub(in crate::cli) async fn service(
    folder: &DataFolder,
    instance: Option<&InstanceName>,
    action: ServiceAction,
    output: &Output,
) -> CommandResult {
    let name = instance.map_or_else(|| AGENT.to_owned(), |name| format!("{AGENT}-{name}"));
    let found = manager::find(&name).map_err(|failure| failure.finding())?;
    let root = full_path(folder.root());
    if let Some(other) = found.as_ref().filter(|found| !manager::serves(found, &root)) {
        return Err(others_service(other, &root));
    }
    match action {
        ServiceAction::Install { account } => {
            install(folder, &name, account.as_deref(), found.as_ref(), output).await?;
            event_source(instance, true, output);
            output.note(&format!("The service {name} is installed; `service start` starts it."));
        }
        ServiceAction::Uninstall => {
            manager::remove(&name).map_err(|failure| failure.finding())?;
            event_source(instance, false, output);
            output.note("The service is removed; the data folder stays.");
        }
        ServiceAction::Start => {
            if !manager::start(&name).map_err(|failure| failure.finding())? {
                output.note("The service runs already.");
            }
        }
        ServiceAction::Stop => {
            if !manager::stop(&name).map_err(|failure| failure.finding())? {
                output.note("The service was not running.");
            }
        }
    }
    Ok(())
}

/// The event source of a named instance; the installer has the others. Without it Event Viewer shows the events too, with a
/// line about a missing description.
fn event_source(instance: Option<&InstanceName>, is_wanted: bool, output: &Output) {
    let Some(instance) = instance else { return };
    let source = agent_source(Some(instance));
    let programs = std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_owned));
    let done = match programs.filter(|_| is_wanted) {
        Some(programs) => event_log::register(&source, &programs),
        None => event_log::unregister(&source),
    };
    if let Err(error) = done {
        output.note(&format!("The event source {source} could not be changed: {error}"));
    }
}

/// Stops and removes the service of a folder whose connection is gone, where one is installed.
#[allow(clippy::unused_async, reason = "the same shape as on Linux")]
pub(in crate::cli) async fn remove_of(folder: &DataFolder, output: &Output) -> CommandResult {
    if let Some(InstalledService { name, .. }) = manager::of_folder(folder.root()) {
        manager::remove(&name).map_err(|failure| failure.finding())?;
        output.note(&format!("The service {name} is removed."));
    }
    Ok(())
}

async fn install(
    folder: &DataFolder,
    name: &str,
    account: Option<&str>,
    found: Option<&InstalledService>,
    output: &Output,
) -> CommandResult {
    manager::may_install(name).map_err(|failure| failure.finding())?;
    let account = installing::account(account, name, found.is_some())?;
    let program = installing::program()?;
    if is_others(folder) {
        return Err(others_files(folder.root()));
    }
    let password = installing::password_of(account.as_ref())?;
    folder.create()?;
    leave_keyring(folder, output).await?;
    let root = full_path(folder.root());
    installing::close_folder(&root, name).map_err(|why| not_closed(&root, why))?;
    let title = match name.strip_prefix(AGENT).and_then(|rest| rest.strip_prefix('-')) {
        Some(instance) => format!("Exchange Connector ({instance})"),
        None => "Exchange Connector".to_owned(),
    };
    let text = root.to_string_lossy();
    let plan = ServicePlan {
        name,
        title: &title,
        description: DESCRIPTION,
        program: &program,
        arguments: &["--data-dir", &text, "run", "--as-service", name],
        account: account.as_ref(),
        password: password.as_ref(),
    };
    Ok(manager::install(&plan).map_err(|failure| failure.finding())?)
}

fn not_closed(root: &Path, why: NotClosed) -> Failure {
    match why {
        NotClosed::Others(source) => StoreError::Io { what: "use", path: root.to_owned(), source }.into(),
        NotClosed::Failed(finding) => finding.into(),
    }
}

fn others_service(other: &InstalledService, root: &Path) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!(
            "The service {} serves the folder {}, not {}; nothing was changed.",
            other.name,
            other.folder.display(),
            root.display()
        ))
        .remedy("Name the connection with --instance NAME: each connection has a service of its own.")
        .into()
}

fn others_files(root: &Path) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!(
            "The folder {} holds files, and none of them is a connector's; nothing was changed.",
            root.display()
        ))
        .remedy("Set the connection up first, or name its own folder with --data-dir or --instance.")
        .into()
}

/// Runs `work` as the service of this name. It gives the number of the finding that ended it.
pub(in crate::cli) fn begin(name: &str, work: impl FnOnce(Manager) -> u32 + Send + 'static) -> ExitCode {
    let (manager, asked) = Manager::new();
    let done = dispatcher::run(
        name,
        move || asked.ask(),
        move |progress| work(manager.telling(move || progress.serving())),
    );
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let finding = findings::SYSTEMD_FAILED
                .finding(format!("The service manager did not start the program as the service {name}."))
                .remedy("Start it with `service start`; `run` without --as-service serves in the foreground.")
                .caused_by(&error);
            Output::new(false).failed(&[finding]);
            ExitCode::FAILURE
        }
    }
}
