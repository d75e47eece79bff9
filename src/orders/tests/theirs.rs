//! Rules, policies and links that someone made or changed by hand: they win.

use super::exchange::{DEVICE, Exchange, Refused, id, policy, rule};
use super::organization::{assign, code, make_default, remove_policy, remove_rule, set_policy, set_rule};
use super::*;
use crate::domain::policy::PolicyValue;

#[test]
fn a_rule_made_or_changed_by_hand_wins() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.rules = vec![rule("WP", AccessLevel::Block, 1)];
    assert_eq!(code(&exchange, &set_rule("WP", AccessLevel::Allow)), "order.manualEntry");
    assert_eq!(code(&exchange, &remove_rule("WP")), "order.manualEntry");
    exchange.carry_out(&set_rule("WP", AccessLevel::Block)).unwrap();
    assert_eq!(code(&exchange, &remove_rule("WP")), "order.manualEntry", "the same, and still theirs");
    // Ours, and given another level by someone.
    exchange.carry_out(&set_rule("iPad", AccessLevel::Allow)).unwrap();
    exchange.rules[1].access_level = AccessLevel::Block;
    assert_eq!(code(&exchange, &set_rule("iPad", AccessLevel::Quarantine)), "order.manualEntry");
    // Ours, taken away and made again by someone.
    exchange.carry_out(&set_rule("iPod", AccessLevel::Allow)).unwrap();
    let theirs = exchange.rules.pop().unwrap();
    exchange.carry_out(&set_rule("other", AccessLevel::Allow)).unwrap();
    exchange.rules.push(theirs);
    assert_eq!(code(&exchange, &remove_rule("iPod")), "order.manualEntry");
}

#[test]
fn a_rule_of_ours_that_someone_changed_stays_theirs_when_it_is_changed_back() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_rule("iPad", AccessLevel::Allow)).unwrap();
    exchange.rules.push(rule("WP", AccessLevel::Allow, 1));
    for level in [AccessLevel::Block, AccessLevel::Allow] {
        exchange.rules[0].access_level = level;
        exchange.carry_out(&set_rule("Pixel", AccessLevel::Block)).unwrap();
    }
    assert_eq!(code(&exchange, &remove_rule("iPad")), "order.manualEntry");
    assert_eq!(code(&exchange, &set_rule("iPad", AccessLevel::Block)), "order.manualEntry");
    assert!(exchange.plan(&remove_rule("Pixel")).is_ok());
}

#[test]
fn a_policy_made_by_hand_wins_and_the_default_is_chosen_apart() {
    let mut exchange = Exchange::new(&[], &[]);
    let off = ("AllowCamera", PolicyValue::Bool(false));
    assert_eq!(code(&exchange, &set_policy("Default", std::slice::from_ref(&off))), "order.manualEntry");
    let same = set_policy("Default", &[("AllowCamera", PolicyValue::Bool(true))]);
    assert!(exchange.plan(&same).unwrap().changes.is_empty(), "it is so already");
    assert_eq!(code(&exchange, &remove_policy("Default")), "order.manualEntry");
    assert_eq!(code(&exchange, &make_default("Phones")), "order.notFound");
    exchange.carry_out(&set_policy("Phones", std::slice::from_ref(&off))).unwrap();
    exchange.carry_out(&make_default("Phones")).unwrap();
    assert!(exchange.policies[1].is_default && !exchange.policies[0].is_default);
    assert_eq!(code(&exchange, &remove_policy("Phones")), "order.defaultPolicy");
    exchange.carry_out(&make_default("Default")).unwrap();
    let both = OrderKind::SetMailboxPolicy {
        name: "Phones".into(),
        settings: BTreeMap::from([("AllowCamera".to_owned(), PolicyValue::Bool(false))]),
        make_default: true,
    };
    assert_eq!(code(&exchange, &both), "order.value");
    // Taken away and made again by someone under the same name: theirs.
    exchange.policies[1] = policy("Phones", 99);
    assert_eq!(code(&exchange, &set_policy("Phones", &[off])), "order.manualEntry");
}

#[test]
fn a_link_made_by_hand_wins_unless_it_names_the_default() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.policies.push(policy("Theirs", 11));
    exchange.carry_out(&set_policy("Phones", &[])).unwrap();
    exchange.link(Some("Theirs"));
    assert_eq!(code(&exchange, &assign(Some("Phones"))), "order.manualEntry");
    assert_eq!(code(&exchange, &assign(None)), "order.manualEntry");
    assert!(exchange.plan(&assign(Some("theirs"))).unwrap().changes.is_empty());
    assert_eq!(code(&exchange, &assign(Some("Nothing"))), "order.notFound");
    exchange.link(Some("Default"));
    let made = exchange.carry_out(&assign(Some("Phones"))).unwrap();
    assert_eq!(exchange.mailbox.active_sync_mailbox_policy.as_deref(), Some("Phones"));
    let remove = exchange.plan(&remove_policy("Phones")).unwrap();
    assert_eq!(exchange.change(&remove.changes[0]), Err(Refused("the policy is assigned")));
    exchange.undo(&made);
    assert_eq!(exchange.mailbox.active_sync_mailbox_policy.as_deref(), Some("Default"));
    assert_eq!(exchange.mailbox.active_sync_mailbox_policy_is_defaulted, Some(false), "as it was");
    assert!(!exchange.ours.has_link("Default"), "and theirs, as it was");
    exchange.carry_out(&assign(Some("Phones"))).unwrap();
    exchange.carry_out(&assign(None)).unwrap();
    assert_eq!(exchange.mailbox.active_sync_mailbox_policy_is_defaulted, Some(true));
    assert!(exchange.ours.is_empty());
}

#[test]
fn a_link_names_its_policy_by_name_path_or_dn() {
    let mut theirs = policy("Theirs", 11);
    theirs.identity = Some("contoso.com/Policies/Theirs".into());
    theirs.distinguished_name = Some("CN=Theirs,CN=Mobile Mailbox Policies".into());
    for link in ["theirs", "contoso.com/Policies/THEIRS", "CN=Theirs,CN=Mobile Mailbox Policies"] {
        let mut exchange = Exchange::new(&[], &[]);
        exchange.policies.push(theirs.clone());
        exchange.mailbox.active_sync_mailbox_policy = Some(link.into());
        exchange.mailbox.active_sync_mailbox_policy_is_defaulted = Some(false);
        let plan = exchange.plan(&assign(Some("Theirs"))).unwrap();
        assert!(plan.changes.is_empty(), "{link}");
    }
}

#[test]
fn a_key_that_two_rules_have_names_neither() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.rules = vec![rule("WP", AccessLevel::Block, 1), rule("wp", AccessLevel::Allow, 2)];
    for count in [2, 3] {
        let twice = Err(Refusal::Ambiguous { what: "access rule", count });
        assert_eq!(exchange.plan(&set_rule("WP", AccessLevel::Allow)), twice);
        assert_eq!(exchange.plan(&remove_rule("WP")), twice);
        exchange.rules.push(rule("Wp", AccessLevel::Block, 3));
    }
}

#[test]
fn what_stands_there_again_as_it_was_by_hand_is_theirs_after_an_undo() {
    let mut exchange = Exchange::new(&["A1"], &[]);
    let device = crate::domain::device::DeviceIdentity("contoso.com/Ann".into());
    let removed = OrderKind::RemovePartnership { device, device_guid: DEVICE, manual_entries: true };
    let mut made = exchange.carry_out(&removed).unwrap();
    made.extend(exchange.carry_out(&access("A1", WantedAccess::Allow)).unwrap());
    assert!(exchange.ours.has(PersonalList::Allowed, &id("A1")), "we put it on");
    assert_eq!(exchange.undo(&made).changes, [], "it stood there before");
    assert!(exchange.plan(&access("A1", WantedAccess::Block)).is_err(), "theirs, as it was");

    let mut exchange = Exchange::new(&[], &[]);
    exchange.link(Some("Default"));
    exchange.carry_out(&set_policy("P1", &[])).unwrap();
    let mut made = exchange.carry_out(&assign(Some("P1"))).unwrap();
    made.extend(exchange.carry_out(&assign(Some("Default"))).unwrap());
    assert!(exchange.ours.has_link("Default"), "we linked it");
    assert_eq!(exchange.undo(&made).changes, []);
    assert!(!exchange.ours.has_link("Default"), "theirs, as it was");
}

#[test]
fn an_undo_claims_nothing_that_is_not_there_any_more() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_rule("iPad", AccessLevel::Allow)).unwrap();
    exchange.carry_out(&set_policy("P1", &[])).unwrap();
    let mut without_rule = exchange.clone();
    without_rule.rules.clear();
    without_rule.policies.retain(|policy| policy.is_default);
    assert!(without_rule.undo_until(&[], 0).objects.is_empty());
    let kept = exchange.undo_until(&[], 0).objects;
    assert!(kept.has_rule(&exchange.rules[0]) && kept.has_policy(&exchange.policies[1]));
}

#[test]
fn a_policy_in_which_someone_has_a_part_is_not_removed_by_an_undo() {
    let mut exchange = Exchange::new(&[], &[]);
    let mut made = exchange.carry_out(&set_policy("P1", &[])).unwrap();
    let length = set_policy("P1", &[("MinPasswordLength", PolicyValue::Number(6))]);
    made.extend(exchange.carry_out(&length).unwrap());
    exchange.by_hand_setting(1, "MinPasswordLength", PolicyValue::Number(8));
    let undo = exchange.undo(&made);
    assert_eq!(undo.changes, []);
    let texts: Vec<&str> = undo.findings.iter().map(|finding| finding.text.as_str()).collect();
    let left = "is not as the connector left it; it stays as it is.";
    let setting = format!("MinPasswordLength of the mailbox policy P1 {left}");
    assert_eq!(texts, [setting.as_str()], "said once");
    // Given something that the connector gave it otherwise.
    let mut exchange = Exchange::new(&[], &[]);
    let made = exchange.carry_out(&set_policy("P1", &[("AllowCamera", PolicyValue::Bool(false))])).unwrap();
    exchange.by_hand_setting(1, "AllowCamera", PolicyValue::Bool(true));
    let undo = exchange.undo(&made);
    assert_eq!((undo.changes.len(), undo.findings.len()), (0, 1));
    assert_eq!(undo.findings[0].text, format!("The mailbox policy P1 {left}"));
}

#[test]
fn an_undo_makes_and_removes_no_policy_that_is_not_its_own() {
    let mut exchange = Exchange::new(&[], &[]);
    let created = exchange.carry_out(&set_policy("P1", &[])).unwrap();
    exchange.carry_out(&assign(Some("P1"))).unwrap();
    let unlinked = exchange.carry_out(&assign(None)).unwrap();
    let length = set_policy("P1", &[("MinPasswordLength", PolicyValue::Number(6))]);
    let changed = exchange.carry_out(&length).unwrap();
    // Someone removed it: it is not made again, and nothing is linked to it.
    let mut gone = exchange.clone();
    gone.policies.retain(|policy| policy.is_default);
    for made in [&unlinked, &changed] {
        let undo = gone.clone().undo(made);
        assert_eq!((undo.changes.len(), undo.findings.len()), (0, 1), "{made:?}");
    }
    // Someone made it anew: it stays.
    exchange.policies[1].guid = Some(uuid::Uuid::from_u128(999));
    exchange.read_back();
    assert_eq!(exchange.undo(&created).changes, []);
}

/// Nobody is shut out between two cmdlets of an undo.
#[test]
fn an_undo_opens_before_it_closes() {
    for default in [AccessLevel::Allow, AccessLevel::Block] {
        let mut exchange = Exchange::new(&[], &[]);
        let was = default.clone();
        exchange.settings.default_access_level = was.clone();
        let (allow, block) = (AccessLevel::Allow, AccessLevel::Block);
        for (query, level) in [("C", &allow), ("D", &block), ("E", &block), ("F", &allow)] {
            exchange.carry_out(&set_rule(query, level.clone())).unwrap();
        }
        let other = if was == allow { block.clone() } else { allow.clone() };
        let orders = [
            set_rule("A", allow.clone()),
            set_rule("B", block.clone()),
            remove_rule("C"),
            remove_rule("D"),
            set_rule("E", allow.clone()),
            set_rule("F", block),
            OrderKind::SetDefaultAccessLevel { level: other },
        ];
        let made: Vec<Before> = orders.iter().flat_map(|order| exchange.carry_out(order).unwrap()).collect();
        let b = exchange.rules.iter().find(|rule| rule.query_string == "B").expect("the rule");
        let b = crate::orders::rules::identity(b).unwrap();
        let undone = exchange.undo(&made);
        let opens = |change: &Change| match change {
            Change::NewRule(new) => new.access_level == allow,
            Change::SetRule(set) => set.access_level == allow,
            Change::RemoveRule(remove) => remove.identity == b,
            Change::Organization(set) => set.default_access_level == Some(allow.clone()),
            other => panic!("{other:?}"),
        };
        assert_eq!(undone.changes.len(), 7, "{:?}", undone.changes);
        assert!(undone.changes.is_sorted_by_key(|change| !opens(change)), "{:?}", undone.changes);
        assert_eq!(
            undone.changes.iter().filter(|change| opens(change)).count(),
            3 + usize::from(was == allow)
        );
        assert_eq!(exchange.settings.default_access_level, was);
    }
}
