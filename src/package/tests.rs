//! Unit tests of `package.rs`: a package attacked in every way that a file can be.

use std::io::{Cursor, Write as _};

use jiff::Timestamp;
use rcgen::{
    BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SigningKey as _,
};
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use super::*;

const ACCOUNT: &str = ACCOUNT_FILE_NAMES[0];
const SETUP: &str = "Exchange_Connector_Setup.exe";
const MSI: &str = "Exchange_Connector.msi";

/// A service's authority.
pub(super) struct Root {
    issuer: Issuer<'static, KeyPair>,
    pub(super) pem: String,
}

impl Root {
    pub(super) fn new() -> Self {
        let key = KeyPair::generate().expect("key");
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let pem = params.self_signed(&key).expect("root").pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// Signs a manifest by a leaf for this use.
    pub(super) fn sign(&self, manifest: &[u8], usage: ExtendedKeyUsagePurpose) -> PackageSignature {
        let key = KeyPair::generate().expect("key");
        let mut params = CertificateParams::default();
        params.extended_key_usages = vec![usage];
        let leaf = params.signed_by(&key, &self.issuer).expect("leaf");
        PackageSignature::new(key.sign(manifest).expect("signature"), leaf.pem())
    }

    fn account_file(&self) -> Vec<u8> {
        let file = AccountFile {
            version: 1,
            service_name: "Contoso".into(),
            service_urls: vec!["https://mgmt.contoso.com:8443".into()],
            organization: None,
            token_id: Uuid::nil(),
            token: Secret::new("t0ken"),
            root_certificates_pem: self.pem.clone(),
            uses: 5,
            valid_until: now(),
        };
        file.to_text().expect("text").into_bytes()
    }
}

pub(super) fn now() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a time")
}

/// The files of a package that a service made.
fn files(root: &Root) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![
        ("README.txt".to_owned(), b"read me".to_vec()),
        (ACCOUNT.to_owned(), root.account_file()),
        (SETUP.to_owned(), b"MZ program ".repeat(5000)),
        (MSI.to_owned(), vec![7; 3000]),
    ];
    let manifest = manifest_of(&files).to_bytes().expect("bytes");
    let signature = root.sign(&manifest, ExtendedKeyUsagePurpose::CodeSigning);
    files.push((MANIFEST_NAME.to_owned(), manifest));
    files.push((SIGNATURE_NAME.to_owned(), signature.to_bytes().expect("bytes")));
    files
}

pub(super) fn manifest_of(files: &[(String, Vec<u8>)]) -> Manifest {
    let entry = |(name, bytes): &(String, Vec<u8>)| ManifestEntry {
        name: name.clone(),
        size: bytes.len() as u64,
        sha256: sha256_hex(bytes),
    };
    Manifest {
        made_at: now(),
        service_name: "Contoso".into(),
        root_fingerprint: "AB".into(),
        system: System::Windows,
        entries: files.iter().map(entry).collect(),
    }
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("file");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("zip").into_inner()
}

fn refusal(files: &[(String, Vec<u8>)]) -> Finding {
    account_file_of(&zipped(files)).expect_err("refused").finding("Setup.zip")
}

#[test]
fn a_package_as_the_service_made_it_gives_its_account_file() {
    let root = Root::new();
    let mut files = files(&root);
    let account = account_file_of(&zipped(&files)).expect("good");
    assert_eq!(account.expose().as_bytes(), root.account_file());
    for name in ["desktop.ini", "Thumbs.db", "MicrosoftIntune.accountcert-Zone.Identifier"] {
        files.push((name.replace("-Zone", ":Zone"), b"of the system".to_vec()));
    }
    // No zip file has a stream in it; a folder may.
    let stream = files.pop().expect("one");
    assert!(account_file_of(&zipped(&files)).is_ok());
    let mut contents = contents_of(&files);
    contents.files.push(FoundFile::of(&stream.0, &stream.1));
    contents.files.push(FoundFile { name: "Exchange_Connector_Setup (1).zip".into(), size: 9, sha256: None });
    assert!(check(&contents).is_ok_and(|manifest| manifest.is_some()));
}

fn contents_of(files: &[(String, Vec<u8>)]) -> Contents {
    let of = |name: &str| files.iter().find(|(one, _)| one == name).map(|(_, bytes)| bytes.clone());
    Contents {
        manifest: of(MANIFEST_NAME),
        signature: of(SIGNATURE_NAME),
        account_file: of(ACCOUNT).map(Zeroizing::new),
        files: files.iter().map(|(name, bytes)| FoundFile::of(name, bytes)).collect(),
    }
}

#[test]
fn each_file_renamed_cut_swapped_left_out_or_added_is_named() {
    let root = Root::new();
    let whole = files(&root);
    for at in 0..4 {
        let name = whole[at].0.clone();
        type Change = fn(&mut Vec<(String, Vec<u8>)>, usize);
        let with = |change: Change| {
            let mut files = whole.clone();
            change(&mut files, at);
            let finding = refusal(&files);
            assert!(PACKAGE_ALTERED.is(&finding), "{finding:?}");
            finding.text
        };
        let renamed = with(|files, at| files[at].0.insert_str(0, "new-"));
        assert!(renamed.contains(&format!("renamed: {name} is now new-{name}")), "{renamed}");
        let cut = with(|files, at| {
            files[at].1.pop();
        });
        assert!(cut.contains(&format!("changed: {name} (cut to ")), "{cut}");
        let swapped = with(|files, at| files[at].1[0] ^= 1);
        assert!(swapped.contains(&format!("changed: {name}.")), "{swapped}");
        let left_out = with(|files, at| {
            files.remove(at);
        });
        assert!(left_out.contains(&format!("left out: {name}")), "{left_out}");
    }
    let mut more = whole.clone();
    more.push(("version.dll".into(), b"planted".to_vec()));
    assert!(refusal(&more).text.contains("added: version.dll"));
    // The programs change places.
    let mut swapped = whole;
    let (one, other) = (swapped[2].1.clone(), swapped[3].1.clone());
    (swapped[2].1, swapped[3].1) = (other, one);
    let text = refusal(&swapped).text;
    assert!(text.contains(SETUP) && text.contains(MSI), "{text}");
}

#[test]
fn a_manifest_that_is_forged_or_signed_by_others_is_refused() {
    let (root, other) = (Root::new(), Root::new());
    let whole = files(&root);
    // Whoever changes a program and mends the manifest has no key for it.
    let mut forged = whole.clone();
    forged[2].1 = b"MZ other program".to_vec();
    forged[4].1 = manifest_of(&forged[..4]).to_bytes().expect("bytes");
    let finding = refusal(&forged);
    assert!(PACKAGE_NOT_SIGNED.is(&finding), "{finding:?}");
    assert!(finding.detail.is_some_and(|detail| detail.contains("changed after it was signed")));
    // Another service's authority, and the service's own with a key for another use.
    for (authority, usage) in
        [(&other, ExtendedKeyUsagePurpose::CodeSigning), (&root, ExtendedKeyUsagePurpose::ClientAuth)]
    {
        let mut signed = forged.clone();
        signed[5].1 = authority.sign(&signed[4].1, usage).to_bytes().expect("bytes");
        let finding = refusal(&signed);
        assert!(PACKAGE_NOT_SIGNED.is(&finding), "{finding:?}");
        assert!(finding.detail.is_some_and(|detail| detail.contains("not certified by")));
    }
    for (at, name) in [(4, MANIFEST_NAME), (5, SIGNATURE_NAME)] {
        let mut less = whole.clone();
        less.remove(at);
        assert!(refusal(&less).text.contains(&format!("left out: {name}")));
        let mut noise = whole.clone();
        noise[at].1 = b"noise".to_vec();
        let finding = refusal(&noise);
        assert!(PACKAGE_UNREADABLE.is(&finding) || PACKAGE_NOT_SIGNED.is(&finding), "{finding:?}");
    }
    let mut newer = whole;
    newer[4].1 = String::from_utf8(newer[4].1.clone())
        .expect("text")
        .replace("\"version\": 1", "\"version\": 2")
        .into();
    assert!(refusal(&newer).text.contains("later version"), "{:?}", refusal(&newer));
}

/// The account file of another download of the same service is as good as this one's, and yet not this package's.
#[test]
fn a_file_of_another_download_is_told_by_its_name() {
    let root = Root::new();
    let mut mixed = files(&root);
    mixed[1].1.push(b'\n');
    assert!(refusal(&mixed).text.contains(&format!("changed: {ACCOUNT}.")));
}

#[test]
fn a_package_without_a_manifest_is_its_account_file() {
    let root = Root::new();
    let alone = &files(&root)[..2];
    assert!(account_file_of(&zipped(alone)).is_ok());
    assert!(PACKAGE_UNREADABLE.is(&refusal(&alone[..1])), "it holds no account file");
    let none = account_file_of(b"MZ no zip").expect_err("refused").finding("x");
    assert!(PACKAGE_UNREADABLE.is(&none) && none.text.contains("no zip file"), "{none:?}");
}
