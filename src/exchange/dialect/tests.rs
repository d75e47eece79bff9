//! Unit tests of `dialect.rs`.

use super::*;

#[test]
fn each_cmdlet_has_the_name_that_is_shown() {
    let old = Dialect::from_commands(["get-activesyncdevice", "Get-ActiveSyncDeviceStatistics"]);
    assert_eq!(old.name(Twin::GetDevice), "Get-ActiveSyncDevice");
    assert_eq!(old.name(Twin::GetStatistics), "Get-ActiveSyncDeviceStatistics");
    assert_eq!(old.name(Twin::RemoveDevice), "Remove-ActiveSyncDevice", "follows its family");
    assert_eq!(old.name(Twin::GetPolicy), "Get-MobileDeviceMailboxPolicy", "nothing of it is shown");

    let both = Dialect::from_commands(["Get-ActiveSyncDevice", "Get-MobileDevice"]);
    assert_eq!(both.name(Twin::GetDevice), "Get-MobileDevice");

    let mixed = Dialect::from_commands(["Get-MobileDevice", "Clear-ActiveSyncDevice"]);
    assert_eq!(mixed.name(Twin::ClearDevice), "Clear-ActiveSyncDevice");
    assert_eq!(mixed.name(Twin::RemoveDevice), "Remove-MobileDevice");
}

#[test]
fn nothing_shown_means_current_names() {
    assert_eq!(Dialect::from_commands([]), Dialect::uniform(Naming::Mobile));
}
