//! What is old, silent or too many, counted from what the connectors have reported.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use serde_json::{Value, json};

use crate::decisions::organization;

fn device(number: u32, more: Value) -> Value {
    let mut line = json!({"deviceId": format!("DEV{number:05}"), "identity": format!("contoso.com/Users/User {number}/x"),
        "guid": format!("00000000-0000-0000-0000-{number:012}"),
        "mailbox": {"displayName": "User", "guid": "00000000-0000-0000-0001-000000000001", "smtpAddress": "user@contoso.com"},
        "deviceType": "iPhone", "deviceModel": "iPhone15C2", "deviceOS": "iOS 18.3.2 22D82", "userAgent": null,
        "friendlyName": null, "clientType": "EAS", "accessState": "Allowed", "accessStateReason": "Global",
        "firstSyncTime": null, "lastSuccessSync": null});
    for (name, value) in more.as_object().expect("an object") {
        line[name] = value.clone();
    }
    line
}

#[tokio::test]
async fn every_phone_is_in_one_line_of_each_count() {
    let (site, agent) = organization(0).await;
    let lines = [
        device(
            1,
            json!({"deviceActiveSyncVersion": "16.1", "lastSuccessSync": jiff::Timestamp::now().to_string(),
            "devicePolicyApplied": "Default", "devicePolicyApplicationStatus": "AppliedInFull"}),
        ),
        device(
            2,
            json!({"deviceActiveSyncVersion": "14.1", "deviceOS": "iOS 9.3.5 13G36", "lastSuccessSync": "2020-01-01T00:00:00Z"}),
        ),
        device(
            3,
            json!({"deviceActiveSyncVersion": "2.5", "clientType": "MOWA", "deviceOS": "Windows Phone 8.10.14219"}),
        ),
        device(4, json!({"deviceOS": null, "clientType": "REST"})),
    ];
    agent.sync(SyncKind::Full, &lines, SyncResult::Succeeded).await;
    let found = site.get("readiness").await;
    assert_eq!(found["deviceCount"], 4, "{found}");
    for list in ["protocolVersions", "clients", "systems", "policies"] {
        let sum: u64 = found[list]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|one| one["deviceCount"].as_u64())
            .sum();
        assert_eq!(sum, 4, "{list}: {found}");
    }
    let old = |list: &str, name: &str| -> Vec<String> {
        let all = found[list].as_array().expect("a list").iter().filter(|one| one["isOld"] == true);
        let mut all: Vec<String> = all.map(|one| one[name].as_str().expect("text").to_owned()).collect();
        all.sort();
        all
    };
    assert_eq!(old("protocolVersions", "version"), ["14.1", "2.5"]);
    assert_eq!(old("clients", "clientType"), ["MOWA", "REST"]);
    let silent: Vec<_> =
        found["silent"].as_array().expect("a list").iter().map(|one| one["deviceCount"].clone()).collect();
    assert_eq!((silent, &found["neverSyncedCount"]), (vec![json!(1), json!(1), json!(1)], &json!(2)));
    let org = agent.answer.connector_id;
    assert_eq!(site.get(&format!("readiness?connectorId={org}")).await["systems"], found["systems"]);
    let status = site.admin(reqwest::Method::GET, &format!("readiness?connectorId={}", uuid::Uuid::nil()));
    assert_eq!(status.send().await.expect("answer").status(), 404);
}
