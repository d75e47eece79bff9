//! EWS: no answer panics, and a pause that is asked for is bounded.

#![no_main]

use exchange_connector::ews::EwsError;
use exchange_connector::ews::operations::{find_sent_response, get_inbox_response, send_mail_response};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let answers = [
        get_inbox_response(&text),
        send_mail_response(&text),
        find_sent_response(&text).map(drop),
    ];
    for answer in answers {
        if let Err(EwsError::Refused { back_off: Some(pause), .. }) = answer {
            assert!(!pause.is_negative() && pause.as_secs() <= 86_400);
        }
    }
});
