//! What is read back after an order is in the record and in a report of its own.

use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::sync::ResolvedUnseen;
use jiff::Timestamp;

use super::*;
use exchange_connector::domain::access::{AccessLevel, DeviceAccessState, OrganizationSettings};
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::scope::DiscoveryScope;

fn record(result: SyncResult) -> SyncRecord {
    SyncRecord {
        started_at: Timestamp::UNIX_EPOCH,
        finished_at: Timestamp::UNIX_EPOCH,
        result,
        devices: 1,
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    }
}

fn phone(state: DeviceAccessState) -> MobileDevice {
    MobileDevice {
        identity: DeviceIdentity("contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}A1".into()),
        guid: Some(Uuid::from_u128(7)),
        device_id: Some(DeviceId("A1".into())),
        access_state: Some(state),
        ..MobileDevice::default()
    }
}

fn ann(blocked: &[&str]) -> CasMailbox {
    CasMailbox {
        identity: "contoso.com/Ann".into(),
        guid: Some(Uuid::from_u128(1)),
        active_sync_blocked_device_ids: blocked.iter().map(|id| DeviceId((*id).into())).collect(),
        ..CasMailbox::default()
    }
}

async fn journal(place: &tempfile::TempDir, result: SyncResult) -> Journal {
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let mut batch = Batch::default();
    batch.devices.push(row(phone(DeviceAccessState::Allowed)).expect("row"));
    for OwnerKey(key) in OwnerKey::of_mailbox(&ann(&[])) {
        let text = serde_json::to_string(&OwnerRow::of(&ann(&[]))).expect("json");
        batch.owners.push((first_bits(key), text));
    }
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, batch).await.expect("rows");
    let sync = EndedSync {
        sync_id: Uuid::new_v4(),
        kind: SyncKind::Full,
        record: record(result),
        findings: Vec::new(),
        scope: DiscoveryScope::All,
    };
    journal.finish_full(snapshot, &sync, &ResolvedUnseen::default(), None).await.expect("finish");
    let first = journal.next_upload().await.expect("upload").expect("the full report");
    journal.confirm_upload(first.id).await.expect("confirmed");
    journal
}

async fn devices(journal: &Journal) -> Vec<exchange_connector::api::report::DeviceRecord> {
    let snapshot = journal.snapshot().await.expect("meta").expect("a snapshot");
    let mut found = Vec::new();
    journal
        .each_device(snapshot, |device| {
            found.push(device);
            Ok::<_, crate::store::StoreError>(())
        })
        .await
        .expect("devices");
    found
}

#[tokio::test]
async fn a_blocked_phone_is_blocked_in_the_record_and_in_the_next_report() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, SyncResult::Succeeded).await;
    let seen = SeenAfter {
        mailboxes: vec![(ann(&["a1"]), vec![phone(DeviceAccessState::Blocked)])],
        ..SeenAfter::default()
    };
    assert!(journal.merge_seen(seen, record(SyncResult::Succeeded)).await.expect("merged"));
    let [device] = devices(&journal).await.try_into().expect("one device");
    assert_eq!(device.access_state, Some(DeviceAccessState::Blocked));
    assert_eq!(device.personal_list, Some(PersonalList::Blocked));
    assert_eq!(
        (journal.counts().await.expect("counts").blocked, device.mailbox.guid),
        (1, Some(Uuid::from_u128(1)))
    );
    let upload = journal.next_upload().await.expect("upload").expect("a report");
    assert_eq!((upload.kind, upload.records), (SyncKind::Quick, 1));
    assert_eq!(journal.history(10).await.expect("history").len(), 1, "it is no sync");
    // Exchange may show the old state until the phone connects: the entry is known all the same.
    let seen = SeenAfter {
        mailboxes: vec![(ann(&["A1"]), vec![phone(DeviceAccessState::Allowed)])],
        ..SeenAfter::default()
    };
    journal.merge_seen(seen, record(SyncResult::Succeeded)).await.expect("merged");
    let [device] = devices(&journal).await.try_into().expect("one device");
    assert_eq!(device.access_state, Some(DeviceAccessState::Allowed));
    assert_eq!(device.personal_list, Some(PersonalList::Blocked));
}

#[tokio::test]
async fn a_removed_partnership_goes_unless_the_reading_was_partial() {
    for (result, left) in [(SyncResult::Succeeded, 0), (SyncResult::Partial, 1)] {
        let place = tempfile::tempdir().expect("a folder");
        let journal = journal(&place, result).await;
        let seen = SeenAfter { gone: [Uuid::from_u128(7)].into(), ..SeenAfter::default() };
        assert_eq!(journal.merge_seen(seen, record(result)).await.expect("merged"), left == 0);
        assert_eq!(devices(&journal).await.len(), left);
    }
}

fn ended(kind: SyncKind) -> EndedSync {
    EndedSync {
        sync_id: Uuid::new_v4(),
        kind,
        record: record(SyncResult::Succeeded),
        findings: Vec::new(),
        scope: DiscoveryScope::All,
    }
}

/// The rows that a sync makes of what it read.
fn read_before(state: DeviceAccessState, mailbox: &CasMailbox) -> Batch {
    let mut batch = Batch::default();
    batch.devices.push(row(phone(state)).expect("row"));
    for OwnerKey(key) in OwnerKey::of_mailbox(mailbox) {
        batch.owners.push((first_bits(key), serde_json::to_string(&OwnerRow::of(mailbox)).expect("json")));
    }
    batch
}

fn level(level: AccessLevel) -> OrganizationReport {
    let settings = OrganizationSettings {
        distinguished_name: "CN=Mobile Mailbox Settings,CN=First Organization".into(),
        default_access_level: level,
        admin_mail_recipients: Vec::new(),
        user_mail_insert: None,
    };
    OrganizationReport { settings: Some(settings), ..OrganizationReport::default() }
}

/// A block beside a sync that had read the phone before it.
async fn blocked_beside(journal: &Journal) {
    let seen = SeenAfter {
        mailboxes: vec![(ann(&["A1"]), vec![phone(DeviceAccessState::Blocked)])],
        organization: Some(level(AccessLevel::Block)),
        ..SeenAfter::default()
    };
    assert!(journal.merge_seen(seen, record(SyncResult::Succeeded)).await.expect("merged"));
}

async fn is_blocked(journal: &Journal, when: &str) {
    let [device] = devices(journal).await.try_into().expect("one device");
    assert_eq!(device.access_state, Some(DeviceAccessState::Blocked), "{when}");
    assert_eq!(device.personal_list, Some(PersonalList::Blocked), "{when}");
    assert_eq!(journal.counts().await.expect("counts").blocked, 1, "{when}");
}

#[tokio::test]
async fn a_sync_beside_an_order_does_not_bring_the_state_before_it_back() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, SyncResult::Succeeded).await;
    let left = ResolvedUnseen::default();
    let before = || read_before(DeviceAccessState::Allowed, &ann(&[]));

    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.begin_beside();
    journal.write_batch(snapshot, before()).await.expect("rows");
    blocked_beside(&journal).await;
    let organization = level(AccessLevel::Allow);
    let full = ended(SyncKind::Full);
    journal.finish_full(snapshot, &full, &left, Some(&organization)).await.expect("finish");
    is_blocked(&journal, "after a full sync").await;
    let known = journal.get(&keys::ORGANIZATION).await.expect("meta").expect("read");
    assert_eq!(known, level(AccessLevel::Block));
    // The one report that is left says the same.
    let upload = journal.next_upload().await.expect("upload").expect("a report");
    assert_eq!((upload.kind, upload.records), (SyncKind::Full, 1));
    journal.confirm_upload(upload.id).await.expect("confirmed");

    let snapshot = journal.snapshot().await.expect("meta").expect("a snapshot");
    journal.begin_beside();
    blocked_beside(&journal).await;
    journal.finish_quick(snapshot, before(), &left, &ended(SyncKind::Quick)).await.expect("finish");
    is_blocked(&journal, "after a quick sync").await;

    // The next sync reads after the order: what it sees counts.
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.begin_beside();
    journal.write_batch(snapshot, before()).await.expect("rows");
    journal.finish_full(snapshot, &ended(SyncKind::Full), &left, None).await.expect("finish");
    let [device] = devices(&journal).await.try_into().expect("one device");
    assert_eq!((device.access_state, device.personal_list), (Some(DeviceAccessState::Allowed), None));
}

#[tokio::test]
async fn a_partnership_that_was_removed_beside_a_sync_does_not_come_back() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, SyncResult::Succeeded).await;
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.begin_beside();
    journal.write_batch(snapshot, read_before(DeviceAccessState::Allowed, &ann(&[]))).await.expect("rows");
    let seen = SeenAfter { gone: [Uuid::from_u128(7)].into(), ..SeenAfter::default() };
    assert!(journal.merge_seen(seen, record(SyncResult::Succeeded)).await.expect("merged"));
    let left = ResolvedUnseen::default();
    journal.finish_full(snapshot, &ended(SyncKind::Full), &left, None).await.expect("finish");
    assert!(devices(&journal).await.is_empty());
}

#[tokio::test]
async fn the_times_of_a_wipe_are_in_the_record_and_the_next_report_at_once() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, SyncResult::Succeeded).await;
    let at = |second: i64| Timestamp::from_second(1_800_000_000 + second).ok();
    let statistics = |ack| DeviceStatistics {
        identity: phone(DeviceAccessState::Allowed).identity,
        device_wipe_request_time: at(0),
        device_wipe_sent_time: at(1),
        device_wipe_ack_time: ack,
        ..DeviceStatistics::default()
    };
    for ack in [None, at(2)] {
        let statistics = vec![(Uuid::from_u128(7), statistics(ack))];
        let seen = SeenAfter { statistics, ..SeenAfter::default() };
        assert!(journal.merge_seen(seen, record(SyncResult::Succeeded)).await.expect("merged"));
        let [device] = devices(&journal).await.try_into().expect("one device");
        assert_eq!((device.device_wipe_sent_time, device.device_wipe_ack_time), (at(1), ack));
        let upload = journal.next_upload().await.expect("upload").expect("a report");
        assert_eq!((upload.kind, upload.records), (SyncKind::Quick, 1));
        journal.confirm_upload(upload.id).await.expect("confirmed");
    }
}
