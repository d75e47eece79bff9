//! A run summed up: who loses access and why, where they are, and which few of them are not like the rest.

use std::collections::{BTreeSet, HashMap};

use exchange_connector::domain::order::{OrderKind, WantedAccess};
use exchange_connector::orders::has_access;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{find, orders};
use crate::http::handler::{Admin, ApiResult, App, At, Json, JsonResult, Options};
use crate::rules::compliance::people::guid_address;
use crate::rules::run::summary::{AffectedDevice, Consequence, summary, unit_of};
use crate::store::RunLine;

/// Items that are summed up; what is beyond them is told.
const MOST_ITEMS: u32 = 50_000;
/// Devices of one group that are named.
const MOST_NAMED: usize = 50;

/// `GET …/runs/{id}/summary`.
pub async fn get(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let run = find::run(&app, id).await?;
    let items = app.store.run_items(id, 0, MOST_ITEMS).await?;
    let groups_of = groups_of(&app, &items).await?;
    let devices: Vec<_> = items.iter().filter_map(|line| affected(line, &groups_of)).collect();
    let found = summary(&devices, Timestamp::now());
    let names: HashMap<Uuid, Option<String>> =
        app.store.groups().await?.into_iter().map(|group| (group.id, group.display_name)).collect();
    let labels: HashMap<Uuid, Value> = items
        .iter()
        .filter_map(|line| Some((line.item.device?, orders::label(line.record.as_ref()?))))
        .collect();
    let named = |devices: &[Uuid]| -> Vec<Value> {
        let named = devices.iter().take(MOST_NAMED);
        named.map(|id| json!({"exchangeDeviceId": id, "device": labels.get(id)})).collect()
    };
    let reasons = found.reasons.iter().map(|share| {
        json!({"reason": share.reason, "deviceCount": share.devices, "seenThisWeekCount": share.seen_lately,
            "examples": named(&share.examples)})
    });
    let units = found.units.iter().map(|(unit, devices)| json!({"unit": unit, "deviceCount": devices}));
    let groups = found.odd.iter().map(|odd| {
        json!({"id": odd.group, "displayName": names.get(&odd.group), "deviceCount": odd.devices.len(),
            "devices": named(&odd.devices)})
    });
    Ok(Json(admin.masked(json!({
        "@odata.context": options.context("runs/summary"),
        "id": run.id,
        "losesAccessCount": found.losing,
        "gainsAccessCount": found.gaining,
        "otherCount": found.neither,
        "reasons": reasons.collect::<Vec<_>>(),
        "units": units.collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "isPartial": items.len() >= MOST_ITEMS as usize,
    }))))
}

/// What becomes of a line's device; `None` where the line is not about one.
fn affected(line: &RunLine, groups: &HashMap<String, BTreeSet<Uuid>>) -> Option<AffectedDevice> {
    let device = line.item.device?;
    let record = line.record.as_ref();
    let lets_in = match &line.item.order {
        Some(OrderKind::SetDeviceAccess { wanted, .. }) => *wanted != WantedAccess::Block,
        _ => false,
    };
    let consequence = match record {
        _ if line.item.takes_access => Consequence::Loses,
        Some(record) if lets_in && !has_access(record) => Consequence::Gains,
        _ => Consequence::Neither,
    };
    let of_owner = names(line).into_iter().filter_map(|name| groups.get(&name)).flatten().copied();
    Some(AffectedDevice {
        device,
        consequence,
        reason: line.item.reason.clone().unwrap_or_default(),
        unit: record.map_or_else(String::new, |record| unit_of(&record.identity.0).to_owned()),
        last_success: record.and_then(|record| record.last_success_sync),
        groups: of_owner.collect::<BTreeSet<_>>().into_iter().collect(),
    })
}

/// The names by which groups know a line's owner.
fn names(line: &RunLine) -> Vec<String> {
    let Some(record) = &line.record else { return Vec::new() };
    let address = record.mailbox.smtp_address.as_deref().map(str::to_lowercase);
    address.into_iter().chain(record.mailbox.guid.map(guid_address)).collect()
}

/// The groups of those who lose access, by the names of their members.
async fn groups_of(app: &App, items: &[RunLine]) -> ApiResult<HashMap<String, BTreeSet<Uuid>>> {
    let losing = items.iter().filter(|line| line.item.takes_access);
    let all: BTreeSet<String> = losing.flat_map(names).collect();
    let mut groups: HashMap<String, BTreeSet<Uuid>> = HashMap::new();
    for (group, name) in app.store.groups_of(&all.into_iter().collect::<Vec<_>>()).await? {
        groups.entry(name).or_default().insert(group);
    }
    Ok(groups)
}
