//! From borrowed to owned values; what was shared by reference stays shared.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::psrp::value::{Members, PsContent, PsObject, PsValue};

/// Remembers by address what it has taken over already.
#[derive(Debug, Default)]
pub(super) struct Detacher {
    pub(super) objects: HashMap<usize, Arc<PsObject<'static>>>,
    pub(super) types: HashMap<usize, Arc<[Cow<'static, str>]>>,
}

fn text(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

impl Detacher {
    pub(super) fn value(&mut self, value: PsValue<'_>) -> PsValue<'static> {
        match value {
            PsValue::Null => PsValue::Null,
            PsValue::String(s) => PsValue::String(text(s)),
            PsValue::Char(c) => PsValue::Char(c),
            PsValue::Bool(b) => PsValue::Bool(b),
            PsValue::Int(kind, number) => PsValue::Int(kind, number),
            PsValue::UInt(kind, number) => PsValue::UInt(kind, number),
            PsValue::Single(number) => PsValue::Single(number),
            PsValue::Double(number) => PsValue::Double(number),
            PsValue::Decimal(s) => PsValue::Decimal(text(s)),
            PsValue::DateTime(time) => PsValue::DateTime(time),
            PsValue::Duration(duration) => PsValue::Duration(duration),
            PsValue::Guid(guid) => PsValue::Guid(guid),
            PsValue::Uri(s) => PsValue::Uri(text(s)),
            PsValue::Version(s) => PsValue::Version(text(s)),
            PsValue::Bytes(bytes) => PsValue::Bytes(bytes),
            PsValue::Xml(s) => PsValue::Xml(text(s)),
            PsValue::ScriptBlock(s) => PsValue::ScriptBlock(text(s)),
            PsValue::SecureString(secret) => PsValue::SecureString(secret),
            PsValue::Progress(object) => PsValue::Progress(Box::new(self.object(*object))),
            PsValue::Object(object) => PsValue::Object(self.shared(object)),
        }
    }

    pub(super) fn shared(&mut self, object: Arc<PsObject<'_>>) -> Arc<PsObject<'static>> {
        let address = Arc::as_ptr(&object).addr();
        if let Some(known) = self.objects.get(&address) {
            return Arc::clone(known);
        }
        match Arc::try_unwrap(object) {
            Ok(object) => Arc::new(self.object(object)),
            Err(object) => {
                let owned = Arc::new(self.object((*object).clone()));
                self.objects.insert(address, Arc::clone(&owned));
                owned
            }
        }
    }

    pub(super) fn types(&mut self, types: &Arc<[Cow<'_, str>]>) -> Arc<[Cow<'static, str>]> {
        if types.is_empty() {
            return Arc::default();
        }
        let owned = || types.iter().cloned().map(text).collect();
        Arc::clone(self.types.entry(Arc::as_ptr(types).addr()).or_insert_with(owned))
    }

    pub(super) fn object(&mut self, object: PsObject<'_>) -> PsObject<'static> {
        PsObject {
            type_names: self.types(&object.type_names),
            to_string: object.to_string.map(text),
            adapted: self.members(object.adapted),
            extended: self.members(object.extended),
            lost_members: object.lost_members,
            content: match object.content {
                PsContent::None => PsContent::None,
                PsContent::Value(value) => PsContent::Value(Box::new(self.value(*value))),
                PsContent::List(items) => PsContent::List(self.items(items)),
                PsContent::Enumerable(items) => PsContent::Enumerable(self.items(items)),
                PsContent::Stack(items) => PsContent::Stack(self.items(items)),
                PsContent::Queue(items) => PsContent::Queue(self.items(items)),
                PsContent::Dictionary(pairs) => PsContent::Dictionary(
                    pairs.into_iter().map(|(key, value)| (self.value(key), self.value(value))).collect(),
                ),
            },
        }
    }

    fn members(&mut self, members: Members<'_>) -> Members<'static> {
        members.into_iter().map(|(name, value)| (text(name), self.value(value))).collect()
    }

    fn items(&mut self, items: Vec<PsValue<'_>>) -> Vec<PsValue<'static>> {
        items.into_iter().map(|item| self.value(item)).collect()
    }
}

impl PsValue<'_> {
    /// Free of the message it was read from.
    pub fn into_owned(self) -> PsValue<'static> {
        Detacher::default().value(self)
    }
}

impl PsObject<'_> {
    /// Free of the message it was read from.
    pub fn into_owned(self) -> PsObject<'static> {
        Detacher::default().object(self)
    }
}
