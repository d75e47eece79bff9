//! Text of CLIXML: XML's entities and PowerShell's `_xHHHH_` escapes (MS-PSRP 2.2.5.3.2), both ways.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::ClixmlError;

/// Entities, then `_xHHHH_`, as .NET does. `at` is where `raw` stands, for errors.
pub(super) fn decode_text(raw: &str, at: usize) -> Result<Cow<'_, str>, ClixmlError> {
    if memchr2(b'&', b'_', raw.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(raw));
    }
    Ok(match decode_escapes(raw, at)? {
        Cow::Borrowed(text) => decode_units(text),
        Cow::Owned(text) => match decode_units(&text) {
            Cow::Borrowed(_) => Cow::Owned(text),
            Cow::Owned(decoded) => Cow::Owned(decoded),
        },
    })
}

/// The five predefined entities and character references; every other one is refused.
pub(super) fn decode_escapes(raw: &str, at: usize) -> Result<Cow<'_, str>, ClixmlError> {
    let Some(mut next) = memchr(b'&', raw.as_bytes()) else { return Ok(Cow::Borrowed(raw)) };
    let mut text = String::with_capacity(raw.len());
    let mut from = 0;
    loop {
        text.push_str(&raw[from..next]);
        let refused = |what| ClixmlError::Syntax { at: at + next, what };
        let rest = &raw[next + 1..];
        let end = memchr(b';', rest.as_bytes()).ok_or(refused("an entity does not end"))?;
        text.push(match &rest[..end] {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            other => other
                .strip_prefix('#')
                .and_then(|number| match number.strip_prefix('x') {
                    Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => {
                        u32::from_str_radix(hex, 16).ok()
                    }
                    None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok(),
                    _ => None,
                })
                .and_then(char::from_u32)
                .filter(|&c| c >= ' ' || matches!(c, '\t' | '\n' | '\r'))
                .ok_or(refused("an entity is not one of the predefined"))?,
        });
        from = next + 1 + end + 1;
        match memchr(b'&', &raw.as_bytes()[from..]) {
            Some(found) => next = from + found,
            None => break,
        }
    }
    text.push_str(&raw[from..]);
    Ok(Cow::Owned(text))
}

/// `_xHHHH_` is one UTF-16 unit, a pair of them a character above U+FFFF. Half a pair, which Rust's text
/// can't hold, becomes U+FFFD.
fn decode_units(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out: Option<String> = None;
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = memchr(b'_', &bytes[at..]) {
        at += found;
        let Some((first, mut after)) = unit(bytes, at) else {
            at += 1;
            continue;
        };
        let out = out.get_or_insert_with(|| String::with_capacity(text.len()));
        out.push_str(&text[from..at]);
        let mut code = u32::from(first);
        if (0xD800..0xDC00).contains(&first)
            && let Some((second, end)) = unit(bytes, after).filter(|(low, _)| (0xDC00..0xE000).contains(low))
        {
            code = 0x10000 + ((u32::from(first) - 0xD800) << 10) + (u32::from(second) - 0xDC00);
            after = end;
        }
        out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        from = after;
        at = after;
    }
    match out {
        None => Cow::Borrowed(text),
        Some(mut out) => {
            out.push_str(&text[from..]);
            Cow::Owned(out)
        }
    }
}

/// The unit that `_xHHHH_` at `at` stands for, and where it ends.
fn unit(bytes: &[u8], at: usize) -> Option<(u16, usize)> {
    let [b'_', b'x' | b'X', digits @ .., b'_'] = bytes.get(at..at + 7)? else { return None };
    let mut code = 0_u16;
    for &digit in digits {
        code = code << 4 | u16::try_from((digit as char).to_digit(16)?).ok()?;
    }
    Some((code, at + 7))
}

/// Bytes that may begin something to escape. The lead byte 0xC2 begins U+0080..U+00BF (the C1 controls), 0xEF
/// begins U+FFFE, and from 0xF0 on characters are four bytes long.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is = byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF;
        special[byte] = is || matches!(byte as u8, b'<' | b'>' | b'&' | b'"' | b'_');
        byte += 1;
    }
    special
};

/// Writes text as PowerShell does: controls and characters above U+FFFF as `_xHHHH_`, `_x` as `_x005F_x`,
/// the XML characters as entities. Good for content and for double-quoted attributes.
pub(super) fn encode_text(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if !SPECIAL[usize::from(byte)] {
            continue;
        }
        let mut length = 1;
        let escape: &str = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            b'_' if matches!(bytes.get(at + 1), Some(b'x' | b'X')) => "_x005F_",
            b'_' => continue,
            _ => {
                let Some(c) = text[at..].chars().next() else { continue };
                if !(c.is_control() || c > '\u{FFFF}' || matches!(c, '\u{FFFE}' | '\u{FFFF}')) {
                    continue;
                }
                length = c.len_utf8();
                ""
            }
        };
        out.push_str(&text[from..at]);
        if escape.is_empty() {
            for unit in text[at..at + length].encode_utf16() {
                push_unit(out, unit);
            }
        } else {
            out.push_str(escape);
        }
        from = at + length;
    }
    out.push_str(&text[from..]);
}

fn push_unit(out: &mut String, unit: u16) {
    out.push_str("_x");
    for shift in [12, 8, 4, 0] {
        out.push(char::from(b"0123456789ABCDEF"[usize::from(unit >> shift & 15)]));
    }
    out.push('_');
}

#[cfg(test)]
mod tests;
