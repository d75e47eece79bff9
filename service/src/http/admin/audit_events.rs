//! `auditEvents` in Graph's shape: who changed what, when, from where, with before and after. Nothing here changes an
//! entry.

use axum::response::{IntoResponse as _, Response};
use http::header;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::http::odata::filter::{self, Filter, Operator};
use crate::http::odata::literal::Literal;
use crate::jobs::audit;
use crate::rules::audit::{AuditResource, Operation};
use crate::security::random;
use crate::store::{AUDIT_DAYS, AuditQuery, StoredEntry};

const SET: &str = "auditEvents";
/// Entries of one file that the page makes; `audit export` has no such end.
const MOST_EXPORTED: u32 = 100_000;

/// `GET …/auditEvents`: the newest first.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["$filter", "$top", "$skiptoken", "$count"])?;
    let page = options.page()?;
    let mut query = asked(options.get("$filter"))?;
    query.most = page.limit();
    query.before = page.after.map(|(_, key)| number_of(key));
    let (entries, next) =
        page.cut(app.store.audit(&query).await?, |one| (Uuid::nil(), key_of(one.entry.number)));
    let mut value = options.collection(SET, entries.iter().map(entity).collect(), next);
    if options.flag("$count", false)? {
        value["@odata.count"] = app.store.audit_count(&query).await?.into();
    }
    Ok(Json(value))
}

/// `GET …/auditEvents/{id}`.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let entry = app.store.audit_entry(id).await?;
    let entry = entry.ok_or_else(|| ApiError::not_found("There is no such entry in the audit."))?;
    let mut value = entity(&entry);
    value["@odata.context"] = options.context(&format!("{SET}/$entity")).into();
    Ok(Json(value))
}

/// `GET …/auditEvents/verification`: whether the chain holds, and who and what is in it.
pub async fn verification(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let verdict = app.store.verify_audit().await?;
    let problems = audit::problems(&app.authority, &verdict);
    let (actors, kinds) = app.store.audit_words().await?;
    Ok(Json(json!({
        "@odata.context": options.context("auditEvents/verification"),
        "holds": problems.is_empty(),
        "problems": problems,
        "first": verdict.first,
        "last": verdict.last,
        "lastDateTime": verdict.last_at,
        "head": random::hex(&verdict.head),
        "checkpointCount": verdict.checkpoints.len(),
        "keptDays": AUDIT_DAYS,
        "actors": actors,
        "types": kinds,
    })))
}

/// `POST …/auditEvents/export?$filter=…`: the entries as a table. That somebody took them is an entry too.
pub async fn export(app: App, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&["$filter"])?;
    let mut query = asked(options.get("$filter"))?;
    query.most = MOST_EXPORTED;
    let entries = app.store.audit(&query).await?;
    let mut told = AuditResource::new(SET, None, None).with("count", entries.len());
    if let Some(filter) = options.get("$filter") {
        told = told.with("filter", filter);
    }
    app.store.note(Operation::Export, told).await?;
    let lines = std::iter::once(heading()).chain(entries.iter().map(line));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ];
    Ok((headers, lines.collect::<Vec<_>>().join("\r\n") + "\r\n").into_response())
}

/// The first line of the table.
pub(crate) fn heading() -> String {
    exchange_connector::csv::line([
        "number",
        "time",
        "actor",
        "channel",
        "token",
        "address",
        "operation",
        "type",
        "id",
        "name",
        "changes",
        "hash",
    ])
}

/// An entry as a line of the table.
pub(crate) fn line(stored: &StoredEntry) -> String {
    let entry = &stored.entry;
    let resources = entry.resources();
    let of = |value: fn(&AuditResource) -> Option<&str>| -> String {
        resources.iter().filter_map(value).collect::<Vec<_>>().join("; ")
    };
    let changes: Vec<String> = resources
        .iter()
        .flat_map(|resource| &resource.modified_properties)
        .map(|one| {
            let value = |value: &Option<String>| value.clone().unwrap_or_default();
            format!("{}: {} → {}", one.display_name, value(&one.old_value), value(&one.new_value))
        })
        .collect();
    exchange_connector::csv::line([
        entry.number.to_string().as_str(),
        &entry.at.to_string(),
        &entry.actor,
        &entry.channel,
        entry.token.as_deref().unwrap_or_default(),
        entry.address.as_deref().unwrap_or_default(),
        &entry.operation,
        &entry.kind,
        &of(|one| one.resource_id.as_deref()),
        &of(|one| one.display_name.as_deref()),
        &changes.join("; "),
        &random::hex(&stored.hash),
    ])
}

/// An entry in Graph's shape.
pub(crate) fn entity(stored: &StoredEntry) -> Value {
    let entry = &stored.entry;
    let resources = entry.resources();
    let name = resources.first().and_then(|first| first.display_name.as_deref());
    let activity = format!("{} {}", entry.operation, entry.kind);
    let is_refused = entry.operation == Operation::Refused.as_str();
    json!({
        "id": entry.id,
        "displayName": name.map_or_else(|| activity.clone(), |name| format!("{activity} {name}")),
        "activityType": activity,
        "activityOperationType": entry.operation,
        "activityDateTime": entry.at,
        "activityResult": if is_refused { "failure" } else { "success" },
        "actor": {
            "userPrincipalName": entry.actor,
            "applicationDisplayName": entry.channel,
            "tokenName": entry.token,
            "ipAddress": entry.address,
        },
        "resources": resources,
        "@exchangeConnector.number": entry.number,
        "@exchangeConnector.hash": random::hex(&stored.hash),
    })
}

/// The page token's second half: the number in an id's place.
fn key_of(number: u64) -> Uuid {
    Uuid::from_u128(u128::from(number))
}

fn number_of(key: Uuid) -> u64 {
    u64::try_from(key.as_u128()).unwrap_or(u64::MAX)
}

/// What a filter asks for: comparisons of who, what and when, joined by `and`.
fn asked(text: Option<&str>) -> ApiResult<AuditQuery> {
    let mut query = AuditQuery::default();
    let Some(text) = text else { return Ok(query) };
    let terms = match filter::parse(text)? {
        Filter::And(all) => all,
        one => vec![one],
    };
    for term in terms {
        take(&mut query, term)?;
    }
    Ok(query)
}

fn take(query: &mut AuditQuery, term: Filter) -> ApiResult<()> {
    let refused = || {
        ApiError::query_option(
            "$filter takes, joined by and: actor/userPrincipalName eq, activityType eq, activityOperationType eq, \
             resources/type eq, activityDateTime ge and activityDateTime lt.",
        )
    };
    let Filter::Compare { member, operator, value } = term else { return Err(refused()) };
    let (slot, value) = match (member.as_str(), operator, value) {
        ("activityDateTime", Operator::GreaterOrEqual, Literal::Time(time)) if query.from.is_none() => {
            query.from = Some(time);
            return Ok(());
        }
        ("activityDateTime", Operator::Less, Literal::Time(time)) if query.until.is_none() => {
            query.until = Some(time);
            return Ok(());
        }
        ("activityType", Operator::Equal, Literal::Text(text)) => {
            let (operation, kind) = text.split_once(' ').ok_or_else(refused)?;
            if query.operation.replace(operation.to_owned()).is_some() {
                return Err(refused());
            }
            (&mut query.kind, kind.to_owned())
        }
        ("actor/userPrincipalName", Operator::Equal, Literal::Text(text)) => (&mut query.actor, text),
        ("activityOperationType", Operator::Equal, Literal::Text(text)) => (&mut query.operation, text),
        ("resources/type", Operator::Equal, Literal::Text(text)) => (&mut query.kind, text),
        _ => return Err(refused()),
    };
    // A member that is asked for twice would silently lose one of its values.
    if slot.replace(value).is_some() { Err(refused()) } else { Ok(()) }
}
