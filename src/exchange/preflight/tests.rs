//! Unit tests of `preflight.rs`.

use super::*;

fn everything(naming: Naming) -> Vec<CommandInfo> {
    let dialect = Dialect::uniform(naming);
    REQUIREMENTS
        .iter()
        .map(|requirement| CommandInfo {
            name: requirement.cmdlet(&dialect).to_owned(),
            parameters: Some(requirement.parameters.iter().map(|p| (*p).to_owned()).collect()),
        })
        .collect()
}

fn devices_without(shown: &mut [CommandInfo], parameter: &str) {
    let devices = shown.iter_mut().find(|command| command.name == "Get-MobileDevice").unwrap();
    devices.parameters.as_mut().unwrap().retain(|p| p != parameter);
}

#[test]
fn an_account_that_sees_everything_has_no_findings() {
    for naming in [Naming::Mobile, Naming::ActiveSync] {
        let result = preflight(&everything(naming), Mode::Enforce);
        assert_eq!(result.findings, []);
        assert_eq!(result.dialect.naming(Twin::GetDevice), naming);
    }
}

#[test]
fn a_hidden_cmdlet_is_an_error_only_where_the_mode_needs_it() {
    let mut shown = everything(Naming::Mobile);
    shown.retain(|command| command.name != "Set-CASMailbox");
    assert!(preflight(&shown, Mode::Observe).is_good());
    let enforcing = preflight(&shown, Mode::Enforce);
    assert!(!enforcing.is_good());
    assert_eq!(enforcing.missing, ["Set-CASMailbox"]);

    let mut no_policies = everything(Naming::Mobile);
    no_policies.retain(|command| command.name != "New-MobileDeviceMailboxPolicy");
    let without = preflight(&no_policies, Mode::Enforce);
    assert!(without.is_good() && without.findings.len() == 1, "{:?}", without.findings);

    shown.retain(|command| command.name != "Get-ExchangeServer");
    let observing = preflight(&shown, Mode::Observe);
    assert!(observing.is_good());
    assert_eq!(observing.findings.len(), 1);
    assert_eq!(observing.findings[0].severity, Severity::Warning);
}

#[test]
fn the_mailboxes_of_one_server_are_asked_for_where_discovery_looks_at_one() {
    let mut shown = everything(Naming::Mobile);
    shown.retain(|command| command.name != "Get-Mailbox");
    assert_eq!(preflight(&shown, Mode::Enforce).findings, []);
    let server = DiscoveryScope::Server { server: "MBX1".into() };
    let uses = Uses::new(Mode::Observe, &server);
    let result = preflight(&shown, uses);
    assert_eq!((result.is_good(), result.missing.as_slice()), (false, ["Get-Mailbox"].as_slice()));
    assert!(role_script(&Dialect::default(), uses, "x").contains("'Get-Mailbox' = @('ResultSize', 'Server'"));
    for scope in [DiscoveryScope::All, DiscoveryScope::TargetedUsers] {
        let uses = Uses::new(Mode::Enforce, &scope);
        assert_eq!(uses, Mode::Enforce.into());
        assert!(!role_script(&Dialect::default(), uses, "x").contains("'Get-Mailbox'"));
    }
}

#[test]
fn a_hidden_parameter_is_named_and_an_untold_one_is_not() {
    let mut shown = everything(Naming::Mobile);
    devices_without(&mut shown, "Filter");
    let result = preflight(&shown, Mode::Observe);
    assert!(result.findings[0].text.contains("Filter"), "{:?}", result.findings);
    assert!(result.is_good(), "observing can do without a filter");
    devices_without(&mut shown, "ResultSize");
    assert!(!preflight(&shown, Mode::Observe).is_good(), "a list cut at 1,000 would be wrong");
    for command in &mut shown {
        command.parameters = None;
    }
    assert_eq!(preflight(&shown, Mode::Observe).findings, []);
}

/// Preflight asks for every cmdlet that an order may send, with every parameter, in both dialects.
#[test]
fn whatever_an_order_sends_is_in_the_role() {
    use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
    use crate::domain::policy::PolicyValue;
    use crate::exchange::cmdlet::{
        ClearMobileDevice, Cmdlet, ListChange, NewActiveSyncDeviceAccessRule, NewMobileDeviceMailboxPolicy,
        RemoveActiveSyncDeviceAccessRule, RemoveMobileDevice, RemoveMobileDeviceMailboxPolicy,
        SetActiveSyncDeviceAccessRule, SetActiveSyncOrganizationSettings, SetCasMailbox,
        SetMobileDeviceMailboxPolicy,
    };
    use crate::exchange::policy_setting::PolicySetting;
    let identity = crate::exchange::Identity::new("x").unwrap();
    let value = |kind| match kind {
        PolicySetting::Bool => PolicyValue::Bool(true),
        PolicySetting::Number { low, .. } => PolicyValue::Number(low),
        PolicySetting::Name(names) => PolicyValue::Text(names[0].into()),
        PolicySetting::List => PolicyValue::List(vec![]),
        _ => PolicyValue::Text("Unlimited".into()),
    };
    let settings: Vec<_> = SETTINGS.iter().map(|(name, _, kind)| ((*name).into(), value(*kind))).collect();
    let mut mailbox =
        SetCasMailbox::new(identity.clone()).allowed(ListChange::add("a")).blocked(ListChange::remove("a"));
    mailbox.mailbox_policy = Some(None);
    let level = AccessLevel::Block;
    for naming in [Naming::Mobile, Naming::ActiveSync] {
        let dialect = Dialect::uniform(naming);
        let sent = [
            mailbox.command(&dialect),
            ClearMobileDevice::wipe(identity.clone()).command(&dialect),
            ClearMobileDevice::cancel(identity.clone()).command(&dialect),
            ClearMobileDevice { account_only: true, ..ClearMobileDevice::wipe(identity.clone()) }
                .command(&dialect),
            RemoveMobileDevice { identity: identity.clone() }.command(&dialect),
            SetActiveSyncOrganizationSettings {
                default_access_level: Some(level.clone()),
                admin_mail_recipients: ListChange::add("a@b"),
                user_mail_insert: Some("x".into()),
            }
            .command(&dialect),
            NewActiveSyncDeviceAccessRule {
                query_string: "x".into(),
                characteristic: DeviceAccessCharacteristic::DeviceType,
                access_level: level.clone(),
            }
            .command(&dialect),
            SetActiveSyncDeviceAccessRule { identity: identity.clone(), access_level: level.clone() }
                .command(&dialect),
            RemoveActiveSyncDeviceAccessRule { identity: identity.clone() }.command(&dialect),
            NewMobileDeviceMailboxPolicy::new("x", settings.clone()).unwrap().command(&dialect),
            SetMobileDeviceMailboxPolicy::new(identity.clone(), settings.clone()).unwrap().command(&dialect),
            RemoveMobileDeviceMailboxPolicy { identity: identity.clone() }.command(&dialect),
        ];
        for command in sent {
            let role = REQUIREMENTS
                .iter()
                .find(|requirement| requirement.cmdlet(&dialect) == command.name)
                .unwrap_or_else(|| panic!("{} is in no role", command.name))
                .role_parameters(&dialect);
            for argument in &command.arguments {
                let name = argument.name.as_deref().expect("a named argument");
                assert!(role.contains(&name), "{} -{name}", command.name);
            }
        }
    }
}

#[test]
fn an_account_that_sees_nothing_cannot_observe() {
    assert!(!preflight(&[], Mode::Observe).is_good());
    assert!(names_to_ask().contains(&"Get-ActiveSyncDevice".to_owned()));
}
