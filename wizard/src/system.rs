//! What only Windows has: high contrast as a setting of the person, and a console that a window's program must ask for.
//! Elsewhere there is nothing to do.

/// True when the person has the system show everything in high contrast.
pub fn high_contrast() -> bool {
    #[cfg(windows)]
    {
        windows::high_contrast()
    }
    #[cfg(not(windows))]
    {
        false
    }
}

/// Makes the console there to be written to and read from.
pub fn open_console() {
    #[cfg(windows)]
    windows::open_console();
}

#[cfg(windows)]
mod windows {
    #![allow(unsafe_code, reason = "the system's calls take raw pointers")]

    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AllocConsole, AttachConsole};
    use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
    use windows_sys::Win32::UI::WindowsAndMessaging::{SPI_GETHIGHCONTRAST, SystemParametersInfoW};

    pub(super) fn high_contrast() -> bool {
        let size = u32::try_from(size_of::<HIGHCONTRASTW>()).unwrap_or_default();
        let mut answer = HIGHCONTRASTW { cbSize: size, dwFlags: 0, lpszDefaultScheme: std::ptr::null_mut() };
        let place: *mut HIGHCONTRASTW = &raw mut answer;
        // SAFETY: the structure says its own size and is ours to be written.
        let done = unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, place.cast(), 0) };
        done != 0 && answer.dwFlags & HCF_HIGHCONTRASTON != 0
    }

    pub(super) fn open_console() {
        // SAFETY: neither call takes memory of ours. The caller's console if it has one, else a new one.
        unsafe {
            if AttachConsole(ATTACH_PARENT_PROCESS) == 0 {
                AllocConsole();
            }
        }
    }
}
