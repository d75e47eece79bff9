//! Tests of the messages: every language has every one, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Message ids with the variables each names.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in language.sources().concat().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            id = line.split('=').next().expect("an id").trim().to_owned();
            assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{language:?}: {id} twice");
        }
        for (at, _) in line.match_indices('$') {
            let name =
                line[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
            found.get_mut(&id).expect("inside a message").insert(name);
        }
    }
    found
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let english = messages(Language::English);
    for language in Language::ALL {
        for source in language.sources() {
            assert!(
                FluentResource::try_new(source.to_owned()).is_ok(),
                "{language:?} does not parse as Fluent"
            );
        }
        let theirs = messages(*language);
        for (id, arguments) in &english {
            let other = theirs.get(id).unwrap_or_else(|| panic!("{language:?} lacks {id}"));
            if id != "date-time" {
                assert_eq!(other, arguments, "{language:?}: {id}");
            }
        }
        assert_eq!(theirs.len(), english.len(), "{language:?} has messages that English has not");
    }
}

#[test]
fn every_code_of_a_finding_has_its_sentence_in_every_language() {
    let codes = exchange_connector::findings::of_the_agent();
    let ids: BTreeSet<String> = codes.iter().map(|row| finding_id(row.code)).collect();
    for language in Language::ALL {
        let theirs = messages(*language);
        let theirs = theirs.keys().filter(|id| id.starts_with("finding-"));
        assert_eq!(
            theirs.cloned().collect::<BTreeSet<_>>(),
            ids,
            "{language:?}: locales/findings and the table"
        );
    }
}

#[test]
fn every_message_formats_without_a_stray_brace() {
    let arguments: Vec<(&str, &str)> = vec![
        ("address", "a"),
        ("date", "a"),
        ("reason", "a"),
        ("fields", "a"),
        ("code", "a"),
        ("server", "a"),
        ("user", "a"),
        ("configured", "a"),
        ("computer", "a"),
        ("mode", "a"),
        ("done", "1"),
        ("total", "2"),
        ("path", "a"),
        ("text", "a"),
        ("value", "a"),
        ("agent", "1"),
        ("own", "2"),
        ("version", "1"),
        ("time", "10:00"),
        ("year", "2026"),
        ("month", "3"),
        ("mm", "03"),
        ("day", "4"),
        ("dd", "04"),
        ("n", "3"),
        ("m", "1"),
        ("s", "1"),
        ("h", "1"),
    ];
    for language in Language::ALL {
        let text = Text::new(*language);
        for id in messages(*language).keys() {
            let sentence = text.with(id, &arguments);
            assert!(!sentence.contains(['{', '}', '$']), "{language:?} {id}: {sentence}");
            assert!(!sentence.trim().is_empty(), "{language:?} {id} is empty");
        }
    }
}

#[test]
fn tags_and_locales_find_their_language() {
    for (tag, language) in [
        ("nl", Some(Language::Dutch)),
        ("de_AT.UTF-8", Some(Language::German)),
        ("pt-BR", Some(Language::PortugueseBrazil)),
        ("pt", Some(Language::PortuguesePortugal)),
        ("zh-Hant-HK", Some(Language::ChineseTraditional)),
        ("zh_CN.GB2312", Some(Language::ChineseSimplified)),
        ("ca@valencia", None),
        ("C", None),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn numbers_plurals_times_and_durations_follow_the_language() {
    let english = Text::new(Language::English);
    assert_eq!(english.count("devices-count", 1), "1 device");
    assert_eq!(english.count("devices-count", 12_345), "12,345 devices");
    let zone = TimeZone::UTC;
    let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a time");
    let at = |text: &str| text.parse::<Timestamp>().expect("a time");
    assert_eq!(english.time(at("2026-11-21T08:05:00Z"), now, &zone), "Today, 08:05");
    assert_eq!(english.time(at("2026-11-20T23:59:00Z"), now, &zone), "Yesterday, 23:59");
    assert_eq!(english.time(at("2026-11-22T00:00:00Z"), now, &zone), "Tomorrow, 00:00");
    assert_eq!(english.time(at("2026-03-04T05:06:00Z"), now, &zone), "Mar 4, 2026, 05:06");
    assert_eq!(english.duration(SignedDuration::from_secs(59)), "59 s");
    assert_eq!(english.duration(SignedDuration::from_secs(61)), "1 min 1 s");
    assert_eq!(english.duration(SignedDuration::from_secs(7260)), "2 h 1 min");
}
