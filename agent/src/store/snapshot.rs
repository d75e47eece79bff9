//! The snapshot: what the last sync saw of each device, in three tables that share a number.
//!
//! A full sync appends to tables of a new number; the last transaction makes the number current, so that a crash
//! leaves the old snapshot. A quick sync changes single rows in one transaction. Device, statistics and owner stay
//! apart and are joined when read: each part is written once, whatever order the parts arrive in.

use std::collections::BTreeSet;

use exchange_connector::domain::health::DeviceCounts;
use sqlx::{AssertSqlSafe, QueryBuilder, Row as _, Sqlite, SqliteConnection};

use super::beside::MergedBeside;
use super::rows::{Batch, DeviceKey, count_state};
use super::{Journal, Result, keys};

/// Rows written, or keys looked up, by one statement.
pub(super) const ROWS: usize = 256;

/// One number's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot(i64);

impl Snapshot {
    pub(super) fn tables(self) -> [String; 3] {
        let number = self.0;
        [format!("device_{number}"), format!("statistics_{number}"), format!("owner_{number}")]
    }

    async fn create(self, connection: &mut SqliteConnection) -> Result<()> {
        let [device, statistics, owner] = self.tables();
        let sql = format!(
            "CREATE TABLE {device} (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, hash INTEGER NOT NULL,
                alternate INTEGER NOT NULL, owner INTEGER NOT NULL, body TEXT NOT NULL);
             CREATE TABLE {statistics} (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, body TEXT NOT NULL);
             CREATE TABLE {owner} (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, body TEXT NOT NULL);"
        );
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
        Ok(())
    }

    /// Makes one table's rows findable by their key, after all were appended: an index that is sorted once costs
    /// less than rows kept in order while they arrive. Of a key that came twice the later row stands.
    async fn index(table: &str, columns: &str, connection: &mut SqliteConnection) -> Result<()> {
        let sql = format!(
            "CREATE INDEX IF NOT EXISTS {table}_key ON {table} ({columns});
             DELETE FROM {table} WHERE id IN (
                SELECT id FROM (SELECT id, lead(key) OVER (ORDER BY key, id) AS next, key FROM {table})
                WHERE next = key);"
        );
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
        Ok(())
    }

    async fn drop(self, connection: &mut SqliteConnection) -> Result<()> {
        for table in self.tables() {
            let sql = format!("DROP TABLE IF EXISTS {table}");
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection).await?;
        }
        Ok(())
    }

    /// What each device is read from, its three parts beside each other.
    pub(super) fn joined(self) -> String {
        let [device, statistics, owner] = self.tables();
        format!(
            "SELECT d.body, coalesce(s.body, a.body), o.body FROM {device} d
             LEFT JOIN {statistics} s ON s.key = d.key
             LEFT JOIN {statistics} a ON a.key = d.alternate AND s.key IS NULL
             LEFT JOIN {owner} o ON o.key = d.owner"
        )
    }
}

impl Journal {
    /// The snapshot that counts, if there was a sync.
    pub async fn snapshot(&self) -> Result<Option<Snapshot>> {
        Ok(self.get(&keys::SNAPSHOT).await?.map(Snapshot))
    }

    /// Makes empty tables for a full sync, and drops what an interrupted one left.
    pub async fn begin_snapshot(&self) -> Result<Snapshot> {
        let current = self.snapshot().await?;
        let mut connection = self.pool.acquire().await?;
        let rows = sqlx::query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'device\\_%' ESCAPE '\\'",
        )
        .fetch_all(&mut *connection)
        .await?;
        let mut highest = current.map_or(0, |snapshot| snapshot.0);
        for row in rows {
            let Some(number) = row.get::<&str, _>(0).strip_prefix("device_").and_then(|n| n.parse().ok())
            else {
                continue;
            };
            highest = highest.max(number);
            if current != Some(Snapshot(number)) {
                Snapshot(number).drop(&mut connection).await?;
            }
        }
        let next = Snapshot(highest + 1);
        next.create(&mut connection).await?;
        Ok(next)
    }

    /// A sync begins: what orders merge from now on is newer than what it reads.
    pub fn begin_beside(&self) {
        self.beside.clear();
    }

    /// Appends to a snapshot that does not count yet.
    pub async fn write_batch(&self, snapshot: Snapshot, batch: Batch) -> Result<()> {
        let mut transaction = self.write().await?;
        append(&mut transaction, snapshot, batch).await?;
        Ok(transaction.commit().await?)
    }

    /// Drops tables that never counted.
    pub async fn drop_snapshot(&self, snapshot: Snapshot) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        snapshot.drop(&mut connection).await
    }

    /// Empties a snapshot's device table: the enumeration begins anew.
    pub async fn restart_devices(&self, snapshot: Snapshot) -> Result<()> {
        let [device, ..] = snapshot.tables();
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {device}"))).execute(&self.pool).await?;
        Ok(())
    }
}

/// The snapshot that counts, as a transaction sees it.
pub(super) async fn current(connection: &mut SqliteConnection) -> Result<Option<Snapshot>> {
    Ok(keys::SNAPSHOT.get(connection).await?.map(Snapshot))
}

/// Makes statistics and owners findable, which joining needs. Before a full sync's last transaction.
pub(super) async fn index_parts(connection: &mut SqliteConnection, snapshot: Snapshot) -> Result<()> {
    let [_, statistics, owner] = snapshot.tables();
    for table in [statistics, owner] {
        Snapshot::index(&table, "key", connection).await?;
    }
    Ok(())
}

/// Makes a full sync's tables the ones that count. Part of its last transaction.
pub(super) async fn make_current(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
) -> Result<DeviceCounts> {
    let [device, ..] = snapshot.tables();
    Snapshot::index(&device, "key, hash", connection).await?;
    let old = keys::SNAPSHOT.get(connection).await?.map(Snapshot);
    keys::SNAPSHOT.set(connection, Some(&snapshot.0)).await?;
    if let Some(old) = old.filter(|old| *old != snapshot) {
        old.drop(connection).await?;
    }
    recount(connection, snapshot).await
}

/// Changes single devices of the snapshot that counts, and takes some out. Part of a quick sync's transaction.
pub(super) async fn change(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    batch: Batch,
    removed: &[DeviceKey],
) -> Result<DeviceCounts> {
    let [device, statistics, owner] = snapshot.tables();
    let removed = || removed.iter().copied();
    delete(connection, &device, batch.devices.iter().map(|row| row.key).chain(removed())).await?;
    delete(connection, &statistics, batch.statistics.iter().map(|row| row.0).chain(removed())).await?;
    delete(connection, &owner, batch.owners.iter().map(|row| row.0)).await?;
    append(connection, snapshot, batch).await?;
    recount(connection, snapshot).await
}

/// Takes rows over from the snapshot that still counts: of a partial sync all that it did not see but `removed`, else
/// those of `kept` and the statistics that were refused this time.
pub(super) async fn carry_over(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    everything: bool,
    kept: &[DeviceKey],
    removed: &[DeviceKey],
) -> Result<()> {
    let old = keys::SNAPSHOT.get(connection).await?.map(Snapshot);
    let Some(old) = old else { return Ok(()) };
    let [device, statistics, owner] = snapshot.tables();
    let [old_device, old_statistics, old_owner] = old.tables();
    let mut sql = String::new();
    let copied = |table: &str, columns: &str, old: &str, which: &str| {
        format!(
            "INSERT INTO {table} ({columns}) SELECT {columns} FROM {old}
             WHERE {which} AND key NOT IN (SELECT key FROM {table});"
        )
    };
    let (row, part) = ("key, hash, alternate, owner, body", "key, body");
    if everything {
        let all = copied(&device, row, &old_device, "TRUE") + &copied(&owner, part, &old_owner, "TRUE");
        sqlx::raw_sql(AssertSqlSafe(all)).execute(&mut *connection).await?;
        delete(connection, &device, removed.iter().copied()).await?;
    }
    let mut copy = |table: &str, columns: &str, old: &str, which: &str| {
        sql += &copied(table, columns, old, which);
    };
    // Keys are numbers of ours; there is nothing in them to escape.
    for keys in kept.chunks(ROWS) {
        let keys = keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        copy(&device, row, &old_device, &format!("key IN ({keys})"));
        let owners = format!("key IN (SELECT owner FROM {old_device} WHERE key IN ({keys}))");
        copy(&owner, part, &old_owner, &owners);
    }
    let listed = format!("key IN (SELECT key FROM {device} UNION ALL SELECT alternate FROM {device})");
    copy(&statistics, part, &old_statistics, &listed);
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
    Ok(())
}

/// Copies what orders merged beside a full sync from the snapshot that counts into the sync's, which is to count next. Of
/// a limited discovery only devices that the sync saw.
pub(super) async fn carry_beside(
    merged: &MergedBeside,
    connection: &mut SqliteConnection,
    next: Snapshot,
    everything: bool,
) -> Result<()> {
    let Some(old) = current(connection).await?.filter(|old| *old != next) else { return Ok(()) };
    let [device, statistics, owner] = next.tables();
    let [old_device, old_statistics, old_owner] = old.tables();
    let seen = |columns: &str| match everything {
        true => String::new(),
        false => format!(" AND key IN (SELECT key FROM {device}{columns})"),
    };
    let by_guid = format!(" UNION ALL SELECT alternate FROM {device}");
    let mut sql = String::new();
    // Keys are numbers of ours; there is nothing in them to escape.
    let mut put = |table: &str, columns: &str, from: &str, keys: &BTreeSet<i64>, which: &str| {
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        for keys in keys.chunks(ROWS) {
            let keys = keys.join(",");
            // What was copied lies there first; what the sync saw goes.
            sql += &format!(
                "CREATE TEMP TABLE beside AS SELECT {columns} FROM {from} WHERE key IN ({keys}){which};
                 DELETE FROM {table} WHERE key IN (SELECT key FROM beside);
                 INSERT INTO {table} ({columns}) SELECT {columns} FROM beside;
                 DROP TABLE beside;"
            );
        }
    };
    put(&device, "key, hash, alternate, owner, body", &old_device, &merged.devices, &seen(""));
    put(&statistics, "key, body", &old_statistics, &merged.statistics, &seen(&by_guid));
    put(&owner, "key, body", &old_owner, &merged.owners, "");
    let gone: Vec<String> = merged.gone.iter().map(ToString::to_string).collect();
    for keys in gone.chunks(ROWS) {
        sql += &format!("DELETE FROM {device} WHERE key IN ({});", keys.join(","));
    }
    if !sql.is_empty() {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
    }
    Ok(())
}

async fn recount(connection: &mut SqliteConnection, snapshot: Snapshot) -> Result<DeviceCounts> {
    let sql = format!("SELECT hash & 7, count(*) FROM device_{} GROUP BY 1", snapshot.0);
    let mut counts = DeviceCounts::default();
    for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await? {
        count_state(&mut counts, row.get(0), row.get::<i64, _>(1).unsigned_abs());
    }
    keys::COUNTS.set(connection, Some(&counts)).await?;
    Ok(counts)
}

async fn delete(
    connection: &mut SqliteConnection,
    table: &str,
    keys: impl IntoIterator<Item = DeviceKey>,
) -> Result<()> {
    let keys: Vec<DeviceKey> = keys.into_iter().collect();
    for keys in keys.chunks(ROWS) {
        let mut query = QueryBuilder::<Sqlite>::new(format!("DELETE FROM {table} WHERE key IN"));
        push_list(&mut query, keys);
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// A list of keys in brackets.
pub(super) fn push_list(query: &mut QueryBuilder<Sqlite>, keys: &[DeviceKey]) {
    let mut list = query.push(" (").separated(",");
    for key in keys {
        list.push_bind(*key);
    }
    query.push(")");
}

async fn append(connection: &mut SqliteConnection, snapshot: Snapshot, batch: Batch) -> Result<()> {
    let [device, statistics, owner] = snapshot.tables();
    let into = format!("INSERT INTO {device} (key, hash, alternate, owner, body) ");
    let mut rows = batch.devices.into_iter();
    while !rows.as_slice().is_empty() {
        let mut query = QueryBuilder::<Sqlite>::new(&into);
        let whole = rows.len() >= ROWS;
        query.push_values(rows.by_ref().take(ROWS), |mut row, device| {
            row.push_bind(device.key).push_bind(device.hash).push_bind(device.alternate);
            row.push_bind(device.owner).push_bind(device.body);
        });
        query.build().persistent(whole).execute(&mut *connection).await?;
    }
    for (table, rows) in [(statistics, batch.statistics), (owner, batch.owners)] {
        let into = format!("INSERT INTO {table} (key, body) ");
        let mut rows = rows.into_iter();
        while !rows.as_slice().is_empty() {
            let mut query = QueryBuilder::<Sqlite>::new(&into);
            let whole = rows.len() >= ROWS;
            query.push_values(rows.by_ref().take(ROWS), |mut row, (key, body)| {
                row.push_bind(key).push_bind(body);
            });
            query.build().persistent(whole).execute(&mut *connection).await?;
        }
    }
    Ok(())
}
