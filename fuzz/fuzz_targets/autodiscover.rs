//! Autodiscover: no answer panics, every search ends, and no password goes out of TLS.

#![no_main]

use exchange_connector::ews::autodiscover::{Ask, Search};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let mut search = Search::new("ann@contoso.com").expect("an address");
    let mut asked = 0;
    let mut parts = text.split('\0').cycle();
    while let Some(step) = search.next_step() {
        asked += 1;
        assert!(asked < 1000, "a search without end");
        assert!(!search.is_confirmed(&step, []) || step.at.starts_with("https://"));
        let part = parts.next().unwrap_or_default();
        match step.ask {
            Ask::Soap | Ask::Pox => {
                if let Ok(Some(url)) = search.answered(&step, part) {
                    assert_eq!(url.scheme(), "https");
                    return;
                }
            }
            Ask::Redirection => drop(search.redirected(&step, part)),
            Ask::Service => search.found_service([(part, 443)]),
        }
    }
});
