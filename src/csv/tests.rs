//! Unit tests of `csv.rs`.

use super::*;

#[test]
fn a_line_quotes_what_would_break_it() {
    assert_eq!(
        line(["Ann", "", "a,b", "say \"x\"", "two\nlines"]),
        "Ann,,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\""
    );
}

#[test]
fn no_field_is_a_formula() {
    for field in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
        let line = line(["x", field]);
        let guarded = line.trim_start_matches("x,").trim_start_matches('"');
        assert!(guarded.starts_with('\''), "{line}");
    }
    assert_eq!(line(["Ann-Marie", "a=b", "5"]), "Ann-Marie,a=b,5");
}

proptest::proptest! {
    #[test]
    fn any_texts_come_back_as_one_record(fields in proptest::collection::vec("\\PC*|[,\"\r\n=+-]*", 2..6)) {
        let text = line(fields.iter().map(String::as_str));
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let records: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
        proptest::prop_assert_eq!(records.len(), 1);
        for (field, read) in fields.iter().zip(records[0].iter()) {
            let expected = guarded(field);
            proptest::prop_assert_eq!(expected.as_ref(), read);
        }
    }
}
