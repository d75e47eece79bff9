//! The columns of a CSV file: their names in Graph, in the reports of Intune and in its console's export, and their values
//! as each of the three writes them.

use csv::ByteRecord;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::error::{CsvError, LONGEST_TOLD};
use crate::rules::access::GraphComplianceState;
use crate::rules::compliance::record::{ManagedDevice, parse_time};

/// What a column holds, and where its value goes.
#[derive(Clone, Copy)]
pub(super) enum Column {
    Id,
    State,
    Text(fn(&mut ManagedDevice) -> &mut Option<String>),
    /// A word of Graph, which the console writes with blanks.
    Word(fn(&mut ManagedDevice) -> &mut Option<String>),
    /// What manages it; the console has words of its own.
    Agent,
    /// True or false, where Graph has words.
    Registered,
    Flag(fn(&mut ManagedDevice) -> &mut Option<bool>),
    Time(fn(&mut ManagedDevice) -> &mut Option<Timestamp>),
}

/// Graph's name, the other names, and the column.
pub(super) type KnownColumn = (&'static str, &'static [&'static str], Column);

const COLUMNS: [KnownColumn; 25] = [
    ("id", &["DeviceId", "Device ID"], Column::Id),
    ("deviceName", &["Device name"], Column::Text(|device| &mut device.device_name)),
    ("userId", &[], Column::Text(|device| &mut device.user_id)),
    (
        "userPrincipalName",
        &["UPN", "Primary user UPN"],
        Column::Text(|device| &mut device.user_principal_name),
    ),
    (
        "emailAddress",
        &["UserEmail", "Primary user email address"],
        Column::Text(|device| &mut device.email_address),
    ),
    ("easDeviceId", &["EasID", "EAS activation ID"], Column::Text(|device| &mut device.eas_device_id)),
    ("easActivated", &["EAS activated"], Column::Flag(|device| &mut device.eas_activated)),
    (
        "azureADDeviceId",
        &["Azure AD Device ID", "Microsoft Entra Device ID", "Entra Device ID"],
        Column::Text(|device| &mut device.azure_ad_device_id),
    ),
    ("complianceState", &["CompliantState", "Compliance"], Column::State),
    (
        "complianceGracePeriodExpirationDateTime",
        &["InGracePeriodUntil", "Compliance grace period expiration"],
        Column::Time(|device| &mut device.compliance_grace_period_expiration_date_time),
    ),
    ("managementState", &["Device state"], Column::Word(|device| &mut device.management_state)),
    ("managementAgent", &["ManagementAgents", "Managed by"], Column::Agent),
    ("deviceRegistrationState", &[], Column::Word(|device| &mut device.device_registration_state)),
    ("Intune registered", &[], Column::Registered),
    (
        "lastSyncDateTime",
        &["LastContact", "Last check-in"],
        Column::Time(|device| &mut device.last_sync_date_time),
    ),
    (
        "enrolledDateTime",
        &["CreatedDate", "Enrollment date"],
        Column::Time(|device| &mut device.enrolled_date_time),
    ),
    ("operatingSystem", &["OS"], Column::Text(|device| &mut device.operating_system)),
    ("osVersion", &["OS version", "OSVersion"], Column::Text(|device| &mut device.os_version)),
    ("model", &[], Column::Text(|device| &mut device.model)),
    ("manufacturer", &[], Column::Text(|device| &mut device.manufacturer)),
    ("serialNumber", &["Serial number"], Column::Text(|device| &mut device.serial_number)),
    ("imei", &[], Column::Text(|device| &mut device.imei)),
    ("phoneNumber", &["Phone number"], Column::Text(|device| &mut device.phone_number)),
    ("isSupervised", &["Supervised"], Column::Flag(|device| &mut device.is_supervised)),
    ("jailBroken", &[], Column::Text(|device| &mut device.jail_broken)),
];

/// The names in Graph, for an error about a missing one.
pub(super) fn names() -> String {
    COLUMNS.map(|(name, ..)| name).join(", ")
}

/// The columns of a header; `None` is one that is not known, which goes into `ignored`.
pub(super) fn columns(
    header: &ByteRecord,
    ignored: &mut Vec<String>,
) -> Result<Vec<Option<KnownColumn>>, CsvError> {
    let mut columns: Vec<Option<KnownColumn>> = Vec::new();
    for (at, name) in header.iter().enumerate() {
        let name = std::str::from_utf8(name).map_err(|_| CsvError::NotText { line: 1 })?.trim();
        let is = |known: &str| known.eq_ignore_ascii_case(name);
        let known = COLUMNS.into_iter().find(|(known, ..)| is(known));
        let known =
            known.or_else(|| COLUMNS.into_iter().find(|(_, others, _)| others.iter().any(|one| is(one))));
        if let Some((known, ..)) = known {
            if columns.iter().flatten().any(|(earlier, ..)| *earlier == known) {
                return Err(CsvError::ColumnTwice { column: at + 1, name: known.into() });
            }
        } else {
            ignored.push(name.chars().take(LONGEST_TOLD).collect());
        }
        columns.push(known);
    }
    Ok(columns)
}

pub(super) fn place(columns: &[Option<KnownColumn>], names: &[&str]) -> Option<usize> {
    columns.iter().position(|column| column.is_some_and(|(column, ..)| names.contains(&column)))
}

/// Puts a value where it belongs.
///
/// # Errors
/// What the value is instead of what the column holds.
pub(super) fn set(
    id: &mut Option<Uuid>,
    record: &mut ManagedDevice,
    column: Column,
    value: &str,
) -> Result<(), &'static str> {
    if value.is_empty() {
        // A cut line may end right before it.
        let state = matches!(column, Column::State);
        return if state { Err("no compliance state; write unknown") } else { Ok(()) };
    }
    match column {
        Column::Id => *id = Some(Uuid::try_parse(value).map_err(|_| "no GUID")?),
        Column::Text(member) => *member(record) = Some(value.to_owned()),
        Column::Word(member) => *member(record) = Some(word(value)),
        Column::Agent => record.management_agent = Some(agent(value)),
        Column::Registered => {
            let registered = flag(value)?;
            // Graph's own column, which says more, goes before.
            let state = if registered { "registered" } else { "notRegistered" };
            record.device_registration_state.get_or_insert_with(|| state.into());
        }
        Column::Flag(member) => *member(record) = Some(flag(value)?),
        Column::Time(member) => *member(record) = time(value)?,
        Column::State => {
            record.compliance_state = Some(state(value).ok_or(
                "no compliance state; those are unknown, compliant, noncompliant, conflict, error, inGracePeriod and configManager",
            )?);
        }
    }
    Ok(())
}

fn flag(value: &str) -> Result<bool, &'static str> {
    match value.to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err("neither true nor false"),
    }
}

/// Without blanks and hyphens, as Graph writes it.
fn word(value: &str) -> String {
    value.chars().filter(|one| !one.is_whitespace() && *one != '-').collect()
}

/// The console calls Graph's `mdm` by the product's name.
fn agent(value: &str) -> String {
    match word(value).to_ascii_lowercase().as_str() {
        "intune" => "mdm".into(),
        "exchangeactivesync" => "eas".into(),
        _ => word(value),
    }
}

fn state(value: &str) -> Option<GraphComplianceState> {
    let value = word(value);
    let state = match value.to_ascii_lowercase().as_str() {
        "notcompliant" => GraphComplianceState::Noncompliant,
        "notevaluated" => GraphComplianceState::Unknown,
        "configmgr" | "seeconfigmgr" | "managedbyconfigmgr" => GraphComplianceState::ConfigManager,
        _ => GraphComplianceState::parse(&value),
    };
    state.is_known().then_some(state)
}

/// RFC 3339, or as the console exports it: `2026-01-12 08:15:42.0000000`, in UTC.
fn time(value: &str) -> Result<Option<Timestamp>, &'static str> {
    parse_time(value).or_else(|_| {
        let local: DateTime = value.parse().map_err(|_| "no time; it is written as 2026-11-21T08:00:00Z")?;
        let at = local.to_zoned(TimeZone::UTC).map_err(|_| "no time of this calendar")?;
        Ok(Some(at.timestamp()))
    })
}
