//! WSMan: no answer panics, and a stream that is no base64 adds nothing to what was received.

#![no_main]

use exchange_connector::wsman::{Body, decode_base64, parse_response};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(response) = parse_response(data) else { return };
    let Body::Receive(receive) = response.body else { return };
    for part in &receive.parts {
        let mut out = b"before".to_vec();
        let decoded = decode_base64(part.base64, &mut out);
        assert!(out.starts_with(b"before") && out.len() <= 6 + part.base64.len());
        assert!(decoded.is_ok() || out.len() == 6);
    }
});
