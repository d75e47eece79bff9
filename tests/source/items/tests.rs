//! Tests of reading one file, above all of `use` trees.

use super::{Items, items};

fn imports(text: &str) -> Vec<String> {
    let name = |import: &super::Import| match (&import.name, import.glob) {
        (_, true) => "*".to_owned(),
        (Some(name), _) => name.clone(),
        (None, _) => "_".to_owned(),
    };
    items(text).imports.iter().map(|i| format!("{} {}", i.path.join("::"), name(i))).collect()
}

fn paths(found: &Items) -> Vec<String> {
    found.paths.iter().filter(|path| path.len() > 1).map(|path| path.join("::")).collect()
}

#[test]
fn a_use_tree_is_taken_apart() {
    assert_eq!(
        imports("use crate::{a, b::{self, C, d::{E as F, G as _}}, h::*, };"),
        ["crate::a a", "crate::b b", "crate::b::C C", "crate::b::d::E F", "crate::b::d::G _", "crate::h *"]
    );
    assert_eq!(imports("use super::super::x as y;"), ["super::super::x y"]);
    assert_eq!(imports("use a::{self as b};"), ["a b"]);
    assert_eq!(imports("use ::std::io;"), ["std::io io"]);
    assert_eq!(imports("use {a::b, c};"), ["a::b b", "c c"]);
    assert_eq!(
        imports("use self::{one::Two,\n    // three::Three,\n    four /* x */ ::Four};"),
        ["self::one::Two Two", "self::four::Four Four"]
    );
    assert_eq!(imports("use crate::r#type::r#use;"), ["crate::type::use use"]);
}

#[test]
fn use_stands_in_functions_too() {
    let text =
        "fn f() -> impl Iterator + use<'_> { if x { use crate::a::B; } } impl T { fn g() { use super::c; } }";
    assert_eq!(imports(text), ["crate::a::B B", "super::c c"]);
}

#[test]
fn handing_on_is_told_from_using() {
    let found = items("pub use a::B; pub(crate) use c::D; use e::F;");
    assert_eq!(found.imports.iter().map(|import| import.public).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let found = items(
        r#"
        #[derive(crate::a::Derive)] struct S { #[serde(with = "crate::b::time", rename = "not a path")] f: super::c::T }
        impl<X: crate::d::Bound> crate::e::Trait for S { const N: u8 = crate::f::N; }
        fn g(x: &dyn self::h::Y) -> <Z as crate::i::W>::Out { m!(crate::j::call(x)); x.crate_::k(); Vec::<crate::l::M>::new() }
        macro_rules! n { ($x:expr) => { $crate::o::p($x) } }
        "#,
    );
    assert_eq!(
        paths(&found),
        [
            "crate::a::Derive",
            "crate::b::time",
            "super::c::T",
            "crate::d::Bound",
            "crate::e::Trait",
            "crate::f::N",
            "self::h::Y",
            "crate::i::W",
            "crate::j::call",
            "crate::l::M",
            "crate::o::p"
        ]
    );
}

#[test]
fn what_only_tests_compile_is_left_out() {
    let found = items(
        "#[cfg(test)] use crate::a::B; #[cfg(test)] mod tests; #[cfg(all(test, unix))] fn f() { crate::c::d() }
         #[cfg(not(test))] use e::F; #[cfg(any(test, windows))] use g::H; fn i() { #[cfg(test)] { crate::j::k(); } l::m() }
         #[cfg(test)] impl crate::n::O for P {} #[cfg(test)] const Q: u8 = { crate::r::S }; fn last() {}",
    );
    assert_eq!(found.imports.iter().map(|i| i.path.join("::")).collect::<Vec<_>>(), ["e::F", "g::H"]);
    assert!(found.children[0].test);
    assert_eq!(paths(&found), ["l::m"]);
    assert_eq!(found.definitions.iter().map(|d| d.name.as_str()).collect::<Vec<_>>(), ["i", "last"]);
}

#[test]
fn definitions_and_children() {
    let found = items(
        "pub struct A(pub u8); pub(crate) enum B<T> where T: Copy { C { d: T }, E } trait F { fn g(&self); type H; }
         pub const fn i() {} pub static mut J: [u8; 2] = [1; 2]; const K: S = S { x: 1 }; pub async unsafe fn l() {}
         extern \"C\" fn m() {} type N = fn() -> u8; macro_rules! o { () => {} } impl A { pub fn p() {} }
         #[cfg(windows)] mod q; mod r { pub struct T; mod s; } pub(in crate::x) union U { v: u8 }",
    );
    let names: Vec<_> = found.definitions.iter().map(|definition| definition.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "F", "i", "J", "K", "l", "m", "N", "o", "U"]);
    let public = found.definitions.iter().filter(|d| d.is_type && d.public).map(|d| d.name.as_str());
    assert_eq!(public.collect::<Vec<_>>(), ["A", "B", "U"]);
    assert!(found.children[0].platform && found.children[0].inline.is_none());
    let inside = found.children[1].inline.as_ref().expect("what the module holds");
    assert_eq!((inside.definitions[0].name.as_str(), inside.children[0].name.as_str()), ("T", "s"));
}
