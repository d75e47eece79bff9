//! The set-up package: a manifest of its files, signed by a leaf key of the service's authority, and what is wrong with a
//! package that is not as the service made it.
//!
//! The signature finds damage and mistakes. It vouches for nobody: the root that it is checked against lies in the same
//! package, in the account file, so whoever makes a whole package makes a good signature too (SECURITY.md).

mod archive;
mod compare;
mod manifest;
mod signature;

use zeroize::Zeroizing;

use crate::api::enrollment::{ACCOUNT_FILE_NAMES, AccountFile};
use crate::domain::health::Finding;
use crate::encoding;
use crate::findings::{PACKAGE_ALTERED, PACKAGE_NOT_SIGNED, PACKAGE_UNREADABLE};
use crate::secret::Secret;

pub use archive::{Archive, ArchiveError, LARGEST_ARCHIVE, looks_like_archive};
pub use compare::{Differences, FoundFile};
pub use manifest::{
    LARGEST_TEXT, MANIFEST_NAME, Manifest, ManifestEntry, ManifestError, PACKAGE_NAME, SIGNATURE_NAME,
    System, sha256_hex,
};
pub use signature::{PackageSignature, SignatureError};

/// What a folder or an archive holds, as far as it is known.
#[derive(Debug, Default)]
pub struct Contents {
    pub manifest: Option<Vec<u8>>,
    pub signature: Option<Vec<u8>>,
    /// The account file's bytes; the first of its names that is there.
    pub account_file: Option<Zeroizing<Vec<u8>>>,
    /// Every other file, the account file too.
    pub files: Vec<FoundFile>,
}

/// Why a package is refused.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    #[error("it is no zip file that is read")]
    Archive(#[source] ArchiveError),
    #[error("it holds no account file")]
    NoAccountFile,
    #[error("its manifest cannot be read")]
    Manifest(#[source] ManifestError),
    #[error("its signature is not good")]
    Signature(#[source] SignatureError),
    #[error("{0}")]
    Altered(Differences),
}

/// Judges a package by its manifest. `None`: it has no manifest, as an account file alone has none.
///
/// # Errors
/// [`PackageError`], with the name of each file that was renamed, changed, left out or added.
pub fn check(contents: &Contents) -> Result<Option<Manifest>, PackageError> {
    let missing = |name: &str| PackageError::Altered(Differences::missing(name));
    let (manifest, signature) = match (&contents.manifest, &contents.signature) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(missing(MANIFEST_NAME)),
        (Some(_), None) => return Err(missing(SIGNATURE_NAME)),
        (Some(manifest), Some(signature)) => (manifest, signature),
    };
    let parsed = Manifest::parse(manifest).map_err(PackageError::Manifest)?;
    let differences = compare::compare(&parsed, &contents.files);
    // Another account file vouches for another service: that it is another one says more than that the signature fails.
    let account = ACCOUNT_FILE_NAMES.into_iter().any(|name| differences.names(name));
    if account {
        return Err(PackageError::Altered(differences));
    }
    let root =
        contents.account_file.as_ref().and_then(|bytes| root_of(bytes)).ok_or(PackageError::NoAccountFile)?;
    PackageSignature::parse(signature)
        .and_then(|signature| signature.verify(manifest, &root, parsed.made_at))
        .map_err(PackageError::Signature)?;
    if differences.is_empty() { Ok(Some(parsed)) } else { Err(PackageError::Altered(differences)) }
}

/// The account file of a package that is still packed, after the package was checked.
///
/// # Errors
/// [`PackageError`]; also when the archive is no plain, bounded list of files.
pub fn account_file_of(bytes: &[u8]) -> Result<Secret, PackageError> {
    let archive = Archive::open(bytes).map_err(PackageError::Archive)?;
    let mut contents = Contents::default();
    for entry in archive.entries() {
        let name = entry.name();
        let is_account = ACCOUNT_FILE_NAMES.into_iter().any(|known| known.eq_ignore_ascii_case(name));
        if is_account || [MANIFEST_NAME, SIGNATURE_NAME].contains(&name) {
            let text = archive.text(entry).map_err(PackageError::Archive)?;
            match name {
                MANIFEST_NAME => contents.manifest = Some(text),
                SIGNATURE_NAME => contents.signature = Some(text),
                _ => {
                    contents.files.push(FoundFile::of(name, &text));
                    contents.account_file.get_or_insert(Zeroizing::new(text));
                }
            }
        } else {
            let (size, sha256) = archive.digest(entry).map_err(PackageError::Archive)?;
            contents.files.push(FoundFile { name: name.to_owned(), size, sha256: Some(sha256) });
        }
    }
    check(&contents)?;
    let account = contents.account_file.ok_or(PackageError::NoAccountFile)?;
    encoding::text_of(&account).map(Secret::new).map_err(|_| PackageError::NoAccountFile)
}

/// The service's own root: the first one of the account file. A site's own authority may follow, which signs no packages.
fn root_of(account_file: &[u8]) -> Option<String> {
    let text = encoding::text_of(account_file).ok()?;
    AccountFile::parse(&text).ok().map(|file| file.root_certificates_pem)
}

impl PackageError {
    /// The finding about the package at `place`, a file or a folder.
    pub fn finding(&self, place: &str) -> Finding {
        let again = "Download the package again and unpack the whole of it into a new, empty folder; rename, move and add nothing.";
        match self {
            Self::Altered(differences) => PACKAGE_ALTERED
                .finding(format!(
                    "The set-up package in {place} is not as the service made it: {differences}."
                ))
                .remedy(again),
            Self::Signature(error) => PACKAGE_NOT_SIGNED
                .finding(format!(
                    "The set-up package in {place} was not made by the service that its account file is of."
                ))
                .remedy(again)
                .caused_by(error),
            Self::Manifest(ManifestError::Newer(_)) => PACKAGE_UNREADABLE
                .finding(format!("The set-up package in {place} is of a later version than this program."))
                .remedy("Use the set-up program of that package.")
                .caused_by(self),
            Self::Archive(_) | Self::NoAccountFile | Self::Manifest(_) => PACKAGE_UNREADABLE
                .finding(format!("The set-up package {place} cannot be used: {self}."))
                .remedy(again)
                .caused_by(self),
        }
    }
}

#[cfg(test)]
mod tests;
