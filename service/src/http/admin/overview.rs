//! `overview`: how many devices have access, why others have none, and what changed; and the counts of the last days. The
//! numbers are those of the last count, whose time is told, so that the page answers at once however many devices there are.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::rules::tally::{self, AccessCounts, BlockedBecause, CountedDevices};

const USUAL_DAYS: u32 = 30;
const MOST_DAYS: u32 = 400;
/// What counts as lately.
const LATELY_HOURS: i64 = 24;

/// `GET …/overview?connectorId=…`.
pub async fn overview(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["connectorId"])?;
    let org = connector_of(&options)?;
    if let Some(org) = org {
        find::connector(&app, org).await?;
    }
    let now = Timestamp::now();
    let counted = app.store.counted(org).await?;
    let lines: Vec<CountedDevices> = counted.iter().flat_map(|one| one.lines.iter().cloned()).collect();
    let lately = now - SignedDuration::from_hours(LATELY_HOURS);
    let plan = |effect: &str| -> u64 {
        lines.iter().filter(|line| line.effect == effect).map(|line| line.devices).sum()
    };
    Ok(Json(json!({
        "@odata.context": options.context("overview"),
        "countedDateTime": counted.iter().map(|one| one.counted_at).min(),
        "devices": counts(tally::now(&lines)),
        "foreseen": counts(tally::foreseen(&lines)),
        "inDiscoveryCount": state(&lines, "DeviceDiscovery"),
        "losesAccessCount": plan("losesAccess"),
        "gainsAccessCount": plan("gainsAccess"),
        "blockedBecause": tally::blocked_because(&lines).iter().map(because).collect::<Vec<_>>(),
        "changedLatelyCount": app.store.count_changes(org, lately).await?,
        "connectors": counted.iter().map(|one| {
            json!({"connectorId": one.org, "countedDateTime": one.counted_at,
                "devices": counts(tally::now(&one.lines))})
        }).collect::<Vec<_>>(),
    })))
}

/// `GET …/dailyDeviceCounts?days=30&connectorId=…`: devices by day, connector, state and deciding step. Days on which
/// nothing was counted are absent.
pub async fn daily(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["days", "connectorId"])?;
    let org = connector_of(&options)?;
    let days = match options.get("days").map(str::parse::<u32>) {
        None => USUAL_DAYS,
        Some(Ok(days)) if (1..=MOST_DAYS).contains(&days) => days,
        Some(_) => return Err(ApiError::query_option(format!("days is a number from 1 to {MOST_DAYS}."))),
    };
    let rows = app.store.daily_counts(Timestamp::now(), org, days).await?;
    let text = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
    options.list(
        "dailyDeviceCounts",
        rows.iter().map(|row| {
            json!({"date": day(row.day), "connectorId": row.org, "accessState": text(&row.state),
                "step": text(&row.step), "deviceCount": row.devices})
        }),
    )
}

fn connector_of(options: &Options) -> ApiResult<Option<Uuid>> {
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    org.map_err(|_| ApiError::query_option("connectorId is a GUID."))
}

/// `2026-11-30`.
fn day(day: Timestamp) -> String {
    day.strftime("%Y-%m-%d").to_string()
}

fn counts(counts: AccessCounts) -> Value {
    json!({"total": counts.total(), "allowed": counts.allowed, "blocked": counts.blocked,
        "quarantined": counts.quarantined, "unknown": counts.unknown})
}

fn state(lines: &[CountedDevices], wanted: &str) -> u64 {
    lines.iter().filter(|line| line.state == wanted).map(|line| line.devices).sum()
}

fn because(one: &BlockedBecause) -> Value {
    json!({"step": one.step, "rule": one.rule, "deviceCount": one.devices})
}
