//! The impact of settings before they are saved: the service counts it, shows it as a preview, and refuses the change
//! without `confirm=true` where hardly anyone would keep access.

use exchange_connector::api::manage::PolicyImpact;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{ApiError, ApiResult, App, Options};
use crate::jobs::evaluate::Proposed;
use crate::rules::run::Impact;
use crate::store::row::ALL;
use crate::store::{Connector, PolicyKind};

/// One organization and what would happen there.
pub(crate) type Weighed = (Connector, Impact);

/// `dryRun` and `confirm` of a change that may take access.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caution {
    dry_run: bool,
    confirmed: bool,
}

impl Caution {
    pub(super) fn of(options: &Options) -> ApiResult<Self> {
        Ok(Self { confirmed: options.flag("confirm", false)?, dry_run: options.flag("dryRun", false)? })
    }

    /// False: the change is made whatever it does, so nothing needs to be counted.
    pub(super) fn counts(self) -> bool {
        self.dry_run || !self.confirmed
    }

    /// The preview, which is the answer to a dry run; `None`: the change may be made.
    ///
    /// # Errors
    /// 409 where it would lock nearly everyone out and nobody confirmed it.
    pub(super) fn preview(self, weighed: &[Weighed]) -> ApiResult<Option<Value>> {
        if self.dry_run {
            let impact: Vec<_> = weighed.iter().map(entity).collect();
            return Ok(Some(json!({"dryRun": true, "impact": impact})));
        }
        match weighed.iter().find(|(_, impact)| impact.locks_out()) {
            Some(locked_out) if !self.confirmed => Err(confirmation(locked_out)),
            _ => Ok(None),
        }
    }
}

/// The same settings in every organization that they hold for: `scope`, or all that have none of their own of `kind`.
pub(super) async fn of_settings(
    app: &App,
    kind: PolicyKind,
    scope: Uuid,
    proposed: &Proposed,
) -> ApiResult<Vec<Weighed>> {
    let mut all = Vec::new();
    for connector in find::connectors(app, find::only(scope)).await? {
        if scope != ALL || app.store.policy(kind, connector.id).await?.is_none() {
            let impact = app.impact(connector.id, proposed).await?;
            all.push((connector, impact));
        }
    }
    Ok(all)
}

/// 409 `confirmationRequired`.
fn confirmation((connector, impact): &Weighed) -> ApiError {
    let name = connector.organization_name.as_deref().unwrap_or("this organization");
    let more = match connector.unknown_devices().filter(|_| impact.unknown_devices) {
        Some(unseen) => format!(" More may lose it: {unseen}. {}", unseen.remedy()),
        None => String::new(),
    };
    ApiError::conflict(format!(
        "With these settings {} of the {} devices that have access to {name} now would lose it.{more} Nothing was saved. \
         Send them again with confirm=true if this is meant.",
        impact.losing, impact.with_access
    ))
    .inner("confirmationRequired")
}

/// One organization's numbers.
pub(super) fn entity((connector, impact): &Weighed) -> Value {
    json!({
        "connectorId": connector.id,
        "exchangeOrganization": connector.organization_name,
        "mode": connector.mode,
        "deviceCount": impact.devices,
        "withAccessCount": impact.with_access,
        "losesAccessCount": impact.losing,
        "gainsAccessCount": impact.gaining,
        "losesAccessIs": impact.certainty(),
        "undecidedCount": impact.undecided,
        "unread": impact.unread,
        "confirmationRequired": impact.locks_out(),
        "scopeIsPartial": impact.unknown_devices,
        "scopeNote": connector.unknown_devices().filter(|_| impact.unknown_devices).map(|unseen| unseen.to_string()),
    })
}

/// An impact as the connector's commands tell it.
pub(in crate::http) fn policy_impact(impact: &Impact) -> PolicyImpact {
    PolicyImpact {
        devices: impact.devices,
        with_access: impact.with_access,
        loses_access: impact.losing,
        locks_out: impact.locks_out(),
        loses_access_is: impact.certainty(),
        undecided: impact.undecided,
        unread: impact.unread.clone(),
    }
}
