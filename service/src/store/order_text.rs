//! What an order is about and why it exists, as text for people: the agent's journal keeps it.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::order::{OrderGroup, OrderKind};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::sql::sql_as;

/// Longest text that goes with an order.
const MOST: usize = 300;

/// Label and reason. The reason of what a decision wants is the decision's last one.
pub(crate) async fn of_order(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    what: &OrderKind,
    device: Option<Uuid>,
    by: &str,
) -> Result<(Option<String>, Option<String>)> {
    let stored: Option<(String, Option<String>)> = match device {
        Some(device) => {
            sql_as!(
                "select d.record, c.reasons from device d
                 left join decision c on c.org_id = d.org_id and c.id = d.id where d.org_id = ? and d.id = ?",
                (org, device)
            )
            .fetch_optional(&mut **tx)
            .await?
        }
        None => None,
    };
    let (record, reasons) = stored.unzip();
    let record: Option<DeviceRecord> = record.map(|text| serde_json::from_str(&text)).transpose()?;
    let by_order = || match what.group() {
        OrderGroup::Device | OrderGroup::Sync => None,
        _ => Some(what.label()),
    };
    let by_record = match what {
        OrderKind::AssignMailboxPolicy { .. } => record.as_ref().and_then(owner),
        _ => record.as_ref().map(device_label),
    };
    let label = by_record.or_else(by_order);
    let reason = match (by, reasons.flatten()) {
        ("policy", Some(reasons)) => {
            let reasons: Vec<serde_json::Value> = serde_json::from_str(&reasons)?;
            reasons.last().and_then(|last| last["text"].as_str()).map(str::to_owned)
        }
        ("policy", None) => Some("the organization's settings ask for it".to_owned()),
        (person, _) => Some(format!("ordered by {person}")),
    };
    Ok((label.map(bounded), reason.map(bounded)))
}

/// `Ann Example, iPhone (ApplF17LTTCG)`.
pub(crate) fn device_label(record: &DeviceRecord) -> String {
    let owner = owner(record);
    let kind = non_empty(&record.friendly_name)
        .or_else(|| non_empty(&record.device_model))
        .or_else(|| non_empty(&record.device_type));
    let id = record.device_id.as_ref().map_or(record.identity.0.as_str(), |id| id.0.as_str());
    let name = match (owner, kind) {
        (Some(owner), Some(kind)) => format!("{owner}, {kind}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return id.to_owned(),
    };
    format!("{name} ({id})")
}

fn non_empty(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn owner(record: &DeviceRecord) -> Option<String> {
    non_empty(&record.mailbox.display_name).or_else(|| non_empty(&record.mailbox.smtp_address))
}

pub(crate) fn bounded(text: String) -> String {
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
