//! What an evaluation notices about its inputs: the findings, whom they name, and when there is none.

use super::*;
use crate::rules::inputs::findings;

fn texts(world: &World) -> Vec<(String, String)> {
    let found = findings(world, &decide(world)).into_iter();
    found.map(|finding| (finding.code.to_string(), finding.text)).collect()
}

fn enrolled(id: u128, of: u128, name: &str, second: i64) -> Known {
    let mut known = known(of, "compliant");
    known.id = guid(id);
    known.record.device_name = Some(name.into());
    known.record.enrolled_date_time = Some(Timestamp::from_second(second).expect("time"));
    known
}

#[test]
fn nothing_is_said_of_inputs_in_order_or_of_access_that_is_not_controlled() {
    let mut world = world(2);
    assert_eq!(texts(&world), []);
    world.records = vec![enrolled(10, 0, "old", 1), enrolled(11, 0, "new", 2)];
    assert_eq!(texts(&world).len(), 1);
    world.policy.enabled = false;
    assert_eq!(texts(&world), []);
}

#[test]
fn earlier_records_are_named_with_the_owner_of_the_phone() {
    let mut world = world(2);
    world.records = vec![enrolled(10, 0, "old", 1), enrolled(11, 0, "new", 2)];
    let says = |count: &str, names: &str| {
        let what = "have earlier management records of the same user, which do not count";
        [("compliance.recordsTwice".to_owned(), format!("{count} {what}: {names}."))]
    };
    assert_eq!(texts(&world), says("1 phone", "user0@contoso.com (old)"));
    world.records.extend([enrolled(12, 1, "older", 1), enrolled(13, 1, "new", 2)]);
    assert_eq!(texts(&world), says("2 phones", "user0@contoso.com (old), user1@contoso.com (older)"));
}

#[test]
fn devices_whose_record_nobody_can_name_are_counted_by_user() {
    let mut world = world(2);
    let mut other = known(0, "compliant");
    other.id = guid(9);
    world.records = vec![known(0, "compliant"), other];
    let found = texts(&world);
    assert_eq!(found.len(), 1);
    let (code, text) = &found[0];
    assert_eq!(code, "compliance.ambiguous");
    assert!(
        text.contains("for devices of 1 user. ") && text.ends_with(" have: user0@contoso.com."),
        "{text}"
    );
    world.devices[0].record.mailbox.smtp_address = None;
    world.devices[0].record.mailbox.display_name = Some("Ann".into());
    let text = &texts(&world)[0].1;
    assert!(text.ends_with(" have: Ann."), "{text}");
    world.devices[0].record.mailbox.display_name = None;
    let text = &texts(&world)[0].1;
    assert!(text.ends_with(" have: a user without a name."), "{text}");
}

#[test]
fn users_whom_no_source_knows_are_named_ten_at_most() {
    let unknown = |count: u128| {
        let mut world = world(count + 1);
        world.groups[0].members = vec![address(count)];
        texts(&world)
    };
    let code = "users.unknown".to_owned();
    let one = "No source knows 1 user with devices: user0@contoso.com.";
    assert_eq!(unknown(1), [(code.clone(), one.to_owned())]);
    let ten = (0..10).map(address).collect::<Vec<_>>().join(", ");
    assert_eq!(unknown(10), [(code.clone(), format!("No source knows 10 users with devices: {ten}."))]);
    let text = &unknown(11)[0].1;
    assert!(text.starts_with("No source knows 11 users with devices: ") && text.ends_with(", …."), "{text}");
    assert_eq!(text.matches('@').count(), 10);
}

#[test]
fn a_user_is_known_by_a_record_an_alias_a_group_or_the_mailboxs_guid() {
    let mut world = world(5);
    world.groups[0].members = vec![address(0).to_uppercase()];
    world.records = vec![known(1, "compliant")];
    world.addresses =
        vec![(address(2), "ann@corp.example".into()), (guid_address(guid(3)), "bob@corp.example".into())];
    let found = texts(&world);
    let only = "No source knows 1 user with devices: user4@contoso.com.";
    assert_eq!(found, [("users.unknown".to_owned(), only.to_owned())]);
    world.devices[4].record.mailbox.smtp_address = None;
    assert_eq!(texts(&world), [], "nobody knows whose it is");
    // Where no source tells of anybody, each of them is silent and none is unknown.
    (world.records, world.groups[0].members) = (Vec::new(), Vec::new());
    assert_eq!(texts(&world), []);
}
