//! Property tests of `bounds.rs`: every text of a report, whatever an agent sends.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;

/// Members of a device's line that are texts.
const TEXTS: [&str; 15] = [
    "deviceId",
    "deviceType",
    "deviceModel",
    "deviceOS",
    "userAgent",
    "friendlyName",
    "clientType",
    "accessState",
    "accessStateReason",
    "accessControlRule",
    "deviceActiveSyncVersion",
    "deviceImei",
    "devicePolicyApplied",
    "devicePolicyApplicationStatus",
    "mailboxPolicy",
];

fn device(identity: &str, address: &str, texts: &[String]) -> DeviceRecord {
    let mut line = json!({"identity": identity, "guid": null, "firstSyncTime": null, "lastSuccessSync": null,
        "mailbox": {"displayName": address, "smtpAddress": address, "guid": null}});
    for (name, value) in TEXTS.iter().zip(texts) {
        line[*name] = value.as_str().into();
    }
    serde_json::from_value(line).expect("a line")
}

/// Every text of a value, with the name of its member.
fn texts<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((name, text)),
        Value::Array(all) => all.iter().for_each(|one| texts(name, one, found)),
        Value::Object(members) => members.iter().for_each(|(name, value)| texts(name, value, found)),
        _ => {}
    }
}

/// A short text, a long one, and one with what terminals obey.
fn any_text() -> BoxedStrategy<String> {
    prop_oneof![
        "[a-zA-Z0-9 ./§äß日]{0,40}",
        any::<String>(),
        ("[a-z]", 0..30_000_usize).prop_map(|(letter, times)| letter.repeat(times)),
        ("[a-z]{0,8}", "[\u{0}-\u{1f}\u{80}-\u{9f}\u{202e}]{1,4}").prop_map(|(one, two)| one + &two + "x"),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_of_a_device_is_bounded_and_harmless(
        identity in any_text(),
        address in any_text(),
        sent in proptest::collection::vec(any_text(), TEXTS.len()),
    ) {
        let mut record = device(&identity, &address, &sent);
        let before = serde_json::to_value(&record).expect("JSON");
        record.bound();
        let after = serde_json::to_value(&record).expect("JSON");
        prop_assert!(serde_json::to_string(&record).expect("JSON").len() < 200_000);
        let mut found = Vec::new();
        texts("", &after, &mut found);
        for (name, text) in found {
            let most = match name {
                "identity" => IDENTITY,
                "deviceId" => DEVICE_ID,
                "smtpAddress" => ADDRESS,
                "clientType" | "accessState" | "accessStateReason" => WORD,
                _ => DESCRIPTION,
            };
            prop_assert!(text.chars().count() <= most + 1, "{name}");
            let obeyed = |c: char| c.is_control() && c != '\n' && c != '\t';
            prop_assert!(!text.chars().any(obeyed), "{name}");
        }
        // What fits and is harmless is Exchange's, verbatim; a name that decides is never another one.
        let same = |name: &str, most: usize| match before[name].as_str() {
            Some(text) if is_name(text, most) => after[name] == before[name],
            _ => true,
        };
        prop_assert!(same("identity", IDENTITY) && same("deviceId", DEVICE_ID));
        prop_assert!(TEXTS[1..6].iter().all(|name| same(name, DESCRIPTION)));
        prop_assert!(after["deviceId"].is_null() || after["deviceId"] == before["deviceId"]);
        let addresses = [&before, &after].map(|record| &record["mailbox"]["smtpAddress"]);
        prop_assert!(addresses[1].is_null() || addresses[0] == addresses[1]);
        let mut again = record.clone();
        again.bound();
        prop_assert_eq!(again, record, "bounded twice is bounded once");
    }

    #[test]
    fn a_part_of_the_organization_is_whole_or_was_not_read(name in any_text(), query in any_text(), value in any_text()) {
        let report = json!({
            "settings": {"distinguishedName": name, "defaultAccessLevel": "Allow", "adminMailRecipients": [name],
                "userMailInsert": value},
            "accessRules": [{"name": name, "queryString": query, "characteristic": "DeviceType", "accessLevel": "Block"}],
            "deviceClasses": [{"deviceType": name, "deviceModel": value}],
            "mailboxPolicies": [{"name": name, "isDefault": true, "settings": {"A": value}}],
            "servers": [{"fqdn": name, "version": value, "site": query, "clientAccess": true}],
        });
        let mut report: OrganizationReport = serde_json::from_value(report).expect("a report");
        let before = report.clone();
        report.bound();
        prop_assert!(report.settings.is_none() || report.settings == before.settings);
        prop_assert!(report.access_rules.is_none() || report.access_rules == before.access_rules);
        prop_assert!(report.mailbox_policies.is_none() || report.mailbox_policies == before.mailbox_policies);
        prop_assert!(serde_json::to_string(&report).expect("JSON").len() < 200_000);
        let small = |text: &str| is_name(text, ADDRESS) && text.chars().count() < 200;
        if [&name, &query, &value].into_iter().all(|text| small(text)) {
            prop_assert_eq!(report, before, "as Exchange has it");
        }
    }
}

#[test]
fn more_rules_than_exchange_has_are_not_half_read() {
    let rule =
        json!({"name": "n", "queryString": "q", "characteristic": "DeviceType", "accessLevel": "Block"});
    let report = |count: usize| {
        let mut report: OrganizationReport =
            serde_json::from_value(json!({"accessRules": vec![rule.clone(); count]})).expect("a report");
        report.bound();
        report.access_rules.map(|rules| rules.len())
    };
    assert_eq!(report(ENTRIES), Some(ENTRIES));
    assert_eq!(report(ENTRIES + 1), None);
}

#[test]
fn a_check_in_and_an_enrolment_are_bounded_too() {
    let long = "x\u{1b}".repeat(100_000);
    let mut health: Map<String, Value> = Map::new();
    health.insert("status".into(), "connected".into());
    for name in ["server", "connectorServerName", "primarySmtpAddress"] {
        health.insert(name.into(), long.as_str().into());
    }
    let finding = json!({"code": long, "number": long, "severity": "error", "text": long, "whoActs": "you"});
    health.insert("findings".into(), vec![finding; 2].into());
    let mut health: AgentHealth = serde_json::from_value(Value::Object(health)).expect("a health");
    health.bound();
    let text = serde_json::to_string(&health).expect("JSON");
    assert!(text.len() < 40_000 && !text.contains('\u{1b}') && !text.contains("\\u001b"), "{}", text.len());
    let request = |id: &str| {
        let mut request = EnrollRequest {
            certificate_request_pem: String::new(),
            organization_id: id.into(),
            organization_name: Some(long.clone()),
            environment: exchange_connector::domain::server::Environment::OnPremises,
            server_name: long.clone(),
            connector_server_name: long.clone(),
            agent_version: long.clone(),
            replace: false,
        };
        request.bound();
        let usable = is_identity(&request.organization_id);
        assert_eq!(request.organization_id, id, "a key is not cut");
        request.organization_id.clear();
        (usable, serde_json::to_string(&request).expect("JSON").len() < 20_000)
    };
    assert_eq!(request("CN=Mobile Mailbox Settings,CN=First Organization"), (true, true));
    assert_eq!(request(&long), (false, true));
}
