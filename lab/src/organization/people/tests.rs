//! Unit tests of `people.rs`.

use super::*;
use std::collections::HashSet;

#[test]
fn every_name_is_found_again_and_none_is_given_twice() {
    for seed in [Seed(1), Seed(0xdead_beef_0000_1234)] {
        let mut names = HashSet::new();
        for index in (0..PEOPLE).chain([PEOPLE + 5, 3 * PEOPLE + 77, 800_000]) {
            let person = person(seed, index, true);
            assert!(names.insert(person.name.clone()), "{} twice", person.name);
            if index % 97 == 0 || index < 64 {
                assert!(candidates(seed, &person.name, true).contains(&index), "{}", person.name);
                assert!(candidates(seed, &person.alias, true).contains(&index), "{}", person.alias);
            }
        }
    }
}

#[test]
fn aliases_are_unique_enough_for_addresses() {
    let mut aliases = HashSet::new();
    for index in 0..PEOPLE {
        aliases.insert(person(Seed(3), index, false).alias);
    }
    assert_eq!(aliases.len(), PEOPLE as usize);
}
