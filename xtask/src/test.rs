//! `cargo xtask test`: builds the programs, prepares the peers, then runs the tests of the workspace or of a change.

use std::process::Command;

use crate::changed::{self, Touched};
use crate::outcome::Outcome;
use crate::peers;
use crate::programs::{Programs, cargo_command, root, run as run_command};

/// Arguments of the test run.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct TestOptions {
    /// Run no peers: only what needs Rust alone
    #[arg(long)]
    no_peers: bool,
    /// Run only the packages and stories that the work tree's changes touch, since it left main or since BASE
    #[arg(long, value_name = "BASE", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    changed: Option<String>,
    /// Passed on to the test runner, for instance a test's name
    #[arg(trailing_var_arg = true)]
    runner_arguments: Vec<String>,
}

pub(crate) fn run(options: &TestOptions) -> Outcome {
    let touched = match &options.changed {
        Some(base) => {
            let touched = Touched::by(&changed::files_since(base)?);
            eprintln!("Running the tests of {touched}.");
            touched
        }
        None => Touched::everything(),
    };
    let with_peers = !options.no_peers && touched.any_story();
    // Packages are fetched and unpacked while the compiler works: on a new computer both take minutes.
    let python = std::thread::scope(|threads| {
        let peers = threads.spawn(|| if with_peers { peers::prepare() } else { Ok(None) });
        // The stories start the real programs, so these must be there before the tests are. Built alone they would have
        // fewer features, and a hundred crates would be compiled twice.
        let built = if touched.any_story() { Programs::build_beside_tests().map(drop) } else { Ok(()) };
        let python = peers.join().unwrap_or_else(|_| Err("the peers could not be prepared".into()));
        built.and(python)
    })?;
    let nextest = cargo_command().args(["nextest", "--version"]).output().is_ok_and(|o| o.status.success());
    let mut command: Command = cargo_command();
    command.current_dir(root());
    if nextest {
        command.args(["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]);
        command.args(touched.filter().iter().flat_map(|filter| ["-E", filter]));
    } else {
        command.args(["test", "--locked", "--no-fail-fast"]);
        command.args(touched.package_arguments());
    }
    command.args(&options.runner_arguments);
    match python {
        Some(python) => command.env("PEER_PYTHON", python),
        None => command.env("NO_PEERS", "1"),
    };
    run_command(&mut command)
}
