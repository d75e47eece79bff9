//! The chain as a whole: its head, the places that are signed, what may be removed, and whether all of it holds.

use jiff::{SignedDuration, Timestamp};
use sqlx::{Sqlite, Transaction};

use super::{AUDIT_DAYS, COLUMNS, StoredEntry, hash_of, stored};
use crate::rules::audit::Hash;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::{count, ms, signed, time};
use crate::store::sql::{sql, sql_as, sql_scalar};

/// Entries that are read at a time.
const PAGE: u32 = 1000;

/// A place of the chain that the authority vouched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditCheckpoint {
    pub number: u64,
    pub at: Timestamp,
    pub hash: Hash,
    /// What was signed.
    pub statement: String,
    /// The signature's file.
    pub signature: String,
}

/// What is wrong with the chain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuditProblem {
    #[error("entry {0} is missing")]
    Missing(u64),
    #[error("entry {0} is not what was written: its hash does not fit")]
    Changed(u64),
    #[error("entry {0} does not follow the one before it")]
    Broken(u64),
    #[error("entries before {0} were removed, and no checkpoint vouches for them")]
    RemovedUnsigned(u64),
    #[error("entry {0} is not the one that was signed")]
    NotSigned(u64),
    #[error("the chain ends at {0}, before the checkpoint at {1}")]
    CutOff(u64, u64),
}

/// What a look at the whole chain found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditVerdict {
    pub first: u64,
    pub last: u64,
    pub head: Hash,
    /// When the last entry was written.
    pub last_at: Option<Timestamp>,
    pub checkpoints: Vec<AuditCheckpoint>,
    pub problems: Vec<AuditProblem>,
}

/// Problems that are told; more only repeat the first.
const MOST_PROBLEMS: usize = 100;

impl Store {
    /// Number and hash of the last entry.
    pub async fn audit_head(&self) -> Result<Option<(u64, Hash)>> {
        let row: Option<(i64, Vec<u8>)> =
            sql_as!("select number, hash from audit_event order by number desc limit 1")
                .fetch_optional(&self.readers)
                .await?;
        row.map(|(number, hash)| Ok((count(number), hash_of(&hash)?))).transpose()
    }

    pub async fn audit_checkpoints(&self) -> Result<Vec<AuditCheckpoint>> {
        type Row = (i64, i64, Vec<u8>, String, String);
        let rows: Vec<Row> =
            sql_as!("select number, at, hash, statement, signature from audit_checkpoint order by number")
                .fetch_all(&self.readers)
                .await?;
        rows.into_iter()
            .map(|(number, at, hash, statement, signature)| {
                Ok(AuditCheckpoint {
                    number: count(number),
                    at: time(at)?,
                    hash: hash_of(&hash)?,
                    statement,
                    signature,
                })
            })
            .collect()
    }

    pub async fn add_audit_checkpoint(&self, checkpoint: &AuditCheckpoint) -> Result<()> {
        sql!(
            "insert into audit_checkpoint(number, at, hash, statement, signature) values(?, ?, ?, ?, ?)
             on conflict do nothing",
            (
                signed(checkpoint.number),
                ms(checkpoint.at),
                checkpoint.hash.as_slice(),
                &checkpoint.statement,
                &checkpoint.signature
            )
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Entries after a number, the oldest first.
    pub async fn audit_from(&self, after: u64, most: u32) -> Result<Vec<StoredEntry>> {
        sql!(
            "select {COLUMNS} from audit_event where number > ? order by number limit ?",
            (signed(after), i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(stored)
        .collect()
    }

    /// Reads the chain from its first entry to its last, and looks whether everything fits. Whether a checkpoint's
    /// signature is good is for the caller to say, who knows the authority.
    pub async fn verify_audit(&self) -> Result<AuditVerdict> {
        let mut verdict =
            AuditVerdict { checkpoints: self.audit_checkpoints().await?, ..AuditVerdict::default() };
        let mut before: Option<StoredEntry> = None;
        loop {
            let after = before.as_ref().map_or(0, |last| last.entry.number);
            let page = self.audit_from(after, PAGE).await?;
            if page.is_empty() {
                break;
            }
            for one in page {
                look(&mut verdict, before.as_ref(), &one);
                before = Some(one);
            }
        }
        if let Some(last) = before {
            (verdict.last, verdict.head, verdict.last_at) =
                (last.entry.number, last.hash, Some(last.entry.at));
        }
        if let Some(signed) = verdict.checkpoints.last().filter(|signed| signed.number > verdict.last) {
            verdict.problems.push(AuditProblem::CutOff(verdict.last, signed.number));
        }
        verdict.problems.truncate(MOST_PROBLEMS);
        Ok(verdict)
    }
}

fn look(verdict: &mut AuditVerdict, before: Option<&StoredEntry>, one: &StoredEntry) {
    if verdict.problems.len() >= MOST_PROBLEMS {
        return;
    }
    let number = one.entry.number;
    let signed_at = |number: u64| verdict.checkpoints.iter().find(|signed| signed.number == number);
    let mut problems = Vec::new();
    match before {
        None => {
            verdict.first = number;
            let first_is_vouched = match signed_at(number - 1) {
                Some(signed) => signed.hash == one.entry.previous,
                // A part of what may go is still here: the checkpoint behind it vouches for it.
                None => {
                    number == 1 && one.entry.previous == [0; 32]
                        || number > 1 && verdict.checkpoints.iter().any(|signed| signed.number >= number)
                }
            };
            if !first_is_vouched {
                problems.push(AuditProblem::RemovedUnsigned(number));
            }
        }
        Some(before) => {
            if number != before.entry.number + 1 {
                problems.push(AuditProblem::Missing(before.entry.number + 1));
            } else if one.entry.previous != before.hash {
                problems.push(AuditProblem::Broken(number));
            }
        }
    }
    if one.entry.hash() != one.hash {
        problems.push(AuditProblem::Changed(number));
    }
    if signed_at(number).is_some_and(|signed| signed.hash != one.hash) {
        problems.push(AuditProblem::NotSigned(number));
    }
    verdict.problems.extend(problems);
}

/// Removes a part of what is older than anybody asks for: whole stretches up to a checkpoint, never the last entry.
pub(crate) async fn remove_old(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, most: i64) -> Result<()> {
    let old = ms(now - SignedDuration::from_hours(AUDIT_DAYS * 24));
    // By the newest entry of the stretch: a clock that was set back makes none of it old.
    let until: Option<i64> = sql_scalar!(
        "select max(c.number) from audit_checkpoint c
         where c.at < ?1 and c.number < (select max(number) from audit_event)
           and not exists (select 1 from audit_event e where e.number <= c.number and e.at >= ?1)",
        (old)
    )
    .fetch_one(&mut **tx)
    .await?;
    let Some(until) = until else { return Ok(()) };
    sql!("update audit_retention set removable = ?1 where id = 1 and removable < ?1", (until))
        .execute(&mut **tx)
        .await?;
    sql!(
        "delete from audit_event where number in (select number from audit_event where number <= ? order by number limit ?)",
        (until, most)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
