//! The merge of a staged sync: by row hash, touching only what differs.

use exchange_connector::api::report::{CommitSync, CommitSyncResponse};
use exchange_connector::domain::health::SyncResult;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::row::{count, ms, signed};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{QUEUED, SET_DEVICE_ACCESS, SUPERSEDED};
use crate::store::uploads::staging::KEY_ROWS;

/// Counts, then writes what differs. Deletes only where absence was really seen.
pub(crate) async fn merge(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    full: bool,
    commit: &CommitSync,
) -> Result<CommitSyncResponse> {
    let (mut new, mut changed, mut removed) = (0, 0, 0);
    if commit.result != SyncResult::Failed {
        let rev: i64 =
            sql_scalar!("update connector set rev = rev + 1 where org_id = ? returning rev", (org))
                .fetch_one(&mut **tx)
                .await?;
        (new, changed) = sql_as!(
            "select count(*) filter (where s.id is null
               or s.deleted = 1), count(*) filter (where s.deleted = 0)
             from staging.device_key k left join device_state s on s.org_id = k.org_id and s.id = k.id
             where k.org_id = ? and k.sync_id = ? and k.removed = 0
               and (s.id is null or s.deleted = 1 or s.row_hash <> k.row_hash)",
            (org, sync)
        )
        .fetch_one(&mut **tx)
        .await?;
        let renamed = crate::store::renamed::find(tx, org, sync).await?;
        sql!(
            "insert into device(org_id, id, device_id, device_type, access_state, access_state_reason,
               client_type,
               user_name, smtp_address, record, rev, deleted_at)
             select r.org_id, r.id, r.device_id, r.device_type, r.access_state, r.access_state_reason,
               r.client_type,
               r.user_name, r.smtp_address, r.record, ?1, null
             from staging.device_record r
             join staging.device_key k on k.org_id = r.org_id and k.sync_id = r.sync_id and k.id = r.id
               and k.row_hash = r.row_hash and k.removed = 0
             where r.org_id = ?2 and r.sync_id = ?3
             on conflict(org_id, id) do update set device_id = excluded.device_id,
               device_type = excluded.device_type,
               access_state = excluded.access_state, access_state_reason = excluded.access_state_reason,
               client_type = excluded.client_type, user_name = excluded.user_name,
                 smtp_address = excluded.smtp_address,
               record = excluded.record, rev = excluded.rev, deleted_at = null",
            (rev, org, sync)
        )
        .execute(&mut **tx)
        .await?;
        sql!(
            "insert into device_state(org_id, id, row_hash, last_success, last_attempt, deleted)
             select org_id, id, row_hash, last_success, last_attempt, 0 from staging.device_key
             where org_id = ? and sync_id = ? and removed = 0
             on conflict(org_id, id) do update set row_hash = excluded.row_hash,
               last_success = coalesce(excluded.last_success, device_state.last_success),
               last_attempt = coalesce(excluded.last_attempt, device_state.last_attempt), deleted = 0,
                 outside = 0
             where device_state.row_hash <> excluded.row_hash or device_state.deleted = 1
               or device_state.outside = 1
               or device_state.last_success is not coalesce(excluded.last_success,
                 device_state.last_success)
               or device_state.last_attempt is not coalesce(excluded.last_attempt,
                 device_state.last_attempt)",
            (org, sync)
        )
        .execute(&mut **tx)
        .await?;
        crate::store::search::index::merge(tx, org, sync).await?;
        crate::store::renamed::carry_over(tx, org, &renamed).await?;
        // What a report names as removed, Exchange was asked for by name. Absence alone counts only where everything was
        // seen.
        let absence = full && commit.scope.is_all() && commit.result == SyncResult::Succeeded;
        removed = remove_gone(tx, now, org, sync, absence, rev).await?;
        if commit.result == SyncResult::Succeeded && !commit.scope.is_all() {
            leave_outside(tx, now, org, sync, full).await?;
        }
        // An object that Exchange cannot show would otherwise leave the organization unknown for as long as it is there.
        if let Some(unread) = unread_objects(commit) {
            // Only a full sync that saw everything in its scope shows how much of the organization is known.
            let seen = full.then(|| serde_json::to_string(&commit.scope)).transpose()?;
            sql!(
                "update connector set last_sync_at = ?, seen_scope = coalesce(?, seen_scope),
                 unread_objects = ? where org_id = ?",
                (ms(commit.run.finished_at), seen, signed(unread), org)
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    let total: i64 = sql_scalar!("select count(*) from device_state where org_id = ? and deleted = 0", (org))
        .fetch_one(&mut **tx)
        .await?;
    Ok(CommitSyncResponse { new: count(new), changed: count(changed), removed, total: count(total) })
}

/// How many objects a sync left out that read everything else; `None` where more is missing.
fn unread_objects(commit: &CommitSync) -> Option<u64> {
    match commit.result {
        SyncResult::Succeeded => Some(0),
        SyncResult::Partial => commit.run.unread_objects.filter(|unread| *unread > 0),
        SyncResult::Failed => None,
    }
}

/// A device that a sync of a narrower scope did not see is not gone but outside. A full sync has named everything
/// inside, a quick one names what has left. The service decides nothing about such a device and withdraws its orders.
async fn leave_outside(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    full: bool,
) -> Result<()> {
    let left = if full {
        "not exists (select 1 from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2
         and k.id = device_state.id and k.removed <> 2)"
    } else {
        "id in (select k.id from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2 and k.removed = 2)"
    };
    let rows: Vec<Uuid> = sql_scalar!(
        "update device_state set outside = 1
         where org_id = ?1 and deleted = 0 and outside = 0 and {left} returning id",
        (org, sync)
    )
    .fetch_all(&mut **tx)
    .await?;
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let mut query = sql!(
            "update orders set state = {SUPERSEDED}, finished_at = ? where org_id = ? and state = {QUEUED}
             and kind = {SET_DEVICE_ACCESS} and run_id is not null and device_key in ({marks})",
            (ms(now), org)
        );
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
        let mut query = sql!("delete from decision where org_id = ? and id in ({marks})", (org));
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
    }
    Ok(())
}

/// After a full sync that saw everything (`absence`): what is absent is gone. After any other: only what it names.
async fn remove_gone(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    absence: bool,
    rev: i64,
) -> Result<u64> {
    let gone = if absence {
        "not exists (select 1 from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2
         and k.id = device_state.id and k.removed = 0)"
    } else {
        "id in (select k.id from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2 and k.removed = 1)"
    };
    let rows: Vec<Uuid> = sql_scalar!(
        "update device_state set deleted = 1 where org_id = ?1 and deleted = 0 and {gone} returning id",
        (org, sync)
    )
    .fetch_all(&mut **tx)
    .await?;
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let mut query = sql!(
            "update device set deleted_at = ?, rev = ? where org_id = ? and id in ({marks})",
            (ms(now), rev, org)
        );
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
    }
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}
