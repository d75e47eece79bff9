//! Unit tests of `slices.rs`.

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
