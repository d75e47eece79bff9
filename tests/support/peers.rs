//! Whether a peer that nobody here wrote is on this machine. Under continuous integration it must be.

use std::path::PathBuf;

/// True when every program is here. Else says which one is missing, and fails under continuous integration.
pub(crate) fn have(programs: &[&str]) -> bool {
    let missing: Vec<_> = programs.iter().filter(|program| !on_path(program)).collect();
    if missing.is_empty() && std::env::var_os("NO_PEERS").is_none() {
        return true;
    }
    leave_out(&format!("{missing:?}"))
}

/// The Python with the peer packages, or `None` said as above.
pub(crate) fn python() -> Option<PathBuf> {
    match std::env::var_os("PEER_PYTHON") {
        Some(python) => Some(python.into()),
        None => {
            leave_out("the Python peers (PEER_PYTHON)");
            None
        }
    }
}

pub(super) fn leave_out(what: &str) -> bool {
    let ci = std::env::var_os("CI").is_some_and(|value| value != "false" && !value.is_empty());
    assert!(!ci, "a peer is missing under continuous integration: {what}");
    eprintln!("left out, because this is missing: {what}; `cargo xtask test` says what to install");
    false
}

fn on_path(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .any(|folder| folder.join(program).is_file())
}
