//! `cargo xtask test`: the programs are built, peers prepared, then every test of the workspace runs.

use std::process::Command;

use crate::Outcome;
use crate::peers;
use crate::programs::{Programs, root, run as run_command};

/// Arguments of the test run.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Options {
    /// Run no peers: only what needs Rust alone
    #[arg(long)]
    no_peers: bool,
    /// Passed on to the test runner, for instance a test's name
    #[arg(trailing_var_arg = true)]
    runner_arguments: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Outcome {
    let python = if options.no_peers { None } else { peers::prepare()? };
    // The stories start the real programs, so these must be there before the tests are.
    Programs::build(false, true)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let nextest =
        Command::new(&cargo).args(["nextest", "--version"]).output().is_ok_and(|o| o.status.success());
    let mut command = Command::new(&cargo);
    command.current_dir(root());
    if nextest {
        command.args(["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]);
    } else {
        command.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    }
    command.args(&options.runner_arguments);
    match python {
        Some(python) => command.env("PEER_PYTHON", python),
        None => command.env("NO_PEERS", "1"),
    };
    run_command(&mut command)
}
