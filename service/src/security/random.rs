//! Random bytes, digests and their hexadecimal form.

use sha2::{Digest, Sha256};

/// Bytes from the system's generator.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rustls::crypto::aws_lc_rs::default_provider()
        .secure_random
        .fill(&mut bytes)
        .expect("the system's random generator answers");
    bytes
}

/// A token of 256 bits as text.
pub fn token() -> String {
    hex(&bytes::<32>())
}

/// A certificate's serial: 127 random bits, positive and never zero in front.
pub fn serial() -> [u8; 16] {
    let mut serial = bytes::<16>();
    serial[0] = (serial[0] & 0x7f) | 0x40;
    serial
}

/// SHA-256.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
