//! Decodes Graph's answers: pages, tokens, errors. It takes bytes and returns their meaning; no bytes make it panic.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::settings::ConfigManager;
use crate::rules::access::GraphComplianceState;
use crate::rules::compliance::people::{GraphUser, Member};
use crate::rules::compliance::record::{ManagedDevice, RecordError};

/// The requested members of a device: what decisions and people need, and nothing else.
pub const DEVICE_SELECT: &str = "id,userId,userPrincipalName,emailAddress,azureADDeviceId,deviceName,complianceState,\
complianceGracePeriodExpirationDateTime,managementState,managementAgent,easDeviceId,easActivated,\
deviceRegistrationState,lastSyncDateTime,enrolledDateTime,operatingSystem,osVersion,model,manufacturer,serialNumber,\
imei,phoneNumber,isSupervised,jailBroken";
/// The requested members of a group member.
pub const USER_SELECT: &str = "id,userPrincipalName,mail,proxyAddresses";
/// Most rows taken from one page; Graph gives up to 1,000.
const MOST_ROWS: usize = 20_000;
/// Most bytes of one row; Graph's have about 2 KB.
const MOST_ROW: usize = 256 * 1024;
/// Most bytes of a row's texts that are used; Graph's own limits are far below.
const MOST_VALUE: usize = 4096;
/// Most characters of a text that findings quote.
const MOST_TEXT: usize = 300;

/// One page of a collection.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub rows: Vec<Map<String, Value>>,
    /// Rows that are no objects, or too long for one.
    pub unreadable: u64,
    /// The link to the next page; the client follows it unchanged.
    pub next: Option<String>,
}

/// Rows stay text at first, so that what is wrong with one is wrong with no other.
#[derive(Deserialize)]
struct PageForm<'a> {
    #[serde(borrow)]
    value: Vec<&'a RawValue>,
    #[serde(default, rename = "@odata.nextLink")]
    next: Option<String>,
}

/// Reads one page. What cannot be read of it is a row, and is counted.
///
/// # Errors
/// When it is no JSON of that shape, or holds more rows than any page of Graph.
pub fn page(bytes: &[u8]) -> Result<Page, PageError> {
    // Bytes that are no text spoil the row that they are in, and no other.
    let text = String::from_utf8_lossy(bytes);
    let mended = matches!(text, Cow::Owned(_));
    let form: PageForm<'_> = serde_json::from_str(&text).map_err(PageError::Json)?;
    if form.value.len() > MOST_ROWS {
        return Err(PageError::Rows(form.value.len()));
    }
    let mut page = Page { next: form.next.filter(|next| !next.is_empty()), ..Page::default() };
    for row in form.value {
        let row = row.get();
        let spoilt = row.len() > MOST_ROW || mended && row.contains(char::REPLACEMENT_CHARACTER);
        match serde_json::from_str(row) {
            Ok(row) if !spoilt => page.rows.push(row),
            _ => page.unreadable += 1,
        }
    }
    Ok(page)
}

/// Why an answer cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    #[error("it is no JSON of the expected shape")]
    Json(#[source] serde_json::Error),
    #[error("one page has {0} rows")]
    Rows(usize),
    #[error("a row cannot be read")]
    Row(#[source] RowError),
}

/// Why a row cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    #[error("it has no id")]
    Id,
    #[error("a member is of another type than documented")]
    Shape(#[source] serde_json::Error),
    #[error("a text is longer than {MOST_VALUE} bytes")]
    Long,
}

/// A row of `managedDevices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphDevice {
    pub id: Uuid,
    /// `None`: it names no user or no device (kiosks, devices that await a user), so it is nobody's record.
    pub record: Option<ManagedDevice>,
}

/// Reads a row and drops members that were not requested.
///
/// # Errors
/// When it has no id or a member has a wrong type: what else is in it cannot be trusted either.
pub fn device(mut row: Map<String, Value>, config_manager: ConfigManager) -> Result<GraphDevice, RowError> {
    let id = row.remove("id").and_then(|id| Uuid::try_parse(id.as_str()?).ok()).ok_or(RowError::Id)?;
    row.retain(|name, value| !value.is_null() && DEVICE_SELECT.split(',').any(|asked| asked == name));
    if row.values().any(|value| value.as_str().is_some_and(|text| text.len() > MOST_VALUE)) {
        return Err(RowError::Long);
    }
    let mut record: ManagedDevice = serde_json::from_value(Value::Object(row)).map_err(RowError::Shape)?;
    record.compliance_state = Some(match record.state() {
        GraphComplianceState::ConfigManager if config_manager == ConfigManager::Unknown => {
            GraphComplianceState::Unknown
        }
        GraphComplianceState::ConfigManager => GraphComplianceState::Compliant,
        // A state that Graph will know one day says nothing to this version.
        GraphComplianceState::Other(_) => GraphComplianceState::Unknown,
        known => known,
    });
    match record.checked() {
        Ok(record) => Ok(GraphDevice { id, record: Some(record) }),
        Err(RecordError::NoUser | RecordError::NoDevice | RecordError::State(_)) => {
            Ok(GraphDevice { id, record: None })
        }
    }
}

/// Reads a group's member; `None` where it has no address.
pub fn member(mut row: Map<String, Value>) -> Result<Option<Member>, RowError> {
    row.retain(|_, value| !value.is_null());
    let user: GraphUser = serde_json::from_value(Value::Object(row)).map_err(RowError::Shape)?;
    Ok(user.member())
}

/// A token.
#[derive(Debug, Deserialize)]
struct TokenForm {
    access_token: String,
    #[serde(default)]
    expires_in: Option<Value>,
}

/// Reads a token and its life in seconds, at most a day.
pub fn token(bytes: &[u8]) -> Result<(exchange_connector::secret::Secret, u64), PageError> {
    let form: TokenForm = serde_json::from_slice(bytes).map_err(PageError::Json)?;
    let seconds = match form.expires_in {
        Some(Value::Number(number)) => number.as_u64(),
        // Older endpoints write it as text.
        Some(Value::String(text)) => text.parse().ok(),
        _ => None,
    };
    Ok((form.access_token.into(), seconds.unwrap_or(300).min(24 * 3600)))
}

/// What an error answer says. Codes are gone by, messages are for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ErrorAnswer {
    /// `Authorization_RequestDenied`, `invalid_client`.
    pub code: String,
    /// `AADSTS7000215`, from the token's side.
    pub aadsts: Option<String>,
    pub message: String,
    pub request_id: Option<String>,
}

/// Reads an error answer of either side; what is none gives an empty one.
pub fn error(bytes: &[u8]) -> ErrorAnswer {
    let Ok(Value::Object(body)) = serde_json::from_slice::<Value>(bytes) else {
        return ErrorAnswer::default();
    };
    let text = |value: &Value| short(value.as_str().unwrap_or_default());
    match body.get("error") {
        Some(Value::Object(error)) => {
            let inner = ["innerError", "innererror"].into_iter().find_map(|name| error.get(name));
            ErrorAnswer {
                code: error.get("code").map(text).unwrap_or_default(),
                aadsts: None,
                message: error.get("message").map(text).unwrap_or_default(),
                request_id: inner.and_then(|inner| inner.get("request-id")).map(text),
            }
        }
        Some(Value::String(code)) => {
            let message = body.get("error_description").map(text).unwrap_or_default();
            ErrorAnswer {
                code: short(code),
                aadsts: message
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .find(|w| w.starts_with("AADSTS"))
                    .map(Into::into),
                message,
                request_id: body.get("trace_id").map(text),
            }
        }
        _ => ErrorAnswer::default(),
    }
}

/// The first line of a text, bounded, without what a terminal would obey.
fn short(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().filter(|c| !c.is_control()).take(MOST_TEXT).collect()
}

#[cfg(test)]
mod tests;
