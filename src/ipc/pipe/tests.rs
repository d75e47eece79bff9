//! Unit tests of `pipe.rs`.

use super::*;

#[test]
fn a_folder_has_one_pipe_whatever_its_letter_case() {
    let name = pipe_name(r"C:\ProgramData\Exchange Connector");
    assert_eq!(name, pipe_name(r"c:\programdata\exchange connector"));
    assert_ne!(name, pipe_name(r"C:\ProgramData\Exchange Connector 2"));
    assert!(name.starts_with(r"\\.\pipe\exchange-connector-") && name.len() == 9 + 19 + 16, "{name}");
}

#[test]
fn another_persons_pipe_is_not_trusted() {
    let own = "S-1-5-21-1-2-3-1104";
    for owner in [own, "S-1-5-18", "S-1-5-32-544", "S-1-5-80-956008885-3418522649"] {
        assert!(may_serve(owner, own), "{owner}");
    }
    for owner in ["S-1-5-21-1-2-3-1105", "S-1-5-19", "S-1-1-0", "S-1-5-32-545", ""] {
        assert!(!may_serve(owner, own), "{owner}");
    }
    assert_eq!(access_list(own), "D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;S-1-5-21-1-2-3-1104)");
}
