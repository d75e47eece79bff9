//! Whoever loses access by an order was counted, and nobody else where everything is known.

use proptest::prelude::*;
use uuid::Uuid;

use super::rules::matches;
use super::*;
use crate::domain::access::{DeviceAccessCharacteristic, DeviceAccessRule, OrganizationSettings};
use crate::domain::device::DeviceId;
use crate::sync::device_record;
use crate::sync::diff::tests::device as seen;

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
fn a_stricter_policy_takes_from_those_who_may_not_follow() {
    let now = organization(AccessLevel::Allow, &[]);
    let change = |name: &str, settings: &[(&str, PolicyValue)]| OrderKind::SetMailboxPolicy {
        name: name.into(),
        settings: settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        make_default: false,
    };
    let refuse = change("default", &[("AllowNonProvisionableDevices", PolicyValue::Bool(false))]);
    let mut full = device();
    full.device_policy_application_status = Some("AppliedInFull".into());
    assert!(takes_from(&refuse, &now, &device()), "not known");
    assert!(!takes_from(&refuse, &now, &full));
    let password = change("Default", &[("DevicePasswordEnabled", PolicyValue::Bool(true))]);
    assert!(takes_from(&password, &now, &device()) && !takes_from(&password, &now, &full));
    let strict = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(true))]);
    assert!(!takes_from(&strict, &now, &full), "another policy's mailbox");
    full.mailbox_policy_is_defaulted = Some(false);
    full.mailbox_policy = Some("strict".into());
    assert!(takes_from(&strict, &now, &full), "the next demand may be too much");
    full.mailbox_policy_is_defaulted = None;
    full.mailbox_policy = None;
    assert!(takes_from(&strict, &now, &full), "whose policy is not known");
    let relaxed = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(false))]);
    assert!(Effect::of(&relaxed, &now).is_nothing());
    assert!(Effect::of(&change("New", &[]), &now).is_nothing(), "nobody has it yet");

    let make = |name: &str| OrderKind::SetMailboxPolicy {
        name: name.into(),
        settings: BTreeMap::new(),
        make_default: true,
    };
    assert!(takes_from(&make("Strict"), &now, &device()));
    let mut own = device();
    own.mailbox_policy_is_defaulted = Some(false);
    assert!(!takes_from(&make("Strict"), &now, &own), "it has a link of its own");
    let assign = |policy: Option<&str>| OrderKind::AssignMailboxPolicy {
        mailbox_guid: ANN,
        policy: policy.map(str::to_owned),
    };
    assert!(takes_from(&assign(Some("Strict")), &now, &device()));
    assert!(!takes_from(&assign(None), &now, &device()));
    assert!(takes_from(&assign(Some("Unread")), &now, &device()));
    own.mailbox.guid = Some(Uuid::from_u128(2));
    assert!(!takes_from(&assign(Some("Strict")), &now, &own));
}

/// What Exchange would say, by its documented order.
fn evaluate(device: &DeviceRecord, rules: &[DeviceAccessRule], default: &AccessLevel) -> AccessLevel {
    match device.personal_list {
        Some(PersonalList::Blocked) => return AccessLevel::Block,
        Some(PersonalList::Allowed) => return AccessLevel::Allow,
        None => {}
    }
    for level in [AccessLevel::Block, AccessLevel::Quarantine, AccessLevel::Allow] {
        let speaks = |rule: &&DeviceAccessRule| {
            matches(&rule.characteristic, &rule.query_string, device) == Some(true)
        };
        if rules.iter().filter(speaks).any(|rule| rule.access_level == level) {
            return level;
        }
    }
    default.clone()
}

fn levels() -> impl Strategy<Value = AccessLevel> {
    prop::sample::select(vec![AccessLevel::Allow, AccessLevel::Block, AccessLevel::Quarantine])
}

fn rules() -> impl Strategy<Value = Vec<DeviceAccessRule>> {
    let one = (prop::sample::select(vec!["iPhone", "Android", "WP"]), levels());
    prop::collection::vec(one, 0..4).prop_map(|rules| {
        let rules: BTreeMap<_, _> = rules.into_iter().collect();
        rules.into_iter().map(|(query, level)| rule(query, level)).collect()
    })
}

proptest! {
    /// Whoever has access by Exchange's order of evaluation and has none after the order was counted.
    #[test]
    fn nobody_who_loses_access_is_missed(
        rules in rules(), default in levels(), list in prop::option::of(any::<bool>()),
        change in prop_oneof![
            levels().prop_map(level),
            (prop::sample::select(vec!["iPhone", "IPHONE", "Android"]), levels())
                .prop_map(|(query, level)| set(query, level)),
            prop::sample::select(vec!["iPhone", "Android"]).prop_map(remove),
        ],
    ) {
        let mut device = device();
        device.personal_list =
            list.map(|allowed| if allowed { PersonalList::Allowed } else { PersonalList::Blocked });
        let before = evaluate(&device, &rules, &default);
        prop_assume!(before == AccessLevel::Allow);
        device.access_state_reason = None;
        let now = organization(default.clone(), &rules);
        let mut after = rules.clone();
        let mut level_after = default;
        match &change {
            OrderKind::SetDefaultAccessLevel { level } => level_after = level.clone(),
            OrderKind::SetDeviceAccessRule { query_string, level, .. } => {
                after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
                after.push(rule(query_string, level.clone()));
            }
            OrderKind::RemoveDeviceAccessRule { query_string, .. } => {
                after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
            }
            _ => {}
        }
        let loses = evaluate(&device, &after, &level_after) != AccessLevel::Allow;
        prop_assert_eq!(takes_from(&change, &now, &device), loses);
    }
}

/// Rules and their level, some of which compare what the device does not tell.
fn some_rules() -> impl Strategy<Value = Vec<DeviceAccessRule>> {
    let by = prop::sample::select(vec![
        DeviceAccessCharacteristic::DeviceType,
        DeviceAccessCharacteristic::DeviceModel,
        DeviceAccessCharacteristic::DeviceOS,
    ]);
    let one = (by, prop::sample::select(vec!["iPhone", "Android"]), levels());
    prop::collection::vec(one, 0..5).prop_map(|rules| {
        let rules: BTreeMap<_, _> =
            rules.into_iter().map(|(by, query, level)| ((by, query), level)).collect();
        rules
            .into_iter()
            .map(|((characteristic, query), level)| DeviceAccessRule { characteristic, ..rule(query, level) })
            .collect()
    })
}

proptest! {
    /// However many rules change at once together with the default level: who is in before and out after them was
    /// counted, whatever a device that does not tell may be.
    #[test]
    fn a_change_of_everything_at_once_misses_nobody(
        before in some_rules(), after in some_rules(), default in levels(), default_after in levels(),
        silent in any::<bool>(), truth in prop::sample::select(vec!["iPhone", "Android", "WP"]),
    ) {
        let mut told = device();
        (told.device_type, told.device_model) = (Some(truth.into()), Some(truth.into()));
        told.device_os = Some("iOS 17".into());
        prop_assume!(evaluate(&told, &before, &default) == AccessLevel::Allow);
        let loses = evaluate(&told, &after, &default_after) != AccessLevel::Allow;
        let known = |rules: &[DeviceAccessRule], default: &AccessLevel| AccessRules {
            rules: Some(rules.to_vec().into()),
            default: Some(default.clone()),
        };
        let shift = Shift::new(known(&before, &default), known(&after, &default_after));
        let mut seen = told.clone();
        if silent {
            (seen.device_type, seen.device_model) = (None, None);
            prop_assert!(shift.may_shut_out(&seen) || !loses);
        } else {
            prop_assert_eq!(shift.may_shut_out(&seen), loses);
        }
    }
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
