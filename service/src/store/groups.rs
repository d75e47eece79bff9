//! Groups and the addresses of users. An incomplete list adds the members it names and removes none.

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::compliance::people::Member;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::inputs::changed;
use crate::store::row::{count, ms, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};

/// A group.
#[derive(Debug, Clone)]
pub struct GroupRow {
    pub id: Uuid,
    pub display_name: Option<String>,
    /// Last complete reading of its members.
    pub complete_at: Option<Timestamp>,
    pub members: u64,
}

impl Store {
    pub async fn groups(&self) -> Result<Vec<GroupRow>> {
        sql!(
            "select g.id, g.display_name, g.complete_at, (select count(*) from group_member m
               where m.group_id = g.id)
             from user_group g order by g.id"
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
        Ok(sql_scalar!("select member from group_member where group_id = ? order by member", (id))
            .fetch_all(&self.readers)
            .await?)
    }

    /// Which of these names are in which groups.
    pub async fn groups_of(&self, names: &[String]) -> Result<Vec<(Uuid, String)>> {
        let rows = sql_as!(
            "select group_id, member from group_member where member in (select value from json_each(?))",
            (serde_json::to_string(names)?)
        );
        Ok(rows.fetch_all(&self.readers).await?)
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
        let watched = Watched::begin(&mut tx, Thing::Group(id)).await?;
        crate::store::told::forget(&mut tx, id).await?;
        write(&mut tx, now, id, name, members, complete, by).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_group(&self, id: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Group(id)).await?;
        let done = sql!("delete from user_group where id = ?", (id)).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        sql!("delete from group_member where group_id = ?", (id)).execute(&mut *tx).await?;
        crate::store::told::forget(&mut tx, id).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Every known address of a group's members, in lower case.
    pub async fn group_addresses(&self, group: Uuid) -> Result<Vec<String>> {
        Ok(sql_scalar!(
            "with named(name) as (
               select member from group_member where group_id = ?1
               union select a.user_name from user_address a join group_member m on m.member = a.address
                 where m.group_id = ?1)
             select lower(name) from named union select lower(address) from user_address
               where user_name in (select name from named)",
            (group)
        )
        .fetch_all(&self.readers)
        .await?)
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
    sql!(
        "insert into user_group(id, display_name, complete_at, changed_by, changed_at)
           values(?, ?, ?, ?, ?)
         on conflict(id) do update set display_name = coalesce(excluded.display_name,
           user_group.display_name),
           complete_at = coalesce(excluded.complete_at, user_group.complete_at),
             changed_by = excluded.changed_by,
           changed_at = excluded.changed_at",
        (id, name, complete.then(|| ms(now)), by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    if complete {
        sql!("delete from group_member where group_id = ?", (id)).execute(&mut **tx).await?;
    }
    for member in members {
        sql!(
            "insert into group_member(group_id, member) values(?, ?) on conflict do nothing",
            (id, &member.user)
        )
        .execute(&mut **tx)
        .await?;
        if member.addresses.len() < 2 {
            continue;
        }
        for address in &member.addresses {
            sql!(
                "insert into user_address(address, user_name) values(?, ?)
                 on conflict(address) do update set user_name = excluded.user_name
                 where user_address.user_name <> excluded.user_name",
                (address, &member.user)
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    changed(tx).await?;
    Ok(())
}
