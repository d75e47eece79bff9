//! Sealed messages over plain http (MS-WSMV 2.2.9.1): `multipart/encrypted` with one encrypted part.

use super::auth::context::SecurityContext;

/// The boundary that every known implementation uses.
const BOUNDARY: &str = "Encrypted Boundary";
const ORIGINAL: &str = "application/soap+xml;charset=UTF-8";

/// Why a sealed body was refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SealError {
    #[error("the multipart body is not of the documented form")]
    Form,
    #[error("the message says {said} bytes and holds {held}")]
    Length { said: usize, held: usize },
    #[error("the seal does not open")]
    Open(#[from] sspi::Error),
}

/// Which protocol name a `Content-Type` gives, when it is a sealed one.
pub(crate) fn protocol(content_type: &str) -> Option<&str> {
    let rest = content_type.strip_prefix("multipart/encrypted")?;
    let start = rest.find("protocol=\"")? + "protocol=\"".len();
    let name = rest[start..].split('"').next()?;
    matches!(
        name,
        "application/HTTP-Kerberos-session-encrypted" | "application/HTTP-SPNEGO-session-encrypted"
    )
    .then_some(name)
}

/// Opens a sealed request body.
pub(crate) fn open(body: &[u8], context: &mut SecurityContext) -> Result<Vec<u8>, SealError> {
    let marker = format!("--{BOUNDARY}");
    let find = |from: usize, what: &[u8]| {
        body[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let first = find(0, marker.as_bytes()).ok_or(SealError::Form)? + marker.len();
    let second = find(first, marker.as_bytes()).ok_or(SealError::Form)?;
    let said: usize = std::str::from_utf8(&body[first..second])
        .ok()
        .and_then(|head| head.split("Length=").nth(1)?.lines().next()?.trim().parse().ok())
        .ok_or(SealError::Form)?;
    let octets = b"application/octet-stream\r\n";
    let start = find(second, octets).ok_or(SealError::Form)? + octets.len();
    // The end is searched from behind: the bytes between are cipher text and may hold anything.
    let end_marker = format!("--{BOUNDARY}--");
    let end = body
        .windows(end_marker.len())
        .rposition(|window| window == end_marker.as_bytes())
        .ok_or(SealError::Form)?;
    let payload = body.get(start..end).ok_or(SealError::Form)?;
    let (length, payload) = payload.split_first_chunk::<4>().ok_or(SealError::Form)?;
    let length = u32::from_le_bytes(*length) as usize;
    let (token, message) = payload.split_at_checked(length).ok_or(SealError::Form)?;
    let opened = context.open(&mut token.to_vec(), &mut message.to_vec())?;
    if opened.len() != said {
        return Err(SealError::Length { said, held: opened.len() });
    }
    Ok(opened)
}

/// Seals an answer. Exchange puts a space after the dashes of its boundary, the Windows endpoint does not.
pub(crate) fn seal(
    message: &[u8],
    protocol: &str,
    context: &mut SecurityContext,
    exchange_boundary: bool,
) -> Result<Vec<u8>, SealError> {
    let (token, data) = context.seal(message)?;
    let dashes = if exchange_boundary { "-- " } else { "--" };
    let head = format!(
        "{dashes}{BOUNDARY}\r\n\tContent-Type: {protocol}\r\n\tOriginalContent: type={ORIGINAL};Length={}\r\n\
         {dashes}{BOUNDARY}\r\n\tContent-Type: application/octet-stream\r\n",
        message.len()
    );
    let mut body = Vec::with_capacity(head.len() + token.len() + data.len() + 32);
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(&u32::try_from(token.len()).unwrap_or_default().to_le_bytes());
    body.extend_from_slice(&token);
    body.extend_from_slice(&data);
    body.extend_from_slice(format!("{dashes}{BOUNDARY}--\r\n").as_bytes());
    Ok(body)
}

/// The `Content-Type` of a sealed answer.
pub(crate) fn content_type(protocol: &str) -> String {
    format!("multipart/encrypted;protocol=\"{protocol}\";boundary=\"{BOUNDARY}\"")
}
