//! What people read about an order: the cmdlet that the agent sends, and the name of what conflicts with the order.

use super::exchange::{Exchange, policy, rule};
use super::organization::{assign, make_default, remove_policy, remove_rule, set_policy, set_rule, settings};
use super::*;
use crate::exchange::{Cmdlet as _, Dialect};

#[test]
fn the_cmdlet_that_is_named_is_the_one_that_is_sent() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.policies.push(policy("Theirs", 11));
    exchange.carry_out(&set_rule("WP", AccessLevel::Block)).unwrap();
    exchange.carry_out(&set_policy("P1", &[])).unwrap();
    for order in [
        access("A1", WantedAccess::Block),
        assign(Some("Theirs")),
        wipe("Ann's phone"),
        OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block },
        settings(None, Some("Call.")),
        set_rule("iPhone", AccessLevel::Block),
        remove_rule("WP"),
        make_default("Theirs"),
        remove_policy("P1"),
        remove(),
    ] {
        let plan = exchange.plan(&order).unwrap();
        let sent = plan.changes.last().expect("a change").command(&Dialect::default()).name;
        assert_eq!(order.cmdlet(), Some(sent.as_str()), "{order:?}");
    }
    assert_eq!(OrderKind::SyncNow { sync: SyncKind::Full }.cmdlet(), None);
}

#[test]
fn a_rule_is_named_as_exchange_names_it() {
    let mut exchange = Exchange::new(&[], &[]);
    exchange.rules = vec![rule("WP", AccessLevel::Block, 1)];
    let refused = exchange.plan(&set_rule("WP", AccessLevel::Allow)).unwrap_err();
    assert_eq!(refused, Refusal::ManualObject { what: "the access rule WP (DeviceType)".into() });
}
