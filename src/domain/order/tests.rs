//! Unit tests of `order.rs`.

use super::*;
use crate::domain::device::DeviceId;
use crate::domain::health::SyncKind;

#[test]
fn members_of_an_order_and_of_what_it_asks_stay_apart() {
    let mail = Notification {
        mail_id: Some(Uuid::from_u128(2)),
        to: "ann@contoso.com".into(),
        device_id: Some(DeviceId("A".into())),
        subject: "s".into(),
        html: "<p>h</p>".into(),
        text: "t".into(),
        block_reason: Some("compliant".into()),
        block_at: Some(Timestamp::UNIX_EPOCH),
    };
    let order = Order {
        run: Some(Uuid::from_u128(3)),
        label: Some("l".into()),
        reason: Some("r".into()),
        ..Order::new(Uuid::from_u128(1), 1, OrderKind::Notify(Box::new(mail)))
    };
    let text = serde_json::to_string(&order).expect("json");
    assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), order, "{text}");
}

#[test]
fn an_order_with_everything_comes_through_the_wire_whole() {
    let kinds = [
        OrderKind::Undo { run: Uuid::from_u128(7) },
        OrderKind::SyncNow { sync: SyncKind::Full },
        OrderKind::AssignMailboxPolicy { mailbox_guid: Uuid::from_u128(1), policy: None },
        OrderKind::RemoveMailboxPolicy { name: "P".into() },
    ];
    for what in kinds {
        for run in [None, Some(Uuid::from_u128(9))] {
            let order =
                Order { run, reason: Some("why".into()), ..Order::new(Uuid::from_u128(3), 2, what.clone()) };
            let text = serde_json::to_string(&order).expect("json");
            assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), order, "{text}");
        }
    }
}

/// The service stores targets: their form never changes.
#[test]
fn every_kind_has_its_name_group_and_stored_target() {
    use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
    use crate::domain::device::DeviceIdentity;
    let id = Uuid::from_u128(1);
    let one = "00000000-0000-0000-0000-000000000001";
    let device = || DeviceIdentity("x".into());
    let (characteristic, query_string) = (DeviceAccessCharacteristic::DeviceType, "iPhone".to_owned());
    let mail = Notification {
        mail_id: None,
        to: "Ann@contoso.com".into(),
        device_id: Some(DeviceId("A1".into())),
        subject: String::new(),
        html: String::new(),
        text: String::new(),
        block_reason: None,
        block_at: None,
    };
    let policy = |make_default| OrderKind::SetMailboxPolicy {
        name: "Phones".into(),
        settings: std::collections::BTreeMap::new(),
        make_default,
    };
    let all = [
        (OrderKind::SyncNow { sync: SyncKind::Full }, "syncNow", OrderGroup::Sync, "sync|full".into()),
        (
            OrderKind::SetDeviceAccess {
                mailbox_guid: id,
                device_id: DeviceId("A1".into()),
                wanted: WantedAccess::Block,
            },
            "setDeviceAccess",
            OrderGroup::Device,
            format!("access|{one}|A1"),
        ),
        (
            OrderKind::RemovePartnership { device: device(), device_guid: id, manual_entries: false },
            "removePartnership",
            OrderGroup::Device,
            format!("device|{one}"),
        ),
        (
            OrderKind::Wipe {
                device: device(),
                device_guid: id,
                account_only: false,
                confirm_device_name: "x".into(),
            },
            "wipe",
            OrderGroup::Device,
            format!("wipe|{one}"),
        ),
        (
            OrderKind::CancelWipe { device: device(), device_guid: id },
            "cancelWipe",
            OrderGroup::Device,
            format!("wipe|{one}"),
        ),
        (
            OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block },
            "setDefaultAccessLevel",
            OrderGroup::AccessRules,
            "defaultAccessLevel".into(),
        ),
        (
            OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert: None },
            "setOrganizationSettings",
            OrderGroup::Settings,
            "organizationSettings".into(),
        ),
        (
            OrderKind::SetDeviceAccessRule {
                characteristic: characteristic.clone(),
                query_string: query_string.clone(),
                level: AccessLevel::Block,
            },
            "setDeviceAccessRule",
            OrderGroup::AccessRules,
            "rule|devicetype|iphone".into(),
        ),
        (
            OrderKind::RemoveDeviceAccessRule { characteristic, query_string },
            "removeDeviceAccessRule",
            OrderGroup::AccessRules,
            "rule|devicetype|iphone".into(),
        ),
        (policy(true), "setMailboxPolicy", OrderGroup::MailboxPolicies, "defaultmailboxpolicy|phones".into()),
        (policy(false), "setMailboxPolicy", OrderGroup::MailboxPolicies, "mailboxpolicy|phones".into()),
        (
            OrderKind::RemoveMailboxPolicy { name: "Phones".into() },
            "removeMailboxPolicy",
            OrderGroup::MailboxPolicies,
            "mailboxpolicy|phones".into(),
        ),
        (
            OrderKind::AssignMailboxPolicy { mailbox_guid: id, policy: None },
            "assignMailboxPolicy",
            OrderGroup::MailboxPolicies,
            format!("policyOf|{one}"),
        ),
        (OrderKind::Notify(Box::new(mail)), "notify", OrderGroup::Mail, "notify|ann@contoso.com|a1".into()),
        (OrderKind::Undo { run: id }, "undo", OrderGroup::Undo, format!("undo|{one}")),
    ];
    for (what, name, group, target) in all {
        assert_eq!((what.name(), what.group(), what.target()), (name, group, target));
        let tag = serde_json::to_value(&what).expect("json")["kind"].clone();
        assert_eq!(tag, name, "the tag on the wire");
        assert_eq!(what.writes(), group != OrderGroup::Sync, "{name}");
        let runs_a_cmdlet = !matches!(group, OrderGroup::Sync | OrderGroup::Mail | OrderGroup::Undo);
        assert_eq!(what.cmdlet().is_some(), runs_a_cmdlet, "{name}");
    }
}

#[test]
fn every_kind_says_what_it_is_about_and_which_cmdlet_carries_it_out() {
    use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
    use crate::domain::device::DeviceIdentity;
    let id = Uuid::from_u128(1);
    let one = "00000000-0000-0000-0000-000000000001";
    let device = || DeviceIdentity("contoso.com/Ann/iPhone".into());
    let (characteristic, query_string) = (DeviceAccessCharacteristic::DeviceType, "iPhone".to_owned());
    let (name, settings) = ("Phones".to_owned(), std::collections::BTreeMap::new());
    let all = [
        (OrderKind::SyncNow { sync: SyncKind::Full }, "the organization".into(), None),
        (
            OrderKind::SetDeviceAccess {
                mailbox_guid: id,
                device_id: DeviceId("A1".into()),
                wanted: WantedAccess::Allow,
            },
            format!("A1 of {one}"),
            Some("Set-CASMailbox"),
        ),
        (
            OrderKind::RemovePartnership { device: device(), device_guid: id, manual_entries: false },
            device().0,
            Some("Remove-MobileDevice"),
        ),
        (OrderKind::CancelWipe { device: device(), device_guid: id }, device().0, Some("Clear-MobileDevice")),
        (wipe(), "x".into(), Some("Clear-MobileDevice")),
        (
            OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block },
            "default access level".into(),
            Some("Set-ActiveSyncOrganizationSettings"),
        ),
        (
            OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert: None },
            "organization settings".into(),
            Some("Set-ActiveSyncOrganizationSettings"),
        ),
        (
            OrderKind::SetDeviceAccessRule {
                characteristic: characteristic.clone(),
                query_string: query_string.clone(),
                level: AccessLevel::Block,
            },
            "access rule iPhone (DeviceType)".into(),
            Some("New-ActiveSyncDeviceAccessRule"),
        ),
        (
            OrderKind::RemoveDeviceAccessRule { characteristic, query_string },
            "access rule iPhone (DeviceType)".into(),
            Some("Remove-ActiveSyncDeviceAccessRule"),
        ),
        (
            OrderKind::SetMailboxPolicy { name: name.clone(), settings, make_default: false },
            "mailbox policy Phones".into(),
            Some("Set-MobileDeviceMailboxPolicy"),
        ),
        (
            OrderKind::RemoveMailboxPolicy { name },
            "mailbox policy Phones".into(),
            Some("Remove-MobileDeviceMailboxPolicy"),
        ),
        (assign(None), format!("mailbox {one}"), Some("Set-CASMailbox")),
        (mail(), "ann@contoso.com".into(), None),
        (OrderKind::Undo { run: id }, format!("run {one}"), None),
    ];
    for (what, label, cmdlet) in all {
        assert_eq!((what.label(), what.cmdlet()), (label, cmdlet), "{}", what.name());
    }
}

fn wipe() -> OrderKind {
    OrderKind::Wipe {
        device: crate::domain::device::DeviceIdentity("x".into()),
        device_guid: Uuid::from_u128(1),
        account_only: false,
        confirm_device_name: "x".into(),
    }
}

fn assign(policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: Uuid::from_u128(1), policy: policy.map(str::to_owned) }
}

fn mail() -> OrderKind {
    let (subject, html, text) = (String::new(), String::new(), String::new());
    let to = "ann@contoso.com".into();
    OrderKind::Notify(Box::new(Notification {
        mail_id: None,
        to,
        device_id: None,
        subject,
        html,
        text,
        block_reason: None,
        block_at: None,
    }))
}

#[test]
fn only_an_order_for_a_device_wants_access_for_it() {
    let wanted = WantedAccess::DefaultRule;
    let own = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(1),
        device_id: DeviceId("A1".into()),
        wanted,
    };
    assert_eq!(own.wanted_access(), Some(wanted));
    assert_eq!(wipe().wanted_access(), None);
}

#[test]
fn a_removal_leaves_nothing_of_ours_at_its_target() {
    use crate::domain::access::DeviceAccessCharacteristic::DeviceType;
    let rule =
        OrderKind::RemoveDeviceAccessRule { characteristic: DeviceType, query_string: "iPhone".into() };
    for removal in [rule, OrderKind::RemoveMailboxPolicy { name: "Phones".into() }, assign(None)] {
        assert!(removal.is_removal(), "{removal:?}");
    }
    for other in [assign(Some("Phones")), wipe(), mail()] {
        assert!(!other.is_removal(), "{other:?}");
    }
}

#[test]
fn what_was_not_begun_is_told_in_its_own_words() {
    let told = [wipe(), mail(), assign(None)].map(|order| order.untouched());
    assert_eq!(told, ["nothing was wiped", "it was not sent", "nothing was changed"]);
}

#[test]
fn what_concerns_the_organization_or_a_mailbox_is_no_single_device() {
    use OrderGroup::{AccessRules, Device, Mail, MailboxPolicies, Settings, Sync, Undo};
    assert!([AccessRules, MailboxPolicies, Settings].into_iter().all(OrderGroup::is_organization));
    assert!(![Sync, Mail, Device, Undo].into_iter().any(OrderGroup::is_organization));
}

#[test]
fn an_order_without_a_run_is_undone_by_itself() {
    let order = Order::new(Uuid::from_u128(1), 1, OrderKind::SyncNow { sync: SyncKind::Quick });
    assert_eq!(order.run(), Uuid::from_u128(1));
    assert_eq!(Order { run: Some(Uuid::from_u128(3)), ..order }.run(), Uuid::from_u128(3));
}
