//! `accessPresets`: the documented strategies as settings. A preset is applied by an ordinary `PATCH` of what its plan
//! shows.

use axum::extract::State;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::impact;
use super::odata::{Options, collection};
use super::policies::{ALL, merge, read, stored};
use crate::error::{ApiError, ApiResult};
use crate::evaluator::Wanted;
use crate::routes::identity::{Admin, At};
use crate::state::App;
use crate::store::types::PolicyKind;

/// A strategy.
pub(in crate::routes) struct Preset {
    pub(in crate::routes) name: &'static str,
    title: &'static str,
    description: &'static str,
    level: &'static str,
    override_default_rule: bool,
}

const PRESETS: [Preset; 3] = [
    Preset {
        name: "allowList",
        title: "Allow list",
        description: "Nobody has access but enrolled and compliant devices, those that a rule allows and those that a person approved.",
        level: "block",
        override_default_rule: true,
    },
    Preset {
        name: "blockList",
        title: "Block list",
        description: "Everybody has access but devices that are not enrolled or not compliant, and those that a rule blocks.",
        level: "allow",
        override_default_rule: false,
    },
    Preset {
        name: "mixedQuarantine",
        title: "Mixed, with quarantine",
        description: "Enrolled and compliant devices have access, rules allow or block kinds of devices, and every other one waits in quarantine for a person.",
        level: "quarantine",
        override_default_rule: true,
    },
];

/// A preset by its name.
pub(in crate::routes) fn preset(name: &str) -> ApiResult<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name.eq_ignore_ascii_case(name)).ok_or_else(|| {
        let names: Vec<_> = PRESETS.iter().map(|preset| preset.name).collect();
        ApiError::not_found(format!("There is no preset {name:?}; there are {}.", names.join(", ")))
    })
}

impl Preset {
    /// Members that it sets, of each settings object.
    pub(in crate::routes) fn settings(&self) -> [(PolicyKind, Map<String, Value>); 2] {
        let object = |value: Value| match value {
            Value::Object(members) => members,
            _ => Map::new(),
        };
        [
            (
                PolicyKind::ConditionalAccessSettings,
                object(json!({"enabled": true, "overrideDefaultRule": self.override_default_rule})),
            ),
            (PolicyKind::ExchangeOnPremisesPolicy, object(json!({"defaultAccessLevel": self.level}))),
        ]
    }

    fn entity(&self) -> Value {
        let [(_, conditional), (_, exchange)] = self.settings();
        json!({
            "name": self.name,
            "displayName": self.title,
            "description": self.description,
            "conditionalAccessSettings": conditional,
            "exchangeOnPremisesPolicy": exchange,
        })
    }
}

/// `GET …/accessPresets`.
pub async fn list(_: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let value = PRESETS.iter().map(Preset::entity).collect();
    Ok(axum::Json(collection(&options, "accessPresets", value, None, None)))
}

/// `POST …/accessPresets/{name}/plan`: the settings it would write, and what they would do. Stores nothing.
pub async fn plan(
    State(app): State<App>,
    _: Admin,
    At(name): At<String>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let preset = preset(&name)?;
    let mut read_of = Vec::new();
    for (kind, members) in preset.settings() {
        let (mut value, _) = stored(&app, kind, ALL).await?;
        merge(kind, &mut value, members)?;
        read_of.push((kind, read(kind, &value)?));
    }
    let mut impacts = Vec::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        // What an organization has of its own is not changed by settings for all.
        let mut wanted = None;
        for (kind, read) in &read_of {
            if app.store.policy(*kind, connector.id).await?.is_none() {
                let before: Wanted = wanted.unwrap_or_default();
                wanted = Some(Wanted {
                    policy: read.policy.clone().or(before.policy),
                    wishes: read.wishes.clone().or(before.wishes),
                    ..before
                });
            }
        }
        if let Some(wanted) = wanted {
            let impact = app.impact(connector.id, &wanted).await?;
            impacts.push(impact::entity(&(connector, impact)));
        }
    }
    let mut value = preset.entity();
    value["impact"] = impacts.into();
    Ok(axum::Json(value))
}
