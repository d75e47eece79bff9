//! For any orders to the organization, in any sequence and cut off anywhere: what was made by hand stays, and an undo
//! restores the state before.

use proptest::prelude::*;

use super::super::*;
use super::exchange::{Exchange, policy, rule};
use super::organization::{
    assign, make_default, remove_policy, remove_rule, set_policy, set_rule, settings, text,
};
use crate::domain::access::AccessLevel;
use crate::domain::order::OrderKind;
use crate::domain::policy::PolicyValue;

fn queries() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["iPhone", "IPHONE", "WP", "Pixel"])
}

fn levels() -> impl Strategy<Value = AccessLevel> {
    prop::sample::select(vec![AccessLevel::Allow, AccessLevel::Block, AccessLevel::Quarantine])
}

/// Names of ours; `Theirs` and `Default` are there already.
fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["P1", "p1", "P2", "Theirs", "Default"])
}

fn some_settings() -> impl Strategy<Value = Vec<(&'static str, PolicyValue)>> {
    let one = prop::sample::select(vec![
        ("AllowCamera", PolicyValue::Bool(false)),
        ("AllowCamera", PolicyValue::Bool(true)),
        ("DevicePasswordEnabled", PolicyValue::Bool(true)),
        ("MinPasswordLength", PolicyValue::Number(6)),
        ("MinPasswordLength", PolicyValue::Blank),
        ("MaxInactivityTimeLock", text("0:15")),
        ("MaxInactivityTimeLock", text("Unlimited")),
        ("MaxAttachmentSize", text("10MB")),
        ("MaxPasswordFailedAttempts", PolicyValue::Number(8)),
        ("RequireStorageCardEncryption", PolicyValue::Bool(true)),
        ("DeviceEncryptionEnabled", PolicyValue::Bool(false)),
        ("UnapprovedInROMApplicationList", PolicyValue::List(vec!["b.exe".into(), "a.exe".into()])),
    ]);
    prop::collection::vec(one, 0..3)
}

fn orders() -> impl Strategy<Value = OrderKind> {
    let recipients =
        prop::sample::subsequence(vec!["help@contoso.com", "b@contoso.com", "c@contoso.com"], 0..=3);
    let insert = prop::option::of(prop::sample::select(vec!["", "Call.", "Call 4711."]));
    prop_oneof![
        2 => super::orders(),
        4 => (queries(), levels()).prop_map(|(query, level)| set_rule(query, level)),
        2 => queries().prop_map(remove_rule),
        4 => (names(), some_settings()).prop_map(|(name, settings)| set_policy(name, &settings)),
        2 => names().prop_map(remove_policy),
        1 => names().prop_map(make_default),
        3 => prop::option::of(names()).prop_map(assign),
        2 => (prop::option::of(recipients), insert).prop_map(|(list, insert)| settings(list.as_deref(), insert)),
    ]
}

/// With rules, a policy and perhaps a link that someone made.
fn exchanges() -> impl Strategy<Value = Exchange> {
    let rules = prop::sample::subsequence(vec!["iPhone", "WP"], 0..=2);
    let link = prop::sample::select(vec![None, Some("Theirs"), Some("Default")]);
    (rules, levels(), link).prop_map(|(rules, level, link)| {
        let mut exchange = Exchange::new(&["A1"], &[]);
        exchange.policies.push(policy("Theirs", 11));
        exchange.rules =
            rules.iter().enumerate().map(|(n, query)| rule(query, level.clone(), 20 + n as u128)).collect();
        exchange.link(link);
        exchange
    })
}

proptest! {
    #[test]
    fn a_plan_applied_twice_changes_nothing(
        mut exchange in exchanges(), orders in prop::collection::vec(orders(), 1..12),
    ) {
        for order in &orders {
            if exchange.carry_out(order).is_ok() {
                let again = exchange.plan(order).unwrap();
                let used = |change: &Change| matches!(change, Change::RemovePolicy(_));
                prop_assert!(again.changes.iter().all(used), "{:?}", again);
                prop_assert_eq!(&again.objects, &exchange.objects);
            }
        }
    }

    #[test]
    fn what_was_made_by_hand_never_changes(
        mut exchange in exchanges(), orders in prop::collection::vec(orders(), 0..16),
    ) {
        let theirs = exchange.clone();
        let makes_theirs_default = |order: &OrderKind| *order == make_default("Theirs");
        for order in orders.iter().filter(|order| !makes_theirs_default(order)) {
            let _ = exchange.carry_out(order);
        }
        for rule in &theirs.rules {
            prop_assert!(exchange.rules.contains(rule));
            prop_assert!(!exchange.objects.has_rule(rule));
        }
        for policy in &theirs.policies {
            let now = exchange.policies.iter().find(|known| known.guid == policy.guid).expect("still there");
            prop_assert_eq!(&now.settings, &policy.settings);
            prop_assert!(!exchange.objects.has_policy(now));
        }
        if theirs.mailbox.active_sync_mailbox_policy.as_deref() == Some("Theirs") {
            prop_assert_eq!(
                exchange.mailbox.active_sync_mailbox_policy, theirs.mailbox.active_sync_mailbox_policy
            );
        }
    }

    #[test]
    fn undo_brings_the_state_before_back(
        mut exchange in exchanges(),
        earlier in prop::collection::vec(orders(), 0..8),
        orders in prop::collection::vec(orders(), 1..12),
    ) {
        for order in &earlier {
            let _ = exchange.carry_out(order);
        }
        let before = exchange.clone();
        let mut made = Vec::new();
        for order in &orders {
            made.extend(exchange.carry_out(order).unwrap_or_default());
        }
        let json = serde_json::to_string(&made).unwrap();
        let made: Vec<Before> = serde_json::from_str(&json).unwrap();
        let undo = exchange.undo(&made);
        prop_assert_eq!(&undo.findings, &vec![]);
        prop_assert_eq!(exchange.picture(), before.picture());
        let again = exchange.undo(&made);
        prop_assert_eq!((again.changes, again.findings), (vec![], vec![]), "undone is undone");
    }

    /// Cut off at any step of any order, and of the undo: carried out again it ends as if it had not been cut off.
    #[test]
    fn cut_off_at_any_step_it_ends_the_same(
        exchange in exchanges(),
        orders in prop::collection::vec((orders(), 0..3_usize), 1..10),
        undo_step in 0..6_usize,
    ) {
        let mut whole = exchange.clone();
        let mut cut = exchange.clone();
        let mut made = Vec::new();
        for (order, step) in &orders {
            let outcome = whole.carry_out(order).is_ok();
            made.extend(cut.carry_out_until(order, *step).unwrap_or_default());
            let again = cut.carry_out(order);
            prop_assert_eq!(again.is_ok(), outcome, "{:?}", again);
            made.extend(again.unwrap_or_default());
            prop_assert_eq!(cut.picture(), whole.picture());
        }
        cut.undo_until(&made, undo_step);
        let undo = cut.undo(&made);
        prop_assert_eq!(&undo.findings, &vec![]);
        prop_assert_eq!(cut.picture(), exchange.picture());
    }

    /// Undone after others have changed what they like: theirs stays.
    #[test]
    fn undo_leaves_what_others_made(
        mut exchange in exchanges(),
        orders in prop::collection::vec(orders(), 1..10),
        levels_by_hand in prop::collection::vec(levels(), 4),
        hand in any::<[bool; 4]>(),
    ) {
        let mut made = Vec::new();
        for order in &orders {
            made.extend(exchange.carry_out(order).unwrap_or_default());
        }
        // Someone gives rules another level, turns the camera of each policy round, and links the mailbox.
        let mut theirs = Vec::new();
        for (rule, level) in exchange.rules.iter_mut().zip(levels_by_hand) {
            if hand[0] && rule.access_level != level {
                rule.access_level = level;
                theirs.push(rule.clone());
            }
        }
        let mut turned = Vec::new();
        for at in 0..exchange.policies.len() {
            if hand[1] {
                let now = exchange.policies[at].setting("AllowCamera").cloned();
                let other = PolicyValue::Bool(now != Some(PolicyValue::Bool(true)));
                exchange.by_hand_setting(at, "AllowCamera", other.clone());
                turned.push((exchange.policies[at].name.clone(), other));
            }
        }
        let written: Vec<&str> = made.iter().filter_map(|before| match before {
            Before::PolicySetting { setting, .. } => Some(setting.as_str()),
            _ => None,
        }).collect();
        exchange.undo(&made);
        for rule in theirs {
            // A level that we have written before may be one that goes back.
            let ours = made.iter().any(|before| matches!(before, Before::AccessRule { key, .. } if key.is_of(&rule)));
            prop_assert!(ours || exchange.rules.contains(&rule), "{:?}", rule);
        }
        for (name, value) in turned {
            if written.contains(&"AllowCamera") {
                continue;
            }
            let Some(now) = exchange.policies.iter().find(|policy| policy.name == name) else { continue };
            prop_assert_eq!(now.setting("AllowCamera"), Some(&value));
        }
    }
}
