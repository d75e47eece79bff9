//! Files and folders that only their owner can read, with these rights from the first byte. On Windows a new file has
//! the rights of its folder, and the folder those of `rights.rs`.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

#[cfg(unix)]
mod ownership;

/// Pauses between tries at a file that another program holds: together a few seconds, as long as a scanner takes.
const PAUSES: [u64; 7] = [20, 50, 100, 250, 500, 1000, 2000];

/// Makes a folder and those above it for their owner only (0700); one that exists keeps its rights. What root makes in
/// another account's folder is that account's. On Windows, where everybody may make folders in the place for programs'
/// data, one that another account made is refused.
///
/// # Errors
/// When it cannot be made or is another account's ([`crate::rights::OthersFolder`]).
pub fn private_folder(path: &Path) -> io::Result<()> {
    #[cfg(windows)]
    {
        crate::windows::rights::private_folder(path)
    }
    #[cfg(unix)]
    {
        let mut builder = fs::DirBuilder::new();
        std::os::unix::fs::DirBuilderExt::mode(builder.recursive(true), 0o700);
        let missing = ownership::missing(path);
        let heir = missing.first().map(|first| ownership::Heir::at(first));
        builder.create(path)?;
        heir.map_or(Ok(()), |heir| missing.iter().try_for_each(|folder| heir.take_folder(folder)))
    }
}

/// Opens a file in which only its owner reads (0600 where it is made). What root makes in another account's folder is that
/// account's, so that the account's own program can open it later.
///
/// # Errors
/// When it cannot be made or opened.
pub fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        let heir = ownership::Heir::at(path);
        std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
        heir.guard(options);
        let file = options.open(path)?;
        heir.take(&file)?;
        Ok(file)
    }
    #[cfg(windows)]
    {
        options.open(path)
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

/// Makes a database's file before SQLite does, so that no other account can ever read it; SQLite gives its log the same
/// rights and the same owner.
///
/// # Errors
/// When the file cannot be made or written.
pub fn make_private(path: &Path) -> io::Result<()> {
    open_private(OpenOptions::new().create(true).append(true), path).map(drop)
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
/// of which closes the way. The group that a folder is shared with on purpose is no other, where this process is in it
/// (`fsGroup` of Kubernetes). On Windows the file's own access list decides; the system, administrators and single
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
        let shared = folders.first().is_some_and(|folder| ownership::is_shared_with_us(&file, folder));
        everyone || !shared && file.mode() & 0o040 != 0 && folders.iter().all(open)
    }
    #[cfg(windows)]
    {
        crate::windows::rights::readable_by_others(path)
    }
}

/// True when the folder of this file is known to be another account's, whose files this one may not open. On Windows the
/// system says itself whose a folder is.
pub fn is_in_another_accounts_folder(path: &Path) -> bool {
    #[cfg(unix)]
    {
        ownership::is_another_accounts(ownership::above(path))
    }
    #[cfg(windows)]
    {
        let _ = path;
        false
    }
}

/// Whether a file's own rights let accounts other than its owner read or write it, whatever folder it is in. The group that
/// the folder is shared with on purpose is no other, where this process is in it.
#[cfg(unix)]
pub(crate) fn is_open_to_others(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let file = fs::metadata(path)?;
    let shared = || {
        fs::metadata(ownership::above(path)).is_ok_and(|folder| ownership::is_shared_with_us(&file, &folder))
    };
    Ok(file.mode() & 0o007 != 0 || file.mode() & 0o070 != 0 && !shared())
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
    let mut file = open_private(OpenOptions::new().write(true).create_new(true), &beside)?;
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
    #[cfg(unix)]
    if let Ok(folder) = File::open(ownership::above(path)) {
        // Some file systems refuse to flush a folder; the rename itself has happened.
        let _ = folder.sync_all();
    }
    #[cfg(windows)]
    let _ = path;
}

#[cfg(test)]
mod tests;
