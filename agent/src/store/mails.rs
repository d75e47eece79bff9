//! Which mails the agent sent, or may have sent: it notes each before it sends it.

use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::keys::{self, EwsAddress};
use super::words::MailState;
use super::{Journal, Result};

/// Days after which a mail is forgotten; the service's orders do not live that long.
const KEEP_DAYS: i64 = 30;

/// What is known of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailNote {
    pub state: MailState,
    /// How often it left, or may have left.
    pub sent: u32,
}

impl Journal {
    /// What is known of a mail.
    pub async fn mail(&self, id: Uuid) -> Result<MailNote> {
        let row = sqlx::query("SELECT state, sent FROM mail WHERE id = ?")
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.map_or(Ok(MailNote { state: MailState::Open, sent: 0 }), |row| {
            Ok(MailNote { state: row.try_get(0)?, sent: row.get(1) })
        })
    }

    /// Notes how far a mail is.
    pub async fn note_mail(&self, now: Timestamp, id: Uuid, note: MailNote) -> Result<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO mail (id, state, sent, at) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state, sent = excluded.sent, at = excluded.at",
        )
        .bind(id.to_string())
        .bind(note.state)
        .bind(note.sent)
        .bind(now.to_string())
        .execute(&mut *transaction)
        .await?;
        if let Some(now) = Self::time_of_retention(&mut transaction, now).await? {
            // Texts of whole days compare as the days do.
            let old = now - jiff::SignedDuration::from_hours(24 * KEEP_DAYS);
            sqlx::query("DELETE FROM mail WHERE at < ?")
                .bind(old.strftime("%Y-%m-%d").to_string())
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// The EWS address of a mailbox, as found before.
    pub async fn ews_address(&self, email: &str) -> Result<Option<String>> {
        let found = self.get(&keys::EWS_ADDRESS).await?;
        Ok(found.filter(|found| found.email.eq_ignore_ascii_case(email)).map(|found| found.url))
    }

    /// Remembers a mailbox's EWS address.
    pub async fn set_ews_address(&self, email: &str, url: &str) -> Result<()> {
        self.set(&keys::EWS_ADDRESS, Some(&EwsAddress { email: email.into(), url: url.into() })).await
    }
}
