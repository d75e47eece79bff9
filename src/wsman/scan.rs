//! A forward scanner over one XML body: tags and the text between them, found with `memchr`, nothing built.
//!
//! It reads what SOAP allows (no DTD, no custom entities) and refuses the rest.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};

use super::WsmanError;

/// Deepest nesting that is followed.
const MAX_DEPTH: usize = 64;

/// What the scanner stands on.
#[derive(Debug, Clone, Copy)]
pub(super) enum XmlToken<'a> {
    /// A start tag; an empty element gives an [`XmlToken::End`] next.
    Start(XmlTag<'a>),
    /// An end tag.
    End,
    /// Characters between two tags, still escaped; never empty, but may be white space.
    Text(&'a [u8]),
}

/// A start tag: local name and the raw attributes.
#[derive(Debug, Clone, Copy)]
pub(super) struct XmlTag<'a> {
    pub(super) name: &'a [u8],
    attributes: &'a [u8],
}

/// The scanner.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    body: &'a [u8],
    at: usize,
    open: Vec<&'a [u8]>,
    empty: bool,
    ended: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        let at = if body.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        Self { body, at, open: Vec::with_capacity(12), empty: false, ended: false }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The next token; `None` at the end of the outermost element.
    pub(super) fn next(&mut self) -> Result<Option<XmlToken<'a>>, WsmanError> {
        if self.empty {
            self.empty = false;
            return self.close().map(Some);
        }
        loop {
            let rest = &self.body[self.at..];
            let Some(offset) = memchr(b'<', rest) else {
                // Text after the last element, or a body that breaks off inside one.
                return if self.open.is_empty() { Ok(None) } else { Err(self.malformed()) };
            };
            if offset > 0 {
                let text = &rest[..offset];
                self.at += offset;
                if !self.open.is_empty() {
                    return Ok(Some(XmlToken::Text(text)));
                }
                if !text.iter().all(u8::is_ascii_whitespace) {
                    return Err(self.malformed());
                }
                continue;
            }
            match rest.get(1) {
                Some(b'?') => self.skip_past(rest, b"?>")?,
                Some(b'!') if rest.starts_with(b"<!--") => self.skip_past(rest, b"-->")?,
                Some(b'!') if rest.starts_with(b"<![CDATA[") && !self.open.is_empty() => {
                    let end = memmem::find(rest, b"]]>").ok_or_else(|| self.malformed())?;
                    self.at += end + 3;
                    // Only fault texts of other makes use it; a text with markup characters is shown as it is.
                    if end > 9 {
                        return Ok(Some(XmlToken::Text(&rest[9..end])));
                    }
                }
                Some(b'!') | None => return Err(self.malformed()),
                Some(b'/') => {
                    let end = memchr(b'>', rest).ok_or_else(|| self.malformed())?;
                    let name = local_name(rest[2..end].trim_ascii_end());
                    if self.open.last() != Some(&name) {
                        return Err(self.malformed());
                    }
                    self.at += end + 1;
                    return self.close().map(Some);
                }
                Some(_) => {
                    if self.ended {
                        return Err(self.malformed());
                    }
                    return self.start(rest).map(|tag| Some(XmlToken::Start(tag)));
                }
            }
        }
    }

    /// The text of the element just entered, up to its end; elements inside are stepped over.
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, WsmanError> {
        let depth = self.depth();
        let mut text: Option<Cow<'a, str>> = None;
        while let Some(token) = self.next()? {
            match token {
                XmlToken::Text(part) if self.depth() == depth => {
                    let part = unescape(part);
                    text = Some(match text {
                        None => part,
                        Some(mut before) => {
                            before.to_mut().push_str(&part);
                            before
                        }
                    });
                }
                XmlToken::End if self.depth() < depth => break,
                _ => {}
            }
        }
        let text = text.unwrap_or_default();
        Ok(match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        })
    }

    /// Like [`Scanner::text`], but raw: one slice, as base64 is. Split text (a comment inside) is refused.
    pub(super) fn raw_text(&mut self) -> Result<&'a [u8], WsmanError> {
        let depth = self.depth();
        let mut text: &'a [u8] = &[];
        while let Some(token) = self.next()? {
            match token {
                XmlToken::Text(part) if text.is_empty() => text = part,
                XmlToken::End if self.depth() < depth => break,
                _ => return Err(self.malformed()),
            }
        }
        Ok(text)
    }

    /// Steps over the rest of the element just entered.
    pub(super) fn skip(&mut self) -> Result<(), WsmanError> {
        let depth = self.depth();
        while self.depth() >= depth {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn start(&mut self, rest: &'a [u8]) -> Result<XmlTag<'a>, WsmanError> {
        let end = tag_end(rest).ok_or_else(|| self.malformed())?;
        let mut inside = &rest[1..end];
        if let Some(shorter) = inside.strip_suffix(b"/") {
            inside = shorter;
            self.empty = true;
        }
        let split = inside.iter().position(u8::is_ascii_whitespace).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(split);
        let name = local_name(name);
        if name.is_empty() {
            return Err(self.malformed());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(WsmanError::Limit("nesting"));
        }
        self.open.push(name);
        self.at += end + 1;
        Ok(XmlTag { name, attributes })
    }

    fn close(&mut self) -> Result<XmlToken<'a>, WsmanError> {
        let token = self.open.pop().map(|_| XmlToken::End).ok_or_else(|| self.malformed())?;
        self.ended = self.open.is_empty();
        Ok(token)
    }

    fn skip_past(&mut self, rest: &[u8], end: &[u8]) -> Result<(), WsmanError> {
        self.at += memmem::find(rest, end).ok_or_else(|| self.malformed())? + end.len();
        Ok(())
    }

    fn malformed(&self) -> WsmanError {
        WsmanError::Malformed(self.at)
    }
}

impl<'a> XmlTag<'a> {
    /// An attribute's value by local name, unescaped.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_ascii_start();
            let equals = memchr(b'=', rest)?;
            let key = local_name(rest[..equals].trim_ascii_end());
            rest = rest[equals + 1..].trim_ascii_start();
            let quote = *rest.first()?;
            if quote != b'"' && quote != b'\'' {
                return None;
            }
            let end = memchr(quote, &rest[1..])?;
            if key == name.as_bytes() {
                return Some(unescape(&rest[1..=end]));
            }
            rest = &rest[end + 2..];
        }
    }
}

/// Where a start tag ends: the first `>` outside quotes.
fn tag_end(rest: &[u8]) -> Option<usize> {
    let (mut from, mut quote) = (0, None);
    for end in memchr_iter(b'>', rest) {
        for byte in &rest[from..end] {
            match (quote, *byte) {
                (None, b'"' | b'\'') => quote = Some(*byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        if quote.is_none() {
            return Some(end);
        }
        // This `>` is part of a value.
        from = end;
    }
    None
}

fn local_name(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |colon| &name[colon + 1..])
}

/// Undoes the five predefined entities and character references; bytes that are no UTF-8 become U+FFFD.
pub(super) fn unescape(raw: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(raw);
    if memchr(b'&', text.as_bytes()).is_none() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let decoded = memchr(b';', rest.as_bytes()).filter(|end| *end <= 10).and_then(|end| {
            let c = match &rest[1..end] {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                name => {
                    let number = name.strip_prefix('#')?;
                    let code = match number.strip_prefix(['x', 'X']) {
                        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                        None => number.parse().ok()?,
                    };
                    char::from_u32(code)?
                }
            };
            Some((c, end + 1))
        });
        match decoded {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Escapes text for an element or a double-quoted attribute.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Not allowed in XML 1.0 and never meant.
            c if c.is_control() && !matches!(c, '\t' | '\r' | '\n') => {}
            c => out.push(c),
        }
    }
}
