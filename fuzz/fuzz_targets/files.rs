//! Files that people and other programs write: settings, answers, account file, CSV. No text panics, what is read is
//! written and read the same.

#![no_main]

use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::config::{Answers, EarlierSettings, SettingsFile};
use exchange_connector_service::sources::csv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = csv::read(data, "csv");
    let text = String::from_utf8_lossy(data);
    if let Ok(file) = SettingsFile::parse(&text) {
        assert_eq!(SettingsFile::parse(&file.to_text()).expect("what we write we read"), file);
    }
    if let Ok(file) = AccountFile::parse(&text) {
        let again = file.to_text().expect("text");
        assert_eq!(AccountFile::parse(&again).expect("what we write we read"), file);
    }
    if let Err(errors) = Answers::parse(&text) {
        assert!(!errors.is_empty());
    }
    let _ = EarlierSettings::parse(&text);
});
