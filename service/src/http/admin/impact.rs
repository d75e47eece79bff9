//! What settings that somebody only thinks about would do: counted before anything is saved, shown as a preview, and
//! refused without a person's word where hardly anyone would keep access.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::policies::ALL;
use crate::http::error::{ApiError, ApiResult};
use crate::jobs::evaluate::Wanted;
use crate::rules::run::Impact;
use crate::state::App;
use crate::store::types::{Connector, PolicyKind};

/// One organization and what would happen there.
pub(crate) type Weighed = (Connector, Impact);

/// The same settings in every organization that they hold for: `scope`, or all that have none of their own of `kind`.
pub(crate) async fn of_settings(
    app: &App,
    kind: PolicyKind,
    scope: Uuid,
    wanted: &Wanted,
) -> ApiResult<Vec<Weighed>> {
    let mut all = Vec::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        let concerned = if scope == ALL {
            app.store.policy(kind, connector.id).await?.is_none()
        } else {
            connector.id == scope
        };
        if concerned {
            let impact = app.impact(connector.id, wanted).await?;
            all.push((connector, impact));
        }
    }
    Ok(all)
}

/// 409 `confirmationRequired` where hardly anyone would keep access.
pub(crate) fn refuse_lock_out(weighed: &[Weighed]) -> ApiResult<()> {
    weighed
        .iter()
        .find(|(_, impact)| impact.locks_out())
        .map_or(Ok(()), |(connector, impact)| Err(confirmation(connector, *impact)))
}

fn confirmation(connector: &Connector, impact: Impact) -> ApiError {
    let name = connector.organization_name.as_deref().unwrap_or("this organization");
    let more = match connector.unseen().filter(|_| impact.unseen) {
        Some(unseen) => format!(" More may lose it: {unseen}. {}", unseen.remedy()),
        None => String::new(),
    };
    ApiError::new(
        StatusCode::CONFLICT,
        "conflict",
        format!(
            "With these settings {} of the {} devices that have access to {name} now would lose it.{more} Nothing was saved. \
             Send them again with confirm=true if this is meant.",
            impact.losing, impact.with_access
        ),
    )
    .inner("confirmationRequired")
}

/// `{"dryRun": true, "impact": […]}`.
pub(crate) fn preview(weighed: &[Weighed]) -> Value {
    json!({"dryRun": true, "impact": weighed.iter().map(entity).collect::<Vec<_>>()})
}

/// One organization's numbers.
pub(crate) fn entity((connector, impact): &Weighed) -> Value {
    json!({
        "connectorId": connector.id,
        "exchangeOrganization": connector.organization_name,
        "mode": connector.mode,
        "deviceCount": impact.devices,
        "withAccessCount": impact.with_access,
        "losesAccessCount": impact.losing,
        "gainsAccessCount": impact.gaining,
        "confirmationRequired": impact.locks_out(),
        "scopeIsPartial": impact.unseen,
        "scopeNote": connector.unseen().filter(|_| impact.unseen).map(|unseen| unseen.to_string()),
    })
}
