//! Unit tests of `service.rs`.

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
