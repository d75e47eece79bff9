//! Reports on their way to the service: built once, kept until the service has confirmed them, sent in order.
//!
//! A report and the snapshot it tells of are made in one transaction, so after a crash either both exist or
//! neither does, and a report that was not confirmed is sent again as it is.

use std::fmt::Write as _;
use std::io::Write as _;

use exchange_connector::api::report::{ChunkRecord, DeviceRecord, MAX_CHUNK_RECORDS, OrganizationReport};
use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::health::{DeviceCounts, SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::sync::Settled;
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use sha2::Digest as _;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use uuid::Uuid;

use super::devices::{self, Batch, DeviceKey, Snapshot};
use super::journal::{EndedSync, Journal, add_sync, kind_text};
use super::{Result, StoreError, keys};

/// A report that the service has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingUpload {
    pub id: i64,
    pub sync_id: Uuid,
    pub kind: SyncKind,
    pub started_at: Timestamp,
    pub chunks: u32,
    pub records: u64,
    pub run: SyncRecord,
    pub organization: Option<Box<OrganizationReport>>,
    pub scope: DiscoveryScope,
}

/// One chunk as it is sent.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// SHA-256 of the body, lower-case hex.
    pub digest: String,
    pub body: Vec<u8>,
}

/// Packs records into chunks.
struct Packer {
    encoder: zstd::Encoder<'static, Vec<u8>>,
    records: usize,
}

impl Packer {
    fn new() -> std::io::Result<Self> {
        Ok(Self { encoder: zstd::Encoder::new(Vec::with_capacity(256 * 1024), 1)?, records: 0 })
    }

    fn push(&mut self, record: &ChunkRecord, line: &mut Vec<u8>) -> Result<()> {
        line.clear();
        serde_json::to_writer(&mut *line, record)?;
        line.push(b'\n');
        self.encoder.write_all(line).map_err(pack)?;
        self.records += 1;
        Ok(())
    }

    fn finish(self) -> Result<Chunk> {
        let body = self.encoder.finish().map_err(pack)?;
        let mut digest = String::with_capacity(64);
        for byte in sha2::Sha256::digest(&body) {
            // Writing into a string cannot fail.
            let _ = write!(digest, "{byte:02x}");
        }
        Ok(Chunk { digest, body })
    }
}

fn pack(source: std::io::Error) -> StoreError {
    StoreError::Io { what: "compress a report for", path: "journal.sqlite".into(), source }
}

/// Chunks written so far of one report.
struct Writer {
    upload: i64,
    packer: Packer,
    line: Vec<u8>,
    chunks: u32,
    records: u64,
}

impl Writer {
    fn new(upload: i64) -> Result<Self> {
        let packer = Packer::new().map_err(pack)?;
        Ok(Self { upload, packer, line: Vec::with_capacity(2048), chunks: 0, records: 0 })
    }

    async fn push(&mut self, connection: &mut SqliteConnection, record: &ChunkRecord) -> Result<()> {
        self.packer.push(record, &mut self.line)?;
        self.records += 1;
        if self.packer.records == MAX_CHUNK_RECORDS {
            self.flush(connection).await?;
        }
        Ok(())
    }

    async fn flush(&mut self, connection: &mut SqliteConnection) -> Result<()> {
        if self.packer.records == 0 {
            return Ok(());
        }
        let packer = std::mem::replace(&mut self.packer, Packer::new().map_err(pack)?);
        let chunk = packer.finish()?;
        sqlx::query("INSERT INTO upload_chunk (upload, number, digest, body) VALUES (?, ?, ?, ?)")
            .bind(self.upload)
            .bind(self.chunks)
            .bind(chunk.digest)
            .bind(chunk.body)
            .execute(connection)
            .await?;
        self.chunks += 1;
        Ok(())
    }

    async fn ready(&mut self, connection: &mut SqliteConnection, run: &SyncRecord) -> Result<()> {
        self.flush(&mut *connection).await?;
        sqlx::query("UPDATE upload SET state = 'ready', chunks = ?, records = ?, run = ? WHERE id = ?")
            .bind(self.chunks)
            .bind(i64::try_from(self.records).unwrap_or(i64::MAX))
            .bind(serde_json::to_string(run)?)
            .bind(self.upload)
            .execute(connection)
            .await?;
        Ok(())
    }
}

impl Journal {
    /// Ends a full sync: packs the report, then makes snapshot, history and report count in one transaction.
    ///
    /// A partial sync keeps what it did not see: the old rows are carried over, and nothing is deleted. `left` says
    /// what becomes of devices that a narrower scope's sync did not see again.
    ///
    /// # Errors
    /// When the journal cannot be written; the old snapshot then still counts.
    pub async fn finish_full(
        &self,
        snapshot: Snapshot,
        sync: &EndedSync,
        left: &Settled<DeviceKey>,
        organization: Option<&OrganizationReport>,
    ) -> Result<DeviceCounts> {
        let mut connection = self.pool.acquire().await?;
        // Reports of syncs that never ended belong to nothing.
        sqlx::query("DELETE FROM upload WHERE state = 'building'").execute(&mut *connection).await?;
        let upload = open_upload(&mut connection, sync).await?;
        devices::index_parts(&mut connection, snapshot).await?;
        let mut writer = Writer::new(upload)?;
        {
            let (sql, pool) = devices::all(&self.pool, snapshot);
            let query = sqlx::query(AssertSqlSafe(sql));
            let mut rows = query.fetch(pool);
            while let Some(row) = rows.try_next().await? {
                let record = ChunkRecord::Device(Box::new(devices::joined(&row)?));
                writer.push(&mut connection, &record).await?;
            }
        }
        let whole = sync.record.result == SyncResult::Succeeded;
        if !sync.scope.is_all()
            && let Some(old) = self.snapshot().await?
        {
            for removed in devices::identities_of(&mut connection, old, &left.removed).await? {
                writer.push(&mut connection, &ChunkRecord::Removed { removed }).await?;
            }
        }
        let same = self.snapshot_scope().await? == sync.scope;
        let mut transaction = sqlx::Connection::begin(&mut *connection).await?;
        let kept = if sync.scope.is_all() { &[][..] } else { &left.kept[..] };
        devices::carry_over(&mut transaction, snapshot, !whole && same, kept).await?;
        let counts = devices::make_current(&mut transaction, snapshot).await?;
        writer.ready(&mut transaction, &sync.record).await?;
        if let Some(report) = organization {
            sqlx::query("UPDATE upload SET organization = ? WHERE id = ?")
                .bind(serde_json::to_string(report)?)
                .bind(upload)
                .execute(&mut *transaction)
                .await?;
            keys::ORGANIZATION.set(&mut transaction, Some(report)).await?;
        }
        add_sync(&mut transaction, sync).await?;
        keys::SNAPSHOT_SCOPE.set(&mut transaction, Some(&sync.scope)).await?;
        if whole && sync.scope.is_all() {
            // A whole report says everything that older ones would.
            sqlx::query("DELETE FROM upload WHERE id < ?").bind(upload).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(counts)
    }

    /// Ends a quick sync: changed rows, removals, history and report in one transaction.
    ///
    /// # Errors
    /// When the journal cannot be written; the old snapshot then still counts.
    pub async fn finish_quick(
        &self,
        snapshot: Snapshot,
        batch: Batch,
        left: &Settled<DeviceKey>,
        sync: &EndedSync,
    ) -> Result<DeviceCounts> {
        let mut transaction = self.pool.begin().await?;
        let mut changed: Vec<DeviceKey> = batch.devices.iter().map(|row| row.key).collect();
        changed.extend(batch.statistics.iter().map(|(key, _)| *key));
        changed.sort_unstable();
        changed.dedup();
        let gone = devices::identities_of(&mut transaction, snapshot, &left.removed).await?;
        let outside: Vec<DeviceIdentity> =
            devices::identities_of(&mut transaction, snapshot, &left.outside).await?;
        let taken: Vec<DeviceKey> = left.removed.iter().chain(&left.outside).copied().collect();
        let counts = devices::change(&mut transaction, snapshot, batch, &taken).await?;
        let upload = open_upload(&mut transaction, sync).await?;
        let mut writer = Writer::new(upload)?;
        for keys in changed.chunks(1000) {
            for record in devices::devices_of(&mut transaction, snapshot, keys).await? {
                writer.push(&mut transaction, &ChunkRecord::Device(Box::new(record))).await?;
            }
        }
        for removed in gone {
            writer.push(&mut transaction, &ChunkRecord::Removed { removed }).await?;
        }
        for outside_scope in outside {
            writer.push(&mut transaction, &ChunkRecord::OutsideScope { outside_scope }).await?;
        }
        writer.ready(&mut transaction, &sync.record).await?;
        add_sync(&mut transaction, sync).await?;
        transaction.commit().await?;
        Ok(counts)
    }

    /// The oldest report that is to be sent.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn next_upload(&self) -> Result<Option<PendingUpload>> {
        let row = sqlx::query(
            "SELECT id, sync_id, kind, started_at, chunks, records, run, scope, organization FROM upload WHERE state = 'ready' ORDER BY id LIMIT 1",
        )
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let text = |at: usize| row.get::<String, _>(at);
        Ok(Some(PendingUpload {
            id: row.get(0),
            sync_id: text(1).parse().unwrap_or_default(),
            kind: if text(2) == "quick" { SyncKind::Quick } else { SyncKind::Full },
            started_at: text(3).parse().unwrap_or(Timestamp::UNIX_EPOCH),
            chunks: row.get(4),
            records: u64::try_from(row.get::<i64, _>(5)).unwrap_or(0),
            run: serde_json::from_str(&text(6))?,
            scope: serde_json::from_str(&text(7))?,
            organization: row
                .get::<Option<&str>, _>(8)
                .map(|text| serde_json::from_str(text).map(Box::new))
                .transpose()?,
        }))
    }

    /// One chunk of a report.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn chunk(&self, upload: i64, number: u32) -> Result<Chunk> {
        let row = sqlx::query("SELECT digest, body FROM upload_chunk WHERE upload = ? AND number = ?")
            .bind(upload)
            .bind(number)
            .fetch_one(&self.pool)
            .await?;
        Ok(Chunk { digest: row.get(0), body: row.get(1) })
    }

    /// How many reports wait.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn pending_uploads(&self) -> Result<u64> {
        let row =
            sqlx::query("SELECT count(*) FROM upload WHERE state = 'ready'").fetch_one(&self.pool).await?;
        Ok(u64::try_from(row.get::<i64, _>(0)).unwrap_or(0))
    }

    /// The service has confirmed a report.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn confirm_upload(&self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM upload WHERE id = ?").bind(id).execute(&self.pool).await?;
        Ok(())
    }

    /// Gives a report a new name, when the service no longer takes the old one.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn rename_upload(&self, id: i64, sync_id: Uuid) -> Result<()> {
        sqlx::query("UPDATE upload SET sync_id = ? WHERE id = ?")
            .bind(sync_id.to_string())
            .bind(id)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

async fn open_upload(connection: &mut SqliteConnection, sync: &EndedSync) -> Result<i64> {
    let done = sqlx::query(
        "INSERT INTO upload (sync_id, kind, started_at, scope, state) VALUES (?, ?, ?, ?, 'building')",
    )
    .bind(sync.sync_id.to_string())
    .bind(kind_text(sync.kind))
    .bind(sync.record.started_at.to_string())
    .bind(serde_json::to_string(&sync.scope)?)
    .execute(connection)
    .await?;
    Ok(done.last_insert_rowid())
}

/// The records of a chunk, for tests and support.
///
/// # Errors
/// When it is not what a chunk is.
pub fn unpack(body: &[u8]) -> Result<Vec<DeviceRecord>> {
    let text = zstd::decode_all(body).map_err(pack)?;
    text.split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .filter_map(|line| match serde_json::from_slice(line) {
            Ok(ChunkRecord::Device(record)) => Some(Ok(*record)),
            Ok(ChunkRecord::Removed { .. } | ChunkRecord::OutsideScope { .. }) => None,
            Err(error) => Some(Err(error.into())),
        })
        .collect()
}

#[cfg(test)]
mod tests;
