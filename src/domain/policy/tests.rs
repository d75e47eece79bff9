//! Unit tests of `policy.rs`.

use super::*;

#[test]
fn a_value_is_plain_json() {
    for (value, json) in [
        (PolicyValue::Bool(true), "true"),
        (PolicyValue::Number(6), "6"),
        (PolicyValue::Text("Unlimited".into()), "\"Unlimited\""),
        (PolicyValue::List(vec!["a.exe".into()]), "[\"a.exe\"]"),
        (PolicyValue::Blank, "null"),
    ] {
        assert_eq!(serde_json::to_string(&value).expect("json"), json);
        assert_eq!(serde_json::from_str::<PolicyValue>(json).expect("a value"), value);
    }
}
