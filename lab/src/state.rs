//! The organization's state as one document, to be compared before and after, and what an administrator changes in it
//! by hand while a story runs.

use exchange_connector::domain::access::DeviceAccessRule;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::organization::{
    ChangeError, Found, MailboxPolicy, MailboxSettings, Organization, SETTINGS, Setting, SettingSpec,
};

/// `GET /organization`: settings, rules and policies whole, and each mailbox that is not as Exchange makes it.
pub(crate) fn document(organization: &Organization) -> Value {
    let settings = organization.settings();
    let policies = organization.policies();
    let mailboxes: Vec<Value> = (0..organization.mailbox_end())
        .filter_map(|index| {
            let of = organization.mailbox_settings(index);
            let changed = of != MailboxSettings::default();
            let mailbox = organization.mailbox(index).filter(|_| changed)?;
            let policy = of.policy.and_then(|number| policies.iter().find(|p| p.number == number));
            Some(json!({
                "guid": mailbox.guid,
                "smtpAddress": mailbox.smtp_address,
                "activeSyncEnabled": of.active_sync_enabled,
                "allowedDeviceIds": of.allowed_ids,
                "blockedDeviceIds": of.blocked_ids,
                "policy": policy.map(|policy| policy.name.as_str()),
            }))
        })
        .collect();
    let mut rules = organization.rules();
    rules.sort_by(|left, right| left.name.cmp(&right.name));
    let mut policies: Vec<Value> = policies.iter().map(policy).collect();
    policies.sort_by(|left, right| left["name"].as_str().cmp(&right["name"].as_str()));
    json!({
        "settings": {
            "defaultAccessLevel": settings.default_access_level,
            "adminMailRecipients": settings.admin_mail_recipients,
            "userMailInsert": settings.user_mail_insert,
        },
        "rules": rules,
        "policies": policies,
        "mailboxes": mailboxes,
        "devices": (0..organization.device_end()).filter(|index| organization.device_key(*index).is_some()).count(),
    })
}

fn policy(policy: &MailboxPolicy) -> Value {
    let settings: Map<String, Value> = SETTINGS
        .iter()
        .map(|spec| {
            let value = match policy.value(spec) {
                Setting::Bool(value) => json!(value),
                Setting::Int(value) => json!(value),
                Setting::MaybeInt(value) => json!(value),
                Setting::Text(value) => json!(value),
                Setting::List(items) => json!(items),
            };
            (spec.name.to_owned(), value)
        })
        .collect();
    json!({ "name": policy.name, "isDefault": policy.is_default, "settings": settings })
}

/// What an administrator does to a mailbox; what is left out stays.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MailboxChange {
    allowed_device_ids: Option<Vec<String>>,
    blocked_device_ids: Option<Vec<String>>,
    /// A policy's name; empty for the default one.
    policy: Option<String>,
}

/// What an administrator does to a mailbox policy, which is made when there is none of this name.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PolicyChange {
    #[serde(default)]
    is_default: bool,
    #[serde(default)]
    settings: Map<String, Value>,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ByHandError {
    #[error("no such {0}")]
    Missing(&'static str),
    #[error("{0}")]
    Refused(String),
}

impl From<ChangeError> for ByHandError {
    fn from(error: ChangeError) -> Self {
        Self::Refused(error.to_string())
    }
}

/// `PATCH /mailboxes/ID`.
pub(crate) fn change_mailbox(
    organization: &Organization,
    id: &str,
    change: MailboxChange,
) -> Result<(), ByHandError> {
    let Found::One(index) = organization.find_mailbox(id) else {
        return Err(ByHandError::Missing("mailbox"));
    };
    let policy = match change.policy.as_deref() {
        None => None,
        Some("") => Some(None),
        Some(name) => {
            let is = |policy: &&MailboxPolicy| policy.name.eq_ignore_ascii_case(name);
            let policies = organization.policies();
            let policy = policies.iter().find(is).ok_or(ByHandError::Missing("policy"))?;
            Some(Some(policy.number))
        }
    };
    organization.change_mailbox(index, |settings| {
        if let Some(ids) = change.allowed_device_ids {
            settings.allowed_ids = ids;
        }
        if let Some(ids) = change.blocked_device_ids {
            settings.blocked_ids = ids;
        }
        if let Some(policy) = policy {
            settings.policy = policy;
        }
    })?;
    Ok(())
}

/// `PUT /rules`: the whole list.
pub(crate) fn set_rules(organization: &Organization, rules: Vec<DeviceAccessRule>) {
    organization.change_rules(|known| *known = rules);
}

/// `PUT /policies/NAME`; settings by their Mobile names, in JSON's own form.
pub(crate) fn set_policy(
    organization: &Organization,
    name: &str,
    change: &PolicyChange,
) -> Result<(), ByHandError> {
    let mut settings = Vec::new();
    for (name, value) in &change.settings {
        let spec = SettingSpec::find(name, false).ok_or(ByHandError::Missing("setting"))?;
        let value = match value {
            Value::Bool(value) => Setting::Bool(*value),
            Value::Number(number) => {
                let number = number.as_i64().and_then(|number| i32::try_from(number).ok());
                match (spec.default_value(), number) {
                    (Setting::MaybeInt(_), number) => Setting::MaybeInt(number),
                    (_, Some(number)) => Setting::Int(number),
                    _ => return Err(ByHandError::Refused(format!("{} is too large", spec.name))),
                }
            }
            Value::String(text) => Setting::Text(text.clone()),
            Value::Null => Setting::MaybeInt(None),
            Value::Array(items) => {
                Setting::List(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            Value::Object(_) => return Err(ByHandError::Refused(format!("{} is no object", spec.name))),
        };
        settings.push((spec, value));
    }
    organization.change_policies(|policies, next| {
        if !policies.iter().any(|policy| policy.name.eq_ignore_ascii_case(name)) {
            policies.push(MailboxPolicy::new(*next, name));
            *next += 1;
        }
        for policy in policies {
            let named = policy.name.eq_ignore_ascii_case(name);
            if change.is_default {
                policy.is_default = named;
            }
            if named {
                for (spec, value) in &settings {
                    if *value == spec.default_value() {
                        policy.changed.remove(spec.name);
                    } else {
                        policy.changed.insert(spec.name, value.clone());
                    }
                }
            }
        }
    });
    Ok(())
}
