//! `cargo xtask bench`: the product against the lab, pypsrp beside it on the same server in the same run.
//!
//! Seconds depend on the machine; compare the ratios within one run from version to version.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::demo::{answers, start_lab, start_service};
use crate::measure::{Cost, measured};
use crate::outcome::Outcome;
use crate::peers;
use crate::programs::{Programs, output_with, root};

/// Arguments of the benchmark.
#[derive(Debug, clap::Args)]
pub(crate) struct BenchOptions {
    /// How many devices, one row each
    #[arg(long, value_delimiter = ',', default_values_t = [1_000_u64, 10_000, 100_000])]
    devices: Vec<u64>,
    /// The largest organization pypsrp is asked to read; it holds all of it in memory
    #[arg(long, default_value_t = 10_000)]
    peer_limit: u64,
    /// Write the table into docs/benchmarks.md
    #[arg(long)]
    write: bool,
    /// Measure instead how devices are found among so many, and what the search costs a sync
    #[arg(long, value_name = "DEVICES")]
    find: Option<u64>,
}

struct Row {
    devices: u64,
    records: u64,
    full: Cost,
    again: Cost,
    peer: Option<Value>,
}

pub(crate) fn run(options: &BenchOptions) -> Outcome {
    if let Some(devices) = options.find {
        return find(devices);
    }
    eprintln!("Building with optimizations; the first time takes several minutes.");
    let programs = Programs::build(true, false)?;
    let python = peers::prepare()?;
    let mut rows = Vec::new();
    for devices in &options.devices {
        eprintln!("{devices} devices");
        let peer = python.as_deref().filter(|_| *devices <= options.peer_limit);
        rows.push(row(&programs, *devices, peer)?);
    }
    let table = table(&rows);
    println!("{table}");
    if options.write {
        write(&table)?;
    }
    Ok(())
}

fn find(devices: u64) -> Outcome {
    let mut command = std::process::Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).args(["bench", "-p", "exchange-connector-service", "--bench", "find", "--"]);
    let status = command.arg(devices.to_string()).status().map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("the benchmark failed".into()) }
}

fn row(programs: &Programs, devices: u64, python: Option<&Path>) -> Outcome<Row> {
    let folder =
        tempfile::tempdir().map_err(|error| format!("could not make a temporary folder: {error}"))?;
    let lab = start_lab(programs, devices, None)?;
    let service_folder = folder.path().join("service");
    let (_service, _) = start_service(programs, &service_folder, None)?;
    let account_file = folder.path().join("bench.accountcert");
    let mut command = programs.command("exchange-connector-service");
    command.arg("--data-dir").arg(&service_folder).args(["account-file", "--out"]).arg(&account_file);
    output_with(&mut command, "")?;
    let agent = folder.path().join("agent");
    let mut command = programs.command("exchange-connector");
    command.arg("--data-dir").arg(&agent).args(["setup", "--answers", "-"]);
    output_with(&mut command, &answers(&lab.document, &account_file)?)?;

    let sync = || {
        let program = programs.path("exchange-connector");
        measured(&program, &["--data-dir", &agent.to_string_lossy(), "run", "--once"])
    };
    let before = lab.records()?;
    let full = sync()?;
    let records = lab.records()? - before;
    let again = sync()?;
    let peer = python.map(|python| enumerate(python, &lab.document)).transpose()?;
    Ok(Row { devices, records, full, again, peer })
}

fn enumerate(python: &Path, lab: &Value) -> Outcome<Value> {
    let input = json!({
        "url": lab["servers"][0]["url"], "caFile": lab["caFile"],
        "user": lab["accounts"][0]["user"], "password": lab["accounts"][0]["password"],
    });
    let mut command = std::process::Command::new(python);
    command.arg(root().join("tests/peers/pypsrp_enumerate.py"));
    let text = output_with(&mut command, &input.to_string())?;
    serde_json::from_str(&text).map_err(|error| format!("pypsrp's script printed no JSON: {error}"))
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| Devices | Objects received | Agent CPU per object | Resident | Full sync | Second full sync | pypsrp CPU per object | Ratio |\n\
         |---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for row in rows {
        let ours = row.full.cpu_seconds * 1e6 / row.records as f64;
        let (peer, ratio) = match &row.peer {
            Some(peer) => {
                let theirs = peer["cpuSeconds"].as_f64().unwrap_or_default() * 1e6
                    / peer["records"].as_f64().unwrap_or(1.0);
                (format!("{theirs:.0} µs"), format!("{:.0} : 1", theirs / ours))
            }
            None => ("–".into(), "–".into()),
        };
        let _ = writeln!(
            text,
            "| {} | {} | {ours:.1} µs | {:.0} MiB | {:.2} s | {:.2} s | {peer} | {ratio} |",
            row.devices,
            row.records,
            row.full.resident_kib as f64 / 1024.0,
            row.full.wall_seconds,
            row.again.wall_seconds,
        );
    }
    text
}

/// Replaces what stands between the two marks of the document.
fn write(table: &str) -> Outcome {
    const BEGIN: &str = "<!-- client:begin -->\n";
    const END: &str = "<!-- client:end -->";
    let path = root().join("docs/benchmarks.md");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (Some(begin), Some(end)) = (text.find(BEGIN), text.find(END)) else {
        return Err(format!("{} has lost its marks", path.display()));
    };
    let new = format!("{}{table}{}", &text[..begin + BEGIN.len()], &text[end..]);
    std::fs::write(&path, new).map_err(|error| format!("{}: {error}", path.display()))
}
