//! Settings objects: whose they are, whether they are still as they were read, and what of a connector's own settings
//! an order depends on.

use exchange_connector::domain::health::Mode;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::brake::Limits;
use crate::rules::unknown_devices::Unseen;
use crate::store::database::{count, ms, signed, word};
use crate::store::error::{Refusal, Result};
use crate::store::types::PolicyKind;

/// Settings of all organizations.
pub(crate) const ALL: Uuid = Uuid::nil();

/// Refuses what is not there, or not as it was read. `version` `None`: whatever stands there.
pub(crate) fn unchanged(stored: Option<i64>, version: Option<u64>) -> Result<()> {
    match (stored, version) {
        (None, _) => Err(Refusal::NotFound.into()),
        (Some(stored), Some(version)) if count(stored) != version => Err(Refusal::Stale.into()),
        _ => Ok(()),
    }
}

pub(crate) async fn scope(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Uuid> {
    let (own, connectors): (i64, i64) = sqlx::query_as(
        "select (select count(*) from policy where org_id = ?1) + (select count(*) from mailbox_policy where org_id = ?1),
           (select count(*) from connector)",
    )
    .bind(org)
    .fetch_one(&mut **tx)
    .await?;
    Ok(if own == 0 && connectors <= 1 { ALL } else { org })
}

/// Stores settings over the version that was read; gives their new version, or nothing where somebody was faster.
pub(crate) async fn put_settings(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    kind: PolicyKind,
    org: Uuid,
    version: u64,
    body: &str,
    by: &str,
) -> Result<Option<u64>> {
    let stored: Option<i64> = sqlx::query_scalar(
        "insert into policy(kind, org_id, body, row_version, changed_by, changed_at)
         select ?1, ?2, ?3, 1, ?4, ?5 where ?6 = 0 or exists (select 1 from policy where kind = ?1 and org_id = ?2)
         on conflict(kind, org_id) do update set body = excluded.body, row_version = policy.row_version + 1,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at
         where policy.row_version = ?6
         returning row_version",
    )
    .bind(kind.as_str())
    .bind(org)
    .bind(body)
    .bind(by)
    .bind(ms(now))
    .bind(signed(version))
    .fetch_optional(&mut **tx)
    .await?;
    Ok(stored.map(count))
}

/// Refuses while the connector observes.
pub(crate) async fn enforcing(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<()> {
    let mode: Option<String> = sqlx::query_scalar("select mode from connector where org_id = ?")
        .bind(org)
        .fetch_optional(&mut **tx)
        .await?;
    if mode.ok_or(Refusal::NotFound)? == word(&Mode::Enforce)? {
        Ok(())
    } else {
        Err(Refusal::Observing.into())
    }
}

/// Why not every device of an organization is known, if so.
pub(crate) async fn unseen(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Option<Unseen>> {
    let (scope, seen): (String, Option<String>) =
        sqlx::query_as("select discovery_scope, seen_scope from connector where org_id = ?")
            .bind(org)
            .fetch_optional(&mut **tx)
            .await?
            .ok_or(Refusal::NotFound)?;
    let seen = seen.map(|text| serde_json::from_str(&text)).transpose()?;
    Ok(Unseen::of(&serde_json::from_str(&scope)?, seen.as_ref()))
}

pub(crate) async fn limits(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Limits> {
    let (devices, percent): (i64, i64) =
        sqlx::query_as("select brake_devices, brake_percent from connector where org_id = ?")
            .bind(org)
            .fetch_one(&mut **tx)
            .await?;
    Ok(Limits { devices: count(devices), percent: count(percent) })
}
