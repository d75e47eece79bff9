//! What orders changed in Exchange: the state before, written down first; which entries are ours; what an undo takes
//! back.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;

use exchange_connector::domain::order::{Order, OrderKind};
use exchange_connector::ipc::status::RecentChange;
use exchange_connector::orders::{Before, OurIds, OurObjects};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::handover::ids_of;
use super::journal::Journal;
use super::ledger::{Outcome, at, finish};
pub use super::undone::Made;
use super::{Result, keys};

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

pub(super) async fn set_ours(connection: &mut SqliteConnection, ours: &Ours) -> Result<()> {
    for (mailbox, ids) in &ours.ids {
        set_ids(&mut *connection, *mailbox, ids).await?;
    }
    if let Some(objects) = &ours.objects {
        keys::OUR_OBJECTS.set(connection, Some(objects).filter(|objects| !objects.is_empty())).await?;
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

/// Writes a change down. `before`: JSON of its values.
pub(super) async fn insert(
    connection: &mut SqliteConnection,
    order: &Order,
    at: Timestamp,
    state: &str,
    before: &str,
    losses: &Losses,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO change (run, order_id, kind, wanted, target, reason, at, state, before, accepted, losing,
         losing_more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(order.run().to_string())
    .bind(order.id.to_string())
    .bind(order.what.name())
    .bind(wanted(&order.what)?)
    .bind(order.label.clone().unwrap_or_else(|| label(&order.what)))
    .bind(&order.reason)
    .bind(at.as_millisecond())
    .bind(state)
    .bind(before)
    .bind(order.accepted)
    .bind(serde_json::to_string(&losses.devices)?)
    .bind(i64::try_from(losses.more).unwrap_or(i64::MAX))
    .execute(connection)
    .await?;
    Ok(())
}

impl Journal {
    /// Which entries of a mailbox are ours.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn our_ids(&self, mailbox: Uuid) -> Result<OurIds> {
        ids_of(&mut *self.pool.acquire().await?, mailbox).await
    }

    /// Which rules and mailbox policies are ours.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn our_objects(&self) -> Result<OurObjects> {
        self.get_or_default(&keys::OUR_OBJECTS).await
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
            insert(&mut transaction, order, now, "planned", &serde_json::to_string(&fresh)?, intent.losses)
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

impl Journal {
    /// What an order changed, each value before and after.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(super) async fn values_of(&self, order: Uuid) -> Result<Vec<serde_json::Value>> {
        let mut connection = self.pool.acquire().await?;
        let before = before_of(&mut connection, order).await?;
        Ok(before.iter().map(serde_json::to_value).collect::<std::result::Result<_, _>>()?)
    }
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
