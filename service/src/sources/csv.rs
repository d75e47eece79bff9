//! Management records from CSV: RFC 4180 with a header line of Graph's names. All or nothing: an incomplete line ends
//! the reading, and the error names its line and column.

use csv::{ReaderBuilder, StringRecord};
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::access::GraphComplianceState;
use crate::rules::compliance::record::{ManagedDevice, RecordError, parse_time};

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum CsvError {
    #[error("the file is empty: its first line names the columns")]
    Empty,
    #[error("line 1, column {column}: {name:?} is no column that is known; known are {known}", known = known())]
    UnknownColumn { column: usize, name: String },
    #[error("line 1, column {column}: {name} is named twice")]
    ColumnTwice { column: usize, name: String },
    #[error("line 1: the column {0} is missing")]
    ColumnMissing(&'static str),
    #[error("line {line}, column {column}: the line ends after {column} of {columns} columns")]
    HalfLine { line: u64, column: usize, columns: usize },
    #[error("line {line}, column {column}: the line has {column} columns, the first line names {columns}")]
    LongLine { line: u64, column: usize, columns: usize },
    #[error("line {line}, column {column}: a quote is not closed")]
    OpenQuote { line: u64, column: usize },
    #[error("line {line}: this is not UTF-8 text")]
    NotText { line: u64 },
    #[error("line {line}, column {column} ({name}): {value:?} is {wanted}")]
    Value { line: u64, column: usize, name: &'static str, value: String, wanted: &'static str },
    #[error("line {line}, column {column}")]
    Record {
        line: u64,
        column: usize,
        #[source]
        error: RecordError,
    },
    #[error("line {line}, column {column}: the record of line {first} is here again")]
    Twice { line: u64, column: usize, first: u64 },
    #[error("the file cannot be read")]
    Csv(#[source] csv::Error),
}

/// What a column holds, and where its value goes.
#[derive(Clone, Copy)]
enum Column {
    Id,
    State,
    Text(fn(&mut ManagedDevice) -> &mut Option<String>),
    Flag(fn(&mut ManagedDevice) -> &mut Option<bool>),
    Time(fn(&mut ManagedDevice) -> &mut Option<Timestamp>),
}

/// Graph's name, the name in the console's own export where it has another one, and the column.
type Known = (&'static str, &'static str, Column);

const COLUMNS: [Known; 24] = [
    ("id", "DeviceId", Column::Id),
    ("deviceName", "", Column::Text(|device| &mut device.device_name)),
    ("userId", "", Column::Text(|device| &mut device.user_id)),
    ("userPrincipalName", "UPN", Column::Text(|device| &mut device.user_principal_name)),
    ("emailAddress", "UserEmail", Column::Text(|device| &mut device.email_address)),
    ("easDeviceId", "EasID", Column::Text(|device| &mut device.eas_device_id)),
    ("easActivated", "", Column::Flag(|device| &mut device.eas_activated)),
    ("azureADDeviceId", "", Column::Text(|device| &mut device.azure_ad_device_id)),
    ("complianceState", "CompliantState", Column::State),
    (
        "complianceGracePeriodExpirationDateTime",
        "InGracePeriodUntil",
        Column::Time(|device| &mut device.compliance_grace_period_expiration_date_time),
    ),
    ("managementState", "", Column::Text(|device| &mut device.management_state)),
    ("managementAgent", "", Column::Text(|device| &mut device.management_agent)),
    ("deviceRegistrationState", "", Column::Text(|device| &mut device.device_registration_state)),
    ("lastSyncDateTime", "LastContact", Column::Time(|device| &mut device.last_sync_date_time)),
    ("enrolledDateTime", "CreatedDate", Column::Time(|device| &mut device.enrolled_date_time)),
    ("operatingSystem", "OS", Column::Text(|device| &mut device.operating_system)),
    ("osVersion", "", Column::Text(|device| &mut device.os_version)),
    ("model", "", Column::Text(|device| &mut device.model)),
    ("manufacturer", "", Column::Text(|device| &mut device.manufacturer)),
    ("serialNumber", "", Column::Text(|device| &mut device.serial_number)),
    ("imei", "", Column::Text(|device| &mut device.imei)),
    ("phoneNumber", "", Column::Text(|device| &mut device.phone_number)),
    ("isSupervised", "", Column::Flag(|device| &mut device.is_supervised)),
    ("jailBroken", "", Column::Text(|device| &mut device.jail_broken)),
];

/// Their names, for an error about an unknown one.
fn known() -> String {
    COLUMNS.map(|(name, ..)| name).join(", ")
}

/// Reads a whole file. Ids that it does not give are made from user and device.
///
/// # Errors
/// The first thing that is wrong; nothing of the file counts then.
pub fn read(text: &[u8], source: &str) -> Result<Vec<(Uuid, ManagedDevice)>, CsvError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    // What a spreadsheet writes where the comma separates decimals.
    let delimiter = if header.contains(&b';') && !header.contains(&b',') { b';' } else { b',' };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text);
    let mut line = StringRecord::new();
    if !reader.read_record(&mut line).map_err(broken)? || line.iter().all(str::is_empty) {
        return Err(CsvError::Empty);
    }
    let columns = columns(&line)?;
    let user = place(&columns, &["userPrincipalName", "emailAddress"])
        .ok_or(CsvError::ColumnMissing("userPrincipalName"))?;
    let device = place(&columns, &["easDeviceId", "deviceName", "serialNumber"])
        .ok_or(CsvError::ColumnMissing("easDeviceId"))?;
    let state = place(&columns, &["complianceState"]).ok_or(CsvError::ColumnMissing("complianceState"))?;
    let (mut records, mut seen) = (Vec::new(), std::collections::HashMap::new());
    let (mut last, mut last_line) = (line.len(), 1);
    while reader.read_record(&mut line).map_err(broken)? {
        let at = line.position().map_or(0, csv::Position::line);
        (last, last_line) = (line.len(), at);
        if line.len() < columns.len() {
            return Err(CsvError::HalfLine { line: at, column: line.len(), columns: columns.len() });
        }
        if line.len() > columns.len() {
            return Err(CsvError::LongLine { line: at, column: line.len(), columns: columns.len() });
        }
        let (mut id, mut record) = (None, ManagedDevice::default());
        for (column, ((name, _, holds), value)) in columns.iter().zip(&line).enumerate() {
            set(&mut id, &mut record, *holds, value.trim()).map_err(|wanted| CsvError::Value {
                line: at,
                column: column + 1,
                name,
                value: value.into(),
                wanted,
            })?;
        }
        let record = record.checked().map_err(|error| {
            let column = match &error {
                RecordError::NoUser => user,
                RecordError::NoDevice => device,
                RecordError::State(_) => state,
            };
            CsvError::Record { line: at, column: column + 1, error }
        })?;
        let id = id.unwrap_or_else(|| record.derived_id(source));
        if let Some(first) = seen.insert(id, at) {
            return Err(CsvError::Twice { line: at, column: device + 1, first });
        }
        records.push((id, record));
    }
    // An open quote swallows everything to the end as one value.
    if text.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
        return Err(CsvError::OpenQuote { line: last_line, column: last });
    }
    Ok(records)
}

fn broken(error: csv::Error) -> CsvError {
    match error.kind() {
        csv::ErrorKind::Utf8 { pos, .. } => {
            CsvError::NotText { line: pos.as_ref().map_or(0, csv::Position::line) }
        }
        _ => CsvError::Csv(error),
    }
}

fn columns(header: &StringRecord) -> Result<Vec<Known>, CsvError> {
    let mut columns: Vec<Known> = Vec::new();
    for (at, name) in header.iter().map(str::trim).enumerate() {
        let is = |known: &str| !known.is_empty() && known.eq_ignore_ascii_case(name);
        let known = COLUMNS.into_iter().find(|(known, ..)| is(known));
        let known = known.or_else(|| COLUMNS.into_iter().find(|(_, export, _)| is(export)));
        let known = known.ok_or_else(|| CsvError::UnknownColumn { column: at + 1, name: name.into() })?;
        if columns.iter().any(|(earlier, ..)| *earlier == known.0) {
            return Err(CsvError::ColumnTwice { column: at + 1, name: known.0.into() });
        }
        columns.push(known);
    }
    Ok(columns)
}

fn place(columns: &[Known], names: &[&str]) -> Option<usize> {
    columns.iter().position(|(column, ..)| names.contains(column))
}

/// Puts a value where it belongs.
///
/// # Errors
/// What the value is instead of what the column holds.
fn set(
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
        Column::Flag(member) => {
            *member(record) = match value.to_ascii_lowercase().as_str() {
                "true" | "yes" | "1" => Some(true),
                "false" | "no" | "0" => Some(false),
                _ => return Err("neither true nor false"),
            }
        }
        Column::Time(member) => {
            *member(record) =
                parse_time(value).map_err(|_| "no time; it is written as 2026-11-21T08:00:00Z")?;
        }
        Column::State => {
            let state = GraphComplianceState::parse(value);
            if !state.is_known() {
                return Err(
                    "no compliance state; those are unknown, compliant, noncompliant, conflict, error, inGracePeriod and configManager",
                );
            }
            record.compliance_state = Some(state);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
