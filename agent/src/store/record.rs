//! What Exchange was seen to hold after orders: changes single devices, owners and parts of the organization in the
//! snapshot, and makes the report of it, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::api::report::{ChunkRecord, OrganizationReport};
use exchange_connector::domain::device::{DeviceStatistics, MobileDevice};
use exchange_connector::domain::health::{SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::sync::record::{OwnerKey, OwnerRow, statistics_record};
use exchange_connector::sync::{RecordHash, device_record};
use sqlx::{AssertSqlSafe, SqliteConnection};
use uuid::Uuid;

use super::beside::over;
use super::chunks::ReportWriter;
use super::history::EndedSync;
use super::rows::{Batch, DeviceKey, DeviceRow, body, first_bits, guid_key, hash_with_state, identity_key};
use super::snapshot::{self, Snapshot};
use super::{Journal, Result, devices, keys};

/// What was read back.
#[derive(Debug, Default)]
pub struct SeenAfter {
    /// Mailboxes with those of their devices that could be read.
    pub mailboxes: Vec<(CasMailbox, Vec<MobileDevice>)>,
    /// Devices by GUID with their statistics, where those were read: the times of a wipe are there.
    pub statistics: Vec<(Uuid, DeviceStatistics)>,
    /// Devices whose partnership is gone, by GUID.
    pub gone: BTreeSet<Uuid>,
    /// The parts that were read.
    pub organization: Option<OrganizationReport>,
}

/// A device of the directory as the snapshot keeps it.
fn row(device: MobileDevice) -> Result<DeviceRow> {
    let RecordHash(hash) = RecordHash::of(&device);
    let hash = hash_with_state(hash, device.access_state.as_ref());
    let owner = OwnerKey::of_device(&device).map_or(0, |OwnerKey(key)| first_bits(key));
    let (key, alternate) = (identity_key(&device.identity), guid_key(device.guid));
    Ok(DeviceRow { key, hash, alternate, owner, body: body(&device_record(device, None, None))? })
}

impl Journal {
    /// Merges what was read back after changes. True when the service gets a report of it.
    ///
    /// `last` is the sync whose reading is made newer; the report has its times, since it is no sync. One that did not
    /// see everything deletes nothing.
    ///
    /// # Errors
    /// When the journal cannot be written; the record is as it was.
    pub async fn merge_seen(&self, seen: SeenAfter, last: SyncRecord) -> Result<bool> {
        let scope = self.snapshot_scope().await?;
        let mut transaction = self.write().await?;
        // Only now: a sync that ended while the devices were read has made another one count.
        let Some(snapshot) = snapshot::current(&mut transaction).await? else { return Ok(false) };
        let mut batch = Batch::default();
        let mut owners: BTreeMap<i64, String> = BTreeMap::new();
        let mut concerned: BTreeSet<DeviceKey> = BTreeSet::new();
        for (mailbox, devices) in seen.mailboxes {
            let text = serde_json::to_string(&OwnerRow::of(&mailbox))?;
            let keys: Vec<i64> =
                OwnerKey::of_mailbox(&mailbox).map(|OwnerKey(key)| first_bits(key)).collect();
            let known = of_owners(&mut transaction, snapshot, &keys).await?;
            owners.extend(keys.into_iter().map(|key| (key, text.clone())));
            for device in devices {
                let row = row(device)?;
                // Outside of the scope it is none of the record's.
                if scope.is_all() || known.contains(&row.key) {
                    concerned.insert(row.key);
                    batch.devices.push(row);
                }
            }
            concerned.extend(known);
        }
        batch.owners.extend(owners);
        for (guid, statistics) in seen.statistics {
            let named = statistics.identity.clone();
            let text = body(&statistics_record(statistics))?;
            let identity = identity_key(&named);
            for key in of_guid(&mut transaction, snapshot, guid).await? {
                concerned.insert(key);
                // As a sync keeps them: by the GUID where they name the device in another form than the directory does.
                let key = if key == identity { key } else { guid_key(Some(guid)) };
                batch.statistics.push((key, text.clone()));
            }
        }
        let mut gone = Vec::new();
        if last.result == SyncResult::Succeeded {
            for guid in seen.gone {
                gone.extend(of_guid(&mut transaction, snapshot, guid).await?);
            }
        }
        let organization = match seen.organization {
            None => None,
            Some(read) => {
                let known = keys::ORGANIZATION.get(&mut transaction).await?.unwrap_or_default();
                let merged = over(&read, &known);
                keys::ORGANIZATION.set(&mut transaction, Some(&merged)).await?;
                (merged != known).then_some(read)
            }
        };
        concerned.retain(|key| !gone.contains(key));
        self.beside.note(&batch, &gone, organization.as_ref());
        if concerned.is_empty() && gone.is_empty() && organization.is_none() {
            transaction.commit().await?;
            return Ok(false);
        }
        let removed = devices::identities_of(&mut transaction, snapshot, &gone).await?;
        snapshot::change(&mut transaction, snapshot, batch, &gone).await?;
        let sync = EndedSync {
            sync_id: Uuid::now_v7(),
            kind: SyncKind::Quick,
            record: last,
            findings: Vec::new(),
            scope,
        };
        let mut report = ReportWriter::begin(&mut transaction, &sync).await?;
        let upload = report.upload();
        let concerned: Vec<DeviceKey> = concerned.into_iter().collect();
        for record in devices::devices_of(&mut transaction, snapshot, &concerned).await? {
            report.push(&mut transaction, &ChunkRecord::Device(Box::new(record))).await?;
        }
        for removed in removed {
            report.push(&mut transaction, &ChunkRecord::Removed { removed }).await?;
        }
        report.finish(&mut transaction, &sync.record).await?;
        if let Some(organization) = organization {
            sqlx::query("UPDATE upload SET organization = ? WHERE id = ?")
                .bind(serde_json::to_string(&organization)?)
                .bind(upload)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }
}

/// Devices of the snapshot that belong to a mailbox.
async fn of_owners(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    owners: &[i64],
) -> Result<BTreeSet<DeviceKey>> {
    let [device, ..] = snapshot.tables();
    let mut found = BTreeSet::new();
    for owner in owners {
        let keys: Vec<DeviceKey> =
            sqlx::query_scalar(AssertSqlSafe(format!("SELECT key FROM {device} WHERE owner = ?")))
                .bind(owner)
                .fetch_all(&mut *connection)
                .await?;
        found.extend(keys);
    }
    Ok(found)
}

async fn of_guid(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    device: Uuid,
) -> Result<Vec<DeviceKey>> {
    let [table, ..] = snapshot.tables();
    Ok(sqlx::query_scalar(AssertSqlSafe(format!("SELECT key FROM {table} WHERE alternate = ?")))
        .bind(guid_key(Some(device)))
        .fetch_all(connection)
        .await?)
}

#[cfg(test)]
mod tests;
