//! Whose a file is on Unix: what root makes in another account's folder becomes that account's, and a group that the
//! folder is shared with on purpose is no stranger.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, fchown};
use std::path::{Path, PathBuf};

/// The account to which what is made in this folder goes; `None` where the maker keeps it.
pub(super) struct Heir(Option<(u32, u32)>);

impl Heir {
    /// The heir of what is made at a path: the owner of the folder that is there already. Root alone gives away.
    pub(super) fn at(path: &Path) -> Self {
        let heir = || {
            let folder = fs::metadata(above(path)).ok()?;
            (folder.uid() != 0).then(|| (folder.uid(), folder.gid()))
        };
        Self(if rustix::process::geteuid().is_root() { heir() } else { None })
    }

    /// In a folder of another account a link could lead root's hand elsewhere: none is followed there.
    pub(super) fn guard(&self, options: &mut OpenOptions) {
        if self.0.is_some() {
            options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
        }
    }

    /// Gives away what root has made. What another account owns stays, as does a file that has a second name.
    pub(super) fn take(&self, file: &File) -> io::Result<()> {
        let Some((uid, gid)) = self.0 else { return Ok(()) };
        let made = file.metadata()?;
        if made.uid() != 0 || !made.is_dir() && made.nlink() != 1 {
            return Ok(());
        }
        fchown(file, Some(uid), Some(gid))
    }

    /// Gives away a folder that root has made.
    pub(super) fn take_folder(&self, folder: &Path) -> io::Result<()> {
        if self.0.is_none() {
            return Ok(());
        }
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::DIRECTORY;
        let open = OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(folder)?;
        self.take(&open)
    }
}

/// The folders of a path that are not there yet, the outermost first.
pub(super) fn missing(path: &Path) -> Vec<PathBuf> {
    let given = path.ancestors().filter(|folder| !folder.as_os_str().is_empty());
    let mut missing: Vec<_> = given.take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
    missing.reverse();
    missing
}

/// True where a folder is shared with a group on purpose, as Kubernetes does with a volume at each mount (`fsGroup`): the
/// folder hands its group on, the file has that group, and this process is in it.
pub(super) fn is_shared_with_us(file: &Metadata, folder: &Metadata) -> bool {
    const HANDS_ITS_GROUP_ON: u32 = 0o2000;
    let is_ours = |group: u32| {
        let named = rustix::process::getgroups().unwrap_or_default();
        rustix::process::getegid().as_raw() == group || named.iter().any(|one| one.as_raw() == group)
    };
    folder.mode() & HANDS_ITS_GROUP_ON != 0 && folder.gid() == file.gid() && is_ours(file.gid())
}

/// True when another account than this process's owns the folder. Root may open everything.
pub(super) fn is_another_accounts(folder: &Path) -> bool {
    let own = rustix::process::geteuid();
    !own.is_root() && fs::metadata(folder).is_ok_and(|folder| folder.uid() != own.as_raw())
}

/// The folder above; of a bare name the present one.
pub(super) fn above(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests;
