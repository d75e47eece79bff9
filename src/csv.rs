//! Lines of CSV (RFC 4180) for people's spreadsheets.

use std::borrow::Cow;

/// One line, without its end.
pub fn line<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let mut writer = ::csv::WriterBuilder::new().buffer_capacity(512).from_writer(Vec::new());
    for field in fields {
        writer.write_field(guarded(field).as_bytes()).expect("memory takes a field");
    }
    writer.write_record(None::<&[u8]>).expect("memory takes a line's end");
    let mut line = writer.into_inner().expect("memory takes a line");
    line.pop();
    String::from_utf8(line).expect("texts make a text")
}

/// A spreadsheet would run what begins like a formula, and names come from devices: the quote makes it a text.
fn guarded(field: &str) -> Cow<'_, str> {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{field}"))
    } else {
        Cow::Borrowed(field)
    }
}

#[cfg(test)]
mod tests;
