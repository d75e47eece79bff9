//! The manifest: who made the package, when, for which system, and name, size and SHA-256 of each of its files.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::api::enrollment::ACCOUNT_FILE_NAMES;

/// The manifest in a package.
pub const MANIFEST_NAME: &str = "package-manifest.json";
/// The signature of the manifest's bytes, beside it.
pub const SIGNATURE_NAME: &str = "package-signature.json";
/// The package as administrators download it.
pub const PACKAGE_NAME: &str = "Exchange_Connector_Setup.zip";
/// Larger files are no manifest, signature or account file.
pub const LARGEST_TEXT: usize = 1024 * 1024;

const KIND: &str = "exchange-connector-package";
const VERSION: u32 = 1;
/// Files of a package; it has six.
pub(super) const MOST_ENTRIES: usize = 64;
/// Longest name of a file, in bytes.
const LONGEST_NAME: usize = 128;

/// The system that a package is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum System {
    Windows,
    Linux,
}

impl System {
    /// As folders, options and the manifest name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Linux => "linux",
        }
    }
}

/// What a package is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    pub made_at: Timestamp,
    pub service_name: String,
    /// SHA-256 of the service's root, in groups, as the set-up shows it.
    pub root_fingerprint: String,
    pub system: System,
    /// By name. Manifest and signature are no entries.
    pub entries: Vec<ManifestEntry>,
}

/// One file of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestEntry {
    pub name: String,
    pub size: u64,
    /// Lower-case hexadecimal.
    pub sha256: String,
}

/// Why a manifest is none.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    #[error("it is no manifest of a set-up package")]
    OtherKind,
    #[error("it is damaged")]
    Damaged(#[source] serde_json::Error),
    #[error("it is damaged: {0}")]
    Wrong(&'static str),
    #[error("it has version {0}, which this program does not know; it is newer than the program")]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ManifestForm {
    kind: String,
    version: u32,
    made_at: Timestamp,
    service_name: String,
    root_fingerprint: String,
    system: System,
    entries: Vec<ManifestEntry>,
}

#[derive(Deserialize)]
struct Head {
    kind: String,
    version: u32,
}

impl Manifest {
    /// The manifest's bytes: the same for the same content. These are what is signed.
    ///
    /// # Errors
    /// Never in practice; JSON of plain values.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut entries = self.entries.clone();
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        let form = ManifestForm {
            kind: KIND.into(),
            version: VERSION,
            made_at: self.made_at,
            service_name: self.service_name.clone(),
            root_fingerprint: self.root_fingerprint.clone(),
            system: self.system,
            entries,
        };
        let mut bytes = serde_json::to_vec_pretty(&form)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads a manifest's bytes.
    ///
    /// # Errors
    /// When it is none, of a later version, or names files that a package cannot have.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        if bytes.len() > LARGEST_TEXT {
            return Err(ManifestError::Wrong("it is too large"));
        }
        let head: Head = serde_json::from_slice(bytes).map_err(ManifestError::Damaged)?;
        match (head.kind.as_str(), head.version) {
            (KIND, VERSION) => {}
            (KIND, other) => return Err(ManifestError::Newer(other)),
            _ => return Err(ManifestError::OtherKind),
        }
        let form: ManifestForm = serde_json::from_slice(bytes).map_err(ManifestError::Damaged)?;
        let entries = form.entries;
        if entries.len() > MOST_ENTRIES {
            return Err(ManifestError::Wrong("it names too many files"));
        }
        for (at, entry) in entries.iter().enumerate() {
            let hex = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
            if !is_plain_name(&entry.name) {
                return Err(ManifestError::Wrong("it names a file that a package cannot have"));
            }
            if entries[..at].iter().any(|other| other.name.eq_ignore_ascii_case(&entry.name)) {
                return Err(ManifestError::Wrong("it names a file twice"));
            }
            if entry.sha256.len() != 64 || !entry.sha256.bytes().all(hex) {
                return Err(ManifestError::Wrong("a digest is none"));
            }
        }
        if !entries.iter().any(|entry| ACCOUNT_FILE_NAMES.contains(&entry.name.as_str())) {
            return Err(ManifestError::Wrong("it names no account file"));
        }
        Ok(Self {
            made_at: form.made_at,
            service_name: form.service_name,
            root_fingerprint: form.root_fingerprint,
            system: form.system,
            entries,
        })
    }
}

/// True for the name of a file in a flat folder that every system takes as it stands: no path, no stream, no device, nothing
/// that Windows drops at the end.
pub(super) fn is_plain_name(name: &str) -> bool {
    let good = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |start: &str| {
        stem.strip_prefix(start).is_some_and(|rest| {
            let mut chars = rest.chars();
            matches!((chars.next(), chars.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    };
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$");
    !name.is_empty()
        && name.len() <= LONGEST_NAME
        && name.chars().all(good)
        && !name.starts_with(' ')
        && !name.ends_with(['.', ' '])
        && !device
        && !numbered("COM")
        && !numbered("LPT")
}

/// SHA-256 as lower-case hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
