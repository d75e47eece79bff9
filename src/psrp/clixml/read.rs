//! The reader: one CLIXML value to a borrowed tree.

use std::borrow::Cow;
use std::sync::Arc;

use uuid::Uuid;

use super::cursor::{Cursor, Tag};
use super::memory::Memory;
use super::references::{Finished, References, Slot, Types};
use super::time::{parse_date_time, parse_duration};
use super::{ClixmlError, DecodeLimits};
use crate::psrp::value::{IntKind, Members, PsContent, PsObject, PsValue, UIntKind};
use crate::secret::Secret;

/// Reads one value: a message of MS-PSRP, or one element taken from a document.
///
/// A byte order mark and the `<Objs>` frame around a single value are read over. Text borrows from `bytes`.
pub fn parse_value<'a>(bytes: &'a [u8], limits: &DecodeLimits) -> Result<PsValue<'a>, ClixmlError> {
    if bytes.len() > limits.size {
        return Err(ClixmlError::Limit { what: "bytes", limit: limits.size });
    }
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
        .map_err(|error| ClixmlError::Encoding { at: error.valid_up_to() })?;
    let mut parser = Parser::new(text, limits, None);
    let Some(tag) = parser.cursor.open()? else { return Err(parser.cursor.error("a value is missing")) };
    let value = if tag.element == b"Objs" && !tag.empty {
        let value = parser.next_value()?.ok_or(parser.cursor.error("a value is missing"))?;
        parser.cursor.close(b"Objs")?;
        value
    } else {
        let value = parser.value(&tag, 0)?;
        parser.whole(value)?
    };
    parser.finish()?;
    Ok(value)
}

#[derive(Debug)]
pub(super) struct Parser<'a, 'l> {
    pub(super) cursor: Cursor<'a>,
    limits: &'l DecodeLimits,
    pub(super) references: References<'a>,
    /// What came before in the same document.
    memory: Option<&'l mut Memory>,
    /// Values so far, with what references stand for.
    values: usize,
    /// The deepest level reached since the innermost open object began.
    deepest: usize,
    /// Bytes that references stand for.
    repeated: usize,
    /// Of the member being read: a reference in it, by place and number, to an object that never came.
    dangling: Option<(usize, u64)>,
}

impl<'a, 'l> Parser<'a, 'l> {
    pub(super) fn new(text: &'a str, limits: &'l DecodeLimits, memory: Option<&'l mut Memory>) -> Self {
        Self {
            cursor: Cursor::new(text),
            limits,
            references: References::default(),
            memory,
            values: 0,
            deepest: 0,
            repeated: 0,
            dangling: None,
        }
    }

    /// The next value on this level, `None` where an end tag (or the end of the text) comes.
    pub(super) fn next_value(&mut self) -> Result<Option<PsValue<'a>>, ClixmlError> {
        match self.cursor.open()? {
            Some(tag) => {
                let value = self.value(&tag, 0)?;
                self.whole(value).map(Some)
            }
            None => Ok(None),
        }
    }

    /// A value of which no member could be given up is whole, or is none.
    fn whole(&mut self, value: PsValue<'a>) -> Result<PsValue<'a>, ClixmlError> {
        match self.dangling.take() {
            Some((at, id)) => Err(ClixmlError::Reference { at, id }),
            None => Ok(value),
        }
    }

    /// Nothing may follow.
    pub(super) fn finish(&mut self) -> Result<(), ClixmlError> {
        self.cursor.skip_between()?;
        if self.cursor.remaining() > 0 {
            return Err(self.cursor.error("something follows the value"));
        }
        Ok(())
    }

    fn count(&mut self, values: usize) -> Result<(), ClixmlError> {
        self.values += values;
        if self.values > self.limits.values {
            return Err(ClixmlError::Limit { what: "values", limit: self.limits.values });
        }
        Ok(())
    }

    fn descend(&mut self, depth: usize) -> Result<(), ClixmlError> {
        if depth > self.limits.depth {
            return Err(ClixmlError::Limit { what: "levels", limit: self.limits.depth });
        }
        self.deepest = self.deepest.max(depth);
        Ok(())
    }

    /// The value that `tag` begins, up to and with its end tag.
    fn value(&mut self, tag: &Tag<'a>, depth: usize) -> Result<PsValue<'a>, ClixmlError> {
        self.count(1)?;
        Ok(match tag.element {
            b"S" => PsValue::String(self.cursor.content(tag)?),
            b"B" => PsValue::Bool(self.scalar(tag, "B", |text| match text {
                "true" | "1" => Some(true),
                "false" | "0" => Some(false),
                _ => None,
            })?),
            b"Nil" => {
                if !tag.empty {
                    self.cursor.close(b"Nil")?;
                }
                PsValue::Null
            }
            b"Obj" => return self.object(tag, depth + 1),
            b"Ref" => return self.reference(tag, depth + 1),
            b"DT" => PsValue::DateTime(self.scalar(tag, "DT", parse_date_time)?),
            b"G" => PsValue::Guid(self.scalar(tag, "G", |text| Uuid::try_parse(text).ok())?),
            b"I32" => PsValue::Int(IntKind::I32, self.scalar(tag, "I32", |t| t.parse::<i32>().ok())?.into()),
            b"I64" => PsValue::Int(IntKind::I64, self.scalar(tag, "I64", |t| t.parse().ok())?),
            b"I16" => PsValue::Int(IntKind::I16, self.scalar(tag, "I16", |t| t.parse::<i16>().ok())?.into()),
            b"SB" => PsValue::Int(IntKind::I8, self.scalar(tag, "SB", |t| t.parse::<i8>().ok())?.into()),
            b"By" => PsValue::UInt(UIntKind::U8, self.scalar(tag, "By", |t| t.parse::<u8>().ok())?.into()),
            b"U16" => {
                PsValue::UInt(UIntKind::U16, self.scalar(tag, "U16", |t| t.parse::<u16>().ok())?.into())
            }
            b"U32" => {
                PsValue::UInt(UIntKind::U32, self.scalar(tag, "U32", |t| t.parse::<u32>().ok())?.into())
            }
            b"U64" => PsValue::UInt(UIntKind::U64, self.scalar(tag, "U64", |t| t.parse().ok())?),
            b"C" => PsValue::Char(self.scalar(tag, "C", |t| t.parse().ok())?),
            b"Sg" => PsValue::Single(self.scalar(tag, "Sg", |t| {
                Some(match t {
                    "INF" => f32::INFINITY,
                    "-INF" => f32::NEG_INFINITY,
                    _ => t.parse().ok()?,
                })
            })?),
            b"Db" => PsValue::Double(self.scalar(tag, "Db", |t| {
                Some(match t {
                    "INF" => f64::INFINITY,
                    "-INF" => f64::NEG_INFINITY,
                    _ => t.parse().ok()?,
                })
            })?),
            b"D" => PsValue::Decimal(Cow::Borrowed(self.scalar(tag, "D", |text| {
                let mut bytes = text.bytes();
                let shape = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+');
                (!text.is_empty() && bytes.all(shape)).then_some(text)
            })?)),
            b"TS" => PsValue::Duration(self.scalar(tag, "TS", parse_duration)?),
            b"URI" => PsValue::Uri(self.cursor.content(tag)?),
            b"Version" => PsValue::Version(self.cursor.content(tag)?),
            b"XD" => PsValue::Xml(self.cursor.content(tag)?),
            b"SBK" => PsValue::ScriptBlock(self.cursor.content(tag)?),
            b"BA" => PsValue::Bytes(self.scalar(tag, "BA", decode_base64)?),
            b"SS" => PsValue::SecureString(Secret::new(self.cursor.content(tag)?)),
            b"PR" => PsValue::Progress(Box::new(self.progress(tag, depth + 1)?)),
            _ => return Err(unexpected(tag)),
        })
    }

    #[inline]
    fn scalar<T>(
        &mut self,
        tag: &Tag<'a>,
        element: &'static str,
        parse: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, ClixmlError> {
        let text = self.cursor.raw(tag)?;
        parse(text).ok_or(ClixmlError::Value { at: tag.at, element })
    }

    fn reference(&mut self, tag: &Tag<'a>, depth: usize) -> Result<PsValue<'a>, ClixmlError> {
        let id = tag.ref_id.ok_or(ClixmlError::Value { at: tag.at, element: "Ref" })?;
        if !tag.empty {
            self.cursor.close(b"Ref")?;
        }
        match self.references.objects.get(id) {
            None => match self.memory.as_mut().and_then(|memory| memory.object(id)) {
                Some(finished) => self.repeat(finished, depth),
                None => Ok(self.dangle(tag.at, id)),
            },
            Some(Slot::Lost) => Ok(self.dangle(tag.at, id)),
            Some(Slot::Open(text)) => Ok(text.clone().map_or(PsValue::Null, PsValue::String)),
            Some(Slot::Done(finished)) => {
                let finished = finished.clone();
                self.repeat(finished, depth)
            }
        }
    }

    /// A reference to what never came: the member around it is lost, and nothing else.
    fn dangle(&mut self, at: usize, id: u64) -> PsValue<'a> {
        self.dangling.get_or_insert((at, id));
        PsValue::Null
    }

    fn repeat(&mut self, finished: Finished<'a>, depth: usize) -> Result<PsValue<'a>, ClixmlError> {
        self.count(finished.values)?;
        self.descend(depth + finished.height)?;
        self.repeated = self.repeated.saturating_add(finished.bytes);
        Ok(PsValue::Object(finished.object))
    }

    fn object(&mut self, tag: &Tag<'a>, depth: usize) -> Result<PsValue<'a>, ClixmlError> {
        let (values, deepest, repeated) = (self.values, self.deepest, self.repeated);
        self.deepest = depth;
        self.descend(depth)?;
        if let Some(id) = tag.ref_id {
            self.references.objects.set(id, Slot::Open(None));
        }
        let mut object = PsObject::default();
        if !tag.empty {
            self.parts(tag, &mut object, depth)?;
        }
        let object = Arc::new(object);
        if let Some(id) = tag.ref_id
            && self.dangling.is_some()
        {
            self.references.objects.set(id, Slot::Lost);
        } else if let Some(id) = tag.ref_id {
            self.references.objects.set(
                id,
                Slot::Done(Finished {
                    object: Arc::clone(&object),
                    height: self.deepest - depth,
                    values: self.values - values,
                    bytes: self.cursor.position - tag.at + (self.repeated - repeated),
                }),
            );
        }
        self.deepest = self.deepest.max(deepest);
        Ok(PsValue::Object(object))
    }

    fn parts(&mut self, tag: &Tag<'a>, object: &mut PsObject<'a>, depth: usize) -> Result<(), ClixmlError> {
        let mut seen = PartsSeen::default();
        while let Some(part) = self.cursor.open()? {
            match part.element {
                b"TN" => {
                    seen.once(&part, 1)?;
                    object.type_names = self.type_names(&part)?;
                }
                b"TNRef" => {
                    seen.once(&part, 1)?;
                    let id = part.ref_id.ok_or(ClixmlError::Value { at: part.at, element: "TNRef" })?;
                    let remembered = || self.memory.as_mut().and_then(|memory| memory.types(id));
                    let known = self.references.types.get(id).cloned().or_else(remembered);
                    // A type that is not known is no type; the members say what the object is.
                    object.type_names = known.unwrap_or_default();
                    if !part.empty {
                        self.cursor.close(b"TNRef")?;
                    }
                }
                b"ToString" => {
                    seen.once(&part, 2)?;
                    let text = self.cursor.content(&part)?;
                    if let Some(id) = tag.ref_id {
                        self.references.objects.set(id, Slot::Open(Some(text.clone())));
                    }
                    object.to_string = Some(text);
                }
                b"Props" => {
                    seen.once(&part, 4)?;
                    object.adapted = self.members(&part, depth, &mut object.lost_members)?;
                }
                b"MS" => {
                    seen.once(&part, 8)?;
                    object.extended = self.members(&part, depth, &mut object.lost_members)?;
                }
                b"LST" => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::List(self.items(&part, depth)?);
                }
                b"IE" => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::Enumerable(self.items(&part, depth)?);
                }
                b"STK" => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::Stack(self.items(&part, depth)?);
                }
                b"QUE" => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::Queue(self.items(&part, depth)?);
                }
                b"DCT" => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::Dictionary(self.pairs(&part, depth)?);
                }
                _ => {
                    seen.once(&part, 16)?;
                    object.content = PsContent::Value(Box::new(self.value(&part, depth)?));
                }
            }
        }
        self.cursor.close(b"Obj")
    }

    fn type_names(&mut self, part: &Tag<'a>) -> Result<Types<'a>, ClixmlError> {
        let mut names = Vec::with_capacity(8);
        if !part.empty {
            while let Some(name) = self.cursor.open()? {
                if name.element != b"T" {
                    return Err(unexpected(&name));
                }
                self.count(1)?;
                names.push(self.cursor.content(&name)?);
            }
            self.cursor.close(b"TN")?;
        }
        let names: Types<'a> = names.into();
        if let Some(id) = part.ref_id {
            self.references.types.set(id, Arc::clone(&names));
        }
        Ok(names)
    }

    fn members(&mut self, part: &Tag<'a>, depth: usize, lost: &mut bool) -> Result<Members<'a>, ClixmlError> {
        if part.empty {
            return Ok(Members::new());
        }
        // A member takes some 50 bytes; a first size that fits spares growing. Bounded, for hostile texts.
        let mut members = Members::with_capacity((self.cursor.remaining() / 48).clamp(2, 64));
        while let Some(mut tag) = self.cursor.open()? {
            let Some(name) = tag.name.take() else {
                return Err(ClixmlError::Value { at: tag.at, element: "N" });
            };
            if name == "SerializationData" {
                self.cursor.skip(&tag, self.limits.depth)?;
                continue;
            }
            let around = self.dangling.take();
            let value = self.value(&tag, depth)?;
            if std::mem::replace(&mut self.dangling, around).is_some() {
                *lost = true;
            } else {
                members.push((name, value));
            }
        }
        self.cursor.close(part.element)?;
        Ok(members)
    }

    fn items(&mut self, part: &Tag<'a>, depth: usize) -> Result<Vec<PsValue<'a>>, ClixmlError> {
        let mut items = Vec::new();
        if !part.empty {
            while let Some(tag) = self.cursor.open()? {
                items.push(self.value(&tag, depth)?);
            }
            self.cursor.close(part.element)?;
        }
        Ok(items)
    }

    #[allow(clippy::type_complexity)]
    fn pairs(
        &mut self,
        part: &Tag<'a>,
        depth: usize,
    ) -> Result<Vec<(PsValue<'a>, PsValue<'a>)>, ClixmlError> {
        let mut pairs = Vec::new();
        if !part.empty {
            while let Some(entry) = self.cursor.open()? {
                if entry.element != b"En" || entry.empty {
                    return Err(unexpected(&entry));
                }
                let (mut key, mut value) = (None, None);
                while let Some(tag) = self.cursor.open()? {
                    let place = match tag.name.as_deref() {
                        Some("Key") => &mut key,
                        Some("Value") => &mut value,
                        _ => return Err(unexpected(&tag)),
                    };
                    if place.is_some() {
                        return Err(unexpected(&tag));
                    }
                    *place = Some(self.value(&tag, depth)?);
                }
                self.cursor.close(b"En")?;
                let (Some(key), Some(value)) = (key, value) else {
                    return Err(ClixmlError::Value { at: entry.at, element: "En" });
                };
                pairs.push((key, value));
            }
            self.cursor.close(part.element)?;
        }
        Ok(pairs)
    }

    /// `<PR>` (MS-PSRP 2.2.5.1.25) as an object with the names that a progress record message uses.
    fn progress(&mut self, tag: &Tag<'a>, depth: usize) -> Result<PsObject<'a>, ClixmlError> {
        self.descend(depth)?;
        let mut object = PsObject::default();
        if tag.empty {
            return Ok(object);
        }
        while let Some(part) = self.cursor.open()? {
            let (name, number) = match part.element {
                b"AV" => ("Activity", false),
                b"AI" => ("ActivityId", true),
                b"PI" => ("ParentActivityId", true),
                b"PC" => ("PercentComplete", true),
                b"T" => ("Type", false),
                b"SR" => ("SecondsRemaining", true),
                b"SD" => ("StatusDescription", false),
                b"S" | b"Nil" => ("CurrentOperation", false),
                _ => return Err(unexpected(&part)),
            };
            self.count(1)?;
            let value = if number {
                PsValue::i32(self.scalar(&part, "PR", |text| text.parse().ok())?)
            } else if part.element == b"Nil" {
                if !part.empty {
                    self.cursor.close(b"Nil")?;
                }
                PsValue::Null
            } else {
                PsValue::String(self.cursor.content(&part)?)
            };
            object.extended.push((Cow::Borrowed(name), value));
        }
        self.cursor.close(b"PR")?;
        Ok(object)
    }
}

/// Which parts of an object have been there.
#[derive(Default)]
struct PartsSeen(u8);

impl PartsSeen {
    fn once(&mut self, part: &Tag<'_>, bit: u8) -> Result<(), ClixmlError> {
        if self.0 & bit != 0 {
            return Err(unexpected(part));
        }
        self.0 |= bit;
        Ok(())
    }
}

#[cold]
fn unexpected(tag: &Tag<'_>) -> ClixmlError {
    ClixmlError::Element { at: tag.at, name: String::from_utf8_lossy(tag.element).chars().take(40).collect() }
}

fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let standard = base64_simd::STANDARD;
    if text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        let text: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        return standard.decode_to_vec(text).ok();
    }
    standard.decode_to_vec(text).ok()
}
