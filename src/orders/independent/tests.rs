//! What may still run after a refusal, and the parts of a change.

use uuid::Uuid;

use super::*;
use crate::domain::access::DeviceAccessRule;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{
    NewActiveSyncDeviceAccessRule, RemoveActiveSyncDeviceAccessRule, RemoveMobileDevice,
    RemoveMobileDeviceMailboxPolicy,
};

fn identity(number: u128) -> Identity {
    Identity::guid(Uuid::from_u128(number)).unwrap()
}

fn rule(number: u128, characteristic: DeviceAccessCharacteristic, level: AccessLevel) -> DeviceAccessRule {
    DeviceAccessRule {
        name: format!("rule {number}"),
        query_string: format!("query {number}"),
        characteristic,
        access_level: level,
        guid: Some(Uuid::from_u128(number)),
    }
}

fn remove(number: u128) -> Change {
    Change::RemoveRule(RemoveActiveSyncDeviceAccessRule { identity: identity(number) })
}

fn level(level: AccessLevel) -> Change {
    Change::Organization(SetActiveSyncOrganizationSettings {
        default_access_level: Some(level),
        ..SetActiveSyncOrganizationSettings::default()
    })
}

fn entries(allowed: ListChange, blocked: ListChange) -> Change {
    Change::Mailbox(SetCasMailbox::new(identity(9)).allowed(allowed).blocked(blocked))
}

#[test]
fn what_denies_access_waits_for_what_grants_it_and_nothing_else_does() {
    use DeviceAccessCharacteristic::{DeviceModel, DeviceOS};
    let rules = [
        rule(1, DeviceModel, AccessLevel::Block),
        rule(2, DeviceOS, AccessLevel::Block),
        rule(3, DeviceModel, AccessLevel::Allow),
        rule(4, DeviceOS, AccessLevel::Allow),
    ];
    let seen = Seen { rules: Some(&rules), ..Seen::default() };
    let depends = |change: &Change, refused: &Change| depends_on(change, refused, &seen);
    // Two rules that block go each by itself, whatever becomes of the other.
    assert!(!depends(&remove(2), &remove(1)));
    // One that allows goes only when nothing that grants access to the same device is missing. A device has one model.
    assert!(depends(&remove(4), &remove(1)) && !depends(&remove(3), &remove(1)));
    assert!(
        depends(&remove(3), &level(AccessLevel::Allow)) && !depends(&remove(1), &level(AccessLevel::Allow))
    );
    let opens = Change::NewRule(NewActiveSyncDeviceAccessRule {
        query_string: "iPhone".into(),
        characteristic: DeviceModel,
        access_level: AccessLevel::Allow,
    });
    assert!(depends(&level(AccessLevel::Quarantine), &opens) && !depends(&opens, &level(AccessLevel::Block)));
    // Entries of personal lists that let a device in stay while the default level would shut it out.
    let off_allowed = entries(ListChange::remove("A1"), ListChange::default());
    let off_blocked = entries(ListChange::default(), ListChange::remove("A1"));
    assert!(
        depends(&off_allowed, &level(AccessLevel::Allow))
            && !depends(&off_blocked, &level(AccessLevel::Allow))
    );
    assert!(denies_personally(&off_allowed) && !denies_personally(&off_blocked));
    assert!(grants_by_rule(&level(AccessLevel::Allow), &seen) && grants_by_rule(&remove(1), &seen));
    assert!(!grants_by_rule(&remove(3), &seen) && !grants_by_rule(&off_blocked, &seen));
}

#[test]
fn a_partnership_and_a_policy_stay_while_what_leads_to_them_does() {
    let seen = Seen::default();
    let partnership = Change::RemovePartnership(RemoveMobileDevice { identity: identity(1) });
    let off = entries(ListChange::remove("A1"), ListChange::default());
    assert!(depends_on(&partnership, &off, &seen) && !depends_on(&off, &partnership, &seen));
    let policy = Change::RemovePolicy(RemoveMobileDeviceMailboxPolicy { identity: identity(2) });
    assert!(!depends_on(&policy, &off, &seen), "a list has nothing to do with a policy");
    let relink = SetCasMailbox { mailbox_policy: Some(None), ..SetCasMailbox::new(identity(9)) };
    assert!(depends_on(&policy, &Change::Mailbox(relink), &seen));
}

#[test]
fn a_change_has_its_independent_parts_and_one_value_has_none() {
    assert_eq!(parts(&level(AccessLevel::Allow)), []);
    assert_eq!(
        parts(&entries(ListChange::remove("A1"), ListChange::add("a1"))),
        [],
        "one device on both lists"
    );
    let two = entries(
        ListChange { add: vec!["A1".into(), "B2".into()], remove: Vec::new() },
        ListChange::remove("A1"),
    );
    let of_two = parts(&two);
    assert_eq!(of_two.len(), 2);
    assert_eq!(of_two[0], entries(ListChange::add("A1"), ListChange::remove("A1")));
    let both = SetActiveSyncOrganizationSettings {
        admin_mail_recipients: ListChange { add: vec!["a@x.com".into()], remove: vec!["b@x.com".into()] },
        user_mail_insert: Some("Call.".into()),
        default_access_level: None,
    };
    assert_eq!(parts(&Change::Organization(both)).len(), 3);
    assert_eq!(parts(&remove(1)), []);
}
