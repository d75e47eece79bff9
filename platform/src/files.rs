//! Files and folders that only their owner can read, with these rights from the first byte. On Windows a new file has
//! the rights of its folder, and the folder those of `rights.rs`.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Pauses between tries at a file that another program holds: together a few seconds, as long as a scanner takes.
const PAUSES: [u64; 7] = [20, 50, 100, 250, 500, 1000, 2000];

/// Makes a folder and those above it for their owner only (0700); one that exists keeps its rights. On Windows, where
/// everybody may make folders in the place for programs' data, one that another account made is refused.
///
/// # Errors
/// When it cannot be made or is another account's ([`crate::rights::OthersFolder`]).
pub fn private_folder(path: &Path) -> io::Result<()> {
    #[cfg(windows)]
    {
        crate::windows::rights::private_folder(path)
    }
    #[cfg(not(windows))]
    {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }
}

/// Writes a file for its owner only (0600) and replaces the one that is there: a reader sees the old file or the new
/// one, never a half, and so does the next start after a power cut.
///
/// # Errors
/// When it cannot be written.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = write_beside(path, bytes)?;
    while_held(|| fs::rename(&beside, path), pause).inspect_err(|_| remove_quietly(&beside))?;
    sync_folder(path);
    Ok(())
}

/// Writes a file for its owner only (0600) unless one is there: of several processes that try at once, the file of
/// one of them stands, whole.
///
/// # Errors
/// When it cannot be written.
pub fn create_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = write_beside(path, bytes)?;
    // A link, unlike a rename, never replaces.
    let linked = fs::hard_link(&beside, path);
    remove_quietly(&beside);
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => {
            sync_folder(path);
            Ok(())
        }
    }
}

/// Removes a file; one that is not there is removed already.
///
/// # Errors
/// When it is there and stays.
pub fn remove(path: &Path) -> io::Result<()> {
    match while_held(|| fs::remove_file(path), pause) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether accounts other than the owner can read a file: by its own rights and by those of each folder above it, any
/// of which closes the way. On Windows the file's own access list decides; the system, administrators and single
/// services are no others there.
pub fn readable_by_others(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let Ok(path) = path.canonicalize() else { return false };
        let Ok(file) = fs::metadata(&path) else { return false };
        let folders: Vec<_> = path.ancestors().skip(1).filter_map(|one| fs::metadata(one).ok()).collect();
        let everyone = file.mode() & 0o004 != 0 && folders.iter().all(|one| one.mode() & 0o001 != 0);
        // Of a folder of another group, the file's group is one of the others.
        let open = |one: &fs::Metadata| one.mode() & if one.gid() == file.gid() { 0o010 } else { 0o001 } != 0;
        everyone || file.mode() & 0o040 != 0 && folders.iter().all(open)
    }
    #[cfg(windows)]
    {
        crate::windows::rights::readable_by_others(path)
    }
}

/// Tries again while another program holds the file.
fn while_held(mut attempt: impl FnMut() -> io::Result<()>, pause: impl Fn(Duration)) -> io::Result<()> {
    for wait in PAUSES {
        match attempt() {
            Err(error) if is_held(&error) => pause(Duration::from_millis(wait)),
            done => return done,
        }
    }
    attempt()
}

/// True for what a scanner, a backup or an indexer causes on Windows while it looks at a file: *access denied* and
/// *sharing violation*.
fn is_held(error: &io::Error) -> bool {
    cfg!(any(windows, test)) && matches!(error.raw_os_error(), Some(5 | 32))
}

fn pause(length: Duration) {
    std::thread::sleep(length);
}

/// Writes the bytes into a new file in the same folder, durably.
fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    static WRITES: AtomicU64 = AtomicU64::new(0);
    // No other process and no other thread writes under this name.
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(format!(".{}.{}.new", std::process::id(), WRITES.fetch_add(1, Ordering::Relaxed)));
    let beside = path.with_file_name(name);
    // What a process of the same number left when it was stopped.
    remove(&beside)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.inspect_err(|_| remove_quietly(&beside))?;
    Ok(beside)
}

fn remove_quietly(beside: &Path) {
    // The first error is the one to report; what stays is private and used by nobody.
    let _ = fs::remove_file(beside);
}

/// Makes a rename durable, where the system needs that.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        // Some file systems refuse to flush a folder; the rename itself has happened.
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests;
