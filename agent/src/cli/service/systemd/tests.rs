//! Unit tests of `systemd.rs`.

use super::*;

#[test]
fn the_unit_runs_this_program_on_this_folder() {
    let text = unit_text(Path::new("/opt/a b/exchange-connector"), Path::new("/srv/ec"), Some((7, 8)));
    assert!(text.contains("ExecStart=\"/opt/a b/exchange-connector\" --data-dir /srv/ec run\n"));
    assert!(text.contains("User=7\nGroup=8\n") && text.contains("ReadWritePaths=/srv/ec\n"));
    assert!(!text.contains("StateDirectory="));
    let standard = unit_text(Path::new("/usr/bin/x"), Path::new("/var/lib/exchange-connector"), None);
    assert!(standard.contains("StateDirectory=exchange-connector\n") && !standard.contains("User="));
}

#[test]
fn a_unit_of_another_folder_is_left_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("exchange-connector.service");
    let ours = place.path().canonicalize().expect("a path");
    assert_eq!(other_folder(&path, &ours), None, "there is none yet");
    std::fs::write(&path, unit_text(Path::new("/usr/bin/x"), &ours, None)).expect("write");
    assert_eq!(other_folder(&path, &ours), None, "it is ours");
    std::fs::write(&path, unit_text(Path::new("/usr/bin/x"), Path::new("/srv/other"), None)).expect("write");
    assert_eq!(other_folder(&path, &ours), Some("/srv/other".into()));
    std::fs::write(&path, "[Service]\nExecStart=/bin/true\n").expect("write");
    assert!(other_folder(&path, &ours).is_some(), "it is not ours");
}

#[test]
fn only_a_connections_folder_or_an_empty_one_changes_its_owner() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().to_owned()));
    assert!(may_be_handed_over(&folder), "it is empty");
    std::fs::write(place.path().join("dpkg"), "somebody else's").expect("write");
    assert!(!may_be_handed_over(&folder), "a mistyped folder");
    std::fs::write(folder.settings_file(), "<Configuration/>").expect("write");
    assert!(!may_be_handed_over(&folder), "no connection's settings");
    assert!(!may_be_handed_over(&DataFolder::at(Some(place.path().join("none")))));
}

#[test]
fn a_packages_unit_of_the_folder_is_used_and_no_other() {
    let place = tempfile::tempdir().expect("a folder");
    let root = place.path().canonicalize().expect("a path");
    let folders = [root.join("units")];
    std::fs::create_dir(&folders[0]).expect("a folder");
    let unit = "exchange-connector.service";
    assert!(!is_packaged(&folders, unit, &root), "there is none");
    std::fs::write(folders[0].join(unit), unit_text(Path::new("/usr/bin/x"), &root, None)).expect("write");
    assert!(is_packaged(&folders, unit, &root));
    assert!(!is_packaged(&folders, "exchange-connector-fabrikam.service", &root), "it has another name");
    assert!(!is_packaged(&folders, unit, Path::new("/srv/other")), "it serves another folder");
}
