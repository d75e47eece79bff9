//! Uploads: chunks, commits, what is merged and what is never deleted.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector_service::security::random;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Site, device, identity, inner};

fn devices(numbers: std::ops::Range<u32>) -> Vec<Value> {
    numbers.map(device).collect()
}

#[tokio::test]
async fn a_full_sync_is_seen_and_the_same_data_twice_changes_nothing() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let first = agent.sync(SyncKind::Full, &devices(0..30), SyncResult::Succeeded).await;
    assert_eq!(first, json!({"new": 30, "changed": 0, "removed": 0, "total": 30}));
    let again = agent.sync(SyncKind::Full, &devices(0..30), SyncResult::Succeeded).await;
    assert_eq!(again, json!({"new": 0, "changed": 0, "removed": 0, "total": 30}));

    let page = site.get("exchangeDevices?$filter=deviceId eq 'DEV00007'").await;
    let seen = &page["value"][0];
    assert_eq!(seen["identity"], identity(7));
    assert_eq!(seen["lastSuccessSync"], "2026-11-20T08:00:00Z");
    assert_eq!(seen["connectorId"], agent.answer.connector_id.to_string());
    let connector = &site.get("exchangeConnectors").await["value"][0];
    assert_eq!(connector["status"], "connected");
    assert!(connector["lastSyncDateTime"].is_string());
}

#[tokio::test]
async fn a_time_of_activity_is_kept_without_counting_as_a_change() {
    let site = Site::start().await;
    let agent = site.agent().await;
    agent.sync(SyncKind::Full, &devices(0..3), SyncResult::Succeeded).await;
    let mut later = devices(0..3);
    later[1]["lastSuccessSync"] = "2026-11-21T09:30:00Z".into();
    later[2]["accessState"] = "Blocked".into();
    let answer = agent.sync(SyncKind::Full, &later, SyncResult::Succeeded).await;
    assert_eq!(answer, json!({"new": 0, "changed": 1, "removed": 0, "total": 3}));
    let page = site.get("exchangeDevices?$filter=deviceId eq 'DEV00001'").await;
    assert_eq!(page["value"][0]["lastSuccessSync"], "2026-11-21T09:30:00Z");
    let blocked = site.get("exchangeDevices?$filter=accessState eq 'Blocked'").await;
    assert_eq!(blocked["value"].as_array().expect("array").len(), 1);
}

#[tokio::test]
async fn only_a_full_sync_that_saw_everything_concludes_from_absence() {
    let site = Site::start().await;
    let agent = site.agent().await;
    agent.sync(SyncKind::Full, &devices(0..10), SyncResult::Succeeded).await;
    let partial = agent.sync(SyncKind::Full, &devices(0..4), SyncResult::Partial).await;
    assert_eq!(partial["total"], 10);
    let failed = agent.sync(SyncKind::Full, &devices(0..1), SyncResult::Failed).await;
    assert_eq!(failed["total"], 10);
    let quick = agent.sync(SyncKind::Quick, &devices(0..1), SyncResult::Succeeded).await;
    assert_eq!(quick["total"], 10);
    let full = agent.sync(SyncKind::Full, &devices(0..4), SyncResult::Succeeded).await;
    assert_eq!(full, json!({"new": 0, "changed": 0, "removed": 6, "total": 4}));
    assert_eq!(site.get("exchangeDevices").await["value"].as_array().expect("array").len(), 4);
    let back = agent.sync(SyncKind::Full, &devices(0..5), SyncResult::Succeeded).await;
    assert_eq!(back, json!({"new": 1, "changed": 0, "removed": 0, "total": 5}));
    assert_eq!(site.get("exchangeDevices").await["value"].as_array().expect("array").len(), 5);
}

#[tokio::test]
async fn a_sync_removes_what_it_names_and_a_partial_one_nothing_else() {
    let site = Site::start().await;
    let agent = site.agent().await;
    agent.sync(SyncKind::Full, &devices(0..5), SyncResult::Succeeded).await;
    let lines = [device(7), json!({"removed": identity(2)})];
    let failed = agent.sync(SyncKind::Quick, &lines, SyncResult::Failed).await;
    assert_eq!(failed, json!({"new": 0, "changed": 0, "removed": 0, "total": 5}));
    // Exchange was asked for the device by its name; of the others nothing is concluded.
    let partial = agent.sync(SyncKind::Full, &lines, SyncResult::Partial).await;
    assert_eq!(partial, json!({"new": 1, "changed": 0, "removed": 1, "total": 5}));
    assert_eq!(site.get("exchangeDevices?$filter=deviceId eq 'DEV00002'").await["value"], json!([]));
    let quick = agent.sync(SyncKind::Quick, &[json!({"removed": identity(3)})], SyncResult::Succeeded).await;
    assert_eq!(quick, json!({"new": 0, "changed": 0, "removed": 1, "total": 4}));
}

#[tokio::test]
async fn an_upload_goes_on_where_it_was_cut_and_is_committed_once() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let sync = agent.open(SyncKind::Full).await;
    assert_eq!(agent.chunk(sync, 0, &devices(0..5)).await.status(), 204);
    assert_eq!(agent.chunk(sync, 0, &devices(0..5)).await.status(), 204);
    let reopened: Value = agent.open_as(sync, SyncKind::Full).await.json().await.expect("json");
    assert_eq!(reopened, json!({"id": sync, "receivedChunks": [0], "committed": false}));
    // Other content under the same number is another sync.
    assert_eq!(inner(agent.chunk(sync, 0, &devices(0..4)).await).await, "chunkMismatch");
    // A chunk is missing.
    assert_eq!(inner(agent.commit(sync, 2, 9, SyncResult::Succeeded).await).await, "chunkMismatch");
    assert_eq!(agent.chunk(sync, 1, &devices(5..9)).await.status(), 204);
    assert_eq!(inner(agent.commit(sync, 2, 8, SyncResult::Succeeded).await).await, "chunkMismatch");
    let first: Value = agent.commit(sync, 2, 9, SyncResult::Succeeded).await.json().await.expect("json");
    let second: Value = agent.commit(sync, 2, 9, SyncResult::Succeeded).await.json().await.expect("json");
    assert_eq!(first, json!({"new": 9, "changed": 0, "removed": 0, "total": 9}));
    assert_eq!(first, second);
    let reopened: Value = agent.open_as(sync, SyncKind::Full).await.json().await.expect("json");
    assert_eq!(reopened["committed"], true);
}

#[tokio::test]
async fn a_newer_upload_ends_an_open_one() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let old = agent.open(SyncKind::Full).await;
    assert_eq!(agent.chunk(old, 0, &devices(0..2)).await.status(), 204);
    let new = agent.open(SyncKind::Quick).await;
    assert_eq!(inner(agent.chunk(old, 1, &devices(2..3)).await).await, "syncUnknown");
    assert_eq!(inner(agent.commit(old, 1, 2, SyncResult::Succeeded).await).await, "syncUnknown");
    assert_eq!(inner(agent.open_as(old, SyncKind::Full).await).await, "syncUnknown");
    assert_eq!(agent.commit(new, 0, 0, SyncResult::Succeeded).await.status(), 200);
    assert_eq!(inner(agent.commit(Uuid::now_v7(), 0, 0, SyncResult::Succeeded).await).await, "syncUnknown");
}

#[tokio::test]
async fn a_broken_chunk_is_refused_and_leaves_nothing() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let sync = agent.open(SyncKind::Full).await;
    let good = zstd::encode_all(format!("{}\n", device(1)).as_bytes(), 3).expect("zstd");
    let wrong = random::hex(&random::sha256(b"other"));
    assert_eq!(inner(agent.raw_chunk(sync, 0, good.clone(), &wrong).await).await, "chunkMismatch");
    let cut = good[..good.len() - 6].to_vec();
    let noise = b"no zstd at all".to_vec();
    let half = zstd::encode_all(&br#"{"identity":"#[..], 3).expect("zstd");
    for bytes in [cut, noise, half] {
        let digest = random::hex(&random::sha256(&bytes));
        let response = agent.raw_chunk(sync, 0, bytes, &digest).await;
        assert_eq!(response.status(), 400);
        assert_eq!(inner(response).await, "chunkMismatch");
    }
    let reopened: Value = agent.open_as(sync, SyncKind::Full).await.json().await.expect("json");
    assert_eq!(reopened["receivedChunks"], json!([]));
}

#[tokio::test]
async fn what_unpacks_without_end_is_stopped() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let sync = agent.open(SyncKind::Full).await;
    // 80 MiB of one line in a few kilobytes.
    let bomb = zstd::encode_all(std::io::Read::take(std::io::repeat(b' '), 80 << 20), 3).expect("zstd");
    assert!(bomb.len() < 100_000);
    let digest = random::hex(&random::sha256(&bomb));
    assert_eq!(agent.raw_chunk(sync, 0, bomb, &digest).await.status(), 413);
    let many: String = "{\"removed\":\"x\"}\n".repeat(5_001);
    let bytes = zstd::encode_all(many.as_bytes(), 3).expect("zstd");
    let digest = random::hex(&random::sha256(&bytes));
    assert_eq!(agent.raw_chunk(sync, 0, bytes, &digest).await.status(), 413);
}

#[tokio::test]
async fn an_older_epoch_cannot_commit() {
    let site = Site::start().await;
    let mut agent = site.agent().await;
    let sync = agent.open(SyncKind::Full).await;
    assert_eq!(agent.chunk(sync, 0, &devices(0..2)).await.status(), 204);
    agent.epoch += 1;
    assert_eq!(inner(agent.commit(sync, 1, 2, SyncResult::Succeeded).await).await, "leaseLost");
    assert_eq!(inner(agent.open_as(Uuid::now_v7(), SyncKind::Full).await).await, "leaseLost");
    agent.epoch -= 1;
    assert_eq!(agent.commit(sync, 1, 2, SyncResult::Succeeded).await.status(), 200);
}

#[tokio::test]
async fn many_devices_in_several_chunks_and_what_is_listed_twice_keeps_what_came_last() {
    let site = Site::start().await;
    let agent = site.agent().await;
    agent.sync(SyncKind::Full, &devices(0..1_234), SyncResult::Succeeded).await;
    let mut lines = devices(0..1_300);
    for line in lines.iter_mut().step_by(100) {
        line["deviceOS"] = "iOS 18".into();
    }
    let mut last = device(50);
    last["deviceOS"] = "iOS 26".into();
    let sync = agent.open(SyncKind::Full).await;
    assert_eq!(agent.chunk(sync, 0, &lines[..1_100]).await.status(), 204);
    assert_eq!(agent.chunk(sync, 1, &lines[1_100..]).await.status(), 204);
    assert_eq!(agent.chunk(sync, 2, &[last]).await.status(), 204);
    let answer: Value = agent.commit(sync, 3, 1_301, SyncResult::Succeeded).await.json().await.expect("json");
    assert_eq!(answer, json!({"new": 66, "changed": 14, "removed": 0, "total": 1_300}));
    let page = site.get("exchangeDevices?$filter=deviceId eq 'DEV00050'").await;
    assert_eq!(page["value"][0]["deviceOS"], "iOS 26");
    let page = site.get("exchangeDevices?$filter=deviceId eq 'DEV01200'").await;
    assert_eq!(page["value"][0]["deviceOS"], "iOS 18");
}

#[tokio::test]
async fn what_a_full_sync_read_of_the_organization_is_kept_part_by_part() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let org = agent.answer.connector_id;
    let classes = || site.get("exchangeOnPremisesPolicy");
    assert_eq!(classes().await["knownDeviceClasses"], json!([]));
    let read = |value: Value| serde_json::from_value(value).expect("a report");
    agent
        .sync_organization(
            &[device(0)],
            read(json!({
                "deviceClasses": [
                    {"deviceType": "iPhone", "deviceModel": "iPhone9C4"},
                    {"deviceType": "iPhone", "deviceModel": "iPhone14C3"},
                    {"deviceType": "WP", "deviceModel": null},
                ],
                "accessRules": [],
            })),
        )
        .await;
    let known = json!([
        {"name": "WP", "type": "family"}, {"name": "iPhone", "type": "family"},
        {"name": "iPhone14C3", "type": "model"}, {"name": "iPhone9C4", "type": "model"},
    ]);
    assert_eq!(classes().await["knownDeviceClasses"], known);
    agent
        .sync_organization(&[device(0)], read(json!({
            "accessRules": [{"name": "WP (DeviceType)", "queryString": "WP", "characteristic": "DeviceType",
                "accessLevel": "Block"}],
        })))
        .await;
    assert_eq!(classes().await["knownDeviceClasses"], known, "not read is not gone");
    let report = site.service.store().organization(org).await.expect("read").expect("a report");
    assert_eq!(report.access_rules.expect("rules").len(), 1);
    assert_eq!(report.mailbox_policies, None);
}

#[tokio::test]
async fn long_and_hostile_texts_of_a_device_are_bounded_and_two_devices_stay_two() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let long = "x".repeat(500_000);
    let mut lines = devices(0..3);
    for (n, line) in lines.iter_mut().enumerate().skip(1) {
        line["identity"] = format!("{long}{n}").into();
        line["friendlyName"] = "Ann\u{1b}[2J\u{202e}gpj".into();
        line["userAgent"] = long.as_str().into();
        line["deviceId"] = long.as_str().into();
    }
    let answer = agent.sync(SyncKind::Full, &lines, SyncResult::Succeeded).await;
    assert_eq!(answer["total"], 3);
    let again = agent.sync(SyncKind::Full, &lines, SyncResult::Succeeded).await;
    assert_eq!((&again["changed"], &again["removed"]), (&json!(0), &json!(0)));
    let text = site.get("exchangeDevices").await.to_string();
    assert!(text.len() < 60_000, "{}", text.len());
    assert!(!text.contains("\\u001b") && !text.contains('\u{202e}'), "{text}");
    let known = site.get("exchangeDevices?$filter=deviceId eq 'DEV00000'").await;
    assert_eq!(known["value"][0]["identity"], identity(0), "what fits is verbatim");
}
