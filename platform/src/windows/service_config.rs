//! Two calls of the service manager that have no safe form elsewhere: the list of services, and a change that leaves
//! everything else as an administrator set it.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::ptr::{null, null_mut};

use exchange_connector::secret::Secret;
use windows_service::service::Service;
use windows_sys::Win32::Foundation::ERROR_MORE_DATA;
use windows_sys::Win32::System::Services::{
    ChangeServiceConfigW, CloseServiceHandle, ENUM_SERVICE_STATUS_PROCESSW, EnumServicesStatusExW,
    OpenSCManagerW, SC_ENUM_PROCESS_INFO, SC_MANAGER_ENUMERATE_SERVICE, SERVICE_NO_CHANGE, SERVICE_STATE_ALL,
    SERVICE_WIN32_OWN_PROCESS,
};
use zeroize::{Zeroize as _, Zeroizing};

use super::memory::wide;

/// Words of eight that a list of services is read into: the most that the system fills at once.
const ROOM: usize = 32 * 1024;

/// The names of all services that have a process of their own.
pub(super) fn names() -> io::Result<Vec<String>> {
    // SAFETY: it opens the manager of this computer.
    let manager = unsafe { OpenSCManagerW(null(), null(), SC_MANAGER_ENUMERATE_SERVICE) };
    if manager.is_null() {
        return Err(io::Error::last_os_error());
    }
    let mut found = Vec::new();
    let mut buffer = vec![0_u64; ROOM];
    let (mut needed, mut count, mut resume) = (0, 0, 0);
    let result = loop {
        let size = u32::try_from(ROOM * size_of::<u64>()).unwrap_or_default();
        // SAFETY: the manager is open; the buffer has the size that is given, and the other results are ours to be written.
        let done = unsafe {
            EnumServicesStatusExW(
                manager,
                SC_ENUM_PROCESS_INFO,
                SERVICE_WIN32_OWN_PROCESS,
                SERVICE_STATE_ALL,
                buffer.as_mut_ptr().cast(),
                size,
                &raw mut needed,
                &raw mut count,
                &raw mut resume,
                null(),
            )
        };
        let error = io::Error::last_os_error();
        let more = error.raw_os_error() == Some(ERROR_MORE_DATA.cast_signed());
        if done == 0 && !more {
            break Err(error);
        }
        let entries: *const ENUM_SERVICE_STATUS_PROCESSW = buffer.as_ptr().cast();
        for at in 0..usize::try_from(count).unwrap_or_default() {
            // SAFETY: the system filled the buffer with that many entries, whose names lie in the buffer too.
            found.push(unsafe { name((*entries.add(at)).lpServiceName) });
        }
        if done != 0 || count == 0 {
            break Ok(found);
        }
    };
    // SAFETY: opened above and closed once.
    unsafe { CloseServiceHandle(manager) };
    result
}

/// A service's name has at most 256 characters.
///
/// # Safety
/// `text` ends with a zero.
unsafe fn name(text: *const u16) -> String {
    // SAFETY: as the caller says.
    let units = unsafe {
        let length = (0..=256).take_while(|at| *text.add(*at) != 0).count();
        std::slice::from_raw_parts(text, length)
    };
    String::from_utf16_lossy(units)
}

/// Changes the command line and the account of a service, and nothing else. A virtual or managed account has no
/// password.
pub(super) fn change(
    service: &Service,
    command: Option<&str>,
    account: Option<(&str, Option<&Secret>)>,
) -> io::Result<()> {
    let command = command.map(wide);
    let name = account.map(|(name, _)| wide(name));
    let mut password = Zeroizing::new(Vec::new());
    if let Some(secret) = account.and_then(|(_, password)| password) {
        let text = secret.expose();
        // Large enough at once: what grows leaves copies behind.
        password.reserve_exact(text.len() + 1);
        password.extend(text.encode_utf16());
        password.push(0);
    }
    let pointer = |text: &Option<Vec<u16>>| text.as_ref().map_or(null(), |text| text.as_ptr());
    // SAFETY: the handle is open for as long as `service` is borrowed; all texts end with a zero and live until the call
    // returns.
    let done = unsafe {
        ChangeServiceConfigW(
            service.raw_handle(),
            SERVICE_NO_CHANGE,
            SERVICE_NO_CHANGE,
            SERVICE_NO_CHANGE,
            pointer(&command),
            null(),
            null_mut(),
            null(),
            pointer(&name),
            if password.is_empty() { null() } else { password.as_ptr() },
            null(),
        )
    };
    let error = io::Error::last_os_error();
    password.zeroize();
    if done == 0 { Err(error) } else { Ok(()) }
}
