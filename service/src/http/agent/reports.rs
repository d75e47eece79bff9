//! Reports: a sync's devices in chunks of compressed lines, then the commit that merges them.

use std::io::BufRead as _;

use axum::body::Body;
use bytes::Bytes;
use exchange_connector::api::CHUNK_DIGEST_HEADER;
use exchange_connector::api::error::code;
use exchange_connector::api::report::{
    ChunkRecord, CommitSync, CommitSyncResponse, DeviceRecord, MAX_CHUNK_RECORDS, OpenSync, OpenSyncResponse,
};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use uuid::Uuid;

use super::bounds::Bounded as _;
use super::packed::unpacked;
use crate::http::extract;
use crate::http::handler::{Agent, ApiError, ApiResult, App, At, Json};
use crate::security::random;
use crate::store::{FoundBy, Refusal, StagedChunk, StagedContent, StagedRow};

/// Most bytes of a chunk as sent, and as unpacked: a few bytes that unpack without end stop there.
const MOST_PACKED: usize = 16 * 1024 * 1024;
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
const MOST_CHUNKS: u32 = 100_000;

/// `POST /agent/v1/syncs`.
pub async fn open(
    app: App,
    Agent(agent): Agent,
    Json(open): Json<OpenSync>,
) -> ApiResult<Json<OpenSyncResponse>> {
    Ok(Json(app.store.open_sync(Timestamp::now(), &agent, &open).await?))
}

/// `PUT /agent/v1/syncs/{id}/chunks/{n}`.
pub async fn chunk(
    app: App,
    Agent(agent): Agent,
    At((sync, number)): At<(Uuid, u32)>,
    headers: HeaderMap,
    body: Body,
) -> ApiResult<StatusCode> {
    if number >= MOST_CHUNKS {
        return Err(ApiError::bad_request(format!("A sync has at most {MOST_CHUNKS} chunks.")));
    }
    let told = headers
        .get(CHUNK_DIGEST_HEADER)
        .and_then(|value| value.to_str().ok())
        .map(str::to_ascii_lowercase)
        .ok_or_else(|| ApiError::bad_request(format!("The header {CHUNK_DIGEST_HEADER} is missing.")))?;
    let packed = extract::read(body, MOST_PACKED).await?;
    crate::fail_point::hold_upload().await;
    if let Some(here) = app.store.chunk(&agent, sync, number).await? {
        // Sent again after an answer that was lost.
        return if random::hex(&here.digest) == told {
            Ok(StatusCode::NO_CONTENT)
        } else {
            Err(Refusal::ChunkMismatch.into())
        };
    }
    let staged = tokio::task::spawn_blocking(move || stage(agent.org, number, &told, &packed))
        .await
        .map_err(|_| ApiError::bad_request("The chunk cannot be read."))??;
    app.store.put_chunk(&agent, sync, staged).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /agent/v1/syncs/{id}/commit`.
pub async fn commit(
    app: App,
    Agent(agent): Agent,
    At(sync): At<Uuid>,
    body: Body,
) -> ApiResult<Json<CommitSyncResponse>> {
    // It carries the rules and policies of a whole organization.
    let mut commit: CommitSync = extract::json(body, MOST_PACKED).await?;
    commit.run.bound();
    commit.organization.iter_mut().for_each(|organization| organization.bound());
    // In a task of its own: an agent that hangs up does not end a merge halfway through its waiting time.
    let store = app.store.clone();
    let result = commit.result;
    let merged =
        tokio::spawn(async move { store.commit_sync(Timestamp::now(), &agent, sync, &commit).await });
    let answer = merged.await.map_err(|_| ApiError::internal("The sync could not be merged."))??;
    tracing::info!(connector = %agent.org, %sync, ?result, new = answer.new, changed = answer.changed,
        removed = answer.removed, total = answer.total, "sync committed");
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(error) = app.evaluate(agent.org).await {
            tracing::error!(connector = %agent.org, error = &error as &dyn std::error::Error,
                "devices could not be decided");
        }
        if let Err(error) = app.store.clean(Timestamp::now()).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "staging could not be cleaned");
        }
    });
    Ok(Json(answer))
}

/// Checks the digest, unpacks, reads and hashes: everything that needs a processor and no database.
fn stage(org: Uuid, number: u32, told: &str, packed: &Bytes) -> ApiResult<StagedChunk> {
    let digest = random::sha256(packed);
    if random::hex(&digest) != told {
        return Err(Refusal::ChunkMismatch.into());
    }
    let broken = |what: &str| ApiError::bad_request(format!("The chunk {what}.")).inner(code::CHUNK_MISMATCH);
    let mut lines = unpacked(packed, MOST_UNPACKED + 1).map_err(|_| broken("cannot be unpacked"))?;
    let (mut rows, mut line, mut size) = (Vec::new(), Vec::new(), 0_u64);
    loop {
        line.clear();
        let read = lines.read_until(b'\n', &mut line).map_err(|_| broken("cannot be unpacked"))?;
        if read == 0 {
            break;
        }
        size += read as u64;
        if size > MOST_UNPACKED {
            return Err(ApiError::too_large(format!(
                "The chunk unpacks to more than {MOST_UNPACKED} bytes."
            )));
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if rows.len() == MAX_CHUNK_RECORDS {
            return Err(ApiError::too_large(format!("A chunk holds at most {MAX_CHUNK_RECORDS} records.")));
        }
        rows.push(
            row(org, &line)
                .map_err(|error| broken(&format!("has a broken record {}: {error}", rows.len())))?,
        );
    }
    Ok(StagedChunk { number, digest, rows })
}

/// A removal is known by its one member; trying both forms would cost every device a second reading.
fn row(org: Uuid, line: &[u8]) -> Result<StagedRow, serde_json::Error> {
    let start = line.trim_ascii_start();
    if start.starts_with(b"{\"removed\"") || start.starts_with(b"{\"outsideScope\"") {
        let (identity, outside) = match serde_json::from_slice(line)? {
            ChunkRecord::Removed { removed } => (removed, false),
            ChunkRecord::OutsideScope { outside_scope } => (outside_scope, true),
            ChunkRecord::Device(device) => (device.identity, false),
        };
        let gone = StagedRow {
            id: device_id(org, &identity.0),
            outside,
            hash: [0; 16],
            last_success: None,
            last_attempt: None,
            content: None,
        };
        return Ok(gone);
    }
    let mut record: DeviceRecord = serde_json::from_slice(line)?;
    // Of the whole identity, so that two that are cut alike stay two.
    let id = device_id(org, &record.identity.0);
    record.bound();
    let last_success = record.last_success_sync.take().map(Timestamp::as_millisecond);
    let last_attempt = record.last_sync_attempt_time.take().map(Timestamp::as_millisecond);
    // Written anew, so that neither the order of members nor a member we do not know changes the hash.
    let text = serde_json::to_string(&record)?;
    let mut hash = [0; 16];
    hash.copy_from_slice(&blake3::hash(text.as_bytes()).as_bytes()[..16]);
    let found_by = FoundBy::of(&record);
    Ok(StagedRow {
        id,
        hash,
        last_success,
        last_attempt,
        outside: false,
        content: Some(StagedContent {
            device_id: record.device_id.map(|id| id.0),
            device_type: record.device_type,
            access_state: record.access_state.map(|state| state.as_str().to_owned()),
            access_state_reason: record.access_state_reason.map(|reason| reason.as_str().to_owned()),
            client_type: record.client_type.map(|client| client.as_str().to_owned()),
            user_name: record.mailbox.display_name,
            smtp_address: record.mailbox.smtp_address,
            record: text,
            found_by,
        }),
    })
}

/// A partnership's id here: made from its identity, so that it is the same whatever its order of arrival.
fn device_id(org: Uuid, identity: &str) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    hasher.update(org.as_bytes()).update(identity.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    Uuid::new_v8(bytes)
}
