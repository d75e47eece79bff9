//! Whose turn it is among the programs that use one data folder: two commands at the same moment, or a command beside the
//! agent, must not each try a password that is about to be refused.
//!
//! Whoever tries an account holds a locked file named after its user; the system lets go of it when the program ends,
//! however it ends. The file is there only for the time of a log-on, and so are folders that had to be made for it: a
//! check leaves nothing behind.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use exchange_connector_platform::files;
use tokio::time::Instant;

/// Longest wait for another program. A log-on that takes longer gets no answer that counts at the account, and a program
/// that somebody stopped in the middle must not stop this one.
const LONGEST: Duration = Duration::from_secs(60);
/// How long a file that nobody may open is tried: on Windows one that is being removed.
const CLOSED: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);

/// Held for one log-on. Where the folder takes no file, nobody waits for anybody.
#[derive(Debug)]
pub(super) struct LogonTurn {
    path: PathBuf,
    file: File,
    /// Folders that were made for it, the innermost first.
    made: Vec<PathBuf>,
}

impl LogonTurn {
    /// Waits for the turn of the account that `name` stands for, in the data folder `root`.
    pub(super) async fn wait(root: &Path, name: &str) -> Option<Self> {
        Self::wait_at_most(root, name, LONGEST).await
    }

    pub(super) async fn wait_at_most(root: &Path, name: &str, longest: Duration) -> Option<Self> {
        let path = root.join(format!("log-on.{name}.lock"));
        let begun = Instant::now();
        loop {
            let closed = match Self::try_at(root, &path) {
                Ok(Some(turn)) => return Some(turn),
                Ok(None) => false,
                // The folder of another log-on has just gone.
                Err(error) if error.kind() == ErrorKind::NotFound => true,
                Err(error) if cfg!(windows) && error.kind() == ErrorKind::PermissionDenied => true,
                Err(error) => {
                    tracing::debug!(%error, path = %path.display(), "other programs cannot be waited for");
                    return None;
                }
            };
            if begun.elapsed() > if closed { CLOSED } else { longest } {
                tracing::warn!(path = %path.display(), "another program has been logging on for too long");
                return None;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// `None`: another one has it.
    fn try_at(root: &Path, path: &Path) -> io::Result<Option<Self>> {
        let missing = root.ancestors().filter(|folder| !folder.as_os_str().is_empty());
        let made: Vec<PathBuf> = missing.take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
        files::private_folder(root)?;
        let file = files::open_private(OpenOptions::new().create(true).truncate(false).write(true), path)?;
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => Ok(Some(Self { path: path.to_owned(), file, made })),
            Ok(()) | Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Drop for LogonTurn {
    fn drop(&mut self) {
        // Removed before it is let go: whoever waits for it sees that it is another's by then.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
        for folder in &self.made {
            // One that holds something by now stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// False where the file was removed while this program waited for it.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let (Ok(held), Ok(there)) = (file.metadata(), fs::metadata(path)) else { return false };
        (held.dev(), held.ino()) == (there.dev(), there.ino())
    }
    // Windows opens no file that is being removed.
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}
