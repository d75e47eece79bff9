//! Messages: no bytes panic, neither in the codec nor in the client's runspace pool.

#![no_main]

use exchange_connector::psrp::fragment::Splitter;
use exchange_connector::psrp::{Command, DecodeLimits, Message, PoolOptions, RawMessage, RunspacePool};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let limits = DecodeLimits { values: 10_000, ..DecodeLimits::default() };
    if let Ok(raw) = RawMessage::parse(bytes::Bytes::copy_from_slice(data)) {
        let _ = Message::decode(&raw, &limits);
    }
    let id = Default::default();
    let mut pool = RunspacePool::new(PoolOptions::new(id));
    let _ = pool.open();
    let mut splitter = Splitter::new(64);
    let _ = pool.handle_pool_data(splitter.join(data));
    let _ = pool.create_pipeline(id, vec![Command::new("Get-MobileDevice")]);
    let _ = pool.handle_pipeline_data(id, splitter.join(data));
    while let Some(event) = pool.poll_event() {
        let _ = format!("{event:?}");
    }
    while pool.poll_transmit().is_some() {}
});
