//! Stores the run of an evaluation as the brake weighed it: released, held, or split into both.

use exchange_connector::domain::health::Mode;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};

use crate::rules::brake::{Limits, Part, weigh};
use crate::store::error::Result;
use crate::store::notices;
use crate::store::outcome::{Outcome, Stored};
use crate::store::restoring::is_restoring;
use crate::store::row::{count, from_word, ms};
use crate::store::runs::{self, NewRun, add_items};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{DECISIONS, QUEUED, RUN_HELD, RunKind, RunState, SET_DEVICE_ACCESS, SUPERSEDED};

/// Makes the run of an evaluation, in its transaction: what the brake counts cannot change before the orders are in.
pub(crate) async fn hold_or_release(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    outcome: &Outcome,
) -> Result<Stored> {
    let org = outcome.org;
    for device in &outcome.withdraw {
        sql!(
            "update orders set state = {SUPERSEDED}, finished_at = ? where org_id = ? and device_key = ?
             and state = {QUEUED} and kind = {SET_DEVICE_ACCESS}
             and run_id in (select r.id from run r where r.org_id = orders.org_id and r.kind = {DECISIONS})",
            (ms(now), org, device)
        )
        .execute(&mut **tx)
        .await?;
    }
    let (mode, devices, percent): (String, i64, i64) =
        sql_as!("select mode, brake_devices, brake_percent from connector where org_id = ?", (org))
            .fetch_one(&mut **tx)
            .await?;
    let mode: Mode = from_word(&mode)?;
    let mut limits = Limits { devices: count(devices), percent: count(percent) };
    if is_restoring(tx, org).await? {
        limits = Limits { devices: 0, percent: 0 };
    }
    notices::withdraw(tx, now, org).await?;
    if mode == Mode::Observe || outcome.items.is_empty() {
        runs::supersede(tx, now, org).await?;
        return Ok(Stored { written: 0, released: 0, held: false });
    }
    let window = runs::window(tx, now, org).await?;
    let unknown = outcome.unknown_devices.as_ref().map(|unknown| (unknown.to_string(), unknown.count()));
    let unknown = unknown.as_ref().map(|(note, count)| (note.as_str(), *count));
    let weighed = weigh(&outcome.items, &window, limits, outcome.total, unknown);
    let held = !weighed.held.items.is_empty();
    let before: Option<Vec<u8>> = sql_scalar!(
        "select hash from run where org_id = ? and state = {RUN_HELD} and kind = {DECISIONS}",
        (org)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let hash = weighed.fingerprint()?;
    // A held run that is still the same stays, with its number: an administrator may be looking at it.
    let stays = held && before.is_some_and(|before| before == hash);
    if !stays {
        runs::supersede(tx, now, org).await?;
    }
    let mut released = 0;
    if !weighed.released.items.is_empty() {
        let run = evaluated(RunState::Released, &weighed.released, limits);
        let id = runs::insert(tx, now, org, &run).await?;
        released = add_items(tx, now, org, id, 0, &weighed.released.items, Some((false, "policy"))).await?;
    }
    if held && !stays {
        let detail =
            weighed.unknown_devices.map(|note| serde_json::json!({"scopeIsPartial": true, "note": note}));
        let run = NewRun {
            hash: &hash,
            detail: detail.map(|detail| detail.to_string()),
            ..evaluated(RunState::Held, &weighed.held, limits)
        };
        let id = runs::insert(tx, now, org, &run).await?;
        add_items(tx, now, org, id, 0, &weighed.held.items, None).await?;
    }
    notices::withdraw(tx, now, org).await?;
    Ok(Stored { written: 0, released, held })
}

fn evaluated(state: RunState, part: &Part<'_>, limits: Limits) -> NewRun<'static> {
    NewRun {
        state,
        kind: RunKind::Decisions,
        hash: &[],
        counted: part.counted,
        limits,
        detail: None,
        decided_by: None,
    }
}
