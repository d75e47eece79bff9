//! Unit tests of `archive.rs`: zip files as nobody should make them.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("file");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("zip").into_inner()
}

fn usual() -> Vec<u8> {
    zipped(&[("a.txt", b"first"), ("b.txt", &b"second ".repeat(4000))], CompressionMethod::Deflated)
}

/// The same zip file with a change of its bytes wherever they stand.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(from.len()).position(|part| part == from) {
        bytes[at + found..at + found + from.len()].copy_from_slice(to);
        at += found + from.len();
    }
    bytes
}

/// Where the list of files begins, and its second file.
fn list(bytes: &[u8]) -> (usize, usize) {
    let start = u32_at(bytes, end_of(bytes).expect("end") + 16).expect("start") as usize;
    let next =
        start + 46 + bytes[start + 46..].windows(4).position(|four| four == b"PK\x01\x02").expect("second");
    (start, next)
}

fn set(bytes: &mut [u8], at: usize, value: &[u8]) {
    bytes[at..at + value.len()].copy_from_slice(value);
}

/// Reads everything; the whole content is never more than the list says.
fn read(bytes: &[u8]) -> Result<Vec<(String, u64)>, ArchiveError> {
    let archive = Archive::open(bytes)?;
    archive
        .entries()
        .iter()
        .map(|entry| {
            if entry.size <= LARGEST_TEXT as u64 {
                assert_eq!(archive.text(entry)?.len() as u64, entry.size);
            }
            Ok((entry.name().to_owned(), archive.digest(entry)?.0))
        })
        .collect()
}

#[test]
fn plain_files_are_read_packed_stored_and_streamed() {
    let expected = vec![("a.txt".to_owned(), 5), ("b.txt".to_owned(), 28_000)];
    assert_eq!(read(&usual()), Ok(expected.clone()));
    let stored =
        zipped(&[("a.txt", b"first"), ("b.txt", &b"second ".repeat(4000))], CompressionMethod::Stored);
    assert_eq!(read(&stored), Ok(expected.clone()));
    // As a download is written: sizes behind the content.
    let mut zip = ZipWriter::new_stream(Vec::new());
    for (name, content) in [("a.txt", b"first".to_vec()), ("b.txt", b"second ".repeat(4000))] {
        zip.start_file(name, SimpleFileOptions::default()).expect("file");
        zip.write_all(&content).expect("written");
    }
    assert_eq!(read(&zip.finish().expect("zip").into_inner()), Ok(expected));
}

#[test]
fn paths_that_climb_links_folders_and_devices_are_refused() {
    for name in ["../../x", "/etc/x.", "c:\\x.x", "a\\..\\xx", "sub/xxx", "a.txt:z"] {
        let bytes = zipped(&[(&"y".repeat(name.len()), b"content")], CompressionMethod::Stored);
        let bytes = replaced(&bytes, "y".repeat(name.len()).as_bytes(), name.as_bytes());
        assert_eq!(read(&bytes), Err(ArchiveError::Name(name.into())));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("link", "/etc/passwd", SimpleFileOptions::default()).expect("link");
    let bytes = zip.finish().expect("zip").into_inner();
    assert_eq!(read(&bytes), Err(ArchiveError::NoFile("link".into())));
    let mut folder = usual();
    let (start, _) = list(&folder);
    set(&mut folder, start + 38, &[0x10]);
    assert_eq!(read(&folder), Err(ArchiveError::NoFile("a.txt".into())));
}

#[test]
fn a_name_twice_is_refused_in_any_case() {
    for name in ["a.txt", "A.TXT"] {
        let bytes = replaced(&usual(), b"b.txt", name.as_bytes());
        assert_eq!(read(&bytes), Err(ArchiveError::Twice(name.into())));
    }
}

#[test]
fn bombs_end_at_the_limits() {
    let zeros = vec![0; 20 * 1024 * 1024];
    let bytes = zipped(&[("zeros", &zeros)], CompressionMethod::Deflated);
    assert_eq!(read(&bytes), Err(ArchiveError::Bomb("zeros".into())));
    // One that says that it is small is not unpacked past what it says.
    let mut liar = bytes;
    let start = u32_at(&liar, end_of(&liar).expect("end") + 16).expect("start") as usize;
    set(&mut liar, start + 24, &1000_u32.to_le_bytes());
    assert_eq!(read(&liar), Err(ArchiveError::Bomb("zeros".into())));
    // Two names for the same bytes.
    let mut shared = usual();
    let (start, next) = list(&shared);
    let first = shared[start + 42..start + 46].to_vec();
    set(&mut shared, next + 42, &first);
    set(&mut shared, next + 46, b"a.txt");
    assert!(read(&shared).is_err());
    let names: Vec<String> = (0..=MOST_ENTRIES).map(|n| format!("f{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let bytes = zipped(&many, CompressionMethod::Stored);
    assert_eq!(read(&bytes), Err(ArchiveError::TooMany(MOST_ENTRIES)));
}

#[test]
fn what_is_encrypted_cut_or_says_one_thing_twice_is_refused() {
    let whole = usual();
    let (start, next) = list(&whole);
    let mut encrypted = whole.clone();
    set(&mut encrypted, next + 8, &[1]);
    assert_eq!(read(&encrypted), Err(ArchiveError::Encrypted("b.txt".into())));
    let mut method = whole.clone();
    set(&mut method, start + 10, &[12]);
    assert!(matches!(read(&method), Err(ArchiveError::Unsupported(_))));
    for cut in [0, 10, whole.len() / 2, whole.len() - 1] {
        assert_eq!(read(&whole[..cut]), Err(ArchiveError::NoEnd));
    }
    let mut flipped = whole.clone();
    let at = 30 + 5 + 2;
    flipped[at] ^= 0x20;
    assert!(read(&flipped).is_err(), "the checksum tells");
    // The list says a.txt, the file itself says z.txt.
    let mut local = whole;
    set(&mut local, 30, b"z.txt");
    assert_eq!(read(&local), Err(ArchiveError::File("a.txt".into())));
}

proptest! {
    #[test]
    fn no_bytes_surprise_it(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_change_of_a_good_file_surprises_it(changes in proptest::collection::vec((any::<u16>(), any::<u8>()), 1..8)) {
        let mut bytes = usual();
        for (at, byte) in changes {
            let at = usize::from(at) % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(files) = read(&bytes) {
            prop_assert!(files.iter().all(|(name, _)| is_plain_name(name)));
        }
    }
}
