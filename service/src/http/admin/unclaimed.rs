//! `unclaimedEntries`: what stands in Exchange and no book knows. A person says whose it is, for one or for all of a kind.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::store::{EntryChoice, EntryKind, EntryOwner, UnclaimedEntry};

const SET: &str = "unclaimedEntries";
/// Entries that one call names.
const MOST_NAMED: usize = 10_000;

/// `GET …/unclaimedEntries?connectorId=…`: those that stand against a decision come first.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    let mut value = Vec::new();
    for connector in find::connectors(&app, org).await? {
        let entries = app.store.unclaimed(connector.id).await?;
        value.extend(entries.iter().map(|entry| entity(connector.id, entry)));
    }
    let members = [
        "id",
        "connectorId",
        "kind",
        "label",
        "exchangeDeviceId",
        "wanted",
        "conflicts",
        "owner",
        "decidedBy",
        "decidedDateTime",
    ];
    options.queried(SET, &members, &["connectorId"], value)
}

/// Whose entries are.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryDecision {
    connector_id: Uuid,
    owner: SaidOwner,
    /// Ids of `unclaimedEntries`.
    #[serde(default)]
    entries: Option<Vec<String>>,
    /// All of a kind that appeared and of which nobody has said anything.
    #[serde(default)]
    kind: Option<EntryKind>,
    /// All entries of personal lists that stood there at the first look and of which nobody has said anything.
    #[serde(default)]
    stood_before: bool,
    #[serde(default)]
    dry_run: bool,
}

/// What an administrator may say.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum SaidOwner {
    Ours,
    ByHand,
}

/// `POST …/unclaimedEntries/decide`: *ours* lets rules and undo take it away, under the brake; *byHand* leaves it alone.
pub async fn decide(app: App, admin: Admin, options: Options, Json(body): Json<EntryDecision>) -> JsonResult {
    options.only(&[])?;
    let org = find::connector(&app, body.connector_id).await?.id;
    let choice = match (body.entries, body.kind, body.stood_before) {
        (Some(entries), None, false) if entries.len() <= MOST_NAMED => EntryChoice::These(entries),
        (None, Some(kind), false) => EntryChoice::AllOf(kind),
        (None, None, true) => EntryChoice::StoodBefore,
        (Some(_), None, false) => {
            return Err(ApiError::bad_request(format!("One call names at most {MOST_NAMED} entries.")));
        }
        _ => return Err(ApiError::bad_request("One of entries, kind and stoodBefore is needed.")),
    };
    let owner = match body.owner {
        SaidOwner::Ours => EntryOwner::Ours,
        SaidOwner::ByHand => EntryOwner::ByHand,
    };
    let now = Timestamp::now();
    let chosen = app.store.decide_unclaimed(now, org, &choice, owner, &admin.name, body.dry_run).await?;
    if !body.dry_run {
        tracing::info!(connector = %org, entries = chosen.len(), owner = owner.as_str(), by = admin.name,
            "unclaimed entries decided");
        app.evaluate(org).await?;
        app.wake(org);
    }
    let value: Vec<Value> = chosen.iter().map(|entry| entity(org, entry)).collect();
    Ok(Json(json!({"owner": owner, "dryRun": body.dry_run, "entryCount": chosen.len(), "value": value})))
}

/// The unclaimed entry of one device.
pub(in crate::http) async fn of_device(app: &App, org: Uuid, device: Uuid) -> ApiResult<Value> {
    let entries = app.store.unclaimed(org).await?;
    let entry = entries.iter().find(|entry| entry.device == Some(device));
    Ok(entry.map_or(Value::Null, |entry| entity(org, entry)))
}

fn entity(org: Uuid, entry: &UnclaimedEntry) -> Value {
    json!({
        "id": entry.id,
        "connectorId": org,
        "kind": entry.kind,
        "label": entry.label,
        "exchangeDeviceId": entry.device,
        "wanted": entry.wanted,
        "conflicts": entry.conflicts,
        "owner": entry.owner,
        "decidedBy": entry.decided_by,
        "decidedDateTime": entry.decided_at,
    })
}
