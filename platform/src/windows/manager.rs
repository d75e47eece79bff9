//! The service manager: services of ours are found, installed, started, stopped and removed.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use exchange_connector::secret::Secret;
use windows_service::Error;
use windows_service::service::{
    Service, ServiceAccess, ServiceAction, ServiceActionType, ServiceErrorControl, ServiceExitCode,
    ServiceFailureActions, ServiceFailureResetPeriod, ServiceInfo, ServiceSidType, ServiceStartType,
    ServiceState, ServiceStatus, ServiceType,
};
use windows_service::service_manager::{ServiceManager, ServiceManagerAccess};

use super::{accounts, is_same_folder, service_config};
use crate::services::{AGENT, ServiceAccount, ServiceFailure, command_line, end_text, folder_of_command};

/// A service that shows no progress for this long is not waited for any more.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(100);
/// How long Windows waits at its end until shells at Exchange are closed.
const TO_END: Duration = Duration::from_secs(60);
const ALREADY_RUNNING: i32 = 1056;
const NOT_INSTALLED: i32 = 1060;
const NOT_TAKEN_NOW: i32 = 1061;
const NOT_RUNNING: i32 = 1062;
const TIMEOUT: i32 = 1053;
const SPECIFIC: i32 = 1066;
const LEVEL_UNKNOWN: i32 = 124;

/// A service of ours as it is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledService {
    pub name: String,
    /// The account it runs under, as the manager writes it.
    pub account: String,
    /// Its data folder.
    pub folder: PathBuf,
}

/// What a service is to be.
#[derive(Debug)]
pub struct ServicePlan<'a> {
    pub name: &'a str,
    /// What the Services console shows.
    pub title: &'a str,
    pub description: &'a str,
    pub program: &'a Path,
    pub arguments: &'a [&'a str],
    /// `None` leaves an installed service its account.
    pub account: Option<&'a ServiceAccount>,
    pub password: Option<&'a Secret>,
}

/// Every service of ours that names a data folder; none where the manager does not answer.
pub fn installed() -> Vec<InstalledService> {
    let names = service_config::names().unwrap_or_default();
    names.iter().filter(|name| name.starts_with(AGENT)).filter_map(|name| find(name).ok().flatten()).collect()
}

/// The service of a data folder.
pub fn of_folder(folder: &Path) -> Option<InstalledService> {
    installed().into_iter().find(|service| serves(service, folder))
}

/// True when an installed service has this data folder.
pub fn serves(service: &InstalledService, folder: &Path) -> bool {
    is_same_folder(&service.folder, folder)
}

/// The identifier of the account that the service of a data folder runs under.
pub fn account_of_folder(folder: &Path) -> Option<String> {
    accounts::sid_of(&of_folder(folder)?.account).ok()
}

/// The installed service of this name; one that names no folder is none of ours.
///
/// # Errors
/// When the manager refuses to say.
pub fn find(name: &str) -> Result<Option<InstalledService>, ServiceFailure> {
    let failed = |error| failure("look at", name, None, &error);
    let service = match open(name, ServiceAccess::QUERY_CONFIG) {
        Ok(service) => service,
        Err(error) if number(&error) == NOT_INSTALLED => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let config = service.query_config().map_err(failed)?;
    // An account that is not named is the system's.
    let account = config.account_name.unwrap_or_else(|| "LocalSystem".into()).to_string_lossy().into_owned();
    let folder = folder_of_command(&config.executable_path.to_string_lossy()).unwrap_or_default();
    Ok(Some(InstalledService { name: name.to_owned(), account, folder }))
}

/// Whether this process may install services at all: asked before anything is made.
///
/// # Errors
/// When it may not.
pub fn may_install(name: &str) -> Result<(), ServiceFailure> {
    let wanted = ServiceManagerAccess::CONNECT | ServiceManagerAccess::CREATE_SERVICE;
    let opened = ServiceManager::local_computer(None::<&str>, wanted);
    opened.map(drop).map_err(|error| failure("install", name, None, &error))
}

/// Installs the service, or gives the installed one this program: its account, recovery and start then stay as they
/// are. A new one that could not be made whole is removed again.
///
/// # Errors
/// When the manager refuses.
pub fn install(plan: &ServicePlan<'_>) -> Result<(), ServiceFailure> {
    let account = plan.account.map(|account| account.name());
    let failed = |error| failure("install", plan.name, account, &error);
    let access = ServiceAccess::CHANGE_CONFIG
        | ServiceAccess::QUERY_CONFIG
        | ServiceAccess::START
        | ServiceAccess::DELETE;
    let command = command_line(&plan.program.to_string_lossy(), plan.arguments);
    match open(plan.name, access) {
        Ok(service) => {
            // It may be another program's place by now.
            service_config::change(&service, Some(&command), None).map_err(|e| failed(Error::Winapi(e)))?;
            set_account(&service, plan).map_err(failed)
        }
        Err(error) if number(&error) == NOT_INSTALLED => {
            let service = create(plan, access).map_err(failed)?;
            set_up(&service, plan).and_then(|()| set_account(&service, plan)).map_err(|error| {
                // The first error is the one to report.
                let _ = service.delete();
                failed(error)
            })
        }
        Err(error) => Err(failed(error)),
    }
}

fn create(plan: &ServicePlan<'_>, access: ServiceAccess) -> windows_service::Result<Service> {
    let info = ServiceInfo {
        name: plan.name.into(),
        display_name: plan.title.into(),
        service_type: ServiceType::OWN_PROCESS,
        start_type: ServiceStartType::AutoStart,
        error_control: ServiceErrorControl::Normal,
        executable_path: plan.program.to_owned(),
        launch_arguments: plan.arguments.iter().map(Into::into).collect(),
        dependencies: Vec::new(),
        // Its account is set before it is ever started.
        account_name: None,
        account_password: None,
    };
    let wanted = ServiceManagerAccess::CONNECT | ServiceManagerAccess::CREATE_SERVICE;
    ServiceManager::local_computer(None::<&str>, wanted)?.create_service(&info, access)
}

/// Description, recovery also after an end that is no crash, a start after Windows' own services, an identifier of its
/// own, and time to end.
fn set_up(service: &Service, plan: &ServicePlan<'_>) -> windows_service::Result<()> {
    let again = |seconds| ServiceAction {
        action_type: ServiceActionType::Restart,
        delay: Duration::from_secs(seconds),
    };
    let recovery = ServiceFailureActions {
        reset_period: ServiceFailureResetPeriod::After(Duration::from_secs(24 * 3600)),
        reboot_msg: None,
        command: None,
        // The last action counts for every failure after it.
        actions: Some(vec![again(10), again(60), again(300)]),
    };
    service.set_description(plan.description)?;
    where_known(service.set_config_service_sid_info(ServiceSidType::Unrestricted))?;
    where_known(service.set_delayed_auto_start(true))?;
    where_known(service.set_preshutdown_timeout(TO_END))?;
    where_known(service.update_failure_actions(recovery))?;
    where_known(service.set_failure_actions_on_non_crash_failures(true))
}

/// What replaces Windows, as Wine does, may not know every setting; Windows itself does.
fn where_known(set: windows_service::Result<()>) -> windows_service::Result<()> {
    match set {
        Err(error) if number(&error) == LEVEL_UNKNOWN => Ok(()),
        other => other,
    }
}

fn set_account(service: &Service, plan: &ServicePlan<'_>) -> windows_service::Result<()> {
    let Some(account) = plan.account else { return Ok(()) };
    let managed = matches!(account, ServiceAccount::Managed(_));
    if managed || account.has_password() {
        accounts::let_log_on_as_service(account.name()).map_err(Error::Winapi)?;
    }
    service_config::change(service, None, Some((account.name(), plan.password))).map_err(Error::Winapi)?;
    if managed {
        say_managed(plan.name).map_err(Error::Winapi)?;
    }
    Ok(())
}

/// Says that Windows itself changes the account's password. Windows documents the command, and no call.
fn say_managed(name: &str) -> io::Result<()> {
    let windows = std::env::var_os("SystemRoot").unwrap_or_else(|| "C:\\Windows".into());
    let mut command = Command::new(PathBuf::from(windows).join("System32").join("sc.exe"));
    command.args(["managedaccount", name, "true"]).stdin(Stdio::null()).stdout(Stdio::null());
    let status = command.stderr(Stdio::null()).status()?;
    // The command ends with Windows' own number.
    if status.success() { Ok(()) } else { Err(io::Error::from_raw_os_error(status.code().unwrap_or(1))) }
}

/// Starts the service and waits until it serves. True when it was not running before.
///
/// # Errors
/// When the manager refuses, or the service ended again.
pub fn start(name: &str) -> Result<bool, ServiceFailure> {
    let service = begin(name)?;
    let account = find(name).ok().flatten().map(|found| found.account);
    let failed = |error| failure("start", name, account.as_deref(), &error);
    let Some(StartedService(service)) = service else { return Ok(false) };
    let status = settled(&service, ServiceState::StartPending).map_err(failed)?;
    let Some(cause) = ended(&status) else { return Ok(true) };
    Err(ServiceFailure { asked: "start", service: name.into(), account, code: SPECIFIC, cause })
}

/// A service that was told to start.
pub struct StartedService(Service);

impl std::fmt::Debug for StartedService {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StartedService")
    }
}

impl StartedService {
    /// Why it stands still, when it does.
    pub fn ended(&self) -> Option<String> {
        self.0.query_status().ok().as_ref().and_then(ended)
    }
}

/// Starts the service and waits for nothing: `None` when it runs already.
///
/// # Errors
/// When the manager refuses.
pub fn begin(name: &str) -> Result<Option<StartedService>, ServiceFailure> {
    let failed = |error: Error| {
        let account = find(name).ok().flatten().map(|found| found.account);
        failure("start", name, account.as_deref(), &error)
    };
    let service = open(name, ServiceAccess::START | ServiceAccess::QUERY_STATUS).map_err(failed)?;
    match service.start::<&str>(&[]) {
        Ok(()) => Ok(Some(StartedService(service))),
        Err(error) if number(&error) == ALREADY_RUNNING => Ok(None),
        Err(error) => Err(failed(error)),
    }
}

fn ended(status: &ServiceStatus) -> Option<String> {
    (status.current_state == ServiceState::Stopped).then(|| match status.exit_code {
        ServiceExitCode::ServiceSpecific(number) => end_text(0, Some(number)),
        ServiceExitCode::Win32(number) => end_text(number, None),
    })
}

/// Stops the service and waits until it has ended. True when it was running.
///
/// # Errors
/// When the manager refuses, or the service does not end.
pub fn stop(name: &str) -> Result<bool, ServiceFailure> {
    let failed = |error| failure("stop", name, None, &error);
    let service = open(name, ServiceAccess::STOP | ServiceAccess::QUERY_STATUS).map_err(failed)?;
    stop_service(&service).map_err(failed)
}

fn stop_service(service: &Service) -> windows_service::Result<bool> {
    loop {
        match service.stop() {
            Ok(_) => break,
            Err(error) if number(&error) == NOT_RUNNING => return Ok(false),
            // It is still starting, or ends already.
            Err(error) if number(&error) == NOT_TAKEN_NOW => {
                let state = service.query_status()?.current_state;
                match state {
                    ServiceState::StartPending => settled(service, state)?,
                    ServiceState::StopPending | ServiceState::Stopped => break,
                    _ => return Err(error),
                };
            }
            Err(error) => return Err(error),
        }
    }
    for state in [ServiceState::Running, ServiceState::StopPending] {
        settled(service, state)?;
    }
    Ok(true)
}

/// Stops and removes the service.
///
/// # Errors
/// When the manager refuses, or the service does not end.
pub fn remove(name: &str) -> Result<(), ServiceFailure> {
    let failed = |error| failure("remove", name, None, &error);
    let access = ServiceAccess::STOP | ServiceAccess::QUERY_STATUS | ServiceAccess::DELETE;
    let service = open(name, access).map_err(failed)?;
    stop_service(&service).map_err(failed)?;
    service.delete().map_err(failed)
}

/// Waits until the service is in another state than this. Its checkpoints show that it goes on.
fn settled(service: &Service, state: ServiceState) -> windows_service::Result<ServiceStatus> {
    let mut seen = (0, Instant::now());
    loop {
        let status = service.query_status()?;
        if status.current_state != state {
            return Ok(status);
        }
        if status.checkpoint != seen.0 {
            seen = (status.checkpoint, Instant::now());
        } else if seen.1.elapsed() > PATIENCE {
            return Err(Error::Winapi(io::Error::from_raw_os_error(TIMEOUT)));
        }
        sleep(PAUSE);
    }
}

fn open(name: &str, access: ServiceAccess) -> windows_service::Result<Service> {
    ServiceManager::local_computer(None::<&str>, ServiceManagerAccess::CONNECT)?.open_service(name, access)
}

fn number(error: &Error) -> i32 {
    match error {
        Error::Winapi(error) => error.raw_os_error().unwrap_or_default(),
        _ => 0,
    }
}

fn failure(asked: &'static str, service: &str, account: Option<&str>, error: &Error) -> ServiceFailure {
    let cause = match error {
        Error::Winapi(windows) => windows.to_string(),
        ours => ours.to_string(),
    };
    ServiceFailure {
        asked,
        service: service.into(),
        account: account.map(str::to_owned),
        code: number(error),
        cause,
    }
}
