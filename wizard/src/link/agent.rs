//! Starting the agent where none runs: the installed service, else the program beside this one or on the path.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

#[cfg(not(windows))]
use exchange_connector_platform::instance::{UNIT_FOLDERS, unit_of_folder};
#[cfg(windows)]
use exchange_connector_platform::windows::manager;

const NAME: &str = if cfg!(windows) { "exchange-connector.exe" } else { "exchange-connector" };
/// Which program the agent is, and which service.
#[derive(Debug, Clone, Default)]
pub struct AgentProgram {
    /// `None`: never started from here.
    path: Option<PathBuf>,
    service: Option<Service>,
}

/// The system's service manager: systemd's folders of units and its command, or that of Windows, which is asked itself.
#[derive(Debug, Clone)]
struct Service {
    #[cfg(not(windows))]
    units: Vec<PathBuf>,
    #[cfg(not(windows))]
    manager: PathBuf,
}

impl AgentProgram {
    /// The installed service; else beside this program, else by its name on the path.
    pub fn find() -> Self {
        let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(NAME)));
        let path = beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(NAME));
        Self { path: Some(path), service: Service::of_the_system() }
    }

    /// Never started; for tests that bring their own agent.
    pub fn none() -> Self {
        Self::default()
    }

    /// This program and no service.
    pub fn at(path: PathBuf) -> Self {
        Self { path: Some(path), service: None }
    }

    /// Starts the service of this folder where one is installed; else the program on its own: it goes on when the
    /// window closes, unless the set-up was given up, and inherits no standard stream.
    pub(super) fn start(&self, data_dir: &Path) -> Result<Started, String> {
        let data_dir = std::path::absolute(data_dir).unwrap_or_else(|_| data_dir.to_owned());
        if let Some((service, unit)) =
            self.service.as_ref().and_then(|service| Some((service, service.serves(&data_dir)?)))
        {
            return service.start(unit);
        }
        let path = self.path.as_deref().ok_or("there is no agent program")?;
        let mut command = Command::new(path);
        command.arg("--data-dir").arg(data_dir).args(["run", "--for-set-up"]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        #[cfg(windows)]
        {
            const DETACHED_PROCESS: u32 = 0x0000_0008;
            const CREATE_NEW_PROCESS_GROUP: u32 = 0x0000_0200;
            let flags = DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP;
            std::os::windows::process::CommandExt::creation_flags(&mut command, flags);
        }
        let child = command.spawn().map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Started { what: What::Program(child), name: path.display().to_string() })
    }
}

#[cfg(windows)]
impl Service {
    #[allow(clippy::unnecessary_wraps, reason = "the same shape as on Linux")]
    fn of_the_system() -> Option<Self> {
        Some(Self {})
    }

    /// The name of the installed service of this folder, whatever instance it is.
    fn serves(&self, data_dir: &Path) -> Option<String> {
        manager::of_folder(data_dir).map(|service| service.name)
    }

    fn start(&self, name: String) -> Result<Started, String> {
        let failed = |finding: exchange_connector::domain::health::Finding| {
            let remedy = finding.remedy.map(|remedy| format!(" {remedy}")).unwrap_or_default();
            format!("{}{remedy}", finding.text)
        };
        let begun = manager::begin(&name).map_err(|failure| failed(failure.finding()))?;
        Ok(Started { what: begun.map_or(What::Running, What::Service), name })
    }
}

#[cfg(not(windows))]
impl Service {
    fn of_the_system() -> Option<Self> {
        let units = UNIT_FOLDERS.iter().map(PathBuf::from).collect();
        let systemd = Path::new("/run/systemd/system").is_dir();
        systemd.then(|| Self { units, manager: "systemctl".into() })
    }

    /// The name of the installed service of this folder.
    fn serves(&self, data_dir: &Path) -> Option<String> {
        unit_of_folder(&self.units, data_dir)
    }

    fn start(&self, unit: String) -> Result<Started, String> {
        let mut command = Command::new(&self.manager);
        command.args(["--no-ask-password", "start", &unit]);
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", self.manager.display()))?;
        Ok(Started { what: What::Manager(child), name: unit })
    }
}

/// An agent that was started and has not greeted yet.
pub(super) struct Started {
    what: What,
    name: String,
}

enum What {
    Program(Child),
    /// The service manager's command, which ends when the service has begun.
    #[cfg(not(windows))]
    Manager(Child),
    #[cfg(windows)]
    Service(manager::StartedService),
    /// A service that somebody else has started.
    #[cfg(windows)]
    Running,
}

impl Started {
    /// Why it ended, when it has.
    pub(super) fn ended(&mut self) -> Option<String> {
        let why = match &mut self.what {
            What::Program(child) => {
                let status = child.try_wait().ok().flatten()?;
                said(child, status)
            }
            #[cfg(not(windows))]
            What::Manager(child) => {
                let status = child.try_wait().ok().flatten().filter(|status| !status.success())?;
                said(child, status)
            }
            #[cfg(windows)]
            What::Service(service) => service.ended()?,
            #[cfg(windows)]
            What::Running => return None,
        };
        Some(format!("{}: {why}", self.name))
    }
}

/// What a program wrote before it ended.
fn said(child: &mut Child, status: ExitStatus) -> String {
    let mut said = String::new();
    if let Some(stderr) = child.stderr.take() {
        // What cannot be read is not there; the status says enough.
        let _ = stderr.take(2048).read_to_string(&mut said);
    }
    let said = said.trim();
    if said.is_empty() { status.to_string() } else { said.to_owned() }
}
