//! Microsoft Graph as a source, sealed secrets, and leases of work.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::Value;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::compliance::people::Member;
use crate::rules::compliance::record::ManagedDevice;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::groups;
use crate::store::import::{ImportCounts, ImportMode, import, note_source};
use crate::store::inputs::changed;
use crate::store::row::{count, ms, signed, time};
use crate::store::sql::{sql, sql_scalar};

/// Microsoft Graph's name among the compliance sources.
pub(crate) const SOURCE: &str = "graph";

/// Microsoft Graph as a source, as it is stored.
#[derive(Debug, Clone)]
pub struct GraphRow {
    /// JSON; nothing secret.
    pub settings: String,
    pub generation: u64,
    /// JSON.
    pub state: Option<String>,
    /// full | quick | groups | accept
    pub asked: Option<String>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

impl Store {
    pub async fn graph_source(&self) -> Result<Option<GraphRow>> {
        let row = sql!(
            "select settings, generation, state, asked, changed_by, changed_at from graph_source
             where id = 1"
        )
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(GraphRow {
                settings: row.try_get(0)?,
                generation: count(row.try_get(1)?),
                state: row.try_get(2)?,
                asked: row.try_get(3)?,
                changed_by: row.try_get(4)?,
                changed_at: time(row.try_get(5)?)?,
            })
        })
        .transpose()
    }

    /// Sets it; from then on it is a source that was not read completely, unless it was and `forget` is false.
    /// `forget` takes away what was read before: of another tenant, nothing holds. Gives the new generation.
    pub async fn set_graph_source(
        &self,
        now: Timestamp,
        settings: &str,
        secret: Option<(&str, &[u8])>,
        forget: bool,
        by: &str,
    ) -> Result<u64> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::GraphSource).await?;
        if forget {
            forget_records(&mut tx).await?;
        }
        // Generations go on over a removal: a reading that outlives it does not fit its successor.
        let generation: i64 = sql_scalar!(
            "insert into graph_source(id, settings, generation, changed_by, changed_at)
               values(1, ?1, ?2, ?3, ?4)
             on conflict(id) do update set settings = excluded.settings,
               generation = graph_source.generation + 1,
               state = iif(?5, null, graph_source.state), asked = 'full',
                 changed_by = excluded.changed_by,
               changed_at = excluded.changed_at
             returning generation",
            (settings, ms(now), by, ms(now), forget)
        )
        .fetch_one(&mut *tx)
        .await?;
        if let Some((name, sealed)) = secret {
            sql!("delete from sealed_secret where name like 'graph.%'").execute(&mut *tx).await?;
            sql!("insert into sealed_secret(name, sealed) values(?, ?)", (name, sealed))
                .execute(&mut *tx)
                .await?;
        }
        note_source(&mut tx, now, SOURCE, None, by).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(count(generation))
    }

    /// Forgets it, its secrets and its records. Groups stay, and count as not read.
    pub async fn remove_graph_source(&self) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::GraphSource).await?;
        let done = sql!("delete from graph_source").execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        forget_records(&mut tx).await?;
        sql!("delete from sealed_secret where name like 'graph.%'").execute(&mut *tx).await?;
        sql!("delete from compliance_source where name = ?", (SOURCE)).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Keeps the state, unless the settings were changed since.
    pub async fn set_graph_state(&self, generation: u64, state: &str) -> Result<()> {
        sql!("update graph_source set state = ? where generation = ?", (state, signed(generation)))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Records an administrator's request; `None` once it has begun.
    pub async fn ask_graph(&self, asked: Option<&str>) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::GraphSource).await?;
        let done = sql!("update graph_source set asked = ?", (asked)).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        // That it has begun is the service's own business.
        if asked.is_some() {
            watched.end_as_action(&mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// A reading of `managedDevices`; refused as stale when the settings were changed since it began.
    pub async fn import_graph(
        &self,
        now: Timestamp,
        generation: u64,
        records: &[(Uuid, ManagedDevice)],
        mode: ImportMode,
    ) -> Result<ImportCounts> {
        let mut tx = self.write().await?;
        current(&mut tx, generation).await?;
        let counts = import(&mut tx, now, SOURCE, records, mode, SOURCE).await?;
        if counts.stored {
            tx.commit().await?;
        }
        Ok(counts)
    }

    /// Groups that policies name.
    pub async fn named_groups(&self) -> Result<Vec<Uuid>> {
        // Mailbox policies have groups too, in a database that has mailbox policies.
        let policies: i64 = sql_scalar!(
            "select count(*) from sqlite_master where type = 'table' and name = 'mailbox_policy'"
        )
        .fetch_one(&self.readers)
        .await?;
        let sql = if policies > 0 {
            "select body from policy union all select body from mailbox_policy"
        } else {
            "select body from policy"
        };
        let bodies: Vec<String> = sqlx::query_scalar(sql).fetch_all(&self.readers).await?;
        let mut named = BTreeSet::new();
        for body in bodies {
            collect(&serde_json::from_str(&body)?, false, &mut named);
        }
        Ok(named.into_iter().collect())
    }

    /// Groups whose members came from Graph.
    pub async fn graph_groups(&self) -> Result<Vec<Uuid>> {
        Ok(sql_scalar!("select id from graph_group").fetch_all(&self.readers).await?)
    }

    /// A group whose last reading failed: decisions that need it wait. False where that was known.
    pub async fn unread_group(&self, id: Uuid) -> Result<bool> {
        let mut tx = self.write().await?;
        let done = sql!(
            "update user_group set complete_at = null
                 where id = ? and complete_at is not null and changed_by = ?",
            (id, SOURCE)
        )
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() > 0 {
            changed(&mut tx).await?;
        }
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// A group's members, all of them, from Graph.
    pub async fn set_graph_group(
        &self,
        now: Timestamp,
        generation: u64,
        id: Uuid,
        name: Option<&str>,
        members: &[Member],
    ) -> Result<()> {
        let mut tx = self.write().await?;
        current(&mut tx, generation).await?;
        groups::write(&mut tx, now, id, name, members, true, SOURCE).await?;
        sql!("insert into graph_group(id) values(?) on conflict do nothing", (id)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn sealed_secret(&self, name: &str) -> Result<Option<Vec<u8>>> {
        Ok(sql_scalar!("select sealed from sealed_secret where name = ?", (name))
            .fetch_optional(&self.readers)
            .await?)
    }

    /// Takes or renews a lease for one kind of work; false while another service holds it.
    pub async fn take_lease(&self, now: Timestamp, work: &str, holder: Uuid, seconds: i64) -> Result<bool> {
        let held: Option<i64> = sql_scalar!(
            "insert into svc_lease(name, holder, expires_at) values(?1, ?2, ?3)
             on conflict(name) do update set holder = excluded.holder, expires_at = excluded.expires_at
             where svc_lease.holder = excluded.holder or svc_lease.expires_at <= ?4
               or svc_lease.expires_at > ?5
             returning 1",
            // One that ends later than it can was given by a clock that has been set back since.
            (work, holder, ms(now) + seconds * 1000, ms(now), ms(now) + 2 * seconds * 1000)
        )
        .fetch_optional(&self.writer)
        .await?;
        Ok(held.is_some())
    }

    pub async fn release_lease(&self, work: &str, holder: Uuid) -> Result<()> {
        sql!("delete from svc_lease where name = ? and holder = ?", (work, holder))
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}

/// Refuses what was read by older settings.
async fn current(tx: &mut Transaction<'_, Sqlite>, generation: u64) -> Result<()> {
    let stored: Option<i64> =
        sql_scalar!("select generation from graph_source").fetch_optional(&mut **tx).await?;
    if stored.map(count) == Some(generation) { Ok(()) } else { Err(Refusal::Stale.into()) }
}

/// Records go; groups stay as lists of whom was seen, and say nothing of who is absent.
async fn forget_records(tx: &mut Transaction<'_, Sqlite>) -> Result<()> {
    sql!("delete from managed_device where source = ?", (SOURCE)).execute(&mut **tx).await?;
    sql!("update compliance_source set complete_at = null where name = ?", (SOURCE))
        .execute(&mut **tx)
        .await?;
    sql!(
        "update user_group set complete_at = null
         where id in (select id from graph_group) and changed_by = ?",
        (SOURCE)
    )
    .execute(&mut **tx)
    .await?;
    sql!("delete from graph_group").execute(&mut **tx).await?;
    Ok(())
}

/// GUIDs below members whose name speaks of groups: `includedGroups`, `excludedGroups`, `groupId`.
fn collect(value: &Value, below: bool, named: &mut BTreeSet<Uuid>) {
    match value {
        Value::String(text) if below => named.extend(Uuid::try_parse(text)),
        Value::Array(all) => all.iter().for_each(|one| collect(one, below, named)),
        Value::Object(members) => {
            for (name, value) in members {
                collect(value, below || name.to_ascii_lowercase().contains("group"), named);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
