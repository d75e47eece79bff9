//! Building the search of a database that has devices from before it, a part at a time beside everything else.

use exchange_connector::api::report::DeviceRecord;
use uuid::Uuid;

use super::values::{self, Codes};
use super::words;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::count;
use crate::store::sql::{sql, sql_as, sql_scalar};

/// Devices of one transaction: short, so that nothing else waits for long.
const PART: i64 = 1_000;

impl Store {
    /// Looks whether every device can be found. Until [`build_search`](Self::build_search) has ended, none is searched for.
    pub(crate) async fn check_search(&self) -> Result<()> {
        let (devices, found): (i64, i64) = sql_as!(
            "select (select count(*) from device where deleted_at is null), (select count(*) from device_search)"
        )
        .fetch_one(&self.readers)
        .await?;
        if devices != found {
            self.search.set(count(found), count(devices));
        }
        Ok(())
    }

    /// Adds the devices that cannot be found yet, the next part after a key; gives the key to go on after.
    pub async fn build_search(&self, after: Option<(Uuid, Uuid)>) -> Result<Option<(Uuid, Uuid)>> {
        let (org, id) = after.unwrap_or_default();
        let mut tx = self.write().await?;
        let rows: Vec<(Uuid, Uuid, String)> = sql_as!(
            "select d.org_id, d.id, d.record from device d
             where d.deleted_at is null and (d.org_id, d.id) > (?, ?)
               and not exists (select 1 from device_search s where s.org_id = d.org_id and s.id = d.id)
             order by d.org_id, d.id limit ?",
            (org, id, PART)
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut codes = Codes::default();
        for (org, id, record) in &rows {
            let record: DeviceRecord = serde_json::from_str(record)?;
            let [state, reason, kind, model, os, eas, client] =
                codes.of(&mut tx, &values::of_device(&record)).await?;
            let name: Option<String> =
                sql_scalar!("select name from device_name where device_key = ?", (*id))
                    .fetch_optional(&mut *tx)
                    .await?;
            let given = name.as_deref().map(words::of_text).unwrap_or_default();
            sql!("update device_name set folded = ? where device_key = ? and folded <> ?1", (&given, *id))
                .execute(&mut *tx)
                .await?;
            sql!(
                "insert into device_search(org_id, id, words, given, person, state, reason, type, model, os, eas,
                   client) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *org,
                    *id,
                    words::of_device(&record),
                    given,
                    words::person(&record),
                    state,
                    reason,
                    kind,
                    model,
                    os,
                    eas,
                    client
                )
            )
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        let next = rows.last().map(|(org, id, _)| (*org, *id));
        if next.is_none() {
            self.search.set_ready();
        } else {
            self.search.add(rows.len() as u64);
        }
        Ok(next)
    }
}
