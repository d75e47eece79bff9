//! Unit tests of `package.rs`. A package that is good needs a service; a story shows it (`tests/stories/connect/package.rs`).

use super::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn a_folder_without_a_manifest_is_no_package_whatever_lies_in_it() {
    let place = folder();
    fs::write(place.path().join("version.dll"), "x").expect("written");
    assert_eq!(check_folder(place.path(), &[]).expect("no package"), None);
}

#[test]
fn half_a_package_is_refused_by_what_is_missing() {
    for (there, missing) in [(MANIFEST_NAME, SIGNATURE_NAME), (SIGNATURE_NAME, MANIFEST_NAME)] {
        let place = folder();
        fs::write(place.path().join(there), "{}").expect("written");
        let refused = check_folder(place.path(), &[]).expect_err("refused");
        assert_eq!(refused.code, "package.altered");
        assert!(refused.text.contains(&format!("left out: {missing}")), "{}", refused.text);
    }
}

#[test]
fn a_package_s_own_mark_tells_a_zip_from_an_account_file() {
    let place = folder();
    let file = place.path().join("MicrosoftIntune.accountcert");
    for (content, packed) in [(&b"{}"[..], false), (b"PK\x03\x04rest", true), (b"PK", false)] {
        fs::write(&file, content).expect("written");
        assert_eq!(is_package(&file), packed);
    }
    assert!(!is_package(place.path()) && !is_package(&place.path().join("none")));
    fs::write(&file, b"PK\x03\x04rest").expect("written");
    assert_eq!(account_file_of(&file).expect_err("damaged").code, "package.unreadable");
}
