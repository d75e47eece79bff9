//! Manual decisions: what people decided about single devices and users, beside the settings.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::{ManualAccess, ManualDecision, ManualDecisions};
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{from_word, ms, time, time_or_none, word};
use crate::store::sql::sql;

/// Whom a manual decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ManualTarget {
    /// One device, by its id.
    Device(Uuid),
    /// All devices of one user, by the mailbox's GUID.
    Mailbox(Uuid),
}

impl ManualTarget {
    /// The two columns.
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Device(id) => (Some(id), None),
            Self::Mailbox(guid) => (None, Some(guid)),
        }
    }
}

/// A manual decision that somebody makes.
#[derive(Debug, Clone)]
pub struct NewManualDecision {
    pub org: Uuid,
    pub target: ManualTarget,
    pub access: ManualAccess,
    pub until: Option<Timestamp>,
    pub note: String,
}

/// A stored one.
#[derive(Debug, Clone)]
pub struct ManualDecisionRow {
    pub id: Uuid,
    pub org: Uuid,
    pub target: ManualTarget,
    pub decision: ManualDecision,
    pub created_at: Timestamp,
    /// By whom and when it was removed or replaced.
    pub ended: Option<(String, Timestamp)>,
}

impl ManualDecisionRow {
    pub fn is_standing(&self, now: Timestamp) -> bool {
        self.ended.is_none() && self.decision.holds(now)
    }
}

const COLUMNS: &str = "id, org_id, device_key, mailbox_guid, access, until_at, note, created_by, created_at, ended_by, ended_at";

impl Store {
    /// Stores a decision. An earlier one about the same device or user ends with it, and what somebody rejected about it
    /// counts no more: this is the later word.
    pub async fn add_manual_decision(
        &self,
        now: Timestamp,
        new: &NewManualDecision,
        by: &str,
    ) -> Result<Uuid> {
        let mut tx = self.write().await?;
        let id = Uuid::now_v7();
        let watched = Watched::begin(&mut tx, Thing::ManualDecision(id)).await?;
        add(&mut tx, now, id, new, by).await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Carries an approval over: the decision about the old device ends, if there was one, and the new one begins. Either both
    /// happen or none.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the old decision has ended meanwhile.
    pub async fn carry_manual_decision_over(
        &self,
        now: Timestamp,
        old: Option<Uuid>,
        new: &NewManualDecision,
        by: &str,
    ) -> Result<Uuid> {
        let mut tx = self.write().await?;
        if let Some(old) = old {
            end(&mut tx, now, old, by).await?;
        }
        let id = Uuid::now_v7();
        let watched = Watched::begin(&mut tx, Thing::ManualDecision(id)).await?;
        add(&mut tx, now, id, new, by).await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Ends a decision: the rules decide again.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when there is none, or it has ended.
    pub async fn end_manual_decision(&self, now: Timestamp, id: Uuid, by: &str) -> Result<ManualDecisionRow> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::ManualDecision(id)).await?;
        let row = end(&mut tx, now, id, by).await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(row)
    }

    pub async fn manual_decision(&self, id: Uuid) -> Result<Option<ManualDecisionRow>> {
        let row = sql!("select {COLUMNS} from manual_decision where id = ?", (id));
        row.fetch_optional(&self.readers).await?.as_ref().map(read).transpose()
    }

    /// What holds for a device at this time; what is about the device itself goes before what is about its user.
    pub async fn manual_decision_of(
        &self,
        org: Uuid,
        device: Uuid,
        mailbox: Option<Uuid>,
        now: Timestamp,
    ) -> Result<Option<ManualDecisionRow>> {
        sql!(
            "select {COLUMNS} from manual_decision where org_id = ?1 and ended_at is null
               and (until_at is null or until_at > ?4) and (device_key = ?2 or mailbox_guid = ?3)
             order by device_key is null limit 1",
            (org, device, mailbox, ms(now))
        )
        .fetch_optional(&self.readers)
        .await?
        .as_ref()
        .map(read)
        .transpose()
    }

    /// Those of one organization or of all, the newest first; `standing`: only those that nobody ended and that hold at this
    /// time.
    pub async fn manual_decisions(
        &self,
        org: Option<Uuid>,
        standing: Option<Timestamp>,
        after: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<ManualDecisionRow>> {
        sql!(
            "select {COLUMNS} from manual_decision where (?1 is null or org_id = ?1)
               and (?2 is null or ended_at is null and (until_at is null or until_at > ?2)) and (?3 is null or id < ?3)
             order by id desc limit ?4",
            (org, standing.map(ms), after, i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(read)
        .collect()
    }
}

async fn add(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    new: &NewManualDecision,
    by: &str,
) -> Result<()> {
    let (device, mailbox) = new.target.columns();
    sql!(
        "update manual_decision set ended_by = ?, ended_at = ?
         where org_id = ? and ended_at is null and device_key is ? and mailbox_guid is ?",
        (by, ms(now), new.org, device, mailbox)
    )
    .execute(&mut **tx)
    .await?;
    sql!(
        "insert into manual_decision(id, org_id, device_key, mailbox_guid, access, until_at, note, created_by,
           created_at) values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (id, new.org, device, mailbox, word(&new.access)?, new.until.map(ms), &new.note, by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    sql!(
        "update decision set rejected = null where org_id = ?1 and rejected = ?2 and (id = ?3 or id in
           (select id from device where org_id = ?1 and json_extract(record, '$.mailbox.guid') = ?4))",
        (new.org, word(&new.access)?, device, mailbox.map(|guid| guid.to_string()))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn end(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    by: &str,
) -> Result<ManualDecisionRow> {
    let row = sql!(
        "update manual_decision set ended_by = ?, ended_at = ? where id = ? and ended_at is null
         returning {COLUMNS}",
        (by, ms(now), id)
    )
    .fetch_optional(&mut **tx)
    .await?;
    read(&row.ok_or(Refusal::NotFound)?)
}

/// What decisions of an organization are made from.
pub(crate) async fn of(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<ManualDecisions> {
    let rows =
        sql!("select {COLUMNS} from manual_decision where org_id = ?", (org)).fetch_all(&mut **tx).await?;
    let mut all = ManualDecisions::default();
    for row in &rows {
        let row = read(row)?;
        match row.target {
            ManualTarget::Device(id) | ManualTarget::Mailbox(id) if row.ended.is_some() => {
                all.ended.insert(id);
            }
            ManualTarget::Device(id) => drop(all.devices.insert(id, row.decision)),
            ManualTarget::Mailbox(guid) => drop(all.mailboxes.insert(guid, row.decision)),
        }
    }
    Ok(all)
}

fn read(row: &SqliteRow) -> Result<ManualDecisionRow> {
    let (device, mailbox): (Option<Uuid>, Option<Uuid>) = (row.try_get(2)?, row.try_get(3)?);
    let ended: Option<i64> = row.try_get(10)?;
    Ok(ManualDecisionRow {
        id: row.try_get(0)?,
        org: row.try_get(1)?,
        target: device
            .map_or_else(|| ManualTarget::Mailbox(mailbox.unwrap_or_default()), ManualTarget::Device),
        decision: ManualDecision {
            access: from_word(row.try_get(4)?)?,
            until: time_or_none(row.try_get(5)?)?,
            note: row.try_get(6)?,
            by: row.try_get(7)?,
        },
        created_at: time(row.try_get(8)?)?,
        ended: time_or_none(ended)?.zip(row.try_get(9)?).map(|(at, by)| (by, at)),
    })
}
