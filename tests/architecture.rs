//! The arrows: which part may use which. Read from `use` lines and manifests; a broken arrow is a failing test.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules of the core and what each may use besides itself, the words and `secret`.
const CORE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("backoff", &[]),
    ("csv", &[]),
    ("findings", &[]),
    ("secret", &[]),
    ("config", &[]),
    ("psrp", &[]),
    ("wsman", &[]),
    ("auth", &[]),
    ("ews", &[]),
    ("directory", &[]),
    ("api", &[]),
    ("ipc", &["config"]),
    ("remoting", &["auth", "wsman", "psrp"]),
    ("exchange", &["psrp"]),
    ("sync", &["exchange", "psrp", "api"]),
    ("orders", &["exchange", "psrp", "api"]),
];
const WORDS: &[&str] = &["backoff", "csv", "domain", "findings", "secret", "named_values"];

/// What the core must not name: it does no IO and asks no clock.
const FORBIDDEN_IN_CORE: &[&str] = &[
    "std::fs",
    "std::net::Tcp",
    "std::net::Udp",
    "ToSocketAddrs",
    "std::thread",
    "std::process",
    "std::env",
    "Timestamp::now",
    "Zoned::now",
    "Instant::now",
    "SystemTime",
    "tokio",
    "reqwest",
    "hyper",
    "sqlx",
    "sspi",
    "async fn",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn files_below(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    rust_files(&root().join(folder), &mut found);
    assert!(!found.is_empty(), "no Rust files below {folder}");
    found
}

/// Tests in a file of their own may use every floor and read the captured answers of real servers.
fn is_test(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with("tests.rs"))
        || path.parent().is_some_and(|folder| folder.ends_with("tests"))
}

/// Code without comments and without what follows the tests' heading.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// `crate::x` names in a piece of code, with `use crate::{a, b::c}` taken apart.
fn crate_names(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let (mut depth, mut start) = (0_i32, true);
            let mut name = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if depth == 0 && start && (c.is_alphanumeric() || c == '_') => name.push(c),
                    _ if depth == 0 && start && !name.is_empty() => {
                        names.insert(std::mem::take(&mut name));
                        start = false;
                    }
                    _ => {}
                }
            }
            if !name.is_empty() {
                names.insert(name);
            }
        } else {
            names.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

#[test]
fn the_core_uses_only_lower_floors() {
    let modules: BTreeSet<&str> = CORE.iter().map(|(name, _)| *name).collect();
    let source = root().join("src");
    let mut wrong = Vec::new();
    for path in files_below("src").into_iter().filter(|path| !is_test(path)) {
        let inside = path.strip_prefix(&source).expect("below src");
        let module =
            inside.components().next().expect("a component").as_os_str().to_string_lossy().into_owned();
        let module = module.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let Some((_, may)) = CORE.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!("{module} is a module that this test does not know"));
            continue;
        };
        for name in crate_names(&code(&path)) {
            let allowed = name == module || WORDS.contains(&name.as_str()) || may.contains(&name.as_str());
            // Types and macros at the root are few; only modules are floors.
            if !allowed && modules.contains(name.as_str()) {
                wrong.push(format!("{} uses {name}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that must not be:\n{}", wrong.join("\n"));
}

#[test]
fn the_core_does_no_io_and_asks_no_clock() {
    let mut wrong = Vec::new();
    for path in files_below("src").into_iter().filter(|path| !is_test(path)) {
        let code = code(&path);
        for word in FORBIDDEN_IN_CORE {
            if code.contains(word) {
                wrong.push(format!("{} names {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "the core is sans-IO:\n{}", wrong.join("\n"));
}

fn dependencies(manifest: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(manifest)).expect("a manifest");
    let value: toml::Table = text.parse().expect("toml");
    value
        .get("dependencies")
        .and_then(|d| d.as_table())
        .map(|d| d.keys().cloned().collect())
        .unwrap_or_default()
}

#[test]
fn programs_depend_on_the_core_and_never_on_each_other() {
    for (manifest, forbidden) in [
        (
            "Cargo.toml",
            &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum", "tracing"][..],
        ),
        ("platform/Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum"][..]),
        ("wizard/Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "axum"][..]),
        ("agent/Cargo.toml", &["egui", "eframe", "axum"][..]),
        ("service/Cargo.toml", &["egui", "eframe", "sspi"][..]),
        ("lab/Cargo.toml", &["egui", "eframe", "sqlx"][..]),
    ] {
        let found = dependencies(manifest);
        for name in forbidden {
            assert!(!found.contains(*name), "{manifest} must not depend on {name}");
        }
        // The core stands on nothing of ours; the rest may use what the programs share.
        let shared = (manifest != "Cargo.toml" && manifest != "platform/Cargo.toml")
            .then_some("exchange-connector-platform");
        let others: Vec<_> = found
            .iter()
            .filter(|name| name.starts_with("exchange-connector-") && Some(name.as_str()) != shared)
            .collect();
        assert!(others.is_empty(), "{manifest} depends on {others:?}: programs meet on wires only");
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_readable() {
    let mut wrong = Vec::new();
    for folder in
        ["src", "platform/src", "agent/src", "wizard/src", "service/src", "lab/src", "xtask/src", "tests"]
    {
        for path in files_below(folder) {
            let text = fs::read_to_string(&path).expect("a source file");
            if !text.starts_with("//!") {
                wrong.push(format!("{} does not say what it is", path.display()));
            }
            let lines = text.lines().count();
            if lines > 700 {
                wrong.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_window_paints_only_where_it_should() {
    for path in files_below("wizard/src") {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name == "model.rs" {
            assert!(!code(&path).contains("egui::"), "model.rs holds state and imports no egui");
        }
    }
}
