//! Mailbox policies: the values that their settings take, as orders and reports carry them.

use serde::{Deserialize, Serialize};

/// A value for a setting of a mailbox policy. On the wire it is JSON's own form of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PolicyValue {
    Bool(bool),
    Number(i32),
    List(Vec<String>),
    /// `Unlimited`, a time, a size or a name.
    Text(String),
    /// `$null`.
    Blank,
}

#[cfg(test)]
mod tests {
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
}
