//! The set-up package on disk: a folder that was unpacked, compared with its manifest, or the zip file itself. The core
//! judges; here files are listed, read and hashed, and nothing is written.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use exchange_connector::api::enrollment::ACCOUNT_FILE_NAMES;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings::PACKAGE_UNREADABLE;
use exchange_connector::package::{
    self, Contents, FoundFile, LARGEST_ARCHIVE, LARGEST_TEXT, MANIFEST_NAME, Manifest, SIGNATURE_NAME,
    looks_like_archive,
};
use exchange_connector::secret::Secret;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Entries of a folder that are looked at: a package is unpacked into a folder of its own.
const MOST_ENTRIES: usize = 5000;

/// True for a regular file that begins as a zip file does.
pub fn is_package(path: &Path) -> bool {
    let mut start = [0; 4];
    fs::metadata(path).is_ok_and(|about| about.is_file())
        && File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && looks_like_archive(&start)
}

/// The account file in a package that is still packed, after the package was checked.
///
/// # Errors
/// The finding that names what is wrong with it.
pub fn account_file_of(path: &Path) -> Result<Secret, Box<Finding>> {
    let place = path.display().to_string();
    let bytes = bytes_of(path, LARGEST_ARCHIVE).map_err(|error| unreadable(path, &error))?;
    package::account_file_of(&bytes).map_err(|error| Box::new(error.finding(&place)))
}

/// Checks an unpacked package; `None` where the folder is none. `own`: files that the caller was told to use, which may lie
/// beside the package's own.
///
/// # Errors
/// The finding that names each file which was renamed, changed, left out or added.
pub fn check_folder(folder: &Path, own: &[PathBuf]) -> Result<Option<Manifest>, Box<Finding>> {
    let place = |name: &str| folder.join(name);
    if !place(MANIFEST_NAME).exists() && !place(SIGNATURE_NAME).exists() {
        return Ok(None);
    }
    let failed = |error: &io::Error| unreadable(folder, error);
    let mut contents = Contents {
        manifest: text_of(&place(MANIFEST_NAME)).map_err(|e| failed(&e))?,
        signature: text_of(&place(SIGNATURE_NAME)).map_err(|e| failed(&e))?,
        ..Contents::default()
    };
    for name in ACCOUNT_FILE_NAMES {
        if contents.account_file.is_none() {
            contents.account_file = text_of(&place(name)).map_err(|e| failed(&e))?.map(Zeroizing::new);
        }
    }
    // What cannot be read names no files; the core says so.
    let manifest = contents.manifest.as_deref().and_then(|bytes| Manifest::parse(bytes).ok());
    let own: Vec<PathBuf> = own.iter().filter_map(|path| path.canonicalize().ok()).collect();
    for entry in fs::read_dir(folder).map_err(|e| failed(&e))?.take(MOST_ENTRIES) {
        let entry = entry.map_err(|e| failed(&e))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let entries = manifest.iter().flat_map(|manifest| &manifest.entries);
        let named = entries.clone().any(|one| one.name.eq_ignore_ascii_case(&name));
        if !named && entry.path().canonicalize().is_ok_and(|path| own.contains(&path)) {
            continue;
        }
        // Not through a link: what it leads to may be another thing the next time.
        let about = entry.metadata().map_err(|e| failed(&e))?;
        let size = about.len();
        // Only what could be a file of the package is worth reading.
        let worth = about.is_file() && (named || entries.clone().any(|one| one.size == size));
        let sha256 = if worth {
            Some(digest_of(&entry.path()).map_err(|e| unreadable(&entry.path(), &e))?)
        } else {
            None
        };
        contents.files.push(FoundFile { name, size, sha256 });
    }
    package::check(&contents).map_err(|error| Box::new(error.finding(&folder.display().to_string())))
}

/// Checks the package that this program was unpacked from, if there is one.
///
/// # Errors
/// As [`check_folder`].
pub fn check_own_folder() -> Result<Option<Manifest>, Box<Finding>> {
    let program = std::env::current_exe().ok();
    match program.as_deref().and_then(Path::parent) {
        Some(folder) => check_folder(folder, &[]),
        None => Ok(None),
    }
}

/// A small file of the package; `None` where it is not there.
fn text_of(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match bytes_of(path, LARGEST_TEXT as u64) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A regular file of bounded size: a device or pipe would wait for ever.
fn bytes_of(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(io::Error::other("the file is too large"));
    }
    Ok(bytes)
}

fn digest_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => digest.update(&buffer[..read]),
        }
    }
    use std::fmt::Write as _;
    Ok(digest.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn unreadable(path: &Path, error: &io::Error) -> Box<Finding> {
    Box::new(
        PACKAGE_UNREADABLE
            .finding(format!("The set-up package {} cannot be read.", path.display()))
            .remedy("Check the path and this account's rights on it, then try again.")
            .caused_by(error),
    )
}

#[cfg(test)]
mod tests;
