//! Settings objects: their owner, whether they have changed since they were read, and the connector settings that an
//! order depends on.

use exchange_connector::domain::health::Mode;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::brake::Limits;
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::rules::unknown_devices::UnknownDevices;
use crate::store::audit::{self, Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::mailbox_policies;
use crate::store::row::{ALL, count, ms, signed, unchanged, word};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::PolicyKind;

/// A stored settings object.
#[derive(Debug, Clone)]
pub struct PolicyRow {
    pub body: String,
    pub version: u64,
}

/// Settings objects that are stored together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Zeros: all organizations.
    pub scope: Uuid,
    /// Kind, the version that was read (0: nothing was stored), the new body.
    pub objects: Vec<(PolicyKind, u64, String)>,
    /// All mailbox policies of the scope, with the versions of those that were read.
    pub mailbox_policies: Option<(Versions, Vec<MailboxPolicy>)>,
}

/// Objects and the versions of them that were read.
pub type Versions = Vec<(Uuid, u64)>;

impl Store {
    pub async fn policy(&self, kind: PolicyKind, org: Uuid) -> Result<Option<PolicyRow>> {
        let row =
            sql!("select body, row_version from policy where kind = ? and org_id = ?", (kind.as_str(), org))
                .fetch_optional(&self.readers)
                .await?;
        row.map(|row| Ok(PolicyRow { body: row.try_get(0)?, version: count(row.try_get(1)?) })).transpose()
    }

    /// `version` is the one that was read; 0 where nothing was stored.
    pub async fn set_policy(
        &self,
        now: Timestamp,
        kind: PolicyKind,
        org: Uuid,
        version: u64,
        body: &str,
        by: &str,
    ) -> Result<u64> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Settings(kind, org)).await?;
        let stored = put_settings(&mut tx, now, kind, org, version, body, by).await?;
        let stored = stored.ok_or(Refusal::Stale)?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(stored)
    }

    /// Whose settings an organization's are: its own, or those of all (zeros).
    pub async fn scope(&self, org: Uuid) -> Result<Uuid> {
        let mut tx = self.readers.begin().await?;
        scope(&mut tx, org).await
    }

    /// All of it, or nothing.
    pub async fn store_settings(&self, now: Timestamp, settings: &Settings, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let mut watched = Vec::new();
        for (kind, ..) in &settings.objects {
            watched.push(Watched::begin(&mut tx, Thing::Settings(*kind, settings.scope)).await?);
        }
        if settings.mailbox_policies.is_some() {
            watched.push(Watched::begin(&mut tx, Thing::MailboxPolicies(settings.scope)).await?);
        }
        for (kind, version, body) in &settings.objects {
            let stored = put_settings(&mut tx, now, *kind, settings.scope, *version, body, by).await?;
            if stored.is_none() {
                return Err(Refusal::Stale.into());
            }
        }
        if let Some((read, policies)) = &settings.mailbox_policies {
            mailbox_policies::replace(&mut tx, now, settings.scope, read, policies, by).await?;
        }
        crate::store::inputs::changed(&mut tx).await?;
        audit::end_all(&mut tx, &watched).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_policy(&self, kind: PolicyKind, org: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> =
            sql_scalar!("select row_version from policy where kind = ? and org_id = ?", (kind.as_str(), org))
                .fetch_optional(&mut *tx)
                .await?;
        unchanged(stored, version)?;
        let watched = Watched::begin(&mut tx, Thing::Settings(kind, org)).await?;
        sql!("delete from policy where kind = ? and org_id = ?", (kind.as_str(), org))
            .execute(&mut *tx)
            .await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

pub(crate) async fn scope(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Uuid> {
    let (own, connectors): (i64, i64) = sql_as!(
        "select (select count(*) from policy
           where org_id = ?1) + (select count(*) from mailbox_policy where org_id = ?1),
         (select count(*) from connector)",
        (org)
    )
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
    let stored: Option<i64> = sql_scalar!(
        "insert into policy(kind, org_id, body, row_version, changed_by, changed_at)
         select ?1, ?2, ?3, 1, ?4, ?5 where ?6 = 0 or exists (select 1 from policy
           where kind = ?1 and org_id = ?2)
         on conflict(kind, org_id) do update set body = excluded.body,
           row_version = policy.row_version + 1,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at
         where policy.row_version = ?6
         returning row_version",
        (kind.as_str(), org, body, by, ms(now), signed(version))
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(stored.map(count))
}

/// Refuses while the connector observes.
pub(crate) async fn enforcing(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<()> {
    let mode: Option<String> =
        sql_scalar!("select mode from connector where org_id = ?", (org)).fetch_optional(&mut **tx).await?;
    if mode.ok_or(Refusal::NotFound)? == word(&Mode::Enforce)? {
        Ok(())
    } else {
        Err(Refusal::Observing.into())
    }
}

/// Why not every device of an organization is known, if so.
pub(crate) async fn unknown_devices(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
) -> Result<Option<UnknownDevices>> {
    let (scope, seen, unread): (String, Option<String>, i64) =
        sql_as!("select discovery_scope, seen_scope, unread_objects from connector where org_id = ?", (org))
            .fetch_optional(&mut **tx)
            .await?
            .ok_or(Refusal::NotFound)?;
    let seen = seen.map(|text| serde_json::from_str(&text)).transpose()?;
    Ok(UnknownDevices::of(&serde_json::from_str(&scope)?, seen.as_ref(), count(unread)))
}

pub(crate) async fn limits(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Limits> {
    let (devices, percent): (i64, i64) =
        sql_as!("select brake_devices, brake_percent from connector where org_id = ?", (org))
            .fetch_one(&mut **tx)
            .await?;
    if crate::store::restoring::is_restoring(tx, org).await? {
        return Ok(Limits { devices: 0, percent: 0 });
    }
    Ok(Limits { devices: count(devices), percent: count(percent) })
}
