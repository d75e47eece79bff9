//! `cargo xtask windows`: checks, builds and tries the programs for Windows from Linux, so that code for Windows alone
//! stays correct.

mod build;
mod image;
mod imports;
mod msi;
mod planted;
mod prefix;
mod service_identity;
mod services;
mod setup_program;
mod toolchain;
mod twice;
mod window;
mod wine;

use crate::outcome::Outcome;
use crate::programs::run as run_command;

/// Arguments of the task.
#[derive(Debug, clap::Args)]
pub(crate) struct WindowsOptions {
    /// Build the programs instead of checking everything
    #[arg(long)]
    build: bool,
    /// Build them as they are released
    #[arg(long, requires = "build")]
    release: bool,
    /// Look with clippy instead of checking everything
    #[arg(long, conflicts_with = "build")]
    clippy: bool,
    #[command(flatten)]
    package: msi::PackageArguments,
    /// Build the programs and the installer package, and try them with Wine
    #[arg(long, conflicts_with_all = ["clippy", "build"])]
    test: bool,
    /// Build agent and service as they are released, in two folders, and compare their bytes
    #[arg(long, conflicts_with_all = ["clippy", "build", "test"])]
    twice: bool,
}

pub(crate) fn run(options: &WindowsOptions) -> Outcome {
    if options.build {
        let folder = build::programs(options.release)?;
        println!("{}", folder.display());
    }
    if options.build || options.package.is_asked_for() {
        return msi::run(&options.package, options.release);
    }
    if options.test {
        build::programs(false)?;
        wine::try_programs(false)?;
        return msi::test(false);
    }
    if options.twice {
        return twice::compare();
    }
    if options.clippy {
        return clippy();
    }
    run_command(toolchain::cargo()?.args(["check", "--workspace", "--tests"]).args(toolchain::arguments()))
}

/// Warnings of code for Windows, which no other run of clippy sees.
pub(crate) fn clippy() -> Outcome {
    let mut clippy = toolchain::clippy()?;
    clippy.args(["--workspace", "--all-targets", "--quiet"]).args(toolchain::arguments());
    run_command(clippy.args(["--", "-D", "warnings"]))
}

/// Why code for Windows cannot be looked at here; `None` where it can.
pub(crate) fn missing() -> Option<String> {
    toolchain::clippy().err()
}
