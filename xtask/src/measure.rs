//! The cost of one process: processor time, peak memory and wall time, as the operating system reports them.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::outcome::Outcome;

/// The cost of one process from its start to its end.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// User and system time.
    pub(crate) cpu_seconds: f64,
    pub(crate) wall_seconds: f64,
    /// Largest resident set.
    pub(crate) resident_kib: i64,
}

/// Arguments of the hidden task that measures exactly one child.
#[derive(Debug, clap::Args)]
pub(crate) struct MeasureOptions {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

/// Runs a program to its end, which must be a good one. A process of its own waits for it, so that the system's
/// account of its children is of this program alone.
pub(crate) fn measured(program: &Path, arguments: &[&str]) -> Outcome<Cost> {
    let own = std::env::current_exe().map_err(|error| format!("the task's own path: {error}"))?;
    let output = Command::new(own)
        .args(["measure", "--"])
        .arg(program)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("could not start the measurement: {error}"))?;
    if !output.status.success() {
        return Err(format!("{} failed: {}", program.display(), String::from_utf8_lossy(&output.stdout)));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("the measurement printed no JSON: {error}"))
}

/// The measuring process.
pub(crate) fn run(options: &MeasureOptions) -> ExitCode {
    let Some((program, arguments)) = options.command.split_first() else { return ExitCode::from(2) };
    let started = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).status();
    let wall_seconds = started.elapsed().as_secs_f64();
    match (status, children(wall_seconds)) {
        (Ok(status), Ok(cost)) if status.success() => {
            println!("{}", serde_json::json!(cost));
            ExitCode::SUCCESS
        }
        (status, cost) => {
            println!("{status:?} {:?}", cost.err());
            ExitCode::FAILURE
        }
    }
}

#[cfg(unix)]
fn children(wall_seconds: f64) -> Outcome<Cost> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let microseconds = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    #[expect(clippy::cast_precision_loss, reason = "microseconds of one run are far below 2^52")]
    let cpu_seconds = microseconds as f64 / 1e6;
    Ok(Cost { cpu_seconds, wall_seconds, resident_kib: usage.max_rss() })
}

#[cfg(not(unix))]
fn children(_: f64) -> Outcome<Cost> {
    Err("the benchmark measures on Unix only".into())
}
