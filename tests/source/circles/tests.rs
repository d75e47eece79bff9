//! Tests of finding circles.

use super::circles;

fn found(arrows: &[(&str, &str)]) -> Vec<String> {
    circles(arrows.iter().map(|(from, to)| (from, to)))
        .into_iter()
        .map(|circle| circle.into_iter().copied().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_chain_is_no_circle() {
    assert!(found(&[("a", "b"), ("b", "c"), ("a", "c")]).is_empty());
}

#[test]
fn two_circles_stay_two_though_one_leads_to_the_other() {
    let arrows = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c"), ("d", "e")];
    assert_eq!(found(&arrows), ["a b", "c d"]);
}

#[test]
fn a_long_way_back_is_a_circle() {
    assert_eq!(found(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("x", "a")]), ["a b c d"]);
}
