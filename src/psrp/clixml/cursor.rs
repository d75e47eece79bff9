//! The cursor: the little of XML that CLIXML uses, over borrowed text.

use std::borrow::Cow;

use memchr::{memchr, memchr3, memmem};

use super::ClixmlError;
use super::text::{decode_escapes, decode_text};

/// A start tag. `N` is decoded; other attributes than `N` and `RefId` are read over.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) element: &'a [u8],
    pub(super) name: Option<Cow<'a, str>>,
    pub(super) ref_id: Option<u64>,
    /// `<Nil/>`: there's no end tag to come.
    pub(super) empty: bool,
    pub(super) at: usize,
}

#[derive(Debug)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    bytes: &'a [u8],
    pub(super) position: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), position: 0 }
    }

    pub(super) fn remaining(&self) -> usize {
        self.bytes.len() - self.position
    }

    #[inline]
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.position + ahead).copied()
    }

    pub(super) fn error(&self, what: &'static str) -> ClixmlError {
        if self.position >= self.bytes.len() {
            ClixmlError::Truncated
        } else {
            ClixmlError::Syntax { at: self.position, what }
        }
    }

    /// Over white space, comments and processing instructions (the XML declaration).
    pub(super) fn skip_between(&mut self) -> Result<(), ClixmlError> {
        loop {
            while matches!(self.peek(0), Some(b' ' | b'\t' | b'\r' | b'\n')) {
                self.position += 1;
            }
            let rest = &self.bytes[self.position..];
            let end: &[u8] = if rest.starts_with(b"<!--") {
                b"-->"
            } else if rest.starts_with(b"<?") {
                b"?>"
            } else {
                return Ok(());
            };
            match memmem::find(&rest[2..], end) {
                Some(found) => self.position += 2 + found + end.len(),
                None => return Err(ClixmlError::Truncated),
            }
        }
    }

    /// The next start tag, or `None` where an end tag stands (not consumed) or the text ends.
    #[inline]
    pub(super) fn open(&mut self) -> Result<Option<Tag<'a>>, ClixmlError> {
        if self.peek(0) != Some(b'<') || !matches!(self.peek(1), Some(b'A'..=b'Z' | b'/')) {
            self.skip_between()?;
            match self.peek(0) {
                None => return Ok(None),
                Some(b'<') => {}
                Some(_) => return Err(self.error("text between elements")),
            }
        }
        match self.peek(1) {
            Some(b'/') => return Ok(None),
            Some(b'!') => return Err(self.error("declarations and CDATA are refused")),
            None => return Err(ClixmlError::Truncated),
            _ => {}
        }
        let at = self.position;
        self.position += 1;
        let start = self.position;
        while matches!(self.peek(0), Some(byte) if byte.is_ascii_alphanumeric()) {
            self.position += 1;
        }
        let element = &self.bytes[start..self.position];
        if element.is_empty() {
            return Err(self.error("an element has no name"));
        }
        let mut tag = Tag { element, name: None, ref_id: None, empty: false, at };
        loop {
            match self.peek(0) {
                Some(b'>') => {
                    self.position += 1;
                    return Ok(Some(tag));
                }
                Some(b'/') if self.peek(1) == Some(b'>') => {
                    self.position += 2;
                    tag.empty = true;
                    return Ok(Some(tag));
                }
                Some(b' ' | b'\t' | b'\r' | b'\n') => {
                    self.position += 1;
                    if matches!(self.peek(0), Some(byte) if is_name_byte(byte)) {
                        self.attribute(&mut tag)?;
                    }
                }
                _ => return Err(self.error("a start tag is malformed")),
            }
        }
    }

    #[inline]
    fn attribute(&mut self, tag: &mut Tag<'a>) -> Result<(), ClixmlError> {
        let start = self.position;
        while matches!(self.peek(0), Some(byte) if is_name_byte(byte)) {
            self.position += 1;
        }
        let name = &self.bytes[start..self.position];
        if self.peek(0) != Some(b'=') {
            return Err(self.error("an attribute has no value"));
        }
        let quote = match self.peek(1) {
            Some(quote @ (b'"' | b'\'')) => quote,
            None => return Err(ClixmlError::Truncated),
            _ => return Err(self.error("an attribute's value is not quoted")),
        };
        self.position += 2;
        let start = self.position;
        // Values are short: one pass over them costs less than a search for each of these bytes.
        let mut plain = true;
        let mut end = start;
        loop {
            match self.bytes.get(end) {
                None => return Err(ClixmlError::Truncated),
                Some(&byte) if byte == quote => break,
                Some(b'<') => return Err(self.error("an attribute holds a bare <")),
                Some(b'&' | b'_') => plain = false,
                Some(_) => {}
            }
            end += 1;
        }
        let value = &self.text[start..end];
        match name {
            b"N" if tag.name.is_none() => {
                tag.name = Some(if plain { Cow::Borrowed(value) } else { decode_text(value, start)? });
            }
            b"RefId" if tag.ref_id.is_none() => {
                let id = value.parse().map_err(|_| self.error("a RefId is not a number"))?;
                tag.ref_id = Some(id);
            }
            b"N" | b"RefId" => return Err(self.error("an attribute stands twice")),
            _ => {
                decode_text(value, start)?;
            }
        }
        self.position = end + 1;
        Ok(())
    }

    /// `</element>`, white space and comments before it.
    #[inline]
    pub(super) fn close(&mut self, element: &[u8]) -> Result<(), ClixmlError> {
        if self.peek(0) != Some(b'<') || self.peek(1) != Some(b'/') {
            self.skip_between()?;
        }
        self.end_tag(element)
    }

    #[inline]
    fn end_tag(&mut self, element: &[u8]) -> Result<(), ClixmlError> {
        let rest = &self.bytes[self.position..];
        let length = element.len();
        if rest.len() >= length + 3
            && rest[0] == b'<'
            && rest[1] == b'/'
            && &rest[2..length + 2] == element
            && rest[length + 2] == b'>'
        {
            self.position += length + 3;
            return Ok(());
        }
        self.end_tag_slow(element)
    }

    #[cold]
    fn end_tag_slow(&mut self, element: &[u8]) -> Result<(), ClixmlError> {
        let rest = &self.bytes[self.position..];
        let Some(after) = rest.strip_prefix(b"</").and_then(|rest| rest.strip_prefix(element)) else {
            // What is there may be the beginning of the right tag.
            let whole = [b"</".as_slice(), element].concat();
            return Err(if whole.starts_with(rest) {
                ClixmlError::Truncated
            } else {
                self.error("an end tag does not match")
            });
        };
        let white = after.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        match after.get(white) {
            Some(b'>') => {
                self.position += 2 + element.len() + white + 1;
                Ok(())
            }
            None => Err(ClixmlError::Truncated),
            _ => Err(self.error("an end tag does not match")),
        }
    }

    /// The text up to `</element>`, entities and `_xHHHH_` undone; borrowed where there were none.
    #[inline]
    pub(super) fn content(&mut self, tag: &Tag<'a>) -> Result<Cow<'a, str>, ClixmlError> {
        if tag.empty {
            return Ok(Cow::Borrowed(""));
        }
        let start = self.position;
        let mut at = start;
        let mut plain = true;
        loop {
            let Some(found) = memchr3(b'<', b'&', b'_', &self.bytes[at..]) else {
                return Err(ClixmlError::Truncated);
            };
            at += found;
            match self.bytes[at] {
                b'<' => break,
                b'&' => plain = false,
                _ => plain &= !matches!(self.bytes.get(at + 1), Some(b'x' | b'X')),
            }
            at += 1;
        }
        let raw = &self.text[start..at];
        self.position = at;
        self.end_tag(tag.element)?;
        if plain { Ok(Cow::Borrowed(raw)) } else { decode_text(raw, start) }
    }

    /// The text up to `</element>` as it stands: for numbers, times and base64, which hold no escapes.
    #[inline]
    pub(super) fn raw(&mut self, tag: &Tag<'a>) -> Result<&'a str, ClixmlError> {
        if tag.empty {
            return Ok("");
        }
        let start = self.position;
        let Some(length) = memchr(b'<', &self.bytes[start..]) else { return Err(ClixmlError::Truncated) };
        self.position = start + length;
        self.end_tag(tag.element)?;
        Ok(self.text[start..start + length].trim_ascii())
    }

    /// Over the rest of an element, whatever it holds.
    pub(super) fn skip(&mut self, tag: &Tag<'a>, limit: usize) -> Result<(), ClixmlError> {
        if tag.empty {
            return Ok(());
        }
        let mut open: Vec<&'a [u8]> = vec![tag.element];
        while let Some(&element) = open.last() {
            let Some(length) = memchr(b'<', &self.bytes[self.position..]) else {
                return Err(ClixmlError::Truncated);
            };
            let from = self.position;
            self.position += length;
            if memchr(b'&', &self.bytes[from..self.position]).is_some() {
                decode_escapes(&self.text[from..self.position], from)?;
            }
            self.skip_between()?;
            if self.peek(0) != Some(b'<') {
                continue;
            }
            match self.open()? {
                None => {
                    self.end_tag(element)?;
                    open.pop();
                }
                Some(inner) if inner.empty => {}
                Some(inner) if open.len() >= limit => {
                    let _ = inner;
                    return Err(ClixmlError::Limit { what: "levels", limit });
                }
                Some(inner) => open.push(inner.element),
            }
        }
        Ok(())
    }
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-' | b'.')
}
