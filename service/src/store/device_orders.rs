//! Orders that a person gives for one device. A wipe may need another person's confirmation first.

use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::orders::OrderAuthor;
use crate::store::queue::{Queued, queue};
use crate::store::row::ms;
use crate::store::security_settings::alone;
use crate::store::settings::enforcing;
use crate::store::sql::sql_scalar;
use crate::store::state::{ON_ITS_WAY, OPEN, QUEUED, WIPE};

impl Store {
    /// An order that an administrator gives. A second one of its kind waits for the first one's answer.
    pub async fn add_device_order(
        &self,
        now: Timestamp,
        org: Uuid,
        device: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        author: OrderAuthor<'_>,
    ) -> Result<Uuid> {
        let mut tx = self.write().await?;
        if matches!(what, OrderKind::Wipe { .. }) {
            alone(&mut tx, |settings| settings.second_person_for_wipes).await?;
        }
        let (id, watched) = order_device(&mut tx, now, org, device, what, deadline, author).await?;
        watched.end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }
}

/// Orders what an administrator wants for one device; the caller adds the entry to the audit.
pub(super) async fn order_device(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    device: Uuid,
    what: &OrderKind,
    deadline: Option<Timestamp>,
    author: OrderAuthor<'_>,
) -> Result<(Uuid, Watched)> {
    enforcing(tx, org).await?;
    let open: i64 = sql_scalar!(
        "select count(*) from orders where org_id = ? and target = ? and kind = ?
         and state in {ON_ITS_WAY} and (deadline is null or deadline > ?)",
        (org, what.target(), what.name(), ms(now))
    )
    .fetch_one(&mut **tx)
    .await?;
    if open > 0 {
        return Err(Refusal::OrderUnderWay.into());
    }
    if matches!(what, OrderKind::RemovePartnership { .. }) {
        let wiping: i64 = sql_scalar!(
            "select count(*) from orders where org_id = ? and device_key = ? and kind = {WIPE}
             and state in {OPEN} and (deadline is null or deadline > ?
               or state <> {QUEUED})",
            (org, device, ms(now))
        )
        .fetch_one(&mut **tx)
        .await?;
        if wiping > 0 {
            return Err(Refusal::WipeUnderWay.into());
        }
    }
    let there: i64 = sql_scalar!(
        "select count(*) from device where org_id = ? and id = ? and deleted_at is null",
        (org, device)
    )
    .fetch_one(&mut **tx)
    .await?;
    if there == 0 {
        return Err(Refusal::DeviceGone.into());
    }
    let OrderAuthor { by, reason } = author;
    let from = Queued { device: Some(device), accepted: true, by, deadline, reason, ..Queued::default() };
    let id = queue(tx, now, org, &from, what).await?;
    Ok((id, Watched::absent(Thing::Order(id))))
}
