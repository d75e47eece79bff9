//! Proposals about devices that wait: near misses are no proposals, and an alarm goes before one.

use exchange_connector::domain::device::DeviceId;

use super::*;

const ORG: Uuid = Uuid::from_u128(1);
const NEW: Uuid = Uuid::from_u128(10);
const OLD: Uuid = Uuid::from_u128(11);

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn now() -> Timestamp {
    at("2026-11-30T09:00:00Z")
}

fn new() -> DeviceRecord {
    let mut record = DeviceRecord {
        device_id: Some(DeviceId("SEC9C114E7702".into())),
        device_type: Some("SAMSUNGSMS921B".into()),
        device_model: Some("SM-S921B".into()),
        device_os: Some("Android 14".into()),
        access_state: Some(DeviceAccessState::Quarantined),
        first_sync_time: Some(at("2026-11-27T08:02:00Z")),
        last_success_sync: Some(at("2026-11-30T08:56:00Z")),
        ..DeviceRecord::default()
    };
    record.mailbox.guid = Some(Uuid::from_u128(0x77));
    record.mailbox.smtp_address = Some("b.okafor@contoso.com".into());
    record
}

fn old() -> DeviceRecord {
    DeviceRecord {
        device_id: Some(DeviceId("SEC1F0022AB77".into())),
        device_type: Some("SAMSUNGSMA546B".into()),
        device_model: Some("SM-A546B".into()),
        access_state: Some(DeviceAccessState::Allowed),
        first_sync_time: Some(at("2025-02-12T10:00:00Z")),
        last_success_sync: Some(at("2026-11-26T17:20:00Z")),
        ..new()
    }
}

fn judged(old: &DeviceRecord) -> Likeness {
    let new = new();
    let others =
        [SeenDevice { org: ORG, id: OLD, record: old }, SeenDevice { org: ORG, id: NEW, record: &new }];
    judge(SeenDevice { org: ORG, id: NEW, record: &new }, &others, now())
}

#[test]
fn a_silent_phone_of_the_same_person_and_family_is_the_one_before() {
    assert_eq!(judged(&old()), Likeness::SamePhone { old: OLD });
    assert_eq!(judged(&old()).as_str(), "samePhone");
    // Both were used for a day.
    assert_eq!(
        judged(&DeviceRecord { last_success_sync: Some(at("2026-11-28T08:00:00Z")), ..old() }),
        Likeness::SamePhone { old: OLD }
    );
}

#[test]
fn near_misses_are_no_proposals() {
    let other_person = || {
        let mut one = old();
        one.mailbox.guid = Some(Uuid::from_u128(0x78));
        one
    };
    let untold_person = || {
        let mut one = old();
        (one.mailbox.guid, one.mailbox.smtp_address) = (None, None);
        one
    };
    let misses = [
        ("another person", other_person()),
        ("nobody told whose", untold_person()),
        ("another family", DeviceRecord { device_type: Some("iPhone".into()), device_os: None, ..old() }),
        ("no family told", DeviceRecord { device_type: None, ..old() }),
        ("blocked before", DeviceRecord { access_state: Some(DeviceAccessState::Blocked), ..old() }),
        ("waits itself", DeviceRecord { access_state: Some(DeviceAccessState::Quarantined), ..old() }),
        ("not told whether it has access", DeviceRecord { access_state: None, ..old() }),
        ("not silent", DeviceRecord { last_success_sync: Some(at("2026-11-30T08:00:00Z")), ..old() }),
        ("tries still", DeviceRecord { last_sync_attempt_time: Some(at("2026-11-30T08:00:00Z")), ..old() }),
        (
            "both in use for days",
            DeviceRecord { last_success_sync: Some(at("2026-11-29T20:00:00Z")), ..old() },
        ),
        ("silent for months", DeviceRecord { last_success_sync: Some(at("2026-05-01T08:00:00Z")), ..old() }),
        ("never heard of", DeviceRecord { last_success_sync: None, ..old() }),
    ];
    for (why, record) in misses {
        assert_eq!(judged(&record), Likeness::New, "{why}");
    }
    let new = new();
    let device = SeenDevice { org: ORG, id: NEW, record: &new };
    assert_eq!(judge(device, &[], now()), Likeness::New);
    // Another organization's phone says nothing here.
    let old = old();
    let elsewhere = SeenDevice { org: Uuid::from_u128(2), id: OLD, record: &old };
    assert_eq!(judge(device, &[elsewhere], now()), Likeness::New);
}

#[test]
fn of_several_the_last_that_spoke_is_the_one_before() {
    let (new, older) = (new(), old());
    let later = DeviceRecord { last_success_sync: Some(at("2026-11-26T20:00:00Z")), ..old() };
    let others = [
        SeenDevice { org: ORG, id: Uuid::from_u128(12), record: &later },
        SeenDevice { org: ORG, id: OLD, record: &older },
    ];
    let found = judge(SeenDevice { org: ORG, id: NEW, record: &new }, &others, now());
    assert_eq!(found, Likeness::SamePhone { old: Uuid::from_u128(12) });
}

#[test]
fn one_id_on_two_models_or_at_two_people_is_an_alarm() {
    let same_id = || DeviceRecord { device_id: Some(DeviceId("sec9c114e7702".into())), ..old() };
    assert_eq!(
        judged(&same_id()),
        Likeness::CopiedId { others: vec![OLD], on_models: true, at_people: false }
    );
    let mut two_people = DeviceRecord { device_model: new().device_model, ..same_id() };
    two_people.mailbox.guid = Some(Uuid::from_u128(0x78));
    assert_eq!(
        judged(&two_people),
        Likeness::CopiedId { others: vec![OLD], on_models: false, at_people: true }
    );
    // It goes before a proposal.
    let (new, before, copy) = (new(), old(), two_people);
    let others = [
        SeenDevice { org: ORG, id: OLD, record: &before },
        SeenDevice { org: ORG, id: Uuid::from_u128(13), record: &copy },
    ];
    let found = judge(SeenDevice { org: ORG, id: NEW, record: &new }, &others, now());
    assert_eq!(found.as_str(), "copiedId");
    // The same phone seen twice, and one of which nothing more was told, are no copies.
    let again = DeviceRecord { device_model: new.device_model.clone(), ..same_id() };
    assert_eq!(judged(&again), Likeness::New);
    let mut untold = DeviceRecord { device_model: None, ..same_id() };
    (untold.mailbox.guid, untold.mailbox.smtp_address) = (None, None);
    assert_eq!(judged(&untold), Likeness::New);
    // An id that Exchange did not tell is nobody's.
    let mut empty = same_id();
    empty.device_id = Some(DeviceId(String::new()));
    assert_eq!(judged(&empty), Likeness::SamePhone { old: OLD });
}
