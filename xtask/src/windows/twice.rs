//! Builds the agent and the service as they are released, in two folders, and compares their bytes.
//!
//! Whoever doubts a released program builds it again and compares; that only works while no folder and no time gets in.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use super::{build, toolchain};
use crate::outcome::Outcome;
use crate::programs::{root, run as run_command, target};

/// The programs that run unattended, with the keys to Exchange.
const PROGRAMS: [&str; 2] = ["exchange-connector.exe", "exchange-connector-service.exe"];
/// Of different length and depth, so that a path that gets in also moves what follows it.
const FOLDERS: [&str; 2] = ["one", "another/with-a-longer-name"];

/// # Errors
/// What cannot be built, or which programs differ.
pub(crate) fn compare() -> Outcome {
    let place = target().join("windows-twice");
    if let Err(error) = fs::remove_dir_all(&place)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(format!("{}: {error}", place.display()));
    }
    let sources = FOLDERS.map(|folder| place.join(folder));
    // Both before the first is built: somebody may go on working meanwhile.
    for source in &sources {
        let mut clone = Command::new("git");
        run_command(clone.args(["clone", "--quiet"]).arg(root()).arg(source))?;
    }
    for source in &sources {
        build_in(source)?;
    }
    let mut differ = Vec::new();
    for name in PROGRAMS {
        let files = sources.each_ref().map(|source| source.join(name));
        run_command(Command::new("sha256sum").args(&files))?;
        let [first, second] = files.map(|file| read(&file));
        if first? != second? {
            differ.push(name);
        }
    }
    if differ.is_empty() {
        return Ok(());
    }
    Err(format!("the same source gives other bytes in another folder: {}", differ.join(", ")))
}

/// Builds a clone of the last commit, and leaves only the programs there.
fn build_in(source: &Path) -> Outcome {
    let output = source.join("target/windows");
    let mut cargo = toolchain::cargo()?;
    cargo.args(["build", "--release", "--bins"]);
    cargo.args(["--package", "exchange-connector-agent", "--package", "exchange-connector-service"]);
    build::reproducibly(&mut cargo, source, &output)?;
    cargo.current_dir(source).env("CARGO_TARGET_DIR", &output).args(toolchain::arguments());
    run_command(&mut cargo)?;
    let built = output.join(toolchain::TARGET).join("release");
    for name in PROGRAMS {
        fs::write(source.join(name), read(&built.join(name))?).map_err(|error| format!("{name}: {error}"))?;
    }
    // What a release build leaves takes gigabytes.
    fs::remove_dir_all(source.join("target")).map_err(|error| error.to_string())
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}
