//! `users`: the people who may use the service, as an administrator sees and changes them. Ours; not Graph's directory users.

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::me::made_token;
use crate::http::extract::given_name;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::security::role::Role;
use crate::store::{LinkFor, Refusal, User};

const SET: &str = "users";
/// Characters of a name.
const LONGEST_NAME: usize = 100;

/// `GET …/users`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let users = app.store.users().await?;
    let mut value = options.collection(SET, users.iter().map(entity).collect(), None);
    value["administratorCount"] = app.store.administrators(Timestamp::now()).await?.into();
    Ok(Json(value))
}

/// Somebody new.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewUser {
    name: String,
    role: Role,
}

/// `POST …/users`: somebody new, with a link by which to choose a password. It is shown this once.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<NewUser>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let name = given_name("name", &body.name, LONGEST_NAME)?;
    let link = new_link(&app, name, LinkFor::Nobody(body.role)).await?;
    tracing::info!(user = name, role = body.role.as_str(), by = admin.name, "user added");
    Ok((StatusCode::CREATED, Json(link)).into_response())
}

/// `POST …/users/{name}/link`: another link for somebody, as after a forgotten password.
pub async fn link(app: App, admin: Admin, At(name): At<String>, options: Options) -> JsonResult {
    options.only(&[])?;
    let link = new_link(&app, &name, LinkFor::Known).await?;
    tracing::info!(user = name, by = admin.name, "sign-in link made");
    Ok(Json(link))
}

async fn new_link(app: &App, name: &str, whose: LinkFor) -> ApiResult<Value> {
    let (token, hash) = made_token();
    let (until, _) = app.store.add_sign_in_link(Timestamp::now(), name, hash, whose).await?;
    let base = app.packages.recorded.public_url.as_str().trim_end_matches('/');
    // What stands behind # reaches no server and no log.
    Ok(json!({ "name": name, "link": format!("{base}/#/link/{token}"), "expirationDateTime": until }))
}

/// Another role, or what the account is for; one at a time.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserChange {
    role: Option<Role>,
    is_break_glass: Option<bool>,
}

/// `PATCH …/users/{name}`.
pub async fn update(
    app: App,
    admin: Admin,
    At(name): At<String>,
    options: Options,
    Json(body): Json<UserChange>,
) -> ApiResult<StatusCode> {
    options.only(&[])?;
    match (body.role, body.is_break_glass) {
        (Some(role), None) => {
            app.store.set_person_role(Timestamp::now(), &name, role).await?;
            tracing::info!(user = name, role = role.as_str(), by = admin.name, "role given");
        }
        (None, Some(is_one)) => {
            app.store.set_break_glass(&name, is_one).await?;
            tracing::info!(user = name, is_one, by = admin.name, "break-glass account set");
        }
        _ => return Err(ApiError::bad_request("The body has either role or isBreakGlass.")),
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/users/{name}`.
pub async fn remove(app: App, admin: Admin, At(name): At<String>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    app.store.remove_person(Timestamp::now(), &name).await?;
    tracing::info!(user = name, by = admin.name, "user removed");
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/users/{name}/removeSecondFactor`: for whoever has lost the authenticator and the recovery codes.
pub async fn remove_second_factor(
    app: App,
    admin: Admin,
    At(name): At<String>,
    options: Options,
) -> ApiResult<StatusCode> {
    options.only(&[])?;
    app.store.remove_second_factor(&name).await?;
    tracing::info!(user = name, by = admin.name, "second factor taken away");
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/users/{name}/acknowledgeUse`: somebody else looked into the use of a break-glass account.
pub async fn acknowledge_use(
    app: App,
    admin: Admin,
    At(name): At<String>,
    options: Options,
) -> ApiResult<StatusCode> {
    options.only(&[])?;
    if name.eq_ignore_ascii_case(&admin.user) {
        return Err(Refusal::OwnRequest.into());
    }
    app.store.acknowledge_break_glass(&name).await?;
    tracing::info!(user = name, by = admin.name, "use of a break-glass account acknowledged");
    Ok(StatusCode::NO_CONTENT)
}

fn entity(user: &User) -> Value {
    json!({
        "name": user.name,
        "role": user.role,
        "hasToken": user.has_token,
        "hasPassword": user.has_password,
        "hasSecondFactor": user.has_second_factor,
        "isBreakGlass": user.is_break_glass,
        "linkExpirationDateTime": user.link_until,
        "createdDateTime": user.created_at,
        "lastUsedDateTime": user.last_used_at,
    })
}
