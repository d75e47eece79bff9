//! Answers of Microsoft Graph and its log-on: no bytes panic, and what is told of an error stays short.

#![no_main]

use exchange_connector_service::sources::graph::page;
use exchange_connector_service::sources::graph::settings::ConfigManager;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(page) = page::page(data) {
        for row in page.rows {
            let _ = page::member(row.clone());
            for config_manager in [ConfigManager::Unknown, ConfigManager::Compliant] {
                let _ = page::device(row.clone(), config_manager);
            }
        }
    }
    let _ = page::token(data);
    let told = page::error(data);
    assert!(told.message.len() < 4096 && told.code.len() < 4096);
});
