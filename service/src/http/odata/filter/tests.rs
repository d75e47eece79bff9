//! Unit tests of `filter.rs`.

use serde_json::json;

use super::*;

fn holds(text: &str, object: &Value) -> bool {
    parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")).holds(object)
}

#[test]
fn every_operator_says_which_objects_are_meant() {
    let phone = json!({"name": "Ann's iPhone", "state": "Blocked", "count": 3, "own": true, "model": null,
        "id": "0c0f9ef0-0000-4000-8000-00000000000a", "at": "2026-11-21T12:00:00.5Z", "mailbox": {"mail": "ann@contoso.com"}});
    for (text, wanted) in [
        ("state eq 'blocked'", true),
        ("state ne 'Blocked'", false),
        ("model eq null", true),
        ("model ne null", false),
        ("model eq 'x'", false),
        ("model ne 'x'", true),
        ("not model eq 'x'", true),
        ("model gt 'a'", false),
        ("not (model gt 'a')", true),
        ("count gt 2 and count lt 4", true),
        ("count ge 3 and count le 3", true),
        ("count gt 3", false),
        ("own eq true", true),
        ("own eq false or own eq true", true),
        ("at gt 2026-11-21T12:00:00Z", true),
        ("at lt 2026-11-21T13:00:00+01:00", false),
        ("id eq 0C0F9EF0-0000-4000-8000-00000000000A", true),
        ("name eq 'ann''s iphone'", true),
        ("startswith(name,'ANN')", true),
        ("startswith(name, 'phone')", false),
        ("endswith(name,'phone')", true),
        ("contains(mailbox/mail,'contoso')", true),
        ("contains(model,'x')", false),
        ("state in ('Allowed','Blocked')", true),
        ("count in (1, 2)", false),
        ("model in (null)", true),
        // `and` binds more than `or`, `not` more than both.
        ("state eq 'x' and state eq 'y' or own eq true", true),
        ("state eq 'x' and (state eq 'y' or own eq true)", false),
        ("not state eq 'x' and own eq true", true),
        ("not (state eq 'x' or own eq true)", false),
        // A value of another kind is another value.
        ("count eq '3'", false),
        ("state eq 3", false),
    ] {
        assert_eq!(holds(text, &phone), wanted, "{text}");
    }
}

#[test]
fn what_is_no_filter_is_refused_with_a_reason() {
    for text in [
        "",
        "state",
        "state eq",
        "state has 'x'",
        "state eq Blocked",
        "state eq 'Blocked",
        "state eq 'Blocked' and",
        "state eq 'Blocked' or",
        "(state eq 'Blocked'",
        "state eq 'Blocked')",
        "state eq 'a' state eq 'b'",
        "startswith(name)",
        "startswith(name,name)",
        "length(name) eq 3",
        "state in ()",
        "state in 'x'",
        "not",
        "'x' eq state",
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!(error.code, "invalidQueryOption", "{text}");
    }
    let many = vec!["a eq 1"; MOST_TERMS + 1].join(" or ");
    assert!(parse(&many).is_err() && parse(&many["a eq 1 or ".len()..]).is_ok());
    let deep = format!("{}a eq 1{}", "(".repeat(DEEPEST), ")".repeat(DEEPEST));
    assert!(parse(&deep).is_err() && parse(&deep[1..deep.len() - 1]).is_ok());
    let values = vec!["1"; MOST_VALUES + 1].join(",");
    assert!(parse(&format!("a in ({values})")).is_err());
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in ".{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn any_text_of_words_ends(text in "(not |\\(|\\)|a eq 1|and |or |, |in |contains|'x' ){0,60}") {
        let _ = parse(&text);
    }

    #[test]
    fn any_value_survives_quoting(value in "[^\u{0}]{0,40}") {
        let filter = parse(&format!("a eq '{}'", value.replace('\'', "''"))).expect("filter");
        proptest::prop_assert_eq!(
            filter,
            Filter::Compare { member: "a".into(), operator: Operator::Equal, value: Literal::Text(value) }
        );
    }
}
