//! Unit tests of `bundle.rs`.

use std::io::Read as _;

use super::*;
use crate::daemon::status::of_folder;
use crate::store::settings::tests::sample;

#[tokio::test]
async fn no_secret_is_in_a_bundle() {
    let place_ = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place_.path().to_owned()));
    let (config, mut secrets, mut enrollment) = sample();
    secrets.exchange = Secret::new("Tr0ub4dor");
    secrets.proxy = Some(Secret::new("Pr0xy-secret"));
    secrets.agent_key = Secret::new("-----BEGIN PRIVATE KEY-----\nMC4CAQ\n");
    enrollment.certificate_chain_pem = "CHAIN-OF-THE-AGENT".into();
    folder.commit(&config, &secrets, &enrollment).expect("commit");
    private_folder(&folder.logs()).expect("logs");
    fs::write(folder.logs().join("agent.log"), "a library said Tr0ub4dor\nand svc\n").expect("log");
    fs::write(folder.logs().join("core"), "not a log").expect("other");
    let journal = Journal::open(&folder.journal_file()).await.expect("journal");
    journal.event(Timestamp::now(), "setUp", "Set up for CONTOSO\\svc.", None).await.expect("event");
    let status = of_folder(&folder, Some(&journal)).await.expect("status");
    let stored = folder.load().expect("load").expect("stored");
    let path = place(&folder).expect("place");
    let path = write(&folder, Some(&journal), Some(&stored), &status, &[], path).await.expect("bundle");

    let file = fs::File::open(&path).expect("the bundle");
    let mut zip = zip::ZipArchive::new(file).expect("a zip file");
    let mut names = Vec::new();
    let mut whole = String::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).expect("a file");
        names.push(file.name().expect("a name").into_owned());
        file.read_to_string(&mut whole).expect("text");
    }
    names.sort();
    let expected = [
        "findings.json",
        "history.json",
        "journal.json",
        "logs/agent.log",
        "settings.json",
        "status.json",
        "tasks.json",
        "versions.json",
    ];
    assert_eq!(names, expected);
    for secret in ["Tr0ub4dor", "Pr0xy-secret", "PRIVATE KEY", "CHAIN-OF-THE-AGENT"] {
        assert!(!whole.contains(secret), "{secret} is in the bundle");
    }
    assert!(whole.contains("a library said [redacted]") && whole.contains("CONTOSO\\\\svc"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_folder_keeps_a_few() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(root.path().to_owned()));
    for number in 0..9 {
        let path = place(&folder).expect("place").with_file_name(format!("support-{number}.zip"));
        fs::write(path, "x").expect("write");
    }
    assert_eq!(fs::read_dir(root.path().join("support")).expect("list").count(), KEPT);
    assert!(root.path().join("support/support-8.zip").exists());
}
