//! Devices counted by what they are: each count is one statement over the narrow search rows, or over the last syncs.

use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::readiness::Share;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::{count, ms};
use crate::store::sql::{sql_as, sql_scalar};

/// Most values of one kind; the rest is left out.
const MOST: i64 = 1000;

/// What devices are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedBy {
    Protocol,
    System,
    Client,
}

impl CountedBy {
    fn column(self) -> &'static str {
        match self {
            Self::Protocol => "eas",
            Self::System => "os",
            Self::Client => "client",
        }
    }
}

/// One organization's rows, or all: the first parameter is the organization.
fn scope(org: Option<Uuid>) -> &'static str {
    if org.is_some() { "org_id = ?1" } else { "?1 is null" }
}

impl Store {
    /// Devices by a text, the most first; an empty text stands for those of which Exchange told none.
    pub async fn devices_by(&self, org: Option<Uuid>, by: CountedBy) -> Result<Vec<Share>> {
        let column = by.column();
        let scope = scope(org);
        let rows: Vec<(String, i64)> = sql_as!(
            "select coalesce(v.value, ''), n from
               (select {column} as code, count(*) as n from device_search where {scope} group by {column}) s
             left join search_value v on v.code = s.code order by n desc, 1 limit ?2",
            (org, MOST)
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(value, devices)| Share { value, devices: count(devices) }).collect())
    }

    /// Devices whose last successful sync is older, and those that never synced.
    pub async fn silent_devices(&self, org: Option<Uuid>, before: Timestamp) -> Result<(u64, u64)> {
        let scope = scope(org);
        let (silent, never): (i64, i64) = sql_as!(
            "select coalesce(sum(last_success is not null), 0), coalesce(sum(last_success is null), 0) from device_state
             where deleted = 0 and {scope} and ifnull(last_success, -1) < ?2",
            (org, ms(before))
        )
        .fetch_one(&self.readers)
        .await?;
        Ok((count(silent), count(never)))
    }

    /// Devices by the mailbox policy that Exchange applied, and how far; as they told it at their last contact.
    pub async fn devices_by_policy(&self, org: Option<Uuid>) -> Result<Vec<(String, String, u64)>> {
        let scope = scope(org);
        let rows: Vec<(String, String, i64)> = sql_as!(
            "select coalesce(json_extract(record, '$.devicePolicyApplied'), ''),
               coalesce(json_extract(record, '$.devicePolicyApplicationStatus'), ''), count(*)
             from device where deleted_at is null and {scope} group by 1, 2 order by 3 desc, 1, 2 limit ?2",
            (org, MOST)
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(policy, state, devices)| (policy, state, count(devices))).collect())
    }

    /// Every device that is counted by the above.
    pub async fn searchable_devices(&self, org: Option<Uuid>) -> Result<u64> {
        let scope = scope(org);
        let number = sql_scalar!("select count(*) from device_search where {scope}", (org));
        Ok(count(number.fetch_one(&self.readers).await?))
    }
}
