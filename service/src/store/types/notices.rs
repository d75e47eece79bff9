//! Notices to users: the administrators' texts, and what became of each mail.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use uuid::Uuid;

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

/// A block whose user is to be told and was not yet.
#[derive(Debug, Clone)]
pub struct DueNotice {
    pub org: Uuid,
    pub id: Uuid,
    pub device: Uuid,
    /// The step that decided.
    pub reason: String,
    pub address: String,
    pub block_at: Timestamp,
    pub created_at: Timestamp,
    pub record: DeviceRecord,
    pub organization: Option<String>,
    /// All addresses of the user, in lower case.
    pub addresses: Vec<String>,
    /// The groups that they are members of.
    pub groups: Vec<Uuid>,
}

/// A notice and what became of its mail and its block.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    pub id: Uuid,
    pub reason: String,
    pub address: Option<String>,
    pub created_at: Timestamp,
    pub block_at: Timestamp,
    pub block_order: Uuid,
    pub block_state: Option<OrderState>,
    pub mail_order: Option<Uuid>,
    pub mail_state: Option<OrderState>,
    pub mail_deadline: Option<Timestamp>,
    pub locale: Option<String>,
    /// due | queued | none | withdrawn
    pub state: String,
    /// sameDay | noAddress | disabled
    pub note: Option<String>,
    /// The agent's last word on the mail.
    pub answer: Option<OrderState>,
    pub answered_at: Option<Timestamp>,
    pub finding: Option<Finding>,
}
