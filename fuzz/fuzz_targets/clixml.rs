//! CLIXML: no input panics, what is read is written and read the same, pieces read like the whole.

#![no_main]

use exchange_connector::psrp::clixml::{DecodeLimits, DocumentReader, parse_value, read_document, write_value};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let limits = DecodeLimits { values: 10_000, ..DecodeLimits::default() };
    if let Ok(value) = parse_value(data, &limits) {
        let text = write_value(&value);
        let again = parse_value(text.as_bytes(), &DecodeLimits::default()).expect("what we write we read");
        // Compared as text: NaN is not itself.
        assert_eq!(write_value(&again), text);
    }
    let whole = read_document(data, &limits);
    let utf_16 = data.starts_with(b"\xFF\xFE") || data.starts_with(b"\xFE\xFF");
    let mut reader = DocumentReader::new(limits);
    let mut count = 0;
    let mut failed = false;
    'pieces: for piece in data.chunks(7) {
        reader.feed(piece);
        while let Some(value) = reader.next() {
            count += 1;
            if value.is_err() {
                failed = true;
                break 'pieces;
            }
        }
    }
    if !utf_16 {
        let whole_ok = whole.as_ref().is_ok_and(|values| values.len() == count);
        assert_eq!(whole_ok, !failed && reader.finish().is_ok());
    }
});
