//! Unit tests of `settings.rs`.

use super::*;
use serde_json::json;

#[test]
fn ours_are_read_beside_graphs_and_bad_ones_are_refused() {
    let good = json!({"enabled": true, "includedGroups": [Uuid::nil()], "gracePeriodHours": 24,
            "localRules": [{"name": "old", "access": "block",
                "conditions": [{"characteristic": "DeviceOS", "matches": "iOS 1[0-6].*"}]}],
            "exemptions": [{"mailboxGuid": Uuid::nil(), "note": "new phone"}], "unknownCompliance": "block"});
    let read = policy(&good).unwrap();
    assert_eq!((read.local_rules.len(), read.exemptions.len()), (1, 1));
    assert_eq!(read.unknown_compliance, UnknownCompliance::Block);
    assert_eq!(policy(&json!({})).unwrap().unknown_compliance, UnknownCompliance::Keep);
    let rule = |condition: Value| json!({"localRules": [{"name": "r", "access": "block", "conditions": [condition]}]});
    for bad in [
        json!({"enabeld": true}),
        rule(json!({"characteristic": "DeviceOS", "matches": "((a{1000}){1000}){1000}"})),
        rule(json!({"characteristic": "Colour", "equals": "red"})),
        rule(json!({"characteristic": "DeviceOS"})),
        json!({"localRules": [{"name": "r", "access": "block", "conditions": []}]}),
        json!({"exemptions": [{"note": "x"}]}),
        json!({"exemptions": [{"mailboxGuid": Uuid::nil(), "note": " "}]}),
    ] {
        assert!(policy(&bad).is_err(), "{bad}");
    }
}

#[test]
fn a_refusal_says_which_member_and_what_is_wrong_with_it() {
    let told = |settings: Value| {
        let error = policy(&settings).expect_err("refused");
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        (error.member().map(str::to_owned), format!("{error}: {cause}"))
    };
    let rule = |condition: Value| json!({"localRules": [{"name": "r", "access": "block", "conditions": [condition]}]});
    let (member, text) = told(json!({"gracePeriodHours": "soon"}));
    assert_eq!(member.as_deref(), Some("gracePeriodHours"));
    assert_eq!(text.matches("soon").count(), 1, "said once: {text}");
    assert!(text.starts_with("gracePeriodHours: "), "{text}");
    let (member, text) = told(json!({"localRules": [{"name": "r", "access": "blok", "conditions": []}]}));
    assert_eq!(member.as_deref(), Some("localRules"));
    assert!(text.starts_with("localRules[0].access: ") && text.contains("blok"), "{text}");
    let both = json!({"characteristic": "DeviceOS", "equals": "a", "matches": "b"});
    assert!(told(rule(both)).1.contains("both equals and matches"));
    assert!(told(rule(json!({"characteristic": "DeviceOS"}))).1.contains("neither equals nor matches"));
    let (_, text) = told(rule(json!({"characteristic": "DeviceOS", "matches": "iOS (1[0-6]"})));
    assert!(text.contains("unclosed group") && text.contains("at character 5"), "{text}");
    let (_, text) = told(rule(json!({"characteristic": "DeviceOS", "matches": "((a{1000}){1000}){1000}"})));
    assert!(text.contains("too large"), "{text}");
    let many: Vec<Value> = (0..=MOST_RULES)
        .map(|n| {
            json!({"name": n.to_string(), "access": "block",
                "conditions": [{"characteristic": "DeviceOS", "equals": "x"}]})
        })
        .collect();
    let (member, text) = told(json!({"localRules": many}));
    assert_eq!(member.as_deref(), Some("localRules"));
    assert!(text.contains("1001") && text.contains("1000"), "{text}");
    assert!(policy(&json!({"localRules": many[1..]})).is_ok());
}
