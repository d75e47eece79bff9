//! What an entry tells of a change, and what its hash holds on to.

use serde_json::json;

use super::*;

fn told(before: &Value, after: &Value) -> Vec<(String, Option<String>, Option<String>)> {
    let all = differences(Some(before), Some(after));
    all.into_iter().map(|one| (one.display_name, one.old_value, one.new_value)).collect()
}

fn some(text: &str) -> Option<String> {
    Some(text.into())
}

#[test]
fn an_entry_tells_what_is_different_and_nothing_else() {
    let before = json!({"enabled": false, "days": 7, "includedGroups": ["a", "b"], "same": {"x": 1},
        "rules": [{"name": "Old Android", "value": "Android ([1-9]|10)"}, {"name": "Kept", "value": "1"}]});
    let after = json!({"enabled": true, "days": 7, "includedGroups": ["b", "c"], "same": {"x": 1},
        "rules": [{"name": "Old Android", "value": "Android ([1-9]|1[01])"}, {"name": "Kept", "value": "1"}]});
    let mut seen = told(&before, &after);
    seen.sort();
    assert_eq!(
        seen,
        [
            ("enabled".into(), some("false"), some("true")),
            ("includedGroups".into(), some("a"), some("c")),
            ("rules[Old Android].value".into(), some("Android ([1-9]|10)"), some("Android ([1-9]|1[01])")),
        ]
    );
    // The order of rules counts, since the first one that fits decides.
    let turned = json!({"rules": [{"name": "Kept", "value": "1"}, {"name": "Old Android", "value": "Android ([1-9]|10)"}]});
    let first = json!({"rules": before["rules"]});
    assert_eq!(
        told(&first, &turned),
        [("rules".into(), some("Old Android, Kept"), some("Kept, Old Android"))]
    );
    let created = differences(None, Some(&json!({"name": "Kiosk", "note": null})));
    assert_eq!(created.len(), 1, "what is null was not before either");
    assert_eq!(created[0].new_value, some("Kiosk"));
}

#[test]
fn a_secret_is_never_told_and_much_is_bounded() {
    let after = json!({"clientSecret": "hunter22", "inner": {"list": [1, {"Password": "hunter22"}]},
        "accessToken": "hunter22", "hasToken": true, "long": "x".repeat(100_000)});
    let text = serde_json::to_string(&differences(None, Some(&after))).expect("json");
    assert!(!text.contains("hunter22"), "{text}");
    assert!(text.contains("•••") && text.contains("hasToken"));
    assert!(text.len() < 4000, "{}", text.len());
    let many: Map<String, Value> = (0..5000).map(|n| (format!("m{n}"), "y".repeat(900).into())).collect();
    let all = differences(None, Some(&Value::Object(many)));
    assert!(all.len() <= MOST_PROPERTIES + 1);
    assert!(all.last().expect("a last one").new_value.as_ref().expect("a number").ends_with(" more"));
}

fn entry() -> AuditEntry {
    AuditEntry {
        number: 2,
        id: Uuid::from_u128(7),
        at: Timestamp::from_millisecond(1_790_000_000_000).expect("a time"),
        operation: "patch".into(),
        kind: "connector".into(),
        actor: "ann".into(),
        channel: "console".into(),
        token: None,
        address: Some("10.1.4.22".into()),
        resources: "[]".into(),
        previous: [1; 32],
    }
}

/// The hash of stored entries stays: what was written years ago is verified by it.
#[test]
fn the_hash_holds_on_to_every_member() {
    let first = entry().hash();
    type Change = fn(&mut AuditEntry);
    let changes: [Change; 11] = [
        |e| e.number = 3,
        |e| e.id = Uuid::from_u128(8),
        |e| e.at = Timestamp::from_millisecond(1_790_000_000_001).expect("a time"),
        |e| e.operation = "create".into(),
        |e| e.kind = "connectors".into(),
        |e| e.actor = "tom".into(),
        |e| e.channel = "api".into(),
        |e| e.token = Some(String::new()),
        |e| e.address = None,
        |e| e.resources = "[{}]".into(),
        |e| e.previous = [2; 32],
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut other = entry();
        change(&mut other);
        assert_ne!(other.hash(), first, "change {number}");
    }
    let hex: String = first.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "31ac5d52d256309454878181fa8878a89f156d93debe63503399af76415125c8");
    // Words that only move from one member to the next are another entry.
    let (mut one, mut other) = (entry(), entry());
    (one.operation, one.kind) = ("ab".into(), "c".into());
    (other.operation, other.kind) = ("a".into(), "bc".into());
    assert_ne!(one.hash(), other.hash());
    for (operation, word) in Operation::ALL {
        assert_eq!((operation.as_str(), Operation::parse(word)), (word, Some(operation)));
    }
}
