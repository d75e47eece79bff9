//! The wanted settings of the whole organization: reads the stored `exchangeOnPremisesPolicy` into types that decisions
//! can use. It refuses what no order could carry, before anything is saved.

use std::collections::HashSet;

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule};
use serde::Deserialize;
use serde_json::Value;

use crate::rules::access::settings::ShapeError;

/// Longest `UserMailInsert` that Exchange takes.
const MOST_INSERT: usize = 256;
/// Longest query of a rule, and longest address.
const MOST_TEXT: usize = 256;
const MOST_RULES: usize = 1000;
/// `EasMaxDevices` where no throttling policy says otherwise.
const USUAL_PARTNERSHIPS: u32 = 100;

/// One access rule that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DesiredRule {
    pub characteristic: DeviceAccessCharacteristic,
    pub query_string: String,
    pub level: AccessLevel,
}

impl DesiredRule {
    /// As Exchange would list it.
    pub fn rule(&self) -> DeviceAccessRule {
        DeviceAccessRule {
            name: self.query_string.clone(),
            query_string: self.query_string.clone(),
            characteristic: self.characteristic.clone(),
            access_level: self.level.clone(),
            guid: None,
        }
    }
}

/// The organization's settings in Exchange, as far as they are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPremises {
    /// `None`: left alone.
    pub default_level: Option<AccessLevel>,
    pub rules: Vec<DesiredRule>,
    /// `None`: left alone.
    pub admin_mail_recipients: Option<Vec<String>>,
    /// `None`: left alone; empty: taken away.
    pub user_mail_insert: Option<String>,
    /// Partnerships that a mailbox may have, for the list of those near it.
    pub maximum_partnerships: u32,
}

impl Default for OnPremises {
    fn default() -> Self {
        Self {
            default_level: None,
            rules: Vec::new(),
            admin_mail_recipients: None,
            user_mail_insert: None,
            maximum_partnerships: USUAL_PARTNERSHIPS,
        }
    }
}

/// Why settings cannot be ordered.
#[derive(Debug, thiserror::Error)]
pub enum DesiredError {
    #[error("{0}")]
    Shape(ShapeError),
    #[error("{0:?} is no access level; it is none, allow, block or quarantine")]
    Level(String),
    #[error(
        "the access rule {0:?} compares {1:?}; Exchange compares DeviceType, DeviceModel, DeviceOS, UserAgent or XMSWLHeader"
    )]
    Characteristic(String, String),
    #[error("the access rule {0:?} has neither type family or model nor exchangeCharacteristic")]
    NoCharacteristic(String),
    #[error("an access rule has no name, or one of more than {MOST_TEXT} characters")]
    RuleName,
    #[error("two access rules are about {0:?} ({1})")]
    RuleTwice(String, DeviceAccessCharacteristic),
    #[error("there are more than {MOST_RULES} access rules")]
    TooManyRules,
    #[error("adminMailRecipients has {0:?}, which is no address")]
    Address(String),
    #[error("userMailInsert has more than {MOST_INSERT} characters")]
    LongInsert,
    #[error("maximumPartnerships is a number from 1 to 10000")]
    Partnerships,
}

impl DesiredError {
    /// The member that is wrong, where one is.
    pub fn member(&self) -> Option<&str> {
        match self {
            Self::Shape(error) => error.member(),
            Self::Level(_) => None,
            Self::Characteristic(..)
            | Self::NoCharacteristic(_)
            | Self::RuleName
            | Self::RuleTwice(..)
            | Self::TooManyRules => Some("accessRules"),
            Self::Address(_) => Some("adminMailRecipients"),
            Self::LongInsert => Some("userMailInsert"),
            Self::Partnerships => Some("maximumPartnerships"),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Form {
    default_access_level: Option<String>,
    access_rules: Vec<RuleForm>,
    admin_mail_recipients: Option<Vec<String>>,
    user_mail_insert: Option<String>,
    maximum_partnerships: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RuleForm {
    device_class: ClassForm,
    access_level: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ClassForm {
    name: String,
    #[serde(default)]
    r#type: Option<String>,
    #[serde(default)]
    exchange_characteristic: Option<String>,
}

impl OnPremises {
    /// Reads the settings as they are stored. Members of others are not looked at.
    ///
    /// # Errors
    /// When something could not be ordered.
    pub fn read(settings: &Value) -> Result<Self, DesiredError> {
        let form: Form = ShapeError::read(settings).map_err(DesiredError::Shape)?;
        if form.access_rules.len() > MOST_RULES {
            return Err(DesiredError::TooManyRules);
        }
        let mut seen = HashSet::new();
        let mut rules = Vec::with_capacity(form.access_rules.len());
        for rule in form.access_rules {
            let rule = desired_rule(rule)?;
            if !seen.insert((rule.characteristic.clone(), rule.query_string.to_lowercase())) {
                return Err(DesiredError::RuleTwice(rule.query_string, rule.characteristic));
            }
            rules.push(rule);
        }
        if let Some(address) = form.admin_mail_recipients.iter().flatten().find(|text| !is_address(text)) {
            return Err(DesiredError::Address(address.clone()));
        }
        if form.user_mail_insert.as_ref().is_some_and(|text| text.chars().count() > MOST_INSERT) {
            return Err(DesiredError::LongInsert);
        }
        let maximum_partnerships = form.maximum_partnerships.unwrap_or(USUAL_PARTNERSHIPS);
        if !(1..=10_000).contains(&maximum_partnerships) {
            return Err(DesiredError::Partnerships);
        }
        Ok(Self {
            default_level: match form.default_access_level.as_deref() {
                None | Some("none") => None,
                Some(text) => Some(level(text)?),
            },
            rules,
            admin_mail_recipients: form.admin_mail_recipients,
            user_mail_insert: form.user_mail_insert,
            maximum_partnerships,
        })
    }
}

fn desired_rule(form: RuleForm) -> Result<DesiredRule, DesiredError> {
    let class = form.device_class;
    let query_string = class.name.trim().to_owned();
    if query_string.is_empty() || query_string.chars().count() > MOST_TEXT {
        return Err(DesiredError::RuleName);
    }
    let characteristic = match (class.exchange_characteristic, class.r#type.as_deref()) {
        (Some(name), _) => match DeviceAccessCharacteristic::parse(&name) {
            DeviceAccessCharacteristic::Other(other) => {
                return Err(DesiredError::Characteristic(query_string, other.into()));
            }
            known => known,
        },
        (None, Some("family")) => DeviceAccessCharacteristic::DeviceType,
        (None, Some("model")) => DeviceAccessCharacteristic::DeviceModel,
        (None, _) => return Err(DesiredError::NoCharacteristic(query_string)),
    };
    Ok(DesiredRule { characteristic, query_string, level: level(&form.access_level)? })
}

/// Graph writes the levels in lower case.
fn level(text: &str) -> Result<AccessLevel, DesiredError> {
    match AccessLevel::parse(text) {
        AccessLevel::Other(other) => Err(DesiredError::Level(other.into())),
        known => Ok(known),
    }
}

fn is_address(text: &str) -> bool {
    text.len() <= MOST_TEXT
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        && text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

#[cfg(test)]
mod tests;
