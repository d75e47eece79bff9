//! Reads the devices of a snapshot, each with its directory data, statistics and owner.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::device::DeviceIdentity;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use sqlx::{AssertSqlSafe, QueryBuilder, Row as _, Sqlite, SqliteConnection, SqlitePool};

use super::index::Index;
use super::rows::{DeviceKey, joined};
use super::snapshot::{ROWS, Snapshot, push_list};
use super::{Journal, Result, StoreError};

impl Journal {
    /// Keys and hashes of the snapshot that counts.
    pub async fn index(&self) -> Result<Index> {
        let Some(snapshot) = self.snapshot().await? else { return Ok(Index::default()) };
        let [device, ..] = snapshot.tables();
        let mut entries: Vec<(i64, i64)> = Vec::new();
        let query = sqlx::query(AssertSqlSafe(format!("SELECT key, hash FROM {device} ORDER BY key, id")));
        let mut rows = query.fetch(&self.pool);
        while let Some(row) = rows.try_next().await? {
            entries.push((row.get(0), row.get(1)));
        }
        Ok(Index::new(entries))
    }

    /// Every device of a snapshot, in the order it was listed.
    ///
    /// # Errors
    /// When the journal cannot be read; what `each` gives.
    pub async fn each_device<E: From<StoreError>>(
        &self,
        snapshot: Snapshot,
        mut each: impl FnMut(DeviceRecord) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut devices = all(&self.pool, snapshot);
        while let Some(device) = devices.try_next().await? {
            each(device)?;
        }
        Ok(())
    }

    /// One device of each owner that is not among the owners, with the number of that owner's devices; at most so many.
    pub async fn ownerless(&self, snapshot: Snapshot, most: usize) -> Result<Vec<(DeviceRecord, u64)>> {
        let [device, _, owner] = snapshot.tables();
        // The end of the sync makes the same index; here it spares a scan for each device.
        let sql = format!("CREATE INDEX IF NOT EXISTS {owner}_key ON {owner} (key)");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&self.pool).await?;
        let sql = format!(
            "SELECT d.body, found.devices FROM (
                SELECT min(id) AS id, count(*) AS devices FROM {device} AS d
                WHERE owner <> 0 AND NOT EXISTS (SELECT 1 FROM {owner} o WHERE o.key = d.owner)
                GROUP BY owner LIMIT ?) AS found
             JOIN {device} d ON d.id = found.id"
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(most).fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| Ok((serde_json::from_str(row.get(0))?, row.get::<i64, _>(1).unsigned_abs())))
            .collect()
    }

    /// The devices of some keys.
    pub async fn devices_of(&self, snapshot: Snapshot, keys: &[DeviceKey]) -> Result<Vec<DeviceRecord>> {
        devices_of(&mut *self.pool.acquire().await?, snapshot, keys).await
    }
}

/// Every device of a snapshot, one after the other.
pub(super) fn all(
    pool: &SqlitePool,
    snapshot: Snapshot,
) -> impl Stream<Item = Result<DeviceRecord>> + Unpin + '_ {
    sqlx::query(AssertSqlSafe(snapshot.joined())).fetch(pool).map(|row| joined(&row?))
}

pub(super) async fn devices_of(
    connection: &mut SqliteConnection,
    snapshot: Snapshot,
    keys: &[DeviceKey],
) -> Result<Vec<DeviceRecord>> {
    let mut records = Vec::with_capacity(keys.len());
    for keys in keys.chunks(ROWS) {
        let mut query = QueryBuilder::<Sqlite>::new(snapshot.joined());
        push_list(query.push(" WHERE d.key IN"), keys);
        for row in query.build().fetch_all(&mut *connection).await? {
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
