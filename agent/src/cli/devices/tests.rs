//! Unit tests of `devices.rs`.

use exchange_connector::domain::device::DeviceId;

use super::*;

fn record(name: &str, id: &str) -> DeviceRecord {
    let mut record = DeviceRecord { device_id: Some(DeviceId(id.into())), ..DeviceRecord::default() };
    record.mailbox.display_name = Some(name.into());
    record.device_model = Some("iPhone15C2".into());
    record
}

#[test]
fn a_device_is_found_by_a_part_of_what_people_call_it() {
    let anna = record("Anna Müller", "APEQ93");
    assert!(is_called(&anna, "müll") && is_called(&anna, "peq9"));
    // The model is in the listing's filter, and names no single device.
    assert!(!is_called(&anna, "iphone"));
    let filter = Filter { text: Some("iphone".into()), user: None, state: None };
    assert!(filter.takes(&anna));
    let filter = Filter { text: Some("anna".into()), user: Some("bob".into()), state: None };
    assert!(!filter.takes(&anna));
}

#[test]
fn columns_stand_under_each_other_with_wide_and_combining_letters() {
    let widths = ["Anna", "王小明", "e\u{301}mile", "x\u{1b}[31m\ny"].map(|user| {
        let line = columns(["ID", "Allowed", user, "model", "now"]);
        assert!(!line.contains('\n') && !line.contains('\u{1b}'), "{line:?}");
        line[..line.find("model").expect("the model")].width()
    });
    assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
}

#[test]
fn a_csv_line_has_a_field_for_each_column_and_no_formula() {
    let line = csv_line(&record("=cmd()", "ID,1"));
    assert!(line.starts_with("'=cmd(),,\"ID,1\","), "{line}");
    let fields = line.replace("\"ID,1\"", "ID").matches(',').count() + 1;
    assert_eq!(fields, COLUMNS.len());
}
