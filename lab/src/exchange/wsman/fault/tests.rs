//! Unit tests of `fault.rs`.

use super::*;

#[test]
fn exchange_faults_carry_the_brackets_and_windows_faults_do_not() {
    let text = |fault: Fault| {
        String::from_utf8(fault.envelope("uuid:1", "cas01.contoso.com", Timestamp::UNIX_EPOCH)).unwrap()
    };
    let shell = text(Fault::invalid_shell("X<"));
    assert!(
        shell.contains("[ClientAccessServer=CAS01,BackEndServer=cas01.contoso.com,RequestId="),
        "{shell}"
    );
    assert!(shell.contains("[FailureCategory=WSMan-InvalidShellID] The request for"), "{shell}");
    assert!(shell.contains("ShellId X&lt; failed") && shell.contains("Code=\"2150858843\""));
    assert!(shell.contains("<a:RelatesTo>uuid:1</a:RelatesTo>"));
    assert!(!text(Fault::timed_out()).contains("FailureCategory"));
}
