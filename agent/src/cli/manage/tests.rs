//! Unit tests of `manage.rs`.

use super::*;

#[test]
fn a_field_cannot_break_its_line_or_run_as_a_formula() {
    assert_eq!(quoted("plain"), "plain");
    assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
    assert_eq!(quoted("=1+1"), "\"'=1+1\"");
}
