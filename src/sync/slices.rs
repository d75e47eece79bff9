//! Slices: filters over the device id that together name every device, each about as many.
//!
//! The bounds come from a sample taken during the enumeration, so memory is bounded. Completeness does not rest on
//! our order being the server's: for bounds b1…bn the slices are `< b1`, `≥ b1 and < b2`, …, `≥ bn`, and a value
//! that fails one `≥` is caught by the slice before it, whatever order the server compares by. Another order only
//! makes slices uneven or lets a device come twice, and statistics merged twice are the same. A device without an
//! id is in the first slice.

use std::collections::BinaryHeap;

use super::record_hash::hash_text;
use crate::exchange::Filter;

/// The property that slices compare.
const PROPERTY: &str = "DeviceId";

/// Ids kept to find bounds from.
const SAMPLE: usize = 8192;

/// Devices per slice: small enough to be restarted cheaply, large enough that 5,000 devices take ten pipelines.
const LEAST: u64 = 500;
const MOST: u64 = 2000;

/// Up to here one pipeline without a filter does.
const SMALL: u64 = 1000;

/// A sample of device ids: those with the smallest hashes, hence the same for the same devices in any order.
#[derive(Debug, Clone, Default)]
pub struct Sampler {
    kept: BinaryHeap<([u8; 16], Box<str>)>,
    seen: u64,
}

impl Sampler {
    /// Counts a device; its id may become part of the sample.
    pub fn add(&mut self, device_id: Option<&str>) {
        self.seen += 1;
        let Some(id) = device_id else { return };
        let hash = hash_text("sample", id).0;
        if self.kept.len() < SAMPLE {
            self.kept.push((hash, id.into()));
        } else if self.kept.peek().is_some_and(|(largest, _)| hash < *largest) {
            self.kept.pop();
            self.kept.push((hash, id.into()));
        }
    }

    /// Devices counted.
    pub fn devices(&self) -> u64 {
        self.seen
    }

    /// The filters; one `None`, meaning all devices in one pipeline, where they are few.
    pub fn slices(&self) -> Vec<Option<Filter>> {
        if self.seen == 0 {
            return Vec::new();
        }
        if self.seen <= SMALL {
            return vec![None];
        }
        let size = (self.seen / 10).clamp(LEAST, MOST);
        let wanted = usize::try_from(self.seen.div_ceil(size)).unwrap_or(usize::MAX);
        // The order of most directories: without case. Ids that differ in case alone share a bound.
        let mut ids: Vec<String> = self.kept.iter().map(|(_, id)| id.to_ascii_uppercase()).collect();
        ids.sort_unstable();
        let mut bounds: Vec<String> = Vec::new();
        for slice in 1..wanted {
            if let Some(id) = ids.get(slice * ids.len() / wanted)
                && id != &ids[0]
                && bounds.last() != Some(id)
            {
                bounds.push(id.clone());
            }
        }
        between(&bounds)
    }
}

/// The slices that bounds make.
fn between(bounds: &[String]) -> Vec<Option<Filter>> {
    let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else { return vec![None] };
    let mut slices = Vec::with_capacity(bounds.len() + 1);
    slices.push(Some(Filter::Or(vec![Filter::Less(PROPERTY, first.clone()), Filter::is_null(PROPERTY)])));
    for pair in bounds.windows(2) {
        slices.push(Some(Filter::And(vec![
            Filter::AtLeast(PROPERTY, pair[0].clone()),
            Filter::Less(PROPERTY, pair[1].clone()),
        ])));
    }
    slices.push(Some(Filter::AtLeast(PROPERTY, last.clone())));
    slices
}

/// Filters that name these ids, a few dozen in each, for the statistics of a quick sync.
pub fn by_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<Filter> {
    const EACH: usize = 40;
    let ids: std::collections::BTreeSet<&str> = ids.into_iter().collect();
    let ids: Vec<&str> = ids.into_iter().collect();
    ids.chunks(EACH).filter_map(|chunk| Filter::any_of(PROPERTY, chunk.iter().copied())).collect()
}

#[cfg(test)]
mod tests;
