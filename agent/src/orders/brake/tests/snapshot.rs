//! The devices that the last full sync saw, for tests.

use exchange_connector::api::report::{DeviceRecord, OrganizationReport};
use jiff::Timestamp;
use uuid::Uuid;

use crate::store::Journal;
use crate::store::history::EndedSync;
use crate::store::rows::{Batch, DeviceRow, hash_with_state, identity_key};

/// What a full sync leaves: these devices, each of a mailbox of its own, and the organization.
pub(crate) async fn store(journal: &Journal, devices: Vec<DeviceRecord>, report: &OrganizationReport) {
    let (mut rows, mut owners) = (Vec::new(), Vec::new());
    for (owner, record) in (1_i64..).zip(&devices) {
        rows.push(DeviceRow {
            key: identity_key(&record.identity),
            hash: hash_with_state([0; 16], record.access_state.as_ref()),
            alternate: 0,
            owner,
            body: crate::store::rows::body(record).expect("json"),
        });
        let guid = Uuid::from_u128(owner.unsigned_abs().into());
        owners.push((owner, serde_json::json!({ "guid": guid }).to_string()));
    }
    let batch = Batch { devices: rows, owners, ..Batch::default() };
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, batch).await.expect("rows");
    let record = serde_json::from_value(serde_json::json!({"startedAt": Timestamp::UNIX_EPOCH,
        "finishedAt": Timestamp::UNIX_EPOCH, "result": "succeeded", "devices": 0, "findings": 0}))
    .expect("a record");
    let sync = EndedSync {
        sync_id: Uuid::new_v4(),
        kind: exchange_connector::domain::health::SyncKind::Full,
        record,
        findings: Vec::new(),
        scope: exchange_connector::domain::scope::DiscoveryScope::All,
    };
    journal
        .finish_full(snapshot, &sync, &exchange_connector::sync::ResolvedUnseen::default(), Some(report))
        .await
        .expect("finish");
}
