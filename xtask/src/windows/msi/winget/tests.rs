//! Unit tests of `winget.rs`.

use super::*;

#[test]
fn every_place_is_filled_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let package = folder.path().join("x.msi");
    std::fs::write(&package, "abc").expect("a file");
    let url = "https://downloads.example/Exchange_Connector.msi";
    let made = write_manifest(folder.path(), "1.2.3", url, &package).expect("the manifest");
    assert!(made.ends_with("ExchangeConnector.ExchangeConnector/1.2.3"), "{}", made.display());
    let mut texts = String::new();
    for entry in std::fs::read_dir(&made).expect("the folder") {
        let path = entry.expect("an entry").path();
        let text = read(&path).expect("a text");
        assert!(text.contains("PackageVersion: 1.2.3\n"), "{}", path.display());
        texts += &text;
    }
    // The one for a GUID in braces is quoted, since braces begin a mapping in YAML.
    let places = texts.lines().filter(|line| line.contains('{') && !line.contains("'{")).count();
    assert_eq!(places, 0, "{texts}");
    assert!(texts.contains("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
    assert!(texts.contains("ProductCode: '{") && texts.contains("UpgradeCode: '{5E0C2C1B-"), "{texts}");
    assert!(write_manifest(folder.path(), "1.2.3", "http://downloads.example/x", &package).is_err());
}
