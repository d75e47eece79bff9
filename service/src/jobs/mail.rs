//! Writes the mails that are due: which text, which language, which facts.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::order::Notification;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use uuid::Uuid;

use crate::app::Shared;
use crate::notification::language::best_of;
use crate::notification::render::{self, Facts, Rendered};
use crate::notification::settings::NotificationSettings;
use crate::notification::texts::BlockReason;
use crate::store::{DueNotice, MessageRow, PolicyKind, Result, StoreError};

/// Mails of one round.
const ROUND: u32 = 500;

/// Everything that mails are written from.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub settings: NotificationSettings,
    /// The own texts; empty: the built-in ones.
    pub messages: Vec<MessageRow>,
}

/// A mail and where its words are from.
#[derive(Debug, Clone)]
pub struct Written {
    pub mail: Rendered,
    pub locale: String,
    /// False: an administrator's own.
    pub built_in: bool,
}

impl Words {
    /// Writes the mail for a locale. Own texts come first: the locale's, the language's, the default one.
    pub fn write(&self, locale: &str, facts: &Facts<'_>) -> Written {
        let tags: Vec<&str> = self.messages.iter().map(|message| message.locale.as_str()).collect();
        let own = best_of(locale, &tags)
            .or_else(|| self.messages.iter().position(|message| message.is_default))
            .or_else(|| best_of(&self.settings.default_locale, &tags))
            .or_else(|| (!tags.is_empty()).then_some(0));
        if let Some(own) = own.and_then(|index| self.messages.get(index)) {
            let mail = render::own(&own.locale, &own.subject, &own.body, facts);
            return Written { mail, locale: own.locale.clone(), built_in: false };
        }
        let language = self.settings.language(locale);
        Written { mail: render::built_in(language, facts), locale: language.code().into(), built_in: true }
    }

    /// The facts about a device, with the settings' link and contact.
    pub fn facts<'a>(&'a self, about: &'a MailFacts<'a>, zone: &'a TimeZone) -> Facts<'a> {
        Facts {
            user: about.user,
            device: about.device,
            reason: about.reason,
            link: self.settings.enrollment_link.as_deref(),
            organization: self.settings.organization.as_deref().unwrap_or(about.organization),
            contact: self.settings.contact.as_deref(),
            deadline: about.block_at,
            at_once: about.block_at <= about.now,
            zone,
        }
    }
}

/// Whom and what a mail is about.
#[derive(Debug, Clone)]
pub struct MailFacts<'a> {
    pub user: &'a str,
    pub device: &'a str,
    pub reason: BlockReason,
    pub organization: &'a str,
    pub block_at: Timestamp,
    pub now: Timestamp,
}

/// How a device's user knows it: its own name, else model or type.
pub fn device_name(record: &DeviceRecord) -> String {
    let said = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    said(&record.friendly_name)
        .or_else(|| said(&record.device_model))
        .or_else(|| said(&record.device_type))
        .or_else(|| record.device_id.as_ref().map(|id| id.0.clone()))
        .unwrap_or_else(|| record.identity.0.clone())
}

impl Shared {
    /// The settings as they are stored.
    pub async fn notification_settings(&self) -> Result<(NotificationSettings, u64)> {
        match self.store.policy(PolicyKind::NotificationSettings, Uuid::nil()).await? {
            None => Ok((NotificationSettings::default(), 0)),
            Some(row) => {
                let value: Value = serde_json::from_str(&row.body)?;
                let settings = NotificationSettings::read(&value)
                    .map_err(|error| StoreError::Value(error.to_string()))?;
                Ok((settings, row.version))
            }
        }
    }

    /// What mails are written from.
    pub async fn words(&self) -> Result<Words> {
        let (settings, _) = self.notification_settings().await?;
        let messages = match settings.notification_template_id {
            Some(template) => self.store.messages(template).await?,
            None => Vec::new(),
        };
        Ok(Words { settings, messages })
    }

    /// Writes the mails of all notices that are due, and wakes the agents that send them.
    pub async fn write_mails(&self) {
        if let Err(error) = self.write_due().await {
            tracing::error!(error = &error as &dyn std::error::Error, "mails could not be written");
        }
    }

    async fn write_due(&self) -> Result<()> {
        let again = self.store.retry_mails(self.store.confirmed_time(Timestamp::now())).await?;
        if again > 0 {
            tracing::info!(mails = again, "mails that could not be sent are tried again");
        }
        loop {
            let due = self.store.due_notices(ROUND).await?;
            if due.is_empty() {
                return Ok(());
            }
            let words = self.words().await?;
            let zone = words.settings.zone();
            let now = self.store.confirmed_time(Timestamp::now());
            let mut orgs: Vec<Uuid> = Vec::new();
            for notice in &due {
                let mail = words.settings.enabled.then(|| mail(&words, notice, &zone, now));
                let mail = mail.as_ref().map(|(mail, locale)| (mail, locale.as_str()));
                if self.store.write_mail(now, notice, mail).await? && !orgs.contains(&notice.org) {
                    orgs.push(notice.org);
                }
            }
            for org in orgs {
                self.wake(org);
            }
            if due.len() < ROUND as usize {
                return Ok(());
            }
        }
    }
}

fn mail(words: &Words, notice: &DueNotice, zone: &TimeZone, now: Timestamp) -> (Notification, String) {
    let locale = words.settings.locale(&notice.addresses, &notice.groups);
    let name = notice.record.mailbox.display_name.as_deref().filter(|name| !name.trim().is_empty());
    let device = device_name(&notice.record);
    let domain = notice.address.rsplit_once('@').map_or("", |(_, domain)| domain);
    let about = MailFacts {
        user: name.unwrap_or(&notice.address),
        device: &device,
        reason: BlockReason::of_step(&notice.reason),
        organization: notice.organization.as_deref().unwrap_or(domain),
        block_at: notice.block_at,
        // A deadline of zero that the mail names a moment later still means at once.
        now: notice.created_at.max(now.min(notice.block_at)),
    };
    let written = words.write(locale, &words.facts(&about, zone));
    let mail = Notification {
        mail_id: Some(notice.id),
        to: notice.address.clone(),
        device_id: notice.record.device_id.clone(),
        subject: written.mail.subject,
        html: written.mail.html,
        text: written.mail.text,
        block_reason: Some(notice.reason.clone()),
        block_at: Some(notice.block_at),
    };
    (mail, written.locale)
}

#[cfg(test)]
mod tests;
