//! Unit tests of `findings.rs`.

#![expect(
    clippy::disallowed_methods,
    reason = "they read sources and the reference; the ban is for the core"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;

/// The original dialog's own numbers, which are documented.
const DOCUMENTED: [&str; 3] = ["0x0000001", "0x0000006", "0x0000008"];

#[test]
fn codes_are_unique_and_numbers_too_but_for_the_documented_ones() {
    let mut numbers = BTreeMap::new();
    let mut codes = BTreeSet::new();
    for row in all() {
        assert!(codes.insert(row.code), "{} is there twice", row.code);
        let value = row.number.strip_prefix("0x").filter(|digits| digits.len() == 7);
        let value = value.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let documented = DOCUMENTED.contains(&row.number);
        assert!(value.is_some_and(|value| documented || value >= 0x10), "{} has {}", row.code, row.number);
        if !documented {
            assert_eq!(numbers.insert(row.number, row.code), None, "{} is taken twice", row.number);
        }
    }
}

#[test]
fn numbers_that_were_published_stay() {
    for (code, number) in [
        ("exchange.unreachable", "0x0000001"),
        ("service.connectorExists", "0x0000008"),
        ("store.keyringClosed", "0x0000015"),
        ("exchange.failedOver", "0x0000047"),
        ("order.agentBrake", "0x0000062"),
        ("directory.groupNotFound", "0x000007d"),
        ("exchange.accessDenied", "0x0000080"),
        ("order.manualEntry", "0x0000094"),
        ("graph.heldBack", "0x00000ba"),
        ("service.authorityDamaged", "0x00000d0"),
    ] {
        let row = all().into_iter().find(|row| row.code == code).expect("a row");
        assert_eq!(row.number, number, "{code}");
    }
}

/// The list is what the message file of the event log is made of, and what monitoring outside goes by.
#[test]
fn event_ids_that_were_published_stay() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/findings/events.txt");
    let text = std::fs::read_to_string(&path).expect("the list").replace("\r\n", "\n");
    let mut published = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let [id, severity, code] = words[..] else { panic!("{line:?} has not three words") };
        let id: u16 = id.parse().expect("an id of 16 bits");
        assert_eq!(published.insert(id, (severity.to_owned(), code.to_owned())), None, "{id} is there twice");
    }
    let mut rows = published.clone();
    for row in all() {
        assert!(row.event > 1000, "{} has no event id of its own above 1000", row.code);
        let severity = format!("{:?}", row.severity).to_lowercase();
        let listed = rows.entry(row.event).or_insert_with(|| (severity.clone(), row.code.to_owned()));
        assert_eq!(*listed, (severity, row.code.to_owned()), "{} is taken", row.event);
        let others = published.iter().find(|(id, (_, code))| code == row.code && **id != row.event);
        assert_eq!(others, None, "{} has another id now", row.code);
    }
    if std::env::var_os("UPDATE").is_some() && rows != published {
        let comments = text.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n"));
        let lines = rows.iter().map(|(id, (severity, code))| format!("{id} {severity} {code}\n"));
        std::fs::write(&path, comments.chain(lines).collect::<String>()).expect("written");
        published.clone_from(&rows);
    }
    assert_eq!(rows, published, "src/findings/events.txt lacks rows; UPDATE=1 adds them");
}

#[test]
fn every_row_says_what_it_means_and_what_to_do() {
    for row in all() {
        assert!(row.meaning.len() > 10 && !row.meaning.ends_with('.'), "{}: {}", row.code, row.meaning);
        assert!(row.remedy.len() > 10 && row.remedy.ends_with('.'), "{}: {}", row.code, row.remedy);
    }
}

#[test]
fn the_reference_is_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    let text = reference();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == text, "docs/findings.md is not up to date; write it anew with UPDATE=1");
}

/// The code of every program, without its tests.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("tests") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).expect("a file")));
        }
    }
}

fn all_sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["src", "platform/src", "agent/src", "service/src", "wizard/src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    found
}

/// Other packages cannot: `Finding` and `Code` are `non_exhaustive`. In the core this test keeps it so.
#[test]
fn no_finding_is_made_outside_the_table() {
    let table = ["src/findings/code.rs", "src/domain/health.rs"];
    for (path, text) in all_sources() {
        if table.iter().any(|name| path.replace('\\', "/").ends_with(name)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let makes = |name: &str| {
                line.match_indices(name).any(|(at, _)| {
                    let before = line[..at].trim_end();
                    // A return type and a pattern have the same look.
                    !before.ends_with("->") && !before.ends_with("struct") && !before.ends_with("impl")
                })
            };
            assert!(!makes(" Finding {") && !makes("(Finding {"), "{path}:{} makes a finding", number + 1);
        }
    }
}

/// Rows that no program makes; their codes and numbers were published and stay taken.
const RESERVED: &[&str] =
    &["FAILED_OVER", "SERVICE_STANDBY", "SYNC_FAILED", "SYNC_UNDER_WAY", "ORDER_NOT_OFFERED"];

#[test]
fn every_row_is_used_by_a_program() {
    let sources = all_sources();
    let mut unused = Vec::new();
    for file in ["agent", "exchange", "graph", "network", "service", "work"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/findings").join(file).with_extension("rs");
        let text = std::fs::read_to_string(path).expect("a file of the table");
        for name in text.lines().filter_map(|line| Some(line.strip_prefix("    ")?.split_once(" = \"")?.0)) {
            let used = sources.iter().any(|(path, text)| {
                !path.replace('\\', "/").contains("src/findings/")
                    && text.match_indices(name).any(|(at, _)| {
                        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_');
                        edge(text[..at].chars().next_back()) && edge(text[at + name.len()..].chars().next())
                    })
            });
            if !used {
                unused.push(name.to_owned());
            }
        }
    }
    assert_eq!(unused, RESERVED, "in the table, and nothing makes them");
}
