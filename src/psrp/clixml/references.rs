//! What the references of one document stand for: type lists and objects by their `RefId`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::psrp::value::PsObject;

pub(super) type Types<'a> = Arc<[Cow<'a, str>]>;

/// What a `RefId` of an `<Obj>` stands for.
#[derive(Debug, Clone)]
pub(super) enum Slot<'a> {
    /// Not finished; its `<ToString>`, where that came already.
    Open(Option<Cow<'a, str>>),
    /// Finished.
    Done(Finished<'a>),
    /// Finished, and a part of its contents is missing: whatever refers to it lacks that too.
    Lost,
}

/// A finished object and what it costs to stand somewhere again.
#[derive(Debug, Clone)]
pub(super) struct Finished<'a> {
    pub(super) object: Arc<PsObject<'a>>,
    /// Levels below it.
    pub(super) height: usize,
    /// Values in it, references followed.
    pub(super) values: usize,
    /// Bytes of it, references followed.
    pub(super) bytes: usize,
}

/// References within one document.
#[derive(Debug, Default)]
pub(super) struct References<'a> {
    pub(super) types: RefTable<Types<'a>>,
    pub(super) objects: RefTable<Slot<'a>>,
}

/// `RefId` → what it names. PowerShell counts from 0 upwards, so a list serves; other ids go to a map.
#[derive(Debug, Clone)]
pub(super) struct RefTable<T> {
    first: u64,
    dense: Vec<T>,
    sparse: HashMap<u64, T>,
}

impl<T> Default for RefTable<T> {
    fn default() -> Self {
        Self { first: 0, dense: Vec::new(), sparse: HashMap::new() }
    }
}

impl<T> RefTable<T> {
    /// Sets or replaces.
    pub(super) fn set(&mut self, id: u64, item: T) {
        if self.dense.is_empty() {
            self.first = id;
        }
        match id.checked_sub(self.first).and_then(|index| usize::try_from(index).ok()) {
            Some(index) if index < self.dense.len() => self.dense[index] = item,
            Some(index) if index == self.dense.len() => self.dense.push(item),
            _ => {
                self.sparse.insert(id, item);
            }
        }
    }

    pub(super) fn get(&self, id: u64) -> Option<&T> {
        id.checked_sub(self.first)
            .and_then(|index| self.dense.get(usize::try_from(index).ok()?))
            .or_else(|| if self.sparse.is_empty() { None } else { self.sparse.get(&id) })
    }

    pub(super) fn into_items(self) -> impl Iterator<Item = (u64, T)> {
        let first = self.first;
        (first..).zip(self.dense).chain(self.sparse)
    }
}
