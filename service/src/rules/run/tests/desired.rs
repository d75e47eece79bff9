//! The service reads the organization's wanted settings up to Exchange's limits and not beyond.

use proptest::prelude::*;

use super::*;
use crate::rules::organization::desired::{DesiredError, OnPremises};

fn rules(count: usize) -> Value {
    let rule =
        |n| json!({"deviceClass": {"name": format!("Phone {n}"), "type": "family"}, "accessLevel": "block"});
    json!({"accessRules": (0..count).map(rule).collect::<Vec<_>>()})
}

fn named(name: &str) -> Value {
    json!({"accessRules": [{"deviceClass": {"name": name, "type": "model"}, "accessLevel": "allow"}]})
}

#[test]
fn each_limit_is_the_last_that_is_taken() {
    let read = |form: &Value| OnPremises::read(form);
    assert_eq!(read(&rules(1000)).expect("rules").rules.len(), 1000);
    for count in [1001, 1002] {
        assert!(matches!(read(&rules(count)), Err(DesiredError::TooManyRules)));
    }
    assert!(read(&named(&"ä".repeat(256))).is_ok());
    for long in [257, 258] {
        assert!(matches!(read(&named(&"x".repeat(long))), Err(DesiredError::RuleName)));
        let insert = json!({"userMailInsert": "x".repeat(long)});
        assert!(matches!(read(&insert), Err(DesiredError::LongInsert)));
    }
    assert_eq!(read(&named(" iPhone ")).expect("rule").rules[0].query_string, "iPhone");
    assert!(read(&json!({"userMailInsert": "ä".repeat(256)})).is_ok());
    for (number, good) in [(0, false), (1, true), (10_000, true), (10_001, false)] {
        assert_eq!(read(&json!({"maximumPartnerships": number})).is_ok(), good, "{number}");
    }
    assert_eq!(read(&json!({"maximumPartnerships": 5})).expect("number").maximum_partnerships, 5);
    assert_eq!(read(&json!({})).expect("nothing"), OnPremises::default());
}

#[test]
fn a_recipient_is_an_address() {
    let longest = format!("{}@contoso.com", "a".repeat(244));
    let read = |address: &str| OnPremises::read(&json!({"adminMailRecipients": [address]}));
    for good in ["a@b.c", longest.as_str()] {
        assert!(read(good).is_ok(), "{good}");
    }
    let over = format!("a{longest}");
    for bad in ["", "a", "@b.c", "a@b", "a b@c.d", "a\u{7}@b.c", over.as_str()] {
        assert!(matches!(read(bad), Err(DesiredError::Address(_))), "{bad}");
    }
}

proptest! {
    #[test]
    fn any_settings_are_read_or_refused_in_words(
        level in ".{0,6}", name in ".{0,6}", kind in prop::option::of("(family|model|.{0,4})"),
        characteristic in prop::option::of("(DeviceOS|XMSWLHeader|.{0,4})"), recipient in ".{0,8}", number in any::<Option<u32>>(),
    ) {
        let form = json!({"defaultAccessLevel": level, "adminMailRecipients": [recipient], "maximumPartnerships": number,
            "accessRules": [{"deviceClass": {"name": name, "type": kind, "exchangeCharacteristic": characteristic},
                "accessLevel": "block"}]});
        match OnPremises::read(&form) {
            Ok(read) => {
                prop_assert!(read.rules[0].characteristic.is_known() && !read.rules[0].query_string.is_empty());
                prop_assert!(read.default_level.is_none_or(|level| level.is_known()));
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn a_refusal_names_the_member_that_is_wrong() {
    for (form, member) in [
        (json!({"accessRules": 1}), Some("accessRules")),
        (json!({"defaultAccessLevel": "open"}), None),
        (named(" "), Some("accessRules")),
        (rules(1001), Some("accessRules")),
        (json!({"adminMailRecipients": ["ann"]}), Some("adminMailRecipients")),
        (json!({"userMailInsert": "x".repeat(257)}), Some("userMailInsert")),
        (json!({"maximumPartnerships": 0}), Some("maximumPartnerships")),
    ] {
        assert_eq!(OnPremises::read(&form).expect_err("refused").member(), member, "{form}");
    }
}
