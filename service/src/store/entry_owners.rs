//! What people said of entries in Exchange that no order is known to have left: what decisions and orders go by.

use std::collections::HashMap;

use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::{Claimed, OrderKind};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::run::world::Said;
use crate::store::error::Result;
use crate::store::row::time;
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{ENTRY_BY_HAND, ENTRY_OURS, EntryOwner};

/// What people said of devices' entries, by target and list.
pub(crate) async fn said(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
) -> Result<HashMap<(String, PersonalList), Said>> {
    let rows: Vec<(String, String, String, i64)> = sql_as!(
        "select target, list, owner, decided_at from entry_owner
         where org_id = ? and owner in ({ENTRY_OURS}, {ENTRY_BY_HAND}) and list in ('allowed', 'blocked')",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|(target, list, owner, at)| {
            let list = if list == "allowed" { PersonalList::Allowed } else { PersonalList::Blocked };
            let is_ours = EntryOwner::parse(&owner) == Some(EntryOwner::Ours);
            Ok(((target, list), Said { is_ours, at: time(at)? }))
        })
        .collect()
}

/// What of an order's target an administrator called ours, for its hand-out.
pub(crate) async fn claims(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    what: &OrderKind,
) -> Result<Option<Claimed>> {
    let list: Option<String> = sql_scalar!(
        "select list from entry_owner where org_id = ? and target = ? and owner = {ENTRY_OURS}
         order by list desc limit 1",
        (org, what.target())
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(list.map(|list| match list.as_str() {
        "allowed" => Claimed::Allowed,
        "blocked" => Claimed::Blocked,
        _ => Claimed::Object,
    }))
}

/// The connector has it in its book: what somebody makes there by hand from now on is theirs.
pub(crate) async fn booked(tx: &mut Transaction<'_, Sqlite>, org: Uuid, order: Uuid) -> Result<()> {
    sql!(
        "delete from entry_owner where org_id = ?1 and owner = {ENTRY_OURS}
         and target = (select target from orders where org_id = ?1 and id = ?2)",
        (org, order)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
