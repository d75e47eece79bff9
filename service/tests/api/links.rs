//! Links of devices with their management records, and what stays after a user was renamed.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::compliance::import;
use crate::decisions::*;

#[tokio::test]
async fn two_records_keep_until_one_is_linked_and_links_are_remembered() {
    let (site, _agent) = organization(3).await;
    let text = |second: &str| {
        format!(
            "userPrincipalName,easDeviceId,serialNumber,id,complianceState\n\
         user0@contoso.com,DEV00000,S1,{},compliant\n{second}",
            Uuid::from_u128(1)
        )
    };
    let second = format!("user0@contoso.com,DEV00000,S2,{},noncompliant\n", Uuid::from_u128(2));
    import(&site, "", text(&second)).await;
    policy(&site, json!({})).await;
    let found = why(&site, 0).await;
    assert_eq!((&found["decision"]["wanted"], &found["match"]["how"]), (&json!("keep"), &json!("ambiguous")));
    assert_eq!(found["match"]["proposals"].as_array().expect("array").len(), 2);
    let offered = site.get("managedDevices/proposals").await["value"].clone();
    assert_eq!(
        (&offered[0]["device"]["deviceId"], &offered[0]["proposals"]),
        (&json!("DEV00000"), &found["match"]["proposals"])
    );
    let link = json!({"exchangeDeviceId": id(&site, 0).await});
    let path = format!("managedDevices/{}/link", Uuid::from_u128(2));
    assert_eq!(send(&site, Method::POST, &path, link).await.status(), 204);
    assert_eq!(wanted(&site, 0).await, "block");
    assert_eq!(site.get("managedDevices/proposals").await["value"], json!([]), "a person has linked it");
    import(&site, "", text("")).await;
    assert_eq!(wanted(&site, 0).await, "defaultRule");
    import(&site, "", text(&second)).await;
    assert_eq!(why(&site, 0).await["match"]["how"], "link");
}

/// A user marries or moves to another unit: the partnership's identity is another one, its GUID is not.
#[tokio::test]
async fn what_people_said_of_a_device_stays_when_its_user_is_renamed() {
    let (site, agent) = organization(4).await;
    let lines: String = (1..4)
        .map(|n| format!("user{n}@contoso.com,DEV{n:05},S{n},{},compliant\n", Uuid::from_u128(n)))
        .collect();
    let other = format!("ann@contoso.com,,S0,{},compliant\n", Uuid::from_u128(9));
    let text = format!("userPrincipalName,easDeviceId,serialNumber,id,complianceState\n{lines}{other}");
    import(&site, "?confirm=true", text).await;
    policy(
        &site,
        json!({"exemptions": [{"deviceIdentity": owned(1)["identity"], "note": "a guest's phone"}]}),
    )
    .await;
    assert_eq!(wanted(&site, 0).await, "block", "no record fits by itself");
    let link = json!({"exchangeDeviceId": id(&site, 0).await});
    let path = format!("managedDevices/{}/link", Uuid::from_u128(9));
    assert_eq!(send(&site, Method::POST, &path, link).await.status(), 204);
    let named = format!("exchangeDevices/{}", id(&site, 0).await);
    assert_eq!(
        send(&site, Method::PATCH, &named, json!({"managedDeviceName": "Ann's phone"})).await.status(),
        200
    );
    let before = (wanted(&site, 0).await, wanted(&site, 1).await);
    let old = (id(&site, 0).await, id(&site, 1).await);

    let moved = |n: u32| {
        let mut device = owned(n);
        let identity = device["identity"].as_str().expect("identity").replace("Users/User", "Sales/Renamed");
        device["identity"] = identity.into();
        device
    };
    let devices = [moved(0), moved(1), owned(2), owned(3)];
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    let new = (id(&site, 0).await, id(&site, 1).await);
    assert!(new.0 != old.0 && new.1 != old.1);
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), before);
    assert_eq!(why(&site, 0).await["match"]["how"], "link");
    let device = site.get(&format!("exchangeDevices/{}", new.0)).await;
    assert_eq!(device["managedDeviceName"], "Ann's phone", "{device}");
    let exempt = site.get("conditionalAccessSettings").await["exemptions"][0].clone();
    assert_eq!(exempt["deviceIdentity"], devices[1]["identity"]);
    // The same once more moves nothing.
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), before);
}
