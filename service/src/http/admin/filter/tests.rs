//! Unit tests of `filter.rs`.

use super::*;

#[test]
fn a_filter_becomes_conditions_over_columns() {
    let filter =
        parse("accessState eq 'Blocked' and (startswith(deviceId,'A_%') or not deviceModel eq null)")
            .expect("filter");
    assert_eq!(
        filter,
        DeviceFilter::All(vec![
            DeviceFilter::equal(DeviceColumn::AccessState, DeviceValue::Text("Blocked".into())),
            DeviceFilter::Any(vec![
                DeviceFilter::Like { column: DeviceColumn::DeviceId, pattern: "A\\_\\%%".into() },
                DeviceFilter::Not(Box::new(DeviceFilter::equal(
                    DeviceColumn::Record("deviceModel"),
                    DeviceValue::Null
                ))),
            ]),
        ])
    );
    let id = "0c0f9ef0-0000-4000-8000-00000000000a";
    let by_id = |text: String| parse(&text).expect("filter");
    assert_eq!(by_id(format!("id eq {id}")), by_id(format!("id eq '{id}'")));
}

#[test]
fn what_devices_do_not_have_is_refused() {
    for text in [
        "",
        "colour eq 'x'",
        "mailbox eq 'x'",
        "connectorId eq 'x'",
        "id eq null",
        "contains(connectorId,'x')",
        "contains(lastSuccessSync,'2026')",
        "lastSuccessSync gt 'yesterday'",
        "outsideScope eq 'true'",
        "deviceId eq 1",
        "deviceType in ('iPhone', 1)",
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!(error.code, "invalidQueryOption", "{text}");
    }
}
