//! The administrator's own texts of mails.

use jiff::Timestamp;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, ms, signed, time};
use crate::store::sql::sql;

const TEMPLATE: &str = "select id, display_name, default_locale, branding_options, row_version, changed_at from notification_template";

const MESSAGE: &str = "select id, locale, subject, body, is_default, changed_at from localized_message";

/// An administrator's own texts. Graph: `notificationMessageTemplate`.
#[derive(Debug, Clone)]
pub struct TemplateRow {
    pub id: Uuid,
    pub display_name: String,
    pub default_locale: String,
    /// Kept for Graph's sake; the mails have no branding.
    pub branding_options: String,
    pub version: u64,
    pub changed_at: Timestamp,
}

/// One of its languages. Graph: `localizedNotificationMessage`.
#[derive(Debug, Clone)]
pub struct MessageRow {
    pub id: Uuid,
    pub locale: String,
    pub subject: String,
    /// Cleaned HTML with placeholders.
    pub body: String,
    pub is_default: bool,
    pub changed_at: Timestamp,
}

impl Store {
    pub async fn templates(&self) -> Result<Vec<TemplateRow>> {
        sql!("{TEMPLATE} order by display_name, id")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(template)
            .collect()
    }

    pub async fn template(&self, id: Uuid) -> Result<Option<TemplateRow>> {
        let row = sql!("{TEMPLATE} where id = ?", (id)).fetch_optional(&self.readers).await?;
        row.as_ref().map(template).transpose()
    }

    /// `version` 0: it must be new; `None`: it must be there.
    pub async fn put_template(
        &self,
        now: Timestamp,
        template: &TemplateRow,
        version: Option<u64>,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Template(template.id)).await?;
        let sql = if version == Some(0) {
            "insert into notification_template(id, display_name, default_locale, branding_options, changed_by, changed_at)
             select ?1, ?2, ?3, ?4, ?5, ?6 where ?7 is not null on conflict do nothing"
        } else {
            "update notification_template set display_name = ?2, default_locale = ?3, branding_options = ?4,
               changed_by = ?5, changed_at = ?6, row_version = row_version + 1
             where id = ?1 and (?7 is null or row_version = ?7)"
        };
        let done = sqlx::query(sql)
            .bind(template.id)
            .bind(&template.display_name)
            .bind(&template.default_locale)
            .bind(&template.branding_options)
            .bind(by)
            .bind(ms(now))
            .bind(version.map(signed))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Err(if version == Some(0) { Refusal::Exists } else { Refusal::Stale }.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_template(&self, id: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Template(id)).await?;
        let done = sql!("delete from notification_template where id = ?", (id)).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn messages(&self, template: Uuid) -> Result<Vec<MessageRow>> {
        sql!("{MESSAGE} where template_id = ? order by locale", (template))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(message)
            .collect()
    }

    /// A new one needs a locale that the template lacks.
    pub async fn put_message(
        &self,
        now: Timestamp,
        template: Uuid,
        message: &MessageRow,
        new: bool,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Message(message.id)).await?;
        if message.is_default {
            sql!("update localized_message set is_default = 0 where template_id = ?", (template))
                .execute(&mut *tx)
                .await?;
        }
        let sql = if new {
            "insert into localized_message(template_id, id, locale, subject, body, is_default, changed_by, changed_at)
             select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 where exists (select 1 from notification_template where id = ?1)
             on conflict do nothing"
        } else {
            "update localized_message set locale = ?3, subject = ?4, body = ?5, is_default = ?6, changed_by = ?7,
               changed_at = ?8 where template_id = ?1 and id = ?2"
        };
        let done = sqlx::query(sql)
            .bind(template)
            .bind(message.id)
            .bind(&message.locale)
            .bind(&message.subject)
            .bind(&message.body)
            .bind(message.is_default)
            .bind(by)
            .bind(ms(now))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Err(if new { Refusal::Exists } else { Refusal::NotFound }.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_message(&self, template: Uuid, id: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Message(id)).await?;
        let done = sql!("delete from localized_message where template_id = ? and id = ?", (template, id))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn template(row: &SqliteRow) -> Result<TemplateRow> {
    Ok(TemplateRow {
        id: row.try_get(0)?,
        display_name: row.try_get(1)?,
        default_locale: row.try_get(2)?,
        branding_options: row.try_get(3)?,
        version: count(row.try_get(4)?),
        changed_at: time(row.try_get(5)?)?,
    })
}

fn message(row: &SqliteRow) -> Result<MessageRow> {
    Ok(MessageRow {
        id: row.try_get(0)?,
        locale: row.try_get(1)?,
        subject: row.try_get(2)?,
        body: row.try_get(3)?,
        is_default: row.try_get(4)?,
        changed_at: time(row.try_get(5)?)?,
    })
}
