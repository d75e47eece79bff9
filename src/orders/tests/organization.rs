//! Orders that concern the organization: settings, access rules, mailbox policies and their assignment.

use std::collections::BTreeMap;

use super::super::*;
use super::access;
use super::exchange::{Exchange, MAILBOX, policy, rule};
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::domain::order::{OrderKind, OrderState, WantedAccess};
use crate::domain::policy::PolicyValue;

pub(super) fn set_rule(query: &str, level: AccessLevel) -> OrderKind {
    OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: query.into(),
        level,
    }
}

pub(super) fn remove_rule(query: &str) -> OrderKind {
    OrderKind::RemoveDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: query.into(),
    }
}

pub(super) fn set_policy(name: &str, settings: &[(&str, PolicyValue)]) -> OrderKind {
    OrderKind::SetMailboxPolicy {
        name: name.into(),
        settings: settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        make_default: false,
    }
}

pub(super) fn make_default(name: &str) -> OrderKind {
    OrderKind::SetMailboxPolicy { name: name.into(), settings: BTreeMap::new(), make_default: true }
}

pub(super) fn remove_policy(name: &str) -> OrderKind {
    OrderKind::RemoveMailboxPolicy { name: name.into() }
}

pub(super) fn assign(policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: MAILBOX, policy: policy.map(str::to_owned) }
}

pub(super) fn settings(recipients: Option<&[&str]>, insert: Option<&str>) -> OrderKind {
    OrderKind::SetOrganizationSettings {
        admin_mail_recipients: recipients.map(|list| list.iter().map(|a| (*a).to_owned()).collect()),
        user_mail_insert: insert.map(str::to_owned),
    }
}

pub(super) fn text(text: &str) -> PolicyValue {
    PolicyValue::Text(text.into())
}

pub(super) fn code(exchange: &Exchange, order: &OrderKind) -> String {
    let refused = exchange.plan(order).expect_err("a refusal");
    assert_eq!(refused.state(), OrderState::NotApplied);
    refused.finding().code
}

#[test]
fn a_rule_is_made_changed_and_taken_away_by_its_key() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_rule("iPhone", AccessLevel::Allow)).unwrap();
    exchange.carry_out(&set_rule("IPHONE", AccessLevel::Block)).unwrap();
    assert_eq!(exchange.rules.len(), 1, "the directory compares without case");
    assert_eq!(exchange.rules[0].access_level, AccessLevel::Block);
    exchange.carry_out(&remove_rule("iphone")).unwrap();
    assert!(exchange.rules.is_empty() && exchange.objects.is_empty());
    assert!(exchange.plan(&remove_rule("iphone")).unwrap().changes.is_empty(), "gone already");
    let over = "x".repeat(257);
    for query in ["", " ", "a\nb", over.as_str()] {
        assert_eq!(code(&exchange, &set_rule(query, AccessLevel::Block)), "order.value");
    }
    assert_eq!(code(&exchange, &set_rule("x", AccessLevel::parse("Sometimes"))), "order.value");
    let unknown = OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::parse("DeviceColour"),
        query_string: "red".into(),
        level: AccessLevel::Block,
    };
    assert_eq!(code(&exchange, &unknown), "order.value");
    exchange.rules = vec![rule("twin", AccessLevel::Block, 1), rule("Twin", AccessLevel::Allow, 2)];
    assert_eq!(code(&exchange, &set_rule("twin", AccessLevel::Allow)), "order.ambiguous");
    let nothing = Seen { rules: None, ..exchange.seen() };
    let order = set_rule("x", AccessLevel::Block);
    let refused = plan(&order, &nothing, &exchange.ours, &exchange.objects).unwrap_err();
    assert_eq!(refused, Refusal::NotRead { what: "access rules" });
}

#[test]
fn settings_change_by_what_differs() {
    let mut exchange = Exchange::new(&[], &[]);
    let plan = exchange.plan(&settings(Some(&["HELP@contoso.com", "b@contoso.com"]), None)).unwrap();
    let [Change::Organization(set)] = plan.changes.as_slice() else { panic!("{plan:?}") };
    assert_eq!(set.admin_mail_recipients.add, ["b@contoso.com"]);
    assert!(set.admin_mail_recipients.remove.is_empty() && set.user_mail_insert.is_none());
    exchange.carry_out(&settings(Some(&[]), Some("Call 4711."))).unwrap();
    assert!(exchange.settings.admin_mail_recipients.is_empty());
    assert_eq!(exchange.settings.user_mail_insert.as_deref(), Some("Call 4711."));
    exchange.carry_out(&settings(None, Some(""))).unwrap();
    assert_eq!(exchange.settings.user_mail_insert, None);
    assert!(exchange.plan(&settings(None, Some(" "))).unwrap().changes.is_empty());
    assert!(exchange.plan(&settings(None, None)).unwrap().changes.is_empty());
    let long = "ä".repeat(257);
    assert_eq!(code(&exchange, &settings(None, Some(&long))), "order.value");
    assert!(exchange.plan(&settings(None, Some(&long[2..]))).is_ok(), "256 characters");
    for address in ["", "a", "a@", "@b", "a b@c", "a@b@c"] {
        assert_eq!(code(&exchange, &settings(Some(&[address]), None)), "order.value", "{address}");
    }
}

#[test]
fn a_policy_changes_by_the_settings_that_differ() {
    let mut exchange = Exchange::new(&[], &[]);
    let order = set_policy(
        "Phones",
        &[
            ("DevicePasswordEnabled", PolicyValue::Bool(true)),
            ("MaxInactivityTimeLock", text("0:15")),
            ("MaxAttachmentSize", text("10MB")),
            ("MaxPasswordFailedAttempts", PolicyValue::Number(8)),
            ("MinPasswordLength", PolicyValue::Number(6)),
        ],
    );
    exchange.carry_out(&order).unwrap();
    let made = &exchange.policies[1];
    assert_eq!(made.setting("PasswordEnabled"), Some(&PolicyValue::Bool(true)));
    assert_eq!(made.setting("MaxInactivityTimeLock"), Some(&text("00:15:00")));
    assert!(exchange.plan(&order).unwrap().changes.is_empty());
    let stricter = set_policy(
        "phones",
        &[("PasswordEnabled", PolicyValue::Bool(true)), ("MinPasswordLength", PolicyValue::Number(8))],
    );
    let plan = exchange.plan(&stricter).unwrap();
    let [Change::SetPolicy(set)] = plan.changes.as_slice() else { panic!("{plan:?}") };
    assert_eq!(set.settings().collect::<Vec<_>>(), [("MinPasswordLength", &PolicyValue::Number(8))]);

    let refused = |settings: &[(&str, PolicyValue)]| code(&exchange, &set_policy("Phones", settings));
    assert_eq!(refused(&[("PasswordEnabledd", PolicyValue::Bool(true))]), "order.value");
    assert_eq!(refused(&[("MinPasswordLength", PolicyValue::Number(17))]), "order.value");
    assert_eq!(refused(&[("IsDefault", PolicyValue::Bool(true))]), "order.value", "an order of its own");
    let twice =
        [("PasswordEnabled", PolicyValue::Bool(true)), ("DevicePasswordEnabled", PolicyValue::Bool(false))];
    assert_eq!(refused(&twice), "order.value");
    let torn = [
        ("RequireStorageCardEncryption", PolicyValue::Bool(true)),
        ("DeviceEncryptionEnabled", PolicyValue::Bool(false)),
    ];
    assert_eq!(refused(&torn), "order.value");
    for name in ["", " x", "a*", "a\nb"] {
        assert_eq!(code(&exchange, &set_policy(name, &[])), "order.value", "{name:?}");
    }
}

#[test]
fn an_undo_leaves_rules_and_policies_that_someone_changed_since() {
    let mut exchange = Exchange::new(&[], &[]);
    let mut made = exchange.carry_out(&set_rule("iPad", AccessLevel::Allow)).unwrap();
    made.extend(exchange.carry_out(&set_policy("Phones", &[("AllowCamera", false.into_value())])).unwrap());
    exchange.rules[0].access_level = AccessLevel::Quarantine;
    exchange.by_hand_setting(1, "AllowCamera", PolicyValue::Bool(true));
    let undo = exchange.undo(&made);
    assert_eq!((undo.changes.len(), undo.findings.len()), (0, 2), "{undo:?}");
    assert!(undo.findings.iter().all(|finding| finding.code == "undo.changedByHand"));
    // What was not read is not touched.
    let ours = BTreeMap::new();
    let now = Now {
        mailboxes: &[],
        settings: None,
        rules: None,
        policies: None,
        ours: &ours,
        objects: &exchange.objects,
    };
    let blind = super::super::undo(&made, &now);
    assert_eq!((blind.changes.len(), blind.findings.len()), (0, 2));
    let needed = undo_needs(&made);
    assert!(needed.rules && needed.policies && !needed.settings && needed.mailboxes.is_empty());
}

#[test]
fn a_removal_that_names_them_takes_entries_made_by_hand_and_its_undo_gives_them_back_as_theirs() {
    let mut exchange = Exchange::new(&["A1"], &["other"]);
    let order = OrderKind::RemovePartnership {
        device: crate::domain::device::DeviceIdentity(
            "contoso.com/Ann/ExchangeActiveSyncDevices/iPhone§A1".into(),
        ),
        device_guid: super::DEVICE,
        manual_entries: true,
    };
    let made = exchange.carry_out(&order).unwrap();
    assert!(exchange.mailbox.active_sync_allowed_device_ids.is_empty());
    assert_eq!(exchange.mailbox.active_sync_blocked_device_ids.len(), 1);
    exchange.undo(&made);
    assert_eq!(exchange.mailbox.active_sync_allowed_device_ids, [super::id("A1")]);
    assert!(exchange.plan(&access("A1", WantedAccess::Block)).is_err(), "theirs, as it was");
}

trait IntoValue {
    fn into_value(self) -> PolicyValue;
}

impl IntoValue for bool {
    fn into_value(self) -> PolicyValue {
        PolicyValue::Bool(self)
    }
}

#[test]
fn a_name_that_two_policies_have_names_neither() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.policies.push(policy("P1", 11));
    exchange.policies.push(policy("p1", 12));
    for (more, count) in [(None, 2), (Some(policy("P1", 13)), 3)] {
        exchange.policies.extend(more);
        let twice = Err(Refusal::Ambiguous { what: "mailbox policy", count });
        for order in [set_policy("P1", &[]), make_default("P1"), remove_policy("P1"), assign(Some("P1"))] {
            assert_eq!(exchange.plan(&order), twice, "{order:?}");
        }
    }
}

#[test]
fn a_policy_that_was_removed_and_made_anew_comes_back_as_it_was_and_stays() {
    let mut first = Exchange::new(&[], &[]);
    let (on, six) = (PolicyValue::Bool(true), PolicyValue::Number(6));
    let start = [("AllowCamera", PolicyValue::Bool(false)), ("MinPasswordLength", six.clone())];
    first.carry_out(&set_policy("P1", &start)).unwrap();
    let password = || set_policy("P1", &[("DevicePasswordEnabled", on.clone())]);
    let camera = || set_policy("P1", &[("AllowCamera", PolicyValue::Bool(false))]);
    let length = || set_policy("P1", &[("MinPasswordLength", six.clone())]);
    for orders in [
        vec![remove_policy("P1"), password(), camera()],
        vec![password(), remove_policy("P1"), password(), length()],
        vec![password(), remove_policy("P1"), camera(), remove_policy("p1"), length()],
    ] {
        let mut exchange = first.clone();
        let mut made = Vec::new();
        for order in &orders {
            made.extend(exchange.carry_out(order).unwrap());
        }
        assert_eq!(exchange.undo(&made).findings, [], "{orders:?}");
        assert_eq!(exchange.picture(), first.picture(), "{orders:?}");
        // An undo that was cut off after its last cmdlet continues, and has nothing left to do.
        let again = exchange.undo(&made);
        assert_eq!((again.changes, again.findings), (vec![], vec![]), "{orders:?}");
    }
}
