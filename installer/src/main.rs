//! `exchange-connector-installer`: run by the installer package alone. Exit codes: 0 done, 1 failed, 2 wrong use.
//!
//! - `stop FOLDER`: stops the services whose programs are in the folder, and notes those that ran
//! - `start FOLDER`: starts those that were noted
//! - `forget FOLDER`: takes away services whose program is gone; `forget FOLDER all`: every one, and what was registered
//! - `purge FOLDER`: deletes the data folders

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match run(&arguments) {
        Some(true) => ExitCode::SUCCESS,
        Some(false) => ExitCode::FAILURE,
        None => {
            // The installer shows nothing of it; a person who starts this program by hand sees it.
            let _ = writeln!(
                std::io::stderr(),
                "The installer package of Exchange Connector runs this program, on Windows; it is of no other use."
            );
            ExitCode::from(2)
        }
    }
}

#[cfg(windows)]
fn run(arguments: &[std::ffi::OsString]) -> Option<bool> {
    use exchange_connector_installer::work::{self, Forget};
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    let words: Vec<_> = words.iter().map(AsRef::as_ref).collect();
    let problems = match words[..] {
        ["stop", folder] => work::stop(folder),
        ["start", folder] => work::start(folder),
        ["forget", folder] => work::forget(folder, Forget::WithoutProgram),
        ["forget", folder, "all"] => work::forget(folder, Forget::All),
        ["purge", _] => work::purge(),
        _ => return None,
    };
    work::tell(&problems);
    Some(problems.is_empty())
}

#[cfg(not(windows))]
fn run(_: &[std::ffi::OsString]) -> Option<bool> {
    None
}
