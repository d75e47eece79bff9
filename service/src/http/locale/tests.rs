//! Every catalogue is complete, every text that the page names exists, and the page's modules hold no text themselves.

use std::collections::BTreeSet;

use http::HeaderValue;
use regex::Regex;

use super::super::page::{INDEX, MODULES};
use super::*;

fn all() -> Vec<(&'static str, Map<String, Value>)> {
    let read = |(tag, source): (&'static str, &str)| {
        (tag, texts(source).unwrap_or_else(|error| panic!("{tag}: {error}")))
    };
    CATALOGUES.into_iter().map(read).collect()
}

/// The values that a pattern shows or chooses by.
fn values(pattern: &Value, found: &mut BTreeSet<String>) {
    match pattern {
        Value::Array(parts) => parts.iter().for_each(|part| values(part, found)),
        Value::Object(part) => {
            for name in ["value", "of"] {
                found.extend(part.get(name).and_then(Value::as_str).map(str::to_owned));
            }
            if let Some(Value::Object(variants)) = part.get("in") {
                variants.values().for_each(|variant| values(variant, found));
            }
        }
        _ => {}
    }
}

#[test]
fn every_catalogue_says_everything_with_the_same_values() {
    let all = all();
    let (_, english) = &all[0];
    for (tag, texts) in &all[1..] {
        let ids = |texts: &Map<String, Value>| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(texts), ids(english), "{tag}");
        let mut same = Vec::new();
        for (id, pattern) in texts {
            let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
            values(pattern, &mut here);
            values(&english[id], &mut there);
            assert_eq!(here, there, "{tag}: {id}");
            if pattern == &english[id] && pattern.as_str().is_some_and(|text| text.contains(' ')) {
                same.push(id);
            }
        }
        // Names of products are the same everywhere; sentences are not.
        assert!(same.len() < 20, "{tag} is not translated: {same:?}");
    }
}

#[test]
fn a_catalogue_that_is_whole_is_offered_and_no_other_is() {
    let english = texts(CATALOGUES[0].1).expect("English");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/page");
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        let offered = CATALOGUES.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(&name));
        let source = std::fs::read_to_string(&path).expect("text");
        let made = texts(&source).unwrap_or_else(|error| panic!("{name}: {error}"));
        // What waits for its translation has no texts that the page does not know.
        assert!(made.keys().all(|id| english.contains_key(id)), "{name}");
        assert_eq!(made.len() == english.len(), offered, "{name}");
    }
}

#[test]
fn every_text_that_the_page_names_is_there_and_none_is_there_for_nothing() {
    let named = Regex::new(r#""([a-z][a-z0-9-]*)""#).expect("an expression");
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (_, script) in MODULES {
        used.extend(named.captures_iter(script).filter_map(|found| found.get(1)).map(|found| found.as_str()));
    }
    let placed = Regex::new(r"\{([a-z-]+)\}").expect("an expression");
    let placed: BTreeSet<&str> =
        placed.captures_iter(INDEX).filter_map(|found| found.get(1)).map(|found| found.as_str()).collect();
    let english = texts(CATALOGUES[0].1).expect("English");
    for id in english.keys() {
        assert!(used.contains(id.as_str()) || placed.contains(id.as_str()), "nobody says {id}");
    }
    for id in placed.iter().filter(|id| **id != "locale") {
        assert!(english.contains_key(*id), "index.html: {id}");
    }
    // Every text that a module names exists.
    let asked =
        Regex::new(r#"\b(?:t|pieces)\((?:[^"()]*\? )?"([^"]+)"(?: : "([^"]+)")?"#).expect("an expression");
    for (module, script) in MODULES {
        for found in asked.captures_iter(script) {
            for id in found.iter().skip(1).flatten() {
                assert!(english.contains_key(id.as_str()), "{module}.js: {}", id.as_str());
            }
        }
    }
}

/// String literals and the fixed parts of templates of a script, without its comments.
fn literals(script: &str) -> Vec<String> {
    let comment = Regex::new(r"(?m)(^|\s)//.*$").expect("an expression");
    let script = comment.replace_all(script, "");
    let string = Regex::new(r#""((?:[^"\\]|\\.)*)""#).expect("an expression");
    let mut found: Vec<String> = string.captures_iter(&script).map(|found| found[1].to_owned()).collect();
    let template = Regex::new(r"`([^`]*)`").expect("an expression");
    let value = Regex::new(r"\$\{[^}]*\}?").expect("an expression");
    found.extend(
        template.captures_iter(&script).map(|found| value.replace_all(&found[1], "\u{1}").into_owned()),
    );
    found
}

#[test]
fn the_modules_hold_no_text_of_their_own() {
    // A sentence, or a word as people write it. Names of Exchange, Graph, HTTP and the browser are none.
    let sentence =
        Regex::new(r"\b[A-Za-z]\w+,? [a-z]|[a-z]{2}[.…?!:]( |$)|^[A-Z][a-z]+$|…").expect("an expression");
    let names = [
        "Allowed",
        "Blocked",
        "Quarantined",
        "Unknown",
        "Escape",
        "Outlook",
        "Unlimited",
        "…",
        "#nav a",
        "exchange-connector-service account-file --out MicrosoftIntune.accountcert",
        "exchange-connector-service user add NAME --token",
        "exchange-connector uninstall --undo",
        "exchange-connector uninstall",
        "userPrincipalName, emailAddress, easDeviceId, deviceName, serialNumber, complianceState",
        "h1",
        "token-help sign-in-error",
        ", …",
    ];
    let classes = Regex::new(
        r"^(state|card|notice|field|columns|tile|chip|badge|pane|grid2|says|now|spark|part)[ \x01a-z]*$",
    )
    .expect("an expression");
    for (module, script) in MODULES {
        for text in literals(script) {
            let plain =
                names.contains(&text.as_str()) || classes.is_match(&text) || text.contains("; Path=/; ");
            let query = text.contains(" eq ") || text.starts_with("input, ") || text.starts_with('[');
            assert!(plain || query || !sentence.is_match(&text), "{module}.js says {text:?} by itself");
        }
    }
}

#[test]
fn the_language_is_the_chosen_one_else_the_first_that_the_browser_asks_for() {
    let of = |cookie: &str, asked: &str| {
        let mut headers = HeaderMap::new();
        for (name, text) in [(header::COOKIE, cookie), (header::ACCEPT_LANGUAGE, asked)] {
            if !text.is_empty() {
                headers.insert(name, HeaderValue::from_str(text).expect("a header"));
            }
        }
        CATALOGUES[wanted(&headers)].0
    };
    for (cookie, asked, expected) in [
        ("", "", "en"),
        ("", "fi", "en"),
        ("", "de-AT,de;q=0.9,en;q=0.8", "de"),
        ("", "en;q=0.5, ja;q=0.9", "ja"),
        ("", "xx, fr-CA;q=0.1", "fr"),
        ("", "de;q=0, nl", "nl"),
        ("", ";;q=x,,*", "en"),
        ("a=b; exchange-connector-locale=es", "de", "es"),
        ("exchange-connector-locale=klingon", "de", "de"),
    ] {
        assert_eq!(of(cookie, asked), expected, "{cookie} {asked}");
    }
}

#[test]
fn a_page_of_html_has_texts_and_no_place_left() {
    let html = localized(INDEX, &HeaderMap::new());
    assert!(html.contains("<html lang=\"en\">") && html.contains(">Skip to content<"), "{html}");
    assert!(!html.contains('{'), "{html}");
}

#[test]
fn what_the_page_does_not_know_is_refused() {
    let good =
        texts("a = One { $b } { $c ->\n    [one] x\n   *[other] { $c } y\n } z\n").expect("a catalogue");
    let wanted = json!(["One ", {"value": "b"}, " ", {"of": "c", "in": {"one": "x", "other": [{"value": "c"}, " y"]}, "else": "other"}, " z"]);
    assert_eq!(good["a"], wanted);
    for bad in [
        "a = { NUMBER($b) }\n",
        "a = { -term }\n",
        "a = { other }\n",
        "a = {\n",
        "a = 1\na = 2\n",
        "-term = x\n",
    ] {
        assert!(texts(bad).is_err(), "{bad}");
    }
}

proptest::proptest! {
    #[test]
    fn any_header_is_read(text in "\\PC{0,200}") {
        let asked = asked(&text);
        proptest::prop_assert!(asked.len() <= MOST_ASKED);
    }
}
