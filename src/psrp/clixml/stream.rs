//! The reader of `<Objs>` documents: top-level objects leave it while bytes arrive.

use memchr::{memchr, memchr3, memmem};

use super::memory::Memory;
use super::owned::Detacher;
use super::read::Parser;
use super::{ClixmlError, DecodeLimits};
use crate::psrp::value::PsValue;

/// Reads an `<Objs>` document of any length from pieces of any size, in UTF-8 with or without byte order mark.
///
/// It holds one top-level object and what [`DecodeLimits`] lets it remember for references. An object that can't be read
/// is an error in its place, and the next one follows; a document that isn't well-formed around its objects ends
/// with an error that stays.
#[derive(Debug)]
pub struct DocumentReader {
    limits: DecodeLimits,
    memory: Memory,
    buffer: Vec<u8>,
    /// In `buffer`: up to here everything was given out or dropped.
    done: usize,
    /// In `buffer`: up to here it was looked at.
    seen: usize,
    /// In `buffer`: where the top-level object begins whose end hasn't come.
    start: Option<usize>,
    /// Bytes of the document before `buffer`.
    before: usize,
    /// Open elements: 1 within `<Objs>`, 2 and more within a top-level object.
    level: usize,
    place: Place,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    /// Within a tag that began at this offset of the buffer, and within this quote.
    Tag(usize, Option<u8>),
    Comment,
    Instruction,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Before,
    Inside,
    After,
    Broken(ClixmlError),
}

impl Default for DocumentReader {
    fn default() -> Self {
        Self::new(DecodeLimits::default())
    }
}

impl DocumentReader {
    pub fn new(limits: DecodeLimits) -> Self {
        Self {
            limits,
            memory: Memory::default(),
            buffer: Vec::new(),
            done: 0,
            seen: 0,
            start: None,
            before: 0,
            level: 0,
            place: Place::Text,
            state: State::Before,
        }
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, piece: &[u8]) {
        if self.done > 0 {
            self.buffer.drain(..self.done);
            self.before += self.done;
            self.seen -= self.done;
            self.start = self.start.map(|start| start - self.done);
            if let Place::Tag(start, quote) = self.place {
                self.place = Place::Tag(start - self.done, quote);
            }
            self.done = 0;
        }
        self.buffer.extend_from_slice(piece);
    }

    /// The next top-level object; `None` until more bytes come or where the document has ended.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Option<Result<PsValue<'static>, ClixmlError>> {
        if let State::Broken(error) = &self.state {
            return Some(Err(error.clone()));
        }
        match self.scan() {
            Ok(None) => None,
            Ok(Some((start, end))) => Some(self.parse(start, end)),
            Err(error) => {
                self.state = State::Broken(error.clone());
                self.buffer = Vec::new();
                (self.done, self.seen, self.start) = (0, 0, None);
                Some(Err(error))
            }
        }
    }

    /// After the last bytes and the last [`next`](Self::next): is the document whole?
    pub fn finish(&self) -> Result<(), ClixmlError> {
        match &self.state {
            State::Broken(error) => Err(error.clone()),
            State::After if self.place == Place::Text && self.seen == self.buffer.len() => Ok(()),
            _ => Err(ClixmlError::Truncated),
        }
    }

    fn parse(&mut self, start: usize, end: usize) -> Result<PsValue<'static>, ClixmlError> {
        let shift = self.before + start;
        let bytes = &self.buffer[start..end];
        let text = std::str::from_utf8(bytes)
            .map_err(|error| ClixmlError::Encoding { at: shift + error.valid_up_to() })?;
        let mut parser = Parser::new(text, &self.limits, Some(&mut self.memory));
        let value = parser
            .next_value()
            .and_then(|value| {
                parser.finish()?;
                value.ok_or(ClixmlError::Truncated)
            })
            .map_err(|error| error.shifted(shift));
        let references = std::mem::take(&mut parser.references);
        let mut owner = Detacher::default();
        self.memory.introduce(&mut owner);
        // What an unreadable object defined before its fault may be referred to all the same.
        self.memory.keep(references, &mut owner, &self.limits)?;
        value.map(|value| owner.value(value))
    }

    fn error(&self, at: usize, what: &'static str) -> ClixmlError {
        ClixmlError::Syntax { at: self.before + at, what }
    }

    /// Goes on to the end of a top-level object and gives its place.
    fn scan(&mut self) -> Result<Option<(usize, usize)>, ClixmlError> {
        loop {
            if self.start.is_none() {
                self.done = match self.place {
                    Place::Tag(start, _) => start,
                    _ => self.seen,
                };
            }
            let from = self.start.unwrap_or(self.done);
            if self.seen - from > self.limits.size {
                return Err(ClixmlError::Limit { what: "bytes", limit: self.limits.size });
            }
            let rest = &self.buffer[self.seen..];
            match self.place {
                Place::Text => {
                    let text = memchr(b'<', rest).unwrap_or(rest.len());
                    if self.level < 2 && !self.is_blank(&rest[..text]) {
                        // A byte order mark may be cut: then there's nothing else yet.
                        if self.before + self.seen == 0 && b"\xEF\xBB\xBF".starts_with(rest) {
                            return Ok(None);
                        }
                        return Err(self.error(self.seen, "text between objects"));
                    }
                    let tag = &rest[text..];
                    let next = match tag {
                        [b'<', b'!', b'-', b'-', ..] => (4, Place::Comment),
                        [b'<', b'!', b'-'] | [b'<', b'!'] | [b'<'] | [] => {
                            // Don't move past what begins: it's looked at again with more.
                            self.seen += text;
                            if self.start.is_none() {
                                self.done = self.seen;
                            }
                            return Ok(None);
                        }
                        [b'<', b'!', ..] => {
                            return Err(self.error(self.seen + text, "declarations and CDATA are refused"));
                        }
                        [b'<', b'?', ..] => (2, Place::Instruction),
                        _ => (1, Place::Tag(self.seen + text, None)),
                    };
                    self.seen += text + next.0;
                    self.place = next.1;
                }
                Place::Comment | Place::Instruction => {
                    let end: &[u8] = if self.place == Place::Comment { b"-->" } else { b"?>" };
                    match memmem::find(rest, end) {
                        Some(found) => {
                            self.seen += found + end.len();
                            self.place = Place::Text;
                        }
                        None => {
                            // The end itself may be cut.
                            self.seen += rest.len().saturating_sub(end.len() - 1);
                            return Ok(None);
                        }
                    }
                }
                Place::Tag(start, Some(quote)) => match memchr(quote, rest) {
                    Some(found) => {
                        self.seen += found + 1;
                        self.place = Place::Tag(start, None);
                    }
                    None => {
                        self.seen = self.buffer.len();
                        return self.check_size(start);
                    }
                },
                Place::Tag(start, None) => match memchr3(b'>', b'"', b'\'', rest) {
                    Some(found) if rest[found] == b'>' => {
                        self.seen += found + 1;
                        self.place = Place::Text;
                        if let Some(range) = self.tag(start, self.seen)? {
                            return Ok(Some(range));
                        }
                    }
                    Some(found) => {
                        self.place = Place::Tag(start, Some(rest[found]));
                        self.seen += found + 1;
                    }
                    None => {
                        self.seen = self.buffer.len();
                        return self.check_size(start);
                    }
                },
            }
        }
    }

    fn check_size(&self, start: usize) -> Result<Option<(usize, usize)>, ClixmlError> {
        if self.seen - self.start.unwrap_or(start) > self.limits.size {
            return Err(ClixmlError::Limit { what: "bytes", limit: self.limits.size });
        }
        Ok(None)
    }

    fn is_blank(&self, text: &[u8]) -> bool {
        let text = if self.before + self.seen == 0 {
            text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
        } else {
            text
        };
        text.iter().all(u8::is_ascii_whitespace)
    }

    /// A whole tag; when it ends a top-level object, where that is.
    fn tag(&mut self, start: usize, end: usize) -> Result<Option<(usize, usize)>, ClixmlError> {
        let tag = &self.buffer[start..end];
        let closing = tag.starts_with(b"</");
        let empty = tag.ends_with(b"/>");
        match (self.level, closing) {
            (0, _) => {
                let name = tag.strip_prefix(b"<Objs");
                let is_objs =
                    name.is_some_and(|rest| matches!(rest[0], b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'));
                if self.state != State::Before || !is_objs {
                    return Err(self.error(start, "an Objs element is due"));
                }
                self.state = if empty { State::After } else { State::Inside };
                self.level = usize::from(!empty);
            }
            (1, true) => {
                if tag.strip_prefix(b"</Objs").map(|rest| rest.trim_ascii_start()) != Some(b">") {
                    return Err(self.error(start, "an end tag does not match"));
                }
                self.level = 0;
                self.state = State::After;
            }
            (1, false) => {
                self.start = Some(start);
                self.level = 2;
                if empty {
                    return self.whole(end);
                }
            }
            (_, true) => {
                self.level -= 1;
                if self.level == 1 {
                    return self.whole(end);
                }
            }
            (_, false) if empty => {}
            (_, false) => self.level += 1,
        }
        Ok(None)
    }

    fn whole(&mut self, end: usize) -> Result<Option<(usize, usize)>, ClixmlError> {
        self.level = 1;
        let start = self.start.take().unwrap_or(end);
        self.done = end;
        if end - start > self.limits.size {
            return Err(ClixmlError::Limit { what: "bytes", limit: self.limits.size });
        }
        Ok(Some((start, end)))
    }
}

/// Reads a whole document, as Export-Clixml writes it: UTF-16 with byte order mark, or UTF-8.
pub fn read_document(bytes: &[u8], limits: &DecodeLimits) -> Result<Vec<PsValue<'static>>, ClixmlError> {
    let mut reader = DocumentReader::new(limits.clone());
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        if !rest.is_empty() {
            return Err(ClixmlError::Truncated);
        }
        let mut text = String::with_capacity(pairs.len());
        for (index, c) in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).enumerate() {
            text.push(c.map_err(|_| ClixmlError::Encoding { at: 2 * index + 2 })?);
        }
        Ok(text)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => reader.feed(wide(rest, u16::from_le_bytes)?.as_bytes()),
        [0xFE, 0xFF, rest @ ..] => reader.feed(wide(rest, u16::from_be_bytes)?.as_bytes()),
        _ => reader.feed(bytes),
    }
    let mut values = Vec::new();
    while let Some(value) = reader.next() {
        values.push(value?);
    }
    reader.finish()?;
    Ok(values)
}

impl ClixmlError {
    fn shifted(mut self, by: usize) -> Self {
        match &mut self {
            Self::Encoding { at }
            | Self::Syntax { at, .. }
            | Self::Element { at, .. }
            | Self::Value { at, .. }
            | Self::Reference { at, .. } => *at += by,
            Self::Truncated | Self::Limit { .. } => {}
        }
        self
    }
}

#[cfg(test)]
mod tests;
