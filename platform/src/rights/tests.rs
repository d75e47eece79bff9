//! Unit tests of `rights.rs`.

use super::*;

const OWN: &str = "S-1-5-21-1-2-3-1104";
/// Who owns the file.
const USER: &str = "S-1-5-21-1-2-3-1110";
const USERS: &str = "S-1-5-32-545";
const SERVICE: &str = "S-1-5-80-1-2-3-4-5";

fn allowed(sid: &str, mask: u32) -> Allowed {
    Allowed { sid: sid.into(), mask, only_below: false }
}

#[test]
fn a_folder_of_ours_is_open_to_the_system_administrators_and_the_service() {
    assert_eq!(
        private_list(&[SERVICE]),
        "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-80-1-2-3-4-5)"
    );
    assert_eq!(private_list(&[SYSTEM, ADMINISTRATORS]), private_list(&[]));
}

#[test]
fn a_folder_that_another_account_made_is_not_used() {
    let services = [SERVICE.to_owned()];
    for owner in [OWN, SYSTEM, ADMINISTRATORS, TRUSTED_INSTALLER, SERVICE] {
        assert!(may_own(owner, OWN, &services), "{owner}");
    }
    for owner in ["S-1-5-21-1-2-3-1105", USERS, "S-1-1-0", "S-1-5-80-9-9-9-9-9", ""] {
        assert!(!may_own(owner, OWN, &services), "{owner}");
    }
    let refused = std::io::Error::new(
        std::io::ErrorKind::PermissionDenied,
        OthersFolder { folder: r"C:\x".into(), owner: USERS.into() },
    );
    assert!(is_others_folder(&refused));
    assert!(!is_others_folder(&std::io::ErrorKind::PermissionDenied.into()));
}

#[test]
fn a_file_is_exposed_by_what_others_may_read() {
    let private = [allowed(SYSTEM, 0x1f_01ff), allowed(ADMINISTRATORS, 0x1f_01ff), allowed(OWN, 0x1f_01ff)];
    assert!(!lets_others_read(Some(&private), USER, OWN));
    let others = |extra: Allowed| {
        let mut list = private.to_vec();
        list.push(extra);
        lets_others_read(Some(&list), USER, OWN)
    };
    assert!(!others(allowed(SERVICE, 0x1f_01ff)), "the service's own account");
    assert!(!others(allowed("S-1-5-21-9-9-9-512", 0x1f_01ff)), "administrators of the domain");
    assert!(!others(allowed("S-1-3-4", 0x1f_01ff)), "the owner's rights");
    assert!(others(allowed(USERS, 0x12_00a9)), "read and execute");
    assert!(others(allowed("S-1-1-0", 0x8000_0000)), "generic rights");
    assert!(others(allowed(USERS, 0x0004_0000)), "who may change the list may read");
    assert!(others(allowed("S-1-5-80-0", 0x1)), "all services");
    assert!(others(allowed("", 0x1)), "an account that Windows does not name");
    assert!(!others(allowed(USER, 0x1f_01ff)), "the owner");
    assert!(!others(allowed(USERS, 0x0010_0080)), "its name and times alone");
    assert!(!others(Allowed { only_below: true, ..allowed(USERS, 0x12_00a9) }));
    assert!(lets_others_read(None, USER, OWN), "no list at all");
    assert!(!lets_others_read(Some(&[]), USER, OWN), "a list that lets nobody in");
}
