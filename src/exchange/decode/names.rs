//! Maps property names to fields: a table that is built at compile time, for the hot path.
//!
//! An object has some sixty members; comparing each with each name would cost more than the rest of decoding.

use super::value::members;
use crate::psrp::{PsObject, PsValue};

/// Slots of a table; a power of two well above the number of names.
const SLOTS: usize = 256;

/// Names with what each stands for. Open addressing; names compare without ASCII case.
pub(super) struct NameTable<F: 'static> {
    entries: &'static [(&'static str, F)],
    slots: [u8; SLOTS],
}

/// Length and three letters tell property names apart well; `| 0x20` takes the case away.
const fn hash(name: &[u8]) -> usize {
    let n = name.len();
    if n == 0 {
        return 0;
    }
    let first = (name[0] | 0x20) as usize;
    let middle = (name[n / 2] | 0x20) as usize;
    let last = (name[n - 1] | 0x20) as usize;
    (n.wrapping_mul(37) ^ first.wrapping_mul(5) ^ middle.wrapping_mul(11) ^ last.wrapping_mul(59)) % SLOTS
}

impl<F: Copy> NameTable<F> {
    /// The table for `entries`, of which there are at most 200.
    pub(super) const fn new(entries: &'static [(&'static str, F)]) -> Self {
        assert!(entries.len() <= 200, "too many names for the table");
        let mut slots = [0_u8; SLOTS];
        let mut at = 0;
        while at < entries.len() {
            let mut slot = hash(entries[at].0.as_bytes());
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            #[allow(clippy::cast_possible_truncation)]
            {
                slots[slot] = at as u8 + 1;
            }
            at += 1;
        }
        Self { entries, slots }
    }

    /// The entry of a property name.
    pub(super) fn field(&self, name: &str) -> Option<F> {
        let mut slot = hash(name.as_bytes());
        loop {
            let (known, field) = match self.slots[slot] {
                0 => return None,
                index => self.entries[usize::from(index) - 1],
            };
            if known.len() == name.len() && (known == name || known.eq_ignore_ascii_case(name)) {
                return Some(field);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// Sets a part of a record from the value of a property.
pub(super) type Setter<T> = fn(&mut T, &PsValue<'_>);

impl<T: 'static> NameTable<Setter<T>> {
    /// Sets what the members of an object say.
    pub(super) fn fill(&self, object: &PsObject<'_>, record: &mut T) {
        for (name, value) in members(object) {
            if let Some(set) = self.field(name) {
                set(record, value);
            }
        }
    }
}

#[cfg(test)]
mod tests;
