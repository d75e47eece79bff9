//! Unpacks compressed lines within bounds, so that a few bytes cannot unpack without end.

use std::io::{self, BufReader, Read as _, Take};

/// log2 of the largest window that the decoder keeps for a sender.
const MOST_WINDOW_LOG: u32 = 24;

/// Reads at most `most` bytes of what is packed.
pub(super) fn unpacked(
    packed: &[u8],
    most: u64,
) -> io::Result<BufReader<Take<zstd::Decoder<'static, &[u8]>>>> {
    let mut decoder = zstd::Decoder::with_buffer(packed)?;
    decoder.window_log_max(MOST_WINDOW_LOG)?;
    Ok(BufReader::with_capacity(256 * 1024, decoder.take(most)))
}
