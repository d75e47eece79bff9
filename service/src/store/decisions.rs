//! Decisions: the store writes those that differ, and reads them for `why` and the plan.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::organization::change::AccessChange;
use crate::store::database::Store;
use crate::store::devices::DeviceRow;
use crate::store::error::{Refusal, Result};
use crate::store::hold_or_release::hold_or_release;
use crate::store::outcome::{DecisionRow, Outcome, Stored};
use crate::store::row::{count, from_word, ms, signed, time, time_or_none, word};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::switch_on::progress::GOES_ON;

/// Rows of one insert.
const ROWS: usize = 200;

const COLUMNS: usize = 9;

/// An organization is decided anew at least this often: refused orders may be tried again.
const REPEAT_MS: i64 = 15 * 60_000;

const DECISION: &str = "c.org_id, c.id, c.wanted, c.since, c.reasons, c.matched, c.effect, c.explanation,
    c.valid_until, c.rejected is not null and c.rejected = c.wanted";

/// A line of the plan.
#[derive(Debug, Clone)]
pub struct PlanRow {
    pub device: DeviceRow,
    pub decision: DecisionRow,
}

impl Store {
    /// Organizations whose decisions are older than what they are made from, or whose time has come.
    pub async fn due(&self, now: Timestamp) -> Result<Vec<Uuid>> {
        Ok(sql_scalar!(
            "select c.org_id from connector c left join evaluation e on e.org_id = c.org_id
             where e.org_id is null or e.rev <> c.rev or e.inputs <> (select version from decision_input)
               or e.at < ?2 or exists (select 1 from decision d
                 where d.valid_until <= ?1 and d.org_id = c.org_id)
               or exists (select 1 from run r where r.org_id = c.org_id and {GOES_ON})",
            (ms(now), ms(now) - REPEAT_MS)
        )
        .fetch_all(&self.readers)
        .await?)
    }

    /// Stores an evaluation and, where the connector enforces, its orders: all of them leave, or, beyond the
    /// brake, none of them does before an administrator says so.
    pub async fn store_evaluation(&self, now: Timestamp, outcome: &Outcome) -> Result<Stored> {
        let mut tx = self.write().await?;
        let current: Option<(i64, i64)> = sql_as!(
            "select rev, (select version from decision_input) from connector where org_id = ?",
            (outcome.org)
        )
        .fetch_optional(&mut *tx)
        .await?;
        let (rev, inputs) = current.ok_or(Refusal::NotFound)?;
        if (count(rev), count(inputs)) != outcome.version {
            return Err(Refusal::Stale.into());
        }
        crate::store::unclaimed::note_standing(&mut tx, now, outcome.org, outcome.version.0).await?;
        for (rows, hashes) in outcome.changed.chunks(ROWS).zip(outcome.hashes.chunks(ROWS)) {
            write(&mut tx, outcome.org, rows, hashes).await?;
        }
        sql!(
            "delete from decision where org_id = ?1 and id not in
             (select id from device_state where org_id = ?1 and deleted = 0 and outside = 0)",
            (outcome.org)
        )
        .execute(&mut *tx)
        .await?;
        sql!(
            "insert into evaluation(org_id, rev, inputs, at, plan, finding, input_findings)
               values(?, ?, ?, ?, ?, ?, ?)
             on conflict(org_id) do update set rev = excluded.rev, inputs = excluded.inputs, at = excluded.at,
               plan = excluded.plan, finding = excluded.finding, input_findings = excluded.input_findings",
            (
                outcome.org,
                signed(outcome.version.0),
                signed(outcome.version.1),
                ms(now),
                serde_json::to_string(&outcome.plan)?,
                outcome.finding.as_ref().map(serde_json::to_string).transpose()?,
                serde_json::to_string(&outcome.inputs)?
            )
        )
        .execute(&mut *tx)
        .await?;
        let mut stored = hold_or_release(&mut tx, now, outcome).await?;
        if let Some(step) = &outcome.switch {
            stored.released += crate::store::switch_on::take_step(&mut tx, now, outcome, step).await?;
        }
        stored.written = outcome.changed.len();
        tx.commit().await?;
        Ok(stored)
    }

    pub async fn decision(&self, device: Uuid) -> Result<Option<DecisionRow>> {
        Ok(self.decisions(&[device]).await?.pop())
    }

    pub async fn decisions(&self, devices: &[Uuid]) -> Result<Vec<DecisionRow>> {
        if devices.is_empty() {
            return Ok(Vec::new());
        }
        let marks = vec!["?"; devices.len()].join(",");
        let mut query = sql!(
            "select {DECISION} from decision c
             where c.org_id in (select org_id from connector) and c.id in ({marks})"
        )
        .persistent(false);
        for device in devices {
            query = query.bind(*device);
        }
        query.fetch_all(&self.readers).await?.iter().map(|row| decision(row, 0)).collect()
    }

    /// Devices that would change, by key; of one organization or of all, of one effect or of any.
    pub async fn plan(
        &self,
        only: Option<Uuid>,
        effect: Option<AccessChange>,
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<PlanRow>> {
        let effect = effect.as_ref().map(word).transpose()?;
        let which = "c.effect <> 'none' and (?3 is null or c.org_id = ?3) and (?4 is null or c.effect = ?4)";
        self.decided(which, (only, effect), after, most).await
    }

    /// Devices with records that may be theirs and that nobody has linked, by key.
    pub async fn proposals(&self, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<PlanRow>> {
        let which =
            "json_array_length(c.matched, '$.proposals') > 0 and json_extract(c.matched, '$.how') <> 'link'
               and ?3 is null and ?4 is null";
        self.decided(which, (None, None), after, most).await
    }

    pub async fn count_effects(&self, org: Option<Uuid>) -> Result<Vec<(String, u64)>> {
        let rows: Vec<(String, i64)> = sql_as!(
            "select effect, count(*) from decision where ?1 is null or org_id = ?1 group by effect",
            (org)
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(effect, number)| (effect, count(number))).collect())
    }

    /// Devices with their decisions, by key.
    async fn decided(
        &self,
        which: &str,
        (org_only, effect): (Option<Uuid>, Option<String>),
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<PlanRow>> {
        let (org, id) = after.unwrap_or_default();
        sql!(
            "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside, {DECISION}
             from decision c join device d on d.org_id = c.org_id and d.id = c.id
             join device_state s on s.org_id = d.org_id and s.id = d.id
             where {which} and d.deleted_at is null and (c.org_id, c.id) > (?1, ?2)
             order by c.org_id, c.id limit ?5",
            (org, id, org_only, effect, i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| Ok(PlanRow { device: crate::store::devices::device(row)?, decision: decision(row, 6)? }))
        .collect()
    }
}

/// A rejected wanted state stays rejected only while it is the same.
async fn write(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    rows: &[DecisionRow],
    hashes: &[[u8; 16]],
) -> Result<()> {
    let mut sql = String::from(
        "insert into decision(org_id, id, hash, wanted, since, reasons, matched, effect, explanation, valid_until) values ",
    );
    for row in 0..rows.len() {
        sql.push_str(if row == 0 { "(?1" } else { ",(?1" });
        for column in 0..COLUMNS {
            use std::fmt::Write as _;
            let _ = write!(sql, ",?{}", 2 + row * COLUMNS + column);
        }
        sql.push(')');
    }
    sql.push_str(
        " on conflict(org_id, id) do update set hash = excluded.hash, wanted = excluded.wanted,
          since = case when decision.wanted = excluded.wanted then decision.since else excluded.since end,
          rejected = case when decision.wanted = excluded.wanted then decision.rejected end,
          reasons = excluded.reasons, matched = excluded.matched, effect = excluded.effect,
          explanation = excluded.explanation, valid_until = excluded.valid_until",
    );
    let mut insert = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == ROWS).bind(org);
    for (row, hash) in rows.iter().zip(hashes) {
        insert = insert
            .bind(row.device)
            .bind(hash.to_vec())
            .bind(&row.wanted)
            .bind(ms(row.since))
            .bind(&row.reasons)
            .bind(&row.matched)
            .bind(word(&row.effect)?)
            .bind(&row.explanation)
            .bind(row.valid_until.map(ms));
    }
    insert.execute(&mut **tx).await?;
    Ok(())
}

fn decision(row: &SqliteRow, at: usize) -> Result<DecisionRow> {
    Ok(DecisionRow {
        org: row.try_get(at)?,
        device: row.try_get(at + 1)?,
        wanted: row.try_get(at + 2)?,
        since: time(row.try_get(at + 3)?)?,
        reasons: row.try_get(at + 4)?,
        matched: row.try_get(at + 5)?,
        effect: from_word(row.try_get(at + 6)?)?,
        explanation: row.try_get(at + 7)?,
        valid_until: time_or_none(row.try_get(at + 8)?)?,
        rejected: row.try_get(at + 9)?,
    })
}
