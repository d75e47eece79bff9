//! Unit tests of `admission.rs`.

use super::*;

fn caller(text: &str) -> Caller {
    Caller::of(text.parse().expect("an address"))
}

#[test]
fn one_address_never_takes_every_place_and_agents_behind_one_always_have_theirs() {
    let admission = Admission::default();
    let (one, other) = (caller("192.0.2.1"), caller("192.0.2.2"));
    let mut places: Vec<Place> = std::iter::from_fn(|| admission.admit(one)).collect();
    assert_eq!(places.len(), MOST_OF_ONE);
    assert!(admission.admit(other).is_some(), "others still come in");
    places.pop();
    assert!(admission.admit(one).is_some(), "a place that is given back is free");
    admission.set_agents(5000);
    places.extend(std::iter::from_fn(|| admission.admit(one)));
    assert_eq!(places.len(), 5000 * OF_AN_AGENT);
    assert!(admission.admit(other).is_some());
    drop(places);
    assert!(lock(&admission.0.open).is_empty());
}

#[test]
fn an_ipv6_network_is_one_caller_and_a_mapped_address_is_its_ipv4_one() {
    assert_eq!(caller("2001:db8::1"), caller("2001:db8::ffff"));
    assert_ne!(caller("2001:db8:0:1::1"), caller("2001:db8:0:2::1"));
    assert_eq!(caller("::ffff:192.0.2.1"), caller("192.0.2.1"));
    assert_ne!(caller("192.0.2.1"), caller("192.0.2.2"));
}

#[test]
fn some_tries_at_once_then_one_in_each_interval() {
    let attempts = Attempts::new(3, Duration::from_secs(10));
    let start = Instant::now();
    let at = |seconds| start + Duration::from_secs(seconds);
    for _ in 0..3 {
        assert_eq!(attempts.wait('a', start), None);
        attempts.note('a', start);
    }
    assert_eq!(attempts.wait('a', start), Some(Duration::from_secs(10)));
    assert_eq!(attempts.wait('b', start), None, "somebody else");
    assert_eq!(attempts.wait('a', at(10)), None);
    attempts.note('a', at(10));
    assert!(attempts.wait('a', at(11)).is_some());
    for _ in 0..3 {
        assert_eq!(attempts.wait('a', at(1000)), None, "all is forgotten after a while");
        attempts.note('a', at(1000));
    }
    assert!(attempts.wait('a', at(1000)).is_some());
}
