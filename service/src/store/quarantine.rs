//! Devices in quarantine, the oldest first, and the devices that each may have to do with.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::store::database::Store;
use crate::store::devices::{DeviceRow, device};
use crate::store::error::Result;
use crate::store::row::{count, signed};
use crate::store::sql::{sql, sql_scalar};

const DEVICE: &str = "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside
    from device d join device_state s on s.org_id = d.org_id and s.id = d.id";

/// Devices of one mailbox or with one id; somebody who made more of them is not helped by all of them.
const MOST_RELATIVES: u64 = 20_000;

impl Store {
    /// Those of one organization or of all that are in its scope, by the time of their first sync.
    pub async fn quarantined(&self, org: Option<Uuid>, most: u64) -> Result<Vec<DeviceRow>> {
        sql!(
            "{DEVICE} where d.access_state = 'Quarantined' and d.deleted_at is null and s.outside = 0
               and (?1 is null or d.org_id = ?1)
             order by json_extract(d.record, '$.firstSyncTime'), d.org_id, d.id limit ?2",
            (org, signed(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(device)
        .collect()
    }

    pub async fn count_quarantined(&self, org: Option<Uuid>) -> Result<u64> {
        let number: i64 = sql_scalar!(
            "select count(*) from device d join device_state s on s.org_id = d.org_id and s.id = d.id
             where d.access_state = 'Quarantined' and d.deleted_at is null and s.outside = 0
               and (?1 is null or d.org_id = ?1)",
            (org)
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(count(number))
    }

    /// The devices that have a mailbox's address or an ActiveSync id in common with these; these are among them.
    pub async fn relatives(&self, of: &[DeviceRow]) -> Result<Vec<DeviceRow>> {
        let texts = |text: fn(&DeviceRow) -> Option<&str>| {
            let all: BTreeSet<&str> = of.iter().filter_map(text).filter(|text| !text.is_empty()).collect();
            serde_json::to_string(&all)
        };
        let addresses = texts(|row| row.record.mailbox.smtp_address.as_deref())?;
        let ids = texts(|row| row.record.device_id.as_ref().map(|id| id.0.as_str()))?;
        let rows = sql!(
            "{DEVICE} where d.deleted_at is null and d.id in
               (select o.id from device o where o.deleted_at is null
                  and o.smtp_address in (select value from json_each(?1))
                union select o.id from device o where o.deleted_at is null
                  and o.device_id in (select value from json_each(?2)))
               and d.org_id in (select org_id from connector) limit ?3",
            (addresses, ids, signed(MOST_RELATIVES))
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(device).collect()
    }
}
