//! Codes of the texts that devices are chosen by, so that their rows stay narrow.

use std::collections::HashMap;

use exchange_connector::api::report::DeviceRecord;
use sqlx::{Sqlite, Transaction};

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::sql::{sql_as, sql_scalar};

/// The kinds of values, in the order of the columns of `device_search`: name of kind and column, and Graph's member.
pub(crate) const KINDS: [(&str, &str); FACETS] = [
    ("state", "accessState"),
    ("reason", "accessStateReason"),
    ("type", "deviceType"),
    ("model", "deviceModel"),
    ("os", "deviceOS"),
    ("eas", "deviceActiveSyncVersion"),
    ("client", "clientType"),
];

pub(crate) const FACETS: usize = 7;

/// Values that one kind offers.
const MOST_OFFERED: i64 = 500;

/// The values of a device, in the order of [`KINDS`].
pub(crate) fn of_device(record: &DeviceRecord) -> [Option<String>; FACETS] {
    [
        record.access_state.as_ref().map(|state| state.as_str().to_owned()),
        record.access_state_reason.as_ref().map(|reason| reason.as_str().to_owned()),
        record.device_type.clone(),
        record.device_model.clone(),
        record.device_os.clone(),
        record.device_active_sync_version.clone(),
        record.client_type.as_ref().map(|client| client.as_str().to_owned()),
    ]
}

/// Codes as one transaction learns them.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    known: [HashMap<String, i64>; FACETS],
}

impl Codes {
    /// The codes of a device's values; a new value gets one.
    pub(crate) async fn of(
        &mut self,
        tx: &mut Transaction<'_, Sqlite>,
        values: &[Option<String>; FACETS],
    ) -> Result<[Option<i64>; FACETS]> {
        let mut codes = [None; FACETS];
        for (at, value) in values.iter().enumerate() {
            let Some(value) = value else { continue };
            if let Some(code) = self.known[at].get(value) {
                codes[at] = Some(*code);
                continue;
            }
            let code = code(tx, KINDS[at].0, value).await?;
            self.known[at].insert(value.clone(), code);
            codes[at] = Some(code);
        }
        Ok(codes)
    }
}

async fn code(tx: &mut Transaction<'_, Sqlite>, kind: &str, value: &str) -> Result<i64> {
    let known: Option<i64> =
        sql_scalar!("select code from search_value where kind = ? and value = ?", (kind, value))
            .fetch_optional(&mut **tx)
            .await?;
    if let Some(code) = known {
        return Ok(code);
    }
    Ok(sql_scalar!("insert into search_value(kind, value) values(?, ?) returning code", (kind, value))
        .fetch_one(&mut **tx)
        .await?)
}

impl Store {
    /// The values that devices have now, by Graph's member.
    pub async fn search_values(&self) -> Result<Vec<(&'static str, Vec<String>)>> {
        let mut all = Vec::new();
        for (kind, member) in KINDS {
            let values: Vec<(String,)> = sql_as!(
                "select v.value from search_value v
                 where v.kind = ? and exists (select 1 from device_search s where s.{kind} = v.code)
                 order by v.value limit ?",
                (kind, MOST_OFFERED)
            )
            .fetch_all(&self.readers)
            .await?;
            all.push((member, values.into_iter().map(|(value,)| value).collect()));
        }
        Ok(all)
    }
}
