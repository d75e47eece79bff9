//! The stored settings object as a policy: Graph's members and ours. What no decision could use is refused here,
//! before it is saved.

use std::collections::HashSet;

use exchange_connector::domain::access::DeviceAccessCharacteristic;
use exchange_connector::domain::device::DeviceIdentity;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::policy::{DEFAULT_HELP_DESK_DAYS, Exemption, ExemptionTarget, Policy, UnknownCompliance};
use super::rules::{Characteristic, LocalRule, LocalRuleLevel, Match, Pattern, PatternError};

/// Longest grace period and inactivity, in days.
const MOST_DAYS: u16 = 3650;

/// Local rules of one organization: every device is held against each of them.
const MOST_RULES: usize = 1000;

/// A member whose value has another shape than it needs.
#[derive(Debug, thiserror::Error)]
#[error("{}{error}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct ShapeError {
    /// `localRules[3].access`; empty for the whole.
    path: String,
    error: serde_json::Error,
}

impl ShapeError {
    /// Reads a form, or says where it is wrong.
    ///
    /// # Errors
    /// When a member has another shape than it needs, or is not known.
    pub fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T, Self> {
        serde_path_to_error::deserialize(value).map_err(|error| {
            let path = error.path().to_string();
            Self { path: if path == "." { String::new() } else { path }, error: error.into_inner() }
        })
    }

    /// The member of the object, without what is inside.
    pub fn member(&self) -> Option<&str> {
        self.path.split(['.', '[']).next().filter(|member| !member.is_empty() && *member != "?")
    }
}

/// Why settings are no policy.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{0}")]
    Shape(ShapeError),
    #[error("the rule {0:?} cannot be used")]
    Rule(String, #[source] PatternError),
    #[error("the rule {0:?} has a condition with both equals and matches; give one of them")]
    TwoPatterns(String),
    #[error("the rule {0:?} has a condition with neither equals nor matches")]
    NoPattern(String),
    #[error("there are {0} local rules; at most {MOST_RULES} are looked at")]
    TooManyRules(usize),
    #[error(
        "the rule {0:?} looks at {1:?}; it can look at DeviceType, DeviceModel, DeviceOS, UserAgent and ActiveSyncVersion"
    )]
    Characteristic(String, String),
    #[error("the rule {0:?} has no condition: it would match nothing")]
    NoCondition(String),
    #[error("two rules are named {0:?}")]
    RuleTwice(String),
    #[error("an exemption names both a mailbox and a device, or neither")]
    ExemptionTarget,
    #[error("an exemption has no note that says why")]
    ExemptionNote,
    #[error("{0} is at most {1} days")]
    TooLong(&'static str, u16),
}

impl SettingsError {
    /// The member that is wrong, where one is.
    pub fn member(&self) -> Option<&str> {
        match self {
            Self::Shape(error) => error.member(),
            Self::Rule(..)
            | Self::Characteristic(..)
            | Self::NoCondition(_)
            | Self::RuleTwice(_)
            | Self::TwoPatterns(_)
            | Self::NoPattern(_)
            | Self::TooManyRules(_) => Some("localRules"),
            Self::ExemptionTarget | Self::ExemptionNote => Some("exemptions"),
            Self::TooLong(member, _) => Some(member),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[derive(Default)]
struct Form {
    enabled: bool,
    included_groups: Vec<Uuid>,
    excluded_groups: Vec<Uuid>,
    override_default_rule: bool,
    local_rules: Vec<RuleForm>,
    grace_period_hours: u32,
    ignore_inactive_days: Option<u16>,
    help_desk_days: Option<u16>,
    exemptions: Vec<ExemptionForm>,
    unknown_compliance: UnknownForm,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
enum UnknownForm {
    #[default]
    Keep,
    Block,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RuleForm {
    name: String,
    access: LevelForm,
    conditions: Vec<MatchForm>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum LevelForm {
    Allow,
    Block,
    DefaultRule,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MatchForm {
    characteristic: String,
    #[serde(default)]
    equals: Option<String>,
    #[serde(default)]
    matches: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExemptionForm {
    #[serde(default)]
    mailbox_guid: Option<Uuid>,
    #[serde(default)]
    device_identity: Option<String>,
    note: String,
    #[serde(default)]
    until: Option<Timestamp>,
}

/// Reads `conditionalAccessSettings` as they are stored.
///
/// # Errors
/// When a member is not known or cannot be used.
pub fn policy(settings: &Value) -> Result<Policy, SettingsError> {
    let form: Form = ShapeError::read(settings).map_err(SettingsError::Shape)?;
    if form.local_rules.len() > MOST_RULES {
        return Err(SettingsError::TooManyRules(form.local_rules.len()));
    }
    if form.grace_period_hours > u32::from(MOST_DAYS) * 24 {
        return Err(SettingsError::TooLong("gracePeriodHours", MOST_DAYS));
    }
    if form.ignore_inactive_days.is_some_and(|days| days > MOST_DAYS) {
        return Err(SettingsError::TooLong("ignoreInactiveDays", MOST_DAYS));
    }
    if form.help_desk_days.is_some_and(|days| days > MOST_DAYS) {
        return Err(SettingsError::TooLong("helpDeskDays", MOST_DAYS));
    }
    let mut local_rules: Vec<LocalRule> = Vec::with_capacity(form.local_rules.len());
    let mut names = HashSet::new();
    for rule in form.local_rules {
        if !names.insert(rule.name.clone()) {
            return Err(SettingsError::RuleTwice(rule.name));
        }
        local_rules.push(local_rule(rule)?);
    }
    Ok(Policy {
        enabled: form.enabled,
        included_groups: form.included_groups,
        excluded_groups: form.excluded_groups,
        override_default_rule: form.override_default_rule,
        local_rules,
        grace_period: SignedDuration::from_hours(i64::from(form.grace_period_hours)),
        ignore_inactive_days: form.ignore_inactive_days,
        help_desk_days: form.help_desk_days.unwrap_or(DEFAULT_HELP_DESK_DAYS),
        exemptions: form.exemptions.into_iter().map(exemption).collect::<Result<_, _>>()?,
        unknown_compliance: match form.unknown_compliance {
            UnknownForm::Keep => UnknownCompliance::Keep,
            UnknownForm::Block => UnknownCompliance::Block,
        },
    })
}

fn local_rule(form: RuleForm) -> Result<LocalRule, SettingsError> {
    if form.conditions.is_empty() {
        return Err(SettingsError::NoCondition(form.name));
    }
    let all = form
        .conditions
        .iter()
        .map(|condition| {
            let characteristic = match DeviceAccessCharacteristic::parse(&condition.characteristic) {
                DeviceAccessCharacteristic::Other(name) if name.eq_ignore_ascii_case("ActiveSyncVersion") => {
                    Characteristic::ActiveSyncVersion
                }
                DeviceAccessCharacteristic::Other(_) | DeviceAccessCharacteristic::XmsWlHeader => {
                    return Err(SettingsError::Characteristic(
                        form.name.clone(),
                        condition.characteristic.clone(),
                    ));
                }
                known => Characteristic::Exchange(known),
            };
            let pattern = match (&condition.equals, &condition.matches) {
                (Some(text), None) => Pattern::exact(text),
                (None, Some(text)) => Pattern::regex(text),
                (Some(_), Some(_)) => return Err(SettingsError::TwoPatterns(form.name.clone())),
                (None, None) => return Err(SettingsError::NoPattern(form.name.clone())),
            };
            let pattern = pattern.map_err(|error| SettingsError::Rule(form.name.clone(), error))?;
            Ok(Match { characteristic, pattern })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let level = match form.access {
        LevelForm::Allow => LocalRuleLevel::Allow,
        LevelForm::Block => LocalRuleLevel::Block,
        LevelForm::DefaultRule => LocalRuleLevel::DefaultRule,
    };
    Ok(LocalRule { name: form.name, all, level })
}

fn exemption(form: ExemptionForm) -> Result<Exemption, SettingsError> {
    let target = match (form.mailbox_guid, form.device_identity) {
        (Some(guid), None) => ExemptionTarget::Mailbox(guid),
        (None, Some(identity)) if !identity.trim().is_empty() => {
            ExemptionTarget::Device(DeviceIdentity(identity))
        }
        _ => return Err(SettingsError::ExemptionTarget),
    };
    if form.note.trim().is_empty() {
        return Err(SettingsError::ExemptionNote);
    }
    Ok(Exemption { target, note: form.note, until: form.until })
}

#[cfg(test)]
mod tests;
