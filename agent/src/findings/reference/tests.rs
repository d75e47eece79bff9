//! Unit tests of `reference.rs`.

use std::collections::BTreeSet;
use std::path::Path;

use exchange_connector::domain::health::{Finding, WhoActs};
use exchange_connector::exchange::decode::DecodeError;
use exchange_connector::exchange::fault::Fault;
use exchange_connector::psrp::ErrorRecord;
use exchange_connector::psrp::message::ErrorCategory;

use super::*;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn the_reference_is_what_the_program_says() {
    let path = root().join("docs/findings.md");
    let text = reference();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == text, "docs/findings.md is not up to date; write it anew with UPDATE=1");
}

/// Texts of the form `exchange.notFound` in the code of a folder, without its tests.
fn codes_in(folder: &Path, areas: &[&str], codes: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            codes_in(&path, areas, codes);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).expect("a file");
            let code = text.as_str();
            let words = code.split('"').filter(|word| {
                let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
                word.split_once('.').is_some_and(|(area, name)| areas.contains(&area) && letters(name))
            });
            codes.extend(words.map(str::to_owned));
        }
    }
}

#[test]
fn every_code_of_the_core_is_listed() {
    let mut found = BTreeSet::new();
    for folder in ["src/exchange", "src/orders", "src/sync"] {
        codes_in(&root().join(folder), &["exchange", "sync", "order", "undo"], &mut found);
    }
    let known: BTreeSet<&str> = ALL.iter().chain(CORE).map(|code| code.code).collect();
    let unlisted: Vec<_> = found.iter().filter(|code| !known.contains(code.as_str())).collect();
    assert!(unlisted.is_empty(), "not in the reference: {unlisted:?}");
    let gone: Vec<_> = CORE.iter().map(|code| code.code).filter(|code| !found.contains(*code)).collect();
    assert!(gone.is_empty(), "listed, and no longer made: {gone:?}");
}

#[test]
fn every_code_of_the_services_graph_source_is_listed() {
    let mut found = BTreeSet::new();
    for folder in ["service/src/sources/graph", "service/src/jobs", "service/src/cli"] {
        codes_in(&root().join(folder), &["graph"], &mut found);
    }
    // Names under which secrets are sealed have the same form.
    found.retain(|code| !["graph.clientSecret", "graph.privateKey"].contains(&code.as_str()));
    let known: BTreeSet<String> = GRAPH.iter().map(|code| code.code.to_owned()).collect();
    assert_eq!(found, known);
}

#[test]
fn a_fault_is_as_bad_as_its_row_says() {
    let record = ErrorRecord::new("text", "id", ErrorCategory::NOT_SPECIFIED);
    let mut findings: Vec<Finding> = [
        Fault::NotFound,
        Fault::AccessDenied,
        Fault::Throttled { retry_after: None },
        Fault::CommandNotFound,
        Fault::ParameterNotFound,
        Fault::PipingRefused,
        Fault::InvalidArgument,
        Fault::AlreadyExists,
        Fault::ServerUnwell,
        Fault::ShellGone,
        Fault::Other,
    ]
    .iter()
    .map(|fault| fault.finding("Get-MobileDevice", &record))
    .collect();
    findings.push(DecodeError::NoObject { what: "device" }.finding());
    for finding in findings {
        let row = ALL.iter().chain(CORE).find(|row| row.code == finding.code).expect("a row");
        assert_eq!(
            (row.severity, WhoActs::from(row.who)),
            (finding.severity, finding.who_acts),
            "{}",
            row.code
        );
    }
}
