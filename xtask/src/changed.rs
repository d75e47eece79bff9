//! Which tests a change touches: the packages whose files changed, and the stories that walk through them.

use std::collections::BTreeSet;
use std::fmt;

use crate::outcome::Outcome;
use crate::programs::{output_with, root};

/// Every group of stories below `tests/stories`.
const ALL: &[&str] = &["access", "connect", "page", "people", "sync"];

/// The package that files below a folder belong to, and the stories that walk through them. The first match holds.
const PLACES: &[(&str, &str, &[&str])] = &[
    ("agent/src/setup", "exchange-connector-agent", &["connect"]),
    ("agent/src/sync", "exchange-connector-agent", &["sync"]),
    ("agent/src/orders", "exchange-connector-agent", &["access"]),
    ("agent/src/mail", "exchange-connector-agent", &["people"]),
    ("agent/src/ews", "exchange-connector-agent", &["connect", "people"]),
    ("agent/src/directory", "exchange-connector-agent", &["people"]),
    ("agent/", "exchange-connector-agent", ALL),
    ("service/page", "exchange-connector-service", &["page"]),
    ("service/src/rules", "exchange-connector-service", &["access", "page"]),
    ("service/src/notification", "exchange-connector-service", &["people"]),
    ("service/src/sources", "exchange-connector-service", &["people"]),
    ("service/", "exchange-connector-service", ALL),
    ("lab/src/graph", "exchange-connector-lab", &["people"]),
    ("lab/", "exchange-connector-lab", ALL),
    ("wizard/", "exchange-connector-wizard", &["connect"]),
    ("dialog/", "exchange-connector-dialog", &["connect"]),
    ("tests/stories/access", "", &["access"]),
    ("tests/stories/connect", "", &["connect"]),
    ("tests/stories/page", "", &["page"]),
    ("tests/stories/people", "", &["people"]),
    ("tests/stories/sync", "", &["sync"]),
    ("tests/peers", "", ALL),
    ("tests/support", "", ALL),
    ("tests/main.rs", "", ALL),
    ("xtask/", "xtask", &[]),
    // Read by the tests that always run.
    ("tests/", "", &[]),
    // Generated from the table of findings, which stands in the core.
    ("docs/findings.md", "exchange-connector", &[]),
    ("docs/", "", &[]),
    ("assets/", "", &[]),
    ("fuzz/", "", &[]),
    ("benches/", "", &[]),
    (".", "", &[]),
];

/// What is to be tested.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    Everything,
    Some { packages: BTreeSet<&'static str>, stories: BTreeSet<&'static str> },
}

impl Touched {
    pub(crate) fn everything() -> Self {
        Self::Everything
    }

    /// What changes of these files touch. What every program is made of (the core, manifests) touches everything.
    pub(crate) fn by(files: &[String]) -> Self {
        let (mut packages, mut stories) = (BTreeSet::new(), BTreeSet::new());
        for file in files.iter().filter(|file| !is_text_for_people(file)) {
            let place = PLACES.iter().find(|(folder, ..)| file.starts_with(folder));
            let Some((_, package, walked)) = place.filter(|_| !file.ends_with("Cargo.toml")) else {
                return Self::Everything;
            };
            packages.extend(Some(*package).filter(|package| !package.is_empty()));
            // No program is made of its unit tests.
            if !is_unit_test(file) {
                stories.extend(*walked);
            }
        }
        Self::Some { packages, stories }
    }

    pub(crate) fn any_story(&self) -> bool {
        match self {
            Self::Everything => true,
            Self::Some { stories, .. } => !stories.is_empty(),
        }
    }

    /// The filter for `cargo nextest`; none for everything.
    pub(crate) fn filter(&self) -> Option<String> {
        let Self::Some { packages, stories } = self else { return None };
        let packages = packages.iter().map(|package| format!("package(={package})"));
        let stories = stories.iter().map(|group| format!("(binary(=stories) & test(/^stories::{group}::/))"));
        // The house's rules hold for every change, and take a second.
        let always = ["binary(=architecture)", "binary(=frozen)"].map(str::to_owned);
        Some(always.into_iter().chain(packages).chain(stories).collect::<Vec<_>>().join(" | "))
    }

    /// The packages for `cargo test`, which cannot choose stories.
    pub(crate) fn package_arguments(&self) -> Vec<String> {
        let Self::Some { packages, .. } = self else { return vec!["--workspace".to_owned()] };
        let stories = self.any_story().then_some("exchange-connector-tests");
        let all = packages.iter().copied().chain(stories).chain(["exchange-connector"]);
        all.flat_map(|package| ["--package".to_owned(), package.to_owned()]).collect()
    }
}

impl fmt::Display for Touched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Some { packages, stories } = self else { return f.write_str("everything") };
        f.write_str("the architecture")?;
        packages.iter().try_for_each(|package| write!(f, ", {package}"))?;
        stories.iter().try_for_each(|group| write!(f, ", stories::{group}"))
    }
}

fn is_text_for_people(file: &str) -> bool {
    (file.ends_with(".md") && !file.starts_with("docs/")) || file.starts_with("LICENSE")
}

fn is_unit_test(file: &str) -> bool {
    file.contains("/src/") && (file.ends_with("/tests.rs") || file.contains("/tests/"))
}

/// The files that differ from `base`, those that Git does not know yet too. An empty base is where the branch left
/// main.
pub(crate) fn files_since(base: &str) -> Outcome<Vec<String>> {
    let base = if base.is_empty() {
        let left = ["origin/main", "main"].iter().find_map(|main| git(&["merge-base", main, "HEAD"]).ok());
        left.unwrap_or_else(|| "HEAD".to_owned())
    } else {
        base.to_owned()
    };
    let changed = git(&["diff", "--name-only", "--no-renames", base.trim()])?;
    let new = git(&["ls-files", "--others", "--exclude-standard"])?;
    Ok(changed.lines().chain(new.lines()).map(str::to_owned).collect())
}

fn git(arguments: &[&str]) -> Outcome<String> {
    output_with(std::process::Command::new("git").args(arguments).current_dir(root()), "")
}

#[cfg(test)]
mod tests;
