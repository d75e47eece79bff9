//! `showNumbers`: the numbers of one device that lead to a person, for somebody who sees them masked. The audit notes it.

use serde_json::json;
use uuid::Uuid;

use super::{devices, find};
use crate::http::handler::{Admin, App, At, Json, JsonResult, Options};
use crate::rules::audit::{AuditResource, Operation};

/// `POST …/exchangeDevices/{id}/showNumbers`.
pub async fn show(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let device = find::device(&app, id).await?;
    let numbers = devices::entity(&device, None)?;
    let (id, name) = (id.to_string(), devices::name(&device.record));
    let told = AuditResource::new("exchangeDevice", Some(&id), Some(name))
        .with("shown", "deviceImei, devicePhoneNumber");
    // It is noted before it is shown: where that fails nothing is told.
    app.store.note(Operation::Action, told).await?;
    tracing::info!(device = id, by = admin.name, "numbers shown");
    Ok(Json(
        json!({ "deviceImei": numbers["deviceImei"], "devicePhoneNumber": numbers["devicePhoneNumber"] }),
    ))
}
