//! The audit: who changed what, with before and after, added in the transaction that changes it.
//!
//! A change is watched: [`Watched::begin`] reads the thing before, [`Watched::end`] reads it again and adds the entry.
//! Each entry holds the hash of the one before; triggers of the database refuse everything but adding.

mod chain;
mod objects;

use jiff::Timestamp;
use serde_json::Value;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::audit::{AuditEntry, AuditResource, Hash, Operation};
use crate::security::acting;
use crate::store::database::Store;
use crate::store::error::{Result, StoreError};
use crate::store::row::{count, ms, signed, time};
use crate::store::sql::{sql, sql_as};

pub(crate) use chain::remove_old;
pub use chain::{AuditCheckpoint, AuditProblem, AuditVerdict};
pub(crate) use objects::Thing;

/// How long entries are kept.
pub const AUDIT_DAYS: i64 = 400;

const COLUMNS: &str =
    "number, id, at, operation, kind, actor, channel, token, address, resources, previous, hash";

/// An entry and the hash that is stored with it.
#[derive(Debug, Clone)]
pub struct StoredEntry {
    pub entry: AuditEntry,
    pub hash: Hash,
}

/// Which entries are asked for, the newest first.
#[derive(Debug, Clone, Default)]
pub struct AuditQuery {
    /// Only those with a smaller number.
    pub before: Option<u64>,
    pub most: u32,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub actor: Option<String>,
    pub kind: Option<String>,
    pub operation: Option<String>,
}

/// A thing that is about to be changed, as it is before.
pub(crate) struct Watched {
    thing: Thing,
    before: Option<objects::WatchedState>,
}

impl Watched {
    pub(crate) async fn begin(tx: &mut Transaction<'_, Sqlite>, thing: Thing) -> Result<Self> {
        let before = thing.read(tx).await?;
        Ok(Self { thing, before })
    }

    /// A thing that is new.
    pub(crate) fn absent(thing: Thing) -> Self {
        Self { thing, before: None }
    }

    /// What is different of it by now.
    pub(crate) async fn resource(
        &self,
        tx: &mut Transaction<'_, Sqlite>,
    ) -> Result<(Operation, AuditResource)> {
        let after = self.thing.read(tx).await?;
        let operation = match (&self.before, &after) {
            (None, Some(_)) => Operation::Create,
            (Some(_), None) => Operation::Delete,
            _ => Operation::Patch,
        };
        let named = after.as_ref().or(self.before.as_ref()).and_then(|seen| seen.name.as_deref());
        let value = |seen: &Option<objects::WatchedState>| -> Option<Value> {
            seen.as_ref().map(|seen| seen.value.clone())
        };
        let resource = AuditResource::new(self.thing.kind(), Some(&self.thing.id()), named);
        Ok((operation, resource.changed(value(&self.before).as_ref(), value(&after).as_ref())))
    }

    /// Adds the entry.
    pub(crate) async fn end(self, tx: &mut Transaction<'_, Sqlite>) -> Result<()> {
        let (operation, resource) = self.resource(tx).await?;
        add(tx, operation, &[resource]).await
    }

    /// Adds it as something that was done with the thing: a wipe, an approval.
    pub(crate) async fn end_as_action(self, tx: &mut Transaction<'_, Sqlite>) -> Result<()> {
        let (_, resource) = self.resource(tx).await?;
        add(tx, Operation::Action, &[resource]).await
    }
}

/// Adds one entry for things that are changed together.
pub(crate) async fn end_all(tx: &mut Transaction<'_, Sqlite>, all: &[Watched]) -> Result<()> {
    let mut resources = Vec::new();
    let mut operation = Operation::Patch;
    for watched in all {
        let (done, resource) = watched.resource(tx).await?;
        // Of several things, those count that are different.
        if all.len() == 1 {
            operation = done;
        } else if resource.modified_properties.is_empty() {
            continue;
        }
        resources.push(resource);
    }
    if resources.is_empty()
        && let Some(first) = all.first()
    {
        resources.push(first.resource(tx).await?.1);
    }
    add(tx, operation, &resources).await
}

/// Adds an entry for whoever acts.
pub(crate) async fn add(
    tx: &mut Transaction<'_, Sqlite>,
    operation: Operation,
    resources: &[AuditResource],
) -> Result<()> {
    let present = acting::current();
    let last: Option<(i64, Vec<u8>)> =
        sql_as!("select number, hash from audit_event order by number desc limit 1")
            .fetch_optional(&mut **tx)
            .await?;
    let (number, previous) = match last {
        Some((number, hash)) => (count(number) + 1, hash_of(&hash)?),
        None => (1, [0; 32]),
    };
    let entry = AuditEntry {
        number,
        id: Uuid::now_v7(),
        at: time(ms(present.at))?,
        operation: operation.as_str().to_owned(),
        kind: resources.first().map_or_else(String::new, |first| first.kind.clone()),
        actor: present.actor.name,
        channel: present.actor.channel.as_str().to_owned(),
        token: present.actor.token,
        address: present.address.map(|address| address.to_string()),
        resources: serde_json::to_string(resources)?,
        previous,
    };
    let hash = entry.hash();
    sql!(
        "insert into audit_event({COLUMNS}) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            signed(entry.number),
            entry.id,
            ms(entry.at),
            &entry.operation,
            &entry.kind,
            &entry.actor,
            &entry.channel,
            &entry.token,
            &entry.address,
            &entry.resources,
            entry.previous.as_slice(),
            hash.as_slice()
        )
    )
    .execute(&mut **tx)
    .await?;
    acting::count_entry();
    Ok(())
}

impl Store {
    /// Adds an entry about something that no change of the store tells of: an export, a preview, a refused sign-in.
    pub async fn note(&self, operation: Operation, resource: AuditResource) -> Result<()> {
        let mut tx = self.write().await?;
        add(&mut tx, operation, &[resource]).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Entries, the newest first.
    pub async fn audit(&self, query: &AuditQuery) -> Result<Vec<StoredEntry>> {
        let mut text = QueryBuilder::new(format!("select {COLUMNS} from audit_event where 1 = 1"));
        if let Some(number) = query.before {
            text.push(" and number < ").push_bind(signed(number));
        }
        narrow(&mut text, query);
        text.push(" order by number desc limit ").push_bind(i64::from(query.most));
        text.build().fetch_all(&self.readers).await?.iter().map(stored).collect()
    }

    /// How many entries a query has on all of its pages.
    pub async fn audit_count(&self, query: &AuditQuery) -> Result<u64> {
        let mut text = QueryBuilder::new("select count(*) from audit_event where 1 = 1");
        narrow(&mut text, query);
        Ok(count(text.build_query_scalar().fetch_one(&self.readers).await?))
    }

    pub async fn audit_entry(&self, id: Uuid) -> Result<Option<StoredEntry>> {
        let row = sql!("select {COLUMNS} from audit_event where id = ?", (id))
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(stored).transpose()
    }

    /// Who and what the entries are about: for a choice among them.
    pub async fn audit_words(&self) -> Result<(Vec<String>, Vec<String>)> {
        let of = |rows: Vec<(String,)>| rows.into_iter().map(|(word,)| word).collect();
        let actors =
            sql_as!("select distinct actor from audit_event order by actor collate nocase limit 1000")
                .fetch_all(&self.readers)
                .await?;
        let kinds = sql_as!("select distinct kind from audit_event order by kind limit 1000")
            .fetch_all(&self.readers)
            .await?;
        Ok((of(actors), of(kinds)))
    }
}

/// The conditions of a query, less its page.
fn narrow(text: &mut QueryBuilder<Sqlite>, query: &AuditQuery) {
    if let Some(from) = query.from {
        text.push(" and at >= ").push_bind(ms(from));
    }
    if let Some(until) = query.until {
        text.push(" and at < ").push_bind(ms(until));
    }
    if let Some(actor) = &query.actor {
        text.push(" and actor = ").push_bind(actor).push(" collate nocase");
    }
    if let Some(kind) = &query.kind {
        text.push(" and kind = ").push_bind(kind);
    }
    if let Some(operation) = &query.operation {
        text.push(" and operation = ").push_bind(operation);
    }
}

fn stored(row: &SqliteRow) -> Result<StoredEntry> {
    let previous: &[u8] = row.try_get(10)?;
    let hash: &[u8] = row.try_get(11)?;
    Ok(StoredEntry {
        entry: AuditEntry {
            number: count(row.try_get(0)?),
            id: row.try_get(1)?,
            at: time(row.try_get(2)?)?,
            operation: row.try_get(3)?,
            kind: row.try_get(4)?,
            actor: row.try_get(5)?,
            channel: row.try_get(6)?,
            token: row.try_get(7)?,
            address: row.try_get(8)?,
            resources: row.try_get(9)?,
            previous: hash_of(previous)?,
        },
        hash: hash_of(hash)?,
    })
}

fn hash_of(bytes: &[u8]) -> Result<Hash> {
    bytes.try_into().map_err(|_| StoreError::Value("a hash of the audit".into()))
}

#[cfg(test)]
mod tests;
