//! Unit tests of `purge.rs`.

use std::fs;

use super::*;

fn folder_with_file(path: &Path) {
    fs::create_dir_all(path.join("inside")).expect("a folder");
    fs::write(path.join("inside/file"), "x").expect("a file");
}

#[test]
fn only_our_folders_go_and_what_a_link_leads_to_stays() {
    let base = tempfile::tempdir().expect("a folder");
    let at = |name: &str| base.path().join(name);
    let ours = ["Exchange Connector", "Exchange Connector-berlin", "Exchange Connector Service"];
    let others = ["Exchange Connector Backup", "Microsoft", "precious"];
    for name in ours.iter().chain(&others) {
        folder_with_file(&at(name));
    }
    fs::write(at("Exchange Connector-file"), "a file with such a name").expect("a file");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at("precious"), at("Exchange Connector-link")).expect("a link");
        std::os::unix::fs::symlink(at("precious"), at("Exchange Connector").join("link")).expect("a link");
    }
    assert!(purge(base.path()).is_empty());
    for name in ours {
        assert!(!at(name).exists(), "{name}");
    }
    for name in others {
        assert!(at(name).join("inside/file").exists(), "{name}");
    }
    assert!(at("Exchange Connector-file").exists());
    #[cfg(unix)]
    assert!(at("Exchange Connector-link").is_symlink());
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let base = tempfile::tempdir().expect("a folder");
    assert_eq!(purge(&base.path().join("missing")).len(), 1);
}
