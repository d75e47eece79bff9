//! Unit tests of `imports.rs`: the rules, and the last build where there is one.

use super::*;
use crate::windows::toolchain;

#[test]
fn a_library_that_servers_lack_or_that_could_be_planted_is_named() {
    let faults = |libraries: &[&str], allowed: &[&[&str]]| {
        faults(&libraries.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), allowed)
    };
    assert!(faults(&["kernel32.dll", "api-ms-win-core-synch-l1-2-0.dll", "bcrypt.dll"], &[CORE]).is_empty());
    assert!(faults(&["dwrite.dll"], &[CORE, DESKTOP]).is_empty());
    assert!(faults(&["dwrite.dll"], &[CORE])[0].contains("dwrite.dll, which Windows Server may lack"));
    let strange = faults(&["libgcc_s_seh-1.dll"], &[CORE, DESKTOP]);
    assert_eq!(strange.len(), 2, "{strange:?}");
}

#[test]
fn every_library_that_is_allowed_comes_from_the_systems_folder() {
    for library in CORE.iter().chain(DESKTOP) {
        let line = format!("<file name=\"{library}\" loadFrom=\"%SystemRoot%\\system32\\\"/>");
        assert!(KNOWN.contains(library) || MANIFEST.contains(&line), "{library}");
    }
}

#[test]
fn the_last_build_loads_what_it_may() {
    let built =
        [true, false].map(toolchain::programs).into_iter().filter(|folder| folder.join(SETUP).is_file());
    let built: Vec<_> = built.collect();
    if built.is_empty() {
        eprintln!("skipped: nothing was built for Windows (cargo xtask windows --build)");
    }
    for folder in built {
        check(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    }
}
