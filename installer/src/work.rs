//! What the installer package asks for. Each part goes on after a failure and says at the end what failed.

use std::io;
use std::path::Path;

use exchange_connector_platform::channel::default_data_folder;
use exchange_connector_platform::event_log::{LogEntry, Sink as _, agent_source};
use exchange_connector_platform::windows::event_log::{self, EventSource};
use exchange_connector_platform::windows::registry::{self, Key};

use crate::ours::{is_service, program, runs_from};
use crate::purge;
use crate::services::OpenService;

const SERVICES: &str = "SYSTEM\\CurrentControlSet\\Services";
/// Only administrators write there.
const OWN_KEY: &str = "SOFTWARE\\Exchange Connector";
/// The services that ran before the installer stopped them. The note outlives an installation that breaks off, so that the
/// next one starts them.
const STOPPED: &str = "StoppedServices";

/// Which services go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// Those whose program was removed with its feature.
    WithoutProgram,
    /// Those of every instance: the product goes.
    All,
}

/// A sentence of what could not be done.
type Problems = Vec<String>;

/// Our services whose program is in the folder, with the program.
fn services(folder: &str) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for name in Key::open(SERVICES)?.children()?.into_iter().filter(|name| is_service(name)) {
        let line = Key::open(&format!("{SERVICES}\\{name}")).and_then(|key| key.list("ImagePath"));
        let line = match line {
            Ok(lines) => lines.into_iter().next().unwrap_or_default(),
            // It was deleted meanwhile, or has no program.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        if runs_from(&line, folder) {
            found.push((name, program(&line).to_owned()));
        }
    }
    Ok(found)
}

fn noted() -> Vec<String> {
    // Neither key nor value is there where nothing was stopped.
    Key::open(OWN_KEY).and_then(|key| key.list(STOPPED)).unwrap_or_default()
}

fn note(names: &[String]) -> io::Result<()> {
    Key::make(OWN_KEY)?.set_list(STOPPED, names)
}

/// Stops the services that run from the folder.
pub fn stop(folder: &str) -> Problems {
    let services = match services(folder) {
        Ok(services) => services,
        Err(error) => return vec![format!("The services of this computer cannot be listed: {error}.")],
    };
    let mut problems = Problems::new();
    let mut names = noted();
    for (name, _) in services {
        let stopped = OpenService::open(&name).and_then(|service| {
            let Some(service) = service else { return Ok(()) };
            if !service.is_active()? {
                return Ok(());
            }
            if !names.contains(&name) {
                names.push(name.clone());
                note(&names)?;
            }
            service.stop()
        });
        if let Err(error) = stopped {
            problems.push(format!(
                "The service {name} cannot be stopped: {error}. Stop it by hand, then try again."
            ));
        }
    }
    problems
}

/// Starts the services that were noted and are still there.
pub fn start(folder: &str) -> Problems {
    let names = noted();
    if names.is_empty() {
        return Problems::new();
    }
    let ours = match services(folder) {
        Ok(services) => services,
        Err(error) => return vec![format!("The services of this computer cannot be listed: {error}.")],
    };
    let mut problems = Problems::new();
    for name in names {
        if !ours.iter().any(|(own, _)| own.eq_ignore_ascii_case(&name)) {
            continue;
        }
        let started =
            OpenService::open(&name).and_then(|service| service.map_or(Ok(()), |found| found.start()));
        if let Err(error) = started {
            problems.push(format!(
                "The service {name}, which ran before, does not start again: {error}. Start it in Services."
            ));
        }
    }
    if let Err(error) = Key::make(OWN_KEY).and_then(|key| key.delete_value(STOPPED)) {
        problems.push(format!("The note of stopped services cannot be deleted: {error}."));
    }
    problems
}

/// Takes services away, and at the removal of the product what was registered for instances.
pub fn forget(folder: &str, which: Forget) -> Problems {
    let mut problems = Problems::new();
    match services(folder) {
        Ok(services) => {
            for (name, program) in services {
                if which == Forget::WithoutProgram && Path::new(&program).exists() {
                    continue;
                }
                let gone = OpenService::open(&name).and_then(|service| {
                    let Some(service) = service else { return Ok(()) };
                    if service.is_active()? {
                        service.stop()?;
                    }
                    service.delete()
                });
                if let Err(error) = gone {
                    problems.push(format!(
                        "The service {name} cannot be removed: {error}. Remove it with `sc.exe delete {name}`."
                    ));
                }
            }
        }
        Err(error) => problems.push(format!("The services of this computer cannot be listed: {error}.")),
    }
    if which == Forget::All {
        for source in event_log::registered().unwrap_or_default() {
            if let Err(error) = event_log::unregister(&source) {
                problems.push(format!("The event source {source} cannot be removed: {error}."));
            }
        }
        if let Err(error) = registry::delete_tree(OWN_KEY) {
            problems.push(format!("The key {OWN_KEY} cannot be removed: {error}."));
        }
    }
    problems
}

/// Deletes the data folders of every instance.
pub fn purge() -> Problems {
    let default = default_data_folder();
    let Some(base) = default.parent() else { return Problems::new() };
    let failed = purge::purge(base).into_iter();
    failed.map(|(path, error)| format!("{} cannot be deleted: {error}.", path.display())).collect()
}

/// Says what failed where an administrator looks: the event log. Windows Installer shows and logs nothing of a program's
/// own words.
pub fn tell(problems: &[String]) {
    if problems.is_empty() {
        return;
    }
    if let Ok(source) = EventSource::open(&agent_source(None)) {
        source.write(&LogEntry::error(&problems.join("\n")));
    }
}
