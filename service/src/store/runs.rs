//! Runs: orders that were made together, how they reach the queue, and how they are shown.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use super::orders::MAX_ATTEMPTS;
use crate::rules::access::Wanted;
use crate::rules::brake::Limits;
use crate::store::database::{Store, count, ms, signed, time, time_or_none, unword};
use crate::store::error::Result;
use crate::store::types::{RunItem, RunLine, RunRow};

fn select(condition: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "select r.org_id, r.id, r.state, r.losing, r.counted, r.total, r.most_devices, r.most_percent, r.created_at,
           r.decided_at, r.decided_by, r.kind, r.detail,
           (select count(*) from run_item i where i.org_id = r.org_id and i.run_id = r.id and i.payload is not null),
           case r.state when 'approving' then
             (select count(*) from orders o where o.org_id = r.org_id and o.run_id = r.id and {}) else 0 end
         from run r {condition}",
        *super::switch_on::FAILED_APPROVAL
    ))
}

/// Notes the items of a run from a number on and, with `release` (accepted, by), queues their orders; gives how many.
pub(crate) async fn add_items(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
    first: usize,
    items: &[RunItem],
    release: Option<(bool, &str)>,
) -> Result<usize> {
    let telling = super::notices::telling(tx, org).await?;
    let mut released = 0;
    for (number, item) in items.iter().enumerate() {
        let wanted = item.order.as_ref().and_then(OrderKind::wanted_access);
        let wanted = wanted.map(|wanted| crate::rules::run::word(Wanted::Access(wanted)));
        sqlx::query(
            "insert into run_item(org_id, run_id, number, device_key, target, payload, wanted, takes_access, reason)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(org)
        .bind(run)
        .bind(i64::try_from(first + number).unwrap_or(i64::MAX))
        .bind(item.device)
        .bind(item.order.as_ref().map(OrderKind::target).unwrap_or_default())
        .bind(item.order.as_ref().map(serde_json::to_string).transpose()?)
        .bind(wanted)
        .bind(item.takes_access)
        .bind(&item.reason)
        .execute(&mut **tx)
        .await?;
        if let (Some(order), Some((accepted, by))) = (&item.order, release) {
            let reason = item.reason.as_deref();
            let from = Queued { run: Some(run), device: item.device, accepted, by, reason };
            let id = queue(tx, now, org, &from, order).await?;
            if item.takes_access {
                super::notices::attach(tx, now, telling, org, item.device, id, order).await?;
            }
            released += 1;
        }
    }
    Ok(released)
}

/// Where an order comes from.
pub(crate) struct Queued<'a> {
    pub(crate) run: Option<Uuid>,
    pub(crate) device: Option<Uuid>,
    pub(crate) accepted: bool,
    pub(crate) by: &'a str,
    pub(crate) reason: Option<&'a str>,
}

/// Puts an order into the queue; an older one for the same target gives way.
pub(crate) async fn queue(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    from: &Queued<'_>,
    what: &OrderKind,
) -> Result<Uuid> {
    let target = what.target();
    sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and target = ? and state = 'queued'")
        .bind(ms(now))
        .bind(org)
        .bind(&target)
        .execute(&mut **tx)
        .await?;
    let id = Uuid::now_v7();
    sqlx::query(
        "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, max_attempts, created_by,
         created_at, run_id, device_key, accepted, reason)
         values(?, ?, ?, ?, ?, 'queued', 1, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(org)
    .bind(id)
    .bind(what.name())
    .bind(target)
    .bind(serde_json::to_string(what)?)
    .bind(ms(now))
    .bind(MAX_ATTEMPTS)
    .bind(from.by)
    .bind(ms(now))
    .bind(from.run)
    .bind(from.device)
    .bind(from.accepted)
    .bind(from.reason)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// Back to observing: what waits must not leave by a later switch without being weighed again.
pub(crate) async fn take_back(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<()> {
    crate::store::hold_or_release::supersede(tx, now, org).await?;
    sqlx::query(
        "update run set state = 'superseded', decided_at = ? where org_id = ? and state in ('held', 'approving')",
    )
    .bind(ms(now))
    .bind(org)
    .execute(&mut **tx)
    .await?;
    sqlx::query(
        "update orders set state = 'superseded', finished_at = ? where org_id = ? and state = 'queued' and kind <> 'syncNow'",
    )
    .bind(ms(now))
    .bind(org)
    .execute(&mut **tx)
    .await?;
    super::notices::withdraw(tx, now, org).await
}

/// Remembers which entries of personal lists are ours: only those are ever taken away again (safety rule 7).
pub(crate) async fn note_entry(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    ack: &OrderAck,
) -> Result<()> {
    if ack.state != OrderState::Done {
        return Ok(());
    }
    let order: Option<(String, String)> = sqlx::query_as(
        "select target, payload from orders where org_id = ? and id = ? and kind = 'setDeviceAccess'",
    )
    .bind(org)
    .bind(ack.order_id)
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload)) = order else { return Ok(()) };
    let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(&payload)? else { return Ok(()) };
    match wanted {
        WantedAccess::DefaultRule => {
            sqlx::query("delete from own_entry where org_id = ? and target = ?")
                .bind(org)
                .bind(target)
                .execute(&mut **tx)
                .await?;
        }
        // Nothing was changed: the entry was there before us.
        WantedAccess::Allow | WantedAccess::Block if !ack.changed => {}
        WantedAccess::Allow | WantedAccess::Block => {
            sqlx::query(
                "insert into own_entry(org_id, target, wanted, order_id, at) values(?, ?, ?, ?, ?)
                 on conflict(org_id, target) do update set wanted = excluded.wanted, order_id = excluded.order_id,
                   at = excluded.at",
            )
            .bind(org)
            .bind(target)
            .bind(crate::rules::run::word(Wanted::Access(wanted)))
            .bind(ack.order_id)
            .bind(ms(now))
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}

impl Store {
    pub async fn run(&self, id: Uuid) -> Result<Option<RunRow>> {
        let row = sqlx::query(select("where r.id = ?")).bind(id).fetch_optional(&self.readers).await?;
        row.as_ref().map(run).transpose()
    }

    /// The newest first; `after` goes on from a run.
    pub async fn runs(&self, state: Option<&str>, after: Option<Uuid>, most: u32) -> Result<Vec<RunRow>> {
        // Ids are made in the order of time.
        let condition =
            "where (?1 is null or r.state = ?1) and (?2 is null or r.id < ?2) order by r.id desc limit ?3";
        sqlx::query(select(condition))
            .bind(state)
            .bind(after)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(run)
            .collect()
    }

    pub async fn run_items(&self, id: Uuid, after: u64, most: u32) -> Result<Vec<RunLine>> {
        sqlx::query(
            "select i.number, i.device_key, i.payload, i.takes_access,
               coalesce(i.reason, json_extract(c.reasons, '$[#-1].text')), o.id, o.state, o.finished_at,
               (select k.finding from order_ack k where k.org_id = o.org_id and k.order_id = o.id
                order by k.attempt desc limit 1), d.record
             from run_item i
             left join orders o on o.org_id = i.org_id and o.target = i.target and o.run_id = i.run_id
               and i.payload is not null
             left join device d on d.org_id = i.org_id and d.id = i.device_key
             left join decision c on c.org_id = i.org_id and c.id = i.device_key and c.wanted = i.wanted
             where i.org_id in (select org_id from connector) and i.run_id = ? and i.number >= ?
             order by i.number limit ?",
        )
        .bind(id)
        .bind(signed(after))
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let text = |column: usize| row.try_get::<Option<String>, _>(column);
            let item = RunItem {
                device: row.try_get(1)?,
                order: text(2)?.map(|text| serde_json::from_str(&text)).transpose()?,
                takes_access: row.try_get(3)?,
                reason: row.try_get(4)?,
            };
            Ok(RunLine {
                number: count(row.try_get(0)?),
                item,
                order: row.try_get(5)?,
                state: text(6)?.map(|text| unword(&text)).transpose()?,
                finished_at: time_or_none(row.try_get(7)?)?,
                finding: text(8)?.map(|text| serde_json::from_str(&text)).transpose()?,
                record: text(9)?.map(|text| serde_json::from_str(&text)).transpose()?,
            })
        })
        .collect()
    }
}

fn run(row: &SqliteRow) -> Result<RunRow> {
    Ok(RunRow {
        org: row.try_get(0)?,
        id: row.try_get(1)?,
        state: row.try_get(2)?,
        losing: count(row.try_get(3)?),
        counted: count(row.try_get(4)?),
        total: count(row.try_get(5)?),
        limits: Limits { devices: count(row.try_get(6)?), percent: count(row.try_get(7)?) },
        created_at: time(row.try_get(8)?)?,
        decided_at: time_or_none(row.try_get(9)?)?,
        decided_by: row.try_get(10)?,
        kind: unword(row.try_get(11)?)?,
        detail: row.try_get(12)?,
        orders: count(row.try_get(13)?),
        failed: count(row.try_get(14)?),
    })
}
