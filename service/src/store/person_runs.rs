//! Runs that people make, the progress of their orders, and the order that undoes a run.

use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::brake::Count;
use crate::rules::run::item::RunItem;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::queue::{Queued, queue, recall_run};
use crate::store::row::{count, from_word, ms};
use crate::store::runs;
use crate::store::runs::{NewRun, add_items};
use crate::store::settings::{enforcing, limits};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{
    NOTIFY, ON_ITS_WAY, RUN_APPROVING, RUN_HELD, RUN_SUPERSEDED, RunKind, RunState, SYNC_NOW, UNDO, WIPE,
};

/// A run that an administrator makes.
#[derive(Debug)]
pub struct PersonRun {
    pub org: Uuid,
    pub kind: RunKind,
    pub items: Vec<RunItem>,
    /// Waits until an administrator approves it in a second step.
    pub held: bool,
    pub detail: serde_json::Value,
    pub total: u64,
}

impl Store {
    /// Refused while the connector observes, or while one of its kind is under way.
    pub async fn make_run(&self, now: Timestamp, run: &PersonRun, by: &str) -> Result<Uuid> {
        let mut tx = self.write().await?;
        enforcing(&mut tx, run.org).await?;
        let open: Option<String> = sql_scalar!(
            "select state from run where org_id = ? and kind = ? and state in ({RUN_HELD}, {RUN_APPROVING})",
            (run.org, run.kind.as_str())
        )
        .fetch_optional(&mut *tx)
        .await?;
        match open.as_deref().map(str::parse::<RunState>).transpose()? {
            // Nothing of it has happened: the newer list takes its place.
            Some(RunState::Held) if run.held => {
                sql!(
                    "update run set state = {RUN_SUPERSEDED}, decided_at = ?
                     where org_id = ? and kind = ? and state = {RUN_HELD}",
                    (ms(now), run.org, run.kind.as_str())
                )
                .execute(&mut *tx)
                .await?;
            }
            Some(RunState::Approving)
                if crate::store::switch_on::progress::stuck(&mut tx, run.org).await? =>
            {
                return Err(Refusal::SwitchOnWaits.into());
            }
            Some(_) => return Err(Refusal::RunUnderWay.into()),
            None => {}
        }
        let takes = run.items.iter().filter(|item| item.takes_access);
        let losing = takes.clone().count() as u64;
        let window = runs::window(&mut tx, now, run.org).await?;
        let counted =
            Count { losing, ..Count::new(takes.filter_map(|item| item.device), &window, run.total) };
        let state = match (run.held, run.kind) {
            (true, _) => RunState::Held,
            (false, RunKind::QuarantineSwitchOn) => RunState::Approving,
            (false, _) => RunState::Accepted,
        };
        let new = NewRun {
            state,
            kind: run.kind,
            hash: &[],
            counted,
            limits: limits(&mut tx, run.org).await?,
            detail: Some(run.detail.to_string()),
            decided_by: (!run.held).then_some(by),
        };
        let id = runs::insert(&mut tx, now, run.org, &new).await?;
        let items: Vec<&RunItem> = run.items.iter().collect();
        add_items(&mut tx, now, run.org, id, 0, &items, (!run.held).then_some((true, by))).await?;
        // Evaluations continue a switch-on.
        crate::store::inputs::changed(&mut tx).await?;
        Watched::absent(Thing::Run(id)).end(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// How many orders of a run stand how.
    pub async fn run_progress(&self, run: Uuid) -> Result<Vec<(OrderState, u64)>> {
        let rows: Vec<(String, i64)> = sql_as!(
            "select state, count(*) from orders where org_id in (select org_id from connector) and run_id = ?
             group by state order by state",
            (run)
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|(state, number)| Ok((from_word(&state)?, count(number)))).collect()
    }

    /// Orders the undo of a run; gives the order.
    pub async fn undo_run(&self, now: Timestamp, run: Uuid, by: &str) -> Result<(Uuid, Uuid)> {
        let mut tx = self.write().await?;
        let orders: Vec<(Uuid, bool)> = sql_as!(
            "select o.org_id, exists (select 1 from order_ack k
               where k.org_id = o.org_id and k.order_id = o.id
               and k.changed = 1)
             from orders o where o.org_id in (select org_id from connector)
               and (o.run_id = ?1 or o.id = ?1)
               and o.kind not in ({WIPE}, {NOTIFY}, {UNDO}, {SYNC_NOW})",
            (run)
        )
        .fetch_all(&mut *tx)
        .await?;
        let known: Option<Uuid> =
            sql_scalar!("select org_id from run where id = ?", (run)).fetch_optional(&mut *tx).await?;
        let org = orders.first().map(|(org, _)| *org).or(known).ok_or(Refusal::NotFound)?;
        // An undo is a writing order, and the connector refuses those while it observes. A person at the connector may
        // still undo: that is no order.
        match enforcing(&mut tx, org).await {
            Err(StoreError::Refused(Refusal::Observing)) => return Err(Refusal::ObservingUndo.into()),
            other => other?,
        }
        if !orders.iter().any(|(_, changed)| *changed) {
            return Err(Refusal::NothingToUndo.into());
        }
        let what = OrderKind::Undo { run };
        let open: i64 = sql_scalar!(
            "select count(*) from orders where org_id = ? and target = ? and state in {ON_ITS_WAY}",
            (org, what.target())
        )
        .fetch_one(&mut *tx)
        .await?;
        if open > 0 {
            return Err(Refusal::OrderUnderWay.into());
        }
        // What has not left yet stays here, and a switch-on goes no further.
        recall_run(&mut tx, now, org, run).await?;
        sql!(
            "update run set state = {RUN_SUPERSEDED}, decided_at = ?
             where org_id = ? and id = ? and state = {RUN_APPROVING}",
            (ms(now), org, run)
        )
        .execute(&mut *tx)
        .await?;
        let from = Queued { accepted: true, by, ..Queued::default() };
        let id = queue(&mut tx, now, org, &from, &what).await?;
        Watched::absent(Thing::Order(id)).end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok((org, id))
    }
}
