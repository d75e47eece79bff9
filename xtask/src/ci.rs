//! `cargo xtask ci`: what a pull request must pass, in the order that fails soonest.

use std::time::Instant;

use crate::Outcome;
use crate::peers::{is_ci, on_path};
use crate::programs::cargo;
use crate::test;

pub(crate) fn run() -> Outcome {
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("tests", || test::run(&test::Options::default()))?;
    step("clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"])
    })?;
    step("dependencies", || {
        if on_path("cargo-deny") {
            // Advisories need the network's advisory database; the workflow on the hosting site checks them.
            return cargo(&[
                "deny",
                "--offline",
                "--log-level",
                "error",
                "check",
                "bans",
                "licenses",
                "sources",
            ]);
        }
        if is_ci() {
            return Err("cargo-deny is missing; .ci/run installs it".into());
        }
        eprintln!(
            "cargo-deny is not installed, so the dependencies were not checked: cargo install cargo-deny"
        );
        Ok(())
    })
}

fn step(name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    eprintln!("── {name}");
    let started = Instant::now();
    let outcome = work();
    eprintln!("── {name}: {:.0} s", started.elapsed().as_secs_f64());
    outcome.map_err(|error| format!("{name}: {error}"))
}
