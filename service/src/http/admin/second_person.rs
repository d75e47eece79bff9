//! `secondPersonRequests`: what one person asked for and another one confirms or refuses. Nobody decides about an own one,
//! by whichever token.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::actions::{Wipe, deadline, wipe_order};
use super::{find, runs};
use crate::http::handler::{Admin, ApiResult, App, At, Json, JsonResult, Options};
use crate::security::role::Right;
use crate::store::{ConfirmedAct, Decider, RequestKind, RequestState, SecondPersonRequest, StoreError};

/// Requests of one answer.
const MOST: u32 = 500;

/// `GET …/secondPersonRequests?state=waiting`: the newest first.
pub async fn list(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&["state"])?;
    let only_waiting = options.get("state") == Some("waiting");
    let all = app.store.second_person_requests(Timestamp::now(), only_waiting, MOST).await?;
    options.list("secondPersonRequests", all.iter().map(|one| entity(one, &admin)))
}

/// `POST …/secondPersonRequests/{id}/confirm`: it is carried out now, by the present state.
pub async fn confirm(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let now = Timestamp::now();
    let request = app.store.second_person_request(now, id).await?;
    admin.require(needed(request.kind))?;
    let act = match request.kind {
        RequestKind::Wipe => {
            let wipe: Wipe = serde_json::from_str(&request.body).map_err(StoreError::Document)?;
            let (device, what) = wipe_order(&app, request.target, &wipe).await?;
            ConfirmedAct::Wipe { org: device.org, device: device.id, what, deadline: deadline(now) }
        }
        RequestKind::AcceptRun => {
            let body: Value = serde_json::from_str(&request.body).map_err(StoreError::Document)?;
            let count = body["confirmCount"].as_u64();
            let run = find::run(&app, request.target).await?;
            runs::check(&run, &exchange_connector::api::manage::RunDecision { confirm_count: count })?;
            ConfirmedAct::AcceptRun
        }
        RequestKind::SecuritySettings => {
            ConfirmedAct::SecuritySettings(serde_json::from_str(&request.body).map_err(StoreError::Document)?)
        }
    };
    let who = Decider { by: &admin.name, user: &admin.user };
    let (order, number) = app.store.confirm_request(now, id, who, &act).await?;
    tracing::info!(request = %id, kind = request.kind.as_str(), by = admin.name, "confirmed as a second person");
    if let Some(org) = request.org {
        app.wake(org);
        if request.kind == RequestKind::AcceptRun {
            app.evaluate(org).await?;
        }
    }
    let mut value = entity(&app.store.second_person_request(now, id).await?, &admin);
    value["orderId"] = json!(order);
    value["releasedOrderCount"] = number.into();
    Ok(Json(value))
}

/// `POST …/secondPersonRequests/{id}/refuse`.
pub async fn refuse(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let now = Timestamp::now();
    let request = app.store.second_person_request(now, id).await?;
    admin.require(needed(request.kind))?;
    let who = Decider { by: &admin.name, user: &admin.user };
    app.store.refuse_request(now, id, who, false).await?;
    tracing::info!(request = %id, by = admin.name, "refused as a second person");
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/secondPersonRequests/{id}/withdraw`: who asked takes it back.
pub async fn withdraw(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let who = Decider { by: &admin.name, user: &admin.user };
    app.store.refuse_request(Timestamp::now(), id, who, true).await?;
    tracing::info!(request = %id, by = admin.name, "taken back");
    Ok(StatusCode::NO_CONTENT)
}

fn needed(kind: RequestKind) -> Right {
    match kind {
        RequestKind::SecuritySettings => Right::Administer,
        RequestKind::Wipe | RequestKind::AcceptRun => Right::Operate,
    }
}

pub(super) fn entity(request: &SecondPersonRequest, admin: &Admin) -> Value {
    let is_own = request.user.eq_ignore_ascii_case(&admin.user);
    let waits = request.state == RequestState::Waiting;
    json!({
        "id": request.id,
        "kind": request.kind,
        "state": request.state,
        "targetId": request.target,
        "connectorId": request.org,
        "targetName": request.name,
        "details": serde_json::from_str::<Value>(&request.body).unwrap_or_default(),
        "reason": request.reason,
        "author": request.author,
        "isOwn": is_own,
        "mayDecide": waits && !is_own && admin.role.has(needed(request.kind)),
        "createdDateTime": request.created_at,
        "expirationDateTime": request.expires_at,
        "decidedBy": request.decided_by,
        "decidedDateTime": request.decided_at,
    })
}
