//! Unit tests of `pipe.rs`.

use super::*;

#[test]
fn a_folder_has_one_pipe_however_its_path_is_written() {
    let name = pipe_name(r"C:\ProgramData\Exchange Connector");
    for same in [
        r"c:\programdata\exchange connector",
        r"C:\ProgramData\Exchange Connector\",
        r"\\?\C:\ProgramData\Exchange Connector",
        "C:/ProgramData/Exchange Connector",
    ] {
        assert_eq!(pipe_name(same), name, "{same}");
    }
    assert_ne!(name, pipe_name(r"C:\ProgramData\Exchange Connector 2"));
    assert_eq!(folder_text(r"\\?\UNC\Files\EC"), folder_text(r"\\files\ec"));
    assert!(name.starts_with(r"\\.\pipe\exchange-connector-") && name.len() == 9 + 19 + 16, "{name}");
}

#[test]
fn another_accounts_pipe_is_not_trusted() {
    let own = "S-1-5-21-1-2-3-1104";
    let service = "S-1-5-80-956008885-3418522649";
    for owner in [own, "S-1-5-18", "S-1-5-32-544", service] {
        assert!(may_serve(owner, own, Some(service)), "{owner}");
    }
    // Any other service, and the account of a service that is not this folder's.
    for owner in ["S-1-5-80-1-2", "S-1-5-21-1-2-3-1105", "S-1-5-19", "S-1-1-0", "S-1-5-32-545", ""] {
        assert!(!may_serve(owner, own, Some(service)), "{owner}");
    }
    assert!(!may_serve(service, own, None), "no service is installed for the folder");
    assert!(!may_serve("", "", None), "an owner that Windows does not name");
    // A managed account of a domain, where it is the configured one.
    assert!(may_serve("S-1-5-21-9-9-9-2201", own, Some("S-1-5-21-9-9-9-2201")));
    assert_eq!(
        access_lists(own),
        [
            "O:BAD:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;S-1-5-21-1-2-3-1104)",
            "O:S-1-5-21-1-2-3-1104D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;S-1-5-21-1-2-3-1104)"
        ]
    );
}
