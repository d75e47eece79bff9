//! The effect counts every device that loses access by an order, and no other where everything is known.

mod invariants;
mod policies;

use uuid::Uuid;

use super::rules::matches;
use super::*;
use crate::domain::access::{DeviceAccessCharacteristic, DeviceAccessRule, OrganizationSettings};
use crate::domain::device::DeviceId;
use crate::sync::device_record;
use crate::sync::record_hash::tests::device as seen;

const ANN: Uuid = Uuid::from_u128(1);

fn device() -> DeviceRecord {
    let mut record = device_record(seen("x"), None, None);
    record.device_id = Some(DeviceId("A1".into()));
    record.mailbox.guid = Some(ANN);
    record.access_state = Some(DeviceAccessState::Allowed);
    record.access_state_reason = Some(DeviceAccessStateReason::Global);
    record.device_type = Some("iPhone".into());
    record.device_model = Some("iPhone9C4".into());
    record.device_os = Some("iOS 17".into());
    record.user_agent = Some("Apple-iPhone9C4/1".into());
    record.mailbox_policy_is_defaulted = Some(true);
    record
}

fn rule(query: &str, access_level: AccessLevel) -> DeviceAccessRule {
    DeviceAccessRule {
        name: query.into(),
        query_string: query.into(),
        characteristic: DeviceAccessCharacteristic::DeviceType,
        access_level,
        guid: None,
    }
}

fn policy(name: &str, is_default: bool, settings: &[(&str, &str)]) -> MailboxPolicyReport {
    let settings = settings.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    MailboxPolicyReport { name: name.into(), is_default, settings }
}

fn organization(level: AccessLevel, rules: &[DeviceAccessRule]) -> OrganizationReport {
    OrganizationReport {
        settings: Some(OrganizationSettings {
            distinguished_name: "x".into(),
            default_access_level: level,
            admin_mail_recipients: vec![],
            user_mail_insert: None,
        }),
        access_rules: Some(rules.to_vec()),
        mailbox_policies: Some(vec![
            policy(
                "Default",
                true,
                &[("AllowNonProvisionableDevices", "true"), ("PasswordEnabled", "false")],
            ),
            policy(
                "Strict",
                false,
                &[("AllowNonProvisionableDevices", "false"), ("PasswordEnabled", "false")],
            ),
        ]),
        ..OrganizationReport::default()
    }
}

fn takes_from(order: &OrderKind, now: &OrganizationReport, device: &DeviceRecord) -> bool {
    Effect::of(order, now).may_take_from(device)
}

fn set(query: &str, level: AccessLevel) -> OrderKind {
    OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: query.into(),
        level,
    }
}

fn remove(query: &str) -> OrderKind {
    OrderKind::RemoveDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: query.into(),
    }
}

fn level(level: AccessLevel) -> OrderKind {
    OrderKind::SetDefaultAccessLevel { level }
}

#[test]
fn a_default_that_closes_takes_from_whom_nothing_lets_in() {
    let open = organization(AccessLevel::Allow, &[]);
    assert!(takes_from(&level(AccessLevel::Quarantine), &open, &device()));
    assert!(!takes_from(&level(AccessLevel::Allow), &open, &device()));
    let ruled = organization(AccessLevel::Allow, &[rule("IPHONE", AccessLevel::Allow)]);
    assert!(!takes_from(&level(AccessLevel::Block), &ruled, &device()), "a rule lets it in");
    let mut personal = device();
    personal.access_state_reason = Some(DeviceAccessStateReason::Individual);
    assert!(!takes_from(&level(AccessLevel::Block), &open, &personal));
    personal.access_state_reason = None;
    personal.personal_list = Some(PersonalList::Allowed);
    assert!(!takes_from(&level(AccessLevel::Block), &open, &personal));
    let mut blocked = device();
    blocked.access_state = Some(DeviceAccessState::Blocked);
    assert!(!takes_from(&level(AccessLevel::Block), &open, &blocked), "it has nothing to lose");
    blocked.access_state = None;
    assert!(takes_from(&level(AccessLevel::Block), &open, &blocked), "not known counts");
    let unread = OrganizationReport::default();
    assert!(takes_from(&level(AccessLevel::Block), &unread, &device()));
    let mut by_rule = device();
    by_rule.access_state_reason = Some(DeviceAccessStateReason::DeviceRule);
    assert!(!takes_from(&level(AccessLevel::Block), &unread, &by_rule), "Exchange's own word");
}

#[test]
fn a_rule_takes_from_the_devices_that_it_speaks_of() {
    let open = organization(AccessLevel::Allow, &[rule("Android", AccessLevel::Allow)]);
    assert!(takes_from(&set("iphone", AccessLevel::Quarantine), &open, &device()));
    assert!(!takes_from(&set("WP", AccessLevel::Block), &open, &device()));
    assert!(!takes_from(&set("iPhone", AccessLevel::Allow), &open, &device()));
    let mut silent = device();
    silent.device_type = None;
    assert!(takes_from(&set("WP", AccessLevel::Block), &open, &silent), "it may be one");
    let header = OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::XmsWlHeader,
        query_string: "x".into(),
        level: AccessLevel::Block,
    };
    assert!(takes_from(&header, &open, &device()), "no record holds the header");

    let closed = organization(AccessLevel::Quarantine, &[rule("iPhone", AccessLevel::Allow)]);
    assert!(takes_from(&remove("iPhone"), &closed, &device()));
    assert!(!takes_from(&remove("Android"), &closed, &device()), "there is none");
    assert!(!takes_from(&set("iPhone", AccessLevel::Allow), &closed, &device()));
    let twice = organization(
        AccessLevel::Quarantine,
        &[
            rule("iPhone", AccessLevel::Allow),
            DeviceAccessRule {
                characteristic: DeviceAccessCharacteristic::DeviceModel,
                ..rule("iPhone9C4", AccessLevel::Allow)
            },
        ],
    );
    assert!(!takes_from(&remove("iPhone"), &twice, &device()), "another rule lets it in");
    let open = organization(AccessLevel::Allow, &[rule("iPhone", AccessLevel::Allow)]);
    assert!(!takes_from(&remove("iPhone"), &open, &device()), "the default lets it in");
    let blocking = organization(AccessLevel::Allow, &[rule("iPhone", AccessLevel::Block)]);
    assert!(Effect::of(&remove("iPhone"), &blocking).is_nothing());
    assert!(Effect::of(&set("iPhone", AccessLevel::Block), &blocking).is_nothing(), "it is so already");
}

#[test]
fn an_entry_is_missed_where_nothing_else_lets_in() {
    let order =
        |wanted| OrderKind::SetDeviceAccess { mailbox_guid: ANN, device_id: DeviceId("a1".into()), wanted };
    let open = organization(AccessLevel::Allow, &[]);
    let closed = organization(AccessLevel::Block, &[]);
    assert!(takes_from(&order(WantedAccess::Block), &open, &device()));
    assert!(!takes_from(&order(WantedAccess::Allow), &closed, &device()));
    assert!(takes_from(&order(WantedAccess::DefaultRule), &closed, &device()));
    assert!(!takes_from(&order(WantedAccess::DefaultRule), &open, &device()));
    let mut other = device();
    other.mailbox.guid = Some(Uuid::from_u128(2));
    assert!(!takes_from(&order(WantedAccess::Block), &open, &other));
}

#[test]
fn what_the_rules_keep_out_already_is_no_loss_of_a_change() {
    let closed = organization(AccessLevel::Quarantine, &[]);
    let mut late = device();
    late.access_state = None;
    assert!(!takes_from(&set("iPhone", AccessLevel::Block), &closed, &late), "the default keeps it out");
    assert!(!takes_from(&level(AccessLevel::Block), &closed, &late));
    let may = organization(AccessLevel::Quarantine, &[rule("Android", AccessLevel::Allow)]);
    late.device_type = None;
    assert!(takes_from(&level(AccessLevel::Block), &may, &late), "it may be one that a rule lets in");
}

#[test]
fn opening_takes_from_nobody_whatever_was_read_of_the_rest() {
    let unread = OrganizationReport::default();
    let closed = organization(AccessLevel::Block, &[rule("WP", AccessLevel::Block)]);
    let mut silent = device();
    silent.device_type = None;
    for now in [&unread, &closed] {
        for open in [level(AccessLevel::Allow), set("WP", AccessLevel::Allow)] {
            assert!(Effect::of(&open, now).is_nothing() && !takes_from(&open, now, &silent), "{open:?}");
        }
    }
    assert!(Effect::of(&level(AccessLevel::Block), &closed).is_nothing(), "it is so already");
    for close in [level(AccessLevel::Quarantine), set("iPhone", AccessLevel::Block)] {
        assert!(!Effect::of(&close, &closed).is_nothing() && !Effect::of(&close, &unread).is_nothing());
    }
}

#[test]
fn a_rule_of_a_level_that_nobody_knows_may_have_let_in_and_is_missed_when_it_goes() {
    let sometimes = AccessLevel::parse("Sometimes");
    let closed = organization(AccessLevel::Block, &[rule("iPhone", sometimes.clone())]);
    assert!(takes_from(&remove("iPhone"), &closed, &device()));
    let open = organization(AccessLevel::Allow, &[rule("iPhone", sometimes)]);
    assert!(!takes_from(&remove("iPhone"), &open, &device()), "the default lets it in");
    let unread = OrganizationReport::default();
    assert!(takes_from(&remove("iPhone"), &unread, &device()), "which rule goes is not known");
}

#[test]
fn an_entry_of_its_own_keeps_what_the_mailbox_or_the_rules_say_of_others() {
    let order =
        |wanted| OrderKind::SetDeviceAccess { mailbox_guid: ANN, device_id: DeviceId("a1".into()), wanted };
    let closed = organization(AccessLevel::Block, &[]);
    let mut other = device();
    other.device_id = Some(DeviceId("B2".into()));
    assert!(!takes_from(&order(WantedAccess::Block), &closed, &other), "another device of the mailbox");
    other.device_id = None;
    assert!(takes_from(&order(WantedAccess::Block), &closed, &other), "it may be the one");
    other.mailbox.guid = None;
    assert!(takes_from(&order(WantedAccess::Block), &closed, &other), "it may be the one of anyone");
    let mut blocked = device();
    blocked.personal_list = Some(PersonalList::Blocked);
    assert!(!takes_from(&order(WantedAccess::DefaultRule), &closed, &blocked), "off the blocked list");
    let let_in = organization(AccessLevel::Block, &[rule("iPhone", AccessLevel::Allow)]);
    assert!(!takes_from(&order(WantedAccess::DefaultRule), &let_in, &device()), "a rule lets it in");
}

#[test]
fn what_exchange_says_of_a_device_is_believed_before_what_is_assumed() {
    for (state, access) in [
        (Some(DeviceAccessState::Blocked), false),
        (Some(DeviceAccessState::Quarantined), false),
        (Some(DeviceAccessState::Allowed), true),
        (Some(DeviceAccessState::DeviceDiscovery), true),
        (Some(DeviceAccessState::Unknown), true),
        (Some(DeviceAccessState::parse("New")), true),
        (None, true),
    ] {
        let mut seen = device();
        seen.access_state = state.clone();
        assert_eq!(has_access(&seen), access, "{state:?}");
        // Its state alone says nothing of the personal list.
        seen.access_state_reason = Some(DeviceAccessStateReason::Individual);
        assert_eq!(is_allowed_personally(&seen), state == Some(DeviceAccessState::Allowed), "{state:?}");
        seen.personal_list = Some(PersonalList::Blocked);
        assert!(!is_allowed_personally(&seen), "the list itself was read");
    }
}

#[test]
fn a_rule_that_may_speak_of_a_device_keeps_it_from_being_sure_of_its_access() {
    let by = |characteristic, query: &str, access_level| DeviceAccessRule {
        characteristic,
        ..rule(query, access_level)
    };
    let model = || by(DeviceAccessCharacteristic::DeviceModel, "iPhone9C4", AccessLevel::Allow);
    let close = level(AccessLevel::Block);
    let mut silent = device();
    silent.device_type = None;
    let may_be_shut_out = organization(AccessLevel::Allow, &[model(), rule("WP", AccessLevel::Block)]);
    assert!(takes_from(&close, &may_be_shut_out, &silent), "it may be a WP that the rule shuts out");
    assert!(!takes_from(&close, &may_be_shut_out, &device()), "it told its type");
    let header = || by(DeviceAccessCharacteristic::XmsWlHeader, "x", AccessLevel::Block);
    let with_header = organization(AccessLevel::Allow, &[model(), header()]);
    assert!(!takes_from(&close, &with_header, &silent), "it has access, so its header is another one");
}

#[test]
fn a_change_of_nothing_is_nothing() {
    let known = |rules: &[DeviceAccessRule], default| AccessRules {
        rules: Some(rules.to_vec().into()),
        default: Some(default),
    };
    let iphone = [rule("iPhone", AccessLevel::Allow)];
    let now = known(&iphone, AccessLevel::Allow);
    let same = Shift::new(now.clone(), known(&[rule("IPHONE", AccessLevel::Allow)], AccessLevel::Allow));
    assert!(same.is_nothing() && !same.may_shut_out(&device()), "the directory compares without case");
    assert!(!Shift::new(now.clone(), known(&iphone, AccessLevel::Block)).is_nothing());
    assert!(!Shift::new(now.clone(), known(&[], AccessLevel::Allow)).is_nothing());
    assert!(!Shift::new(now, known(&[rule("iPhone", AccessLevel::Block)], AccessLevel::Allow)).is_nothing());
}
