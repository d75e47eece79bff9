//! `cargo xtask faults`: random faults against the real programs, by seed. The runner is `tests/faults.rs`.

use crate::outcome::Outcome;
use crate::programs::{Programs, cargo_command, root, run};

/// Arguments of the runner.
#[derive(Debug, clap::Args)]
pub(crate) struct FaultsOptions {
    /// How many seeds
    #[arg(long, default_value_t = 20)]
    pub(crate) seeds: u64,
    /// The first seed: a failed one is run again by its number
    #[arg(long, default_value_t = 1)]
    pub(crate) first: u64,
}

pub(crate) fn run_seeds(options: &FaultsOptions) -> Outcome {
    Programs::build(false, false)?;
    let mut command = cargo_command();
    command.current_dir(root()).args(["run", "--quiet", "--locked", "--package", "exchange-connector-tests"]);
    command.args(["--example", "faults", "--"]);
    command.args(["--seeds", &options.seeds.to_string(), "--first", &options.first.to_string()]);
    run(&mut command)
}
