//! What is wrong with a machine: a small disk that fills, and a clock that is off.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::peers;

/// A file system of a few megabytes; it ends with this.
pub(crate) struct SmallDisk {
    folder: PathBuf,
}

impl SmallDisk {
    /// Mounts one; `None` where this account may not, or under continuous integration a failure.
    pub(crate) fn mount(folder: &Path, megabytes: u32) -> Option<Self> {
        std::fs::create_dir_all(folder).expect("a folder");
        let size = format!("size={megabytes}m");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder).stderr(Stdio::null());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(Self { folder: folder.to_owned() });
        }
        peers::leave_out("the right to mount a small disk (root)");
        None
    }

    /// Fills it to its last byte.
    pub(crate) fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.filler()).expect("a file");
        for size in [1 << 20, 1 << 12, 1] {
            let bytes = vec![1_u8; size];
            while file.write_all(&bytes).is_ok() {}
        }
    }

    /// Makes room again.
    pub(crate) fn free(&self) {
        std::fs::remove_file(self.filler()).expect("removed");
    }

    fn filler(&self) -> PathBuf {
        self.folder.join("filler")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.folder).stderr(Stdio::null()).status();
    }
}

/// The environment of a program whose clock is off by so much (`+400d`); what it measures stays right. `None` where
/// libfaketime is missing.
pub(crate) fn clock(offset: &str) -> Option<Vec<(&'static str, String)>> {
    let library = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("faketime/libfaketimeMT.so.1"))
        .find(|library| library.exists());
    let Some(library) = library else {
        peers::leave_out("faketime");
        return None;
    };
    Some(vec![
        ("LD_PRELOAD", library.to_string_lossy().into_owned()),
        ("FAKETIME", offset.to_owned()),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ("FAKETIME_NO_CACHE", "1".to_owned()),
    ])
}
