//! Building the programs and running them: a child that ends with us, and a first line that is JSON.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::outcome::Outcome;

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Cargo's output folder.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The `cargo` that runs this task.
pub(crate) fn cargo_command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `cargo` in the workspace and shows what it prints.
pub(crate) fn cargo(arguments: &[&str]) -> Outcome {
    run(cargo_command().args(arguments).current_dir(root()))
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = format!("{command:?}");
    let status = command.status().map_err(|error| format!("could not start {shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown} ended with {status}")) }
}

/// Where the built programs are.
#[derive(Debug, Clone)]
pub(crate) struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// Builds agent, service and lab, and the wizard when it is wanted.
    pub(crate) fn build(release: bool, wizard: bool) -> Outcome<Self> {
        let mut arguments = vec!["build", "--locked"];
        for package in ["exchange-connector-agent", "exchange-connector-service", "exchange-connector-lab"] {
            arguments.extend(["--package", package]);
        }
        if wizard {
            arguments.extend(["--package", "exchange-connector-wizard"]);
        }
        if release {
            arguments.push("--release");
        }
        cargo(&arguments)?;
        Ok(Self { folder: target().join(if release { "release" } else { "debug" }) })
    }

    /// Builds every program with the features of the tests, so that what a test run compiled is used.
    pub(crate) fn build_beside_tests() -> Outcome<Self> {
        cargo(&["build", "--workspace", "--bins", "--tests", "--locked"])?;
        Ok(Self { folder: target().join("debug") })
    }

    /// A program by its name, ready to be given arguments.
    pub(crate) fn command(&self, name: &str) -> Command {
        Command::new(self.path(name))
    }

    /// A program's path.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

/// A child process that is ended when dropped: politely first, so that it can close its sessions.
#[derive(Debug)]
pub(crate) struct Running {
    name: &'static str,
    child: Child,
    output: Option<BufReader<ChildStdout>>,
}

impl Running {
    /// Starts a program whose standard output is ours to read. What it logs goes to `NAME.log` in `logs`, or is shown.
    pub(crate) fn start(name: &'static str, command: &mut Command, logs: Option<&Path>) -> Outcome<Self> {
        if let Some(folder) = logs {
            let path = folder.join(format!("{name}.log"));
            let file = std::fs::create_dir_all(folder).and_then(|()| std::fs::File::create(&path));
            let file = file.map_err(|error| format!("could not write {}: {error}", path.display()))?;
            command.stderr(file);
        }
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("could not start {name}: {error}"))?;
        let output = child.stdout.take().map(BufReader::new);
        Ok(Self { name, child, output })
    }

    /// Reads the one JSON document it prints when it is ready; it may span lines.
    pub(crate) fn first_document(&mut self) -> Outcome<serde_json::Value> {
        let output = self.output.as_mut().ok_or("its output was read already")?;
        let mut text = String::new();
        loop {
            let read =
                output.read_line(&mut text).map_err(|error| format!("reading {}: {error}", self.name))?;
            if let Ok(value) = serde_json::from_str(&text) {
                break Ok(value);
            }
            if read == 0 {
                let status = self.child.wait().map_err(|error| error.to_string())?;
                break Err(format!("{} ended before it was ready ({status}): {text}", self.name));
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            // Killing outright would leave Exchange shells open until they idle out; `kill` sends SIGTERM.
            let _ = Command::new("kill").arg(self.child.id().to_string()).stderr(Stdio::null()).status();
        }
        #[cfg(not(unix))]
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a program with `input` on its standard input, shows its standard error and gives its standard output.
pub(crate) fn output_with(command: &mut Command, input: &str) -> Outcome<String> {
    let shown = format!("{:?}", command.get_program());
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("could not start {shown}: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes()).map_err(|error| format!("writing to {shown}: {error}"))?;
    }
    let output = child.wait_with_output().map_err(|error| format!("waiting for {shown}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!("{shown} ended with {}: {text}", output.status))
    }
}
