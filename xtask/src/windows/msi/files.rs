//! Files and programs, with sentences for what fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{root, run as run_command};

/// A file of `assets/windows`.
pub(super) fn asset(name: &str) -> PathBuf {
    root().join("assets/windows").join(name)
}

pub(super) fn make_folder(path: &Path) -> Outcome {
    fs::create_dir_all(path).map_err(|error| format!("could not make {}: {error}", path.display()))
}

pub(super) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("could not read {}: {error}", path.display()))
}

pub(super) fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("could not write {}: {error}", path.display()))
}

pub(super) fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| format!("could not copy {} to {}: {error}", from.display(), to.display()))
}

/// Runs a program of a Debian package, and names the package where it is missing.
pub(super) fn tool(command: &mut Command, package: &str) -> Outcome {
    run_command(command).map_err(|error| format!("{error} (Debian's package {package} has the program)"))
}
