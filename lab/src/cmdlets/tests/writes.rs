//! Tests of the cmdlets that change something: prompts, wipes, lists, policies, rules, settings.

use super::*;

#[test]
fn a_write_that_prompts_asks_and_acts_on_yes_only() {
    let site = site(12);
    let index = site.new_device("PROMPT");
    let remove = || [Command::new("Remove-MobileDevice").text("Identity", site.guid(index))];
    let refused = site.pipeline(&remove(), Some(Choice::No));
    assert_eq!(refused.questions.len(), 1);
    assert!(site.organization.device(index).is_some());
    let unanswered = site.pipeline(&remove(), None);
    assert!(unanswered.failed.expect("failed").message.contains("does not support user interaction"));
    assert!(site.organization.device(index).is_some());
    assert!(site.pipeline(&remove(), Some(Choice::Yes)).is_quiet());
    assert!(site.organization.device(index).is_none());
}

#[test]
fn a_wipe_is_requested_cancelled_and_told_by_its_times() {
    let site = site(12);
    let index = site.new_device("WIPE");
    let clear =
        || Command::new("Clear-MobileDevice").text("Identity", site.guid(index)).flag("Confirm", false);
    let statistics =
        || site.run(Command::new("Get-MobileDeviceStatistics").text("Identity", site.guid(index)));
    assert!(site.run(clear()).is_quiet());
    let pending = statistics();
    assert!(pending.object(0).get("DeviceWipeRequestTime").and_then(PsValue::as_timestamp).is_some());
    assert_eq!(pending.text(0, "LastDeviceWipeRequestor"), "svc-connector@contoso.lab");
    assert!(site.run(clear().flag("Cancel", true)).is_quiet());
    assert!(statistics().object(0).get("DeviceWipeRequestTime").expect("there").is_null());
    site.run(clear());
    let now = site.organization.now();
    site.organization.device_contacts(index, now).expect("contact");
    assert_eq!(site.run(clear().flag("Cancel", true)).errors.len(), 1, "too late");
    site.organization.device_contacts(index, now).expect("contact");
    let done = statistics();
    assert!(done.object(0).get("DeviceWipeAckTime").and_then(PsValue::as_timestamp).is_some());
    assert_eq!(done.text(0, "Status"), "DeviceWipeSucceeded");
}

#[test]
fn removal_leaves_the_personal_lists_alone() {
    let site = site(12);
    let index = site.new_device("KEEP");
    let mailbox = site.organization.mailbox(0).expect("a mailbox").guid.to_string();
    let set = Command::new("Set-CASMailbox").text("Identity", mailbox.clone());
    assert!(site.run(set.with("ActiveSyncAllowedDeviceIDs", change("Add", "KEEP"))).is_quiet());
    site.run(Command::new("Remove-MobileDevice").text("Identity", site.guid(index)).flag("Confirm", false));
    let cas = site.run(Command::new("Get-CASMailbox").text("Identity", mailbox));
    let ids = cas.object(0).get("ActiveSyncAllowedDeviceIDs").and_then(PsValue::as_items).expect("a list");
    assert_eq!(ids, [PsValue::string("KEEP")]);
}

#[test]
fn lists_are_replaced_changed_and_emptied_and_decide_access() {
    let site = site(12);
    let index = site.new_device("LISTED");
    let mailbox = site.organization.mailbox(0).expect("a mailbox").guid.to_string();
    let set = |name: &str, value| {
        site.run(Command::new("Set-CASMailbox").text("Identity", mailbox.clone()).with(name, value))
    };
    let state = || {
        let device = site.organization.device(index).expect("there");
        let access = site.organization.access(&device);
        format!("{} {}", access.state, access.reason)
    };
    assert_eq!(state(), "Allowed Global");
    assert!(set("ActiveSyncBlockedDeviceIDs", list(&["x", "listed"])).is_quiet());
    assert_eq!(state(), "Blocked Individual");
    assert!(set("ActiveSyncBlockedDeviceIDs", change("Remove", "LISTED")).is_quiet());
    assert_eq!(state(), "Allowed Global");
    assert!(set("ActiveSyncBlockedDeviceIDs", PsValue::Null).is_quiet());
    let again = set("ActiveSyncBlockedDeviceIDs", PsValue::Null);
    assert!(
        again.warnings[0].contains("no settings of") && again.warnings[0].ends_with("have been modified.")
    );
    assert!(set("ActiveSyncBlockedDeviceIDs", change("Replace", "x")).failed.is_some());
}

#[test]
fn policies_show_two_faces_of_one_object() {
    let site = site(12);
    let new = Command::new("New-MobileDeviceMailboxPolicy")
        .text("Name", "Strict")
        .flag("PasswordEnabled", true)
        .with("MinPasswordLength", PsValue::i32(6))
        .text("MaxInactivityTimeLock", "00:05:00")
        .text("MaxAttachmentSize", "10MB");
    assert_eq!(site.run(new).records.len(), 1);
    let old = site.run(Command::new("Get-ActiveSyncMailboxPolicy").text("Identity", "strict"));
    assert!(old.warnings[0].contains("Get-MobileDeviceMailboxPolicy"));
    assert_eq!(old.object(0).get("DevicePasswordEnabled").and_then(PsValue::as_bool), Some(true));
    assert_eq!(old.object(0).get("MinDevicePasswordLength").and_then(PsValue::as_i64), Some(6));
    assert_eq!(old.text(0, "MaxInactivityTimeDeviceLock"), "00:05:00");
    assert_eq!(old.text(0, "MaxAttachmentSize"), "10 MB (10,485,760 bytes)");
    let set = |command: Command| site.run(command.text("Identity", "Strict"));
    assert_eq!(
        set(Command::new("Set-MobileDeviceMailboxPolicy").text("MinPasswordLength", "17")).errors.len(),
        1
    );
    assert!(set(Command::new("Set-MobileDeviceMailboxPolicy").flag("IsDefault", true)).is_quiet());
    let all = site.run(Command::new("Get-MobileDeviceMailboxPolicy"));
    let defaults = (0..all.records.len())
        .filter(|i| all.object(*i).get("IsDefault").and_then(PsValue::as_bool) == Some(true))
        .count();
    assert_eq!(defaults, 1);
    assert_eq!(set(Command::new("Set-MobileDeviceMailboxPolicy").flag("IsDefault", false)).errors.len(), 1);
    let remove = || Command::new("Remove-MobileDeviceMailboxPolicy").flag("Confirm", false);
    assert_eq!(set(remove()).errors.len(), 1, "whoever has none of its own uses it");
    let back =
        Command::new("Set-MobileDeviceMailboxPolicy").text("Identity", "Default").flag("IsDefault", true);
    assert!(site.run(back).is_quiet());
    let card = Command::new("Set-MobileDeviceMailboxPolicy").flag("RequireStorageCardEncryption", true);
    assert!(set(card).is_quiet());
    let strict = site.run(Command::new("Get-MobileDeviceMailboxPolicy").text("Identity", "Strict"));
    assert_eq!(strict.object(0).get("DeviceEncryptionEnabled").and_then(PsValue::as_bool), Some(true));
    let first = site.organization.mailbox(0).expect("a mailbox").guid.to_string();
    let assign = |policy: PsValue<'static>| {
        site.run(
            Command::new("Set-CASMailbox")
                .text("Identity", first.clone())
                .with("ActiveSyncMailboxPolicy", policy),
        )
    };
    let defaulted = || {
        let mailbox = site.run(Command::new("Get-CASMailbox").text("Identity", first.clone()));
        let flag = mailbox.object(0).get("ActiveSyncMailboxPolicyIsDefaulted").and_then(PsValue::as_bool);
        (mailbox.text(0, "ActiveSyncMailboxPolicy").to_owned(), flag)
    };
    assert!(assign(PsValue::string("Strict")).is_quiet());
    assert_eq!(defaulted(), ("Strict".into(), Some(false)));
    assert_eq!(set(remove()).errors.len(), 1, "it is assigned");
    assert!(assign(PsValue::string("Default")).is_quiet());
    assert_eq!(defaulted(), ("Default".into(), Some(false)), "named, the default is no default");
    assert!(assign(PsValue::Null).is_quiet());
    assert_eq!(defaulted(), ("Default".into(), Some(true)));
    assert!(set(remove()).is_quiet());
    assert_eq!(
        site.run(Command::new("Get-MobileDeviceMailboxPolicy").text("Identity", "Strict")).errors.len(),
        1
    );
}

#[test]
fn rules_are_made_changed_and_removed() {
    let site = site(12);
    let new = |level: &str| {
        site.run(
            Command::new("New-ActiveSyncDeviceAccessRule")
                .text("QueryString", "iPhone")
                .text("Characteristic", "DeviceType")
                .text("AccessLevel", level),
        )
    };
    assert!(new("Perhaps").failed.is_some());
    assert_eq!(new("Block").text(0, "Name"), "iPhone (DeviceType)");
    assert_eq!(new("Block").errors.len(), 1, "a second one of that name");
    let blocked = site.run(unlimited("Get-MobileDevice").text("Filter", "DeviceAccessState -eq 'Blocked'"));
    assert!(
        (0..blocked.records.len())
            .any(|i| blocked.text(i, "DeviceAccessControlRule") == "iPhone (DeviceType)")
    );
    let rule = |cmdlet: &str| Command::new(cmdlet).text("Identity", "iPhone (DeviceType)");
    assert!(site.run(rule("Set-ActiveSyncDeviceAccessRule").text("AccessLevel", "Quarantine")).is_quiet());
    assert!(
        !site
            .run(rule("Set-ActiveSyncDeviceAccessRule").text("AccessLevel", "Quarantine"))
            .warnings
            .is_empty()
    );
    assert_eq!(site.run(rule("Get-ActiveSyncDeviceAccessRule")).text(0, "AccessLevel"), "Quarantine");
    assert!(site.run(rule("Remove-ActiveSyncDeviceAccessRule").flag("Confirm", false)).is_quiet());
    assert!(site.run(Command::new("Get-ActiveSyncDeviceAccessRule")).records.is_empty());
}

#[test]
fn the_organizations_settings_change_and_act_at_once() {
    let site = site(40);
    let before = site.run(Command::new("Get-ActiveSyncOrganizationSettings"));
    assert_eq!(before.text(0, "DefaultAccessLevel"), "Allow");
    assert!(
        before.text(0, "DistinguishedName").starts_with("CN=Mobile Mailbox Settings,CN=First Organization,")
    );
    let set = Command::new("Set-ActiveSyncOrganizationSettings")
        .text("DefaultAccessLevel", "Quarantine")
        .with("AdminMailRecipients", change("Add", "admin@contoso.lab"));
    assert!(site.run(set).is_quiet());
    let quarantined =
        site.run(unlimited("Get-MobileDevice").text("Filter", "DeviceAccessState -eq 'Quarantined'"));
    assert!(quarantined.records.len() > 20);
    let long = Command::new("Set-ActiveSyncOrganizationSettings").text("UserMailInsert", "x".repeat(257));
    assert_eq!(site.run(long).errors.len(), 1);
}

#[test]
fn classes_are_listed_and_removed() {
    let site = site(60);
    let classes =
        site.run(Command::new("Get-ActiveSyncDeviceClass").text("Filter", "DeviceType -eq 'iPhone'"));
    assert!(!classes.records.is_empty());
    let name = classes.text(0, "Name");
    let remove =
        Command::new("Remove-ActiveSyncDeviceClass").text("Identity", name.clone()).flag("Confirm", false);
    assert!(site.run(remove).is_quiet());
    assert_eq!(site.run(Command::new("Get-ActiveSyncDeviceClass").text("Identity", name)).errors.len(), 1);
}
