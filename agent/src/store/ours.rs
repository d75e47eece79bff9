//! What is the connector's own in Exchange: entries of personal lists, rules and mailbox policies that it made.

use std::collections::BTreeMap;

use exchange_connector::orders::{OurIds, OurObjects};
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::{Journal, Result, keys};

/// What is ours: of mailboxes, and of the organization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ours {
    pub ids: BTreeMap<Uuid, OurIds>,
    pub objects: Option<OurObjects>,
}

impl Journal {
    /// Which entries of a mailbox are ours.
    pub async fn our_ids(&self, mailbox: Uuid) -> Result<OurIds> {
        ids_of(&mut *self.pool.acquire().await?, mailbox).await
    }

    /// Which rules and mailbox policies are ours.
    pub async fn our_objects(&self) -> Result<OurObjects> {
        self.get_or_default(&keys::OUR_OBJECTS).await
    }
}

pub(super) async fn ids_of(connection: &mut SqliteConnection, mailbox: Uuid) -> Result<OurIds> {
    let row = sqlx::query("SELECT ids FROM our_ids WHERE mailbox = ?")
        .bind(mailbox.to_string())
        .fetch_optional(connection)
        .await?;
    row.map_or(Ok(OurIds::default()), |row| Ok(serde_json::from_str(row.get(0))?))
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
