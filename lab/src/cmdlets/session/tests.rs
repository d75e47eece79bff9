//! Unit tests of `session.rs`.

use super::*;

#[test]
fn hidden_names_compare_without_case_and_by_prefix() {
    let rights = Rights {
        hidden_cmdlets: vec!["clear-mobiledevice".into(), "Remove-*".into()],
        hidden_parameters: BTreeMap::from([("Set-CASMailbox".into(), vec!["ActiveSyncEnabled".into()])]),
    };
    assert!(!rights.sees("Clear-MobileDevice") && !rights.sees("remove-MobileDevice"));
    assert!(rights.sees("Get-MobileDevice"));
    assert!(!rights.sees_parameter("set-casmailbox", "activesyncenabled"));
    assert!(rights.sees_parameter("Set-CASMailbox", "Identity"));
}
