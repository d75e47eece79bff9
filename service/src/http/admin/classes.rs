//! `knownDeviceClasses`: the families and models that Exchange knows, offered for access rules.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::policies::ALL;
use crate::http::error::ApiResult;
use crate::state::App;

/// Classes of one answer.
const MOST: usize = 1000;

/// Of one organization, or of all of them.
pub(crate) async fn known(app: &App, org: Uuid) -> ApiResult<Vec<Value>> {
    let only = (org != ALL).then_some(org);
    let found: BTreeSet<(String, &'static str)> = app
        .store
        .device_classes(only)
        .await?
        .into_iter()
        .flat_map(|(family, model)| [family.map(|name| (name, "family")), model.map(|name| (name, "model"))])
        .flatten()
        .filter(|(name, _)| !name.trim().is_empty())
        .collect();
    let mut classes: Vec<_> = found.into_iter().collect();
    // Families first: there are few of them.
    classes.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
    classes.truncate(MOST);
    Ok(classes.into_iter().map(|(name, kind)| json!({"name": name, "type": kind})).collect())
}
