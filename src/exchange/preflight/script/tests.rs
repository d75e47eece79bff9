//! Unit tests of `script.rs`.

use super::*;
use crate::exchange::dialect::Naming;

#[test]
fn observing_grants_nothing_that_writes() {
    let mobile = Dialect::uniform(Naming::Mobile);
    let script = role_script(&mobile, Mode::Observe, r"CONTOSO\svc");
    assert!(script.contains(
        "'Get-MobileDevice' = @('Filter', 'Identity', 'Mailbox', 'ResultSize', 'DomainController')"
    ));
    for verb in ["'Set-CASMailbox'", "'Clear-", "'Remove-", "'New-"] {
        assert!(!script.contains(verb), "{verb}");
    }
    let enforcing = role_script(&mobile, Mode::Enforce, r"CONTOSO\svc");
    assert!(enforcing.contains("'Clear-MobileDevice' = @('Cancel', 'Confirm', 'Identity',"));
    let old = role_script(&Dialect::uniform(Naming::ActiveSync), Mode::Enforce, "x");
    assert!(old.contains("'Clear-ActiveSyncDevice'") && !old.contains("MobileDevice"));
    assert!(old.contains(
        "'Set-ActiveSyncMailboxPolicy' = @('Confirm', 'Identity', 'DomainController', 'IsDefaultPolicy',"
    ));
    assert!(old.contains("'DevicePasswordEnabled'") && !old.contains("'PasswordEnabled'"));
}

#[test]
fn an_account_name_cannot_leave_its_quotes() {
    let account = "a'; Remove-Mailbox x; '\u{2019}\n";
    let script = role_script(&Dialect::default(), Mode::Observe, account);
    assert!(script.contains("$account = 'a''; Remove-Mailbox x; ''\u{2019}\u{2019}'\n"));
}
