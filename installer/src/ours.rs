//! What on a computer is this product's: by exact names, so that nothing else is ever stopped or deleted.

use exchange_connector_platform::instance::InstanceName;

/// The agent's service; a named instance's has the name behind it.
const AGENT: &str = "exchange-connector";
/// The management service's.
const SERVICE: &str = "exchange-connector-service";
/// The agent's data folder; a named instance's has the name behind it.
const AGENT_FOLDER: &str = "Exchange Connector";
/// The management service's data folder.
const SERVICE_FOLDER: &str = "Exchange Connector Service";

/// True for `whole`, and for `whole-NAME` where NAME can be an instance's.
fn is_named(name: &str, whole: &str) -> bool {
    let rest = name.get(..whole.len()).filter(|start| start.eq_ignore_ascii_case(whole));
    let Some(rest) = rest.and(name.get(whole.len()..)) else { return false };
    let instance = |rest: &str| rest.strip_prefix('-')?.to_ascii_lowercase().parse::<InstanceName>().ok();
    rest.is_empty() || instance(rest).is_some()
}

/// True for the name of a service of this product. Windows compares such names without case.
pub fn is_service(name: &str) -> bool {
    name.eq_ignore_ascii_case(SERVICE) || is_named(name, AGENT)
}

/// True for the name of a data folder of this product in `ProgramData`.
pub fn is_data_folder(name: &str) -> bool {
    name.eq_ignore_ascii_case(SERVICE_FOLDER) || is_named(name, AGENT_FOLDER)
}

/// The program of a service's command line, `ImagePath`.
pub fn program(command_line: &str) -> &str {
    let line = command_line.trim_start();
    let program = match line.strip_prefix('"') {
        Some(rest) => rest.split('"').next().unwrap_or_default(),
        // Without quotes the program ends with its extension: a path may hold blanks.
        None => match line.to_ascii_lowercase().find(".exe") {
            Some(at) => &line[..at + 4],
            None => line.split_whitespace().next().unwrap_or_default(),
        },
    };
    program.strip_prefix(r"\\?\").unwrap_or(program)
}

/// True when the program of a service lies in the folder of the programs itself.
pub fn runs_from(command_line: &str, folder: &str) -> bool {
    let folder = plain(folder);
    let program = program(command_line).replace('/', "\\");
    program
        .rsplit_once('\\')
        .is_some_and(|(place, _)| !place.is_empty() && place.eq_ignore_ascii_case(&folder))
}

/// A folder as the installer writes it (`C:\…\.`, so that no backslash stands before a quote), without its end.
fn plain(folder: &str) -> String {
    let folder = folder.replace('/', "\\");
    folder.strip_suffix("\\.").unwrap_or(&folder).trim_end_matches('\\').to_owned()
}

#[cfg(test)]
mod tests;
