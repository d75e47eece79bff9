//! The services of Windows under Wine: agent and management service are installed, started by the service manager, work,
//! stop cleanly, are installed again over themselves, and are removed.
//!
//! Wine runs a service under the same user as everything else: which account may read what is not shown here. It hands no
//! rights on to what is made in a folder either: its server must run with `umask 077`, else keys count as exposed.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::outcome::Outcome;
use crate::programs::output_with;

const PATIENCE: Duration = Duration::from_secs(180);
/// How a service that is not installed is named in a finding.
const NOT_INSTALLED: &str = "system.serviceNotInstalled";

/// What the steps need of the caller.
pub(crate) struct Surroundings<'a> {
    /// A program for Windows by its name, ready to be given arguments.
    pub(crate) program: &'a dyn Fn(&str) -> Command,
    /// An empty folder.
    pub(crate) folder: &'a Path,
    /// Answers that set a connection up with a simulated Exchange.
    pub(crate) answers: &'a str,
    /// Devices that it has.
    pub(crate) devices: u64,
    /// How many shells are open at it.
    pub(crate) open_shells: &'a dyn Fn() -> Outcome<u64>,
}

/// Every step. What was seen is printed; the first thing that is not as it should be ends it.
pub(crate) fn try_services(place: &Surroundings<'_>) -> Outcome {
    let tried = agent(place).and_then(|()| management(place));
    if tried.is_err() {
        // Nothing of it stays in the caller's Windows.
        for (program, folder) in
            [("exchange-connector", "agent"), ("exchange-connector-service", "management")]
        {
            let _ = place.run(program, folder, &["service", "uninstall"], "");
        }
    }
    tried
}

fn agent(place: &Surroundings<'_>) -> Outcome {
    let run = |arguments: &[&str], input: &str| place.run("exchange-connector", "agent", arguments, input);
    let read = |arguments: &[&str]| -> Outcome<Value> {
        let text = run(arguments, "")?;
        serde_json::from_str(&text)
            .map_err(|error| format!("{arguments:?} printed no JSON ({error}): {text}"))
    };
    for verb in ["start", "stop", "uninstall"] {
        let refused = run(&["service", verb], "").err().unwrap_or_default();
        expect(
            &format!("{verb} names a service that is not installed"),
            refused.contains(NOT_INSTALLED),
            &refused,
        )?;
    }
    run(&["setup", "--answers", "-", "--json"], place.answers)?;
    run(&["service", "install"], "")?;
    let key = place.folder.join("agent").join("secrets").join("key");
    let sealed = std::fs::read(&key).map_err(|error| format!("could not read {}: {error}", key.display()))?;
    expect("the sealing key is guarded by Windows", sealed.starts_with(b"EXCKEY"), &sealed.len())?;
    run(&["service", "start"], "")?;
    run(&["service", "start"], "")?;
    expect("the agent was started as a service", true, &"")?;
    let synced = wait("the service syncs", || {
        let status = read(&["status", "--json"])?;
        Ok((status["lastFullSync"]["result"] == "succeeded").then_some(status))
    })?;
    expect("the service read every device", synced["devices"]["total"] == place.devices, &synced)?;
    // Installed over itself, as an upgrade does it.
    run(&["service", "install"], "")?;
    run(&["service", "stop"], "")?;
    run(&["service", "stop"], "")?;
    let shells = (place.open_shells)()?;
    expect("the service closed its shells when it was stopped", shells == 0, &shells)?;
    let log = place.folder.join("agent").join("logs").join("agent.log");
    let log = std::fs::read_to_string(&log).map_err(|error| format!("could not read the log: {error}"))?;
    expect("the service ended in order", log.contains("the agent ended"), &log)?;

    let text = std::fs::read(&key).map_err(|error| error.to_string())?;
    let foreign: Vec<u8> =
        text[..8].iter().copied().chain(text[8..].iter().map(|byte| byte ^ 0x55)).collect();
    std::fs::write(&key, foreign).map_err(|error| error.to_string())?;
    run(&["service", "start"], "")?;
    wait("a key of another computer is told", || {
        let status = read(&["status", "--json"])?;
        let findings = status["findings"].as_array().cloned().unwrap_or_default();
        Ok(findings.iter().any(|finding| finding["code"] == "store.sealedElsewhere").then_some(()))
    })?;
    run(&["setup", "--answers", "-", "--replace", "--json"], place.answers)?;
    let again = wait("the connection works again", || {
        let status = read(&["status", "--json"])?;
        let told = status["findings"].to_string().contains("store.sealedElsewhere");
        Ok((!told && status["connection"] == "connected").then_some(status))
    })?;
    expect("the journal stayed", again["lastFullSync"].is_object(), &again)?;
    run(&["service", "uninstall"], "")?;
    let refused = run(&["service", "start"], "").err().unwrap_or_default();
    expect("the agent's service is removed", refused.contains(NOT_INSTALLED), &refused)
}

fn management(place: &Surroundings<'_>) -> Outcome {
    let run = |arguments: &[&str]| place.run("exchange-connector-service", "management", arguments, "");
    run(&["service", "install", "--listen", "127.0.0.1:0"])?;
    run(&["service", "start"])?;
    let users = run(&["user", "list", "--json"])?;
    expect("the management service was started as a service", users.contains('['), &users)?;
    run(&["service", "install"])?;
    run(&["service", "stop"])?;
    run(&["service", "start"])?;
    run(&["service", "uninstall"])?;
    let refused = run(&["service", "start"]).err().unwrap_or_default();
    expect("the management service is removed", refused.contains(NOT_INSTALLED), &refused)?;
    let kept = place.folder.join("management").join("service.toml");
    expect("its data stays", kept.is_file(), &kept.display())
}

impl Surroundings<'_> {
    /// Runs a program on a folder of its own; a failure holds what it said on standard error.
    fn run(&self, program: &str, folder: &str, arguments: &[&str], input: &str) -> Outcome<String> {
        let said = self.folder.join("standard-error");
        let file = std::fs::File::create(&said).map_err(|error| error.to_string())?;
        let mut command = (self.program)(program);
        command.arg("--data-dir").arg(self.folder.join(folder)).args(arguments).stderr(file);
        output_with(&mut command, input).map_err(|error| {
            let text = std::fs::read(&said).unwrap_or_default();
            format!("{arguments:?}: {error}{}", String::from_utf8_lossy(&text))
        })
    }
}

/// Asks again and again until there is an answer.
fn wait<T>(what: &str, mut ask: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(answer) = ask()? {
            println!("{what}");
            return Ok(answer);
        }
        std::thread::park_timeout(Duration::from_millis(500));
    }
    Err(format!("{what}: not within {} s", PATIENCE.as_secs()))
}

/// Prints what was seen, or fails with what was seen instead.
fn expect(what: &str, seen: bool, instead: &dyn std::fmt::Display) -> Outcome {
    if !seen {
        return Err(format!("{what}: no. Instead: {instead}"));
    }
    println!("{what}");
    Ok(())
}
