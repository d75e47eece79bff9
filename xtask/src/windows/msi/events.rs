//! The message file of the event log, `exchange-connector-events.dll`: a text for every event id, in a library without code.
//!
//! Event Viewer shows an event by this file. The ids are those of `src/findings/events.txt`, which a test of the core holds
//! equal to the table of findings; a handful more belongs to events that are about no finding (`platform/src/event_log.rs`).

use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::{read, tool, write};
use crate::outcome::Outcome;
use crate::programs::root;

/// Ids of events that are about no finding: began, ended, a warning, an error.
const GENERAL: [(u16, &str); 5] =
    [(1, "information"), (2, "information"), (3, "warning"), (4, "error"), (5, "information")];
const BINUTILS: &str = "binutils-mingw-w64-x86-64";

/// Makes the file in this folder.
pub(super) fn message_file(folder: &Path) -> Outcome<PathBuf> {
    let source = root().join("src/findings/events.txt");
    let ids = ids(&read(&source)?).map_err(|why| format!("{}: {why}", source.display()))?;
    write(&folder.join("events.mc"), &message_text(&ids))?;
    let mingw = |name: &str| {
        let mut command = Command::new(format!("x86_64-w64-mingw32-{name}"));
        command.current_dir(folder);
        command
    };
    tool(mingw("windmc").arg("events.mc"), BINUTILS)?;
    tool(mingw("windres").args(["events.rc", "events.o"]), BINUTILS)?;
    let file = "exchange-connector-events.dll";
    // No code, so no entry either; no time, so that the same ids give the same bytes.
    let form = [
        "-shared",
        "--entry=0",
        "--subsystem=windows",
        "--no-insert-timestamp",
        "--dynamicbase",
        "--nxcompat",
    ];
    tool(mingw("ld").args(form).args(["events.o", "-o", file]), BINUTILS)?;
    Ok(folder.join(file))
}

/// Id and severity of every event.
fn ids(list: &str) -> Outcome<Vec<(u16, String)>> {
    let mut ids: Vec<_> = GENERAL.into_iter().map(|(id, severity)| (id, severity.to_owned())).collect();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let id = words.next().and_then(|word| word.parse().ok());
        let severity = words.next().filter(|word| ["information", "warning", "error"].contains(word));
        let (Some(id), Some(severity)) = (id, severity) else { return Err(format!("{line:?} is no event")) };
        ids.push((id, severity.to_owned()));
    }
    Ok(ids)
}

/// The source of the message compiler. Each text is the one that the program hands over.
fn message_text(ids: &[(u16, String)]) -> String {
    let mut text = String::from(
        "SeverityNames=(Information=0x1:STATUS_SEVERITY_INFORMATIONAL\r\n\
         Warning=0x2:STATUS_SEVERITY_WARNING\r\n\
         Error=0x3:STATUS_SEVERITY_ERROR)\r\n\
         FacilityNames=(Application=0x0:FACILITY_APPLICATION)\r\n\
         LanguageNames=(English=0x409:MSG00409)\r\n\r\n",
    );
    for (id, severity) in ids {
        let (first, rest) = severity.split_at(1);
        text += &format!(
            "MessageId={id}\r\nSeverity={}{rest}\r\nFacility=Application\r\nLanguage=English\r\n%1\r\n.\r\n\r\n",
            first.to_ascii_uppercase()
        );
    }
    text
}

#[cfg(test)]
mod tests;
