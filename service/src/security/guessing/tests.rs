//! Guessing ends, and shuts out nobody who signed in from there before.

use super::*;

fn caller(text: &str) -> Caller {
    Caller::of(text.parse().expect("an address"))
}

#[test]
fn guessing_one_name_from_many_places_leaves_its_own_place_alone() {
    let (guesses, now) = (Guesses::default(), Instant::now());
    let home = caller("10.1.4.22");
    let taken = (0..1000_u32)
        .filter(|n| {
            let place = Caller::of(std::net::Ipv4Addr::from(0x0b00_0000 + n).into());
            guesses.take("Ann", place, false, now).is_ok()
        })
        .count();
    assert_eq!(taken, 20, "one name");
    assert!(guesses.take("ann ", caller("11.9.9.9"), false, now).is_err(), "however it is written");
    guesses.take("ann", home, true, now).expect("where she signed in before").was_right();
    // In a minute there is one more.
    let later = now + Duration::from_secs(60);
    assert!(guesses.take("ann", caller("11.9.9.9"), false, later).is_ok());
    assert!(guesses.take("ann", caller("11.9.9.9"), false, later).is_err());
}

#[test]
fn guessing_many_names_from_one_place_leaves_those_who_signed_in_there_alone() {
    let (guesses, now) = (Guesses::default(), Instant::now());
    let office = caller("10.1.4.22");
    let taken = (0..1000).filter(|n| guesses.take(&format!("user{n}"), office, false, now).is_ok()).count();
    assert_eq!(taken, 30, "one place");
    assert!(guesses.take("ann", office, true, now).is_ok());
    assert!(guesses.take("ann", office, false, now).is_err());
    assert!(
        guesses.take("ann", caller("10.1.4.23"), false, now).is_ok(),
        "what a place had to wait for is no name's"
    );
}

#[test]
fn what_was_right_counts_for_nothing_and_wrong_ones_at_home_end_too() {
    let (guesses, now) = (Guesses::default(), Instant::now());
    let home = caller("10.1.4.22");
    for _ in 0..1000 {
        guesses.take("ann", home, true, now).expect("it was right each time").was_right();
        guesses.take("tom", home, false, now).expect("it was right each time").was_right();
    }
    let wrong = (0..1000).filter(|_| guesses.take("ann", home, true, now).is_ok()).count();
    assert_eq!(wrong, 10);
    let wait = guesses.take("ann", home, true, now).expect_err("a wait");
    assert!(wait <= Duration::from_secs(30), "{wait:?}");
    let codes = (0..100).filter(|_| guesses.take_code("ann", now).is_ok()).count();
    assert_eq!(codes, 10);
}

#[test]
fn many_names_do_not_make_one_forgotten() {
    let attempts = Attempts::new(1, Duration::from_secs(3600));
    let now = Instant::now();
    assert!(attempts.take(0_u32, now).is_ok());
    let later = now + Duration::from_secs(1);
    for n in 1..60_000 {
        assert!(attempts.take(n, later).is_ok());
    }
    let newest = attempts.take(59_999, later);
    assert!(newest.is_err(), "the newest are kept");
}
