//! Accounts of Windows: identifiers in text form, look-ups by name, and the right to log on as a service.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE};
use windows_sys::Win32::Security::Authentication::Identity::{
    LSA_HANDLE, LSA_OBJECT_ATTRIBUTES, LSA_UNICODE_STRING, LsaAddAccountRights, LsaClose,
    LsaNtStatusToWinError, LsaOpenPolicy, POLICY_CREATE_ACCOUNT, POLICY_LOOKUP_NAMES,
};
use windows_sys::Win32::Security::Authorization::ConvertSidToStringSidW;
use windows_sys::Win32::Security::{
    GetTokenInformation, LookupAccountNameW, PSID, TOKEN_QUERY, TOKEN_USER, TokenUser,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

use super::memory::{Local, error_of, take_text, wide};
use crate::services::{known_sid, look_up_name};

/// The right that an account of a service needs.
const LOG_ON_AS_A_SERVICE: &str = "SeServiceLogonRight";

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

/// The identifier of the account that a service's configuration names.
///
/// # Errors
/// When Windows does not know it, or asks a domain controller that does not answer.
pub fn sid_of(account: &str) -> io::Result<String> {
    if let Some(known) = known_sid(account) {
        return Ok(known);
    }
    let computer = std::env::var("COMPUTERNAME").unwrap_or_default();
    let mut sid = look_up(&look_up_name(account, &computer))?;
    text(sid.as_mut_ptr().cast())
}

/// Gives an account the right to log on as a service on this computer.
///
/// # Errors
/// When this process may not change rights, or the account is not known.
pub fn let_log_on_as_service(account: &str) -> io::Result<()> {
    let computer = std::env::var("COMPUTERNAME").unwrap_or_default();
    let mut sid = look_up(&look_up_name(account, &computer))?;
    let mut right = wide(LOG_ON_AS_A_SERVICE);
    let bytes = |units: usize| u16::try_from(units * size_of::<u16>()).unwrap_or_default();
    let right = LSA_UNICODE_STRING {
        Length: bytes(right.len() - 1),
        MaximumLength: bytes(right.len()),
        Buffer: right.as_mut_ptr(),
    };
    let attributes = LSA_OBJECT_ATTRIBUTES::default();
    let mut policy = LSA_HANDLE::default();
    let access = u32::try_from(POLICY_CREATE_ACCOUNT | POLICY_LOOKUP_NAMES).unwrap_or_default();
    // SAFETY: the attributes live until the call returns, and `policy` is ours to be written.
    checked(unsafe { LsaOpenPolicy(std::ptr::null(), &raw const attributes, access, &raw mut policy) })?;
    // SAFETY: the identifier and the right's name live until the call returns; the policy is open.
    let done = checked(unsafe { LsaAddAccountRights(policy, sid.as_mut_ptr().cast(), &raw const right, 1) });
    // SAFETY: opened above and closed once.
    unsafe { LsaClose(policy) };
    done
}

fn checked(status: i32) -> io::Result<()> {
    if status == 0 {
        return Ok(());
    }
    // SAFETY: it translates a number.
    Err(error_of(unsafe { LsaNtStatusToWinError(status) }))
}

/// The identifier in its binary form; words of eight keep it aligned.
fn look_up(name: &str) -> io::Result<[u64; 16]> {
    let name = wide(name);
    let mut sid = [0_u64; 16];
    let mut domain = [0_u16; 512];
    let mut size = u32::try_from(size_of_val(&sid)).unwrap_or_default();
    let mut room = u32::try_from(domain.len()).unwrap_or_default();
    let mut kind = 0;
    // SAFETY: the name ends with a zero; both buffers have the sizes that are given and are ours to be written.
    let done = unsafe {
        LookupAccountNameW(
            std::ptr::null(),
            name.as_ptr(),
            sid.as_mut_ptr().cast(),
            &raw mut size,
            domain.as_mut_ptr(),
            &raw mut room,
            &raw mut kind,
        )
    };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok(sid) }
}

/// The text form of an identifier that is valid for this call.
pub(super) fn text(sid: PSID) -> io::Result<String> {
    let mut wide: *mut u16 = null_mut();
    // SAFETY: `sid` is valid for this call, and `wide` is ours to be written.
    if unsafe { ConvertSidToStringSidW(sid, &raw mut wide) } == 0 || wide.is_null() {
        return Err(io::Error::last_os_error());
    }
    Ok(take_text(Local(wide.cast())))
}
