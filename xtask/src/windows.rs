//! `cargo xtask windows`: checks everything for Windows from Linux, so that code for Windows alone stays correct.
//!
//! Rustup's targets need Microsoft's linker; Debian's `rustc-web` with its library's source builds the standard library
//! for `x86_64-pc-windows-gnu` itself. It is another compiler, so it has an output folder of its own.

mod msi;

use std::path::Path;
use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{root, run as run_command, target};

const TARGET: &str = "x86_64-pc-windows-gnu";
const RUSTC: &str = "/usr/bin/rustc";
/// What Debian calls them.
const PACKAGES: &str = "rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix \
                        binutils-mingw-w64-x86-64 nasm";

/// Arguments of the check.
#[derive(Debug, clap::Args)]
pub(crate) struct WindowsOptions {
    /// Build the programs instead of checking everything
    #[arg(long)]
    build: bool,
    #[command(flatten)]
    package: msi::PackageArguments,
    /// Try the installer package of the last build under Wine
    #[arg(long)]
    test: bool,
}

pub(crate) fn run(options: &WindowsOptions) -> Outcome {
    if options.test {
        return msi::test(false);
    }
    if options.package.is_asked_for() && !options.build {
        return msi::run(&options.package, false);
    }
    let version = compiler()?;
    let source = Path::new("/usr/src").join(format!("rustc-{version}"));
    if !source.is_dir() {
        return Err(format!(
            "{RUSTC} is {version}, and {} is not there: install rust-web-src of the same version",
            source.display()
        ));
    }
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo.current_dir(root());
    if options.build {
        cargo.args([
            "build",
            "--package",
            "exchange-connector-agent",
            "--package",
            "exchange-connector-wizard",
            "--package",
            "exchange-connector-service",
            "--package",
            "exchange-connector-installer",
        ]);
    } else {
        cargo.args(["check", "--workspace", "--tests"]);
    }
    cargo.args(["--locked", "-Zbuild-std=std,panic_abort", "--target", TARGET]);
    let gnu = "x86_64-w64-mingw32";
    for (name, value) in [
        ("RUSTC", RUSTC.to_owned()),
        // A stable compiler that takes `-Z`.
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_TARGET_DIR", target().join("windows").display().to_string()),
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
    run_command(&mut cargo)?;
    msi::run(&options.package, false)
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
