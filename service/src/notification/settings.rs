//! `notificationSettings`: whether the connector mails users before they lose access, how long before, and in which language.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use super::language::{Language, is_locale};

/// Longest time between mail and block.
const MOST_HOURS: i64 = 7 * 24;
const MOST_LANGUAGES: usize = 100_000;
const MOST_TEXT: usize = 500;

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NotificationSettingsError {
    #[error("{0}")]
    Shape(#[from] serde_json::Error),
    #[error("blockAfter is a duration such as PT1H or PT90S, from PT0S to PT{MOST_HOURS}H")]
    BlockAfter,
    #[error("enrollmentLink is an https address")]
    Link,
    #[error("{0:?} is no locale; write it as de or de-AT")]
    Locale(String),
    #[error("{0:?} is no time zone; write it as Europe/Berlin or UTC")]
    TimeZone(String),
    #[error("{0} is longer than {MOST_TEXT} characters")]
    TooLong(&'static str),
    #[error("userLanguages has more than {MOST_LANGUAGES} entries")]
    TooMany,
    #[error("{0:?} is no mail address")]
    Address(String),
}

impl NotificationSettingsError {
    /// The member that is wrong, where one is.
    pub fn member(&self) -> Option<&'static str> {
        match self {
            Self::Shape(_) | Self::Locale(_) => None,
            Self::BlockAfter => Some("blockAfter"),
            Self::Link => Some("enrollmentLink"),
            Self::TimeZone(_) => Some("timeZone"),
            Self::TooLong(member) => Some(member),
            Self::TooMany | Self::Address(_) => Some("userLanguages"),
        }
    }
}

/// The object as it is stored and shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct NotificationSettings {
    pub enabled: bool,
    /// ISO 8601, for instance `PT1H`.
    pub block_after: String,
    /// Where a user makes the device comply.
    pub enrollment_link: Option<String>,
    pub default_locale: String,
    /// Whom to ask.
    pub contact: Option<String>,
    /// How mails name the organization; default: as the connector does.
    pub organization: Option<String>,
    pub time_zone: String,
    /// The administrator's own texts; null: the built-in ones.
    pub notification_template_id: Option<Uuid>,
    pub user_languages: Vec<UserLanguage>,
    /// The first group that the user is in counts.
    pub group_languages: Vec<GroupLanguage>,
}

/// One user's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserLanguage {
    /// Any address of the user.
    pub address: String,
    pub locale: String,
}

/// A group's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupLanguage {
    pub group_id: Uuid,
    pub locale: String,
}

impl Default for NotificationSettings {
    fn default() -> Self {
        Self {
            enabled: true,
            block_after: "PT1H".into(),
            enrollment_link: None,
            default_locale: "en".into(),
            contact: None,
            organization: None,
            time_zone: "UTC".into(),
            notification_template_id: None,
            user_languages: Vec::new(),
            group_languages: Vec::new(),
        }
    }
}

impl NotificationSettings {
    /// Reads what was stored, or is to be.
    pub fn read(value: &Value) -> Result<Self, NotificationSettingsError> {
        let settings: Self = serde_json::from_value(value.clone())?;
        settings.block_after().ok_or(NotificationSettingsError::BlockAfter)?;
        if let Some(link) = &settings.enrollment_link {
            let good = link.len() <= 2048
                && Url::parse(link).is_ok_and(|url| url.scheme() == "https" && url.host_str().is_some());
            if !good {
                return Err(NotificationSettingsError::Link);
            }
        }
        let locales = settings.user_languages.iter().map(|one| &one.locale);
        let locales = locales.chain(settings.group_languages.iter().map(|one| &one.locale));
        for locale in locales.chain([&settings.default_locale]) {
            if !is_locale(locale) {
                return Err(NotificationSettingsError::Locale(locale.clone()));
            }
        }
        if TimeZone::get(&settings.time_zone).is_err() {
            return Err(NotificationSettingsError::TimeZone(settings.time_zone));
        }
        for (name, text) in [("contact", &settings.contact), ("organization", &settings.organization)] {
            if text.as_ref().is_some_and(|text| text.chars().count() > MOST_TEXT) {
                return Err(NotificationSettingsError::TooLong(name));
            }
        }
        if settings.user_languages.len() > MOST_LANGUAGES {
            return Err(NotificationSettingsError::TooMany);
        }
        if let Some(user) = settings.user_languages.iter().find(|user| !is_address(&user.address)) {
            return Err(NotificationSettingsError::Address(user.address.clone()));
        }
        Ok(settings)
    }

    /// The time between mail and block; `None` where it cannot be read.
    pub fn block_after(&self) -> Option<SignedDuration> {
        let after: SignedDuration =
            Some(&self.block_after).filter(|text| text.starts_with('P'))?.parse().ok()?;
        (!after.is_negative() && after <= SignedDuration::from_hours(MOST_HOURS)).then_some(after)
    }

    /// The time zone of what mails tell.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The locale of a user with these addresses (lower case) in these groups.
    pub fn locale(&self, addresses: &[String], groups: &[Uuid]) -> &str {
        let user = self
            .user_languages
            .iter()
            .find(|user| addresses.iter().any(|address| user.address.trim().eq_ignore_ascii_case(address)));
        let group = || self.group_languages.iter().find(|one| groups.contains(&one.group_id));
        user.map(|user| &user.locale)
            .or_else(|| group().map(|group| &group.locale))
            .unwrap_or(&self.default_locale)
    }

    /// The built-in language for a locale: its own, else the default's, else English.
    pub fn language(&self, locale: &str) -> Language {
        Language::of(locale).or_else(|| Language::of(&self.default_locale)).unwrap_or(Language::English)
    }
}

/// The form of a mail address.
pub fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 320
        && text.rsplit_once('@').is_some_and(|(user, domain)| !user.is_empty() && !domain.is_empty())
        && !text.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;:\"()[]\\".contains(c))
}

#[cfg(test)]
mod tests;
