//! Unit tests of `setup_program.rs`.

use super::*;
use crate::windows::image::tests::program;

const MANIFEST: &str = include_str!("../../../../assets/windows/exchange-connector.manifest");

#[test]
fn the_setup_program_differs_in_who_starts_it() {
    let window = program(&["kernel32.dll"], &[], MANIFEST.as_bytes());
    let setup = elevated(window.clone()).expect("made");
    assert_eq!(setup.len(), window.len());
    let text = String::from_utf8_lossy(&setup).into_owned();
    assert!(text.contains("level=\"requireAdministrator\" uiAccess=\"false\"/>"));
    assert!(!text.contains("asInvoker"));
    let place = Image::read(&setup).expect("a program").checksum_place();
    assert_eq!(setup[place..place + 4], checksum(&setup, place).to_le_bytes());
}

#[test]
fn without_exactly_one_manifest_nothing_is_made() {
    for note in [&b"no manifest"[..], [MANIFEST, MANIFEST].concat().as_bytes()] {
        let error = elevated(program(&["kernel32.dll"], &[], note)).expect_err("refused");
        assert!(error.contains("not one"), "{error}");
    }
}
