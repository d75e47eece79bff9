//! The account file as the dialog shows it: its service, its root's fingerprint, and what is wrong with it.

use exchange_connector::api::enrollment::{AccountFile, AccountFileError};
use exchange_connector::domain::health::Finding;
use exchange_connector::secret::Secret;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// What is known of the account file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountFileState {
    Missing,
    /// The file cannot be read; why, in the system's words.
    Unreadable(String),
    /// The package that it lies in is not as the service made it.
    Refused(Box<Finding>),
    OtherKind,
    Damaged,
    /// Of a later version than this program.
    Newer,
    Read {
        summary: AccountSummary,
        content: Secret,
    },
}

/// What of it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSummary {
    pub service_name: String,
    pub organization: Option<String>,
    /// SHA-256 of the first root certificate, hexadecimal, a colon after each byte.
    pub fingerprint: String,
    pub valid_until: Timestamp,
    pub expired: bool,
}

impl AccountFileState {
    /// Judges a file's text at `now`.
    pub fn read(content: Secret, now: Timestamp) -> Self {
        match AccountFile::parse(content.expose()) {
            Err(AccountFileError::OtherKind) => Self::OtherKind,
            Err(AccountFileError::Newer(_)) => Self::Newer,
            Err(AccountFileError::Damaged(_) | AccountFileError::Incomplete(_)) => Self::Damaged,
            Ok(file) => match fingerprint(&file.root_certificates_pem) {
                None => Self::Damaged,
                Some(fingerprint) => Self::Read {
                    summary: AccountSummary {
                        service_name: file.service_name,
                        organization: file.organization,
                        fingerprint,
                        valid_until: file.valid_until,
                        expired: file.valid_until <= now,
                    },
                    content,
                },
            },
        }
    }

    /// The text to hand over, when the file can be used.
    pub fn content(&self) -> Option<&Secret> {
        match self {
            Self::Read { summary, content } if !summary.expired => Some(content),
            _ => None,
        }
    }
}

/// SHA-256 of the first certificate in a PEM text, in groups of four as the service prints it, to be compared by eye.
pub fn fingerprint(pem: &str) -> Option<String> {
    let body = pem.split_once("-----BEGIN CERTIFICATE-----")?.1.split_once("-----END CERTIFICATE-----")?.0;
    let packed: Vec<u8> = body.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let der = base64_simd::STANDARD.decode_to_vec(&packed).ok()?;
    if der.is_empty() {
        return None;
    }
    let digest = Sha256::digest(&der);
    let groups: Vec<String> =
        digest.chunks(2).map(|pair| format!("{:02X}{:02X}", pair[0], pair[1])).collect();
    Some(groups.join(" "))
}

/// Certificates in a PEM text.
pub fn certificates(pem: &str) -> u64 {
    pem.matches("-----BEGIN CERTIFICATE-----").count() as u64
}

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
