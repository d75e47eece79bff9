//! Answers that a server, or something between, compressed although the agent asked for none.

use std::io::Read as _;

/// The body as it was before the server or something between compressed it, although it was not asked to (RFC 9110,
/// 8.4.1). One byte more than `limit` is read at the most.
pub(super) fn decoded(encoding: &str, body: Vec<u8>, limit: usize) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut decoded = Vec::new();
    match encoding {
        "" | "identity" => return Ok(body),
        "gzip" | "x-gzip" => {
            flate2::read::MultiGzDecoder::new(&*body).take(most).read_to_end(&mut decoded)?
        }
        "deflate" => flate2::read::ZlibDecoder::new(&*body).take(most).read_to_end(&mut decoded)?,
        _ => return Err(std::io::Error::other("an encoding that is not known")),
    };
    Ok(decoded)
}
