//! A mailbox policy's values as Exchange shows them: any text in any setting is read without a fault, and what would be
//! sent means the same.
#![no_main]

use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::policy_setting::SETTINGS;
use exchange_connector::exchange::policy_value::{as_sent, same_value};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (at, text) = input;
    let (_, _, kind) = SETTINGS[usize::from(at) % SETTINGS.len()];
    let shown = PolicyValue::Text(text.to_owned());
    assert!(same_value(kind, &shown, &shown));
    if let Some(sent) = as_sent(kind, &shown, true) {
        assert!(same_value(kind, &shown, &sent), "{shown:?} {sent:?}");
    }
});
