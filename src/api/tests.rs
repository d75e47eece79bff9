//! Data from the wire is foreign: the reader takes or refuses a message with a missing or altered member, and never
//! reads half of one. What it has read it writes and reads again unchanged.

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::checkin::{CheckinRequest, CheckinResponse, OrderAck};
use super::directory::{GroupMember, GroupRead, TargetedUsers};
use super::enrollment::{AccountFile, AccountFileError};
use super::manage::Undone;
use super::report::{ChunkRecord, CommitSync, OpenSync};

const ID: &str = "018f7a3e-0000-7000-8000-000000000001";
const TIME: &str = "2026-11-21T12:00:00Z";

fn checkin() -> Value {
    json!({"agentVersion": "1.0", "epoch": 3, "openOrders": [ID], "settingsRevision": 4,
        "acks": [{"orderId": ID, "attempt": 1, "state": "done", "finishedAt": TIME, "changed": true,
            "finding": {"code": "order.manualEntry", "severity": "warning", "text": "x", "whoActs": "nobody"}}],
        "health": {"status": "connected", "server": "cas01", "connectorServerName": "srv", "runningSync": "full"}})
}

fn answer() -> Value {
    json!({"lease": {"active": true, "epoch": 3, "ttlSeconds": 90, "waitedMs": 0}, "mode": "enforce", "serverTime": TIME,
        "nextCheckinSeconds": 0, "settled": false, "directory": {"groups": [ID], "refreshMinutes": 60},
        "orders": [{"id": ID, "attempt": 1, "kind": "setDeviceAccess", "mailboxGuid": ID, "deviceId": "A1", "wanted": "block"}]})
}

fn device() -> Value {
    json!({"deviceId": "A1", "identity": "contoso.com/Ann/ExchangeActiveSyncDevices/iPhone§A1", "guid": ID,
        "mailbox": {"displayName": "Ann", "smtpAddress": "ann@contoso.com", "guid": ID}, "deviceType": "iPhone",
        "deviceModel": null, "deviceOS": "iOS 17", "userAgent": null, "friendlyName": null, "clientType": "EAS",
        "accessState": "Allowed", "accessStateReason": "Global", "firstSyncTime": TIME, "lastSuccessSync": null})
}

fn open() -> Value {
    json!({"id": ID, "kind": "full", "epoch": 3, "startedAt": TIME})
}

fn group() -> Value {
    json!({"id": ID, "epoch": 3, "name": "Sales", "complete": true, "found": true, "members": 2, "hash": "00"})
}

fn account_file() -> Value {
    json!({"kind": "exchange-connector-account", "version": 1, "serviceName": "Contoso", "serviceUrls": ["https://m"],
        "organization": "Contoso", "tokenId": ID, "token": "t0ken", "uses": 5, "validUntil": TIME,
        "rootCertificates": "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"})
}

fn nodes(value: &Value) -> usize {
    1 + match value {
        Value::Array(all) => all.iter().map(nodes).sum(),
        Value::Object(all) => all.values().map(nodes).sum(),
        _ => 0,
    }
}

/// The `at`th node becomes something else, or goes.
fn turn(value: &mut Value, at: &mut usize, into: &Option<Value>) {
    if *at == 0 {
        *value = into.clone().unwrap_or(Value::Null);
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(all) => all.iter_mut().for_each(|one| turn(one, at, into)),
        Value::Object(all) => {
            for key in all.keys().cloned().collect::<Vec<_>>() {
                if *at == 0 && into.is_none() {
                    *at = at.wrapping_sub(1);
                    all.remove(&key);
                } else if let Some(one) = all.get_mut(&key) {
                    turn(one, at, into);
                }
            }
        }
        _ => {}
    }
}

fn anything() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![
        Just(None),
        Just(Some(Value::Null)),
        any::<i64>().prop_map(|number| Some(json!(number))),
        any::<f64>().prop_map(|number| Some(json!(number))),
        ".{0,12}".prop_map(|text| Some(json!(text))),
        Just(Some(json!([]))),
        Just(Some(json!({}))),
        Just(Some(json!([{"kind": "wipe"}]))),
    ]
}

/// Read, written and read again it is the same; or it is refused.
fn stands<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &Value,
) -> Result<bool, TestCaseError> {
    let text = value.to_string();
    let Ok(read) = serde_json::from_str::<T>(&text) else { return Ok(false) };
    let written = serde_json::to_string(&read).expect("what was read can be written");
    prop_assert_eq!(serde_json::from_str::<T>(&written).expect("what we write we read"), read);
    Ok(true)
}

#[test]
fn the_messages_as_they_are_are_read() {
    assert!(stands::<CheckinRequest>(&checkin()).expect("check"));
    assert!(stands::<CheckinResponse>(&answer()).expect("check"));
    assert!(stands::<ChunkRecord>(&device()).expect("check"));
    assert!(stands::<OpenSync>(&open()).expect("check"));
    assert!(stands::<GroupRead>(&group()).expect("check"));
    assert!(AccountFile::parse(&account_file().to_string()).is_ok());
}

proptest! {
    #[test]
    fn a_message_with_something_turned_is_read_or_refused(at in 0_usize..64, into in anything()) {
        for (value, which) in [(checkin(), 0), (answer(), 1), (device(), 2), (open(), 3), (group(), 4)] {
            let mut value = value;
            let mut at = at % nodes(&value);
            turn(&mut value, &mut at, &into);
            match which {
                0 => stands::<CheckinRequest>(&value)?,
                1 => stands::<CheckinResponse>(&value)?,
                2 => stands::<ChunkRecord>(&value)?,
                3 => stands::<OpenSync>(&value)?,
                _ => stands::<GroupRead>(&value)?,
            };
        }
    }

    #[test]
    fn any_text_is_no_message_or_one_that_stands(text in ".{0,64}") {
        let Ok(value) = serde_json::from_str::<Value>(&text) else { return Ok(()) };
        stands::<CheckinRequest>(&value)?;
        stands::<CheckinResponse>(&value)?;
        stands::<OrderAck>(&value)?;
        stands::<ChunkRecord>(&value)?;
        stands::<CommitSync>(&value)?;
        stands::<GroupMember>(&value)?;
        stands::<TargetedUsers>(&value)?;
        stands::<Undone>(&value)?;
    }

    #[test]
    fn a_damaged_account_file_is_refused_and_never_quoted(at in 0_usize..64, into in anything(), cut in 0_usize..400) {
        let mut value = account_file();
        let mut at = at % nodes(&value);
        turn(&mut value, &mut at, &into);
        match AccountFile::parse(&value.to_string()) {
            Ok(file) => {
                let again = AccountFile::parse(&file.to_text().expect("text")).expect("file");
                prop_assert_eq!(&again, &file);
                prop_assert!(!file.service_urls.is_empty());
            }
            Err(error) => prop_assert!(!error.to_string().contains("t0ken"), "{}", error),
        }
        let text = account_file().to_string();
        let cut = &text[..cut.min(text.len() - 1)];
        let refused = matches!(AccountFile::parse(cut), Err(AccountFileError::Damaged(_) | AccountFileError::OtherKind));
        prop_assert!(refused, "{cut}");
    }

    #[test]
    fn any_text_is_no_account_file(text in "\\PC{0,64}") {
        prop_assert!(AccountFile::parse(&text).is_err());
    }
}
