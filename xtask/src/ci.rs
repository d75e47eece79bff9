//! `cargo xtask ci`: what a pull request must pass, in the order that fails soonest.
//!
//! This is the one list of checks. `.ci/run` installs what they need and calls it.

use std::time::Instant;

use crate::faults::{self, FaultsOptions};
use crate::outcome::Outcome;
use crate::peers::{is_ci, on_path};
use crate::programs::cargo;
use crate::test::{self, TestOptions};
use crate::windows;

pub(crate) fn run() -> Outcome {
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("tests", || test::run(&TestOptions::default()))?;
    step("faults", || faults::run_seeds(&FaultsOptions { seeds: 20, first: 1, keep: None }))?;
    step("clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"])
    })?;
    step("clippy for Windows", clippy_for_windows)?;
    step("dependencies", dependencies)?;
    // The fuzz targets stay buildable; running them is for people with time.
    step("fuzz targets", || {
        let manifest = ["--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz"];
        cargo(&[&["check", "--quiet", "--locked"][..], &manifest].concat())
    })
}

/// About four minutes from nothing: the standard library and every dependency for the other system. Its compiler is
/// Debian's, so the workflow gives this a computer of its own; elsewhere it is done where the compiler is.
fn clippy_for_windows() -> Outcome {
    match windows::missing() {
        None => windows::clippy(),
        Some(sentence) => {
            eprintln!("Code for Windows was not looked at: {sentence}");
            Ok(())
        }
    }
}

fn dependencies() -> Outcome {
    if on_path("cargo-deny") {
        // Advisories need the network's advisory database; the workflow on the hosting site checks them.
        return cargo(&["deny", "--log-level", "error", "check", "bans", "licenses", "sources"]);
    }
    if is_ci() {
        return Err("cargo-deny is missing; .ci/run installs it".into());
    }
    eprintln!("cargo-deny is not installed, so the dependencies were not checked: cargo install cargo-deny");
    Ok(())
}

fn step(name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    eprintln!("── {name}");
    let started = Instant::now();
    let outcome = work();
    eprintln!("── {name}: {:.0} s", started.elapsed().as_secs_f64());
    outcome.map_err(|error| format!("{name}: {error}"))
}
