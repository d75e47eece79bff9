//! The set-up programs of a system: where they are looked for, and which a package needs.

use std::path::{Path, PathBuf};

use exchange_connector::package::System;

/// The set-up program of each system.
pub(super) const SETUP_WINDOWS: &str = "Exchange_Connector_Setup.exe";
pub(super) const SETUP_LINUX: &str = "exchange-connector-setup";

/// Where packages of the system put them, in a folder for each system.
const INSTALLED: &str = "/usr/share/exchange-connector/setup";
/// The folder beside this program.
const BESIDE: &str = "setup";

/// Programs by the names they may have beside this one, and the name they get in the package.
const LOOSE: [(&str, &str); 4] = [
    (SETUP_WINDOWS, SETUP_WINDOWS),
    ("exchange-connector.exe", "exchange-connector.exe"),
    (SETUP_LINUX, SETUP_LINUX),
    ("exchange-connector", "exchange-connector"),
];

/// What a package of a system needs.
fn needed(system: System) -> &'static [&'static str] {
    match system {
        System::Windows => &[SETUP_WINDOWS, "Exchange_Connector.msi"],
        System::Linux => &[SETUP_LINUX, "exchange-connector"],
    }
}

/// The programs of one package.
#[derive(Debug, Clone)]
pub struct Programs {
    pub system: System,
    /// Where each is, and its name in the package.
    pub files: Vec<(PathBuf, &'static str)>,
}

/// Programs that are not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the set-up programs for {system} are not on this computer: none of {places} holds {missing}",
    system = .system.as_str(), missing = .missing.join(", "),
    places = .places.iter().map(|place| place.display().to_string()).collect::<Vec<_>>().join(", "))]
pub struct MissingPrograms {
    pub system: System,
    /// Of the place that lacks fewest.
    pub missing: Vec<&'static str>,
    pub places: Vec<PathBuf>,
}

/// Where set-up programs may be.
#[derive(Debug, Clone)]
pub struct ProgramsFolder {
    /// Folders that hold one for each system.
    places: Vec<PathBuf>,
    /// This program's own folder.
    beside: Option<PathBuf>,
}

impl ProgramsFolder {
    /// The folder that was named, else the usual ones.
    pub fn new(named: Option<PathBuf>) -> Self {
        let beside = std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_path_buf));
        let places = match named {
            Some(named) => vec![named],
            // On Windows the installer puts the service and what belongs to it into one folder.
            None => {
                let installed = cfg!(unix).then(|| PathBuf::from(INSTALLED));
                beside.iter().map(|folder| folder.join(BESIDE)).chain(installed).collect()
            }
        };
        Self { places, beside }
    }

    /// The programs of a system.
    ///
    /// # Errors
    /// When one that the package needs is missing.
    pub fn of(&self, system: System) -> Result<Programs, MissingPrograms> {
        let places: Vec<PathBuf> = self.places.iter().map(|place| place.join(system.as_str())).collect();
        let missing_in = |place: &PathBuf| -> Vec<&'static str> {
            needed(system).iter().copied().filter(|name| !place.join(name).is_file()).collect()
        };
        let missing = places.iter().map(missing_in).min_by_key(Vec::len).unwrap_or_default();
        match places.iter().find(|place| missing_in(place).is_empty()) {
            Some(place) => Ok(Programs {
                system,
                files: needed(system).iter().map(|name| (place.join(name), *name)).collect(),
            }),
            None => Err(MissingPrograms { system, missing, places }),
        }
    }

    /// For a package whose system nobody named: the programs of a folder for Windows, else those that lie loose beside this
    /// program, which may be none.
    pub fn any(&self) -> Programs {
        self.of(System::Windows).unwrap_or_else(|_| {
            let loose =
                self.beside.iter().flat_map(|folder| LOOSE.map(|(file, name)| (folder.join(file), name)));
            let files: Vec<_> = loose.filter(|(file, _)| file.is_file()).collect();
            let linux = files.iter().any(|(_, name)| *name == SETUP_LINUX || *name == "exchange-connector");
            let windows = files.iter().any(|(_, name)| name.ends_with(".exe"));
            let system = if linux && !windows { System::Linux } else { System::Windows };
            Programs { system, files }
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
