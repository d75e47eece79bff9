//! Unit tests of `page.rs`.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn row(value: Value) -> Map<String, Value> {
    value.as_object().expect("an object").clone()
}

fn read(value: Value) -> Result<GraphDevice, RowError> {
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

/// Rows that are broken in every way that was thought of, as text.
fn malformed() -> Vec<String> {
    let of = |name: &str, value: &str| {
        let id = Uuid::from_u128(9);
        format!(
            r#"{{"id": "{id}", "userPrincipalName": "ann@contoso.com", "deviceName": "x", "{name}": {value}}}"#
        )
    };
    vec![
        "null".into(),
        "5".into(),
        "1e999".into(),
        r#""a text""#.into(),
        "[]".into(),
        "{}".into(),
        r#"{"deviceName": "x", "userPrincipalName": "ann@contoso.com"}"#.into(),
        of("id", "null"),
        of("id", "7"),
        of("id", r#""no GUID""#),
        of("imei", "5"),
        of("deviceName", r#"{"a": ["b"]}"#),
        of("isSupervised", r#""perhaps""#),
        of("lastSyncDateTime", r#""yesterday""#),
        of("complianceState", "1e999"),
        of("serialNumber", &format!("\"{}\"", "9".repeat(10_000))),
        of("model", &format!("\"{}\"", "9".repeat(300_000))),
        of("model", r#""\ud800""#),
        of("other", &format!("{}{}", "[".repeat(500), "]".repeat(500))),
    ]
}

#[test]
fn a_malformed_row_spoils_no_other() {
    let good = json!({"id": Uuid::from_u128(1), "userPrincipalName": "ann@contoso.com", "deviceName": "x"})
        .to_string();
    let read = |bytes: &[u8]| {
        let page = page(bytes).expect("a page");
        assert_eq!(page.next.as_deref(), Some("https://g/n"));
        let (rows, broken): (Vec<_>, Vec<_>) =
            page.rows.into_iter().map(|row| device(row, ConfigManager::Unknown)).partition(Result::is_ok);
        (rows.len() as u64, page.unreadable + broken.len() as u64)
    };
    let whole =
        |rows: &[String]| format!(r#"{{"value": [{}], "@odata.nextLink": "https://g/n"}}"#, rows.join(","));
    for row in malformed() {
        let rows = [good.clone(), row.clone(), good.clone()];
        assert_eq!(read(whole(&rows).as_bytes()), (2, 1), "{}", &row[..row.len().min(200)]);
    }
    let mut all = malformed();
    let count = all.len() as u64;
    all.push(good.clone());
    assert_eq!(read(whole(&all).as_bytes()), (1, count));
    // Bytes that are no text.
    let mut bytes = whole(&[good.clone(), good.replace("ann", "a\u{e9}n")]).into_bytes();
    let at = bytes.windows(2).position(|two| two == "\u{e9}".as_bytes()).expect("the letter");
    bytes.remove(at);
    assert_eq!(read(&bytes), (1, 1));
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
    assert_eq!((told.code.as_str(), told.request_id.as_deref()), ("Authorization_RequestDenied", Some("r1")));
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
        proptest::sample::select(DEVICE_SELECT.split(',').collect::<Vec<_>>()).prop_map(String::from).boxed(),
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
