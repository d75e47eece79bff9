//! Fragments: no bytes panic, and the cut of the pieces changes nothing.

#![no_main]

use exchange_connector::psrp::fragment::{FragmentError, Joiner};
use libfuzzer_sys::fuzz_target;

fn join(pieces: impl Iterator<Item = Vec<u8>>) -> (Vec<Vec<u8>>, Option<FragmentError>) {
    let mut joiner = Joiner::new(64 * 1024);
    let mut messages = Vec::new();
    for piece in pieces {
        joiner.feed(piece);
        while let Some(message) = joiner.next() {
            match message {
                Ok(message) => messages.push(message.to_vec()),
                Err(error) => return (messages, Some(error)),
            }
        }
    }
    (messages, joiner.finish().err())
}

fuzz_target!(|data: &[u8]| {
    let Some((&size, data)) = data.split_first() else { return };
    let whole = join(std::iter::once(data.to_vec()));
    let pieces = join(data.chunks(usize::from(size).max(1)).map(<[u8]>::to_vec));
    assert_eq!(whole, pieces);
});
