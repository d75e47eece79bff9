//! Memory that Windows allocates, and texts as Windows takes and gives them.
#![allow(unsafe_code, reason = "the system's memory is given back by its own call")]

use std::ffi::{OsStr, c_void};
use std::io;
use std::os::windows::ffi::OsStrExt as _;

use windows_sys::Win32::Foundation::LocalFree;

/// What the system allocated and is given back.
#[derive(Debug)]
pub(super) struct Local(pub(super) *mut c_void);

impl Drop for Local {
    fn drop(&mut self) {
        // SAFETY: the pointer is of the system's local heap and given back once.
        unsafe { LocalFree(self.0) };
    }
}

/// A text with its closing zero.
pub(super) fn wide(text: impl AsRef<OsStr>) -> Vec<u16> {
    text.as_ref().encode_wide().chain([0]).collect()
}

/// A text of the system's, which is given back.
pub(super) fn take_text(held: Local) -> String {
    let wide: *const u16 = held.0.cast();
    // SAFETY: the system's text ends with a zero and lives until `held` is dropped.
    let units = unsafe {
        let length = (0..1024).take_while(|at| *wide.add(*at) != 0).count();
        std::slice::from_raw_parts(wide, length)
    };
    String::from_utf16_lossy(units)
}

/// The error of a call that gives its number.
pub(super) fn error_of(number: u32) -> io::Error {
    io::Error::from_raw_os_error(number.cast_signed())
}
