//! A user was renamed or moved: the partnership gets another identity, and keeps what people decided about it.

use serde_json::Value;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::sql::{sql, sql_as};
use crate::store::state::ACCESS_SETTINGS;

/// A partnership that comes under a new identity.
#[derive(Debug)]
pub(crate) struct Renamed {
    before: Uuid,
    after: Uuid,
    identity_before: String,
    identity_after: String,
}

/// Partnerships of a staged sync that are new here and have the GUID of one that is known. Ask before it is merged.
pub(crate) async fn find(tx: &mut Transaction<'_, Sqlite>, org: Uuid, sync: Uuid) -> Result<Vec<Renamed>> {
    let rows: Vec<(Uuid, Uuid, String, String)> = sql_as!(
        "select d.id, r.id, json_extract(d.record, '$.identity'), json_extract(r.record, '$.identity'),
           max(d.rev)
         from staging.device_record r
         join staging.device_key k on k.org_id = r.org_id and k.sync_id = r.sync_id and k.id = r.id
           and k.row_hash = r.row_hash and k.removed = 0
         join device d on d.org_id = r.org_id
           and json_extract(d.record, '$.guid') = json_extract(r.record, '$.guid')
         where r.org_id = ?1 and r.sync_id = ?2
           and not exists (select 1 from device n where n.org_id = r.org_id and n.id = r.id)
         group by r.id",
        (org, sync)
    )
    .fetch_all(&mut **tx)
    .await?;
    let renamed = |(before, after, identity_before, identity_after)| Renamed {
        before,
        after,
        identity_before,
        identity_after,
    };
    Ok(rows.into_iter().map(renamed).collect())
}

/// Links, given names, manual decisions, exemptions, rejections and the history of orders go over to the new identity. After the merge.
pub(crate) async fn carry_over(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    renamed: &[Renamed],
) -> Result<()> {
    const CARRY: [&str; 7] = [
        "insert into device_link(device_key, managed_device_id, linked_by, linked_at)
           select ?2, managed_device_id, linked_by, linked_at from device_link where device_key = ?1 and ?3 is not null
           on conflict do nothing",
        "insert into device_name(device_key, name, changed_by, changed_at, folded)
           select ?2, name, changed_by, changed_at, folded from device_name where device_key = ?1 and ?3 is not null
           on conflict do nothing",
        "insert into decision(org_id, id, hash, wanted, since, reasons, matched, effect, explanation, valid_until, rejected)
           select org_id, ?2, hash, wanted, since, reasons, matched, effect, explanation, valid_until, rejected
           from decision where org_id = ?3 and id = ?1 on conflict do nothing",
        "update orders set device_key = ?2 where org_id = ?3 and device_key = ?1",
        "update run_item set device_key = ?2 where org_id = ?3 and device_key = ?1",
        "update manual_decision set device_key = ?2 where org_id = ?3 and device_key = ?1",
        "update notice set device_key = ?2 where org_id = ?3 and device_key = ?1",
    ];
    for one in renamed {
        for sql in CARRY {
            sqlx::query(sql).bind(one.before).bind(one.after).bind(org).execute(&mut **tx).await?;
        }
    }
    exemptions(tx, renamed).await
}

/// An exemption names a device by its identity.
async fn exemptions(tx: &mut Transaction<'_, Sqlite>, renamed: &[Renamed]) -> Result<()> {
    if renamed.is_empty() {
        return Ok(());
    }
    let stored: Vec<(Uuid, String)> =
        sql_as!("select org_id, body from policy where kind = {ACCESS_SETTINGS}")
            .fetch_all(&mut **tx)
            .await?;
    for (owner, body) in stored {
        let mut settings: Value = serde_json::from_str(&body)?;
        let mut changed = false;
        for exemption in settings["exemptions"].as_array_mut().into_iter().flatten() {
            let named = exemption["deviceIdentity"].as_str().unwrap_or_default();
            if let Some(one) = renamed.iter().find(|one| one.identity_before == named) {
                exemption["deviceIdentity"] = one.identity_after.clone().into();
                changed = true;
            }
        }
        if changed {
            sql!(
                "update policy set body = ?, row_version = row_version + 1
                 where kind = {ACCESS_SETTINGS} and org_id = ?",
                (settings.to_string(), owner)
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}
