//! Slices: filters over the device id that together name every device, each about as many.
//!
//! The bounds come from a sample taken during the enumeration, so memory is bounded. Completeness does not rest on
//! our order being the server's: for bounds b1…bn the slices are `< b1`, `≥ b1 and < b2`, …, `≥ bn`, and a value
//! that fails one `≥` is caught by the slice before it, whatever order the server compares by. Another order only
//! makes slices uneven or lets a device come twice, and statistics merged twice are the same. A device without an
//! id is in the first slice.

use std::collections::BinaryHeap;

use super::diff::hash_text;
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
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;

    /// The server's side: any total order, and null that compares with nothing.
    fn matches(filter: &Filter, id: Option<&str>, order: &dyn Fn(&str, &str) -> Ordering) -> bool {
        match filter {
            Filter::And(parts) => parts.iter().all(|part| matches(part, id, order)),
            Filter::Or(parts) => parts.iter().any(|part| matches(part, id, order)),
            Filter::AtLeast(_, bound) => id.is_some_and(|id| order(id, bound) != Ordering::Less),
            Filter::Less(_, bound) => id.is_some_and(|id| order(id, bound) == Ordering::Less),
            Filter::Equal(_, _) => id.is_none(),
            other => panic!("{other:?}"),
        }
    }

    fn sampled(count: usize) -> Sampler {
        let mut sampler = Sampler::default();
        for n in 0..count {
            sampler.add(Some(&format!("Appl{:08X}", n.wrapping_mul(2_654_435_761) & 0xFFFF_FFFF)));
        }
        sampler
    }

    #[test]
    fn five_thousand_devices_take_ten_even_slices() {
        let slices = sampled(5000).slices();
        assert_eq!(slices.len(), 10);
        let order = |a: &str, b: &str| a.to_ascii_lowercase().cmp(&b.to_ascii_lowercase());
        for slice in &slices {
            let filter = slice.as_ref().unwrap();
            let inside = (0..5000_usize)
                .map(|n| format!("Appl{:08X}", n.wrapping_mul(2_654_435_761) & 0xFFFF_FFFF))
                .filter(|id| matches(filter, Some(id), &order))
                .count();
            assert!((400..=600).contains(&inside), "{inside} in {filter}");
        }
    }

    #[test]
    fn few_devices_need_no_slice_and_none_need_nothing() {
        assert_eq!(sampled(0).slices(), []);
        assert_eq!(sampled(1000).slices(), [None]);
        assert!(sampled(1001).slices().len() > 1);
        let mut same = Sampler::default();
        (0..3000).for_each(|_| same.add(Some("one")));
        assert_eq!(same.slices(), [None], "one id cannot be split");
    }

    #[test]
    fn a_quick_sync_names_ids_in_groups() {
        let ids: Vec<String> = (0..90).map(|n| format!("id{n}")).collect();
        let filters = by_ids(ids.iter().map(String::as_str).chain(["id1", "id2"]));
        assert_eq!(filters.len(), 3);
        assert!(by_ids([]).is_empty());
    }

    proptest! {
        /// Every id, and none at all, is in some slice, even for a server whose order is not ours.
        #[test]
        fn no_device_falls_between_slices(
            bounds in proptest::collection::vec("[A-Za-z0-9§']{1,6}", 0..8),
            id in proptest::option::of("[A-Za-z0-9§']{0,6}"),
            order in 0..3_u8,
        ) {
            let compare: &dyn Fn(&str, &str) -> Ordering = match order {
                0 => &|a, b| a.cmp(b),
                1 => &|a, b| a.to_lowercase().cmp(&b.to_lowercase()),
                _ => &|a, b| a.len().cmp(&b.len()).then(b.cmp(a)),
            };
            let found = between(&bounds)
                .iter()
                .filter(|slice| slice.as_ref().is_none_or(|f| matches(f, id.as_deref(), compare)))
                .count();
            prop_assert!(found >= 1);
        }
    }
}
