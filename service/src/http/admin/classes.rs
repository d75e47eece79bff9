//! `knownDeviceClasses`: the families and models that Exchange knows, offered for access rules.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{ApiResult, App};

/// Classes of one answer.
const MOST: usize = 1000;

/// Of one organization, or of all of them.
pub(crate) async fn known(app: &App, org: Uuid) -> ApiResult<Vec<Value>> {
    let rows = app.store.device_classes(find::only(org)).await?;
    // By kind, then name; families come first, of which there are few.
    let classes: BTreeSet<(&'static str, String)> = rows
        .into_iter()
        .flat_map(|(family, model)| [("family", family), ("model", model)])
        .filter_map(|(kind, name)| Some((kind, name?)))
        .filter(|(_, name)| !name.trim().is_empty())
        .collect();
    Ok(classes.into_iter().take(MOST).map(|(kind, name)| json!({"name": name, "type": kind})).collect())
}
