//! What root makes in somebody's folder is theirs, and never more than that.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};

use super::super::{create_private, open_private, private_folder, readable_by_others, write_private};
use super::*;
use crate::key;

/// An account that needs no name.
const SOMEBODY: (u32, u32) = (61_234, 61_235);

/// A folder of somebody's; only root can make one.
fn folder_of_somebody() -> Option<tempfile::TempDir> {
    if !rustix::process::geteuid().is_root() {
        eprintln!("Only root can give files away: not tried.");
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    chown(folder.path(), Some(SOMEBODY.0), Some(SOMEBODY.1)).expect("given");
    Some(folder)
}

fn owner(path: &Path) -> (u32, u32) {
    let metadata = fs::symlink_metadata(path).expect("there");
    (metadata.uid(), metadata.gid())
}

#[test]
fn what_root_makes_in_somebodys_folder_is_theirs() {
    let Some(folder) = folder_of_somebody() else { return };
    let at = |name: &str| folder.path().join(name);
    write_private(&at("written"), b"1").expect("written");
    create_private(&at("created"), b"1").expect("created");
    open_private(OpenOptions::new().append(true).create(true), &at("opened")).expect("opened");
    private_folder(&at("a/b/c")).expect("made");
    write_private(&at("a/b/c/deep"), b"1").expect("written");
    for name in ["written", "created", "opened", "a", "a/b", "a/b/c", "a/b/c/deep"] {
        assert_eq!(owner(&at(name)), SOMEBODY, "{name}");
    }
    let rights = fs::metadata(at("opened")).expect("there").mode() & 0o777;
    assert_eq!(rights, 0o600);
}

#[test]
fn what_an_earlier_version_left_of_roots_is_given_away_when_it_is_opened() {
    let Some(folder) = folder_of_somebody() else { return };
    let path = folder.path().join("agent.log");
    fs::write(&path, "before").expect("written");
    assert_eq!(owner(&path).0, 0);
    open_private(OpenOptions::new().append(true), &path).expect("opened");
    assert_eq!(owner(&path), SOMEBODY);
    assert_eq!(fs::read(&path).expect("read"), b"before");
}

#[test]
fn nothing_of_roots_is_given_away_by_a_link() {
    let Some(folder) = folder_of_somebody() else { return };
    let place = tempfile::tempdir().expect("a folder of root's");
    let precious = place.path().join("shadow");
    fs::write(&precious, "root's").expect("written");
    let (soft, hard) = (folder.path().join("soft"), folder.path().join("hard"));
    symlink(&precious, &soft).expect("a link");
    fs::hard_link(&precious, &hard).expect("a second name");
    assert!(open_private(OpenOptions::new().append(true), &soft).is_err(), "no link is followed");
    open_private(OpenOptions::new().append(true), &hard).expect("opened");
    assert_eq!(owner(&precious).0, 0);
    assert!(fs::read(&precious).is_ok_and(|content| content == b"root's"));
}

#[test]
fn what_others_own_and_what_lies_in_roots_folders_stays() {
    let Some(folder) = folder_of_somebody() else { return };
    let others = folder.path().join("theirs");
    fs::write(&others, "").expect("written");
    chown(&others, Some(70_001), Some(70_001)).expect("given");
    open_private(OpenOptions::new().append(true), &others).expect("opened");
    assert_eq!(owner(&others), (70_001, 70_001));
    let place = tempfile::tempdir().expect("a folder of root's");
    write_private(&place.path().join("x"), b"1").expect("written");
    private_folder(&place.path().join("y")).expect("made");
    assert_eq!((owner(&place.path().join("x")).0, owner(&place.path().join("y")).0), (0, 0));
}

/// Kubernetes gives a volume to a group at each mount (`fsGroup`): every file and folder gets the group's rights.
#[test]
fn a_key_in_a_folder_that_is_shared_with_our_group_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("key");
    write_private(&path, &[7; 32]).expect("written");
    let rights =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    let refused = || matches!(key::read_file(&path), Err(key::KeyError::Readable(_)));
    rights(&path, 0o660);
    assert!(refused(), "the folder says nothing of a group");
    rights(folder.path(), 0o2770);
    assert!(!refused());
    assert!(!readable_by_others(&path));
    rights(&path, 0o664);
    assert!(refused(), "others are others");
    rights(&path, 0o660);
    if rustix::process::geteuid().is_root() {
        chown(&path, None, Some(61_235)).expect("given");
        assert!(refused(), "the file is another group's");
        chown(folder.path(), None, Some(61_235)).expect("given");
        rights(folder.path(), 0o2770);
        assert!(refused(), "we are not in the group");
    }
}
