//! Deletes the data folders of every instance: only folders with our own names, and never what a link leads to.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::ours::is_data_folder;

/// A scanner or an indexer may hold a file for a moment.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(500);

/// Our data folders in a folder such as `C:\ProgramData`. A link or a junction with such a name is left alone: what it leads
/// to may be anybody's.
///
/// # Errors
/// When the folder cannot be listed.
pub fn data_folders(base: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(base)? {
        let entry = entry?;
        // Of the entry itself: a link is no folder.
        if entry.file_type()?.is_dir() && entry.file_name().to_str().is_some_and(is_data_folder) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Deletes them, and goes on after one that cannot be deleted.
pub fn purge(base: &Path) -> Vec<(PathBuf, io::Error)> {
    let folders = match data_folders(base) {
        Ok(folders) => folders,
        Err(error) => return vec![(base.to_owned(), error)],
    };
    let failed = folders.into_iter().filter_map(|folder| {
        let error = delete(&folder).err()?;
        Some((folder, error))
    });
    failed.collect()
}

/// The standard library deletes a link inside as a link, also where somebody exchanges a folder for one meanwhile.
fn delete(folder: &Path) -> io::Result<()> {
    for _ in 1..TRIES {
        match std::fs::remove_dir_all(folder) {
            Err(error) if is_held(&error) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    std::fs::remove_dir_all(folder)
}

/// Access denied, in use by another process, or not empty yet: on Windows, what another program's hold looks like.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 145))
}

#[cfg(test)]
mod tests;
