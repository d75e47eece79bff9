//! Unit tests of `attribute.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn ranges_are_read_and_everything_else_is_told_apart() {
    let read = |text| ranged(text, "member");
    assert_eq!(read("member;range=0-1499"), Ok(Some(Range { first: 0, last: Some(1499) })));
    assert_eq!(read("Member;Range=1500-*"), Ok(Some(Range { first: 1500, last: None })));
    assert_eq!(read("member"), Ok(None));
    assert_eq!(read("memberOf;range=0-1"), Ok(None));
    assert_eq!(read("member;lang-en"), Ok(None));
    for bad in [
        "member;range=",
        "member;range=-",
        "member;range=1-0",
        "member;range=+1-2",
        "member;range=0-4294967296",
        "member;range=0-1;range=2-3",
        "member;range=*-1",
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
}

#[test]
fn parts_follow_each_other_without_a_gap() {
    assert_eq!(next_range(0, Range { first: 0, last: Some(1499) }, 1500), Ok(Some(1500)));
    assert_eq!(next_range(1500, Range { first: 1500, last: None }, 3), Ok(None));
    assert!(next_range(0, Range { first: 1, last: None }, 3).is_err());
    assert!(next_range(0, Range { first: 0, last: Some(1499) }, 1499).is_err());
    assert!(next_range(0, Range { first: u32::MAX, last: Some(u32::MAX) }, 1).is_err());
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = ranged(&text, "member");
        let _ = ranged(&format!("member;range={text}"), "member");
    }

    /// However a server cuts the values, every one of them is taken exactly once, or there is an error.
    #[test]
    fn any_cut_takes_every_value(total in 1_usize..4000, step in 1_usize..1500) {
        let (mut at, mut taken) = (0, 0);
        loop {
            let end = (at as usize + step).min(total);
            let last = (end < total).then(|| end as u32 - 1);
            let count = end - at as usize;
            taken += count;
            match next_range(at, Range { first: at, last }, count).expect("a range") {
                Some(next) => at = next,
                None => break,
            }
        }
        prop_assert_eq!(taken, total);
    }
}
