//! Unit tests of `package.rs`: what the service writes the set-up takes, and nothing else.

use std::io::Cursor;
use std::path::Path;

use exchange_connector::package::{Archive, PackageError, account_file_of};

use super::programs::tests::programs;
use super::*;
use crate::data_folder::Recorded;
use crate::store::Store;

pub(crate) async fn account(folder: &Path) -> (Account, Authority) {
    let now = Timestamp::now();
    let store = Store::open(&folder.join("service.db")).await.expect("store");
    let authority = Authority::open(&folder.join("ca"), now).expect("authority");
    let recorded = Recorded {
        database: "sqlite:service.db".into(),
        listen: "127.0.0.1:8443".parse().expect("address"),
        public_url: "https://mgmt.contoso.com:8443".parse().expect("url"),
        tls_certificate: None,
        tls_key: None,
    };
    let account = make(&store, &authority, &recorded, &Allowance::default(), now).await.expect("account");
    store.close().await;
    (account, authority)
}

async fn packed(folder: &Path, system: System) -> Vec<u8> {
    let (account, authority) = account(folder).await;
    let programs = programs(&folder.join("setup"), system);
    let package = Package::new(account, &programs, &authority, Timestamp::now()).expect("package");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    package.write(&mut zip).expect("written");
    zip.finish().expect("whole").into_inner()
}

#[tokio::test]
async fn what_the_service_packs_the_set_up_takes() {
    let folder = tempfile::tempdir().expect("folder");
    for system in [System::Windows, System::Linux] {
        let bytes = packed(folder.path(), system).await;
        let account = account_file_of(&bytes).expect("a good package");
        assert!(account.expose().contains("mgmt.contoso.com"));
        let archive = Archive::open(&bytes).expect("zip");
        let names: Vec<&str> = archive.entries().iter().map(|entry| entry.name()).collect();
        let programs: &[&str] = match system {
            System::Windows => &["Exchange_Connector_Setup.exe", "Exchange_Connector.msi"],
            System::Linux => &["exchange-connector-setup", "exchange-connector"],
        };
        let expected = [
            &["README.txt", "MicrosoftIntune.accountcert"],
            programs,
            &["package-manifest.json", "package-signature.json"],
        ];
        assert_eq!(names, expected.concat());
    }
}

#[tokio::test]
async fn another_service_s_account_file_in_a_package_is_named() {
    let (folder, other) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
    let bytes = packed(folder.path(), System::Windows).await;
    let (stranger, _) = account(other.path()).await;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut from = zip::ZipArchive::new(Cursor::new(&bytes)).expect("zip");
    for at in 0..from.len() {
        let entry = from.by_index_raw(at).expect("entry");
        let name = entry.name().expect("a name").into_owned();
        if name == ACCOUNT_FILE_NAMES[0] {
            zip.start_file(name, SimpleFileOptions::default()).expect("file");
            zip.write_all(stranger.text.as_bytes()).expect("written");
        } else {
            zip.raw_copy_file(entry).expect("copied");
        }
    }
    let forged = zip.finish().expect("whole").into_inner();
    let refused = account_file_of(&forged).expect_err("refused");
    assert!(matches!(&refused, PackageError::Altered(_)), "{refused:?}");
    assert!(refused.finding("X.zip").text.contains("changed: MicrosoftIntune.accountcert"), "{refused}");
}
