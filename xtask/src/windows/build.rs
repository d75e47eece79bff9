//! The four programs for Windows; as they are released, the same source gives the same bytes in any folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{imports, setup_program, toolchain};
use crate::outcome::Outcome;
use crate::programs::{root, run as run_command};

/// Builds the programs, makes set-up's from the window's, and looks at what each one loads. Gives their folder.
pub(crate) fn programs(release: bool) -> Outcome<PathBuf> {
    let mut cargo = toolchain::cargo()?;
    // The whole workspace, as the check compiles it: one set of features, one set of dependencies.
    cargo.args(["build", "--workspace", "--bins"]);
    if release {
        // What is tried while working keeps its paths, and its compiled dependencies with them.
        reproducibly(cargo.arg("--release"), &root(), &toolchain::output())?;
    }
    run_command(cargo.args(toolchain::arguments()))?;
    let folder = toolchain::programs(release);
    setup_program::write(&folder)?;
    imports::check(&folder)?;
    Ok(folder)
}

/// Two folders, or two days, give the same bytes: no path of this computer and no time gets into a program.
///
/// Rust's and C's compilers write the paths of sources for messages, and the linker writes the time into the header.
/// Tables of libraries carry symbols with the names of the compiler's temporary folders; a release has no symbols.
pub(super) fn reproducibly(cargo: &mut Command, source: &Path, output: &Path) -> Outcome {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let home = home.ok_or("cargo's own folder is not known: set CARGO_HOME")?;
    // The last one that fits counts, so the outermost comes first.
    let maps = [
        (home, "/cargo"),
        (toolchain::library_source()?, "/rust"),
        (source.to_owned(), "/source"),
        (output.to_owned(), "/output"),
    ];
    let mut rust: Vec<String> =
        maps.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    rust.push("-Clink-arg=-Wl,--no-insert-timestamp".into());
    let c: Vec<String> =
        maps.iter().map(|(from, to)| format!("-ffile-prefix-map={}={to}", from.display())).collect();
    // The unit separator, so that a path may have blanks.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rust.join("\u{1f}"));
    for name in ["CFLAGS_x86_64_pc_windows_gnu", "CXXFLAGS_x86_64_pc_windows_gnu"] {
        cargo.env(name, c.join(" "));
    }
    if std::env::var_os("SOURCE_DATE_EPOCH").is_none() {
        cargo.env("SOURCE_DATE_EPOCH", last_commit(source));
    }
    Ok(())
}

/// When the source was last changed, in seconds since 1970; 0 outside a repository.
fn last_commit(source: &Path) -> String {
    let mut git = Command::new("git");
    let output = git.args(["log", "-1", "--format=%ct"]).current_dir(source).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.ok().filter(|text| !text.is_empty()).unwrap_or_else(|| "0".into())
}
