//! Unit tests of `encoding.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn a_file_of_windows_is_read_as_it_was_saved() {
    let text = "<a>Zürich</a>";
    let wide = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [b"\xFF\xFE", &*little].concat(),
        [b"\xFE\xFF", &*big].concat(),
        little.clone(),
        big,
    ] {
        assert_eq!(text_of(&bytes).as_deref(), Ok(text), "{bytes:?}");
    }
    assert_eq!(text_of(&little[..7]), Err(EncodingError::NotUtf16));
    assert_eq!(text_of(b"\xFF\xFE\x00\xD8"), Err(EncodingError::NotUtf16), "half a pair");
    assert_eq!(text_of(b"Z\xFCrich"), Err(EncodingError::NotUtf8));
}

proptest! {
    #[test]
    fn any_bytes_are_text_or_an_error(bytes: Vec<u8>) {
        let _ = text_of(&bytes);
    }
}
