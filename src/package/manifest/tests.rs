//! Unit tests of `manifest.rs`.

use super::super::tests::manifest_of;
use super::*;

fn manifest(names: &[&str]) -> Manifest {
    manifest_of(&names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect::<Vec<_>>())
}

#[test]
fn the_same_content_has_the_same_bytes_in_any_order() {
    let (one, other) =
        (manifest(&["b", "MicrosoftIntune.accountcert"]), manifest(&["MicrosoftIntune.accountcert", "b"]));
    let bytes = one.to_bytes().expect("bytes");
    assert_eq!(bytes, other.to_bytes().expect("bytes"));
    assert_eq!(Manifest::parse(&bytes).expect("read").to_bytes().expect("bytes"), bytes);
}

#[test]
fn what_a_package_cannot_have_is_refused() {
    for (names, says) in [
        (&["README.txt"][..], "no account file"),
        (&["WindowsIntune.accountcert", "readme.txt", "README.TXT"], "twice"),
        (&["WindowsIntune.accountcert", "../up"], "cannot have"),
    ] {
        let error = Manifest::parse(&manifest(names).to_bytes().expect("bytes")).expect_err("refused");
        assert!(error.to_string().contains(says), "{names:?}: {error}");
    }
    let mut wrong = manifest(&["WindowsIntune.accountcert"]);
    wrong.entries[0].sha256.make_ascii_uppercase();
    assert!(Manifest::parse(&wrong.to_bytes().expect("bytes")).is_err());
    assert!(matches!(Manifest::parse(br#"{"kind":"x","version":1}"#), Err(ManifestError::OtherKind)));
}

#[test]
fn a_plain_name_is_one_on_every_system() {
    for good in ["README.txt", "a", "Exchange_Connector_Setup.exe", "console.txt", "COM10.txt", "ä b.c"] {
        assert!(is_plain_name(good), "{good}");
    }
    for bad in [
        "", ".", "..", "a/b", "a\\b", "/a", "C:a", "a:b", "a.", "a ", " a", "NUL", "con.txt", "Aux ", "COM1",
        "lpt9.log", "a\0b", "a\nb", "a*", "a?",
    ] {
        assert!(!is_plain_name(bad), "{bad:?}");
    }
    assert!(!is_plain_name(&"x".repeat(LONGEST_NAME + 1)));
}
