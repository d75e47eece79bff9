//! Processes of the product: found beside the test program, ended with it, their output at hand.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

/// A built program. `cargo xtask test` builds them before the stories run.
pub(crate) fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the test's own path");
    let folder = test.parent().and_then(|deps| deps.parent()).expect("target/debug");
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built; run the tests with: cargo xtask test", path.display());
    path
}

/// How a program that ran to its end did.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Finished {
    /// Standard output as one JSON document.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("no JSON document ({error}):\n{}\n{}", self.stdout, self.stderr))
    }
}

/// Runs a program to its end with `input` on its standard input.
pub(crate) fn finish(command: &mut Command, input: &str) -> Finished {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("could not start {command:?}: {error}"));
    if let Some(mut stdin) = child.stdin.take() {
        // A program that refuses its arguments ends before it reads; its exit code says so.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().expect("its end");
    Finished {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A program that runs beside the story.
pub(crate) struct Background {
    child: Child,
    stdout: BufReader<std::process::ChildStdout>,
    stderr: Arc<Mutex<String>>,
}

impl Background {
    /// Starts it; standard error is collected for the message of a failing story.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("could not start {command:?}: {error}"));
        let stdout = BufReader::new(child.stdout.take().expect("piped"));
        let mut pipe = child.stderr.take().expect("piped");
        let stderr = Arc::new(Mutex::new(String::new()));
        let sink = Arc::clone(&stderr);
        std::thread::spawn(move || {
            let mut buffer = [0_u8; 4096];
            while let Ok(read @ 1..) = pipe.read(&mut buffer) {
                sink.lock().expect("the lock").push_str(&String::from_utf8_lossy(&buffer[..read]));
            }
        });
        Self { child, stdout, stderr }
    }

    /// Reads the JSON document it prints when it is ready.
    pub(crate) fn first_document(&mut self) -> serde_json::Value {
        let mut text = String::new();
        loop {
            let read = self.stdout.read_line(&mut text).expect("its output");
            if let Ok(value) = serde_json::from_str(&text) {
                return value;
            }
            assert!(read > 0, "it ended before it was ready: {text}\n{}", self.log());
        }
    }

    /// Reads one line of what it prints.
    pub(crate) fn first_line(&mut self) -> String {
        let mut text = String::new();
        self.stdout.read_line(&mut text).expect("its output");
        assert!(!text.is_empty(), "it ended before it was ready: {}", self.log());
        text
    }

    /// What it said on standard error so far.
    pub(crate) fn log(&self) -> String {
        self.stderr.lock().expect("the lock").clone()
    }

    /// True until it has ended.
    pub(crate) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to end (SIGTERM) and gives its exit code.
    pub(crate) fn stop(&mut self) -> Option<i32> {
        let _ = Command::new("kill").arg(self.child.id().to_string()).stderr(Stdio::null()).status();
        self.child.wait().ok().and_then(|status| status.code())
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if self.is_running() {
            self.stop();
        }
    }
}

/// Ends the agents that a window started for a data folder: they are nobody's children.
#[cfg(unix)]
pub(crate) fn end_agents_of(folder: &std::path::Path) {
    for (process, _) in agents(folder) {
        let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
    }
}

/// The command lines of the agents that serve a folder.
#[cfg(unix)]
pub(crate) fn agents_of(folder: &std::path::Path) -> Vec<String> {
    agents(folder).into_iter().map(|(_, line)| line).collect()
}

#[cfg(unix)]
fn agents(folder: &std::path::Path) -> Vec<(u32, String)> {
    let wanted = folder.to_string_lossy();
    let entries = std::fs::read_dir("/proc").expect("the processes").flatten();
    entries
        .filter_map(|entry| {
            let process = entry.file_name().to_string_lossy().parse().ok()?;
            let line = std::fs::read(entry.path().join("cmdline")).ok()?;
            let words: Vec<_> = line.split(|byte| *byte == 0).map(String::from_utf8_lossy).collect();
            let is_agent = words.first().is_some_and(|program| program.ends_with("/exchange-connector"));
            (is_agent && words.contains(&wanted)).then(|| (process, words.join(" ")))
        })
        .collect()
}
