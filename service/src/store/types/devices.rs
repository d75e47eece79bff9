//! Devices and what is known of them beside Exchange: settings objects, management records, groups.

use exchange_connector::api::report::DeviceRecord;
use jiff::Timestamp;
use uuid::Uuid;

/// A column that devices can be chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceColumn {
    Id,
    ConnectorId,
    DeviceId,
    DeviceType,
    AccessState,
    AccessStateReason,
    ClientType,
    SmtpAddress,
    UserDisplayName,
}

/// `column eq value`; no value means null.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceFilter {
    pub column: DeviceColumn,
    pub value: Option<String>,
}

/// One page of devices: filters joined by `and`, in order of (connector, id), after a key.
#[derive(Debug, Clone, Default)]
pub struct DeviceQuery {
    pub filters: Vec<DeviceFilter>,
    pub after: Option<(Uuid, Uuid)>,
    pub most: u32,
}

/// A device as the administrators' side shows it.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    pub org: Uuid,
    pub id: Uuid,
    pub record: DeviceRecord,
    /// Exchange has it, and it is outside of the discovery's scope.
    pub outside_scope: bool,
}

/// A page and whether more follow.
#[derive(Debug, Clone)]
pub struct DevicePage {
    pub devices: Vec<DeviceRow>,
    pub more: bool,
}

/// The two settings objects of Graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyKind {
    ConditionalAccessSettings,
    ExchangeOnPremisesPolicy,
    /// Ours.
    NotificationSettings,
}

impl PolicyKind {
    /// Graph's path segment, also the stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConditionalAccessSettings => "conditionalAccessSettings",
            Self::ExchangeOnPremisesPolicy => "exchangeOnPremisesPolicy",
            Self::NotificationSettings => "notificationSettings",
        }
    }
}

/// A stored settings object.
#[derive(Debug, Clone)]
pub struct PolicyRow {
    pub body: String,
    pub version: u64,
}

/// A stored management record.
#[derive(Debug, Clone)]
pub struct ManagedDeviceRow {
    pub id: Uuid,
    /// `api`, `csv` or `graph`.
    pub source: String,
    pub record: crate::rules::compliance::record::ManagedDevice,
    pub noncompliant_since: Option<Timestamp>,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// How a reading of a source is taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportMode {
    /// It is all that the source holds: what it lacks is gone.
    pub complete: bool,
    /// Only count.
    pub dry_run: bool,
    /// A person knows that many records go.
    pub confirmed: bool,
    /// What a complete reading lacks goes only when the one before it lacked it too.
    pub twice: bool,
}

/// What a reading brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub removed: u64,
    /// Absent for the first time; they stay until the next complete reading.
    pub missing: u64,
    pub complete: bool,
    /// More than a tenth of the source's records would go.
    pub needs_confirmation: bool,
    pub stored: bool,
}

/// A compliance source that was told of.
#[derive(Debug, Clone)]
pub struct SourceRow {
    pub name: String,
    pub complete_at: Option<Timestamp>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// Microsoft Graph as a source, as it is stored.
#[derive(Debug, Clone)]
pub struct GraphRow {
    /// JSON; nothing secret.
    pub settings: String,
    pub generation: u64,
    /// JSON.
    pub state: Option<String>,
    /// full | quick | groups | accept
    pub asked: Option<String>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// A group.
#[derive(Debug, Clone)]
pub struct GroupRow {
    pub id: Uuid,
    pub display_name: Option<String>,
    /// Last complete reading of its members.
    pub complete_at: Option<Timestamp>,
    pub members: u64,
}

/// A member: the name it is known by and every address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub user: String,
    pub addresses: Vec<String>,
}
