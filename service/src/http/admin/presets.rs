//! `accessPresets`: the documented strategies as settings. The service plans a preset, and applies it as one change.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::find;
use super::impact::{self, Caution, Weighed};
use super::policies::{merge, read, stored};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Members, Options};
use crate::http::odata::{no_precondition, no_tag, tag};
use crate::jobs::evaluate::Proposed;
use crate::store::row::ALL;
use crate::store::{PolicyKind, Refusal, Settings, StoreError};

/// A strategy.
pub(in crate::http) struct Preset {
    pub(in crate::http) name: &'static str,
    title: &'static str,
    description: &'static str,
    level: &'static str,
    override_default_rule: bool,
}

const PRESETS: [Preset; 3] = [
    Preset {
        name: "allowList",
        title: "Allow list",
        description: "Nobody has access but enrolled and compliant devices, those that a rule allows and those that somebody approved.",
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
        description: "Enrolled and compliant devices have access, rules allow or block kinds of devices, and every other one waits in quarantine for approval.",
        level: "quarantine",
        override_default_rule: true,
    },
];

/// A preset by its name.
pub(in crate::http) fn preset(name: &str) -> ApiResult<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name.eq_ignore_ascii_case(name)).ok_or_else(|| {
        let names: Vec<_> = PRESETS.iter().map(|preset| preset.name).collect();
        ApiError::not_found(format!("There is no preset {name:?}; there are {}.", names.join(", ")))
    })
}

impl Preset {
    /// Members that it sets, of each settings object.
    pub(in crate::http) fn settings(&self) -> [(PolicyKind, Members); 2] {
        let access = [
            ("enabled".to_owned(), Value::Bool(true)),
            ("overrideDefaultRule".to_owned(), self.override_default_rule.into()),
        ];
        let exchange = [("defaultAccessLevel".to_owned(), self.level.into())];
        [
            (PolicyKind::ConditionalAccessSettings, access.into_iter().collect()),
            (PolicyKind::ExchangeOnPremisesPolicy, exchange.into_iter().collect()),
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
pub async fn list(_: Admin, options: Options) -> JsonResult {
    let members =
        ["name", "displayName", "description", "conditionalAccessSettings", "exchangeOnPremisesPolicy"];
    options.queried("accessPresets", &members, &[], PRESETS.iter().map(Preset::entity).collect())
}

/// `POST …/accessPresets/{name}/plan`: the settings it would write, what they would do, and the tag with which it is
/// applied. Stores nothing.
pub async fn plan(app: App, _: Admin, At(name): At<String>, options: Options) -> JsonResult {
    options.only(&[])?;
    let preset = preset(&name)?;
    let (settings, weighed) = weigh(&app, preset).await?;
    Ok(Json(answer(preset, &tag_of(&settings), &weighed)))
}

/// `POST …/accessPresets/{name}/apply`: both settings objects for all organizations, or neither. `If-Match` is the tag of
/// the plan that was looked at, or `*`; `confirm=true` is needed where hardly anyone would keep access.
pub async fn apply(app: App, admin: Admin, At(name): At<String>, options: Options) -> JsonResult {
    options.only(&["confirm"])?;
    let caution = Caution::of(&options)?;
    let seen = options.sent_tag().ok_or_else(no_precondition)?;
    let preset = preset(&name)?;
    let (settings, weighed) = weigh(&app, preset).await?;
    if seen != "*" && tag(seen) != tag(&tag_of(&settings)) {
        return Err(if is_tag(tag(seen)) { Refusal::Stale.into() } else { no_tag() });
    }
    // `dryRun` is no option here, so that the service refuses it.
    caution.preview(&weighed)?;
    app.store.store_settings(Timestamp::now(), &settings, &admin.name).await?;
    tracing::info!(preset = preset.name, by = admin.name, "a preset applied");
    app.evaluate_all().await;
    let (now, _) = weigh(&app, preset).await?;
    Ok(Json(answer(preset, &tag_of(&now), &weighed)))
}

fn answer(preset: &Preset, tag: &str, weighed: &[Weighed]) -> Value {
    let mut value = preset.entity();
    value["@odata.etag"] = tag.into();
    value["impact"] = weighed.iter().map(impact::entity).collect();
    value
}

/// The versions of both settings objects.
fn tag_of(settings: &Settings) -> String {
    let versions: Vec<_> = settings.objects.iter().map(|(_, version, _)| version.to_string()).collect();
    format!("W/\"{}\"", versions.join("."))
}

fn is_tag(text: &str) -> bool {
    text.split_once('.')
        .is_some_and(|(one, other)| [one, other].iter().all(|part| part.parse::<u64>().is_ok()))
}

/// What is to be stored, and what it does in every organization that has not got settings of its own for all of it.
async fn weigh(app: &App, preset: &Preset) -> ApiResult<(Settings, Vec<Weighed>)> {
    let mut settings = Settings { scope: ALL, ..Settings::default() };
    let mut proposed = Proposed::default();
    for (kind, members) in preset.settings() {
        let (mut value, version) = stored(app, kind, ALL).await?;
        merge(kind, &mut value, members)?;
        let read = read(kind, &value)?;
        proposed.policy = read.policy.or(proposed.policy);
        proposed.desired = read.desired.or(proposed.desired);
        let text = serde_json::to_string(&value).map_err(StoreError::Document)?;
        settings.objects.push((kind, version, text));
    }
    let mut weighed = Vec::new();
    for connector in find::connectors(app, None).await? {
        let mut here = proposed.clone();
        if app.store.policy(PolicyKind::ConditionalAccessSettings, connector.id).await?.is_some() {
            here.policy = None;
        }
        if app.store.policy(PolicyKind::ExchangeOnPremisesPolicy, connector.id).await?.is_some() {
            here.desired = None;
        }
        if here.policy.is_some() || here.desired.is_some() {
            let impact = app.impact(connector.id, &here).await?;
            weighed.push((connector, impact));
        }
    }
    Ok((settings, weighed))
}
