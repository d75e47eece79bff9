//! Groups and the addresses of users. A list that is not complete adds what was seen and takes nothing away.

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use super::compliance::changed;
use crate::store::database::{Store, count, ms, time_or_none};
use crate::store::error::{Refusal, Result};
use crate::store::types::{GroupRow, Member};

impl Store {
    pub async fn groups(&self) -> Result<Vec<GroupRow>> {
        sqlx::query(
            "select g.id, g.display_name, g.complete_at, (select count(*) from group_member m where m.group_id = g.id)
             from user_group g order by g.id",
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(GroupRow {
                id: row.try_get(0)?,
                display_name: row.try_get(1)?,
                complete_at: time_or_none(row.try_get(2)?)?,
                members: count(row.try_get(3)?),
            })
        })
        .collect()
    }

    pub async fn group_members(&self, id: Uuid) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar("select member from group_member where group_id = ? order by member")
            .bind(id)
            .fetch_all(&self.readers)
            .await?)
    }

    /// A complete list replaces the members; another one only adds to them.
    pub async fn set_group(
        &self,
        now: Timestamp,
        id: Uuid,
        name: Option<&str>,
        members: &[Member],
        complete: bool,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        write(&mut tx, now, id, name, members, complete, by).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_group(&self, id: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        let done = sqlx::query("delete from user_group where id = ?").bind(id).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        sqlx::query("delete from group_member where group_id = ?").bind(id).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// A group's members; where they are not all, only what was seen is added.
pub(crate) async fn write(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    name: Option<&str>,
    members: &[Member],
    complete: bool,
    by: &str,
) -> Result<()> {
    sqlx::query(
        "insert into user_group(id, display_name, complete_at, changed_by, changed_at) values(?, ?, ?, ?, ?)
         on conflict(id) do update set display_name = coalesce(excluded.display_name, user_group.display_name),
           complete_at = coalesce(excluded.complete_at, user_group.complete_at), changed_by = excluded.changed_by,
           changed_at = excluded.changed_at",
    )
    .bind(id)
    .bind(name)
    .bind(complete.then(|| ms(now)))
    .bind(by)
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    if complete {
        sqlx::query("delete from group_member where group_id = ?").bind(id).execute(&mut **tx).await?;
    }
    for member in members {
        sqlx::query("insert into group_member(group_id, member) values(?, ?) on conflict do nothing")
            .bind(id)
            .bind(&member.user)
            .execute(&mut **tx)
            .await?;
        if member.addresses.len() < 2 {
            continue;
        }
        for address in &member.addresses {
            sqlx::query(
                "insert into user_address(address, user_name) values(?, ?)
                 on conflict(address) do update set user_name = excluded.user_name
                 where user_address.user_name <> excluded.user_name",
            )
            .bind(address)
            .bind(&member.user)
            .execute(&mut **tx)
            .await?;
        }
    }
    changed(tx).await?;
    Ok(())
}
