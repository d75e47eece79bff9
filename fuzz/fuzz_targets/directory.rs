//! Active Directory's forms inside LDAP: frames, ranges, names, GUIDs, SIDs.
#![no_main]

use exchange_connector::directory::{
    canonical_name, check, dns_domain, guid, length, name_key, next_range, ranged, relative_id, smtp_address,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(Some(whole)) = length(bytes)
        && let Some(message) = bytes.get(..whole)
    {
        let _ = check(message);
    }
    let _ = guid(bytes);
    let _ = relative_id(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = (name_key(text), canonical_name(text), dns_domain(text), smtp_address(text));
        if let Ok(Some(range)) = ranged(text, "member") {
            let _ = next_range(range.first, range, bytes.len());
        }
    }
});
