//! Circles: groups of files in which each leads to each over some path.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

/// The groups of more than one node that reach each other, in the order of their first nodes.
pub(crate) fn circles<'a, N: Ord>(arrows: impl Iterator<Item = (&'a N, &'a N)>) -> Vec<BTreeSet<&'a N>> {
    let mut next: BTreeMap<&N, BTreeSet<&N>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(from).or_default().insert(to);
    }
    let reach: BTreeMap<&N, BTreeSet<&N>> = next.keys().map(|&node| (node, reachable(node, &next))).collect();
    let mut found: Vec<BTreeSet<&N>> = Vec::new();
    for (node, reached) in &reach {
        if reached.contains(node) && !found.iter().any(|circle| circle.contains(node)) {
            let back = |other: &&&N| reach.get(*other).is_some_and(|reached| reached.contains(node));
            found.push(reached.iter().filter(back).copied().collect());
        }
    }
    found
}

fn reachable<'a, N: Ord>(start: &'a N, next: &BTreeMap<&'a N, BTreeSet<&'a N>>) -> BTreeSet<&'a N> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(node) = open.pop() {
        for to in next.get(node).into_iter().flatten() {
            if reached.insert(*to) {
                open.push(to);
            }
        }
    }
    reached
}
