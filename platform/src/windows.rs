//! Accounts of Windows in text form, and security descriptors: the few calls of the system behind the checks of the
//! local channel.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

pub mod event_log;
pub mod registry;

use std::ffi::c_void;
use std::io;
use std::os::windows::io::AsRawHandle;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE, LocalFree};
use windows_sys::Win32::Security::Authorization::{
    ConvertSidToStringSidW, ConvertStringSecurityDescriptorToSecurityDescriptorW, GetSecurityInfo,
    SDDL_REVISION_1, SE_KERNEL_OBJECT,
};
use windows_sys::Win32::Security::{
    GetTokenInformation, OWNER_SECURITY_INFORMATION, PSECURITY_DESCRIPTOR, PSID, TOKEN_QUERY, TOKEN_USER,
    TokenUser,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

/// What the system allocated and is given back.
#[derive(Debug)]
struct Local(*mut c_void);

impl Drop for Local {
    fn drop(&mut self) {
        // SAFETY: the pointer is of the system's local heap and given back once.
        unsafe { LocalFree(self.0) };
    }
}

/// A security descriptor.
#[derive(Debug)]
pub struct Descriptor(Local);

// SAFETY: the descriptor is never changed after it was made.
unsafe impl Send for Descriptor {}
// SAFETY: as above.
unsafe impl Sync for Descriptor {}

impl Descriptor {
    /// From its text form (SDDL).
    pub fn parse(text: &str) -> io::Result<Self> {
        let wide: Vec<u16> = text.encode_utf16().chain([0]).collect();
        let mut made: PSECURITY_DESCRIPTOR = null_mut();
        // SAFETY: `wide` ends with a zero and `made` is ours to be written.
        let done = unsafe {
            ConvertStringSecurityDescriptorToSecurityDescriptorW(
                wide.as_ptr(),
                SDDL_REVISION_1,
                &raw mut made,
                null_mut(),
            )
        };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(Self(Local(made))) }
    }

    pub fn as_ptr(&self) -> *mut c_void {
        self.0.0
    }
}

/// The owner of an open pipe, `S-1-5-…`.
pub fn owner(object: &impl AsRawHandle) -> io::Result<String> {
    let (mut owner, mut descriptor): (PSID, PSECURITY_DESCRIPTOR) = (null_mut(), null_mut());
    // SAFETY: the handle is open for as long as `object` is borrowed; both results are ours to be written.
    let error = unsafe {
        GetSecurityInfo(
            object.as_raw_handle(),
            SE_KERNEL_OBJECT,
            OWNER_SECURITY_INFORMATION,
            &raw mut owner,
            null_mut(),
            null_mut(),
            null_mut(),
            &raw mut descriptor,
        )
    };
    if error != 0 {
        return Err(io::Error::from_raw_os_error(error.cast_signed()));
    }
    // `owner` lies in it.
    let _held = Local(descriptor);
    text(owner)
}

/// The account this process runs under.
pub fn own() -> io::Result<String> {
    let mut token: HANDLE = null_mut();
    // SAFETY: `token` is ours to be written.
    if unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) } == 0 {
        return Err(io::Error::last_os_error());
    }
    // A user with its identifier takes at most 84 bytes; words of eight keep it aligned.
    let mut buffer = [0_u64; 32];
    let mut length = 0;
    // SAFETY: the buffer has the size that is given, and the token is open.
    let done = unsafe {
        let size = u32::try_from(size_of_val(&buffer)).unwrap_or_default();
        GetTokenInformation(token, TokenUser, buffer.as_mut_ptr().cast(), size, &raw mut length)
    };
    let result = if done == 0 {
        Err(io::Error::last_os_error())
    } else {
        // SAFETY: the system filled the buffer with a TOKEN_USER, whose identifier lies in the buffer too.
        text(unsafe { (*buffer.as_ptr().cast::<TOKEN_USER>()).User.Sid })
    };
    // SAFETY: opened above and closed once.
    unsafe { CloseHandle(token) };
    result
}

fn text(sid: PSID) -> io::Result<String> {
    let mut wide: *mut u16 = null_mut();
    // SAFETY: `sid` is valid for this call, and `wide` is ours to be written.
    if unsafe { ConvertSidToStringSidW(sid, &raw mut wide) } == 0 || wide.is_null() {
        return Err(io::Error::last_os_error());
    }
    let held = Local(wide.cast());
    // SAFETY: the system's text ends with a zero and lives until `held` is dropped.
    let units = unsafe {
        let length = (0..256).take_while(|at| *wide.add(*at) != 0).count();
        std::slice::from_raw_parts(wide, length)
    };
    let text = String::from_utf16_lossy(units);
    drop(held);
    Ok(text)
}
