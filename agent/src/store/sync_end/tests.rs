//! Unit tests of `sync_end.rs`: what a sync's end leaves of snapshot and reports.

use exchange_connector::api::report::{DeviceRecord, MAX_CHUNK_RECORDS};
use exchange_connector::domain::health::{SyncKind, SyncRecord};
use exchange_connector::domain::scope::DiscoveryScope;
use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::store::StoreError;
use crate::store::rows::DeviceRow;

fn row(key: i64, state: i64) -> DeviceRow {
    let body = serde_json::json!({
        "deviceId": format!("D{key}"), "identity": format!("device {key}"), "guid": null,
        "mailbox": {"displayName": null, "smtpAddress": null, "guid": null}, "deviceType": null,
        "deviceModel": null, "deviceOS": null, "userAgent": null, "friendlyName": null, "clientType": null,
        "accessState": null, "accessStateReason": null, "firstSyncTime": null, "lastSuccessSync": null,
    });
    DeviceRow { key, hash: 8 * key + state, alternate: key + 1000, owner: 7, body: body.to_string() }
}

fn ended(kind: SyncKind, result: SyncResult) -> EndedSync {
    let now = Timestamp::UNIX_EPOCH;
    let record = SyncRecord {
        started_at: now,
        finished_at: now,
        result,
        devices: 0,
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    };
    let scope = DiscoveryScope::All;
    EndedSync { sync_id: Uuid::new_v4(), kind, record, findings: Vec::new(), scope }
}

fn batch(keys: impl IntoIterator<Item = i64>) -> Batch {
    Batch { devices: keys.into_iter().map(|key| row(key, 1)).collect(), ..Batch::default() }
}

async fn full(journal: &Journal, rows: Batch, result: SyncResult) -> DeviceCounts {
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, rows).await.expect("rows");
    let left = ResolvedUnseen::default();
    journal.finish_full(snapshot, &ended(SyncKind::Full, result), &left, None).await.expect("finish")
}

async fn names(journal: &Journal) -> Vec<String> {
    let snapshot = journal.snapshot().await.expect("meta").expect("a snapshot");
    let mut names = Vec::new();
    journal
        .each_device(snapshot, |record| {
            names.push(record.identity.0);
            Ok::<_, StoreError>(())
        })
        .await
        .expect("devices");
    names.sort();
    names
}

/// The devices of a chunk.
fn unpack(body: &[u8]) -> serde_json::Result<Vec<DeviceRecord>> {
    let text = zstd::decode_all(body).expect("zstd");
    text.split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .filter_map(|line| match serde_json::from_slice(line) {
            Ok(ChunkRecord::Device(record)) => Some(Ok(*record)),
            Ok(ChunkRecord::Removed { .. } | ChunkRecord::OutsideScope { .. }) => None,
            Err(error) => Some(Err(error)),
        })
        .collect()
}

async fn open(place: &tempfile::TempDir) -> Journal {
    Journal::open(&place.path().join("journal.sqlite")).await.expect("journal")
}

#[tokio::test]
async fn a_partial_sync_deletes_what_is_not_found_by_name_alone_and_a_whole_one_what_is_absent() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    assert_eq!(full(&journal, batch([1, 2, 3, 5]), SyncResult::Succeeded).await.total, 4);
    // Of 2 nothing is known; Exchange was asked for 5 by its name, and does not have it.
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, batch([1, 4])).await.expect("rows");
    let left = ResolvedUnseen { removed: vec![5], kept: vec![2, 3], ..ResolvedUnseen::default() };
    let partial = ended(SyncKind::Full, SyncResult::Partial);
    let counts = journal.finish_full(snapshot, &partial, &left, None).await.expect("finish");
    assert_eq!(counts.total, 4);
    assert_eq!(names(&journal).await, ["device 1", "device 2", "device 3", "device 4"]);
    journal
        .confirm_upload(journal.next_upload().await.expect("read").expect("a report").id)
        .await
        .expect("done");
    let report = journal.next_upload().await.expect("read").expect("a report");
    let body = journal.chunk(report.id, 0).await.expect("chunk").body;
    let text = String::from_utf8(zstd::decode_all(body.as_slice()).expect("zstd")).expect("text");
    assert!(text.contains(r#"{"removed":"device 5"}"#) && !text.contains("device 2"), "{text}");
    let counts = full(&journal, batch([1, 4]), SyncResult::Succeeded).await;
    assert_eq!((counts.total, counts.allowed), (2, 2));
    assert_eq!(names(&journal).await, ["device 1", "device 4"]);
}

#[tokio::test]
async fn owners_whom_no_list_named_are_found_with_the_number_of_their_devices() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let snapshot = journal.begin_snapshot().await.expect("tables");
    let mut rows = batch([1, 2, 3]);
    rows.devices[2].owner = 8;
    rows.owners.push((8, "{}".into()));
    journal.write_batch(snapshot, rows).await.expect("rows");
    let found = journal.ownerless(snapshot, 10).await.expect("read");
    let found: Vec<(&str, u64)> = found.iter().map(|(one, devices)| (&*one.identity.0, *devices)).collect();
    assert_eq!(found, [("device 1", 2)]);
    assert!(journal.ownerless(snapshot, 0).await.expect("read").is_empty());
}

#[tokio::test]
async fn a_report_waits_until_it_is_confirmed_and_a_whole_one_replaces_older() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    full(&journal, batch(1..=6000), SyncResult::Succeeded).await;
    journal.close().await;
    let journal = open(&place).await;
    let upload = journal.next_upload().await.expect("read").expect("a report");
    assert_eq!((upload.chunks, upload.records), (2, 6000));
    let first = unpack(&journal.chunk(upload.id, 0).await.expect("chunk").body).expect("records");
    assert_eq!(first.len(), MAX_CHUNK_RECORDS);
    full(&journal, batch([1]), SyncResult::Succeeded).await;
    let upload = journal.next_upload().await.expect("read").expect("a report");
    assert_eq!(upload.records, 1);
    journal.confirm_upload(upload.id).await.expect("confirm");
    assert_eq!(journal.next_upload().await.expect("read"), None);
}

#[tokio::test]
async fn a_quick_sync_changes_single_rows_and_reports_those_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    full(&journal, batch([1, 2, 3]), SyncResult::Succeeded).await;
    let snapshot = journal.snapshot().await.expect("meta").expect("a snapshot");
    let mut changed = Batch { devices: vec![row(2, 2), row(9, 3)], ..Batch::default() };
    changed.owners.push((7, r#"{"displayName":"Ann","smtpAddress":null,"guid":null}"#.into()));
    let sync = ended(SyncKind::Quick, SyncResult::Succeeded);
    let left = ResolvedUnseen { removed: vec![3], ..ResolvedUnseen::default() };
    let counts = journal.finish_quick(snapshot, changed, &left, &sync).await.expect("finish");
    assert_eq!((counts.total, counts.allowed, counts.blocked, counts.quarantined), (3, 1, 1, 1));
    assert_eq!(names(&journal).await, ["device 1", "device 2", "device 9"]);
    let full = journal.next_upload().await.expect("read").expect("the full report");
    journal.confirm_upload(full.id).await.expect("confirm");
    let quick = journal.next_upload().await.expect("read").expect("the quick report");
    assert_eq!((quick.kind, quick.records), (SyncKind::Quick, 3));
    let records = unpack(&journal.chunk(quick.id, 0).await.expect("chunk").body).expect("records");
    assert_eq!(records.len(), 2);
    assert_eq!(records[0].mailbox.display_name.as_deref(), Some("Ann"));
}

#[tokio::test]
async fn a_narrower_scope_calls_removed_only_what_was_found_gone() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    full(&journal, batch([1, 2, 3, 4, 5]), SyncResult::Succeeded).await;
    let unit = DiscoveryScope::OrganizationalUnit { organizational_unit: "contoso.com/Sales".into() };
    let narrow = |kind| EndedSync { scope: unit.clone(), ..ended(kind, SyncResult::Succeeded) };
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, batch([1])).await.expect("rows");
    let left = ResolvedUnseen { removed: vec![2], outside: vec![3, 4], kept: vec![5] };
    journal.finish_full(snapshot, &narrow(SyncKind::Full), &left, None).await.expect("finish");
    assert_eq!(names(&journal).await, ["device 1", "device 5"], "what was not asked about is kept");
    assert_eq!(journal.snapshot_scope().await.expect("scope"), unit);
    // The report of everything is not thrown away for one of a part.
    let whole = journal.next_upload().await.expect("read").expect("a report");
    assert_eq!((whole.records, whole.scope.is_all()), (5, true));
    journal.confirm_upload(whole.id).await.expect("confirm");
    let part = journal.next_upload().await.expect("read").expect("a report");
    assert_eq!((part.records, &part.scope), (2, &unit), "a device and a removal");
    journal.confirm_upload(part.id).await.expect("confirm");
    let snapshot = journal.snapshot().await.expect("meta").expect("a snapshot");
    let left = ResolvedUnseen { removed: vec![], outside: vec![1], kept: vec![] };
    let sync = narrow(SyncKind::Quick);
    journal.finish_quick(snapshot, Batch::default(), &left, &sync).await.expect("finish");
    assert_eq!(names(&journal).await, ["device 5"]);
    let part = journal.next_upload().await.expect("read").expect("a report");
    let text =
        zstd::decode_all(journal.chunk(part.id, 0).await.expect("chunk").body.as_slice()).expect("zstd");
    assert_eq!(String::from_utf8_lossy(&text).trim(), r#"{"outsideScope":"device 1"}"#);
}

#[tokio::test]
async fn tables_of_a_sync_that_never_ended_are_dropped() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    full(&journal, batch([1]), SyncResult::Succeeded).await;
    let lost = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(lost, batch([5, 6])).await.expect("rows");
    assert_eq!(names(&journal).await, ["device 1"]);
    journal.begin_snapshot().await.expect("tables");
    assert!(journal.each_device(lost, |_| Ok::<_, StoreError>(())).await.is_err());
    // A device that came twice counts once, by its later answer.
    let counts = full(
        &journal,
        Batch { devices: vec![row(1, 1), row(1, 2)], ..Batch::default() },
        SyncResult::Succeeded,
    )
    .await;
    assert_eq!((counts.total, counts.blocked), (1, 1));
}
