//! `cargo xtask`: demo, test, ci, bench and package, in Rust so that they run wherever the product builds.

#![allow(clippy::print_stdout, reason = "a task prints what it made")]

mod bench;
mod changed;
mod ci;
mod control;
mod demo;
mod faults;
mod measure;
mod outcome;
mod package;
mod peers;
mod programs;
mod test;
mod windows;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Tasks of Exchange Connector's repository")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Builds everything and shows it on this machine: a simulated Exchange, the service, set-up, first full sync
    Demo(demo::DemoOptions),
    /// Runs the whole test suite; installs or names what a peer test needs
    Test(test::TestOptions),
    /// What a pull request must pass: format, tests, clippy, dependencies, fuzz targets that build
    Ci,
    /// Runs the programs through random faults, and looks whether everything is well afterwards
    Faults(faults::FaultsOptions),
    /// Measures the product against the lab, with pypsrp beside it, as ratios in one run
    Bench(bench::BenchOptions),
    /// Checks everything for Windows, from Debian, with its own compiler
    Windows(windows::WindowsOptions),
    /// Runs one program and prints what it cost
    #[command(hide = true)]
    Measure(measure::MeasureOptions),
    /// Writes a tarball with the programs, the sample settings and the systemd unit
    Package(package::PackageOptions),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Demo(options) => demo::run(&options),
        Task::Test(options) => test::run(&options),
        Task::Ci => ci::run(),
        Task::Faults(options) => faults::run_seeds(&options),
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
