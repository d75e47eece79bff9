//! Tests of filters: each operator and literal, what is refused, and that no text breaks the reader.

use proptest::prelude::*;

use super::*;

const SCHEMA: Schema = &[
    ("DeviceModel", Kind::Text),
    ("DeviceAccessState", Kind::Enum(&["Allowed", "Blocked"])),
    ("IsDisabled", Kind::Bool),
    ("ProvisioningFlags", Kind::Int),
    ("FirstSyncTime", Kind::Time),
    ("Ids", Kind::List),
];

fn field(name: &'static str) -> Value<'static> {
    match name {
        "DeviceModel" => Value::Text("O'Neil's iPhone9C4".into()),
        "DeviceAccessState" => Value::Text("Blocked".into()),
        "IsDisabled" => Value::Bool(false),
        "ProvisioningFlags" => Value::Int(3),
        "FirstSyncTime" => Value::Time("2025-03-04T10:00:00Z".parse().expect("a time")),
        "Ids" => Value::List(vec!["ApplA".into(), "ApplB".into()]),
        _ => Value::Null,
    }
}

fn holds(filter: &str) -> bool {
    Filter::parse(filter, SCHEMA).expect(filter).matches(&field)
}

#[test]
fn every_operator_compares_as_documented() {
    for yes in [
        "DeviceModel -eq 'o''neil''s IPHONE9C4'",
        "devicemodel -like '*iphone*'",
        "DeviceModel -like 'O*9C4'",
        "DeviceModel -notlike 'iPad*'",
        "DeviceModel -ne $null",
        "DeviceModel -gt 'A'",
        "DeviceAccessState -eq Blocked",
        "DeviceAccessState -eq \"blocked\"",
        "IsDisabled -eq $false",
        "IsDisabled -ne 'true'",
        "ProvisioningFlags -ge 3 -and ProvisioningFlags -le 3 -and ProvisioningFlags -lt 4",
        "FirstSyncTime -gt '3/4/2025 9:59:59 AM'",
        "FirstSyncTime -lt '2025-03-04T10:00:00.5Z'",
        "FirstSyncTime -ge '03/04/2025'",
        "Ids -eq 'appla'",
        "Ids -like '*B'",
        "Ids -ne $null",
        "-not (Ids -eq 'x')",
        "-not DeviceModel -like 'CAS_{*'",
        "DeviceModel -eq 'x' -or IsDisabled -eq $false -and ProvisioningFlags -eq 3",
        "((DeviceModel -eq 'x') -or(IsDisabled -eq $false))",
    ] {
        assert!(holds(yes), "{yes}");
    }
    for no in [
        "DeviceModel -eq 'O*'",
        "DeviceModel -eq $null",
        "Ids -eq $null",
        "Ids -ne 'APPLB'",
        "Ids -notlike 'Appl*'",
        "ProvisioningFlags -gt 3",
        "(DeviceModel -eq 'x' -or IsDisabled -eq $false) -and ProvisioningFlags -eq 4",
        "FirstSyncTime -eq $null",
    ] {
        assert!(!holds(no), "{no}");
    }
}

#[test]
fn what_is_absent_equals_null_and_differs_from_every_value() {
    let ask = |filter: &str| Filter::parse(filter, SCHEMA).expect(filter).matches(&|_| Value::Null);
    assert!(ask("DeviceModel -eq $null") && ask("DeviceModel -ne 'x'") && ask("DeviceModel -eq ''"));
    assert!(!ask("FirstSyncTime -gt '1/1/2000'") && !ask("FirstSyncTime -lt '1/1/2000'"));
}

#[test]
fn an_unknown_property_is_refused_with_its_name_and_place() {
    let error = Filter::parse("DeviceModel -eq 'x' -and Colour -eq 'red'", SCHEMA).expect_err("refused");
    assert!(
        error.to_string().starts_with("\"Colour\" is not a recognized filterable property.")
            && error.to_string().ends_with("at position 26."),
        "{error}"
    );
}

#[test]
fn malformed_filters_are_refused() {
    for text in [
        "",
        "DeviceModel",
        "DeviceModel -eq",
        "DeviceModel -eq 'x",
        "DeviceModel -is 'x'",
        "(DeviceModel -eq 'x'",
        "DeviceModel -eq 'x')",
        "DeviceModel -eq 'x' DeviceModel -eq 'y'",
        "DeviceModel -eq $(whoami)",
        "DeviceModel -eq $variable",
        "DeviceModel -like $null",
        "IsDisabled -like '*'",
        "-and DeviceModel -eq 'x'",
        &"(".repeat(100_000),
        &"-not ".repeat(100_000),
    ] {
        assert!(
            matches!(Filter::parse(text, SCHEMA), Err(FilterError::Syntax { .. })),
            "{}",
            &text[..text.len().min(60)]
        );
    }
    for text in [
        "DeviceAccessState -eq 'Gone'",
        "ProvisioningFlags -eq 'many'",
        "FirstSyncTime -gt 'soon'",
        "IsDisabled -eq 1",
    ] {
        assert!(matches!(Filter::parse(text, SCHEMA), Err(FilterError::Value { .. })), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,80}") {
        let _ = Filter::parse(&text, SCHEMA);
    }

    #[test]
    fn nearly_right_text_does_not_either(text in "(\\(|\\)|-not |-and |DeviceModel |-eq |-like |'x'|'|\\$null|é| ){0,24}") {
        let _ = Filter::parse(&text, SCHEMA);
    }

    #[test]
    fn a_quoted_value_equals_itself(value in "\\PC{0,40}") {
        let filter = format!("DeviceModel -eq '{}'", value.replace('\'', "''"));
        let filter = Filter::parse(&filter, SCHEMA).expect("well formed");
        let have = value.clone();
        prop_assert!(filter.matches(&move |_| Value::Text(have.clone().into())));
        let twice = format!("{value}{value}!");
        prop_assert!(!filter.matches(&move |_| Value::Text(twice.clone().into())));
    }

    #[test]
    fn a_pattern_matches_what_it_was_made_from(start in "[a-z]{0,5}", middle in "[a-z]{0,5}", end in "[a-z]{0,5}") {
        let text = format!("{start}xx{middle}yy{end}");
        let pattern = format!("{start}*{middle}*{end}");
        prop_assert!(like(&text, &pattern));
        let longer = format!("{text}?*");
        prop_assert!(!like(&text, &longer));
    }
}
