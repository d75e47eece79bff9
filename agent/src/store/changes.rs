//! What orders changed in Exchange: the state before, written down first; which entries are ours; what an undo takes
//! back.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;

use exchange_connector::api::manage::Undone;
use exchange_connector::domain::order::{Order, OrderKind};
use exchange_connector::ipc::status::RecentChange;
use exchange_connector::orders::{Before, OurIds, OurObjects};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, SqliteConnection, Transaction};
use uuid::Uuid;

use super::Result;
use super::journal::{Journal, meta, set_meta};
use super::ledger::{Outcome, at, finish};

/// What the agent's brake counts of one order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    /// Devices that lose access, each by a key of its own.
    pub devices: BTreeSet<String>,
    /// How many lose it beside them.
    pub more: u64,
}

impl Losses {
    /// True when no device loses access.
    pub fn is_none(&self) -> bool {
        self.devices.is_empty() && self.more == 0
    }

    /// How many devices, each once.
    pub fn count(&self) -> u64 {
        self.devices.len() as u64 + self.more
    }
}

/// A change that an undo may take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub id: i64,
    pub run: Uuid,
    pub order: Uuid,
    pub target: String,
    pub before: Vec<Before>,
}

/// What became of an order's changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Made,
    /// None of them is in Exchange.
    Failed,
    /// Nobody saw; an undo looks.
    Unknown,
}

/// What is written down before an order's cmdlets run.
#[derive(Debug)]
pub struct Intent<'a> {
    pub order: &'a Order,
    pub before: &'a [Before],
    /// Once they have run.
    pub ours: &'a Ours,
    pub losses: &'a Losses,
}

/// What is ours: of mailboxes, and of the organization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ours {
    pub ids: BTreeMap<Uuid, OurIds>,
    pub objects: Option<OurObjects>,
}

async fn set_ours(connection: &mut SqliteConnection, ours: &Ours) -> Result<()> {
    for (mailbox, ids) in &ours.ids {
        set_ids(&mut *connection, *mailbox, ids).await?;
    }
    if let Some(objects) = &ours.objects {
        let text = (!objects.is_empty()).then(|| serde_json::to_string(objects)).transpose()?;
        set_meta(connection, meta::OUR_OBJECTS, text.as_deref()).await?;
    }
    Ok(())
}

async fn set_ids(connection: &mut SqliteConnection, mailbox: Uuid, ours: &OurIds) -> Result<()> {
    if ours.is_empty() {
        sqlx::query("DELETE FROM our_ids WHERE mailbox = ?")
            .bind(mailbox.to_string())
            .execute(connection)
            .await?;
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO our_ids (mailbox, ids) VALUES (?, ?) ON CONFLICT (mailbox) DO UPDATE SET ids = excluded.ids",
    )
    .bind(mailbox.to_string())
    .bind(serde_json::to_string(ours)?)
    .execute(connection)
    .await?;
    Ok(())
}

fn wanted(what: &OrderKind) -> Result<Option<String>> {
    Ok(match what {
        OrderKind::SetDeviceAccess { wanted, .. } => {
            Some(serde_json::to_string(wanted)?.trim_matches('"').to_owned())
        }
        _ => None,
    })
}

/// What an order is about, for people, where the service did not say.
pub fn label(what: &OrderKind) -> String {
    match what {
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, .. } => {
            format!("{device_id} of {mailbox_guid}")
        }
        OrderKind::RemovePartnership { device, .. }
        | OrderKind::Wipe { device, .. }
        | OrderKind::CancelWipe { device, .. } => device.0.clone(),
        OrderKind::AssignMailboxPolicy { mailbox_guid, .. } => mailbox_guid.to_string(),
        OrderKind::SetMailboxPolicy { name, .. } | OrderKind::RemoveMailboxPolicy { name } => name.clone(),
        OrderKind::SetDeviceAccessRule { characteristic, query_string, .. }
        | OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            format!("{query_string} ({characteristic})")
        }
        OrderKind::Notify(mail) => mail.to.clone(),
        OrderKind::Undo { run } => run.to_string(),
        OrderKind::SyncNow { .. }
        | OrderKind::SetDefaultAccessLevel { .. }
        | OrderKind::SetOrganizationSettings { .. } => "the organization".into(),
    }
}

fn made(row: &SqliteRow) -> Result<Made> {
    let id = |column: usize| Uuid::from_str(row.get(column)).unwrap_or_default();
    Ok(Made {
        id: row.get(0),
        run: id(1),
        order: id(2),
        target: row.get(3),
        before: serde_json::from_str(row.get(4))?,
    })
}

impl Journal {
    /// Which entries of a mailbox are ours.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn our_ids(&self, mailbox: Uuid) -> Result<OurIds> {
        let row = sqlx::query("SELECT ids FROM our_ids WHERE mailbox = ?")
            .bind(mailbox.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.map_or(Ok(OurIds::default()), |row| Ok(serde_json::from_str(row.get(0))?))
    }

    /// Which rules and mailbox policies are ours.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn our_objects(&self) -> Result<OurObjects> {
        self.meta_json(meta::OUR_OBJECTS).await
    }

    /// Writes down what an order is about to overwrite, and what is ours once it is done. What is written down
    /// already, by a try before this one, is not written twice.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn intend(&self, intent: &Intent<'_>, now: Timestamp) -> Result<()> {
        let order = intent.order;
        let mut transaction = self.write().await?;
        let known = before_of(&mut transaction, order.id).await?;
        let fresh: Vec<&Before> = intent.before.iter().filter(|before| !known.contains(before)).collect();
        if !fresh.is_empty() {
            sqlx::query(
                "INSERT INTO change (run, order_id, kind, wanted, target, reason, at, state, before, accepted, losing,
                 losing_more) VALUES (?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?)",
            )
            .bind(order.run().to_string())
            .bind(order.id.to_string())
            .bind(order.what.name())
            .bind(wanted(&order.what)?)
            .bind(order.label.clone().unwrap_or_else(|| label(&order.what)))
            .bind(&order.reason)
            .bind(now.as_millisecond())
            .bind(serde_json::to_string(&fresh)?)
            .bind(order.accepted)
            .bind(serde_json::to_string(&intent.losses.devices)?)
            .bind(i64::try_from(intent.losses.more).unwrap_or(i64::MAX))
            .execute(&mut *transaction)
            .await?;
        }
        set_ours(&mut transaction, intent.ours).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// True when an order has written down that it changes something.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn has_intent(&self, order: Uuid) -> Result<bool> {
        let mut connection = self.pool.acquire().await?;
        Ok(!before_of(&mut connection, order).await?.is_empty())
    }

    /// An order's outcome, what became of its changes, and what of the mailbox is ours now, in one transaction.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn conclude(
        &self,
        order: Uuid,
        outcome: &Outcome,
        became: Became,
        ours: &Ours,
        now: Timestamp,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        let state = match became {
            Became::Made => "made",
            Became::Failed => "failed",
            Became::Unknown => "planned",
        };
        sqlx::query("UPDATE change SET state = ? WHERE order_id = ? AND state = 'planned'")
            .bind(state)
            .bind(order.to_string())
            .execute(&mut *transaction)
            .await?;
        set_ours(&mut transaction, ours).await?;
        finish(&mut transaction, order, outcome, now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Devices that lost access by orders that no person accepted, since a time; another order's own are left out.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn losses_since(&self, since: Timestamp, but: Uuid) -> Result<Losses> {
        let rows = sqlx::query(
            "SELECT losing, losing_more FROM change
             WHERE at > ? AND accepted = 0 AND state <> 'failed' AND order_id <> ?
               AND (losing <> '[]' OR losing_more > 0)",
        )
        .bind(since.as_millisecond())
        .bind(but.to_string())
        .fetch_all(&self.pool)
        .await?;
        let mut losses = Losses::default();
        for row in rows {
            let devices: BTreeSet<String> = serde_json::from_str(row.get(0))?;
            losses.devices.extend(devices);
            losses.more = losses.more.saturating_add(row.get::<i64, _>(1).unsigned_abs());
        }
        Ok(losses)
    }

    /// What can be taken back of a run, or of all of them, in the order it was made.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn undoable(&self, run: Option<Uuid>) -> Result<Vec<Made>> {
        let rows = sqlx::query(
            "SELECT id, run, order_id, target, before FROM change
             WHERE undone_at IS NULL AND kind <> 'undo' AND state <> 'failed' AND (?1 IS NULL OR run = ?1) ORDER BY id",
        )
        .bind(run.map(|run| run.to_string()))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(made).collect()
    }

    /// True when a run is known here, taken back or not.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn knows_run(&self, run: Uuid) -> Result<bool> {
        let known: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE run = ? AND kind <> 'undo'")
            .bind(run.to_string())
            .fetch_one(&self.pool)
            .await?;
        Ok(known > 0)
    }

    /// Notes that changes were taken back, what is ours then, and what the service has to hear of it.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_undone(
        &self,
        undo: Uuid,
        undone: &[&Made],
        ours: &Ours,
        notice: Option<&Undone>,
        now: Timestamp,
    ) -> Result<()> {
        let mut transaction = self.write().await?;
        for change in undone {
            sqlx::query("UPDATE change SET undone_at = ?, state = 'made' WHERE id = ?")
                .bind(now.as_millisecond())
                .bind(change.id)
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query("UPDATE change SET state = 'made' WHERE order_id = ? AND state = 'planned'")
            .bind(undo.to_string())
            .execute(&mut *transaction)
            .await?;
        set_ours(&mut transaction, ours).await?;
        if let Some(notice) = notice {
            add_notice(&mut transaction, notice).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Something that the service has to hear of an undo.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn add_undone(&self, notice: &Undone) -> Result<()> {
        let mut transaction = self.write().await?;
        add_notice(&mut transaction, notice).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// What the service was not told yet of undos, oldest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn undone_notices(&self) -> Result<Vec<(i64, Undone)>> {
        let rows = sqlx::query("SELECT id, notice FROM undone ORDER BY id").fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.get(0), serde_json::from_str(row.get(1))?))).collect()
    }

    /// The service was told.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn forget_notice(&self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM undone WHERE id = ?").bind(id).execute(&self.pool).await?;
        Ok(())
    }

    /// What was changed in Exchange, newest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn recent_changes(&self, most: i64) -> Result<Vec<RecentChange>> {
        let rows = sqlx::query(
            "SELECT at, run, kind, wanted, target, reason, undone_at IS NOT NULL FROM change
             WHERE state = 'made' ORDER BY id DESC LIMIT ?",
        )
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        let change = |row: &SqliteRow| RecentChange {
            at: at(row.get(0)),
            run: Uuid::from_str(row.get(1)).unwrap_or_default(),
            order: row.get(2),
            wanted: row.get(3),
            target: row.get(4),
            reason: row.get(5),
            undone: row.get(6),
        };
        Ok(rows.iter().map(change).collect())
    }
}

async fn add_notice(transaction: &mut Transaction<'_, Sqlite>, notice: &Undone) -> Result<()> {
    sqlx::query("INSERT INTO undone (notice) VALUES (?)")
        .bind(serde_json::to_string(notice)?)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

async fn before_of(connection: &mut SqliteConnection, order: Uuid) -> Result<Vec<Before>> {
    let rows = sqlx::query("SELECT before FROM change WHERE order_id = ?")
        .bind(order.to_string())
        .fetch_all(connection)
        .await?;
    let mut all = Vec::new();
    for row in rows {
        all.extend(serde_json::from_str::<Vec<Before>>(row.get(0))?);
    }
    Ok(all)
}
