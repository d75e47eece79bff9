//! `cargo xtask`: demo, test, ci, bench and package, in Rust so that they run wherever the product builds.

#![allow(clippy::print_stdout, reason = "a task prints what it made")]

mod bench;
mod ci;
mod control;
mod demo;
mod measure;
mod package;
mod peers;
mod programs;
mod test;
mod windows;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What an xtask ends with: `Err` is the sentence to print.
pub(crate) type Outcome<T = ()> = Result<T, String>;

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Tasks of Exchange Connector's repository")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Builds everything and shows it on this machine: a simulated Exchange, the service, set-up, first full sync
    Demo(demo::Options),
    /// Runs the whole test suite; installs or names what a peer test needs
    Test(test::Options),
    /// What a pull request must pass: format, tests, clippy, dependencies
    Ci,
    /// Measures the product against the lab, with pypsrp beside it, as ratios in one run
    Bench(bench::Options),
    /// Checks everything for Windows, from Debian, with its own compiler
    Windows(windows::Options),
    /// Runs one program and prints what it cost
    #[command(hide = true)]
    Measure(measure::Options),
    /// Writes a tarball with the programs, the sample settings and the systemd unit
    Package(package::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Demo(options) => demo::run(&options),
        Task::Test(options) => test::run(&options),
        Task::Ci => ci::run(),
        Task::Bench(options) => bench::run(&options),
        Task::Windows(options) => windows::run(&options),
        Task::Measure(options) => return measure::run(&options),
        Task::Package(options) => package::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
