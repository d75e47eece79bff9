//! Starting the agent where none runs: the program beside this one, else the one on the path.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const NAME: &str = if cfg!(windows) { "exchange-connector.exe" } else { "exchange-connector" };

/// Which program the agent is.
#[derive(Debug, Clone)]
pub struct AgentProgram {
    /// `None`: never started from here.
    path: Option<PathBuf>,
}

impl AgentProgram {
    /// Beside this program, else by its name on the path.
    pub fn find() -> Self {
        let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(NAME)));
        let path = beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(NAME));
        Self { path: Some(path) }
    }

    /// Never started; for tests that bring their own agent.
    pub fn none() -> Self {
        Self { path: None }
    }

    /// Starts it on its own: it goes on when the window closes, and inherits no standard stream.
    pub(super) fn start(&self, data_dir: &Path) -> Result<Started, String> {
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
        Ok(Started { child, path: path.to_owned() })
    }
}

/// An agent that was started and has not greeted yet.
pub(super) struct Started {
    child: Child,
    path: PathBuf,
}

impl Started {
    /// Why it ended, when it has.
    pub(super) fn ended(&mut self) -> Option<String> {
        let status = self.child.try_wait().ok().flatten()?;
        Some(format!("{} ended ({status})", self.path.display()))
    }
}
