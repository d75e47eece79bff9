//! Authenticode signatures of programs and package, by `osslsigncode`, where a certificate is given.
//!
//! The key stays in its file: neither the task nor an argument has it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::tool;
use crate::outcome::Outcome;

/// With what is signed.
#[derive(Debug)]
pub(super) struct Signature {
    certificates: PathBuf,
    key: PathBuf,
    /// A server that says when.
    timestamp: Option<String>,
}

impl Signature {
    pub(super) fn new(certificates: &Path, key: &Path, timestamp: Option<&str>) -> Outcome<Self> {
        let file = |path: &Path| {
            let full = path.canonicalize();
            full.map_err(|error| format!("could not read {}: {error}", path.display()))
        };
        Ok(Self {
            certificates: file(certificates)?,
            key: file(key)?,
            timestamp: timestamp.map(str::to_owned),
        })
    }

    /// Signs a file in its place.
    pub(super) fn sign(&self, path: &Path) -> Outcome {
        let mut name = path.file_name().ok_or("a file without a name")?.to_owned();
        name.push(".signed");
        let signed = path.with_file_name(name);
        let mut command = Command::new("osslsigncode");
        command.args(["sign", "-h", "sha256", "-n", "Exchange Connector"]);
        command.arg("-certs").arg(&self.certificates).arg("-key").arg(&self.key);
        if let Some(url) = &self.timestamp {
            command.args(["-ts", url]);
        }
        tool(command.arg("-in").arg(path).arg("-out").arg(&signed), "osslsigncode")?;
        std::fs::rename(&signed, path)
            .map_err(|error| format!("could not exchange {}: {error}", path.display()))
    }
}

#[cfg(test)]
mod tests;
