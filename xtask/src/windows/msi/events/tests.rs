//! Unit tests of `events.rs`.

use super::*;

#[test]
fn every_finding_has_a_message_with_its_severity() {
    let list = read(&root().join("src/findings/events.txt")).expect("the list");
    let ids = ids(&list).expect("every line is an event");
    assert!(ids.len() > 190, "{}", ids.len());
    assert!(ids.contains(&(1001, "error".into())));
    let text = message_text(&ids);
    assert!(text.contains("MessageId=1001\r\nSeverity=Error\r\n"));
    assert_eq!(text.matches("\r\n%1\r\n.\r\n").count(), ids.len());
}

#[test]
fn a_line_that_is_no_event_is_named() {
    assert!(ids("1001 terrible exchange.unreachable").is_err());
    assert!(ids("70000 error exchange.unreachable").is_err());
    assert!(ids("").is_ok());
}

/// Where the message compiler is installed: what Windows finds a text by is in the file.
#[test]
fn the_message_file_has_a_table_of_messages() {
    let missing = Command::new("x86_64-w64-mingw32-windmc").arg("--version").output().is_err();
    if missing {
        eprintln!("left out: x86_64-w64-mingw32-windmc is not installed");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = message_file(folder.path()).expect("the message file");
    let bytes = std::fs::read(file).expect("its bytes");
    assert_eq!(&bytes[..2], b"MZ");
    // Entry of the one message of 1001 as an error: low and high id of its block begin the table.
    let id = 0xc000_0000_u32 | 1001;
    assert!(bytes.windows(4).any(|part| part == id.to_le_bytes()), "no block begins with 1001");
    let other = tempfile::tempdir().expect("a folder");
    let again = message_file(other.path()).expect("the message file");
    assert!(std::fs::read(again).expect("its bytes") == bytes, "two folders give two files");
}
