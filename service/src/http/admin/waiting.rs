//! `waiting`: everything that waits for a person, in one place and with one count; and the devices in quarantine, each with
//! what it looks like.

use std::collections::HashMap;

use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{devices, graph, runs, second_person};
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::rules::likeness::{Likeness, SeenDevice, judge};
use crate::rules::waiting::{WaitingKind, kind};
use crate::store::{DeviceRow, RunState, StoreError};

/// Devices that are judged at once, those that wait longest. Beyond that the page says so.
const MOST_JUDGED: u64 = 2000;
const USUAL_TOP: u32 = 200;
const MOST_RUNS: u32 = 1000;

/// `GET …/waiting`.
pub async fn waiting(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let quarantined = app.store.count_quarantined(None).await?;
    let mut held = Vec::new();
    for state in [RunState::Held, RunState::Approving] {
        let all = app.store.runs(Some(state), None, MOST_RUNS).await?;
        // A switch-on under way waits only where approvals came to nothing.
        held.extend(all.into_iter().filter(|run| state == RunState::Held || run.failed > 0));
    }
    held.sort_by_key(|run| run.created_at);
    let (mut unread, mut certificates) = (Vec::new(), Vec::new());
    for (connector, finding) in found(&app).await? {
        let all = match kind(&finding) {
            Some(WaitingKind::Unread) => &mut unread,
            Some(WaitingKind::Certificate) => &mut certificates,
            None => continue,
        };
        all.push(json!({"connectorId": connector, "finding": finding}));
    }
    let requests = app.store.second_person_requests(Timestamp::now(), true, MOST_RUNS).await?;
    let alarms = app.store.break_glass_alarms().await?;
    let count = alarms.len() as u64
        + quarantined
        + (held.len() + unread.len() + certificates.len() + requests.len()) as u64;
    let oldest = app.store.quarantined(None, 1).await?.pop();
    Ok(Json(json!({
        "@odata.context": options.context("waiting"),
        "count": count,
        "quarantinedCount": quarantined,
        "oldestQuarantinedFirstSyncTime": oldest.and_then(|row| row.record.first_sync_time),
        "runs": held.iter().map(runs::entity).collect::<Vec<_>>(),
        "unread": unread,
        "certificates": certificates,
        "alarms": alarms
            .iter()
            .map(|(user, finding)| json!({"userName": user, "finding": finding}))
            .collect::<Vec<_>>(),
        "secondPersonRequests":
            requests.iter().map(|one| second_person::entity(one, &admin)).collect::<Vec<_>>(),
    })))
}

/// What the connectors, the service and Graph found, with the connector that it is about. The same words of several
/// connectors are about the service, and are told once.
async fn found(app: &App) -> ApiResult<Vec<(Option<Uuid>, Finding)>> {
    let now = Timestamp::now();
    let mut all: Vec<(Option<Uuid>, Finding)> = Vec::new();
    for connector in app.store.connectors(now).await? {
        let of_agent = connector.health.iter().flat_map(|health| health.findings.iter().cloned());
        let of_service = app.store.standing_findings(now, connector.id).await?;
        all.extend(of_agent.chain(of_service).map(|finding| (Some(connector.id), finding)));
    }
    all.extend(app.shown().finding.map(|finding| (None, finding)));
    if let Some(graph) = graph::shown(app).await? {
        let of_graph: Vec<Finding> =
            serde_json::from_value(graph["findings"].clone()).map_err(StoreError::Document)?;
        all.extend(of_graph.into_iter().map(|finding| (None, finding)));
    }
    let mut once: Vec<(Option<Uuid>, Finding)> = Vec::new();
    for (connector, finding) in all {
        let same =
            |known: &(Option<Uuid>, Finding)| known.1.code == finding.code && known.1.text == finding.text;
        if !once.iter().any(same) {
            once.push((connector, finding));
        }
    }
    Ok(once)
}

/// `GET …/quarantinedDevices?likeness=samePhone&$top=200`: those that wait longest first. The counts by likeness are of all
/// that were judged; `judgedCount` tells how many that are.
pub async fn quarantined(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&["likeness", "connectorId", "$top"])?;
    let top = options.top(USUAL_TOP)? as usize;
    let wanted = options.get("likeness");
    if wanted.is_some_and(|wanted| !["samePhone", "copiedId", "new"].contains(&wanted)) {
        return Err(ApiError::query_option("likeness is samePhone, copiedId or new."));
    }
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    let all = app.store.quarantined(org, MOST_JUDGED).await?;
    let judged = judged(&app, &all).await?;
    let shown: Vec<_> = all
        .iter()
        .zip(&judged)
        .filter(|(_, (likeness, _))| wanted.is_none_or(|wanted| wanted == likeness.as_str()))
        .take(top)
        .collect();
    let ids: Vec<Uuid> = shown.iter().map(|(row, _)| row.id).collect();
    // Of what is decided already, Exchange's confirmation is what is waited for.
    let decisions = app.store.decisions(&ids).await?;
    let mut value = Vec::new();
    for (row, (likeness, relatives)) in shown {
        let decision = decisions.iter().find(|decision| decision.device == row.id);
        let mut device = devices::entity(row, decision)?;
        device["likeness"] = entity(likeness, relatives)?;
        value.push(device);
    }
    let mut counts = HashMap::from([("samePhone", 0_u64), ("copiedId", 0), ("new", 0)]);
    for (likeness, _) in &judged {
        *counts.entry(likeness.as_str()).or_default() += 1;
    }
    let mut page = options.collection("quarantinedDevices", value, None);
    page["@odata.count"] = app.store.count_quarantined(org).await?.into();
    page["judgedCount"] = all.len().into();
    page["samePhoneCount"] = counts["samePhone"].into();
    page["copiedIdCount"] = counts["copiedId"].into();
    page["newCount"] = counts["new"].into();
    Ok(Json(admin.masked(page)))
}

/// What each of these looks like, with the devices that say so.
async fn judged(app: &App, of: &[DeviceRow]) -> ApiResult<Vec<(Likeness, Vec<DeviceRow>)>> {
    let now = Timestamp::now();
    let relatives = app.store.relatives(of).await?;
    let mut by_address: HashMap<String, Vec<&DeviceRow>> = HashMap::new();
    let mut by_id: HashMap<String, Vec<&DeviceRow>> = HashMap::new();
    for row in &relatives {
        if let Some(address) = address(row) {
            by_address.entry(address).or_default().push(row);
        }
        if let Some(id) = device_id(row) {
            by_id.entry(id).or_default().push(row);
        }
    }
    let mut all = Vec::new();
    for row in of {
        let mut near: Vec<&DeviceRow> = Vec::new();
        near.extend(address(row).and_then(|key| by_address.get(&key)).into_iter().flatten());
        near.extend(device_id(row).and_then(|key| by_id.get(&key)).into_iter().flatten());
        near.sort_unstable_by_key(|row| row.id);
        near.dedup_by_key(|row| row.id);
        let others: Vec<_> = near.iter().map(|row| seen(row)).collect();
        let likeness = judge(seen(row), &others, now);
        let named: Vec<Uuid> = match &likeness {
            Likeness::SamePhone { old } => vec![*old],
            Likeness::CopiedId { others, .. } => others.clone(),
            Likeness::New => Vec::new(),
        };
        let named = near.into_iter().filter(|row| named.contains(&row.id)).cloned().collect();
        all.push((likeness, named));
    }
    Ok(all)
}

/// What one device looks like; the proposal that a person may follow.
pub(super) async fn likeness_of(app: &App, device: &DeviceRow) -> ApiResult<(Likeness, Vec<DeviceRow>)> {
    let one = judged(app, std::slice::from_ref(device)).await?.pop();
    Ok(one.unwrap_or((Likeness::New, Vec::new())))
}

fn address(row: &DeviceRow) -> Option<String> {
    row.record.mailbox.smtp_address.as_deref().map(str::to_lowercase)
}

fn device_id(row: &DeviceRow) -> Option<String> {
    row.record.device_id.as_ref().map(|id| id.0.to_lowercase())
}

fn seen(row: &DeviceRow) -> SeenDevice<'_> {
    SeenDevice { org: row.org, id: row.id, record: &row.record }
}

/// A likeness with the devices that it names, at most so many that a person looks at them.
pub(super) fn entity(likeness: &Likeness, devices: &[DeviceRow]) -> Result<Value, StoreError> {
    const MOST_SHOWN: usize = 10;
    let shown = devices.iter().take(MOST_SHOWN).map(|row| devices::entity(row, None));
    let shown = shown.collect::<Result<Vec<_>, StoreError>>()?;
    let (on_models, at_people) = match likeness {
        Likeness::CopiedId { on_models, at_people, .. } => (*on_models, *at_people),
        _ => (false, false),
    };
    Ok(json!({"kind": likeness.as_str(), "onSeveralModels": on_models, "atSeveralPeople": at_people,
        "deviceCount": devices.len(), "devices": shown}))
}
