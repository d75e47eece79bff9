//! The programs for Windows under Wine: they start, connect to a simulated Exchange on this computer, and read from it
//! what the programs for Linux read.
//!
//! Wine proves that the programs run and speak; rights, accounts, policy and Windows' own window are another matter.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::prefix::Wine;
use super::services::{Surroundings, try_services};
use super::{planted, service_identity, setup_program, toolchain, window};
use crate::demo::{Lab, answers, start_lab, start_service};
use crate::outcome::Outcome;
use crate::programs::{Programs, Running, output_with};

/// Devices of the simulated organization.
const DEVICES: u64 = 60;

/// Tries the last build.
pub(crate) fn try_programs(release: bool) -> Outcome {
    let Some(wine) = Wine::prepare(toolchain::programs(release))? else {
        eprintln!("Wine is not installed (Debian: wine wine64), so the programs for Windows were not tried.");
        return Ok(());
    };
    eprintln!("Trying the programs with {}.", wine.version);
    for program in ["exchange-connector", "exchange-connector-service", "exchange-connector-lab"] {
        let said = output_with(wine.program(program).arg("--version"), "")?;
        expect(&format!("{program} says its version"), said.contains(env!("CARGO_PKG_VERSION")), &said)?;
    }
    for program in [setup_program::WINDOW, setup_program::SETUP] {
        // A window's program says it on a console of its own.
        let name = program.trim_end_matches(".exe");
        output_with(wine.program(name).arg("--version"), "").map(drop)?;
        println!("{program} starts");
    }
    plant(&wine)?;
    let programs = Programs::build_beside_tests()?;
    let folder = tempfile::Builder::new().prefix("exchange-connector-windows-").tempdir();
    let folder = folder.map_err(|error| format!("could not make a temporary folder: {error}"))?;
    let place = Place::open(&programs, folder.path())?;
    named_root(&wine, &place)?;
    root_of_the_system(&wine, &place)?;
    sync(&wine, &programs, &place)?;
    service_identity::try_log_on(&wine, &programs, &place.folder, &place.account_file)?;
    // The desktop is on the display that there was when the prefix's server began, or on none.
    wine.end();
    by_window(&wine, &programs, &place.folder.join("window"))?;
    wine.end();
    services(&wine, &programs, &place.folder.join("services"))
}

/// Agent and management service as services, with an Exchange of their own.
fn services(wine: &Wine, programs: &Programs, folder: &Path) -> Outcome {
    let tried = folder.join("tried");
    std::fs::create_dir_all(&tried)
        .map_err(|error| format!("could not make {}: {error}", tried.display()))?;
    let place = Place::open(programs, folder)?;
    try_services(&Surroundings {
        program: &|name| wine.program(name),
        folder: &tried,
        answers: &place.answers()?,
        devices: DEVICES,
        open_shells: &|| place.lab.open_shells(),
    })
}

/// Libraries of a system's name lie beside each program, as in a folder of downloads.
fn plant(wine: &Wine) -> Outcome {
    for program in ["exchange-connector.exe", "exchange-connector-service.exe", setup_program::SETUP] {
        let folder =
            tempfile::tempdir().map_err(|error| format!("could not make a temporary folder: {error}"))?;
        planted::try_program(&wine.programs.join(program), folder.path(), &|path| {
            let mut command = wine.command("wine");
            command.arg(path);
            command
        })?;
    }
    Ok(())
}

/// A root that the answers name, and none.
fn named_root(wine: &Wine, place: &Place) -> Outcome {
    let with_root = place.answers()?;
    let without: String = with_root.lines().filter(|line| !line.starts_with("ca_file")).fold(
        String::new(),
        |mut text, line| {
            text.push_str(line);
            text.push('\n');
            text
        },
    );
    let refused = place.agent(wine, &["check", "--answers", "-", "--json"], &without);
    let refused = refused.err().ok_or("an unknown root was trusted")?;
    expect("a root that nobody named is not trusted", refused.contains("tls.untrusted"), &refused)?;
    let found = place.agent(wine, &["check", "--answers", "-", "--json"], &with_root)?;
    expect("a root that the answers name is trusted", found["succeeded"] == true, &found)?;
    let outcome = place.agent(wine, &["setup", "--answers", "-", "--json"], &with_root)?;
    expect("the connector is set up", outcome["succeeded"] == true, &outcome)
}

/// Windows could not say whether a certificate was revoked (`CERT_E_REVOCATION_FAILURE`).
const NOT_KNOWN_WHETHER_REVOKED: &str = "-2146762482";

/// The same root in the system's store and not in the answers.
fn root_of_the_system(wine: &Wine, place: &Place) -> Outcome {
    let root = place.root()?;
    wine.trust(&root)?;
    let text: Vec<String> =
        place.answers()?.lines().filter(|line| !line.starts_with("ca_file")).map(str::to_owned).collect();
    let checked = place.agent(wine, &["check", "--answers", "-", "--json"], &(text.join("\n") + "\n"));
    wine.distrust(&root)?;
    match checked {
        // Old versions of Wine do not pass over a revocation that nobody can look up, although they are told to. They
        // have found the root then; without it they say so first.
        Err(refused) if refused.contains(NOT_KNOWN_WHETHER_REVOKED) => {
            println!(
                "a root in the system's store is found; whether it is trusted, this version of Wine cannot show"
            );
            Ok(())
        }
        checked => {
            let found = checked?;
            expect("a root in the system's store is trusted", found["succeeded"] == true, &found)
        }
    }
}

/// One sync, compared with what the agent for Linux reads from the same Exchange.
fn sync(wine: &Wine, programs: &Programs, place: &Place) -> Outcome {
    output_with(place.command(wine.program("exchange-connector")).args(["run", "--once"]), "")?;
    let read = place.agent(wine, &["devices", "--json"], "")?;
    let status = place.agent(wine, &["status", "--json"], "")?;
    expect("the sync read every device", status["devices"]["total"] == DEVICES, &status)?;
    let other = place.folder.join("linux");
    let linux = |arguments: &[&str], input: &str| {
        let mut command = programs.command("exchange-connector");
        output_with(command.arg("--data-dir").arg(&other).args(arguments), input)
    };
    linux(&["setup", "--replace", "--answers", "-"], &place.answers()?)?;
    linux(&["run", "--once"], "")?;
    let wanted: Value = serde_json::from_str(&linux(&["devices", "--json"], "")?)
        .map_err(|error| format!("the agent for Linux printed no JSON: {error}"))?;
    expect("both agents list the same devices", read == wanted, &read)
}

/// The dialog, filled in and sent off by Enter; the window starts the agent itself.
fn by_window(wine: &Wine, programs: &Programs, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("could not make {}: {error}", folder.display()))?;
    // An Exchange of its own: else the window asks whether to replace the connector from before.
    let place = Place::open(programs, folder)?;
    let answers = folder.join("answers.toml");
    std::fs::write(&answers, place.answers()?)
        .map_err(|error| format!("could not write {}: {error}", answers.display()))?;
    let mut open = wine.program(setup_program::WINDOW.trim_end_matches(".exe"));
    open.arg("--data-dir").arg(folder.join("agent")).arg("--answers").arg(&answers);
    // Wine's DX12 knows too little; Vulkan and OpenGL are the host's.
    open.args(["--lang", "en", "--renderer", "vulkan"]);
    let is_connected = || {
        let mut agent = wine.program("exchange-connector");
        agent.arg("--data-dir").arg(folder.join("agent")).args(["status", "--json"]);
        // Until the window has set it up, the command says that nothing is there.
        let said = output_with(&mut agent, "").unwrap_or_default();
        let status: Value = serde_json::from_str(&said).unwrap_or_default();
        Ok(status["connection"] == "connected")
    };
    window::drive(&mut open, folder, &is_connected)
}

/// Prints what was seen, or fails with what was seen instead.
fn expect(what: &str, seen: bool, instead: &dyn std::fmt::Display) -> Outcome {
    if !seen {
        return Err(format!("{what}: no. Instead: {instead}"));
    }
    println!("{what}");
    Ok(())
}

/// A simulated Exchange and a management service, both as programs for Linux, and the agent's folder.
struct Place {
    folder: PathBuf,
    lab: Lab,
    account_file: PathBuf,
    _service: Running,
}

impl Place {
    fn open(programs: &Programs, folder: &Path) -> Outcome<Self> {
        let lab = start_lab(programs, DEVICES, Some(folder))?;
        let service_folder = folder.join("service");
        let (service, _) = start_service(programs, &service_folder, Some(folder))?;
        let account_file = folder.join("MicrosoftIntune.accountcert");
        output_with(
            programs
                .command("exchange-connector-service")
                .args([Path::new("--data-dir"), &service_folder])
                .args(["account-file", "--organization", "Contoso", "--uses", "5", "--out"])
                .arg(&account_file),
            "",
        )?;
        Ok(Self { folder: folder.to_owned(), lab, account_file, _service: service })
    }

    fn answers(&self) -> Outcome<String> {
        answers(&self.lab.document, &self.account_file)
    }

    /// The certificate of the simulated organization's authority.
    fn root(&self) -> Outcome<PathBuf> {
        self.lab.document["caFile"]
            .as_str()
            .map(PathBuf::from)
            .ok_or("the lab did not say its CA file".into())
    }

    /// With the folder of the connection.
    fn command(&self, mut command: Command) -> Command {
        command.arg("--data-dir").arg(self.folder.join("windows"));
        command
    }

    /// Runs the agent for Windows and reads the document that it prints.
    fn agent(&self, wine: &Wine, arguments: &[&str], input: &str) -> Outcome<Value> {
        let mut command = self.command(wine.program("exchange-connector"));
        let text = output_with(command.args(arguments), input)?;
        serde_json::from_str(&text)
            .map_err(|error| format!("{arguments:?} printed no JSON ({error}): {text}"))
    }
}
