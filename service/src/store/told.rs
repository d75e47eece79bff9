//! Groups that the API told, while an agent reads them: only a complete reading takes the place of what was told, and
//! what was told counts again as it was when the agent reads no more.

use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::sql::{sql, sql_scalar};

/// Of `user_group`: by a person or another system, neither read by an agent nor by Graph. In rows of earlier versions
/// `graph` may be the name of an administrator too: such a group is none of those that Graph has read.
const TOLD: &str = "changed_by not like 'activeDirectory:%' and (changed_by <> 'graph'
    or complete_at is not null and id not in (select id from graph_group))";

/// True where the API told the group, and no reading has taken its place.
pub(crate) async fn is_told(tx: &mut Transaction<'_, Sqlite>, group: Uuid) -> Result<bool> {
    let told: i64 = sql_scalar!("select count(*) from user_group where id = ? and {TOLD}", (group))
        .fetch_one(&mut **tx)
        .await?;
    Ok(told > 0)
}

/// Puts aside what the API told of a group, before a reading takes its place.
pub(crate) async fn put_aside(tx: &mut Transaction<'_, Sqlite>, group: Uuid) -> Result<()> {
    if !is_told(tx, group).await? {
        return Ok(());
    }
    forget(tx, group).await?;
    sql!(
        "insert into told_group select id, display_name, complete_at, changed_by, changed_at
         from user_group where id = ?",
        (group)
    )
    .execute(&mut **tx)
    .await?;
    sql!("insert into told_member select group_id, member from group_member where group_id = ?", (group))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// What was put aside counts again, for the groups that `source` has read last.
pub(crate) async fn bring_back(tx: &mut Transaction<'_, Sqlite>, source: &str) -> Result<()> {
    let groups: Vec<Uuid> = sql_scalar!(
        "select g.id from user_group g join told_group t on t.id = g.id where g.changed_by = ?",
        (source)
    )
    .fetch_all(&mut **tx)
    .await?;
    for group in groups {
        sql!("delete from group_member where group_id = ?", (group)).execute(&mut **tx).await?;
        sql!("insert into group_member select group_id, member from told_member where group_id = ?", (group))
            .execute(&mut **tx)
            .await?;
        sql!(
            "update user_group set (display_name, complete_at, changed_by, changed_at) =
               (select display_name, complete_at, changed_by, changed_at from told_group where id = ?1)
             where id = ?1",
            (group)
        )
        .execute(&mut **tx)
        .await?;
        forget(tx, group).await?;
    }
    Ok(())
}

/// The API told the group anew, or somebody forgot it.
pub(crate) async fn forget(tx: &mut Transaction<'_, Sqlite>, group: Uuid) -> Result<()> {
    sql!("delete from told_group where id = ?", (group)).execute(&mut **tx).await?;
    sql!("delete from told_member where group_id = ?", (group)).execute(&mut **tx).await?;
    Ok(())
}
