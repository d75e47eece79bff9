//! Unit tests of `keys.rs`: stored names and encodings stay as existing data folders have them.

use std::fmt::Debug;

use exchange_connector::api::book::Point;
use serde_json::json;

use super::*;
use crate::store::Journal;

async fn stored(journal: &Journal, name: &str) -> Option<String> {
    let text = sqlx::query_scalar("SELECT value FROM meta WHERE name = ?").bind(name);
    text.fetch_optional(&journal.pool).await.expect("read")
}

async fn store(journal: &Journal, name: &str, text: &str) {
    let sql = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
    sqlx::query(sql).bind(name).bind(text).execute(&journal.pool).await.expect("written");
}

/// The value is stored under this name as this text, and read from it.
async fn is_frozen<T: Debug + PartialEq>(journal: &Journal, key: &Key<T>, value: T, name: &str, text: &str) {
    assert_eq!(stored(journal, name).await, None, "{name} is stored once");
    journal.set(key, Some(&value)).await.expect("written");
    assert_eq!(stored(journal, name).await.as_deref(), Some(text), "{name}");
    assert_eq!(journal.get(key).await.expect("read"), Some(value), "{name}");
}

#[tokio::test]
async fn names_and_encodings_are_those_of_existing_folders() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let at = Timestamp::from_millisecond(1_800_000_000_123).expect("a time");
    let finding = || vec![exchange_connector::findings::EXCHANGE_BUSY.finding("busy")];
    let findings = serde_json::to_string(&finding()).expect("json");
    let organization = OrganizationReport::default();
    let report = serde_json::to_string(&organization).expect("json");
    is_frozen(&journal, &SNAPSHOT, 7, "snapshot", "7").await;
    let counts = DeviceCounts { total: 2, allowed: 1, unknown: 1, ..DeviceCounts::default() };
    let text = r#"{"total":2,"allowed":1,"blocked":0,"quarantined":0,"discovery":0,"unknown":1}"#;
    is_frozen(&journal, &COUNTS, counts, "counts", text).await;
    is_frozen(&journal, &SNAPSHOT_SCOPE, DiscoveryScope::All, "snapshotScope", r#"{"kind":"all"}"#).await;
    is_frozen(&journal, &ORGANIZATION, organization, "organization", &report).await;
    is_frozen(&journal, &SERVERS, Vec::new(), "servers", "[]").await;
    is_frozen(&journal, &SERVER, "cas01.contoso.com".to_owned(), "server", "cas01.contoso.com").await;
    is_frozen(&journal, &FULL_SYNC_DUE, (), "fullSyncDue", "1").await;
    is_frozen(&journal, &PIPING_REFUSED, (), "pipingRefused", "1").await;
    is_frozen(&journal, &MODE, Mode::Enforce, "mode", "enforce").await;
    journal.set(&MODE, Some(&Mode::Observe)).await.expect("written");
    assert_eq!(stored(&journal, "mode").await.as_deref(), Some("observe"));
    is_frozen(&journal, &OBSERVE_SINCE, at, "observeSince", "1800000000123").await;
    is_frozen(&journal, &EPOCH, u64::MAX, "epoch", "18446744073709551615").await;
    is_frozen(&journal, &SERVICE_STATE, ServiceState::Revoked, "serviceState", "revoked").await;
    let id = "00000000-0000-0000-0000-00000000000a";
    is_frozen(&journal, &TAKEN_OVER, Uuid::from_u128(10), "takenOver", id).await;
    let request = DirectoryRequest { groups: vec![Uuid::from_u128(10)], refresh_minutes: 60 };
    is_frozen(
        &journal,
        &DIRECTORY,
        request,
        "directory",
        &json!({"groups": [id], "refreshMinutes": 60}).to_string(),
    )
    .await;
    let scope = DiscoveryScope::TargetedUsers;
    is_frozen(&journal, &DISCOVERY_SCOPE, scope, "discoveryScope", r#"{"kind":"targetedUsers"}"#).await;
    let limits = Limits { devices: 500, percent: 50 };
    is_frozen(&journal, &BRAKE, limits, "brake", r#"{"deviceCount":500,"percent":50}"#).await;
    is_frozen(&journal, &SETTINGS_REVISION, 4, "settingsRevision", "4").await;
    is_frozen(&journal, &FINDINGS, finding(), "findings", &findings).await;
    is_frozen(&journal, &DIRECTORY_FINDINGS, finding(), "directoryFindings", &findings).await;
    is_frozen(&journal, &MAILS_NOT_BEFORE, at, "mailsNotBefore", "1800000000123").await;
    let address = EwsAddress { email: "n@contoso.com".into(), url: "https://x/".into() };
    let text = r#"{"email":"n@contoso.com","url":"https://x/"}"#;
    is_frozen(&journal, &EWS_ADDRESS, address, "ewsAddress", text).await;
    let objects = OurObjects::default();
    let text = serde_json::to_string(&objects).expect("json");
    is_frozen(&journal, &OUR_OBJECTS, objects, "ourObjects", &text).await;
    let point = Point { counter: 7, mark: "m".into(), at };
    let heard = Heard { id: Uuid::from_u128(10), point };
    let text = json!({"id": id, "point": {"counter": 7, "mark": "m", "at": at}}).to_string();
    let text = serde_json::to_string(&serde_json::from_str::<Heard>(&text).expect("heard")).expect("json");
    is_frozen(&journal, &BOOK_HEARD, heard, "bookHeard", &text).await;
    is_frozen(&journal, &BOOK_TOKEN, "t".to_owned(), "bookToken", "t").await;
    is_frozen(&journal, &IN_DOUBT, (), "inDoubt", "1").await;
    let noted = Noted { at, finding: finding().remove(0) };
    let text = serde_json::to_string(&noted).expect("json");
    is_frozen(&journal, &RESTORE, noted, "restore", &text).await;
    let other = Other { name: "conn02".into(), last_contact: at };
    let text = format!(r#"{{"name":"conn02","lastContact":"{at}"}}"#);
    is_frozen(&journal, &COPY, other, "copy", &text).await;
    let all: i64 =
        sqlx::query_scalar("SELECT count(*) FROM meta").fetch_one(&journal.pool).await.expect("read");
    assert_eq!(all, 27, "each key is above");
}

#[tokio::test]
async fn what_cannot_be_decoded_never_allows_more() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    for text in ["", "Enforce", "enforce ", "\"enforce\"", "something new"] {
        store(&journal, "mode", text).await;
        assert_eq!(journal.mode().await.expect("read"), Mode::Observe, "{text:?}");
    }
    store(&journal, "serviceState", "retired").await;
    assert_eq!(journal.get(&SERVICE_STATE).await.expect("read"), None);
    assert!(journal.is_set(&SERVICE_STATE).await.expect("read"), "there is something to forget");
    for name in ["epoch", "settingsRevision", "snapshot", "observeSince", "takenOver"] {
        store(&journal, name, "x").await;
    }
    assert_eq!(journal.get(&EPOCH).await.expect("read"), None);
    assert_eq!(journal.get(&TAKEN_OVER).await.expect("read"), None);
    assert_eq!(journal.snapshot().await.expect("read"), None);
    // Limits, findings and scopes are documents: one that is damaged is an error, and not the default.
    store(&journal, "brake", r#"{"deviceCount":"#).await;
    journal.get_or_default(&BRAKE).await.expect_err("damaged");
    store(&journal, "discoveryScope", "all").await;
    journal.get_or_default(&DISCOVERY_SCOPE).await.expect_err("damaged");
}

#[tokio::test]
async fn an_enrolment_takes_its_own_values_with_it() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    journal.set(&MODE, Some(&Mode::Enforce)).await.expect("written");
    journal.set(&EPOCH, Some(&3)).await.expect("written");
    journal.set(&SNAPSHOT, Some(&7)).await.expect("written");
    journal.forget_service().await.expect("forgotten");
    assert_eq!(journal.mode().await.expect("read"), Mode::Observe);
    assert!(!journal.is_set(&EPOCH).await.expect("read"));
    assert!(journal.is_set(&SNAPSHOT).await.expect("read"), "what Exchange said stays");
}
