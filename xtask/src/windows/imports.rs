//! What the programs load before their first line runs: only libraries that Windows Server has, and only from its own
//! folder.
//!
//! Windows looks for a library beside the program first, and set-up is started from a folder of downloads. Three things
//! keep a planted one out. *Known* libraries come from a list that Windows holds. For each other one the manifest names
//! the system's folder, and Windows reads that before it looks anywhere; Microsoft's linker has a flag for all at once
//! (`/DEPENDENTLOADFLAG`), the linker used here has none. For what is loaded later, each program's first statement takes
//! every other folder off the list. What remains: libraries that a system's library loads in its turn follow that
//! library's own flags, which Microsoft sets for its own; a driver or a program that reaches into others (a scanner, an
//! input method) brings libraries by full path; and a whole program that was exchanged is not the program that looks.

use std::path::Path;

use super::image::{Image, read};
use super::setup_program::{SETUP, WINDOW};
use crate::outcome::Outcome;

/// Programs that run on Server Core.
const HEADLESS: [&str; 3] =
    ["exchange-connector.exe", "exchange-connector-service.exe", "exchange-connector-lab.exe"];

/// In Windows Server since 2016, also on Core, which these were compared with by documentation alone.
const CORE: &[&str] = &[
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "crypt32.dll",
    "cryptbase.dll",
    "dnsapi.dll",
    "gdi32.dll",
    "iphlpapi.dll",
    "kernel32.dll",
    "ktmw32.dll",
    "msvcrt.dll",
    "ncrypt.dll",
    "netapi32.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "powrprof.dll",
    "propsys.dll",
    "psapi.dll",
    "rpcrt4.dll",
    "secur32.dll",
    "shell32.dll",
    "shlwapi.dll",
    "user32.dll",
    "userenv.dll",
    "version.dll",
    "wevtapi.dll",
    "winmm.dll",
    "ws2_32.dll",
    "wtsapi32.dll",
];
/// What the window needs besides; Core may lack them, and there set-up asks in the terminal.
const DESKTOP: &[&str] = &[
    "comctl32.dll",
    "comdlg32.dll",
    "d3d12.dll",
    "dcomp.dll",
    "dwmapi.dll",
    "dwrite.dll",
    "dxgi.dll",
    "imm32.dll",
    "opengl32.dll",
    "setupapi.dll",
    "shcore.dll",
    "uiautomationcore.dll",
    "uxtheme.dll",
];
/// Windows maps these names to libraries by a table of its own; no folder is searched.
const TABLED: &[&str] = &["api-ms-win-", "ext-ms-"];
/// `HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\KnownDLLs` of Windows Server 2016, as documented by others.
const KNOWN: &[&str] = &[
    "advapi32.dll",
    "combase.dll",
    "comdlg32.dll",
    "gdi32.dll",
    "imm32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "psapi.dll",
    "rpcrt4.dll",
    "setupapi.dll",
    "shcore.dll",
    "shell32.dll",
    "shlwapi.dll",
    "user32.dll",
    "ws2_32.dll",
];
/// Addresses are chosen anew, in all 64 bits; data is not run.
const WANTED_FLAGS: usize = 0x40 | 0x20 | 0x100;

const MANIFEST: &str = include_str!("../../../assets/windows/exchange-connector.manifest");

/// Looks at the programs in `folder`.
///
/// # Errors
/// Which library of which program is not allowed, or could be planted.
pub(crate) fn check(folder: &Path) -> Outcome {
    let mut wrong = Vec::new();
    for program in HEADLESS.iter().chain(&[WINDOW, SETUP]) {
        let bytes = read(&folder.join(program))?;
        let image = Image::read(&bytes).map_err(|error| format!("{program}: {error}"))?;
        let allowed = if HEADLESS.contains(program) { [CORE, &[]] } else { [CORE, DESKTOP] };
        wrong.extend(
            faults(&image.libraries()?, &allowed).into_iter().map(|fault| format!("{program} {fault}")),
        );
        if image.flags()? & WANTED_FLAGS != WANTED_FLAGS {
            wrong.push(format!("{program} does not let the system choose its addresses"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// True for a library that the manifest takes from the system's folder.
pub(crate) fn from_the_system_folder(library: &str) -> bool {
    MANIFEST.contains(&format!("<file name=\"{library}\""))
}

/// What is wrong with a program's libraries.
fn faults(libraries: &[String], allowed: &[&[&str]]) -> Vec<String> {
    let mut faults = Vec::new();
    for library in libraries {
        if TABLED.iter().any(|start| library.starts_with(start)) {
            continue;
        }
        if !allowed.iter().any(|list| list.contains(&library.as_str())) {
            faults.push(format!("needs {library}, which Windows Server may lack"));
        }
        if !KNOWN.contains(&library.as_str()) && !from_the_system_folder(library) {
            faults.push(format!("takes {library} from its own folder first; the manifest must name it"));
        }
    }
    faults
}

#[cfg(test)]
mod tests;
