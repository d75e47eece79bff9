//! `savedViews`: lists of devices that a user keeps under a name, for itself or for everybody. Ours; Graph has no such set.

use axum::response::Response;
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::http::extract::given_name;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::security::role::Right;
use crate::store::SavedView;

const SET: &str = "savedViews";
/// Characters of a name, and of the options.
const LONGEST_NAME: usize = 64;
const LONGEST_QUERY: usize = 2000;

/// A view as it is sent.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavedViewBody {
    name: String,
    query: String,
    #[serde(default)]
    is_shared: bool,
}

/// `GET …/savedViews`: one's own and those that everybody sees.
pub async fn list(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let views = app.store.saved_views(&admin.name).await?;
    options.list(SET, views.iter().map(|view| entity(view, &admin)))
}

/// `POST …/savedViews`. One of that name that the caller saved before is replaced.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<SavedViewBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let name = given_name("name", &body.name, LONGEST_NAME)?;
    if body.query.chars().count() > LONGEST_QUERY || body.query.chars().any(char::is_control) {
        let text = format!("query is a text of at most {LONGEST_QUERY} characters.");
        return Err(ApiError::bad_request(text).about("query"));
    }
    // What everybody sees is not everybody's to write.
    if body.is_shared {
        admin.require(Right::Operate)?;
    }
    let mut view = SavedView {
        id: Uuid::now_v7(),
        owner: admin.name.clone(),
        name: name.to_owned(),
        query: body.query,
        shared: body.is_shared,
    };
    view.id = app.store.save_view(Timestamp::now(), &view).await?;
    tracing::info!(view = %view.id, shared = view.shared, by = admin.name, "view saved");
    options.entity(SET, StatusCode::CREATED, view.id, 1, entity(&view, &admin))
}

/// `DELETE …/savedViews/{id}`: one's own; an administrator removes also what others shared.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let none = || ApiError::not_found("There is no such view.");
    let view = app.store.saved_view(id).await?.ok_or_else(none)?;
    if !is_own(&view, &admin) {
        if !view.shared {
            return Err(none());
        }
        admin.require(Right::Administer)?;
    }
    app.store.remove_view(id).await?;
    tracing::info!(view = %id, by = admin.name, "view removed");
    Ok(StatusCode::NO_CONTENT)
}

fn is_own(view: &SavedView, admin: &Admin) -> bool {
    view.owner.eq_ignore_ascii_case(&admin.name)
}

fn entity(view: &SavedView, admin: &Admin) -> Value {
    json!({
        "id": view.id, "name": view.name, "query": view.query, "isShared": view.shared, "owner": view.owner,
        "isOwn": is_own(view, admin),
    })
}
