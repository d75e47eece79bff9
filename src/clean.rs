//! Text from outside, made fit to be shown and stored: bounded, and without characters that a terminal obeys.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer};

/// Most characters of a sentence or of a chain of causes.
pub const SENTENCE: usize = 2_000;
/// Most characters of a remedy: the script for the account's rights is one.
pub const REMEDY: usize = 24_000;

/// True for what changes how a terminal or a page shows the text around it: control characters (Unicode Cc, ESC and the C1
/// codes among them), the overrides of the direction of writing (Unicode UAX #9), and marks without width
/// (but not the joiners that names in Persian and emoji need).
fn is_hostile(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => true,
        '\u{2028}' | '\u{2029}' => true,
        c => c.is_control(),
    }
}

/// The text with at most `most` characters, hostile ones replaced by U+FFFD. A line break of Windows becomes `\n`. What is
/// cut ends in `…`.
pub fn bounded(text: &str, most: usize) -> Cow<'_, str> {
    let end = text.char_indices().nth(most).map(|(at, _)| at);
    let head = &text[..end.unwrap_or(text.len())];
    if end.is_none() && !head.contains(is_hostile) {
        return Cow::Borrowed(head);
    }
    let mut out = String::with_capacity(head.len() + 3);
    let mut chars = head.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            c if is_hostile(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    if end.is_some() {
        out.push('…');
    }
    Cow::Owned(out)
}

/// The whole text for a terminal.
pub fn shown(text: &str) -> Cow<'_, str> {
    bounded(text, usize::MAX)
}

/// For `deserialize_with`: a sentence of another program.
pub(crate) fn sentence<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(bounded(&Cow::<str>::deserialize(from)?, SENTENCE).into_owned())
}

/// For `deserialize_with`: a sentence that may be missing.
pub(crate) fn sentence_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    optional(from, SENTENCE)
}

/// For `deserialize_with`: a remedy that may be missing.
pub(crate) fn remedy_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    optional(from, REMEDY)
}

fn optional<'de, D: Deserializer<'de>>(from: D, most: usize) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(|text| bounded(&text, most).into_owned()))
}

#[cfg(test)]
mod tests;
