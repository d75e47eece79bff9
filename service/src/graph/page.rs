//! Graph's answers: pages, tokens, errors. Bytes in, what they say out; whatever they hold, nothing panics.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::settings::ConfigManager;
use crate::compliance::people::User;
use crate::compliance::record::{ManagedDevice, RecordError};
use crate::decision::GraphComplianceState;
use crate::store::types::Member;

/// What is asked of a device: what decisions and people need, and nothing else.
pub const DEVICE_SELECT: &str = "id,userId,userPrincipalName,emailAddress,azureADDeviceId,deviceName,complianceState,\
complianceGracePeriodExpirationDateTime,managementState,managementAgent,easDeviceId,easActivated,\
deviceRegistrationState,lastSyncDateTime,enrolledDateTime,operatingSystem,osVersion,model,manufacturer,serialNumber,\
imei,phoneNumber,isSupervised,jailBroken";
/// What is asked of a group's member.
pub const USER_SELECT: &str = "id,userPrincipalName,mail,proxyAddresses";
/// Most rows taken from one page; Graph gives up to 1,000.
const MOST_ROWS: usize = 20_000;
/// Most characters of a text that is told to people.
const MOST_TEXT: usize = 300;

/// One page of a collection.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub rows: Vec<Map<String, Value>>,
    /// Where it goes on; followed as it stands.
    pub next: Option<String>,
}

#[derive(Deserialize)]
struct PageForm {
    value: Vec<Map<String, Value>>,
    #[serde(default, rename = "@odata.nextLink")]
    next: Option<String>,
}

/// Reads one page.
///
/// # Errors
/// When it is no JSON of that shape, or holds more rows than any page of Graph.
pub fn page(bytes: &[u8]) -> Result<Page, PageError> {
    let form: PageForm = serde_json::from_slice(bytes).map_err(PageError::Json)?;
    if form.value.len() > MOST_ROWS {
        return Err(PageError::Rows(form.value.len()));
    }
    Ok(Page { rows: form.value, next: form.next.filter(|next| !next.is_empty()) })
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
}

/// A row of `managedDevices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    pub id: Uuid,
    /// `None`: it names no user or no device (kiosks, devices that await a user), so it is nobody's record.
    pub record: Option<ManagedDevice>,
}

/// Reads a row; members that were not asked for are dropped.
///
/// # Errors
/// When it has no id or a member has a wrong type: what else is in it cannot be trusted either.
pub fn device(mut row: Map<String, Value>, config_manager: ConfigManager) -> Result<DeviceRow, RowError> {
    let id = row.remove("id").and_then(|id| Uuid::try_parse(id.as_str()?).ok()).ok_or(RowError::Id)?;
    row.retain(|name, value| !value.is_null() && DEVICE_SELECT.split(',').any(|asked| asked == name));
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
        Ok(record) => Ok(DeviceRow { id, record: Some(record) }),
        Err(RecordError::NoUser | RecordError::NoDevice | RecordError::State(_)) => {
            Ok(DeviceRow { id, record: None })
        }
    }
}

/// Reads a group's member; `None` where it has no address.
///
/// # Errors
/// When a member has a wrong type.
pub fn member(mut row: Map<String, Value>) -> Result<Option<Member>, RowError> {
    row.retain(|_, value| !value.is_null());
    let user: User = serde_json::from_value(Value::Object(row)).map_err(RowError::Shape)?;
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
///
/// # Errors
/// When it is no JSON of that shape.
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
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn row(value: Value) -> Map<String, Value> {
        value.as_object().expect("an object").clone()
    }

    fn read(value: Value) -> Result<DeviceRow, RowError> {
        device(row(value), ConfigManager::Unknown)
    }

    #[test]
    fn a_page_and_its_rows_are_read() {
        let text = json!({"@odata.context": "x", "@odata.nextLink": "https://g/n", "value": [
            {"id": Uuid::from_u128(1), "userPrincipalName": "ann@contoso.com", "easDeviceId": "APPL1", "imei": null,
             "complianceState": "compliant", "complianceGracePeriodExpirationDateTime": "9999-12-31T23:59:59Z",
             "colour": "a member of tomorrow", "lastSyncDateTime": "2026-11-20T08:00:00Z"}]});
        let page = page(text.to_string().as_bytes()).expect("a page");
        assert_eq!(page.next.as_deref(), Some("https://g/n"));
        let device = device(page.rows[0].clone(), ConfigManager::Unknown).expect("a row");
        let record = device.record.expect("a record");
        assert_eq!((device.id, record.state()), (Uuid::from_u128(1), GraphComplianceState::Compliant));
        assert_eq!(record.compliance_grace_period_expiration_date_time, None);
    }

    #[test]
    fn states_of_others_say_nothing_and_rows_of_nobody_are_no_records() {
        let state = |name: &str, how| {
            let value = json!({"id": Uuid::nil(), "userPrincipalName": "a@b", "deviceName": "x", "complianceState": name});
            device(row(value), how).expect("a row").record.expect("a record").state()
        };
        assert_eq!(state("configManager", ConfigManager::Unknown), GraphComplianceState::Unknown);
        assert_eq!(state("configManager", ConfigManager::Compliant), GraphComplianceState::Compliant);
        assert_eq!(state("unknownFutureValue", ConfigManager::Compliant), GraphComplianceState::Unknown);
        assert_eq!(state("inGracePeriod", ConfigManager::Unknown), GraphComplianceState::InGracePeriod);
        let nobody = json!({"id": Uuid::nil(), "userPrincipalName": "", "deviceName": "kiosk"});
        assert_eq!(read(nobody).expect("a row").record, None);
        assert!(matches!(read(json!({"deviceName": "x"})), Err(RowError::Id)));
        assert!(matches!(read(json!({"id": Uuid::nil(), "imei": 5})), Err(RowError::Shape(_))));
    }

    #[test]
    fn members_are_known_by_all_their_addresses() {
        let user = json!({"@odata.type": "#microsoft.graph.user", "id": "x", "userPrincipalName": "A.Smith@corp.local",
            "mail": null, "proxyAddresses": ["SMTP:ann@contoso.com", "x500:/o=x"]});
        let member = member(row(user)).expect("read").expect("a member");
        assert_eq!(member.user, "a.smith@corp.local");
        assert_eq!(member.addresses, ["a.smith@corp.local", "ann@contoso.com"]);
    }

    #[test]
    fn errors_of_both_sides_are_read() {
        let graph = json!({"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges",
            "innererror": {"request-id": "r1", "innererror": {"code": "x"}}}});
        let told = error(graph.to_string().as_bytes());
        assert_eq!(
            (told.code.as_str(), told.request_id.as_deref()),
            ("Authorization_RequestDenied", Some("r1"))
        );
        let login = json!({"error": "invalid_client", "trace_id": "t",
            "error_description": "AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1"});
        let told = error(login.to_string().as_bytes());
        assert_eq!((told.code.as_str(), told.aadsts.as_deref()), ("invalid_client", Some("AADSTS7000215")));
        assert_eq!(told.message, "AADSTS7000215: Invalid client secret provided.");
        assert_eq!(error(b"<html>"), ErrorAnswer::default());
    }

    #[test]
    fn a_tokens_life_is_a_number_a_text_or_short() {
        let life = |text: &str| token(text.as_bytes()).expect("a token").1;
        assert_eq!(life(r#"{"access_token":"x","expires_in":3599}"#), 3599);
        assert_eq!(life(r#"{"access_token":"x","expires_in":"3599"}"#), 3599);
        assert_eq!(life(r#"{"access_token":"x"}"#), 300);
        assert_eq!(life(r#"{"access_token":"x","expires_in":999999999}"#), 86_400);
        assert!(token(b"{}").is_err());
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".{0,20}".prop_map(Value::from),
        ];
        let name = prop_oneof![
            ".{0,8}".boxed(),
            proptest::sample::select(DEVICE_SELECT.split(',').collect::<Vec<_>>())
                .prop_map(String::from)
                .boxed(),
            proptest::sample::select(vec![
                "value",
                "@odata.nextLink",
                "error",
                "innerError",
                "proxyAddresses",
                "mail"
            ])
            .prop_map(String::from)
            .boxed(),
        ];
        leaf.prop_recursive(4, 64, 8, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                proptest::collection::vec((name.clone(), inner), 0..6)
                    .prop_map(|all| Value::Object(all.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = (page(&bytes), token(&bytes), error(&bytes));
        }

        #[test]
        fn no_json_panics_and_texts_are_bounded(value in any_json()) {
            let bytes = value.to_string();
            if let Ok(page) = page(bytes.as_bytes()) {
                for row in page.rows {
                    let _ = (device(row.clone(), ConfigManager::Unknown), member(row));
                }
            }
            let told = error(bytes.as_bytes());
            prop_assert!(told.message.chars().count() <= MOST_TEXT && !told.message.contains('\n'));
            if let Value::Object(row) = value {
                let _ = (device(row.clone(), ConfigManager::Compliant), member(row));
            }
        }

        #[test]
        fn a_page_cut_anywhere_is_no_page(cut in 0_usize..200) {
            let whole = json!({"value": [{"id": Uuid::nil(), "userPrincipalName": "ann@contoso.com", "deviceName": "x"}],
                "@odata.nextLink": "https://graph.microsoft.com/v1.0/next"}).to_string();
            let cut = cut.min(whole.len() - 1);
            prop_assert!(page(&whole.as_bytes()[..cut]).is_err());
        }
    }
}
