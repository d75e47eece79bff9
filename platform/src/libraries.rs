//! Where Windows looks for libraries that a program loads while it runs.
#![cfg_attr(windows, allow(unsafe_code, reason = "one call of the system"))]

/// The system's folder alone: never the program's own, the current one, or those of `PATH`, where somebody may have put
/// a library of a system's name.
///
/// A program calls this first. What is loaded before is the manifest's matter. Windows Server 2016 and later know the
/// call; a system that does not keeps its own order, and nothing else is lost.
pub fn load_from_the_system_only() {
    #[cfg(windows)]
    {
        use windows_sys::Win32::System::LibraryLoader::{
            LOAD_LIBRARY_SEARCH_SYSTEM32, SetDefaultDllDirectories,
        };
        // SAFETY: the call takes a number and changes this process alone.
        unsafe { SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32) };
    }
}
