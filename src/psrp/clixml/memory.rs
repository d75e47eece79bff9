//! What a document reader keeps of the objects that left it: for a later `<Ref>` or `<TNRef>`.
//!
//! Exchange's own exports point from one object to a part of an earlier one (its OrganizationId), so nothing can be
//! forgotten at once; and a document may be larger than memory, so not everything can be kept. The reader keeps what
//! was used last, within [`DecodeLimits::remembered`] bytes and [`DecodeLimits::references`] objects.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::owned::Detacher;
use super::references::{Finished, References, Slot, Types};
use super::{ClixmlError, DecodeLimits};
use crate::psrp::value::PsObject;

#[derive(Debug, Default)]
pub(super) struct Memory {
    types: HashMap<u64, Types<'static>>,
    objects: HashMap<u64, Kept>,
    /// Ids by last use; an entry whose stamp isn't the object's own is out of date.
    order: VecDeque<(u64, u64)>,
    bytes: usize,
    stamp: u64,
    /// What the object being read has taken from here.
    used_objects: Vec<Arc<PsObject<'static>>>,
    used_types: Vec<Types<'static>>,
}

#[derive(Debug)]
struct Kept {
    finished: Finished<'static>,
    stamp: u64,
}

impl Memory {
    /// The object, which counts as used now.
    pub(super) fn object(&mut self, id: u64) -> Option<Finished<'static>> {
        let kept = self.objects.get_mut(&id)?;
        if kept.stamp != self.stamp {
            kept.stamp = self.stamp;
            self.order.push_back((id, self.stamp));
            self.used_objects.push(Arc::clone(&kept.finished.object));
        }
        Some(kept.finished.clone())
    }

    pub(super) fn types(&mut self, id: u64) -> Option<Types<'static>> {
        let types = self.types.get(&id)?;
        self.used_types.push(Arc::clone(types));
        Some(Arc::clone(types))
    }

    /// What the owner meets again of ours it shall share, not copy.
    pub(super) fn introduce(&mut self, owner: &mut Detacher) {
        for object in self.used_objects.drain(..) {
            owner.objects.insert(Arc::as_ptr(&object).addr(), object);
        }
        for types in self.used_types.drain(..) {
            owner.types.insert(Arc::as_ptr(&types).addr(), types);
        }
    }

    /// Keeps what one top-level object defined.
    pub(super) fn keep(
        &mut self,
        references: References<'_>,
        owner: &mut Detacher,
        limits: &DecodeLimits,
    ) -> Result<(), ClixmlError> {
        for (id, types) in references.types.into_items() {
            if self.types.len() >= limits.references && !self.types.contains_key(&id) {
                return Err(ClixmlError::Limit { what: "type lists", limit: limits.references });
            }
            self.types.insert(id, owner.types(&types));
        }
        for (id, slot) in references.objects.into_items() {
            let Slot::Done(Finished { object, height, values, bytes }) = slot else { continue };
            self.forget(id);
            if bytes > limits.remembered {
                continue;
            }
            let finished = Finished { object: owner.shared(object), height, values, bytes };
            self.bytes += bytes;
            self.objects.insert(id, Kept { finished, stamp: self.stamp });
            self.order.push_back((id, self.stamp));
        }
        self.shrink(limits);
        self.stamp += 1;
        Ok(())
    }

    fn shrink(&mut self, limits: &DecodeLimits) {
        while self.bytes > limits.remembered || self.objects.len() > limits.references {
            let Some((id, stamp)) = self.order.pop_front() else { break };
            if self.objects.get(&id).is_some_and(|kept| kept.stamp == stamp) {
                self.forget(id);
            }
        }
        if self.order.len() > 2 * self.objects.len() + 1024 {
            let objects = &self.objects;
            self.order.retain(|(id, stamp)| objects.get(id).is_some_and(|kept| kept.stamp == *stamp));
        }
    }

    fn forget(&mut self, id: u64) {
        if let Some(kept) = self.objects.remove(&id) {
            self.bytes -= kept.finished.bytes;
        }
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> (usize, usize) {
        (self.objects.len(), self.bytes)
    }
}
