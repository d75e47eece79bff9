//! The agent's command line with one data folder.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::process::{Background, Finished, finish, program};
use super::wait_for;

/// `exchange-connector --data-dir FOLDER …`
pub(crate) struct Agent {
    folder: PathBuf,
    environment: Vec<(String, String)>,
}

impl Agent {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, environment: Vec::new() }
    }

    /// With an environment variable, for instance `KRB5_CONFIG`.
    pub(crate) fn env(&mut self, name: &str, value: impl Into<String>) {
        self.environment.push((name.into(), value.into()));
    }

    /// The command, not started yet.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program("exchange-connector"));
        command.arg("--data-dir").arg(&self.folder).args(arguments);
        // Stories do not touch the keyring of the person who runs them.
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs to the end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Finished {
        self.run_with(arguments, "")
    }

    /// Runs to the end with standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Finished {
        finish(&mut self.command(arguments), input)
    }

    /// Runs to the end, must succeed, and gives the JSON it printed.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?} failed:\n{}\n{}", output.stdout, output.stderr);
        output.json()
    }

    /// One full sync in its own process, which must succeed.
    pub(crate) fn run_once(&self) {
        let output = self.run(&["run", "--once"]);
        assert_eq!(output.code, 0, "run --once failed:\n{}\n{}", output.stdout, output.stderr);
    }

    /// Starts the agent in the background.
    pub(crate) fn spawn(&self) -> Background {
        Background::start(&mut self.command(&["run"]))
    }

    /// Starts the agent in the background and waits until it serves the folder.
    pub(crate) fn start(&self) -> Background {
        let mut running = self.spawn();
        wait_for("the agent to serve its folder", || {
            assert!(running.is_running(), "the agent ended: {}", running.log());
            let status = self.run(&["status", "--json"]);
            (status.code == 0 && status.json()["agentRunning"] == true).then_some(())
        });
        running
    }

    /// `status --json`
    pub(crate) fn status(&self) -> Value {
        self.json(&["status", "--json"])
    }

    /// `devices --json`
    pub(crate) fn devices(&self) -> Vec<Value> {
        self.json(&["devices", "--json"]).as_array().expect("an array").clone()
    }
}
