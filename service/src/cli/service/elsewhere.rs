//! `service` where the system has other means: nothing is done by half.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;

use crate::cli::args::ServiceCommand;
use crate::cli::output::CommandResult;
use crate::cli::serve::Host;
use crate::data_folder::DataFolder;

pub(in crate::cli) fn run(_: &DataFolder, _: ServiceCommand) -> CommandResult {
    Err(not_offered("This command is for Windows; here systemd runs the management service."))
}

/// Nobody starts the program so here.
pub(in crate::cli) fn begin(_: &str, _: impl FnOnce(Host) -> CommandResult) -> CommandResult {
    Err(not_offered("No service manager of Windows runs here."))
}

fn not_offered(text: &str) -> Box<Finding> {
    let remedy = "Use the package's unit: `systemctl enable --now exchange-connector-service`; or run `serve` by the \
                  system's own means.";
    Box::new(findings::NOT_OFFERED.finding(text).remedy(remedy))
}
