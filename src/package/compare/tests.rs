//! Unit tests of `compare.rs`.

use super::super::tests::manifest_of;
use super::*;

fn found(files: &[(&str, &str)]) -> Vec<FoundFile> {
    files.iter().map(|(name, content)| FoundFile::of(name, content.as_bytes())).collect()
}

fn manifest(files: &[(&str, &str)]) -> Manifest {
    manifest_of(
        &files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect::<Vec<_>>(),
    )
}

#[test]
fn names_are_the_same_in_any_case_and_one_too_many_is_added() {
    let manifest = manifest(&[("Setup.exe", "program"), ("README.txt", "text")]);
    assert!(compare(&manifest, &found(&[("SETUP.EXE", "program"), ("readme.txt", "text")])).is_empty());
    let twice = compare(
        &manifest,
        &found(&[("setup.exe", "other"), ("Setup.exe", "program"), ("README.txt", "text")]),
    );
    assert_eq!(twice.added, ["setup.exe"]);
    assert!(twice.changed.is_empty(), "the one by its own name counts");
}

#[test]
fn every_kind_is_told_in_one_sentence_of_bounded_length() {
    let manifest = manifest(&[("a", "1"), ("b", "22"), ("c", "333")]);
    let differences = compare(&manifest, &found(&[("A2", "1"), ("b", "2"), ("x.dll", "?")]));
    assert_eq!(
        differences.to_string(),
        "renamed: a is now A2; changed: b (cut to 1 of 2 bytes); left out: c; added: x.dll"
    );
    let many: Vec<String> = (0..30).map(|n| format!("file{n:02}")).collect();
    let more = many.iter().map(|name| (name.as_str(), "")).collect::<Vec<_>>();
    assert!(compare(&manifest, &found(&more)).to_string().contains("file07 and 22 more"));
}

#[test]
fn a_folder_or_link_by_the_name_of_a_file_is_not_that_file() {
    let manifest = manifest(&[("a", "1")]);
    let link = FoundFile { name: "a".into(), size: 1, sha256: None };
    assert_eq!(compare(&manifest, &[link]).changed, [("a".to_owned(), 1, 1)]);
}
