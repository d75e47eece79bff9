//! Libraries of a system's name beside a program: they must not be loaded. Tried with Wine, which reads manifests as
//! Windows does.

use std::path::Path;
use std::process::{Command, Stdio};

use super::image::{Image, read};
use super::imports::from_the_system_folder;
use crate::outcome::Outcome;
use crate::programs::run as run_command;

/// How a program ends when a planted library was loaded into it.
const CAUGHT: i32 = 66;
/// A library that ends whatever loads it.
const PLANTED: &str = "
#include <windows.h>
BOOL WINAPI DllMain(HINSTANCE own, DWORD why, LPVOID more)
{
    TerminateProcess(GetCurrentProcess(), 66);
    return FALSE;
}
";

/// Starts a program in a folder full of planted libraries; `wine` gives the command with which it starts.
///
/// # Errors
/// When one was loaded, or when nothing would be noticed: without the manifest's lines one must be.
pub(crate) fn try_program(program: &Path, folder: &Path, wine: &dyn Fn(&Path) -> Command) -> Outcome {
    let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = read(program)?;
    let libraries: Vec<String> = Image::read(&bytes)?.libraries()?;
    let libraries: Vec<String> = libraries.into_iter().filter(|name| from_the_system_folder(name)).collect();
    let write = |path: &Path, bytes: &[u8]| {
        std::fs::write(path, bytes).map_err(|error| format!("could not write {}: {error}", path.display()))
    };
    let source = folder.join("planted.c");
    write(&source, PLANTED.as_bytes())?;
    for library in &libraries {
        let mut compiler = Command::new("x86_64-w64-mingw32-gcc-posix");
        run_command(compiler.arg("-shared").arg("-o").arg(folder.join(library)).arg(&source))?;
    }
    // Wine prefers its own libraries; Windows has no such preference.
    let stems: Vec<&str> = libraries.iter().map(|name| name.trim_end_matches(".dll")).collect();
    let overrides = format!("mscoree=;mshtml=;{}=n,b", stems.join(","));
    let start = |bytes: &[u8]| -> Outcome<Option<i32>> {
        let path = folder.join(&name);
        write(&path, bytes)?;
        let mut command = wine(&path);
        command.arg("--version").env("WINEDLLOVERRIDES", &overrides);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
            .status()
            .map(|status| status.code())
            .map_err(|error| format!("could not start {name}: {error}"))
    };
    let (with, without) = (start(&bytes)?, start(&without_lines(&bytes))?);
    match (with, without) {
        (Some(0), Some(CAUGHT)) => {
            println!("{name} loads no library that lies beside it");
            Ok(())
        }
        (Some(0), other) => {
            Err(format!("{name} without its manifest's lines ended with {other:?}: nothing was tried"))
        }
        (other, _) => Err(format!("{name} beside planted libraries ended with {other:?}")),
    }
}

/// The program as it would be without the manifest's lines: the attribute has another name.
fn without_lines(program: &[u8]) -> Vec<u8> {
    const LINE: &[u8] = b"<file name=";
    let mut changed = program.to_vec();
    let places: Vec<usize> =
        changed.windows(LINE.len()).enumerate().filter(|(_, part)| *part == LINE).map(|(at, _)| at).collect();
    for place in places {
        changed[place + 1..place + 5].copy_from_slice(b"nofi");
    }
    changed
}
