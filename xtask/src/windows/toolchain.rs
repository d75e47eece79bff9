//! The compiler for Windows on Linux, and how cargo is told to use it.
//!
//! Rustup's targets need Microsoft's linker; Debian's `rustc-web` with its library's source builds the standard library
//! for `x86_64-pc-windows-gnu` itself. It is another compiler, so it has an output folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{root, target};

pub(crate) const TARGET: &str = "x86_64-pc-windows-gnu";
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
/// What Debian calls them.
const PACKAGES: &str = "rustc-web cargo-web rust-web-src rust-web-clippy gcc-mingw-w64-x86-64-posix \
                        g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 nasm";

/// Cargo's output folder for Windows.
pub(crate) fn output() -> PathBuf {
    target().join("windows")
}

/// Where the built programs are.
pub(crate) fn programs(release: bool) -> PathBuf {
    output().join(TARGET).join(if release { "release" } else { "debug" })
}

/// Debian's cargo in the workspace, without its verb.
///
/// # Errors
/// Which package is missing, or which versions do not fit.
pub(crate) fn cargo() -> Outcome<Command> {
    let version = compiler()?;
    let source = Path::new("/usr/src").join(format!("rustc-{version}"));
    if !source.is_dir() {
        return Err(format!(
            "{RUSTC} is {version}, and {} is not there: install rust-web-src of the same version",
            source.display()
        ));
    }
    let mut cargo = Command::new(CARGO);
    cargo.current_dir(root());
    let gnu = "x86_64-w64-mingw32";
    for (name, value) in [
        ("RUSTC", RUSTC.to_owned()),
        // A stable compiler that takes `-Z`.
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_TARGET_DIR", output().display().to_string()),
        ("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", format!("{gnu}-gcc-posix")),
        ("CC_x86_64_pc_windows_gnu", format!("{gnu}-gcc-posix")),
        ("CXX_x86_64_pc_windows_gnu", format!("{gnu}-g++-posix")),
        ("AR_x86_64_pc_windows_gnu", format!("{gnu}-ar")),
    ] {
        cargo.env(name, value);
    }
    // The task itself runs under rustup's cargo, whose choice of compiler is not meant here.
    for name in ["RUSTUP_TOOLCHAIN", "RUSTFLAGS", "RUSTC_WRAPPER", "CARGO", "RUSTDOC"] {
        cargo.env_remove(name);
    }
    Ok(cargo)
}

/// Debian's clippy in the workspace, with its verb. Cargo would find rustup's first, which is of another version.
///
/// # Errors
/// As [`cargo`], and when clippy is missing.
pub(crate) fn clippy() -> Outcome<Command> {
    const CLIPPY: &str = "/usr/bin/cargo-clippy";
    if !Path::new(CLIPPY).is_file() {
        return Err(format!("{CLIPPY} is missing; on Debian: apt-get install rust-web-clippy"));
    }
    let cargo = cargo()?;
    let mut clippy = Command::new(CLIPPY);
    for (name, value) in cargo.get_envs() {
        match value {
            Some(value) => clippy.env(name, value),
            None => clippy.env_remove(name),
        };
    }
    clippy.current_dir(root()).env("CARGO", CARGO).arg("clippy");
    Ok(clippy)
}

/// What every verb needs.
pub(crate) fn arguments() -> [&'static str; 4] {
    ["--locked", "-Zbuild-std=std,panic_abort", "--target", TARGET]
}

/// The folder of the standard library's source.
pub(crate) fn library_source() -> Outcome<PathBuf> {
    Ok(Path::new("/usr/src").join(format!("rustc-{}", compiler()?)))
}

/// The version of Debian's compiler, which must be new enough for the workspace.
fn compiler() -> Outcome<String> {
    let missing =
        || format!("{RUSTC} is missing; on Debian: apt-get install --no-install-recommends {PACKAGES}");
    let output = Command::new(RUSTC).arg("--version").output().map_err(|_| missing())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = text.split_whitespace().nth(1).ok_or_else(missing)?.to_owned();
    let number =
        |version: &str| -> Vec<u32> { version.split('.').map_while(|part| part.parse().ok()).collect() };
    let wanted = env!("CARGO_PKG_RUST_VERSION");
    if number(&version) < number(wanted) {
        return Err(format!("{RUSTC} is {version}; the workspace needs {wanted} or newer"));
    }
    Ok(version)
}
