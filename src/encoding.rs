//! The text of a file that an administrator or another program wrote: UTF-8, or UTF-16 as Windows' editors and .NET save it.

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EncodingError {
    #[error("the file is not UTF-8 text")]
    NotUtf8,
    #[error("the file begins as UTF-16 text and goes on as something else")]
    NotUtf16,
}

/// The text of a whole file, without its byte order mark. UTF-16 is known by that mark (Unicode 16, section 23.8), or by the
/// zero beside the `<` with which an XML file begins (XML 1.0, appendix F).
///
/// # Errors
/// [`EncodingError`]; nothing is replaced.
pub fn text_of(bytes: &[u8]) -> Result<String, EncodingError> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty()).ok_or(EncodingError::NotUtf16)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(bytes, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, EncodingError> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| EncodingError::NotUtf8)
}

#[cfg(test)]
mod tests;
