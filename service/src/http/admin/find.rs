//! Objects by their ids; one that does not exist is a 404.

use jiff::Timestamp;
use uuid::Uuid;

use crate::http::handler::{ApiError, ApiResult, App};
use crate::store::row::ALL;
use crate::store::{
    Connector, DeviceColumn, DeviceFilter, DeviceQuery, DeviceRow, DeviceValue, MessageRow, RunRow,
    TemplateRow,
};

pub(in crate::http) async fn connector(app: &App, id: Uuid) -> ApiResult<Connector> {
    let found = app.store.connector(Timestamp::now(), id).await?;
    found.ok_or_else(|| ApiError::not_found("There is no such connector."))
}

/// The one connector, or all of them.
pub(in crate::http) async fn connectors(app: &App, only: Option<Uuid>) -> ApiResult<Vec<Connector>> {
    let mut all = app.store.connectors(Timestamp::now()).await?;
    all.retain(|connector| only.is_none_or(|only| connector.id == only));
    Ok(all)
}

/// The organization whose own settings `scope` names; `None`: they are those of all.
pub(in crate::http) fn only(scope: Uuid) -> Option<Uuid> {
    (scope != ALL).then_some(scope)
}

pub(in crate::http) async fn device(app: &App, id: Uuid) -> ApiResult<DeviceRow> {
    let filter = Some(DeviceFilter::equal(DeviceColumn::Id, DeviceValue::Id(id)));
    let page = app.store.devices(&DeviceQuery { filter, after: None, most: 1 }).await?;
    page.devices.into_iter().next().ok_or_else(|| ApiError::not_found("There is no such device."))
}

pub(in crate::http) async fn run(app: &App, id: Uuid) -> ApiResult<RunRow> {
    app.store.run(id).await?.ok_or_else(no_run)
}

pub(in crate::http) fn no_run() -> ApiError {
    ApiError::not_found("There is no such run.")
}

pub(super) async fn template(app: &App, id: Uuid) -> ApiResult<TemplateRow> {
    let found = app.store.template(id).await?;
    found.ok_or_else(|| ApiError::not_found("There is no such notification message template."))
}

pub(super) async fn message(app: &App, template: Uuid, id: Uuid) -> ApiResult<MessageRow> {
    let found = app.store.messages(template).await?.into_iter().find(|message| message.id == id);
    found.ok_or_else(|| ApiError::not_found("There is no such message in this template."))
}
