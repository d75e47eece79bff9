//! Sealed messages in `multipart/encrypted` form (MS-WSMV 2.2.9.1), which WSMan uses over plain http.
//!
//! A part is a text header with the clear length, then four bytes of signature length, signature and data. The
//! last boundary follows the data without a line break. Exchange writes a blank into the boundary.

use super::{Scheme, Sealed};

const BOUNDARY: &[u8] = b"Encrypted Boundary";
/// Most parts of one message.
const MAX_PARTS: usize = 4096;
/// Longest signature a mechanism makes: Kerberos with AES needs 60 bytes, NTLM 16.
const MAX_SIGNATURE: usize = 4096;

/// One part: the sealed data and how long the clear text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub length: usize,
    pub sealed: Sealed,
}

/// Why a sealed message cannot be taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MultipartError {
    #[error("the sealed answer does not begin with its boundary")]
    Boundary,
    #[error("a part of the sealed answer has a malformed header")]
    Header,
    #[error("the sealed answer breaks off")]
    Truncated,
    #[error("the sealed answer has too many parts")]
    TooMany,
}

/// `application/HTTP-SPNEGO-session-encrypted`, or the Kerberos form for the bare Kerberos scheme.
pub fn protocol(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Kerberos => "application/HTTP-Kerberos-session-encrypted",
        _ => "application/HTTP-SPNEGO-session-encrypted",
    }
}

/// The `Content-Type` of a sealed request of `parts` parts.
pub fn content_type(scheme: Scheme, parts: usize) -> String {
    let form = if parts > 1 { "multipart/x-multi-encrypted" } else { "multipart/encrypted" };
    format!("{form};protocol=\"{}\";boundary=\"Encrypted Boundary\"", protocol(scheme))
}

/// True when a `Content-Type` says that the message is sealed.
pub fn is_sealed(content_type: &str) -> bool {
    let form = content_type.split(';').next().unwrap_or_default().trim();
    form.eq_ignore_ascii_case("multipart/encrypted")
        || form.eq_ignore_ascii_case("multipart/x-multi-encrypted")
}

/// Writes parts of a message whose clear form has `original_type`.
pub fn encode(scheme: Scheme, original_type: &str, parts: &[Part]) -> Vec<u8> {
    let size: usize =
        parts.iter().map(|part| part.sealed.signature.len() + part.sealed.data.len() + 256).sum();
    let mut out = Vec::with_capacity(size + 32);
    for part in parts {
        let head = format!(
            "--Encrypted Boundary\r\nContent-Type: {}\r\nOriginalContent: type={original_type};Length={}\r\n--Encrypted Boundary\r\nContent-Type: application/octet-stream\r\n",
            protocol(scheme),
            part.length
        );
        out.extend_from_slice(head.as_bytes());
        let signature = u32::try_from(part.sealed.signature.len()).unwrap_or(u32::MAX);
        out.extend_from_slice(&signature.to_le_bytes());
        out.extend_from_slice(&part.sealed.signature);
        out.extend_from_slice(&part.sealed.data);
    }
    out.extend_from_slice(b"--Encrypted Boundary--\r\n");
    out
}

/// Takes a sealed message apart. Never panics, whatever the bytes.
///
/// # Errors
/// What is wrong with it, see [`MultipartError`].
pub fn decode(body: &[u8]) -> Result<Vec<Part>, MultipartError> {
    let mut parts = Vec::new();
    let mut rest = boundary(body.trim_ascii_start()).ok_or(MultipartError::Boundary)?;
    while !rest.starts_with(b"--") {
        if parts.len() >= MAX_PARTS {
            return Err(MultipartError::TooMany);
        }
        // The clear length, among the lines up to the next boundary.
        let mut length = None;
        loop {
            let (line, after) = line(rest)?;
            rest = after;
            if is_boundary(line) {
                break;
            }
            length = length.or_else(|| original_length(line));
        }
        let length = length.ok_or(MultipartError::Header)?;
        let (header, after) = line(rest)?;
        if !starts_without_case(header, b"content-type:") {
            return Err(MultipartError::Header);
        }
        let (size, after) = after.split_first_chunk::<4>().ok_or(MultipartError::Truncated)?;
        let size = usize::try_from(u32::from_le_bytes(*size)).unwrap_or(usize::MAX);
        if size > MAX_SIGNATURE {
            return Err(MultipartError::Header);
        }
        let (signature, after) = after.split_at_checked(size).ok_or(MultipartError::Truncated)?;
        // The data is at least as long as the clear text, so a boundary inside it is no boundary.
        let from = after.get(length..).ok_or(MultipartError::Truncated)?;
        let (end, next) = find_boundary(from).ok_or(MultipartError::Truncated)?;
        let padding = &from[..end];
        // Some makes put the line break that MIME asks for; the mechanism's own padding is never that.
        let end = length + if padding == b"\r\n" { 0 } else { end };
        parts.push(Part {
            length,
            sealed: Sealed { signature: signature.to_vec(), data: after[..end].to_vec() },
        });
        rest = next;
    }
    Ok(parts)
}

/// After `--Encrypted Boundary` or `-- Encrypted Boundary`, and its line break where one follows.
fn boundary(text: &[u8]) -> Option<&[u8]> {
    let rest = text.strip_prefix(b"--")?;
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    let rest = rest.strip_prefix(BOUNDARY)?;
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    Some(rest.strip_prefix(b"\r\n").unwrap_or(rest))
}

fn is_boundary(line: &[u8]) -> bool {
    boundary(line).is_some_and(|rest| rest.trim_ascii().is_empty())
}

fn find_boundary(text: &[u8]) -> Option<(usize, &[u8])> {
    memchr::memmem::find_iter(text, b"--").find_map(|at| boundary(&text[at..]).map(|rest| (at, rest)))
}

fn line(text: &[u8]) -> Result<(&[u8], &[u8]), MultipartError> {
    let end = memchr::memchr(b'\n', text).filter(|end| *end < 1024).ok_or(MultipartError::Header)?;
    let line = &text[..end];
    Ok((line.strip_suffix(b"\r").unwrap_or(line), &text[end + 1..]))
}

fn original_length(line: &[u8]) -> Option<usize> {
    if !starts_without_case(line, b"originalcontent:") {
        return None;
    }
    let text = std::str::from_utf8(line).ok()?;
    text.split([';', ':']).find_map(|piece| {
        let (name, value) = piece.split_once('=')?;
        name.trim().eq_ignore_ascii_case("length").then(|| value.trim().parse().ok()).flatten()
    })
}

fn starts_without_case(line: &[u8], name: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests;
