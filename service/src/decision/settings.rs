//! The stored settings object as a policy: Graph's members and ours. What no decision could use is refused here,
//! before it is saved.

use exchange_connector::domain::access::DeviceAccessCharacteristic;
use exchange_connector::domain::device::DeviceIdentity;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::policy::{Exemption, ExemptionTarget, Policy, UnknownCompliance};
use super::rules::{Characteristic, LocalRule, LocalRuleLevel, Match, Pattern, PatternError};

/// Longest grace period and inactivity, in days.
const MOST_DAYS: u16 = 3650;

/// Why settings are no policy.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{0}")]
    Shape(#[source] serde_json::Error),
    #[error("the rule {0:?} cannot be used")]
    Rule(String, #[source] PatternError),
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
    pub fn member(&self) -> Option<&'static str> {
        match self {
            Self::Shape(_) => None,
            Self::Rule(..) | Self::Characteristic(..) | Self::NoCondition(_) | Self::RuleTwice(_) => {
                Some("localRules")
            }
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
    let form: Form = serde_json::from_value(settings.clone()).map_err(SettingsError::Shape)?;
    if form.grace_period_hours > u32::from(MOST_DAYS) * 24 {
        return Err(SettingsError::TooLong("gracePeriodHours", MOST_DAYS));
    }
    if form.ignore_inactive_days.is_some_and(|days| days > MOST_DAYS) {
        return Err(SettingsError::TooLong("ignoreInactiveDays", MOST_DAYS));
    }
    let mut local_rules: Vec<LocalRule> = Vec::with_capacity(form.local_rules.len());
    for rule in form.local_rules {
        if local_rules.iter().any(|other| other.name == rule.name) {
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
                _ => Err(PatternError::Empty),
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
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ours_are_read_beside_graphs_and_bad_ones_are_refused() {
        let good = json!({"enabled": true, "includedGroups": [Uuid::nil()], "gracePeriodHours": 24,
            "localRules": [{"name": "old", "access": "block",
                "conditions": [{"characteristic": "DeviceOS", "matches": "iOS 1[0-6].*"}]}],
            "exemptions": [{"mailboxGuid": Uuid::nil(), "note": "new phone"}], "unknownCompliance": "block"});
        let read = policy(&good).unwrap();
        assert_eq!((read.local_rules.len(), read.exemptions.len()), (1, 1));
        assert_eq!(read.unknown_compliance, UnknownCompliance::Block);
        assert_eq!(policy(&json!({})).unwrap().unknown_compliance, UnknownCompliance::Keep);
        let rule = |condition: Value| json!({"localRules": [{"name": "r", "access": "block", "conditions": [condition]}]});
        for bad in [
            json!({"enabeld": true}),
            rule(json!({"characteristic": "DeviceOS", "matches": "((a{1000}){1000}){1000}"})),
            rule(json!({"characteristic": "Colour", "equals": "red"})),
            rule(json!({"characteristic": "DeviceOS"})),
            json!({"localRules": [{"name": "r", "access": "block", "conditions": []}]}),
            json!({"exemptions": [{"note": "x"}]}),
            json!({"exemptions": [{"mailboxGuid": Uuid::nil(), "note": " "}]}),
        ] {
            assert!(policy(&bad).is_err(), "{bad}");
        }
    }
}
