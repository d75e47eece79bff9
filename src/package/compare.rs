//! What differs between a manifest and the files that are there: each file by name.

use std::fmt;

use super::manifest::{MANIFEST_NAME, Manifest, ManifestEntry, PACKAGE_NAME, SIGNATURE_NAME, sha256_hex};

/// Names that a finding gives of one kind.
const MOST_NAMED: usize = 8;
/// What Windows, its browsers and macOS put into a folder by themselves, in lower case.
const OF_THE_SYSTEM: [&str; 3] = ["desktop.ini", "thumbs.db", ".ds_store"];
/// The mark of a download, where a system without streams shows it as a file.
const ZONE: &str = ":zone.identifier";

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    pub name: String,
    pub size: u64,
    /// `None` where nobody had to read it, or where it is no file: then it is none of the manifest's.
    pub sha256: Option<String>,
}

impl FoundFile {
    /// A file by its bytes.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), size: bytes.len() as u64, sha256: Some(sha256_hex(bytes)) }
    }

    fn is(&self, entry: &ManifestEntry) -> bool {
        self.size == entry.size && self.sha256.as_ref() == Some(&entry.sha256)
    }
}

/// What is not as the manifest has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// As the manifest names it, and the name that it has.
    pub renamed: Vec<(String, String)>,
    /// With the sizes that it should have and has.
    pub changed: Vec<(String, u64, u64)>,
    pub missing: Vec<String>,
    pub added: Vec<String>,
}

impl Differences {
    pub(super) fn missing(name: &str) -> Self {
        Self { missing: vec![name.to_owned()], ..Self::default() }
    }

    /// True when every file is as it should be.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True when a file of the manifest is not as it should be.
    pub(super) fn names(&self, name: &str) -> bool {
        self.renamed.iter().any(|(from, _)| from == name)
            || self.changed.iter().any(|(one, ..)| one == name)
            || self.missing.iter().any(|one| one == name)
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let renamed = self.renamed.iter().map(|(from, to)| format!("{from} is now {to}"));
        let changed = self.changed.iter().map(|(name, wanted, has)| match has.cmp(wanted) {
            std::cmp::Ordering::Less => format!("{name} (cut to {has} of {wanted} bytes)"),
            _ => name.clone(),
        });
        let kinds: [(&str, Vec<String>); 4] = [
            ("renamed", renamed.collect()),
            ("changed", changed.collect()),
            ("left out", self.missing.clone()),
            ("added", self.added.clone()),
        ];
        let mut first = true;
        for (kind, names) in kinds.into_iter().filter(|(_, names)| !names.is_empty()) {
            let more = names.len().saturating_sub(MOST_NAMED);
            let named = names.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            write!(f, "{}{kind}: {named}", if first { "" } else { "; " })?;
            if more > 0 {
                write!(f, " and {more} more")?;
            }
            first = false;
        }
        Ok(())
    }
}

/// Compares. Names are the same whatever their case, as Windows sees them; a file that is there twice so is one too many.
pub(super) fn compare(manifest: &Manifest, found: &[FoundFile]) -> Differences {
    let mut differences = Differences::default();
    let mut rest: Vec<&FoundFile> = found.iter().filter(|file| counts(&file.name)).collect();
    let mut gone: Vec<&ManifestEntry> = Vec::new();
    for entry in &manifest.entries {
        let exact = rest.iter().position(|file| file.name == entry.name);
        let alike = || rest.iter().position(|file| file.name.eq_ignore_ascii_case(&entry.name));
        match exact.or_else(alike).map(|at| rest.remove(at)) {
            None => gone.push(entry),
            Some(file) if file.is(entry) => {}
            Some(file) => differences.changed.push((entry.name.clone(), entry.size, file.size)),
        }
    }
    for entry in gone {
        match rest.iter().position(|file| file.is(entry)) {
            Some(at) => differences.renamed.push((entry.name.clone(), rest.remove(at).name.clone())),
            None => differences.missing.push(entry.name.clone()),
        }
    }
    differences.added = rest.into_iter().map(|file| file.name.clone()).collect();
    differences.added.sort();
    differences
}

/// False for what is no file of a package wherever it lies: the system's own, and the package as it was downloaded.
fn counts(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let (stem, end) = PACKAGE_NAME.split_once('.').unwrap_or((PACKAGE_NAME, ""));
    // Browsers number what is downloaded again.
    let download = name.starts_with(&stem.to_ascii_lowercase()) && name.ends_with(&format!(".{end}"));
    !OF_THE_SYSTEM.contains(&name.as_str())
        && !name.ends_with(ZONE)
        && name != MANIFEST_NAME
        && name != SIGNATURE_NAME
        && !download
}

#[cfg(test)]
mod tests;
