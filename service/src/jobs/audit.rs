//! The audit's chain over time: its head is told to the system's log, where the service cannot take it back, and the
//! authority vouches for it once a day.

use std::time::{Duration, Instant};

use exchange_connector::package::{PackageSignature, SignatureError};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::security::ca::{Authority, CaError};
use crate::security::random;
use crate::store::{AuditCheckpoint, AuditVerdict, StoreError};

/// What is signed begins with it: no other signature of the authority's keys is taken for a checkpoint.
const KIND: &str = "exchange-connector-audit-checkpoint";
/// How often a new head is told, and how old the newest checkpoint may be.
const TOLD: Duration = Duration::from_secs(15 * 60);
const SIGNED: SignedDuration = SignedDuration::from_hours(24);

/// Why a checkpoint was not made.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    #[error("the audit cannot be read or written")]
    Store(#[from] StoreError),
    #[error("the authority does not vouch for the audit")]
    Authority(#[from] CaError),
    #[error("a checkpoint cannot be written down")]
    Form(#[from] serde_json::Error),
}

#[derive(Serialize, Deserialize)]
struct Statement {
    kind: String,
    number: u64,
    hash: String,
    at: Timestamp,
}

/// What was told last.
#[derive(Debug, Default)]
pub struct AuditLog {
    told: Option<(u64, Instant)>,
}

impl AuditLog {
    /// Tells the head where it is due, and has it signed.
    ///
    /// # Errors
    /// When the store does not answer, or the authority cannot sign.
    pub async fn turn(&mut self, app: &App, now: Timestamp) -> Result<(), CheckpointError> {
        if self.told.is_none_or(|(_, at)| at.elapsed() >= TOLD) {
            self.tell(app).await?;
        }
        let Some((number, hash)) = app.store.audit_head().await? else { return Ok(()) };
        let newest = app.store.audit_checkpoints().await?.pop();
        let is_due = newest.is_none_or(|newest| {
            // A clock that was set back waits for nothing.
            newest.number < number && now.duration_since(newest.at).abs() >= SIGNED
        });
        if is_due {
            app.store.add_audit_checkpoint(&sign(&app.authority, number, hash, now)?).await?;
        }
        Ok(())
    }

    /// Tells the head, where it is another one than last time.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn tell(&mut self, app: &App) -> Result<(), StoreError> {
        let Some((number, hash)) = app.store.audit_head().await? else { return Ok(()) };
        if self.told.is_none_or(|(told, _)| told != number) {
            let head = format!("{number}:{}", random::hex(&hash));
            tracing::info!(
                lifecycle = exchange_connector_platform::event_log::NOTED,
                head,
                "head of the audit"
            );
        }
        self.told = Some((number, Instant::now()));
        Ok(())
    }
}

/// A place of the chain, signed by a key that is made for it and forgotten.
///
/// # Errors
/// When the authority cannot sign.
pub fn sign(
    authority: &Authority,
    number: u64,
    hash: [u8; 32],
    now: Timestamp,
) -> Result<AuditCheckpoint, CheckpointError> {
    let statement =
        serde_json::to_string(&Statement { kind: KIND.into(), number, hash: random::hex(&hash), at: now })?;
    let key = authority.package_key(now)?;
    let signature = PackageSignature::new(key.sign(statement.as_bytes())?, key.chain_pem).to_bytes()?;
    let signature = String::from_utf8_lossy(&signature).into_owned();
    Ok(AuditCheckpoint { number, at: now, hash, statement, signature })
}

/// Everything that is wrong with the chain, in words; what is signed by another authority than this one counts too.
pub fn problems(authority: &Authority, verdict: &AuditVerdict) -> Vec<String> {
    let chain = verdict.problems.iter().map(ToString::to_string);
    let checkpoints = verdict.checkpoints.iter().filter_map(|checkpoint| {
        let reason = check(authority, checkpoint).err()?;
        Some(format!("the checkpoint at entry {} does not count: {reason}", checkpoint.number))
    });
    chain.chain(checkpoints).collect()
}

fn check(authority: &Authority, checkpoint: &AuditCheckpoint) -> Result<(), SignatureError> {
    let statement: Statement =
        serde_json::from_str(&checkpoint.statement).map_err(|_| SignatureError::Damaged)?;
    let is_about_it = statement.kind == KIND
        && statement.number == checkpoint.number
        && statement.hash == random::hex(&checkpoint.hash);
    if !is_about_it {
        return Err(SignatureError::Forged);
    }
    let signature = PackageSignature::parse(checkpoint.signature.as_bytes())?;
    signature.verify(checkpoint.statement.as_bytes(), authority.root_pem(), statement.at)
}

#[cfg(test)]
mod tests;
