//! Values of CLIXML: what a PowerShell object is on the wire, borrowed from the message it came in.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::secret::Secret;

/// One value of MS-PSRP 2.2.5.1 (primitive) or 2.2.5.2 (object).
///
/// Text borrows from the message where no escape had to be undone. Values that the connector never reads
/// (`SerializationData`) are skipped by the reader and do not appear.
#[derive(Debug, Clone, PartialEq)]
pub enum PsValue<'a> {
    /// `<Nil/>`
    Null,
    /// `<S>`
    String(Cow<'a, str>),
    /// `<C>`, a UTF-16 code unit
    Char(u16),
    /// `<B>`
    Bool(bool),
    /// `<SB>`, `<I16>`, `<I32>`, `<I64>`
    Int(IntKind, i64),
    /// `<By>`, `<U16>`, `<U32>`, `<U64>`
    UInt(UIntKind, u64),
    /// `<Sg>`
    Single(f32),
    /// `<Db>`
    Double(f64),
    /// `<D>`, kept as text: .NET's decimal has no Rust peer.
    Decimal(Cow<'a, str>),
    /// `<DT>`. A `DateTime` without zone is read as UTC and marked.
    DateTime(PsDateTime),
    /// `<TS>`
    Duration(SignedDuration),
    /// `<G>`
    Guid(Uuid),
    /// `<URI>`
    Uri(Cow<'a, str>),
    /// `<Version>`
    Version(Cow<'a, str>),
    /// `<BA>`, decoded
    Bytes(Vec<u8>),
    /// `<XD>`
    Xml(Cow<'a, str>),
    /// `<SBK>`
    ScriptBlock(Cow<'a, str>),
    /// `<SS>`: an encrypted string, never decrypted by the reader.
    SecureString(Secret),
    /// `<PR>`: a progress record in its pipeline form.
    Progress(Box<PsObject<'a>>),
    /// `<Obj>`
    Object(Arc<PsObject<'a>>),
}

/// Width of a signed number on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntKind {
    I8,
    I16,
    I32,
    I64,
}

/// Width of an unsigned number on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UIntKind {
    U8,
    U16,
    U32,
    U64,
}

/// A `DateTime` and what its text said about the zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PsDateTime {
    pub at: Timestamp,
    pub zone: PsZone,
}

/// How a `<DT>` named its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PsZone {
    /// Ends in `Z`.
    Utc,
    /// Ends in an offset, in seconds east of Greenwich.
    Offset(i32),
    /// Says nothing (`DateTimeKind.Unspecified`).
    Unspecified,
}

/// Named members, in wire order. A list, not a map: objects have some 60 members and are read once.
pub type Members<'a> = Vec<(Cow<'a, str>, PsValue<'a>)>;

/// `<Obj>`: type names, text form, members and, where it stands for a container or an enum, its contents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PsObject<'a> {
    /// Type names, most derived first (`<TN>` or a resolved `<TNRef>`).
    pub type_names: Arc<[Cow<'a, str>]>,
    /// `<ToString>`
    pub to_string: Option<Cow<'a, str>>,
    /// `<Props>`: the adapted members.
    pub adapted: Members<'a>,
    /// `<MS>`: the extended members.
    pub extended: Members<'a>,
    /// The primitive value inside (an enum's number, a wrapped string) or the container's items.
    pub content: PsContent<'a>,
    /// A member is missing, because it refers to an object that never came. What it said is not known.
    pub lost_members: bool,
}

/// What an object holds besides members.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum PsContent<'a> {
    #[default]
    None,
    /// A primitive: `<I32>2</I32>` inside an enum.
    Value(Box<PsValue<'a>>),
    /// `<LST>`
    List(Vec<PsValue<'a>>),
    /// `<IE>`
    Enumerable(Vec<PsValue<'a>>),
    /// `<STK>`
    Stack(Vec<PsValue<'a>>),
    /// `<QUE>`
    Queue(Vec<PsValue<'a>>),
    /// `<DCT>`
    Dictionary(Vec<(PsValue<'a>, PsValue<'a>)>),
}

impl<'a> PsValue<'a> {
    /// A string.
    pub fn string(text: impl Into<Cow<'a, str>>) -> Self {
        Self::String(text.into())
    }

    /// A 32-bit number.
    pub fn i32(number: i32) -> Self {
        Self::Int(IntKind::I32, number.into())
    }

    /// The text of this value where it has one: a string, an enum's or an id's `<ToString>`, a version, a URI.
    ///
    /// Both wire forms of Exchange meet here: an enum as `<S>Allowed</S>` and as `<Obj><ToString>Allowed</ToString>`.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::String(text)
            | Self::Uri(text)
            | Self::Version(text)
            | Self::Decimal(text)
            | Self::Xml(text) => Some(text),
            Self::Object(object) => match (&object.to_string, &object.content) {
                (Some(text), _) => Some(text),
                (None, PsContent::Value(value)) => value.as_text(),
                _ => None,
            },
            _ => None,
        }
    }

    /// The primitive inside an object that wraps one, else this value.
    fn unwrapped(&self) -> &Self {
        match self {
            Self::Object(object) => match &object.content {
                PsContent::Value(value) => value.unwrapped(),
                _ => self,
            },
            _ => self,
        }
    }

    /// The boolean, also where it is wrapped in an object.
    pub fn as_bool(&self) -> Option<bool> {
        match self.unwrapped() {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// A whole number of any width, also where it is an enum's number.
    pub fn as_i64(&self) -> Option<i64> {
        match self.unwrapped() {
            Self::Int(_, number) => Some(*number),
            Self::UInt(_, number) => i64::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The GUID: `<G>`, or a text of that form.
    pub fn as_guid(&self) -> Option<Uuid> {
        match self {
            Self::Guid(guid) => Some(*guid),
            other => Uuid::try_parse(other.as_text()?.trim_matches(['{', '}'])).ok(),
        }
    }

    /// The moment: `<DT>` only; a text is not guessed at.
    pub fn as_timestamp(&self) -> Option<Timestamp> {
        match self.unwrapped() {
            Self::DateTime(time) => Some(time.at),
            _ => None,
        }
    }

    /// The items of a list, enumerable, stack or queue; `None` for what is no container.
    pub fn as_items(&self) -> Option<&[PsValue<'a>]> {
        let Self::Object(object) = self else { return None };
        match &object.content {
            PsContent::List(items)
            | PsContent::Enumerable(items)
            | PsContent::Stack(items)
            | PsContent::Queue(items) => Some(items),
            _ => None,
        }
    }

    /// The object.
    pub fn as_object(&self) -> Option<&PsObject<'a>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// True for `<Nil/>`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<'a> PsObject<'a> {
    /// A member by name without case: adapted members first, then extended ones.
    pub fn get(&self, name: &str) -> Option<&PsValue<'a>> {
        self.adapted
            .iter()
            .chain(&self.extended)
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// The most derived type name.
    pub fn type_name(&self) -> Option<&str> {
        self.type_names.first().map(AsRef::as_ref)
    }
}
