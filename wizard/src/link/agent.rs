//! Starting the agent where none runs: the installed service, else the program beside this one or on the path.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use exchange_connector_platform::instance::{UNIT_FOLDERS, unit_of_folder};

const NAME: &str = if cfg!(windows) { "exchange-connector.exe" } else { "exchange-connector" };
/// The service's name where the window asks the manager itself.
const SERVICE: &str = "exchange-connector";

/// Which program the agent is, and which service.
#[derive(Debug, Clone, Default)]
pub struct AgentProgram {
    /// `None`: never started from here.
    path: Option<PathBuf>,
    service: Option<Service>,
}

/// The system's service manager.
#[derive(Debug, Clone)]
struct Service {
    /// Folders of units; empty where the window asks the manager itself.
    units: Vec<PathBuf>,
    manager: PathBuf,
}

impl AgentProgram {
    /// The installed service; else beside this program, else by its name on the path.
    pub fn find() -> Self {
        let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(NAME)));
        let path = beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(NAME));
        let service = if cfg!(windows) {
            let windows = std::env::var_os("SystemRoot").unwrap_or_else(|| "C:\\Windows".into());
            let manager = PathBuf::from(windows).join("System32").join("sc.exe");
            Some(Service { units: Vec::new(), manager })
        } else {
            let units = UNIT_FOLDERS.iter().map(PathBuf::from).collect();
            let systemd = Path::new("/run/systemd/system").is_dir();
            systemd.then(|| Service { units, manager: "systemctl".into() })
        };
        Self { path: Some(path), service }
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
        Ok(Started { child, name: path.display().to_string(), is_manager: false })
    }
}

impl Service {
    /// The name of the installed service of this folder.
    fn serves(&self, data_dir: &Path) -> Option<String> {
        if self.units.is_empty() {
            let found = self.command("query", SERVICE).status().is_ok_and(|status| status.success());
            return found.then(|| SERVICE.to_owned());
        }
        unit_of_folder(&self.units, data_dir)
    }

    fn start(&self, unit: String) -> Result<Started, String> {
        let mut command = self.command("start", &unit);
        let child = command
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", self.manager.display()))?;
        Ok(Started { child, name: unit, is_manager: true })
    }

    fn command(&self, verb: &str, unit: &str) -> Command {
        let mut command = Command::new(&self.manager);
        if !cfg!(windows) {
            command.arg("--no-ask-password");
        }
        command.args([verb, unit]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// An agent that was started and has not greeted yet.
pub(super) struct Started {
    child: Child,
    name: String,
    /// The child is the service manager, which ends when the service has begun.
    is_manager: bool,
}

impl Started {
    /// Why it ended, when it has.
    pub(super) fn ended(&mut self) -> Option<String> {
        let status = self.child.try_wait().ok().flatten()?;
        if self.is_manager && status.success() {
            return None;
        }
        let mut said = String::new();
        if let Some(stderr) = self.child.stderr.take() {
            // What cannot be read is not there; the status says enough.
            let _ = stderr.take(2048).read_to_string(&mut said);
        }
        let said = said.trim();
        let why = if said.is_empty() { status.to_string() } else { said.to_owned() };
        Some(format!("{}: {why}", self.name))
    }
}
