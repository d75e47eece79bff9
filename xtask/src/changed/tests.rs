//! Tests of what a change touches.

use std::path::Path;

use super::{PLACES, Touched};
use crate::programs::root;

fn touched(files: &[&str]) -> String {
    Touched::by(&files.iter().map(|file| (*file).to_owned()).collect::<Vec<_>>()).to_string()
}

#[test]
fn a_room_of_a_program_touches_its_package_and_the_stories_through_it() {
    assert_eq!(
        touched(&["agent/src/sync/full.rs"]),
        "the architecture, exchange-connector-agent, stories::sync"
    );
    assert_eq!(
        touched(&["service/src/rules/run.rs", "tests/stories/connect/proxy.rs"]),
        "the architecture, exchange-connector-service, stories::access, stories::connect, stories::page"
    );
    assert_eq!(touched(&["agent/src/sync/full/tests.rs"]), "the architecture, exchange-connector-agent");
}

#[test]
fn what_every_program_is_made_of_touches_everything() {
    for file in
        ["src/domain/order.rs", "Cargo.lock", "agent/Cargo.toml", "platform/src/seal.rs", "unknown/file"]
    {
        assert_eq!(touched(&["README.md", file]), "everything", "{file}");
    }
}

#[test]
fn what_people_read_touches_no_program() {
    assert_eq!(touched(&["README.md", "tests/architecture.rs", ".ci/run"]), "the architecture");
}

#[test]
fn the_filter_names_packages_and_stories() {
    let touched = Touched::by(&["lab/src/graph.rs".to_owned()]);
    assert_eq!(
        touched.filter().as_deref(),
        Some(
            "binary(=architecture) | binary(=frozen) | package(=exchange-connector-lab) | (binary(=stories) & \
             test(/^stories::people::/))"
        )
    );
    assert_eq!(Touched::everything().filter(), None);
}

#[test]
fn every_place_is_there_and_every_group_of_stories_is_named() {
    for (place, ..) in PLACES {
        let there = root().join(place).exists() || root().join(format!("{place}.rs")).exists();
        assert!(there, "{place} has moved; which tests do its files touch?");
    }
    for entry in std::fs::read_dir(root().join("tests/stories")).expect("the stories").flatten() {
        let group = Path::new(&entry.file_name()).with_extension("").display().to_string();
        assert!(super::ALL.contains(&group.as_str()), "stories::{group} is in no place");
    }
}
