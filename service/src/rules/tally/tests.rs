//! Numbers of devices add up, whatever Exchange told and whatever is decided.

use proptest::prelude::*;

use super::*;

fn line(state: &str, wanted: &str, effect: &str, step: &str, rule: &str, devices: u64) -> CountedDevices {
    let text = str::to_owned;
    CountedDevices {
        state: text(state),
        wanted: text(wanted),
        effect: text(effect),
        step: text(step),
        rule: text(rule),
        devices,
    }
}

fn some() -> Vec<CountedDevices> {
    vec![
        line("Allowed", "defaultRule", "none", "override", "", 90),
        line("Allowed", "block", "losesAccess", "managed", "", 6),
        line("Allowed", "defaultRule", "losesAccess", "includedGroup", "", 2),
        line("Blocked", "block", "none", "managed", "", 7),
        line("Blocked", "block", "none", "localRule", "the rule “Android before 12” matches", 9),
        line("Blocked", "keep", "none", "enabled", "", 3),
        line("Blocked", "allow", "gainsAccess", "manualDecision", "", 1),
        line("Quarantined", "defaultRule", "none", "override", "", 4),
        line("DeviceDiscovery", "", "", "", "", 5),
        line("", "", "", "", "", 1),
    ]
}

#[test]
fn what_exchange_has_not_settled_is_not_known_and_the_numbers_add_up() {
    let counts = now(&some());
    assert_eq!(counts, AccessCounts { allowed: 98, blocked: 20, quarantined: 4, unknown: 6 });
    assert_eq!(counts.total(), 128);
}

#[test]
fn what_would_become_of_them_counts_every_device_once() {
    let counts = foreseen(&some());
    // Six lose mail by a block, two by Exchange's own rules, and one has it again.
    assert_eq!(counts, AccessCounts { allowed: 91, blocked: 25, quarantined: 4, unknown: 8 });
    assert_eq!(counts.total(), now(&some()).total());
}

#[test]
fn each_block_has_one_reason_and_one_that_nobody_here_wants_is_exchanges() {
    let found = blocked_because(&some());
    let told: Vec<_> =
        found.iter().map(|one| (one.step.as_deref(), one.rule.is_some(), one.devices)).collect();
    // Two lines that nobody here wants are one reason.
    assert_eq!(told, [(Some("localRule"), true, 9), (Some("managed"), false, 7), (None, false, 4)]);
    assert!(blocked_because(&[]).is_empty());
}

proptest! {
    #[test]
    fn any_lines_add_up(all in proptest::collection::vec((0..5usize, 0..5usize, 0..5usize, 0..1000u64), 0..40)) {
        let states = ["Allowed", "Blocked", "Quarantined", "DeviceDiscovery", ""];
        let wanted = ["allow", "block", "defaultRule", "keep", ""];
        let effects = ["none", "entryOnly", "losesAccess", "gainsAccess", ""];
        let lines: Vec<_> = all
            .iter()
            .map(|&(s, w, e, n)| line(states[s], wanted[w], effects[e], "managed", "", n))
            .collect();
        let total: u64 = all.iter().map(|one| one.3).sum();
        prop_assert_eq!(now(&lines).total(), total);
        prop_assert_eq!(foreseen(&lines).total(), total);
        let because: u64 = blocked_because(&lines).iter().map(|one| one.devices).sum();
        prop_assert_eq!(because, now(&lines).blocked);
    }
}
