//! The program `exchange-connector-lab`: starts a lab, prints how to reach it, serves until it is stopped.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use exchange_connector_lab::scenario::Scenario;
use exchange_connector_lab::{Lab, LabOptions};

/// A simulated Exchange organization.
#[derive(Debug, Parser)]
#[command(name = "exchange-connector-lab", version)]
struct Arguments {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Start the lab, print addresses and accounts, and serve until you stop it.
    Run(Run),
}

#[derive(Debug, clap::Args)]
struct Run {
    /// Scenario file; without one, two servers and 200 devices.
    #[arg(value_name = "SCENARIO.toml")]
    scenario: Option<PathBuf>,
    /// Number of devices.
    #[arg(long)]
    devices: Option<u32>,
    /// Seed of everything that the lab generates.
    #[arg(long)]
    seed: Option<u64>,
    /// Print one JSON document instead of lines to read.
    #[arg(long)]
    json: bool,
    /// First https port; the servers use it and the ports after it. By default, any free ports.
    #[arg(long)]
    port: Option<u16>,
    /// First plain http port.
    #[arg(long)]
    http_port: Option<u16>,
    /// MIT keytab with the servers' keys (HTTP/<server>); without one there is no Kerberos.
    #[arg(long, value_name = "FILE")]
    keytab: Option<PathBuf>,
    /// Lock an account after this many wrong passwords in a row; 0 never locks it.
    #[arg(long, default_value_t = 0)]
    lock_after: u32,
    /// Largest fragment of an answer, in bytes.
    #[arg(long)]
    fragment_size: Option<usize>,
    /// Seconds after which an idle shell ends.
    #[arg(long)]
    max_idle_seconds: Option<u64>,
    /// Folder for the certificate file ca.pem.
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,sspi=off"));
    // Where standard error cannot be written, that is no reason to end.
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .log_internal_errors(false)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let outcome = match (runtime, arguments.command) {
        (Ok(runtime), Verb::Run(run)) => runtime.block_on(serve(run)),
        (Err(error), _) => Err(error.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let mut cause = Some(error.as_ref() as &dyn std::error::Error);
            while let Some(error) = cause {
                tracing::error!("{error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}

async fn serve(run: Run) -> Result<(), Box<dyn std::error::Error>> {
    let mut options = match &run.scenario {
        Some(path) => Scenario::parse(&std::fs::read_to_string(path)?)?.into(),
        None => LabOptions::default(),
    };
    let organization = &mut options.scenario.organization;
    organization.devices = run.devices.unwrap_or(organization.devices);
    organization.seed = run.seed.unwrap_or(organization.seed);
    let authentication = &mut options.scenario.authentication;
    authentication.keytab = run.keytab.or(authentication.keytab.take());
    options.port = run.port.unwrap_or_default();
    options.http_port = run.http_port.unwrap_or_default();
    options.lock_after = run.lock_after;
    options.fragment_size = run.fragment_size;
    options.max_idle = run.max_idle_seconds.map(Duration::from_secs);
    options.folder = run.folder;
    let lab = Lab::start(options).await?;
    let text =
        if run.json { serde_json::to_string(lab.description())? } else { lab.description().to_string() };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()?;
    drop(out);
    stopped().await?;
    Ok(())
}

/// Returns at Ctrl-C, and at SIGTERM where there is one.
async fn stopped() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            outcome = tokio::signal::ctrl_c() => outcome,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
