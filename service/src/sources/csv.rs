//! Management records from CSV: RFC 4180 with a header line of Graph's names, or of those that the Intune console and its
//! reports export. A line that cannot be read is left out and named; the rest counts as a part of what there is.

mod columns;
mod error;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use csv::{ByteRecord, ReaderBuilder};
use uuid::Uuid;

use self::columns::{KnownColumn, columns, names, place, set};
pub use self::error::CsvError;
use self::error::LONGEST_TOLD;
use crate::rules::compliance::record::{ManagedDevice, RecordError};

/// What a file says.
#[derive(Debug, Default)]
pub struct CsvReading {
    pub records: Vec<(Uuid, ManagedDevice)>,
    /// Lines that were left out because they cannot be read: where there are any, the file is a part.
    pub bad: Vec<CsvError>,
    /// Lines that name neither a user nor an EAS id: they could be no device's record.
    pub skipped: u64,
    /// Columns that are not known, as the file names them.
    pub ignored: Vec<String>,
}

/// Reads a whole file. Ids that it does not give are made from user and device.
///
/// # Errors
/// When the columns do not say enough, or no line can be read.
pub fn read(text: &[u8], source: &str) -> Result<CsvReading, CsvError> {
    let text = decoded(text);
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    // What a spreadsheet writes where the comma separates decimals, and as "Unicode text".
    let has = |one: u8| header.contains(&one);
    let delimiter = [b';', b'\t'].into_iter().find(|one| has(*one) && !has(b',')).unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(&*text);
    let mut line = ByteRecord::new();
    if !reader.read_byte_record(&mut line).map_err(CsvError::Csv)? || line.iter().all(<[u8]>::is_empty) {
        return Err(CsvError::Empty);
    }
    let mut reading = CsvReading::default();
    let columns = columns(&line, &mut reading.ignored)?;
    let missing = |name| CsvError::ColumnMissing { name, known: names() };
    place(&columns, &["userPrincipalName", "emailAddress"]).ok_or_else(|| missing("userPrincipalName"))?;
    place(&columns, &["easDeviceId", "deviceName", "serialNumber"]).ok_or_else(|| missing("easDeviceId"))?;
    place(&columns, &["complianceState"]).ok_or_else(|| missing("complianceState"))?;
    let (mut lines, mut last) = (Lines::default(), None);
    while reader.read_byte_record(&mut line).map_err(CsvError::Csv)? {
        let at = line.position().map_or(0, csv::Position::line);
        match one(&columns, &line, at) {
            Ok(Some((id, record))) => {
                let id = id.unwrap_or_else(|| record.derived_id(source));
                last = Some((at, line.len(), Some(id)));
                keep(&mut reading, &mut lines, &columns, id, record, at);
            }
            Ok(None) => reading.skipped += 1,
            Err(error) => {
                last = Some((at, line.len(), None));
                reading.bad.push(error);
            }
        }
    }
    // An open quote swallows everything to the end as one value of the last line.
    if text.iter().filter(|byte| **byte == b'"').count() % 2 == 1
        && let Some((line, column, of)) = last
    {
        match of {
            Some(id) => _ = lines.unclear.insert(id),
            None => _ = reading.bad.pop(),
        }
        reading.bad.push(CsvError::OpenQuote { line, column });
    }
    reading.records.retain(|(id, _)| !lines.unclear.contains(id));
    if reading.records.is_empty() && !reading.bad.is_empty() {
        return Err(reading.bad.swap_remove(0));
    }
    Ok(reading)
}

/// What was read so far.
#[derive(Default)]
struct Lines {
    /// Where each record is, and on which line.
    seen: HashMap<Uuid, (usize, u64)>,
    /// Records of which two lines say different things.
    unclear: HashSet<Uuid>,
}

/// Keeps a record. Of two that are one device's the one that was enrolled last counts; where that is not known, neither.
fn keep(
    reading: &mut CsvReading,
    lines: &mut Lines,
    columns: &[Option<KnownColumn>],
    id: Uuid,
    record: ManagedDevice,
    line: u64,
) {
    let Some((place_of, first)) = lines.seen.get(&id).copied() else {
        lines.seen.insert(id, (reading.records.len(), line));
        reading.records.push((id, record));
        return;
    };
    let column = place(columns, &["easDeviceId", "deviceName", "serialNumber"]).unwrap_or(0) + 1;
    reading.bad.push(CsvError::Twice { line, column, first });
    let Some((_, known)) = reading.records.get_mut(place_of).filter(|(known, _)| *known == id) else {
        return;
    };
    match (known.enrolled_date_time, record.enrolled_date_time) {
        _ if *known == record => {}
        (Some(before), Some(now)) if now > before => *known = record,
        (Some(before), Some(now)) if now < before => {}
        // Neither counts: what the service has of it stays.
        _ => {
            lines.unclear.insert(id);
        }
    }
}

/// One line: `None` where it could be no device's record.
fn one(
    columns: &[Option<KnownColumn>],
    line: &ByteRecord,
    at: u64,
) -> Result<Option<(Option<Uuid>, ManagedDevice)>, CsvError> {
    let (has, named) = (line.len(), columns.len());
    if has < named {
        return Err(CsvError::HalfLine { line: at, column: has, columns: named });
    }
    if has > named {
        return Err(CsvError::LongLine { line: at, column: has, columns: named });
    }
    let (mut id, mut record) = (None, ManagedDevice::default());
    for (column, (known, value)) in columns.iter().zip(line).enumerate() {
        let Some((name, _, holds)) = known else { continue };
        let value = std::str::from_utf8(value).map_err(|_| CsvError::NotText { line: at })?;
        set(&mut id, &mut record, *holds, value.trim()).map_err(|wanted| CsvError::Value {
            line: at,
            column: column + 1,
            name,
            value: value.chars().take(LONGEST_TOLD).collect(),
            wanted,
        })?;
    }
    match record.checked() {
        Ok(record) => Ok(Some((id, record))),
        // A kiosk or a server: without a user and an EAS id it could be nobody's phone.
        Err(RecordError::NoUser) if !has_value(columns, line, "easDeviceId") => Ok(None),
        Err(error) => {
            let names: &[&str] = match &error {
                RecordError::NoUser => &["userPrincipalName", "emailAddress"],
                RecordError::NoDevice => &["easDeviceId", "deviceName", "serialNumber"],
                RecordError::State(_) => &["complianceState"],
            };
            Err(CsvError::Record { line: at, column: place(columns, names).unwrap_or(0) + 1, error })
        }
    }
}

fn has_value(columns: &[Option<KnownColumn>], line: &ByteRecord, name: &str) -> bool {
    place(columns, &[name]).and_then(|at| line.get(at)).is_some_and(|value| !value.trim_ascii().is_empty())
}

/// The text as UTF-8 without a mark. Half a character of UTF-16 becomes one that stands for what cannot be read.
fn decoded(text: &[u8]) -> Cow<'_, [u8]> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units).map(|one| one.unwrap_or('\u{fffd}')).collect();
        Cow::Owned(text.into_bytes())
    };
    match text {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(rest),
        // Without a mark: the first character of a header is a letter or a quote.
        [first, 0, ..] if first.is_ascii() && *first != 0 => wide(text, u16::from_le_bytes),
        [0, first, ..] if first.is_ascii() && *first != 0 => wide(text, u16::from_be_bytes),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests;
