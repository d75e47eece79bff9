//! The changes that agents made in Exchange, for administrators and for the connector that replaces an earlier one.

use exchange_connector::api::manage::{MOST_CHANGES, MadeChange, MadeChanges};
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::{count, from_word, json_or_none, ms, small, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{SET_DEVICE_ACCESS, UNDO};

/// An answer to an order: what was done in Exchange and when.
#[derive(Debug, Clone)]
pub struct Change {
    pub org: Uuid,
    pub id: Uuid,
    pub order: Uuid,
    pub attempt: u32,
    pub what: OrderKind,
    pub state: OrderState,
    pub changed: bool,
    pub finished_at: Timestamp,
    pub finding: Option<Finding>,
    /// What was before and after.
    pub values: Vec<serde_json::Value>,
    pub device: Option<Uuid>,
    pub run: Option<Uuid>,
    pub reason: Option<String>,
    pub created_by: String,
    /// The device, where Exchange still has it.
    pub record: Option<DeviceRecord>,
}

impl Store {
    /// In the order of their ids, which is that of time; a value that two orders changed is given by both.
    pub async fn made_changes(&self, org: Uuid, after: Option<Uuid>) -> Result<MadeChanges> {
        let mut tx = self.readers.begin().await?;
        let rows = sql!(
            "select o.id, o.attempts, o.payload, o.deadline, o.run_id, o.device_key, o.created_by, o.reason,
               k.finished_at, k.before_after
             from orders o join order_ack k on k.org_id = o.org_id and k.order_id = o.id
             where o.org_id = ?1 and o.id > ?2 and o.kind <> {UNDO} and o.undone_at is null
               and k.changed = 1 and k.before_after is not null
               and not exists (select 1 from order_ack n where n.org_id = k.org_id and n.order_id = k.order_id
                 and n.attempt > k.attempt and n.before_after is not null)
             order by o.id limit ?3",
            (org, after.unwrap_or_default(), i64::from(MOST_CHANGES))
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut made = MadeChanges::default();
        for row in &rows {
            let what: OrderKind = serde_json::from_str(row.try_get(2)?)?;
            let (label, reason) =
                crate::store::order_text::of_order(&mut tx, org, &what, row.try_get(5)?, row.try_get(6)?)
                    .await?;
            let order = Order {
                id: row.try_get(0)?,
                attempt: small(row.try_get(1)?),
                what,
                deadline: time_or_none(row.try_get(3)?)?,
                // The brake of the connector that made it counted it.
                accepted: true,
                run: row.try_get(4)?,
                label,
                reason: row.try_get::<Option<String>, _>(7)?.or(reason),
                claims: None,
            };
            let values = serde_json::from_str(row.try_get(9)?)?;
            made.changes.push(MadeChange { order, finished_at: time(row.try_get(8)?)?, values });
        }
        if rows.len() >= MOST_CHANGES as usize {
            made.next = made.changes.last().map(|last| last.order.id);
        }
        Ok(made)
    }

    /// How many answers since this time tell of a change in Exchange.
    pub async fn count_changes(&self, org: Option<Uuid>, since: Timestamp) -> Result<u64> {
        let number: i64 = sql_scalar!(
            "select count(*) from order_ack where changed = 1 and finished_at >= ?1 and (?2 is null or org_id = ?2)",
            (ms(since), org)
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(count(number))
    }

    /// What agents answered, by key; `newest`: only what changed Exchange, the newest first.
    pub async fn changes(&self, newest: bool, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<Change>> {
        // Ids are made in the order of time, over all organizations.
        let which = match (newest, after) {
            (false, _) => "where (k.org_id, k.id) > (?1, ?2) order by k.org_id, k.id",
            (true, None) => "where k.changed = 1 and ?1 is not null and ?2 is not null order by k.id desc",
            (true, Some(_)) => "where k.changed = 1 and ?1 is not null and k.id < ?2 order by k.id desc",
        };
        let (org, id) = after.unwrap_or_default();
        sql!(
            "select k.org_id, k.id, k.order_id, k.attempt, o.payload, k.state, k.changed, k.finished_at,
               k.finding,
               k.before_after, o.device_key, o.run_id,
               coalesce(o.reason, json_extract(c.reasons, '$[#-1].text')), o.created_by, d.record
             from order_ack k join orders o on o.org_id = k.org_id and o.id = k.order_id
             left join device d on d.org_id = o.org_id and d.id = o.device_key
             left join decision c on o.kind = {SET_DEVICE_ACCESS} and c.org_id = o.org_id
               and c.id = o.device_key
               and c.wanted = json_extract(o.payload, '$.wanted') {which} limit ?3",
            (org, id, i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(Change {
                org: row.try_get(0)?,
                id: row.try_get(1)?,
                order: row.try_get(2)?,
                attempt: small(row.try_get(3)?),
                what: serde_json::from_str(row.try_get(4)?)?,
                state: from_word(row.try_get(5)?)?,
                changed: row.try_get(6)?,
                finished_at: time(row.try_get(7)?)?,
                finding: json_or_none(row, 8)?,
                values: json_or_none(row, 9)?.unwrap_or_default(),
                device: row.try_get(10)?,
                run: row.try_get(11)?,
                reason: row.try_get(12)?,
                created_by: row.try_get(13)?,
                record: json_or_none(row, 14)?,
            })
        })
        .collect()
    }
}
