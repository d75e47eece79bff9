//! Unit tests of `logging.rs`.

use super::*;

#[test]
fn files_are_few_and_bounded() {
    let place = tempfile::tempdir().expect("a folder");
    let mut log = RotatingFile::open(place.path()).expect("log");
    let line = vec![b'x'; usize::try_from(LARGEST / 2).expect("size")];
    for _ in 0..40 {
        log.write_all(&line).expect("write");
    }
    let sizes: Vec<u64> = fs::read_dir(place.path())
        .expect("list")
        .map(|entry| entry.expect("entry").metadata().expect("file").len())
        .collect();
    assert_eq!(sizes.len(), FILES as usize);
    assert!(sizes.iter().all(|size| *size <= LARGEST * 2));
}
