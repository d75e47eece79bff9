//! The service manager's calls about one service: its state, its stop, its start type.
#![allow(unsafe_code, reason = "the service manager's calls take raw pointers and handles")]

use std::io;
use std::ptr::{null, null_mut};
use std::time::{Duration, Instant};

use windows_sys::Win32::Foundation::{ERROR_SERVICE_NOT_ACTIVE, GetLastError};
use windows_sys::Win32::System::Services::{
    ChangeServiceConfigW, CloseServiceHandle, ControlService, OpenSCManagerW, OpenServiceW,
    QUERY_SERVICE_CONFIGW, QueryServiceConfigW, QueryServiceStatus, SC_HANDLE, SC_MANAGER_CONNECT,
    SERVICE_CHANGE_CONFIG, SERVICE_CONTROL_STOP, SERVICE_DISABLED, SERVICE_NO_CHANGE, SERVICE_QUERY_CONFIG,
    SERVICE_QUERY_STATUS, SERVICE_STATUS, SERVICE_STOP, SERVICE_STOPPED,
};

/// How long a service may take to stop; the original ends its sessions with Exchange.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(200);
/// Largest answer of `QueryServiceConfigW`, by its documentation, in words of eight bytes.
const CONFIG_WORDS: usize = 1024;

/// A handle that is closed.
struct Handle(SC_HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle is open and ours, and nobody uses it afterwards.
        unsafe { CloseServiceHandle(self.0) };
    }
}

fn checked(handle: SC_HANDLE) -> io::Result<Handle> {
    if handle.is_null() { Err(io::Error::last_os_error()) } else { Ok(Handle(handle)) }
}

fn open(name: &str, rights: u32) -> io::Result<Handle> {
    // SAFETY: null means this computer and its active database.
    let manager = checked(unsafe { OpenSCManagerW(null(), null(), SC_MANAGER_CONNECT) })?;
    let wide: Vec<u16> = name.encode_utf16().chain([0]).collect();
    // SAFETY: the manager is open, the name ends with a zero and outlives the call.
    checked(unsafe { OpenServiceW(manager.0, wide.as_ptr(), rights) })
}

fn status(service: &Handle) -> io::Result<u32> {
    let mut status = SERVICE_STATUS::default();
    // SAFETY: the service is open for this, and the structure is ours to be written.
    match unsafe { QueryServiceStatus(service.0, &raw mut status) } {
        0 => Err(io::Error::last_os_error()),
        _ => Ok(status.dwCurrentState),
    }
}

fn start_type(service: &Handle) -> io::Result<u32> {
    let mut words = [0_u64; CONFIG_WORDS];
    let mut needed = 0;
    let size = u32::try_from(size_of_val(&words)).unwrap_or_default();
    let config: *mut QUERY_SERVICE_CONFIGW = words.as_mut_ptr().cast();
    // SAFETY: the buffer is ours, aligned for the structure, and as large as the call is told.
    if unsafe { QueryServiceConfigW(service.0, config, size, &raw mut needed) } == 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the call succeeded, so that the structure at the buffer's start is filled.
    Ok(unsafe { (*config).dwStartType })
}

/// True where the service is disabled and stopped; `None` where there is none, or this account may not ask.
pub(super) fn is_off(name: &str) -> Option<bool> {
    let service = open(name, SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG).ok()?;
    let disabled = start_type(&service).is_ok_and(|kind| kind == SERVICE_DISABLED);
    let stopped = status(&service).is_ok_and(|state| state == SERVICE_STOPPED);
    Some(disabled && stopped)
}

/// Keeps the service from starting, then stops it: in the other order its recovery could start it again.
pub(super) fn stop_and_disable(name: &str) -> io::Result<()> {
    let service = open(name, SERVICE_CHANGE_CONFIG | SERVICE_STOP | SERVICE_QUERY_STATUS)?;
    disable(&service)?;
    stop(&service)?;
    let began = Instant::now();
    while status(&service)? != SERVICE_STOPPED {
        if began.elapsed() > PATIENCE {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "it is disabled and has not stopped yet"));
        }
        std::thread::sleep(LOOK);
    }
    Ok(())
}

fn disable(service: &Handle) -> io::Result<()> {
    // SAFETY: the service is open for this; null leaves each text as it is.
    let done = unsafe {
        ChangeServiceConfigW(
            service.0,
            SERVICE_NO_CHANGE,
            SERVICE_DISABLED,
            SERVICE_NO_CHANGE,
            null(),
            null(),
            null_mut(),
            null(),
            null(),
            null(),
            null(),
        )
    };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn stop(service: &Handle) -> io::Result<()> {
    let mut status = SERVICE_STATUS::default();
    // SAFETY: the service is open for this, and the structure is ours to be written.
    let done = unsafe { ControlService(service.0, SERVICE_CONTROL_STOP, &raw mut status) };
    // SAFETY: the call takes nothing.
    if done != 0 || unsafe { GetLastError() } == ERROR_SERVICE_NOT_ACTIVE {
        return Ok(());
    }
    Err(io::Error::last_os_error())
}
