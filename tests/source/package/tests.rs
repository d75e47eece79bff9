//! Tests of resolving names to the files that define them.

use std::collections::BTreeMap;
use std::path::Path;

use super::Package;

/// A package of these files; each tie as `from > to: names`.
fn ties(files: &[(&str, &str)]) -> Vec<String> {
    let files: BTreeMap<&Path, &str> = files.iter().map(|(path, text)| (Path::new(path), *text)).collect();
    let read = |path: &Path| files.get(path).map(|text| (*text).to_owned());
    let mut shown = Vec::new();
    for ((from, to), names) in Package::load("my-crate", Path::new("lib.rs"), &read).ties() {
        let names: Vec<_> = names.into_iter().collect();
        shown.push(format!("{} > {}: {}", from.display(), to.display(), names.join(" ")));
    }
    shown
}

#[test]
fn every_way_to_name_a_file_is_a_tie() {
    for text in [
        "use crate::b::T;",
        "use crate::{b::{T as X}};",
        "use super::b::T as _;",
        "use my_crate::b::T;",
        "fn f() { crate::b::T::new() }",
        "use crate::b; fn f() -> b::T {}",
        "use super::b as c; fn f() { c::T::new() }",
        "use crate::*; fn f() -> b::T {}",
        "use crate::b::*; fn f() -> T {}",
        "use super::b::{self}; fn f(x: &b::T) {}",
        "#[serde(with = \"crate::b::T\")] struct S;",
        "mod inner { use super::super::b::T; }",
        "fn f() { use crate::b::T::{One, Two}; }",
    ] {
        assert_eq!(
            ties(&[("lib.rs", "mod a; mod b;"), ("a.rs", text), ("b.rs", "pub enum T { One, Two }")]),
            ["a.rs > b.rs: T"],
            "{text}"
        );
    }
}

#[test]
fn a_re_export_leads_to_the_defining_file() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::Short; fn f(x: crate::b::Other) {}"),
        ("b.rs", "mod c; mod d; pub use self::c::Long as Short; pub use d::*;"),
        ("b/c.rs", "pub struct Long;"),
        ("b/d.rs", "pub use super::c::Long; pub struct Other;"),
    ];
    assert_eq!(ties(&files), ["a.rs > b/c.rs: Long", "a.rs > b/d.rs: Other"]);
}

#[test]
fn a_parent_that_hands_on_and_uses_has_a_tie() {
    let child = ("a/b.rs", "use super::Y; pub struct X(Y);");
    assert_eq!(
        ties(&[("lib.rs", "mod a;"), ("a.rs", "mod b; pub use b::X; pub struct Y;"), child]),
        ["a/b.rs > a.rs: Y"]
    );
    assert_eq!(
        ties(&[("lib.rs", "mod a;"), ("a.rs", "mod b; pub use b::X; pub struct Y; fn f(x: X) {}"), child]),
        ["a/b.rs > a.rs: Y", "a.rs > a/b.rs: X"]
    );
}

#[test]
fn names_of_others_and_circular_re_exports_do_no_harm() {
    let files = [
        ("lib.rs", "mod a; mod b; mod missing;"),
        (
            "a.rs",
            "use std::fmt; use serde::*; pub use super::b::*; fn f() -> fmt::Result { missing::x(); t.b(); }",
        ),
        ("b.rs", "pub use super::a::*; use super::a::Nowhere; fn g(x: Nothing) {}"),
    ];
    assert!(ties(&files).is_empty());
}

#[test]
fn tests_tie_nothing() {
    let files = [
        ("lib.rs", "mod a; mod b; #[cfg(test)] mod support;"),
        ("a.rs", "#[cfg(test)] mod tests; #[cfg(test)] use crate::b::T;"),
        ("a/tests.rs", "use crate::b::T;"),
        ("b.rs", "pub struct T;"),
        ("support.rs", "use crate::b::T;"),
    ];
    assert!(ties(&files).is_empty());
}
