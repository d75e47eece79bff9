//! Management records by API and CSV, and groups: what the service keeps, refuses, and removes by a partial reading.

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Site, code, inner};

const HEADER: &str = "userPrincipalName,easDeviceId,deviceName,complianceState\n";

pub(crate) async fn import(site: &Site, options: &str, text: String) -> Response {
    let request = site.admin(Method::POST, &format!("managedDevices/import{options}"));
    request.header("content-type", "text/csv").body(text).send().await.expect("answer")
}

fn lines(numbers: std::ops::Range<u32>, state: &str) -> String {
    let lines: String =
        numbers.map(|n| format!("user{n}@contoso.com,DEV{n:05},Phone {n},{state}\n")).collect();
    format!("{HEADER}{lines}")
}

async fn count(site: &Site) -> usize {
    site.get("managedDevices?$top=1000").await["value"].as_array().expect("array").len()
}

#[tokio::test]
async fn a_record_is_made_changed_and_removed_under_graphs_names() {
    let site = Site::start().await;
    let body = json!({"id": Uuid::from_u128(7), "userPrincipalName": "ann@contoso.com", "deviceName": "Ann's phone",
        "easDeviceId": "APPL1", "complianceState": "compliant", "@odata.type": "#microsoft.graph.managedDevice"});
    let post = async |body: &Value| {
        site.admin(Method::POST, "managedDevices").json(body).send().await.expect("answer")
    };
    let made = post(&body).await;
    assert_eq!(made.status(), StatusCode::CREATED);
    let path = format!("managedDevices/{}", Uuid::from_u128(7));
    assert!(made.headers()["location"].to_str().expect("text").ends_with(&path));
    assert_eq!(code(post(&body).await).await, "nameAlreadyExists");
    let patch = json!({"complianceState": "noncompliant", "deviceName": null});
    let changed = site.admin(Method::PATCH, &path).json(&patch).send().await.expect("answer");
    assert_eq!(changed.status(), 200);
    let seen = site.get(&path).await;
    assert_eq!((&seen["complianceState"], &seen["deviceName"]), (&json!("noncompliant"), &Value::Null));
    assert_eq!((&seen["easDeviceId"], &seen["source"]), (&json!("APPL1"), &json!("api")));
    for bad in [json!({"complianceState": "complian"}), json!({"color": "red"}), json!({"easDeviceId": 1})] {
        let answer = site.admin(Method::PATCH, &path).json(&bad).send().await.expect("answer");
        assert_eq!(answer.status(), 400, "{bad}");
    }
    let stale = site.admin(Method::PATCH, &path).header("if-match", "W/\"1\"").json(&patch);
    assert_eq!(stale.send().await.expect("answer").status(), 412);
    assert_eq!(site.admin(Method::DELETE, &path).send().await.expect("answer").status(), 204);
    assert_eq!(site.admin(Method::GET, &path).send().await.expect("answer").status(), 404);
}

#[tokio::test]
async fn an_import_is_previewed_then_complete_and_a_bad_line_makes_it_a_part() {
    let site = Site::start().await;
    let answer = import(&site, "?dryRun=true", lines(0..3, "compliant")).await;
    assert_eq!(answer.json::<Value>().await.expect("json")["newCount"], 3);
    assert_eq!((count(&site).await, site.get("complianceSources").await["value"].clone()), (0, json!([])));
    assert_eq!(import(&site, "", lines(0..3, "compliant")).await.status(), 200);
    let broken = format!("{}user9@contoso.com,DEV9", lines(0..2, "noncompliant"));
    // The bad line is told, and the rest is a part: the third record stays, though the file does not have it.
    let told: Value = import(&site, "?dryRun=true", broken.clone()).await.json().await.expect("json");
    let line = told["badLines"][0].as_str().expect("text");
    assert!(line.contains("line 4, column 2"), "{line}");
    assert_eq!(
        (&told["complete"], &told["changedCount"], &told["removedCount"]),
        (&json!(false), &json!(2), &json!(0))
    );
    assert_eq!(import(&site, "", broken).await.status(), 200);
    let alone = import(&site, "", format!("{HEADER}user9@contoso.com,DEV9")).await;
    assert_eq!(alone.status(), 400);
    assert_eq!(inner(alone).await, "csvInvalid");
    let color = lines(0..1, "compliant").replace("complianceState", "color");
    assert_eq!(inner(import(&site, "", color).await).await, "csvInvalid");
    let color: Value = import(&site, "?dryRun=true", lines(0..1, "compliant").replace("deviceName", "color"))
        .await
        .json()
        .await
        .expect("json");
    assert_eq!(color["ignoredColumns"], json!(["color"]));
    assert_eq!(count(&site).await, 3);
    // A part adds and changes; only a complete reading takes away.
    import(&site, "?complete=false", lines(2..4, "noncompliant")).await;
    assert_eq!(count(&site).await, 4);
    let answer: Value = import(&site, "", lines(2..4, "noncompliant")).await.json().await.expect("json");
    assert_eq!((&answer["unchangedCount"], &answer["removedCount"]), (&json!(2), &json!(2)));
    assert_eq!(count(&site).await, 2);
}

#[tokio::test]
async fn a_part_with_a_bad_line_makes_no_source_complete() {
    let site = Site::start().await;
    let text = format!("{}user9@contoso.com,DEV9", lines(0..3, "compliant"));
    assert_eq!(import(&site, "", text).await.status(), 200);
    let source = site.get("complianceSources").await["value"][0].clone();
    assert_eq!((&source["id"], &source["lastCompleteReadDateTime"]), (&json!("csv"), &Value::Null));
}

#[tokio::test]
async fn a_complete_import_that_lacks_many_records_is_asked_about() {
    let site = Site::start().await;
    import(&site, "", lines(0..30, "compliant")).await;
    let answer = import(&site, "", lines(0..10, "compliant")).await;
    assert_eq!(answer.status(), 409);
    assert_eq!(inner(answer).await, "confirmationRequired");
    assert_eq!(count(&site).await, 30);
    assert_eq!(import(&site, "?confirm=true", lines(0..10, "compliant")).await.status(), 200);
    assert_eq!(count(&site).await, 10);
}

#[tokio::test]
async fn a_part_of_a_group_adds_and_the_whole_replaces() {
    let site = Site::start().await;
    let path = format!("groups/{}/members", Uuid::from_u128(5));
    let put =
        async |body: Value| site.admin(Method::PUT, &path).json(&body).send().await.expect("answer").status();
    assert_eq!(put(json!({"complete": false, "value": ["ann@contoso.com"]})).await, 204);
    assert_eq!(site.get("groups").await["value"][0]["lastCompleteReadDateTime"], Value::Null);
    assert_eq!(put(json!({"complete": true, "value": ["Bob@contoso.com", "eve@contoso.com"]})).await, 204);
    assert_eq!(
        put(json!({"complete": false, "value": [{"userPrincipalName": "dan@contoso.com"}]})).await,
        204
    );
    let group = site.get("groups").await["value"][0].clone();
    assert_eq!(group["memberCount"], 3, "{group}");
    assert!(group["lastCompleteReadDateTime"].is_string());
    for bad in [json!({"value": []}), json!({"complete": true, "value": ["nobody"]})] {
        assert_eq!(put(bad).await, 400);
    }
}
