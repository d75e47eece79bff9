//! Small cases from the field, which are kept outside the repository.

use std::path::{Path, PathBuf};

/// A file of `shared/data/cases` of a folder above, or beside the folder that `EXCHANGE_DATA` names.
pub(crate) fn case(name: &str) -> Option<PathBuf> {
    let named = std::env::var_os("EXCHANGE_DATA").map(PathBuf::from);
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("shared/data"));
    let named = named.iter().flat_map(|folder| folder.ancestors().take(2).map(Path::to_path_buf));
    let found = named.chain(above).map(|folder| folder.join("cases").join(name)).find(|file| file.is_file());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "the case {name} is missing: set EXCHANGE_DATA");
        eprintln!("skipped: no case {name}");
    }
    found
}
