//! Named instances: several Exchange organizations on one computer, each with a data folder and a systemd unit of its own.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::channel::default_data_folder;

/// Where a unit can be, the administrator's own first.
pub const UNIT_FOLDERS: [&str; 3] = ["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

const PROGRAM: &str = "exchange-connector";
/// Longest name: it is part of a unit's name and of a folder's.
const LONGEST: usize = 32;

/// The name of an instance: lowercase letters, digits and hyphens, so that it is one word in a unit and in a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceName(String);

impl std::str::FromStr for InstanceName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let known = name.chars().all(fits) && name.starts_with(|c: char| c.is_ascii_alphanumeric());
        // The service's unit is called so already.
        if name == "service" || !known || name.len() > LONGEST {
            return Err(format!(
                "an instance's name has at most {LONGEST} lowercase letters, digits and hyphens, and is not \"service\""
            ));
        }
        Ok(Self(name.to_owned()))
    }
}

impl std::fmt::Display for InstanceName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl InstanceName {
    /// Its data folder: beside the default one.
    pub fn data_folder(&self) -> PathBuf {
        let default = default_data_folder();
        let mut name = default.file_name().map_or_else(|| OsString::from(PROGRAM), OsString::from);
        name.push(format!("-{}", self.0));
        default.with_file_name(name)
    }

    /// The instance whose data folder this is, by the folder's name alone.
    pub fn of_folder(folder: &Path) -> Option<Self> {
        let default = default_data_folder();
        let prefix = default.file_name().map_or(PROGRAM.into(), |name| name.to_string_lossy());
        folder.file_name()?.to_str()?.strip_prefix(&*prefix)?.strip_prefix('-')?.parse().ok()
    }

    /// Its systemd unit.
    pub fn unit(&self) -> String {
        format!("{PROGRAM}-{}.service", self.0)
    }
}

/// The unit of the connection that has no instance name.
pub fn default_unit() -> String {
    format!("{PROGRAM}.service")
}

/// The unit in these folders that serves a data folder: its name.
pub fn unit_of_folder(units: &[PathBuf], data_folder: &Path) -> Option<String> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let wanted = real(data_folder);
    units.iter().flat_map(std::fs::read_dir).flatten().flatten().find_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        if !name.starts_with(PROGRAM) || !name.ends_with(".service") {
            return None;
        }
        let folder = folder_of_unit(&std::fs::read_to_string(entry.path()).ok()?)?;
        (real(&folder) == wanted).then_some(name)
    })
}

/// The data folder that a unit's `ExecStart` names. A word with blanks stands in double quotes, `%` is doubled.
pub fn folder_of_unit(unit: &str) -> Option<PathBuf> {
    let line = unit.lines().find_map(|line| line.trim().strip_prefix("ExecStart="))?;
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let mut word = String::new();
        let quoted = rest.starts_with('"');
        let mut chars = rest.char_indices().skip(usize::from(quoted));
        let end = loop {
            match chars.next() {
                None => break rest.len(),
                Some((_, '\\')) => word.extend(chars.next().map(|(_, c)| c)),
                Some((_, '%')) => word.extend(chars.next().map(|(_, c)| c)),
                Some((at, '"')) if quoted => break at + 1,
                Some((at, c)) if !quoted && c.is_whitespace() => break at,
                Some((_, c)) => word.push(c),
            }
        };
        words.push(word);
        rest = rest[end..].trim_start();
    }
    let at = words.iter().position(|word| word == "--data-dir")?;
    words.get(at + 1).map(PathBuf::from)
}

#[cfg(test)]
mod tests;
