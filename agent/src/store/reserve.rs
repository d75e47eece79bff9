//! Room on the disk, taken before something irrevocable and given back right before what it is for is written.

use std::fs;
use std::path::PathBuf;

use super::folder::write_atomic;
use super::{DataFolder, Result};

/// More than a new journal and a connection take.
const ROOM: usize = 2 * 1024 * 1024;

/// Room that is taken; it is given back when this ends.
#[derive(Debug)]
pub(crate) struct Reserve {
    file: PathBuf,
    /// The folder, where it was made for this.
    made: Option<PathBuf>,
}

impl DataFolder {
    /// Takes the room that a connection needs in this folder.
    ///
    /// # Errors
    /// When there is none, or the folder cannot be written.
    pub(crate) fn reserve(&self) -> Result<Reserve> {
        let made = (!self.root().exists()).then(|| self.root().to_owned());
        self.create()?;
        // From here on what was made is removed again, whatever comes.
        let reserve = Reserve { file: self.root().join("reserve"), made };
        // Not zeros alone: some file systems would store none of them.
        let bytes: Vec<u8> = (0..ROOM).map(|at| (at * 31 + at / 251).to_le_bytes()[0]).collect();
        write_atomic(&reserve.file, &bytes)?;
        Ok(reserve)
    }
}

impl Drop for Reserve {
    fn drop(&mut self) {
        // What stays takes room and does no other harm.
        let _ = fs::remove_file(&self.file);
        if let Some(made) = &self.made {
            // A folder that holds something stays.
            let _ = fs::remove_dir(made);
        }
    }
}

#[cfg(test)]
mod tests;
