//! `stalePartnerships`: devices that were not seen for a long time, and users near Exchange's limit of partnerships. A
//! removal is one run that waits until an administrator approves it by its number.

use std::collections::HashSet;

use axum::response::{IntoResponse, Response};
use exchange_connector::domain::order::OrderKind;
use exchange_connector::orders::{has_access, wipe_is_pending};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::policies::{read, stored};
use super::{devices, find};
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::rules::run::RunItem;
use crate::store::row::ALL;
use crate::store::{DeviceQuery, DeviceRow, PersonRun, PolicyKind, RunKind, StaleDetail, StoreError};

const USUAL_DAYS: u32 = 90;
const MOST_DAYS: u32 = 3650;
/// Fewer days than this are a holiday.
const LEAST_DAYS: u32 = 30;
/// Partnerships of one removal.
const MOST_REMOVED: usize = 10_000;
const BATCH: u32 = 1000;
const MOST_CROWDED: u32 = 200;

fn days(text: Option<&str>) -> ApiResult<u32> {
    match text.map(str::parse::<u32>) {
        None => Ok(USUAL_DAYS),
        Some(Ok(days)) if (LEAST_DAYS..=MOST_DAYS).contains(&days) => Ok(days),
        Some(_) => Err(ApiError::query_option(format!("days is a number from {LEAST_DAYS} to {MOST_DAYS}."))),
    }
}

fn before(now: Timestamp, days: u32) -> Timestamp {
    now.saturating_sub(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(Timestamp::MIN)
}

/// Users who have four of five partnerships that they may have, or more: there is still room to do something.
pub(super) async fn near_maximum(app: &App, only: Option<Uuid>) -> ApiResult<Vec<Value>> {
    let mut all = Vec::new();
    for connector in find::connectors(app, only).await? {
        // An organization may have a maximum of its own.
        let maximum = maximum(app, connector.id).await?;
        let near = (u64::from(maximum) * 4).div_ceil(5).max(1);
        all.extend(app.store.crowded(connector.id, near, MOST_CROWDED).await?.into_iter().map(|one| {
            json!({"connectorId": one.org, "smtpAddress": one.address, "user": one.user,
                "partnershipCount": one.partnerships, "maximumPartnerships": maximum})
        }));
    }
    Ok(all)
}

/// `GET …/stalePartnerships?days=90`: by last sync. One that never synced, or whose times were not read, is none.
pub async fn list(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&["days", "$top", "$skiptoken"])?;
    let days = days(options.get("days"))?;
    let page = options.page()?;
    let rows = app.store.stale(before(Timestamp::now(), days), page.after, page.limit()).await?;
    let (rows, next) = page.cut(rows, |row| (row.org, row.id));
    let value = rows.iter().map(|row| devices::entity(row, None)).collect::<Result<Vec<_>, StoreError>>()?;
    let mut page = options.collection("stalePartnerships", value, next);
    page["days"] = days.into();
    page["maximumPartnerships"] = maximum(&app, ALL).await?.into();
    page["usersNearMaximum"] = near_maximum(&app, None).await?.into();
    Ok(Json(admin.masked(page)))
}

async fn maximum(app: &App, org: Uuid) -> ApiResult<u32> {
    let (settings, _) = stored(app, PolicyKind::ExchangeOnPremisesPolicy, org).await?;
    let desired = read(PolicyKind::ExchangeOnPremisesPolicy, &settings)?.desired;
    Ok(desired.unwrap_or_default().maximum_partnerships)
}

/// What is to be removed and what is not.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Removal {
    connector_id: Uuid,
    #[serde(default)]
    days: Option<u32>,
    /// Addresses of users.
    #[serde(default)]
    exclude_users: Vec<String>,
    #[serde(default)]
    exclude_groups: Vec<Uuid>,
    /// Ids of `exchangeDevices`.
    #[serde(default)]
    exclude_devices: Vec<Uuid>,
    #[serde(default)]
    dry_run: bool,
}

/// `POST …/stalePartnerships/removal`: one run that is held until an administrator accepts it with its number.
pub async fn removal(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<Removal>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let org = find::connector(&app, body.connector_id).await?.id;
    let days = days(body.days.map(|days| days.to_string()).as_deref())?;
    let excluded = excluded(&app, &body).await?;
    let now = Timestamp::now();
    let before = before(now, days);
    let (mut items, mut unclear, mut kept, mut wiping) = (Vec::new(), 0_u64, 0_u64, 0_u64);
    let mut after = Some((org, Uuid::nil()));
    loop {
        let rows = app.store.stale(before, after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.org, last.id));
        let elsewhere = last.org != org;
        for row in rows.iter().filter(|row| row.org == org) {
            if excluded.holds(row) {
                kept += 1;
            } else if wipe_is_pending(&row.record) {
                wiping += 1;
            } else if let Some(item) = item(row, days) {
                items.push(item);
            } else {
                unclear += 1;
            }
        }
        if elsewhere || items.len() > MOST_REMOVED {
            break;
        }
    }
    if items.len() > MOST_REMOVED {
        return Err(ApiError::conflict(format!("More than {MOST_REMOVED} partnerships are that old. Nothing was planned; ask for more days first."),
        )
        .inner("tooMany"));
    }
    let mut value = json!({"connectorId": org, "days": days, "partnershipCount": items.len(), "excludedCount": kept,
        "unclearCount": unclear, "wipePendingCount": wiping, "runId": null});
    if body.dry_run {
        return Ok(Json(value).into_response());
    }
    if items.is_empty() {
        return Err(ApiError::conflict("No partnership is to be removed.").inner("nothingToDo"));
    }
    let total = app.store.count_devices(&DeviceQuery::default()).await?;
    let detail = serde_json::to_value(StaleDetail { days, before }).map_err(StoreError::Document)?;
    let run = PersonRun { org, kind: RunKind::StalePartnerships, items, held: true, detail, total };
    let id = app.store.make_run(now, &run, &admin.name).await?;
    tracing::info!(run = %id, connector = %org, partnerships = run.items.len(), by = admin.name,
        "removal of stale partnerships planned");
    value["runId"] = json!(id);
    value["acceptWith"] = json!({"confirmCount": run.items.len()});
    Ok(options.accepted("runs", id, value))
}

/// One that Exchange did not name for certain is left alone.
fn item(row: &DeviceRow, days: u32) -> Option<RunItem> {
    let guid = row.record.guid.filter(|guid| !guid.is_nil())?;
    if row.record.identity.0.trim().is_empty() {
        return None;
    }
    let order = OrderKind::RemovePartnership {
        device: row.record.identity.clone(),
        device_guid: guid,
        manual_entries: false,
    };
    let last = row.record.last_success_sync?;
    Some(RunItem {
        device: Some(row.id),
        order: Some(order),
        takes_access: has_access(&row.record),
        reason: Some(format!("no sync since {last}, more than {days} days")),
    })
}

struct Excluded {
    users: HashSet<String>,
    devices: HashSet<Uuid>,
}

impl Excluded {
    fn holds(&self, row: &DeviceRow) -> bool {
        let address = row.record.mailbox.smtp_address.as_deref().map(str::to_lowercase);
        self.devices.contains(&row.id)
            // Its owner is unknown, and may be an excluded user.
            || address.map_or(!self.users.is_empty(), |address| self.users.contains(&address))
    }
}

async fn excluded(app: &App, body: &Removal) -> ApiResult<Excluded> {
    let mut users: HashSet<String> =
        body.exclude_users.iter().map(|user| user.trim().to_lowercase()).collect();
    let groups = app.store.groups().await?;
    for id in &body.exclude_groups {
        let group = groups.iter().find(|group| group.id == *id);
        if group.is_none_or(|group| group.complete_at.is_none()) {
            return Err(ApiError::conflict(format!(
                "The excluded group {id} was not read completely; nothing is removed on its account."
            ))
            .inner("groupIncomplete"));
        }
        users.extend(app.store.group_addresses(*id).await?);
    }
    Ok(Excluded { users, devices: body.exclude_devices.iter().copied().collect() })
}
