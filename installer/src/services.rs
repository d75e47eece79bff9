//! The calls of the service manager: state, stop, start, delete.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::ptr::null;
use std::time::{Duration, Instant};

use exchange_connector_platform::windows::registry::wide;
use windows_sys::Win32::Foundation::{
    CloseHandle, ERROR_SERVICE_ALREADY_RUNNING, ERROR_SERVICE_CANNOT_ACCEPT_CTRL,
    ERROR_SERVICE_DOES_NOT_EXIST, ERROR_SERVICE_MARKED_FOR_DELETE, ERROR_SERVICE_NOT_ACTIVE, HANDLE,
};
use windows_sys::Win32::System::Services::{
    CloseServiceHandle, ControlService, DeleteService, OpenSCManagerW, OpenServiceW, QueryServiceStatusEx,
    SC_HANDLE, SC_MANAGER_CONNECT, SC_STATUS_PROCESS_INFO, SERVICE_CONTROL_STOP, SERVICE_QUERY_STATUS,
    SERVICE_START, SERVICE_STATUS, SERVICE_STATUS_PROCESS, SERVICE_STOP, SERVICE_STOPPED, StartServiceW,
};
use windows_sys::Win32::System::Threading::{OpenProcess, PROCESS_SYNCHRONIZE, WaitForSingleObject};

/// The standard right to delete; the bindings have it for files alone.
const DELETE: u32 = 0x0001_0000;
/// How long a service may take to end: an agent closes its shells in Exchange, a service its database.
const LONGEST_STOP: Duration = Duration::from_secs(180);
const LOOK_AGAIN: Duration = Duration::from_millis(250);

#[derive(Debug)]
struct Handle(SC_HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: opened below and closed once.
        unsafe { CloseServiceHandle(self.0) };
    }
}

/// A service of this computer, open.
#[derive(Debug)]
pub struct OpenService {
    service: Handle,
    _manager: Handle,
}

fn is(error: &io::Error, code: u32) -> bool {
    error.raw_os_error() == Some(code.cast_signed())
}

impl OpenService {
    /// Opens a service by name; none where there is no such service.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn open(name: &str) -> io::Result<Option<Self>> {
        // SAFETY: null names this computer and its active services.
        let manager = unsafe { OpenSCManagerW(null(), null(), SC_MANAGER_CONNECT) };
        if manager.is_null() {
            return Err(io::Error::last_os_error());
        }
        let manager = Handle(manager);
        let name = wide(name);
        let rights = SERVICE_QUERY_STATUS | SERVICE_STOP | SERVICE_START | DELETE;
        // SAFETY: the manager is open and the name ends with a zero.
        let service = unsafe { OpenServiceW(manager.0, name.as_ptr(), rights) };
        if service.is_null() {
            let error = io::Error::last_os_error();
            return if is(&error, ERROR_SERVICE_DOES_NOT_EXIST) { Ok(None) } else { Err(error) };
        }
        Ok(Some(Self { service: Handle(service), _manager: manager }))
    }

    fn status(&self) -> io::Result<SERVICE_STATUS_PROCESS> {
        let mut status = SERVICE_STATUS_PROCESS::default();
        let size = u32::try_from(size_of_val(&status)).map_err(io::Error::other)?;
        let mut needed = 0;
        // SAFETY: the service is open, and `status` is ours to be written and of the size that is given.
        let done = unsafe {
            QueryServiceStatusEx(
                self.service.0,
                SC_STATUS_PROCESS_INFO,
                (&raw mut status).cast(),
                size,
                &raw mut needed,
            )
        };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(status) }
    }

    /// True when it runs or is about to.
    ///
    /// # Errors
    /// When the manager does not say.
    pub fn is_active(&self) -> io::Result<bool> {
        Ok(self.status()?.dwCurrentState != SERVICE_STOPPED)
    }

    /// Stops it and waits until its process is gone: until then its program cannot be exchanged.
    ///
    /// # Errors
    /// When it does not stop in time.
    pub fn stop(&self) -> io::Result<()> {
        let begun = Instant::now();
        let process = Process::open(self.status()?.dwProcessId);
        loop {
            match self.ask_to_stop() {
                Err(error) if is(&error, ERROR_SERVICE_NOT_ACTIVE) => break,
                // It is starting, or stops already.
                Err(error) if !is(&error, ERROR_SERVICE_CANNOT_ACCEPT_CTRL) => return Err(error),
                _ => {}
            }
            if !self.is_active()? {
                break;
            }
            if begun.elapsed() > LONGEST_STOP {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "it does not end"));
            }
            std::thread::sleep(LOOK_AGAIN);
        }
        match process {
            Some(process) if !process.ends_within(Duration::from_secs(30)) => {
                Err(io::Error::new(io::ErrorKind::TimedOut, "its process does not end"))
            }
            _ => Ok(()),
        }
    }

    fn ask_to_stop(&self) -> io::Result<()> {
        let mut status = SERVICE_STATUS::default();
        // SAFETY: the service is open, and `status` is ours to be written.
        let done = unsafe { ControlService(self.service.0, SERVICE_CONTROL_STOP, &raw mut status) };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// Starts it; one that runs is no error.
    ///
    /// # Errors
    /// When the manager refuses, for instance since the account may no longer log on as a service.
    pub fn start(&self) -> io::Result<()> {
        // SAFETY: the service is open and gets no arguments.
        if unsafe { StartServiceW(self.service.0, 0, null()) } != 0 {
            return Ok(());
        }
        let error = io::Error::last_os_error();
        if is(&error, ERROR_SERVICE_ALREADY_RUNNING) { Ok(()) } else { Err(error) }
    }

    /// Deletes it.
    ///
    /// # Errors
    /// When the manager refuses.
    pub fn delete(&self) -> io::Result<()> {
        // SAFETY: the service is open.
        if unsafe { DeleteService(self.service.0) } != 0 {
            return Ok(());
        }
        let error = io::Error::last_os_error();
        if is(&error, ERROR_SERVICE_MARKED_FOR_DELETE) { Ok(()) } else { Err(error) }
    }
}

#[derive(Debug)]
struct Process(HANDLE);

impl Process {
    /// None for a process that is gone already.
    fn open(id: u32) -> Option<Self> {
        if id == 0 {
            return None;
        }
        // SAFETY: the call takes numbers alone.
        let handle = unsafe { OpenProcess(PROCESS_SYNCHRONIZE, 0, id) };
        (!handle.is_null()).then_some(Self(handle))
    }

    fn ends_within(&self, time: Duration) -> bool {
        let milliseconds = u32::try_from(time.as_millis()).unwrap_or(u32::MAX - 1);
        // SAFETY: the handle is open.
        unsafe { WaitForSingleObject(self.0, milliseconds) == 0 }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // SAFETY: opened above and closed once.
        unsafe { CloseHandle(self.0) };
    }
}
