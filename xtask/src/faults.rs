//! `cargo xtask faults`: random faults against the real programs, by seed. The runner is `tests/faults.rs`.

use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{cargo, run, target};

/// Arguments of the runner.
#[derive(Debug, clap::Args)]
pub(crate) struct FaultsOptions {
    /// How many seeds
    #[arg(long, default_value_t = 20)]
    pub(crate) seeds: u64,
    /// The first seed: a failed one is run again by its number
    #[arg(long, default_value_t = 1)]
    pub(crate) first: u64,
    /// Copies the folders of agent and service of a failed seed into this folder
    #[arg(long)]
    pub(crate) keep: Option<std::path::PathBuf>,
}

pub(crate) fn run_seeds(options: &FaultsOptions) -> Outcome {
    // Together with the tests, so that what they built is used: another selection builds every dependency anew.
    cargo(&["build", "--workspace", "--locked", "--bins", "--tests", "--examples"])?;
    let mut runner = Command::new(target().join("debug/examples/faults"));
    runner.args(["--seeds", &options.seeds.to_string(), "--first", &options.first.to_string()]);
    if let Some(folder) = &options.keep {
        runner.arg("--keep").arg(folder);
    }
    run(&mut runner)
}
