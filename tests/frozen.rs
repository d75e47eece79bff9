//! Bytes that were released stay as they are, and every text of the repository has LF.
//!
//! `frozen.txt` has the BLAKE3 hash of each released file. To add one, run this test and copy what it prints.

#![expect(clippy::disallowed_methods, reason = "it reads the repository; the ban is for the core")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose files are released as soon as a version has them.
const SNAPSHOTS: &[&str] =
    &["agent/migrations/snapshots", "service/migrations/snapshots", "src/config/file/snapshots"];
/// Migrations, and the snapshots that say which of them were released.
const MIGRATIONS: &[(&str, &str)] = &[
    ("agent/migrations", "agent/migrations/snapshots"),
    ("service/migrations/sqlite", "service/migrations/snapshots"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files of a folder, without those in folders below it.
fn files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").flatten();
    let names = entries.filter(|entry| entry.path().is_file());
    names.map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy())).collect()
}

fn released() -> Vec<String> {
    let mut found: Vec<_> = SNAPSHOTS.iter().flat_map(|folder| files(folder)).collect();
    for (folder, snapshots) in MIGRATIONS {
        let has_snapshot = |file: &String| {
            let number = file.rsplit('/').next().and_then(|name| name.split('_').next()).unwrap_or_default();
            root().join(snapshots).join(format!("{number}.sqlite.zst")).exists()
        };
        found.extend(files(folder).into_iter().filter(has_snapshot));
    }
    found.sort();
    found
}

#[test]
fn released_files_have_the_bytes_that_were_released() {
    let text = fs::read_to_string(root().join("tests/frozen.txt")).expect("the list");
    let frozen: BTreeMap<&str, &str> =
        text.lines().filter_map(|line| line.split_once(' ')).map(|(hash, path)| (path, hash)).collect();
    let mut new = String::new();
    for path in released() {
        let bytes = fs::read(root().join(&path)).expect("a released file");
        let hash = blake3::hash(&bytes).to_hex();
        match frozen.get(path.as_str()) {
            Some(frozen) => assert_eq!(
                *frozen,
                hash.as_str(),
                "{path} was released and must not change, not even in a comment or a line end: databases that ran it \
                 would refuse to open. Undo the change; what is to be different goes into a new migration."
            ),
            None => new += &format!("{hash} {path}\n"),
        }
    }
    assert!(new.is_empty(), "released, but not frozen yet. Add to tests/frozen.txt:\n{new}");
    for path in frozen.keys() {
        assert!(root().join(path).is_file(), "{path} was released and is gone");
    }
}

#[test]
fn every_text_has_lf() {
    let mut checked = 0;
    for path in repository_files(root()) {
        let bytes = fs::read(&path).expect("a file");
        // Pictures have bytes that no text has.
        if !bytes.contains(&0) {
            assert!(!bytes.contains(&b'\r'), "{} has carriage returns", path.display());
            checked += 1;
        }
    }
    assert!(checked > 900, "only {checked} files");
    let attributes = fs::read_to_string(root().join(".gitattributes")).expect(".gitattributes");
    assert!(attributes.contains("* text=auto eol=lf"), "a checkout on Windows would have CRLF");
}

/// Every file of the repository, without what Git and builds make.
fn repository_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name();
        if entry.path().is_file() {
            found.push(entry.path());
        } else if ![".git", "target"].iter().any(|made| name == *made) {
            found.extend(repository_files(&entry.path()));
        }
    }
    found
}
