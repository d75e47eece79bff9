//! Stored mailbox policies: writes one at a time, or replaces the whole list that was read.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ALL, count, ms, replaceable, time, unchanged};
use crate::store::sql::{sql, sql_as, sql_scalar};

const POLICY: &str = "select id, org_id, body, row_version, changed_by, changed_at from mailbox_policy";

/// A stored mailbox policy.
#[derive(Debug, Clone)]
pub struct MailboxPolicyRow {
    pub id: Uuid,
    /// Zeros: all organizations.
    pub org: Uuid,
    pub policy: MailboxPolicy,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

impl Store {
    /// Of one organization and of all, by priority; `None`: every one.
    pub async fn mailbox_policies(&self, org: Option<Uuid>) -> Result<Vec<MailboxPolicyRow>> {
        let mut tx = self.readers.begin().await?;
        match org {
            Some(org) => of(&mut tx, org).await,
            None => every(&mut tx).await,
        }
    }

    /// `version` 0: it must be new; `None`: it must be there.
    pub async fn put_mailbox_policy(
        &self,
        now: Timestamp,
        id: Uuid,
        org: Uuid,
        version: Option<u64>,
        policy: &MailboxPolicy,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::MailboxPolicy(id)).await?;
        put(&mut tx, now, id, org, version, policy, by).await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_mailbox_policy(&self, _: Timestamp, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::MailboxPolicy(id)).await?;
        remove(&mut tx, id, version).await?;
        crate::store::inputs::changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn policy_row(row: &SqliteRow) -> Result<MailboxPolicyRow> {
    Ok(MailboxPolicyRow {
        id: row.try_get(0)?,
        org: row.try_get(1)?,
        policy: serde_json::from_str(row.try_get(2)?)?,
        version: count(row.try_get(3)?),
        changed_by: row.try_get(4)?,
        changed_at: time(row.try_get(5)?)?,
    })
}

/// Those of an organization and of all, by priority. The organization's own wins over one of the same name for all.
pub(crate) async fn of(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Vec<MailboxPolicyRow>> {
    let rows = sql!("{POLICY} where org_id in (?, ?) order by org_id desc, id", (org, ALL))
        .fetch_all(&mut **tx)
        .await?;
    let mut found: Vec<MailboxPolicyRow> = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = policy_row(row)?;
        if !found.iter().any(|one| one.policy.name.eq_ignore_ascii_case(&row.policy.name)) {
            found.push(row);
        }
    }
    found.sort_by_key(|row| (row.policy.priority, row.id));
    Ok(found)
}

/// Every one, of whichever organization.
pub(crate) async fn every(tx: &mut Transaction<'_, Sqlite>) -> Result<Vec<MailboxPolicyRow>> {
    let rows = sql!("{POLICY} order by id").fetch_all(&mut **tx).await?;
    rows.iter().map(policy_row).collect()
}

pub(crate) async fn put(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    org: Uuid,
    version: Option<u64>,
    policy: &MailboxPolicy,
    by: &str,
) -> Result<()> {
    let body = serde_json::to_string(policy)?;
    let stored: Option<i64> = sql_scalar!("select row_version from mailbox_policy where id = ?", (id))
        .fetch_optional(&mut **tx)
        .await?;
    replaceable(stored, version)?;
    let named: Option<Uuid> = sql_scalar!(
        "select id from mailbox_policy where org_id = ? and name = ? and id <> ?",
        (org, &policy.name, id)
    )
    .fetch_optional(&mut **tx)
    .await?;
    if named.is_some() {
        return Err(Refusal::Exists.into());
    }
    sql!(
        "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
         on conflict(id) do update set name = excluded.name, body = excluded.body,
           row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at",
        (id, org, &policy.name, body, by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(crate) async fn remove(tx: &mut Transaction<'_, Sqlite>, id: Uuid, version: Option<u64>) -> Result<()> {
    let stored: Option<i64> = sql_scalar!("select row_version from mailbox_policy where id = ?", (id))
        .fetch_optional(&mut **tx)
        .await?;
    unchanged(stored, version)?;
    sql!("delete from mailbox_policy where id = ?", (id)).execute(&mut **tx).await?;
    Ok(())
}

/// Puts a list in the place of the one that was read.
pub(crate) async fn replace(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    scope: Uuid,
    read: &[(Uuid, u64)],
    policies: &[MailboxPolicy],
    by: &str,
) -> Result<()> {
    let rows: Vec<(Uuid, i64, String)> =
        sql_as!("select id, row_version, name from mailbox_policy where org_id = ? order by id", (scope))
            .fetch_all(&mut **tx)
            .await?;
    let mut read = read.to_vec();
    read.sort();
    if rows.iter().map(|(id, version, _)| (*id, count(*version))).collect::<Vec<_>>() != read {
        return Err(Refusal::Stale.into());
    }
    for (id, ..) in
        rows.iter().filter(|(_, _, name)| !policies.iter().any(|one| one.name.eq_ignore_ascii_case(name)))
    {
        sql!("delete from mailbox_policy where id = ?", (*id)).execute(&mut **tx).await?;
    }
    for policy in policies {
        let id = rows.iter().find(|(_, _, name)| policy.name.eq_ignore_ascii_case(name)).map(|(id, ..)| *id);
        sql!(
            "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at)
               values(?, ?, ?, ?, ?, ?)
             on conflict(id) do update set name = excluded.name, body = excluded.body,
               row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at where mailbox_policy.body <> excluded.body",
            (
                id.unwrap_or_else(Uuid::now_v7),
                scope,
                &policy.name,
                serde_json::to_string(policy)?,
                by,
                ms(now)
            )
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
