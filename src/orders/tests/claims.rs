//! What an administrator calls the connector's own although no book knows it.

use super::exchange::{policy, rule};
use super::organization::{assign, code, remove_policy, remove_rule, set_rule};
use super::*;
use crate::domain::order::Claimed;
use crate::orders::claim;

impl Exchange {
    /// Claims and carries out; gives all that is written down.
    fn claimed(&mut self, claimed: Claimed, order: &OrderKind) -> Result<Vec<Before>, Refusal> {
        let (mut ours, mut objects) = (self.ours.clone(), self.objects.clone());
        let mut made = claim(claimed, order, &self.seen(), &mut ours, &mut objects);
        (self.ours, self.objects) = (ours, objects);
        made.extend(self.carry_out(order)?);
        Ok(made)
    }
}

#[test]
fn a_claimed_entry_goes_by_the_rules_and_an_undo_does_not_bring_it_back() {
    for wanted in [WantedAccess::DefaultRule, WantedAccess::Allow] {
        let mut exchange = Exchange::new(&[], &["A1", "B1"]);
        let order = access("a1", wanted);
        assert!(exchange.plan(&order).is_err() || exchange.plan(&order).unwrap().changes.is_empty());
        let made = exchange.claimed(Claimed::Blocked, &order).unwrap();
        assert_eq!(*exchange.list(PersonalList::Blocked), [id("B1")], "{wanted:?}");
        exchange.undo(&made);
        let lists =
            (exchange.list(PersonalList::Allowed).clone(), exchange.list(PersonalList::Blocked).clone());
        assert_eq!(lists, (vec![], vec![id("B1")]), "{wanted:?}");
    }
}

#[test]
fn a_claimed_entry_that_is_wanted_stays_and_is_ours_from_then_on() {
    let mut exchange = Exchange::new(&[], &["A1"]);
    let order = access("A1", WantedAccess::Block);
    let made = exchange.claimed(Claimed::Blocked, &order).unwrap();
    assert_eq!(made.len(), 1, "nothing was changed");
    assert!(exchange.ours.has(PersonalList::Blocked, &id("a1")));
    // Twice is once.
    assert_eq!(exchange.claimed(Claimed::Blocked, &order).unwrap(), []);
    exchange.undo(&made);
    assert!(exchange.list(PersonalList::Blocked).is_empty() && exchange.ours.is_empty());
}

#[test]
fn a_claim_is_about_the_one_list_that_the_person_saw() {
    let mut exchange = Exchange::new(&["A1"], &["A1"]);
    exchange.claimed(Claimed::Blocked, &access("A1", WantedAccess::DefaultRule)).unwrap();
    assert_eq!(exchange.list(PersonalList::Allowed).len(), 1, "it may be somebody's");
    assert!(exchange.list(PersonalList::Blocked).is_empty());
    // What is gone by now is claimed by nobody.
    let mut gone = Exchange::new(&[], &[]);
    assert_eq!(gone.claimed(Claimed::Blocked, &access("A1", WantedAccess::DefaultRule)).unwrap(), []);
    assert!(gone.ours.is_empty());
}

#[test]
fn claimed_rules_policies_and_links_go_and_come_as_ours() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.rules = vec![rule("WP", AccessLevel::Block, 1), rule("iPad", AccessLevel::Block, 2)];
    assert_eq!(code(&exchange, &remove_rule("WP")), "order.manualEntry");
    let made = exchange.claimed(Claimed::Object, &remove_rule("WP")).unwrap();
    assert_eq!(exchange.rules.len(), 1);
    exchange.undo(&made);
    assert_eq!(exchange.rules.len(), 1, "before the connector it was not there");
    let made = exchange.claimed(Claimed::Object, &set_rule("iPad", AccessLevel::Allow)).unwrap();
    assert_eq!(exchange.rules[0].access_level, AccessLevel::Allow);
    exchange.undo(&made);
    assert!(exchange.rules.is_empty());

    exchange.policies.push(policy("Phones", 11));
    exchange.link(Some("Phones"));
    assert_eq!(code(&exchange, &assign(None)), "order.manualEntry");
    exchange.claimed(Claimed::Object, &assign(None)).unwrap();
    assert_eq!(exchange.mailbox.active_sync_mailbox_policy_is_defaulted, Some(true));
    assert_eq!(code(&exchange, &remove_policy("Phones")), "order.manualEntry");
    exchange.claimed(Claimed::Object, &remove_policy("Phones")).unwrap();
    assert_eq!(exchange.policies.len(), 1);
}
