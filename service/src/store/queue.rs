//! Puts orders into the queue, and removes them from it.

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::row::ms;
use crate::store::sql::sql;
use crate::store::state::{QUEUED, SUPERSEDED};

/// Hand-outs of one order before it counts as failed.
pub(crate) const MAX_ATTEMPTS: i64 = 5;

/// Where an order comes from.
#[derive(Default)]
pub(crate) struct Queued<'a> {
    pub(crate) run: Option<Uuid>,
    pub(crate) device: Option<Uuid>,
    pub(crate) accepted: bool,
    pub(crate) by: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) deadline: Option<Timestamp>,
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
    supersede_waiting(tx, now, org, &target).await?;
    let (id, payload) = (Uuid::now_v7(), serde_json::to_string(what)?);
    // What only reads goes first.
    let (priority, deadline) = (i64::from(what.writes()), from.deadline.map(ms));
    let Queued { run, device, accepted, by, reason, .. } = from;
    sql!(
        "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline,
           max_attempts,
           created_by, created_at, run_id, device_key, accepted, reason)
         values(?1, ?2, ?3, ?4, ?5, {QUEUED}, ?6, ?7, ?8, ?9, ?10, ?7, ?11, ?12, ?13, ?14)",
        (org, id, what.name(), target, payload, priority, ms(now), deadline)
    )
    .bind(MAX_ATTEMPTS)
    .bind(by)
    .bind(run)
    .bind(device)
    .bind(accepted)
    .bind(reason)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// What waits for the target is not ordered any more: a newer order takes its place.
pub(crate) async fn supersede_waiting(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    target: &str,
) -> Result<()> {
    sql!(
        "update orders set state = {SUPERSEDED}, finished_at = ?
         where org_id = ? and target = ? and state = {QUEUED}",
        (ms(now), org, target)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What of a run has not left yet stays here.
pub(crate) async fn recall_run(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    run: Uuid,
) -> Result<()> {
    sql!(
        "update orders set state = {SUPERSEDED}, finished_at = ?
         where org_id = ? and run_id = ? and state = {QUEUED}",
        (ms(now), org, run)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
