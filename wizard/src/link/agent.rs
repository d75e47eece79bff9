//! Starting the agent where none runs: the installed service, else the program beside this one or on the path.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const NAME: &str = if cfg!(windows) { "exchange-connector.exe" } else { "exchange-connector" };
/// The service's name, as `exchange-connector service install` gives it.
const SERVICE: &str = if cfg!(windows) { "exchange-connector" } else { "exchange-connector.service" };
/// Where a unit can be, the administrator's own first.
const UNITS: &[&str] = &["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

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
            let units = UNITS.iter().map(PathBuf::from).collect();
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

    /// Also this service manager, with units in this folder.
    #[must_use]
    pub fn with_service(mut self, units: PathBuf, manager: PathBuf) -> Self {
        self.service = Some(Service { units: vec![units], manager });
        self
    }

    /// Starts the service of this folder where one is installed; else the program on its own: it goes on when the
    /// window closes, and inherits no standard stream.
    pub(super) fn start(&self, data_dir: &Path) -> Result<Started, String> {
        let data_dir = std::path::absolute(data_dir).unwrap_or_else(|_| data_dir.to_owned());
        if let Some(service) = self.service.as_ref().filter(|service| service.serves(&data_dir)) {
            return service.start();
        }
        let path = self.path.as_deref().ok_or("there is no agent program")?;
        let mut command = Command::new(path);
        command.arg("--data-dir").arg(data_dir).arg("run");
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
    /// True when the service is installed and is the one of this folder.
    fn serves(&self, data_dir: &Path) -> bool {
        if self.units.is_empty() {
            return self.command("query").status().is_ok_and(|status| status.success());
        }
        let unit = self.units.iter().find_map(|folder| std::fs::read_to_string(folder.join(SERVICE)).ok());
        let Some(folder) = unit.as_deref().and_then(folder_of_unit) else { return false };
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        real(&folder) == real(data_dir)
    }

    fn start(&self) -> Result<Started, String> {
        let mut command = self.command("start");
        let child = command
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", self.manager.display()))?;
        Ok(Started { child, name: SERVICE.into(), is_manager: true })
    }

    fn command(&self, verb: &str) -> Command {
        let mut command = Command::new(&self.manager);
        if !cfg!(windows) {
            command.arg("--no-ask-password");
        }
        command.args([verb, SERVICE]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// The data folder that a unit's `ExecStart` names. A word with blanks stands in double quotes, `%` is doubled.
fn folder_of_unit(unit: &str) -> Option<PathBuf> {
    let line = unit.lines().find_map(|line| line.trim().strip_prefix("ExecStart="))?;
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let mut word = String::new();
        let quoted = rest.starts_with('"');
        let mut chars = rest.char_indices().skip(usize::from(quoted));
        let end = loop {
            match chars.next() {
                None => break rest.len(),
                Some((_, '\\')) => word.extend(chars.next().map(|(_, c)| c)),
                Some((_, '%')) => word.extend(chars.next().map(|(_, c)| c)),
                Some((at, '"')) if quoted => break at + 1,
                Some((at, c)) if !quoted && c.is_whitespace() => break at,
                Some((_, c)) => word.push(c),
            }
        };
        words.push(word);
        rest = rest[end..].trim_start();
    }
    let at = words.iter().position(|word| word == "--data-dir")?;
    words.get(at + 1).map(PathBuf::from)
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

#[cfg(test)]
mod tests;
