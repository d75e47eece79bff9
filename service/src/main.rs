//! The program `exchange-connector-service`. Exit codes: 0 done, 1 failed with a finding, 2 wrong use.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use exchange_connector::clean;
use exchange_connector_platform::libraries;
use exchange_connector_service::cli::args::{Cli, Command};
use exchange_connector_service::logging;

fn main() -> ExitCode {
    libraries::load_from_the_system_only();
    // Wrong use ends here with 2, help and version with 0.
    let cli = Cli::parse();
    let serves = matches!(cli.command, Command::Serve(_));
    logging::start(serves);
    match exchange_connector_service::cli::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(finding) => {
            // Nobody reads what a system's service prints; the event log keeps why it ended.
            if serves {
                tracing::error!(code = finding.code, detail = finding.detail, "{}", finding.text);
            }
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
