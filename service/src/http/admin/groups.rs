//! `groups`: members as another system read them, and whether the list is complete.

use axum::body::Body;
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::http::extract;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, JsonResult, Options};
use crate::rules::compliance::people::{GraphUser, Member};

const MOST_MEMBERS: usize = 128 * 1024 * 1024;

/// `GET …/groups`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let groups = app.store.groups().await?;
    let read = app.store.directory_groups().await?;
    let value = groups.iter().map(|group| {
        let readings: Vec<Value> = read
            .iter()
            .filter(|read| read.group == group.id)
            .map(|read| {
                json!({"connectorId": read.org, "complete": read.complete, "memberCount": read.members,
                        "readDateTime": read.read_at, "finding": read.finding})
            })
            .collect();
        json!({"id": group.id, "displayName": group.display_name, "memberCount": group.members,
                "lastCompleteReadDateTime": group.complete_at, "activeDirectoryReadings": readings})
    });
    let members = ["id", "displayName", "memberCount", "lastCompleteReadDateTime", "activeDirectoryReadings"];
    options.queried("groups", &members, &[], value.collect())
}

/// `GET …/groups/{id}/members`.
pub async fn members(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    let members = app.store.group_members(id).await?;
    let value = members.into_iter().map(|member| json!({"userPrincipalName": member}));
    options.queried("groups/members", &["userPrincipalName"], &[], value.collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Members {
    #[serde(default)]
    display_name: Option<String>,
    /// Nested groups and all pages were read: who is not here is not in the group.
    complete: bool,
    value: Vec<MemberEntry>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum MemberEntry {
    Address(String),
    User(GraphUser),
}

/// `PUT …/groups/{id}/members`.
pub async fn set_members(app: App, admin: Admin, At(id): At<Uuid>, body: Body) -> ApiResult<StatusCode> {
    let text = extract::read(body, MOST_MEMBERS).await?;
    let told: Members = serde_json::from_slice(&text).map_err(|error| {
        ApiError::bad_request(format!(
            "The body is {{\"complete\": true, \"value\": [\"ann@contoso.com\", …]}}: {error}."
        ))
    })?;
    let members = told
        .value
        .into_iter()
        .enumerate()
        .map(|(at, member)| {
            normal(member).ok_or_else(|| ApiError::bad_request(format!("Member {at} has no address.")))
        })
        .collect::<ApiResult<Vec<_>>>()?;
    let name = told.display_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    app.store.set_group(Timestamp::now(), id, name, &members, told.complete, &admin.name).await?;
    tracing::info!(group = %id, members = members.len(), complete = told.complete, by = admin.name, "group set");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/groups/{id}`: it was never read again; decisions that need it freeze.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>) -> ApiResult<StatusCode> {
    app.store.remove_group(id).await?;
    tracing::info!(group = %id, by = admin.name, "group forgotten");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

fn normal(member: MemberEntry) -> Option<Member> {
    match member {
        MemberEntry::Address(text) => {
            GraphUser { user_principal_name: Some(text), ..GraphUser::default() }.member()
        }
        MemberEntry::User(user) => user.member(),
    }
}

#[cfg(test)]
mod tests;
