//! The set-up package over the API: what can be had, for whom, and that what is sent is what the set-up takes.

use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::package::account_file_of;
use exchange_connector_service::service::StartOptions;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::Site;

/// Bytes that do not shrink, as programs hardly do.
fn noise(size: usize) -> Vec<u8> {
    std::iter::repeat_with(exchange_connector_service::security::random::bytes::<32>)
        .flatten()
        .take(size)
        .collect()
}

/// A service with the programs of Windows, made up.
async fn site() -> Site {
    let folder = tempfile::tempdir().expect("folder");
    let windows = folder.path().join("setup/windows");
    std::fs::create_dir_all(&windows).expect("folder");
    std::fs::write(windows.join("Exchange_Connector_Setup.exe"), noise(600_000)).expect("written");
    std::fs::write(windows.join("Exchange_Connector.msi"), noise(70_000)).expect("written");
    let told = StartOptions {
        listen: Some("127.0.0.1:0".into()),
        setup_programs: Some(folder.path().join("setup")),
        ..StartOptions::default()
    };
    Site::start_in(folder, told).await
}

#[tokio::test]
async fn the_package_is_sent_to_administrators_and_its_account_file_enrols() {
    let site = site().await;
    let offered = site.get("setupPackage").await;
    let of =
        |at: usize| (offered["systems"][at]["system"].clone(), offered["systems"][at]["available"].clone());
    assert_eq!((of(0), of(1)), ((json!("windows"), json!(true)), (json!("linux"), json!(false))));
    let body = json!({"system": "windows", "organization": "Contoso", "uses": 2, "validDays": 3});
    let stranger =
        site.anyone().post(format!("{}/v1.0/deviceManagement/setupPackage", site.url())).json(&body);
    assert_eq!(stranger.send().await.expect("answer").status(), 401);
    let answer = site.admin(Method::POST, "setupPackage").json(&body).send().await.expect("answer");
    assert_eq!(answer.status(), 200);
    let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header("content-type"), "application/zip");
    assert!(header("content-disposition").contains("Exchange_Connector_Setup.zip"));
    assert_eq!(header("cache-control"), "no-store");
    let bytes = answer.bytes().await.expect("whole");
    let text = account_file_of(&bytes).expect("what the set-up takes");
    let file = AccountFile::parse(text.expose()).expect("account file");
    assert_eq!((file.uses, file.organization.as_deref()), (2, Some("Contoso")));
    assert!(file.service_urls[0].starts_with("https://"));
    let token = crate::support::Token { id: file.token_id, secret: file.token.expose().to_owned() };
    let key = rcgen::KeyPair::generate().expect("key");
    assert_eq!(site.enroll(&token, &key, false).await.status(), 200);
}

#[tokio::test]
async fn a_package_that_cannot_be_made_is_refused_with_what_is_missing() {
    let site = site().await;
    for (body, status, says) in [
        (json!({"system": "linux"}), 409, "exchange-connector-setup"),
        (json!({"system": "windows", "uses": 0}), 400, "uses"),
        (json!({"system": "windows", "validDays": 366}), 400, "validDays"),
        (json!({"system": "dos"}), 400, "dos"),
        (json!({}), 400, "system"),
    ] {
        let answer = site.admin(Method::POST, "setupPackage").json(&body).send().await.expect("answer");
        assert_eq!(answer.status(), status, "{body}");
        let error = answer.json::<Value>().await.expect("json").to_string();
        assert!(error.contains(says), "{body}: {error}");
    }
    // A program that went meanwhile: no token is made for nothing.
    std::fs::remove_file(site.folder.path().join("setup/windows/Exchange_Connector.msi")).expect("removed");
    let answer = site.admin(Method::POST, "setupPackage").json(&json!({"system": "windows"})).send().await;
    let error = answer.expect("answer").json::<Value>().await.expect("json");
    assert_eq!(error["error"]["innerError"]["code"], "setupProgramsMissing");
    assert!(error.to_string().contains("Exchange_Connector.msi"), "{error}");
}
