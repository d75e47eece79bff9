//! Unit tests of `texts.rs`.

use std::collections::BTreeSet;

use super::*;

fn ids(source: &str) -> BTreeSet<&str> {
    source.lines().filter_map(|line| line.split_once(" = ").map(|(id, _)| id)).collect()
}

fn variables(source: &str, id: &str) -> BTreeSet<String> {
    let line = source.lines().find(|line| line.starts_with(&format!("{id} = "))).unwrap_or_default();
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

#[test]
fn every_language_has_every_sentence_with_the_same_variables() {
    let english = Language::English.source();
    for language in Language::ALL {
        let source = language.source();
        assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{language:?}");
        assert_eq!(ids(source), ids(english), "{language:?}");
        for id in ids(english) {
            assert_eq!(variables(source, id), variables(english, id), "{language:?}: {id}");
        }
    }
}

#[test]
fn a_moment_is_written_as_in_the_language() {
    let at: Timestamp = "2026-11-25T09:05:00Z".parse().expect("a time");
    let berlin = TimeZone::get("Europe/Berlin").expect("a zone");
    assert_eq!(moment(Language::German, at, &berlin), "25.11.2026, 10:05 Uhr (CET)");
    assert_eq!(moment(Language::English, at, &TimeZone::UTC), "2026-11-25 09:05 (UTC)");
    assert_eq!(moment(Language::Japanese, at, &TimeZone::UTC), "2026年11月25日 09:05 (UTC)");
}
