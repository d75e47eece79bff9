//! Writes a report's chunks: packs records into compressed bodies, a bounded number in each.

use std::fmt::Write as _;
use std::io::Write as _;

use exchange_connector::api::report::{ChunkRecord, MAX_CHUNK_RECORDS};
use exchange_connector::domain::health::SyncRecord;
use sha2::Digest as _;
use sqlx::SqliteConnection;

use super::history::EndedSync;
use super::words::{UploadState, word};
use super::{Result, StoreError};

/// One chunk as it is sent.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// SHA-256 of the body, lower-case hex.
    pub digest: String,
    pub body: Vec<u8>,
}

impl Chunk {
    fn new(body: Vec<u8>) -> Self {
        let mut digest = String::with_capacity(64);
        for byte in sha2::Sha256::digest(&body) {
            // Writing into a string cannot fail.
            let _ = write!(digest, "{byte:02x}");
        }
        Self { digest, body }
    }
}

/// Writes one report, record by record.
pub(super) struct ReportWriter {
    upload: i64,
    encoder: zstd::Encoder<'static, Vec<u8>>,
    /// In the chunk that is being packed.
    packed: usize,
    line: Vec<u8>,
    chunks: u32,
    records: i64,
}

impl ReportWriter {
    /// Begins the report of a sync.
    pub(super) async fn begin(connection: &mut SqliteConnection, sync: &EndedSync) -> Result<Self> {
        let done = sqlx::query(
            "INSERT INTO upload (sync_id, kind, started_at, scope, state) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(sync.sync_id.to_string())
        .bind(word(&sync.kind)?)
        .bind(sync.record.started_at.to_string())
        .bind(serde_json::to_string(&sync.scope)?)
        .bind(UploadState::Building)
        .execute(connection)
        .await?;
        let (upload, encoder) = (done.last_insert_rowid(), encoder()?);
        Ok(Self { upload, encoder, packed: 0, line: Vec::with_capacity(2048), chunks: 0, records: 0 })
    }

    /// The report's number.
    pub(super) fn upload(&self) -> i64 {
        self.upload
    }

    pub(super) async fn push(
        &mut self,
        connection: &mut SqliteConnection,
        record: &ChunkRecord,
    ) -> Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, record)?;
        self.line.push(b'\n');
        self.encoder.write_all(&self.line).map_err(pack)?;
        self.packed += 1;
        self.records += 1;
        if self.packed == MAX_CHUNK_RECORDS {
            self.flush(connection).await?;
        }
        Ok(())
    }

    async fn flush(&mut self, connection: &mut SqliteConnection) -> Result<()> {
        if self.packed == 0 {
            return Ok(());
        }
        let chunk = Chunk::new(std::mem::replace(&mut self.encoder, encoder()?).finish().map_err(pack)?);
        sqlx::query("INSERT INTO upload_chunk (upload, number, digest, body) VALUES (?, ?, ?, ?)")
            .bind(self.upload)
            .bind(self.chunks)
            .bind(chunk.digest)
            .bind(chunk.body)
            .execute(connection)
            .await?;
        self.chunks += 1;
        self.packed = 0;
        Ok(())
    }

    /// Ends the report: it may be sent once the transaction counts.
    pub(super) async fn finish(mut self, connection: &mut SqliteConnection, run: &SyncRecord) -> Result<()> {
        self.flush(&mut *connection).await?;
        sqlx::query("UPDATE upload SET state = ?, chunks = ?, records = ?, run = ? WHERE id = ?")
            .bind(UploadState::Ready)
            .bind(self.chunks)
            .bind(self.records)
            .bind(serde_json::to_string(run)?)
            .bind(self.upload)
            .execute(connection)
            .await?;
        Ok(())
    }
}

fn encoder() -> Result<zstd::Encoder<'static, Vec<u8>>> {
    zstd::Encoder::new(Vec::with_capacity(256 * 1024), 1).map_err(pack)
}

fn pack(source: std::io::Error) -> StoreError {
    StoreError::Io { what: "compress a report for", path: "journal.sqlite".into(), source }
}
