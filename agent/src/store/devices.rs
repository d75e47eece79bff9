//! The snapshot: what the last sync saw of each device, in three tables that share a number.
//!
//! A full sync appends to tables of a new number; the last transaction makes the number current, so that a crash
//! leaves the old snapshot. A quick sync changes single rows in one transaction. Device, statistics and owner stay
//! apart and are joined when read: each part is written once, whatever order the parts arrive in.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::health::DeviceCounts;
use exchange_connector::sync::record::OwnerRow;
use futures_util::TryStreamExt as _;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection, SqlitePool};

pub use super::index::Index;
use super::journal::Journal;
use super::rows::count_state;
pub use super::rows::{
    Batch, DeviceKey, DeviceRow, body, first_bits, guid_key, hash_with_state, identity_key,
};
use super::{Result, StoreError, keys};

/// Rows written by one statement.
const ROWS: usize = 256;

/// One number's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot(i64);

impl Snapshot {
    fn tables(self) -> [String; 3] {
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

    fn join(self) -> String {
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
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn snapshot(&self) -> Result<Option<Snapshot>> {
        Ok(self.get(&keys::SNAPSHOT).await?.map(Snapshot))
    }

    /// Keys and hashes of the snapshot that counts.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn index(&self) -> Result<Index> {
        let Some(Snapshot(number)) = self.snapshot().await? else { return Ok(Index::default()) };
        let sql = format!("SELECT key, hash FROM device_{number} ORDER BY key, id");
        let mut entries: Vec<(i64, i64)> = Vec::new();
        let query = sqlx::query(AssertSqlSafe(sql));
        let mut rows = query.fetch(&self.pool);
        while let Some(row) = rows.try_next().await? {
            entries.push((row.get(0), row.get(1)));
        }
        Ok(Index::new(entries))
    }

    /// Makes empty tables for a full sync, and drops what an interrupted one left.
    ///
    /// # Errors
    /// When the journal cannot be written.
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

    /// Appends to a snapshot that does not count yet, or upserts into one that does.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn write_batch(&self, snapshot: Snapshot, batch: Batch) -> Result<()> {
        let mut transaction = self.pool.begin().await?;
        append(&mut transaction, snapshot, batch).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Drops tables that never counted.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn drop_snapshot(&self, snapshot: Snapshot) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        snapshot.drop(&mut connection).await
    }

    /// Empties a snapshot's device table: the enumeration begins anew.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn restart_devices(&self, snapshot: Snapshot) -> Result<()> {
        let [device, ..] = snapshot.tables();
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {device}"))).execute(&self.pool).await?;
        Ok(())
    }

    /// Every device of the snapshot that counts, in the order it was listed.
    ///
    /// # Errors
    /// When the journal cannot be read; what `each` gives.
    pub async fn each_device<E: From<StoreError>>(
        &self,
        snapshot: Snapshot,
        mut each: impl FnMut(DeviceRecord) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let query = sqlx::query(AssertSqlSafe(snapshot.join()));
        let mut rows = query.fetch(&self.pool);
        while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
            each(joined(&row)?)?;
        }
        Ok(())
    }

    /// The devices of some keys.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn devices_of(&self, snapshot: Snapshot, keys: &[DeviceKey]) -> Result<Vec<DeviceRecord>> {
        let mut connection = self.pool.acquire().await?;
        devices_of(&mut connection, snapshot, keys).await
    }
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
    let keys = |rows: &[(i64, String)]| rows.iter().map(|row| row.0).collect::<Vec<_>>();
    let changed: Vec<DeviceKey> = batch.devices.iter().map(|row| row.key).collect();
    delete(connection, &device, &changed).await?;
    delete(connection, &statistics, &keys(&batch.statistics)).await?;
    delete(connection, &owner, &keys(&batch.owners)).await?;
    delete(connection, &device, removed).await?;
    delete(connection, &statistics, removed).await?;
    append(connection, snapshot, batch).await?;
    recount(connection, snapshot).await
}

/// Takes rows over from the snapshot that still counts: of a partial sync all that it did not see, else those of `kept`
/// and the statistics that were refused this time.
pub(super) async fn carry_over(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    everything: bool,
    kept: &[DeviceKey],
) -> Result<()> {
    let old = keys::SNAPSHOT.get(connection).await?.map(Snapshot);
    let Some(old) = old else { return Ok(()) };
    let [device, statistics, owner] = snapshot.tables();
    let [old_device, old_statistics, old_owner] = old.tables();
    let mut sql = String::new();
    if everything {
        sql = format!(
            "INSERT INTO {device} (key, hash, alternate, owner, body) SELECT key, hash, alternate, owner, body FROM {old_device}
                WHERE key NOT IN (SELECT key FROM {device});
             INSERT INTO {owner} (key, body) SELECT key, body FROM {old_owner}
                WHERE key NOT IN (SELECT key FROM {owner});"
        );
    }
    // Keys are numbers of ours; there is nothing in them to escape.
    for keys in kept.chunks(ROWS) {
        let keys = keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        sql += &format!(
            "INSERT INTO {device} (key, hash, alternate, owner, body) SELECT key, hash, alternate, owner, body FROM {old_device}
                WHERE key IN ({keys}) AND key NOT IN (SELECT key FROM {device});
             INSERT INTO {owner} (key, body) SELECT key, body FROM {old_owner}
                WHERE key IN (SELECT owner FROM {old_device} WHERE key IN ({keys})) AND key NOT IN (SELECT key FROM {owner});"
        );
    }
    sql += &format!(
        "INSERT INTO {statistics} (key, body) SELECT key, body FROM {old_statistics}
            WHERE key IN (SELECT key FROM {device} UNION ALL SELECT alternate FROM {device})
              AND key NOT IN (SELECT key FROM {statistics});"
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
    Ok(())
}

async fn recount(connection: &mut SqliteConnection, snapshot: Snapshot) -> Result<DeviceCounts> {
    let sql = format!("SELECT hash & 7, count(*) FROM device_{} GROUP BY 1", snapshot.0);
    let mut counts = DeviceCounts::default();
    for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await? {
        let mut one = DeviceCounts::default();
        count_state(&mut one, row.get(0));
        let number = u64::try_from(row.get::<i64, _>(1)).unwrap_or(0);
        counts.total += number;
        counts.allowed += one.allowed * number;
        counts.blocked += one.blocked * number;
        counts.quarantined += one.quarantined * number;
        counts.discovery += one.discovery * number;
        counts.unknown += one.unknown * number;
    }
    keys::COUNTS.set(connection, Some(&counts)).await?;
    Ok(counts)
}

async fn delete(connection: &mut SqliteConnection, table: &str, keys: &[DeviceKey]) -> Result<()> {
    for keys in keys.chunks(ROWS) {
        let sql = format!("DELETE FROM {table} WHERE key IN ({})", places("?", keys.len()));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for key in keys {
            query = query.bind(key);
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

fn places(one: &str, count: usize) -> String {
    let mut text = String::with_capacity((one.len() + 1) * count);
    for at in 0..count {
        if at > 0 {
            text.push(',');
        }
        text.push_str(one);
    }
    text
}

async fn append(connection: &mut SqliteConnection, snapshot: Snapshot, batch: Batch) -> Result<()> {
    let [device, statistics, owner] = snapshot.tables();
    let mut devices = batch.devices.into_iter();
    while !devices.as_slice().is_empty() {
        let count = devices.len().min(ROWS);
        let sql = format!(
            "INSERT INTO {device} (key, hash, alternate, owner, body) VALUES {}",
            places("(?,?,?,?,?)", count)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(count == ROWS);
        for row in devices.by_ref().take(count) {
            query = query.bind(row.key).bind(row.hash).bind(row.alternate).bind(row.owner).bind(row.body);
        }
        query.execute(&mut *connection).await?;
    }
    for (table, rows) in [(statistics, batch.statistics), (owner, batch.owners)] {
        let mut rows = rows.into_iter();
        while !rows.as_slice().is_empty() {
            let count = rows.len().min(ROWS);
            let sql = format!("INSERT INTO {table} (key, body) VALUES {}", places("(?,?)", count));
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(count == ROWS);
            for (key, body) in rows.by_ref().take(count) {
                query = query.bind(key).bind(body);
            }
            query.execute(&mut *connection).await?;
        }
    }
    Ok(())
}

pub(super) async fn devices_of(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    keys: &[DeviceKey],
) -> Result<Vec<DeviceRecord>> {
    let mut records = Vec::with_capacity(keys.len());
    for keys in keys.chunks(ROWS) {
        let sql = format!("{} WHERE d.key IN ({})", snapshot.join(), places("?", keys.len()));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for key in keys {
            query = query.bind(key);
        }
        for row in query.fetch_all(&mut *connection).await? {
            records.push(joined(&row)?);
        }
    }
    Ok(records)
}

pub(super) async fn identities_of(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    keys: &[DeviceKey],
) -> Result<Vec<DeviceIdentity>> {
    Ok(devices_of(connection, snapshot, keys).await?.into_iter().map(|record| record.identity).collect())
}

pub(super) fn all(pool: &SqlitePool, snapshot: Snapshot) -> (String, &SqlitePool) {
    (snapshot.join(), pool)
}

/// The directory wins; the statistics fill what it does not say and bring the times of activity.
pub(super) fn joined(row: &sqlx::sqlite::SqliteRow) -> Result<DeviceRecord> {
    let mut record: DeviceRecord = serde_json::from_str(row.get(0))?;
    if let Some(statistics) = row.get::<Option<&str>, _>(1) {
        fill(&mut record, serde_json::from_str(statistics)?);
    }
    if let Some(owner) = row.get::<Option<&str>, _>(2) {
        serde_json::from_str::<OwnerRow>(owner)?.add_to(&mut record);
    }
    Ok(record)
}

fn fill(record: &mut DeviceRecord, from: DeviceRecord) {
    macro_rules! fill {
        ($($field:ident),+ $(,)?) => { $( if record.$field.is_none() { record.$field = from.$field; } )+ };
    }
    fill!(
        device_id,
        guid,
        device_type,
        device_model,
        device_os,
        user_agent,
        friendly_name,
        client_type,
        access_state,
        access_state_reason,
        first_sync_time,
        last_success_sync,
        last_sync_attempt_time,
        access_control_rule,
        device_wipe_request_time,
        device_wipe_sent_time,
        device_wipe_ack_time,
        device_active_sync_version,
        device_imei,
        device_policy_applied,
        device_policy_application_status,
    );
}
