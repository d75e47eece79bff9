//! The program `exchange-connector-service`. Exit codes: 0 done, 1 failed with a finding, 2 wrong use.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use exchange_connector::clean;
use exchange_connector_platform::libraries;
use exchange_connector_service::cli::args::Cli;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    libraries::load_from_the_system_only();
    // Wrong use ends here with 2, help and version with 0.
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    // Where standard error cannot be written, that is no reason to end.
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .log_internal_errors(false)
        .init();
    match exchange_connector_service::cli::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(finding) => {
            let mut out = std::io::stderr().lock();
            let _ = writeln!(out, "{}", clean::shown(&finding.to_string()));
            let _ = writeln!(
                out,
                "({}{})",
                finding.code,
                finding.detail.iter().map(|text| format!(": {text}")).collect::<String>()
            );
            ExitCode::FAILURE
        }
    }
}
