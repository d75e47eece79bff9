//! Two calls of Windows on a named pipe: waiting for a free instance, and an end to a waiting read.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::fs::File;
use std::os::windows::io::AsRawHandle as _;

use windows_sys::Win32::System::IO::CancelIoEx;
use windows_sys::Win32::System::Pipes::WaitNamedPipeW;

/// Waits until an instance of the pipe is free, half a second at most.
pub(super) fn wait_for(name: &str) {
    let wide: Vec<u16> = name.encode_utf16().chain(std::iter::once(0)).collect();
    // SAFETY: the name ends with a zero and lives until the call returns.
    unsafe { WaitNamedPipeW(wide.as_ptr(), 500) };
}

/// Ends whatever waits on the pipe, on any handle of it.
pub(super) fn hang_up(pipe: &File) {
    // SAFETY: the handle is open for as long as `pipe` is borrowed; nothing of ours is written.
    unsafe { CancelIoEx(pipe.as_raw_handle(), std::ptr::null()) };
}
