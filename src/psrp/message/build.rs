//! Small helpers of the messages: objects with extended members, enums, and reading them back.

use std::borrow::Cow;
use std::sync::Arc;

use crate::psrp::value::{IntKind, PsContent, PsObject, PsValue};

/// Type names for an object, most derived first.
pub(super) fn types(names: &[&'static str]) -> Arc<[Cow<'static, str>]> {
    names.iter().map(|name| Cow::Borrowed(*name)).collect()
}

/// `<Obj><MS>…</MS></Obj>`
pub(super) fn object<'a>(members: impl IntoIterator<Item = (&'static str, PsValue<'a>)>) -> PsValue<'a> {
    PsValue::Object(Arc::new(PsObject {
        extended: members.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect(),
        ..PsObject::default()
    }))
}

/// An enum as PowerShell writes it: types, text and number (MS-PSRP 2.2.3.*).
pub(super) fn enumeration(type_name: &'static str, text: &str, number: i32) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: types(&[type_name, "System.Enum", "System.ValueType", "System.Object"]),
        to_string: Some(Cow::Owned(text.to_owned())),
        content: PsContent::Value(Box::new(PsValue::i32(number))),
        ..PsObject::default()
    }))
}

/// A list of the given types.
pub(super) fn list(type_names: &[&'static str], items: Vec<PsValue<'static>>) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: types(type_names),
        content: PsContent::List(items),
        ..PsObject::default()
    }))
}

pub(super) fn i64(number: i64) -> PsValue<'static> {
    PsValue::Int(IntKind::I64, number)
}

pub(super) fn optional_text(text: Option<&str>) -> PsValue<'static> {
    text.map_or(PsValue::Null, |text| PsValue::string(text.to_owned()))
}

pub(super) fn member<'v, 'a>(value: &'v PsValue<'a>, name: &str) -> Option<&'v PsValue<'a>> {
    value.as_object()?.get(name)
}

pub(super) fn text<'v>(value: &'v PsValue<'_>, name: &str) -> Option<&'v str> {
    member(value, name)?.as_text()
}

pub(super) fn number(value: &PsValue<'_>, name: &str) -> Option<i32> {
    member(value, name)?.as_i64()?.try_into().ok()
}

pub(super) fn flag(value: &PsValue<'_>, name: &str) -> Option<bool> {
    member(value, name)?.as_bool()
}

/// `ci`, which some messages spell `CI`; members are found without case.
pub(super) fn call_id(value: &PsValue<'_>) -> Option<i64> {
    member(value, "ci")?.as_i64()
}

/// `ApartmentState`, of a pool and of a pipeline.
pub(super) fn apartment_state(number: i32) -> PsValue<'static> {
    let text = match number {
        0 => "STA",
        1 => "MTA",
        _ => "Unknown",
    };
    enumeration("System.Threading.ApartmentState", text, number)
}

/// Declares an enum whose variants have the numbers of the wire, from 0 on.
macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident { $($variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($variant,)+
        }

        impl $name {
            /// The number on the wire.
            pub fn number(self) -> i32 {
                self as i32
            }

            /// From the number on the wire.
            pub fn from_number(number: i32) -> Option<Self> {
                [$(Self::$variant),+].into_iter().find(|state| state.number() == number)
            }
        }
    };
}
pub(super) use numbered;

/// `RUNSPACEPOOL_STATE` and `PIPELINE_STATE`: a state, and why it came to that.
pub(super) fn state(name: &'static str, number: i32, error: Option<PsValue<'static>>) -> PsValue<'static> {
    let error = error.map(|error| ("ExceptionAsErrorRecord", error));
    object([Some((name, PsValue::i32(number))), error].into_iter().flatten())
}
