//! Unit tests of `value.rs`.

use jiff::SignedDuration;

use super::*;

#[test]
fn text_times_are_read_when_their_form_is_plain() {
    let read = |text: &'static str| time(&PsValue::string(text)).map(|at| at.to_string());
    assert_eq!(read("2024-02-29T10:00:00+01:00").as_deref(), Some("2024-02-29T09:00:00Z"));
    assert_eq!(read("03/04/2024 10:00:00"), None, "day or month first?");
    assert_eq!(read("Never"), None);
    assert_eq!(read("0001-01-01T00:00:00Z"), None);
}

#[test]
fn spans_print_as_exchange_prints_them() {
    assert_eq!(shown(&PsValue::Duration(SignedDuration::from_hours(25))).as_deref(), Some("1.01:00:00"));
}
