//! What an earlier connector left: the original's folder and service on this computer, or its settings file in the data
//! folder. Its settings are offered where the answers say nothing else; its files are only read.

use std::path::Path;

use exchange_connector::config::{Draft, EarlierSettings, SettingsFile};
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::findings;
use exchange_connector::ipc::Outcome as Ended;
use exchange_connector_platform::original::{self, Original, SERVICE};

use crate::cli::answers;
use crate::cli::output::Output;
use crate::store::DataFolder;

/// Looks for the original connector.
///
/// # Errors
/// When a folder was named that is not there.
pub(in crate::cli) fn look(named: Option<&Path>) -> Result<Option<Original>, Finding> {
    match named {
        Some(folder) if !folder.is_dir() => Err(findings::ANSWERS_UNREADABLE
            .finding(format!("The folder that --original-folder names is not there: {}.", folder.display()))),
        named => Ok(original::find(named)),
    }
}

/// Takes the settings of an earlier connector over: of the file that lies in the data folder, else of the original's.
pub(in crate::cli) fn take_over(
    folder: &DataFolder,
    found: Option<&Original>,
    draft: &mut Draft,
    output: &Output,
) {
    let path = folder.settings_file();
    if let Ok(text) = answers::text_of(&path) {
        if SettingsFile::parse(&text).is_err() {
            offer(&path, &text, draft, "will be replaced", output);
        }
        return;
    }
    let settings = found.and_then(|found| Some((found.settings_file()?, found.settings.as_ref()?)));
    match settings {
        Some((path, Ok(text))) => offer(&path, text, draft, "was not taken over", output),
        Some((path, Err(error))) => {
            output.finding(&not_read(&path, "was not taken over", &std::io::Error::other(error.clone())));
        }
        None => {}
    }
}

fn not_read(path: &Path, so: &str, error: &(dyn std::error::Error + 'static)) -> Finding {
    let text = format!("The settings file {} cannot be read and {so}.", path.display());
    findings::SETTINGS_FILE_INVALID.finding(text).caused_by(error).with_severity(Severity::Warning)
}

/// `so`: what becomes of a file that cannot be read.
fn offer(path: &Path, text: &str, draft: &mut Draft, so: &str, output: &Output) {
    match EarlierSettings::parse(text) {
        Ok(earlier) if !earlier.is_empty() => {
            earlier.offer(draft);
            let text = format!("The settings of an earlier connector in {} were taken over.", path.display());
            output.finding(&findings::EARLIER_SETTINGS.finding(text));
            for (element, meant) in earlier.misspelt {
                let finding = findings::SETTINGS_FILE_INVALID
                    .finding(format!("The element {element} in {} is not known: its value was not taken over.", path.display()))
                    .remedy(format!("Correct its name to {meant} and run the set-up again, or give the value in the answers file."));
                output.finding(&finding.with_severity(Severity::Warning));
            }
        }
        Ok(_) => {}
        Err(error) => output.finding(&not_read(path, so, &error)),
    }
}

/// After a set-up: says what is here of the original, and stops its service where that was asked for.
pub(in crate::cli) fn settle(ended: &mut Ended, found: Option<&Original>, stop: bool, output: &Output) {
    let Some(found) = found.filter(|_| ended.succeeded) else { return };
    let mut say = |finding: Finding| {
        output.finding(&finding);
        ended.findings.push(finding);
    };
    let place =
        found.folder.as_ref().map_or_else(|| format!("its service {SERVICE}"), |f| f.display().to_string());
    say(findings::ORIGINAL_FOUND
        .finding(format!("The original connector is on this computer: {place}. Its files were only read."))
        .remedy(
            "Devices that it put on personal lists stay there: after the first sync, say on the connector's page in the console \
             whose these entries are, the earlier connector's or made by hand.",
        ));
    match (found.may_run(), stop) {
        (true, true) => match original::stop_service() {
            Ok(()) => output.note(&format!("The original connector's service {SERVICE} is stopped and disabled.")),
            Err(finding) => say(*finding),
        },
        (true, false) => say(findings::ORIGINAL_SERVICE_RUNS
            .finding(format!("The original connector's service {SERVICE} runs, or starts with the computer."))
            .remedy("Run the set-up again with --stop-original; its service is then stopped and disabled, and stays installed.")),
        (false, _) => {}
    }
}
