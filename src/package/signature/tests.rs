//! Unit tests of `signature.rs`.

use rcgen::ExtendedKeyUsagePurpose;

use super::super::tests::{Root, now};
use super::*;

#[test]
fn what_is_written_is_read_and_good_for_its_manifest_alone() {
    let root = Root::new();
    let made = root.sign(b"manifest", ExtendedKeyUsagePurpose::CodeSigning);
    let read = PackageSignature::parse(&made.to_bytes().expect("bytes")).expect("read");
    assert_eq!(read, made);
    read.verify(b"manifest", &root.pem, now()).expect("good");
    assert!(matches!(read.verify(b"Manifest", &root.pem, now()), Err(SignatureError::Forged)));
    assert!(matches!(read.verify(b"manifest", "no certificate", now()), Err(SignatureError::Root)));
}

#[test]
fn only_the_first_root_of_an_account_file_vouches() {
    let (root, site) = (Root::new(), Root::new());
    let by_site = site.sign(b"manifest", ExtendedKeyUsagePurpose::CodeSigning);
    let both = format!("{}{}", root.pem, site.pem);
    assert!(matches!(by_site.verify(b"manifest", &both, now()), Err(SignatureError::OtherAuthority(_))));
}

#[test]
fn an_authority_s_own_key_signs_no_package() {
    let root = Root::new();
    let made = root.sign(b"manifest", ExtendedKeyUsagePurpose::CodeSigning);
    let own = PackageSignature::new(made.signature, root.pem.clone());
    assert!(matches!(own.verify(b"manifest", &root.pem, now()), Err(SignatureError::OtherAuthority(_))));
}

#[test]
fn noise_is_no_signature() {
    for text in ["", "{}", r#"{"kind":"x","version":1,"algorithm":"","signature":"","certificates":""}"#] {
        assert!(matches!(PackageSignature::parse(text.as_bytes()), Err(SignatureError::Damaged)));
    }
}
