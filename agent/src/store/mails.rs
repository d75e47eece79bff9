//! Which mails were sent, or may have been: noted before they leave.

use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::keys::{self, EwsAddress, Refusals};
use super::{Journal, Result};

/// Days after which a mail is forgotten; the service's orders do not live that long.
const KEEP_DAYS: i64 = 30;

/// How far a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// It did not leave.
    Open,
    /// It was handed to Exchange and the answer is not known.
    Sending,
    Sent,
}

/// What is known of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailNote {
    pub state: MailState,
    /// How often it left, or may have left.
    pub sent: u32,
}

impl Journal {
    /// What is known of a mail.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn mail(&self, id: Uuid) -> Result<MailNote> {
        let row = sqlx::query("SELECT state, sent FROM mail WHERE id = ?")
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map_or(MailNote { state: MailState::Open, sent: 0 }, |row| MailNote {
            state: match row.get::<&str, _>(0) {
                "sent" => MailState::Sent,
                "sending" => MailState::Sending,
                _ => MailState::Open,
            },
            sent: row.get(1),
        }))
    }

    /// Notes how far a mail is.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_mail(&self, now: Timestamp, id: Uuid, note: MailNote) -> Result<()> {
        let state = match note.state {
            MailState::Open => "open",
            MailState::Sending => "sending",
            MailState::Sent => "sent",
        };
        let mut transaction = self.pool.begin().await?;
        sqlx::query(
            "INSERT INTO mail (id, state, sent, at) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state, sent = excluded.sent, at = excluded.at",
        )
        .bind(id.to_string())
        .bind(state)
        .bind(note.sent)
        .bind(now.to_string())
        .execute(&mut *transaction)
        .await?;
        // Texts of whole days compare as the days do.
        let old = now - jiff::SignedDuration::from_hours(24 * KEEP_DAYS);
        sqlx::query("DELETE FROM mail WHERE at < ?")
            .bind(old.strftime("%Y-%m-%d").to_string())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The EWS address of a mailbox, as found before.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn ews_address(&self, email: &str) -> Result<Option<String>> {
        let found = self.get(&keys::EWS_ADDRESS).await?;
        Ok(found.filter(|found| found.email.eq_ignore_ascii_case(email)).map(|found| found.url))
    }

    /// Remembers a mailbox's EWS address.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn set_ews_address(&self, email: &str, url: &str) -> Result<()> {
        self.set(&keys::EWS_ADDRESS, Some(&EwsAddress { email: email.into(), url: url.into() })).await
    }

    /// The refused log-ons of the password with this fingerprint.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn refusals(&self, fingerprint: &str) -> Result<Option<Refusals>> {
        let found = self.get(&keys::MAIL_LOGON).await?;
        Ok(found.filter(|found| found.fingerprint == fingerprint))
    }

    /// Remembers them; `None` after a log-on that was taken.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn set_refusals(&self, refusals: Option<&Refusals>) -> Result<()> {
        self.set(&keys::MAIL_LOGON, refusals).await
    }
}
