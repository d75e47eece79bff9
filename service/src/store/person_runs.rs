//! Runs that people make, how far their orders are, and the order that takes a run back.

use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use super::runs::{Queued, add_items, queue};
use super::settings::{enforcing, limits};
use crate::rules::brake::Count;
use crate::store::database::{Store, count, ms, signed, unword, word};
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::wish_store::{PersonRun, RunKind, RunOrder};

impl Store {
    /// Refused while the connector observes, or while one of its kind is under way.
    pub async fn make_run(&self, now: Timestamp, run: &PersonRun, by: &str) -> Result<Uuid> {
        let mut tx = self.write().await?;
        enforcing(&mut tx, run.org).await?;
        let open: Option<String> = sqlx::query_scalar(
            "select state from run where org_id = ? and kind = ? and state in ('held', 'approving')",
        )
        .bind(run.org)
        .bind(word(&run.kind)?)
        .fetch_optional(&mut *tx)
        .await?;
        match open.as_deref() {
            // Nothing of it has happened: the newer list takes its place.
            Some("held") if run.held => {
                sqlx::query(
                    "update run set state = 'superseded', decided_at = ? where org_id = ? and kind = ? and state = 'held'",
                )
                .bind(ms(now))
                .bind(run.org)
                .bind(word(&run.kind)?)
                .execute(&mut *tx)
                .await?;
            }
            Some("approving") if super::switch_on::stuck(&mut tx, run.org).await? => {
                return Err(Refusal::SwitchOnWaits.into());
            }
            Some(_) => return Err(Refusal::RunUnderWay.into()),
            None => {}
        }
        let id = Uuid::now_v7();
        let takes = run.items.iter().filter(|item| item.takes_access);
        let losing = takes.clone().count() as u64;
        let window = crate::store::hold_or_release::window(&mut tx, now, run.org).await?;
        let counted = Count::new(takes.filter_map(|item| item.device), &window, run.total).counted;
        let (state, decided) = match (run.held, run.kind) {
            (true, _) => ("held", false),
            (false, RunKind::QuarantineSwitchOn) => ("approving", true),
            (false, _) => ("accepted", true),
        };
        let limits = limits(&mut tx, run.org).await?;
        sqlx::query(
            "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent, created_at,
             decided_at, decided_by, kind, detail) values(?, ?, ?, x'', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(run.org)
        .bind(id)
        .bind(state)
        .bind(signed(losing))
        .bind(signed(counted))
        .bind(signed(run.total))
        .bind(signed(limits.devices))
        .bind(signed(limits.percent))
        .bind(ms(now))
        .bind(decided.then(|| ms(now)))
        .bind(decided.then_some(by))
        .bind(word(&run.kind)?)
        .bind(run.detail.to_string())
        .execute(&mut *tx)
        .await?;
        add_items(&mut tx, now, run.org, id, 0, &run.items, (!run.held).then_some((true, by))).await?;
        // A switch-on goes on by evaluations.
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    pub async fn run_orders(&self, run: Uuid, most: u32) -> Result<Vec<RunOrder>> {
        sqlx::query(
            "select o.device_key, o.id, o.state, (select k.finding from order_ack k where k.org_id = o.org_id
               and k.order_id = o.id order by k.attempt desc limit 1)
             from orders o where o.org_id in (select org_id from connector) and o.run_id = ? order by o.id limit ?",
        )
        .bind(run)
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let finding: Option<String> = row.try_get(3)?;
            Ok(RunOrder {
                device: row.try_get(0)?,
                order: row.try_get(1)?,
                state: unword(row.try_get(2)?)?,
                finding: finding.map(|text| serde_json::from_str(&text)).transpose()?,
            })
        })
        .collect()
    }

    /// How many orders of a run stand how.
    pub async fn run_progress(&self, run: Uuid) -> Result<Vec<(OrderState, u64)>> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "select state, count(*) from orders where org_id in (select org_id from connector) and run_id = ?
             group by state order by state",
        )
        .bind(run)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|(state, number)| Ok((unword(&state)?, count(number)))).collect()
    }

    /// Orders that what a run did be taken back; gives the order.
    pub async fn undo_run(&self, now: Timestamp, run: Uuid, by: &str) -> Result<(Uuid, Uuid)> {
        let mut tx = self.write().await?;
        let orders: Vec<(Uuid, bool)> = sqlx::query_as(
            "select o.org_id, exists (select 1 from order_ack k where k.org_id = o.org_id and k.order_id = o.id
               and k.changed = 1)
             from orders o where o.org_id in (select org_id from connector) and (o.run_id = ?1 or o.id = ?1)
               and o.kind not in ('wipe', 'notify', 'undo', 'syncNow')",
        )
        .bind(run)
        .fetch_all(&mut *tx)
        .await?;
        let known: Option<Uuid> = sqlx::query_scalar("select org_id from run where id = ?")
            .bind(run)
            .fetch_optional(&mut *tx)
            .await?;
        let org = orders.first().map(|(org, _)| *org).or(known).ok_or(Refusal::NotFound)?;
        // An undo is a writing order, and the connector refuses those while it observes. A person at the connector may
        // take back all the same: that is no order.
        match enforcing(&mut tx, org).await {
            Err(StoreError::Refused(Refusal::Observing)) => return Err(Refusal::ObservingUndo.into()),
            other => other?,
        }
        if !orders.iter().any(|(_, changed)| *changed) {
            return Err(Refusal::NothingToUndo.into());
        }
        let what = OrderKind::Undo { run };
        let open: i64 = sqlx::query_scalar(
            "select count(*) from orders where org_id = ? and target = ? and state in ('queued', 'leased', 'running')",
        )
        .bind(org)
        .bind(what.target())
        .fetch_one(&mut *tx)
        .await?;
        if open > 0 {
            return Err(Refusal::OrderUnderWay.into());
        }
        // What has not left yet stays here, and a switch-on goes no further.
        sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and run_id = ? and state = 'queued'")
            .bind(ms(now))
            .bind(org)
            .bind(run)
            .execute(&mut *tx)
            .await?;
        sqlx::query("update run set state = 'superseded', decided_at = ? where org_id = ? and id = ? and state = 'approving'")
            .bind(ms(now))
            .bind(org)
            .bind(run)
            .execute(&mut *tx)
            .await?;
        let from = Queued { run: None, device: None, accepted: true, by, reason: None };
        let id = queue(&mut tx, now, org, &from, &what).await?;
        tx.commit().await?;
        Ok((org, id))
    }
}
