//! The calls of the system: folders that no variable can move, Windows Installer, and a message before any window is there.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::ffi::OsString;
use std::io;
use std::os::windows::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::ptr::null_mut;

use windows_sys::Win32::System::Com::CoTaskMemFree;
use windows_sys::Win32::System::SystemInformation::{GetSystemDirectoryW, GetSystemWindowsDirectoryW};
use windows_sys::Win32::UI::Shell::{FOLDERID_ProgramFiles, SHGetKnownFolderPath};
use windows_sys::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MB_SETFOREGROUND, MessageBoxW};

use super::{INSTALLED, Verdict, package_beside, verdict};
use crate::text::Text;

/// Installs what lies beside this program, and starts the installed set-up with the same arguments. None where there is
/// nothing to install, and this program goes on itself.
pub fn run(text: &Text, arguments: &[OsString]) -> Option<ExitCode> {
    let program = std::env::current_exe().ok()?;
    let program_files = program_files().ok()?;
    let package = package_beside(&program, &program_files)?;
    let done = install(&package).and_then(|(code, log)| {
        let said = std::fs::read(&log).unwrap_or_default();
        match verdict(code, &log, &said) {
            Verdict::Installed => {
                start(&program_files.join(INSTALLED), &package, arguments).map(|()| ExitCode::SUCCESS)
            }
            Verdict::Cancelled => Ok(ExitCode::FAILURE),
            Verdict::Failed(finding) => {
                let sentence = text.finding(&finding.code).unwrap_or_default();
                let remedy = finding.remedy.unwrap_or_default();
                show(&format!("{sentence}\n\n{}\n\n{remedy}", finding.text));
                Ok(ExitCode::FAILURE)
            }
        }
    });
    Some(done.unwrap_or_else(|error| {
        let sentence = text.finding("installer.failed").unwrap_or_default();
        show(&format!("{sentence}\n\n{}: {error}", package.display()));
        ExitCode::FAILURE
    }))
}

/// Runs Windows Installer to its end: its exit code, and its log.
fn install(package: &Path) -> io::Result<(u32, PathBuf)> {
    // Nobody can have put a link at a name that nobody knows.
    let unknown = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let name = format!("Exchange_Connector-{}-{}.log", std::process::id(), unknown.as_nanos());
    let log = folder(GetSystemWindowsDirectoryW)?.join("Temp").join(name);
    let mut installer = Command::new(folder(GetSystemDirectoryW)?.join("msiexec.exe"));
    installer.arg("/i").arg(package).args(["/qb!-", "/l*v"]).arg(&log);
    let status = installer.status()?;
    Ok((status.code().unwrap_or(-1).cast_unsigned(), log))
}

/// Starts the installed program; it takes the account file from the unpacked package.
fn start(program: &Path, package: &Path, arguments: &[OsString]) -> io::Result<()> {
    let unpacked = package.parent().unwrap_or(package);
    Command::new(program).args(arguments).arg("--package").arg(unpacked).spawn().map(drop)
}

/// A folder by one of the system's calls that write a path and return its length.
fn folder(call: unsafe extern "system" fn(*mut u16, u32) -> u32) -> io::Result<PathBuf> {
    let mut path = [0_u16; 300];
    // SAFETY: the buffer has the length that is given.
    let length = unsafe { call(path.as_mut_ptr(), 300) } as usize;
    match path.get(..length) {
        Some(path) if length > 0 => Ok(OsString::from_wide(path).into()),
        _ => Err(io::Error::last_os_error()),
    }
}

fn program_files() -> io::Result<PathBuf> {
    let mut path: *mut u16 = null_mut();
    let id = FOLDERID_ProgramFiles;
    // SAFETY: the folder's id is the system's own, and `path` is ours to be written.
    let result = unsafe { SHGetKnownFolderPath(&raw const id, 0, null_mut(), &raw mut path) };
    let found = if result < 0 || path.is_null() {
        Err(io::Error::from_raw_os_error(result))
    } else {
        // SAFETY: the system's text ends with a zero and lives until it is freed below.
        let units = unsafe {
            let length = (0..32_768).take_while(|at| *path.add(*at) != 0).count();
            std::slice::from_raw_parts(path, length)
        };
        Ok(OsString::from_wide(units).into())
    };
    // SAFETY: allocated by the call above, also where it failed, and freed once; null is allowed.
    unsafe { CoTaskMemFree(path.cast()) };
    found
}

/// A message in the system's own box: the window's libraries are not loaded yet, and may be absent.
fn show(message: &str) {
    let wide = |text: &str| -> Vec<u16> { text.encode_utf16().chain([0]).collect() };
    let (message, title) = (wide(message), wide("Exchange Connector"));
    // SAFETY: both texts end with a zero and live until the call returns.
    unsafe {
        MessageBoxW(null_mut(), message.as_ptr(), title.as_ptr(), MB_OK | MB_ICONERROR | MB_SETFOREGROUND)
    };
}
