//! The house rules: which room may use which, no circles of files, one form for modules, files that stay readable.
//!
//! The tests read sources and manifests alone, in seconds.

#![expect(clippy::disallowed_methods, reason = "it reads sources; the ban is for the core")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

mod source;

use source::circles::circles;
use source::items::{Items, items};
use source::package::{Module, Package};
use source::tokens::{Token, tokens};

/// One floor of a program: its rooms (the modules at the root) and what they may use besides themselves.
struct Floor {
    rooms: &'static [&'static str],
    may_use: MayUse,
}

enum MayUse {
    EveryLowerFloor,
    Only(&'static [&'static str]),
}

const fn floor(rooms: &'static [&'static str]) -> Floor {
    Floor { rooms, may_use: MayUse::EveryLowerFloor }
}

const fn floor_on(rooms: &'static [&'static str], may_use: &'static [&'static str]) -> Floor {
    Floor { rooms, may_use: MayUse::Only(may_use) }
}

/// Rules, wires, settings, words. No wire uses another wire.
const CORE: &[Floor] = &[
    floor_on(&["books"], &["api"]),
    floor_on(&["package"], &["api", "findings", "domain", "secret", "encoding"]),
    floor_on(&["orders", "sync"], &["exchange", "psrp", "api", "findings", "domain", "secret", "backoff"]),
    floor_on(&["exchange"], &["psrp", "findings", "domain", "secret"]),
    floor_on(&["remoting"], &["auth", "wsman", "psrp", "domain", "secret"]),
    floor_on(&["ipc"], &["config", "domain", "secret"]),
    floor_on(&["psrp", "wsman", "auth", "ews", "directory", "api", "config"], &["domain", "secret", "xml"]),
    floor(&["findings"]),
    floor(&["domain"]),
    floor(&["backoff", "clean", "csv", "encoding", "metrics", "secret", "xml"]),
];

const AGENT: &[Floor] = &[
    floor(&["cli"]),
    floor(&["ipc"]),
    floor(&["daemon", "setup"]),
    floor(&["sync", "orders", "mail"]),
    // EWS goes by the proxy and the roots that the settings name for Exchange.
    floor(&["ews"]),
    floor(&["exchange", "management"]),
    floor(&["directory", "logging"]),
    floor(&["net", "store"]),
    floor(&["logons"]),
    floor(&["host", "fail_point", "cases"]),
];

const SERVICE: &[Floor] = &[
    floor(&["cli"]),
    floor(&["service"]),
    floor(&["http"]),
    floor(&["jobs"]),
    floor(&["app"]),
    floor(&["package"]),
    floor(&["sources"]),
    floor(&["store"]),
    // Pure: they know neither where data is stored nor how it is requested.
    floor_on(&["rules", "notification"], &[]),
    floor(&["data_folder"]),
    floor(&["security"]),
    floor(&["fail_point", "logging", "cases"]),
];

const LAB: &[Floor] = &[
    floor(&["running"]),
    floor(&["control"]),
    floor(&["description"]),
    floor(&["server", "options"]),
    floor(&["exchange"]),
    floor(&["autodiscover", "scenario"]),
    floor(&["ews"]),
    floor(&["cmdlets", "graph"]),
    floor(&["state"]),
    floor(&["organization"]),
    floor(&["certificates", "faults", "filter", "mail", "proxy"]),
];

/// Only `link` and `install` do IO; only `app`, `pages`, `widgets` and `theme` paint.
const WIZARD: &[Floor] = &[
    floor(&["app", "options"]),
    floor(&["pages", "prefill"]),
    floor(&["widgets", "link"]),
    floor(&["install"]),
    floor(&["icon", "renderer", "system", "theme"]),
];

const DIALOG: &[Floor] = &[floor(&["console"]), floor(&["words"]), floor(&["model"]), floor(&["text"])];

/// Name, folder of the sources, floors: none where a package is one room.
const PACKAGES: &[(&str, &str, &[Floor])] = &[
    ("exchange-connector", "src", CORE),
    ("exchange-connector-platform", "platform/src", &[]),
    ("exchange-connector-sqlite", "sqlite/src", &[]),
    ("exchange-connector-dialog", "dialog/src", DIALOG),
    ("exchange-connector-agent", "agent/src", AGENT),
    ("exchange-connector-service", "service/src", SERVICE),
    ("exchange-connector-lab", "lab/src", LAB),
    ("exchange-connector-wizard", "wizard/src", WIZARD),
    ("exchange-connector-installer", "installer/src", &[]),
    ("xtask", "xtask/src", &[]),
];

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
];

const MOST_LINES: usize = 500;

fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().find(|folder| folder.join("Cargo.lock").exists()).expect("the workspace").to_owned()
}

fn read(path: &Path) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

/// Every Rust file of the repository, from the root on.
fn rust_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect_rust_files(Path::new(""), &mut found);
    found.sort();
    assert!(found.len() > 500, "only {} Rust files", found.len());
    found
}

fn collect_rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(root().join(folder)).expect("a folder").flatten() {
        let path = folder.join(entry.file_name());
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.path().is_dir() {
            if !hidden && entry.file_name() != "target" {
                collect_rust_files(&path, found);
            }
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// A package as its library, or its program where it has none.
fn load(name: &str, folder: &str) -> Package {
    let library = Path::new(folder).join("lib.rs");
    let main = Path::new(folder).join("main.rs");
    Package::load(name, if root().join(&library).exists() { &library } else { &main }, &read)
}

/// Fails where something breaks a rule; `hint` says more about it.
fn check(rule: &str, broken: &BTreeSet<String>, hint: &str) {
    let lines: String = broken.iter().map(|line| format!("  {rule} {line}\n")).collect();
    assert!(broken.is_empty(), "this breaks a rule of the house:\n{lines}{hint}");
}

#[test]
fn rooms_use_only_lower_floors() {
    let mut broken = BTreeSet::new();
    let mut hint = String::new();
    for (name, folder, floors) in PACKAGES.iter().filter(|(_, _, floors)| !floors.is_empty()) {
        let package = load(name, folder);
        for room in package.modules().filter(|module| module.path.len() == 1) {
            if !floors.iter().any(|floor| floor.rooms.contains(&room.path[0].as_str())) {
                broken.insert(format!("{folder}: {} stands on no floor", room.path[0]));
            }
        }
        let room = |file: &Path| {
            let inside = file.strip_prefix(folder).expect("a file of the package");
            let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
            first.trim_end_matches(".rs").to_owned()
        };
        for ((from, to), names) in package.ties() {
            let (above, below) = (room(&from), room(&to));
            // The root only declares rooms and hands their names on.
            if above != below && above != "lib" && !may_use(floors, &above, &below) {
                let names: Vec<_> = names.into_iter().collect();
                hint += &format!("\n{} → {}: {}", from.display(), to.display(), names.join(", "));
                broken.insert(format!("{} uses {below}", from.display()));
            }
        }
    }
    check("floor", &broken, &hint);
}

fn may_use(floors: &[Floor], above: &str, below: &str) -> bool {
    let position = |room: &str| floors.iter().position(|floor| floor.rooms.contains(&room));
    let (Some(from), Some(to)) = (position(above), position(below)) else { return false };
    from < to
        && match floors[from].may_use {
            MayUse::EveryLowerFloor => true,
            MayUse::Only(rooms) => rooms.contains(&below),
        }
}

#[test]
fn no_files_form_a_circle() {
    let mut broken = BTreeSet::new();
    let mut hint = String::new();
    for (name, folder, _) in PACKAGES {
        let ties = load(name, folder).ties();
        for (at, circle) in circles(ties.keys().map(|(from, to)| (from, to))).into_iter().enumerate() {
            hint += &format!("\ncircle {} of {name}, {} files:\n", at + 1, circle.len());
            for ((from, to), names) in &ties {
                if circle.contains(from) && circle.contains(to) {
                    let names: Vec<_> = names.iter().map(String::as_str).collect();
                    hint += &format!("  {} → {}: {}\n", from.display(), to.display(), names.join(", "));
                }
            }
            broken.extend(circle.into_iter().map(|file| file.display().to_string()));
        }
    }
    check("circle", &broken, &hint);
}

#[test]
fn every_file_says_what_it_is_and_stays_readable() {
    let mut broken = BTreeSet::new();
    for path in rust_files() {
        let text = read(&path).expect("a source file");
        if !text.starts_with("//!") {
            broken.insert(format!("{} does not say what it is", path.display()));
        }
        if text.lines().count() > MOST_LINES {
            broken.insert(format!("{} has more than {MOST_LINES} lines", path.display()));
        }
    }
    check("file", &broken, "");
}

#[test]
fn modules_and_tests_have_one_form() {
    let mut broken = BTreeSet::new();
    for path in rust_files() {
        // Below `tests/`, a file without `mod.rs` would be a test of its own to cargo.
        if path.ends_with("mod.rs") && !path.ends_with("tests/common/mod.rs") {
            broken.insert(format!("{} is the other form", path.display()));
        }
        form(&path, &items(&read(&path).expect("a source file")), &mut broken);
    }
    check("form", &broken, "");
}

fn form(path: &Path, found: &Items, broken: &mut BTreeSet<String>) {
    for child in &found.children {
        if child.elsewhere && !child.platform {
            broken.insert(format!("{}: {} has its file elsewhere", path.display(), child.name));
        }
        if let Some(inside) = &child.inline {
            if child.test {
                broken.insert(format!("{}: {} belongs into a file of its own", path.display(), child.name));
            }
            form(path, inside, broken);
        }
    }
}

#[test]
fn a_type_has_a_name_of_its_own_within_its_package() {
    let mut broken = BTreeSet::new();
    let mut hint = String::new();
    for (package, folder, _) in PACKAGES {
        let loaded = load(package, folder);
        let mut files: BTreeMap<&str, BTreeSet<&Path>> = BTreeMap::new();
        // A type for Windows and one for Unix are one type.
        for module in loaded.modules().filter(|module| !module.platform) {
            for definition in module.items.definitions.iter().filter(|found| found.is_type && found.public) {
                files.entry(&definition.name).or_default().insert(&module.file);
            }
        }
        for (name, files) in files.into_iter().filter(|(_, files)| files.len() > 1) {
            let files: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
            hint += &format!("\n{name}: {}", files.join(", "));
            broken.insert(format!("{name} in {package}"));
        }
    }
    check("name", &broken, &hint);
}

/// Every path that a module names, in `use` or in code.
fn named(module: &Module) -> impl Iterator<Item = String> {
    let imports = module.items.imports.iter().map(|import| &import.path);
    imports.chain(&module.items.paths).map(|path| format!("::{}", path.join("::")))
}

#[test]
fn the_core_does_no_io_and_asks_no_clock() {
    let mut broken = BTreeSet::new();
    for module in load("exchange-connector", "src").modules() {
        for path in named(module) {
            for word in FORBIDDEN_IN_CORE.iter().filter(|word| path.contains(&format!("::{word}"))) {
                broken.insert(format!("{} names {word}", module.file.display()));
            }
        }
        let text = read(&module.file).expect("a source file");
        if tokens(&text).contains(&Token::Word("async".to_owned())) {
            broken.insert(format!("{} is async", module.file.display()));
        }
    }
    check("core", &broken, "");
}

#[test]
fn the_model_of_the_window_paints_nothing() {
    let mut broken = BTreeSet::new();
    let wizard = load("exchange-connector-wizard", "wizard/src");
    for module in wizard.modules().filter(|module| module.path.first().is_some_and(|room| room == "model")) {
        if named(module).any(|path| path.starts_with("::egui") || path.starts_with("::eframe")) {
            broken.insert(module.file.display().to_string());
        }
    }
    check("model", &broken, "");
}

/// The names in `[dependencies]`, those for one system too.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut inside = false;
    for line in read(Path::new(manifest)).unwrap_or_default().lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]"
                || (line.starts_with("[target.") && line.ends_with(".dependencies]"));
        } else if inside && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            found.extend(line.split(['.', ' ', '=']).next().map(str::to_owned));
        }
    }
    found
}

#[test]
fn programs_depend_on_the_core_and_never_on_each_other() {
    const PROGRAMS: &[(&str, &[&str])] = &[
        ("Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum", "tracing"]),
        ("platform/Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum"]),
        ("sqlite/Cargo.toml", &["reqwest", "hyper", "sspi", "egui", "eframe", "axum", "exchange-connector"]),
        (
            "dialog/Cargo.toml",
            &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum", "tracing"],
        ),
        ("wizard/Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "axum"]),
        ("agent/Cargo.toml", &["egui", "eframe", "axum"]),
        ("service/Cargo.toml", &["egui", "eframe", "sspi"]),
        ("lab/Cargo.toml", &["egui", "eframe", "sqlx"]),
        ("installer/Cargo.toml", &["tokio", "reqwest", "hyper", "sqlx", "sspi", "egui", "eframe", "axum"]),
    ];
    let mut broken = BTreeSet::new();
    for (manifest, forbidden) in PROGRAMS {
        for name in dependencies(manifest) {
            // What the programs share is beside the core, not below it.
            let shared = match name.as_str() {
                "exchange-connector-platform" => {
                    !["Cargo.toml", "sqlite/Cargo.toml", "dialog/Cargo.toml"].contains(manifest)
                }
                "exchange-connector-dialog" => ["agent/Cargo.toml", "wizard/Cargo.toml"].contains(manifest),
                "exchange-connector-sqlite" => ["agent/Cargo.toml", "service/Cargo.toml"].contains(manifest),
                _ => false,
            };
            let program = name.starts_with("exchange-connector-") && !shared;
            if program || forbidden.contains(&name.as_str()) {
                broken.insert(format!("{manifest} names {name}"));
            }
        }
    }
    assert!(dependencies("agent/Cargo.toml").contains("exchange-connector"), "manifests are read");
    check("manifest", &broken, "");
}

/// ARCHITECTURE and CONTRIBUTING name files and tests; a name that leads nowhere is a statement that is not true.
#[test]
fn what_the_documents_name_is_there() {
    const FOLDERS: &[&str] = &[
        "src/",
        "platform/",
        "sqlite/",
        "dialog/",
        "agent/",
        "service/",
        "wizard/",
        "lab/",
        "installer/",
        "tests/",
        "xtask/",
        "docs/",
        "assets/",
    ];
    let mut words = BTreeSet::new();
    for path in rust_files() {
        for token in tokens(&read(&path).expect("a source file")) {
            if let Token::Word(word) = token {
                words.insert(word);
            }
        }
    }
    let mut lost = Vec::new();
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = read(Path::new(document)).expect("the document");
        for name in text.split('`').skip(1).step_by(2) {
            // Patterns and places for something new are no files.
            let is_path = FOLDERS.iter().any(|folder| name.starts_with(folder))
                && !name.contains(['{', '*', ' ', '…'])
                && !["NNNN", "xx.", "name."].iter().any(|new| name.contains(new));
            let is_test = name.len() > 20
                && name.contains('_')
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            if is_path && !root().join(name).exists() || is_test && !words.contains(name) {
                lost.push(format!("{document} names {name}"));
            }
        }
    }
    assert!(lost.is_empty(), "these lead nowhere:\n{}", lost.join("\n"));
}
