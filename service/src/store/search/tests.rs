//! The search on a database: both ways find the same, by key, and what it says is the devices' own.

use exchange_connector::api::report::DeviceRecord;
use jiff::Timestamp;
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use super::plan::Way;
use super::*;
use crate::store::database::Store;
use crate::store::device_filter::{Comparison, DeviceColumn, DeviceFilter, DeviceValue};
use crate::store::error::{Refusal, StoreError};
use crate::store::sql::{sql, sql_scalar};

const ORG: Uuid = Uuid::from_u128(7);
const NAMES: [&str; 5] = ["Ann Weber", "Andrés Demir", "Dieter Großmann", "王小明", "Zoë Okafor"];

fn record(number: u32) -> DeviceRecord {
    let name = NAMES[number as usize % NAMES.len()];
    serde_json::from_value(json!({
        "deviceId": format!("DEV{number:05}"), "identity": format!("contoso.com/Users/{number}"), "guid": null,
        "mailbox": {"displayName": name, "smtpAddress": format!("user{number}@contoso.com"), "guid": null},
        "deviceType": if number.is_multiple_of(2) { "iPhone" } else { "Android" },
        "deviceModel": format!("Model {}", number % 3), "deviceOS": null, "userAgent": null, "friendlyName": null,
        "clientType": "EAS", "accessState": if number.is_multiple_of(4) { "Blocked" } else { "Allowed" },
        "accessStateReason": "Global", "firstSyncTime": null, "lastSuccessSync": null,
    }))
    .expect("a record")
}

/// A database of an earlier version: devices and no search.
async fn earlier(devices: u32) -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("db");
    let store = Store::open(&file).await.expect("store");
    sql!("insert into connector(org_id, connector_type, created_at) values(?, 'onPremises', 0)", (ORG))
        .execute(&store.writer)
        .await
        .expect("connector");
    for number in 0..devices {
        let id = Uuid::from_u128(u128::from(number * 7919 % 1009) + 1);
        let text = serde_json::to_string(&record(number)).expect("json");
        sql!(
            "insert into device(org_id, id, access_state, record, rev) values(?, ?, ?, ?, 1)",
            (ORG, id, record(number).access_state.map(|state| state.as_str().to_owned()), text)
        )
        .execute(&store.writer)
        .await
        .expect("device");
        let success = (!number.is_multiple_of(3)).then_some(i64::from(number / 2) * 1000);
        sql!(
            "insert into device_state(org_id, id, row_hash, last_success) values(?, ?, x'00', ?)",
            (ORG, id, success)
        )
        .execute(&store.writer)
        .await
        .expect("state");
        sql!(
            "insert into decision(org_id, id, hash, wanted, since, reasons, matched, effect, explanation)
             values(?, ?, x'00', ?, 0, ?, '{{}}', 'none', '')",
            (
                ORG,
                id,
                if number.is_multiple_of(5) { "block" } else { "allow" },
                json!([{"step": "enabled", "text": ""}, {"step": "compliant", "text": ""}]).to_string()
            )
        )
        .execute(&store.writer)
        .await
        .expect("decision");
    }
    store.close().await;
    let store = Store::open(&file).await.expect("store");
    (folder, store)
}

async fn built(devices: u32) -> (TempDir, Store) {
    let (folder, store) = earlier(devices).await;
    let mut after = None;
    while store.search.building().is_some() {
        after = store.build_search(after).await.expect("a part");
    }
    (folder, store)
}

fn words(text: &str) -> Vec<SearchWord> {
    SearchWord::all(text, false)
}

async fn found(store: &Store, search: &DeviceSearch) -> Vec<Uuid> {
    let page = store.search_devices(search).await.expect("a page");
    page.devices.iter().map(|device| device.id).collect()
}

#[tokio::test]
async fn devices_of_an_earlier_version_are_found_once_they_are_built_in() {
    let (_folder, store) = earlier(50).await;
    assert_eq!(store.search.building(), Some(0));
    let search = DeviceSearch { words: words("weber"), most: 100, ..DeviceSearch::default() };
    let early = store.search_devices(&search).await;
    assert!(matches!(early, Err(StoreError::Refused(Refusal::SearchBuilding))), "{early:?}");
    let mut after = None;
    while store.search.building().is_some() {
        after = store.build_search(after).await.expect("a part");
    }
    assert_eq!(found(&store, &search).await.len(), 10);
    // A second start finds all of it built.
    assert_eq!(store.build_search(None).await.expect("nothing"), None);
    store.check_search().await.expect("check");
    assert_eq!(store.search.building(), None);
}

#[tokio::test]
async fn few_and_many_hits_are_the_same_rows_in_the_same_order_page_by_page() {
    let (_folder, store) = built(100).await;
    let equal = |column, text: &str| DeviceFilter::equal(column, DeviceValue::Text(text.into()));
    let some = |time: i64| Timestamp::from_millisecond(time).map(DeviceValue::Time).expect("a time");
    let filters = [
        None,
        Some(equal(DeviceColumn::AccessState, "Blocked")),
        Some(equal(DeviceColumn::Wanted, "block")),
        Some(equal(DeviceColumn::Step, "compliant")),
        Some(equal(DeviceColumn::ConnectorId, "nobody")),
        Some(DeviceFilter::Not(Box::new(equal(DeviceColumn::DeviceType, "Palm")))),
        Some(DeviceFilter::All(vec![
            equal(DeviceColumn::Record("deviceModel"), "Model 1"),
            DeviceFilter::Compare {
                column: DeviceColumn::LastSuccessSync,
                comparison: Comparison::Less,
                value: some(40_000),
            },
        ])),
        Some(DeviceFilter::Like { column: DeviceColumn::Record("deviceModel"), pattern: "%1".into() }),
        Some(DeviceFilter::Any(vec![
            equal(DeviceColumn::DeviceId, "DEV00003"),
            equal(DeviceColumn::Wanted, "block"),
        ])),
    ];
    for filter in &filters {
        for text in ["", "ann", "w", "user contoso"] {
            for order in [DeviceOrder::Key, DeviceOrder::Person, DeviceOrder::LastSuccess] {
                for descending in [false, true] {
                    let search = DeviceSearch {
                        words: words(text),
                        filter: filter.clone(),
                        order,
                        descending,
                        most: 7,
                        ..DeviceSearch::default()
                    };
                    let mut ways = vec![Way::Rare, Way::Order];
                    if !text.is_empty() {
                        ways.push(Way::Words);
                    }
                    let mut lists = Vec::new();
                    for way in ways {
                        let all = DeviceSearch { most: 1000, ..search.clone() };
                        let mut connection = store.readers.acquire().await.expect("connection");
                        let rows = all.page(way).fetch(&mut connection).await.expect("rows");
                        let ids = rows.iter().map(|row| sqlx::Row::get(row, 1)).collect::<Vec<Uuid>>();
                        lists.push(ids);
                    }
                    let case = format!("{text:?} {filter:?} {order:?} {descending}");
                    assert!(lists.iter().all(|list| *list == lists[0]), "{case}: {lists:?}");
                    let mut paged = Vec::new();
                    let mut after = None;
                    loop {
                        let page = DeviceSearch { after, ..search.clone() };
                        let page = store.search_devices(&page).await.expect("a page");
                        paged.extend(page.devices.iter().map(|device| device.id));
                        after = page.next;
                        if after.is_none() {
                            break;
                        }
                    }
                    assert_eq!(paged, lists[0], "{case}");
                    let counted = store.count_found(&search).await.expect("a count");
                    assert_eq!(counted, lists[0].len() as u64, "{case}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_count_ends_one_beyond_what_was_asked_for() {
    let (_folder, store) = built(50).await;
    let search = DeviceSearch { most: 5, count_up_to: Some(20), ..DeviceSearch::default() };
    assert_eq!(store.search_devices(&search).await.expect("a page").hits, Some(21));
    let weber = DeviceSearch { words: words("weber"), ..search };
    assert_eq!(store.search_devices(&weber).await.expect("a page").hits, Some(10));
}

#[tokio::test]
async fn what_a_device_is_called_and_that_it_goes_is_known_at_once() {
    let (_folder, store) = built(10).await;
    let search = DeviceSearch { words: words("lobby"), most: 5, ..DeviceSearch::default() };
    assert!(found(&store, &search).await.is_empty());
    let id = Uuid::from_u128(1);
    let now = Timestamp::now();
    store.set_device_name(now, id, Some("Lobby tablet"), "ann").await.expect("named");
    assert_eq!(found(&store, &search).await, [id]);
    store.set_device_name(now, id, Some("Foyer tablet"), "ann").await.expect("named");
    assert!(found(&store, &search).await.is_empty());
    let foyer = DeviceSearch { words: words("foyer"), most: 5, ..DeviceSearch::default() };
    assert_eq!(found(&store, &foyer).await, [id]);
    sql!("update device set deleted_at = 1 where id = ?", (id)).execute(&store.writer).await.expect("gone");
    assert!(found(&store, &foyer).await.is_empty());
    // Nothing of it is left in the index.
    let left: i64 = sql_scalar!("select count(*) from device_words('\"foy\"')")
        .fetch_one(&store.readers)
        .await
        .expect("a count");
    assert_eq!(left, 0);
}

#[tokio::test]
async fn a_hit_is_shown_only_where_the_device_itself_says_so() {
    let (_folder, store) = built(10).await;
    // As after a repair by hand: the index knows words that the device does not have.
    sql!("update device_search set words = words || '  visitor' where id = ?", (Uuid::from_u128(1)))
        .execute(&store.writer)
        .await
        .expect("words");
    let search = DeviceSearch { words: words("visitor"), most: 5, ..DeviceSearch::default() };
    assert!(found(&store, &search).await.is_empty());
}

#[tokio::test]
async fn the_index_keeps_its_devices_through_a_vacuum() {
    let (_folder, store) = built(60).await;
    sql!("delete from device where id < ?", (Uuid::from_u128(400)))
        .execute(&store.writer)
        .await
        .expect("some are gone");
    let search = DeviceSearch { words: words("weber"), most: 100, ..DeviceSearch::default() };
    let before = found(&store, &search).await;
    sql!("vacuum").execute(&store.writer).await.expect("vacuum");
    assert_eq!(found(&store, &search).await, before);
    assert!(!before.is_empty());
}
