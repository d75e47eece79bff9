//! `cargo xtask bench`: the product against the lab, pypsrp beside it, as ratios in one run.

use crate::Outcome;

/// Arguments of the benchmark.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How many devices, one row each
    #[arg(long, value_delimiter = ',', default_values_t = [1_000_u64, 10_000, 100_000])]
    devices: Vec<u64>,
}

pub(crate) fn run(options: &Options) -> Outcome {
    Err(format!("not measured yet: {:?}", options.devices))
}
