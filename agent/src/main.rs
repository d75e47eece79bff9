//! `exchange-connector`: the agent and its command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    exchange_connector_platform::libraries::load_from_the_system_only();
    exchange_connector_agent::cli::main()
}
