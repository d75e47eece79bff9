//! `sessions` and `accessTokens`: one's own, and for an administrator everybody's; what is ended counts at once.

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::me::made_token;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::security::role::{Right, Role};
use crate::store::{AccessToken, NewAccessToken, Session, token_name};

/// Days of a token that says none, and the most.
const DAYS: u32 = 365;
const MOST_DAYS: u32 = 3650;

/// Whose the caller sees: everybody's, or its own alone.
fn whose(admin: &Admin) -> Option<&str> {
    (!admin.role.has(Right::Administer)).then_some(admin.user.as_str())
}

/// `GET …/sessions`.
pub async fn list(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let sessions = app.store.sessions(Timestamp::now(), whose(&admin), admin.session).await?;
    options.list("sessions", sessions.iter().map(|one| entity(one, &admin)))
}

/// `DELETE …/sessions/{id}`.
pub async fn end(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let sessions = app.store.sessions(Timestamp::now(), whose(&admin), admin.session).await?;
    let found = sessions.into_iter().find(|one| one.id == id);
    let found = found.ok_or_else(|| ApiError::not_found("There is no such session."))?;
    app.store.end_sessions(&found.user, Some(id), None).await?;
    tracing::info!(user = found.user, by = admin.name, "session ended");
    Ok(StatusCode::NO_CONTENT)
}

/// Whose sessions end; one's own, but for the one that asks, where nobody is named.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndAll {
    #[serde(default)]
    user_name: Option<String>,
}

/// `POST …/sessions/end`.
pub async fn end_all(app: App, admin: Admin, options: Options, Json(body): Json<EndAll>) -> JsonResult {
    options.only(&[])?;
    let (user, keep) = match &body.user_name {
        Some(name) if !name.eq_ignore_ascii_case(&admin.user) => {
            admin.require(Right::Administer)?;
            (name.as_str(), None)
        }
        _ => (admin.user.as_str(), admin.session),
    };
    let ended = app.store.end_sessions(user, None, keep).await?;
    tracing::info!(user, ended, by = admin.name, "sessions ended");
    Ok(Json(json!({ "endedCount": ended })))
}

fn entity(session: &Session, admin: &Admin) -> Value {
    json!({
        "id": session.id,
        "userName": session.user,
        "isOwnUser": session.user.eq_ignore_ascii_case(&admin.user),
        "isCurrent": session.is_own,
        "signedInBy": session.way,
        "tokenName": session.token,
        "ipAddress": session.address,
        "createdDateTime": session.created_at,
        "lastUsedDateTime": session.last_used_at,
        "expirationDateTime": session.expires_at,
    })
}

/// `GET …/accessTokens`.
pub async fn list_tokens(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let tokens = app.store.access_tokens(whose(&admin)).await?;
    options.list("accessTokens", tokens.iter().map(|one| token_entity(one, &admin)))
}

/// A token that is made for oneself.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewTokenBody {
    name: String,
    #[serde(default)]
    role: Option<Role>,
    #[serde(default)]
    days: Option<u32>,
}

/// `POST …/accessTokens`: one for oneself; it is shown this once.
pub async fn create_token(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<NewTokenBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    admin.at_the_page()?;
    let name = token_name(&body.name).map_err(|text| ApiError::bad_request(text).about("name"))?;
    let days = body.days.unwrap_or(DAYS);
    if !(1..=MOST_DAYS).contains(&days) {
        let text = format!("days is a number from 1 to {MOST_DAYS}.");
        return Err(ApiError::bad_request(text).about("days"));
    }
    let (token, hash) = made_token();
    let now = Timestamp::now();
    let expires_at = now + SignedDuration::from_hours(i64::from(days) * 24);
    let new = NewAccessToken { user: &admin.user, name: &name, hash, role: body.role, expires_at };
    let role = app.store.add_access_token(now, &new).await?;
    tracing::info!(token = name, role = role.as_str(), by = admin.name, "access token made");
    let made = json!({ "name": name, "role": role, "expirationDateTime": expires_at, "token": token });
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// `DELETE …/accessTokens/{id}`: the sessions that it opened end too.
pub async fn end_token(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let tokens = app.store.access_tokens(whose(&admin)).await?;
    let found = tokens.into_iter().find(|one| one.id == id);
    let found = found.ok_or_else(|| ApiError::not_found("There is no such access token."))?;
    app.store.end_access_token(&found.user, &found.name).await?;
    tracing::info!(token = found.name, user = found.user, by = admin.name, "access token ended");
    Ok(StatusCode::NO_CONTENT)
}

fn token_entity(token: &AccessToken, admin: &Admin) -> Value {
    json!({
        "id": token.id,
        "userName": token.user,
        "isOwnUser": token.user.eq_ignore_ascii_case(&admin.user),
        "name": token.name,
        "role": token.role,
        "createdDateTime": token.created_at,
        "lastUsedDateTime": token.last_used_at,
        "expirationDateTime": token.expires_at,
    })
}
