//! `.deb` and `.rpm`: three packages, made by `cargo-deb` and `cargo-generate-rpm` from what was built. What goes into them
//! stands in the manifests of agent, service and wizard; units and accounts are in `assets/linux`, scripts in `packaging`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::{Programs, cargo_command, root, run, target};

const PACKAGES: [(&str, &str); 3] = [
    ("exchange-connector-agent", "agent"),
    ("exchange-connector-service", "service"),
    ("exchange-connector-wizard", "wizard"),
];
pub(super) const PROGRAMS: [&str; 3] =
    ["exchange-connector", "exchange-connector-service", "exchange-connector-setup"];

/// Makes Debian packages of programs, with this revision, and gives their files. `to_try`: larger ones, in less time.
pub(super) fn debian(programs: &Programs, revision: &str, out: &Path, to_try: bool) -> Outcome<Vec<PathBuf>> {
    needed("cargo-deb")?;
    let staged = staged(programs)?;
    fs::create_dir_all(out).map_err(|error| format!("could not make {}: {error}", out.display()))?;
    for (package, _) in PACKAGES {
        let mut command = cargo_command();
        command.current_dir(root()).env("CARGO_TARGET_DIR", &staged);
        command.args(["deb", "--no-build", "--no-strip", "--quiet", "--package", package]);
        command.args(to_try.then_some("--fast"));
        command.args(["--deb-revision", revision, "--output"]).arg(out);
        run(&mut command)?;
    }
    made(out, &format!("-{revision}_amd64.deb"))
}

/// Makes RPM packages of programs, and gives their files.
pub(super) fn rpm(programs: &Programs, out: &Path) -> Outcome<Vec<PathBuf>> {
    needed("cargo-generate-rpm")?;
    let staged = staged(programs)?;
    fs::create_dir_all(out).map_err(|error| format!("could not make {}: {error}", out.display()))?;
    for (_, folder) in PACKAGES {
        let mut command = cargo_command();
        command.current_dir(root()).env("CARGO_TARGET_DIR", &staged);
        command.args(["generate-rpm", "--package", folder, "--auto-req", "builtin", "--output"]).arg(out);
        run(&mut command)?;
    }
    made(out, ".rpm")
}

fn needed(program: &str) -> Outcome {
    if on_path(program) {
        return Ok(());
    }
    Err(format!("{program} is missing: cargo install --locked {program}"))
}

/// A folder in which the programs lie where both tools look for them, whatever profile they were built with.
fn staged(programs: &Programs) -> Outcome<PathBuf> {
    let staged = target().join("package/built");
    let release = staged.join("release");
    fs::create_dir_all(&release).map_err(|error| format!("could not make {}: {error}", release.display()))?;
    for program in PROGRAMS {
        let from = programs.path(program);
        fs::copy(&from, release.join(program))
            .map_err(|error| format!("could not copy {}: {error}", from.display()))?;
    }
    Ok(staged)
}

fn made(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    if files.len() < PACKAGES.len() {
        return Err(format!(
            "of {} packages {} were made in {}",
            PACKAGES.len(),
            files.len(),
            folder.display()
        ));
    }
    Ok(files)
}
