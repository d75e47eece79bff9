//! Mailbox policies as they are stored: one at a time, or a whole list in the place of the one that was read.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use super::settings::{ALL, unchanged};
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::store::database::{count, ms, time};
use crate::store::error::{Refusal, Result};
use crate::store::wish_store::MailboxPolicyRow;

const POLICY: &str = "select id, org_id, body, row_version, changed_by, changed_at from mailbox_policy";

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
    let rows =
        sqlx::query(AssertSqlSafe(format!("{POLICY} where org_id in (?, ?) order by org_id desc, id")))
            .bind(org)
            .bind(ALL)
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
    let rows = sqlx::query(AssertSqlSafe(format!("{POLICY} order by id"))).fetch_all(&mut **tx).await?;
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
    let stored: Option<i64> = sqlx::query_scalar("select row_version from mailbox_policy where id = ?")
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    match (version, stored) {
        (Some(0), Some(_)) => return Err(Refusal::Exists.into()),
        (Some(0), None) => {}
        (_, None) => return Err(Refusal::NotFound.into()),
        (Some(version), Some(stored)) if count(stored) != version => return Err(Refusal::Stale.into()),
        _ => {}
    }
    let named: Option<Uuid> =
        sqlx::query_scalar("select id from mailbox_policy where org_id = ? and name = ? and id <> ?")
            .bind(org)
            .bind(&policy.name)
            .bind(id)
            .fetch_optional(&mut **tx)
            .await?;
    if named.is_some() {
        return Err(Refusal::Exists.into());
    }
    sqlx::query(
        "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
         on conflict(id) do update set name = excluded.name, body = excluded.body,
           row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at",
    )
    .bind(id)
    .bind(org)
    .bind(&policy.name)
    .bind(body)
    .bind(by)
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(crate) async fn remove(tx: &mut Transaction<'_, Sqlite>, id: Uuid, version: Option<u64>) -> Result<()> {
    let stored: Option<i64> = sqlx::query_scalar("select row_version from mailbox_policy where id = ?")
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    unchanged(stored, version)?;
    sqlx::query("delete from mailbox_policy where id = ?").bind(id).execute(&mut **tx).await?;
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
        sqlx::query_as("select id, row_version, name from mailbox_policy where org_id = ? order by id")
            .bind(scope)
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
        sqlx::query("delete from mailbox_policy where id = ?").bind(*id).execute(&mut **tx).await?;
    }
    for policy in policies {
        let id = rows.iter().find(|(_, _, name)| policy.name.eq_ignore_ascii_case(name)).map(|(id, ..)| *id);
        sqlx::query(
            "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
             on conflict(id) do update set name = excluded.name, body = excluded.body,
               row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at where mailbox_policy.body <> excluded.body",
        )
        .bind(id.unwrap_or_else(Uuid::now_v7))
        .bind(scope)
        .bind(&policy.name)
        .bind(serde_json::to_string(policy)?)
        .bind(by)
        .bind(ms(now))
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
