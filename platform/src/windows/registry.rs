//! Keys and values of this computer's registry (HKEY_LOCAL_MACHINE), in the view of 64 bits.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_ITEMS, ERROR_SUCCESS};
use windows_sys::Win32::System::Registry::{
    HKEY, HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY, KEY_WRITE, REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ,
    REG_OPTION_NON_VOLATILE, RRF_RT_REG_MULTI_SZ, RRF_RT_REG_SZ, RegCloseKey, RegCreateKeyExW,
    RegDeleteTreeW, RegDeleteValueW, RegEnumKeyExW, RegGetValueW, RegOpenKeyExW, RegSetValueExW,
};

/// A text for the system: UTF-16 with a zero at its end.
pub fn wide(text: &str) -> Vec<u16> {
    // A zero inside would end it early.
    text.encode_utf16().filter(|unit| *unit != 0).chain([0]).collect()
}

fn checked(error: u32) -> io::Result<()> {
    if error == ERROR_SUCCESS { Ok(()) } else { Err(io::Error::from_raw_os_error(error.cast_signed())) }
}

/// Deletes a key with all that is in it; a key that is not there is no error.
///
/// # Errors
/// When the caller may not.
pub fn delete_tree(path: &str) -> io::Result<()> {
    let path = wide(path);
    // SAFETY: the path ends with a zero, and the root is always open.
    match unsafe { RegDeleteTreeW(HKEY_LOCAL_MACHINE, path.as_ptr()) } {
        ERROR_FILE_NOT_FOUND => Ok(()),
        error => checked(error),
    }
}

/// An open key.
#[derive(Debug)]
pub struct Key(HKEY);

impl Drop for Key {
    fn drop(&mut self) {
        // SAFETY: opened below and closed once.
        unsafe { RegCloseKey(self.0) };
    }
}

impl Key {
    /// Opens a key to read.
    ///
    /// # Errors
    /// When it is not there, or the caller may not.
    pub fn open(path: &str) -> io::Result<Self> {
        let path = wide(path);
        let mut key: HKEY = null_mut();
        // SAFETY: the path ends with a zero, and `key` is ours to be written.
        let error = unsafe {
            RegOpenKeyExW(HKEY_LOCAL_MACHINE, path.as_ptr(), 0, KEY_READ | KEY_WOW64_64KEY, &raw mut key)
        };
        checked(error).map(|()| Self(key))
    }

    /// Opens a key to read and write, and makes it where it is not there.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn make(path: &str) -> io::Result<Self> {
        let path = wide(path);
        let mut key: HKEY = null_mut();
        // SAFETY: the path ends with a zero, `key` is ours to be written, and what is absent may be null.
        let error = unsafe {
            RegCreateKeyExW(
                HKEY_LOCAL_MACHINE,
                path.as_ptr(),
                0,
                null(),
                REG_OPTION_NON_VOLATILE,
                KEY_READ | KEY_WRITE | KEY_WOW64_64KEY,
                null(),
                &raw mut key,
                null_mut(),
            )
        };
        checked(error).map(|()| Self(key))
    }

    /// The names of the keys in this one.
    ///
    /// # Errors
    /// When the system does not list them.
    pub fn children(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for index in 0.. {
            // A key's name has at most 255 characters.
            let mut name = [0_u16; 256];
            let mut length = 256;
            // SAFETY: the key is open, and name and length are ours to be written, of the size that is given.
            let error = unsafe {
                RegEnumKeyExW(
                    self.0,
                    index,
                    name.as_mut_ptr(),
                    &raw mut length,
                    null(),
                    null_mut(),
                    null_mut(),
                    null_mut(),
                )
            };
            if error == ERROR_NO_MORE_ITEMS {
                break;
            }
            checked(error)?;
            names.push(String::from_utf16_lossy(&name[..length as usize]));
        }
        Ok(names)
    }

    fn set(&self, name: &str, kind: u32, bytes: &[u8]) -> io::Result<()> {
        let name = wide(name);
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        // SAFETY: the key is open, the name ends with a zero, and the bytes have the length that is given.
        checked(unsafe { RegSetValueExW(self.0, name.as_ptr(), 0, kind, bytes.as_ptr(), length) })
    }

    /// Sets a text in which the system may expand variables.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn set_text(&self, name: &str, value: &str) -> io::Result<()> {
        self.set(name, REG_EXPAND_SZ, &bytes(&wide(value)))
    }

    /// Sets a number.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn set_number(&self, name: &str, value: u32) -> io::Result<()> {
        self.set(name, REG_DWORD, &value.to_le_bytes())
    }

    /// Sets a list of texts.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn set_list(&self, name: &str, values: &[String]) -> io::Result<()> {
        let mut units: Vec<u16> = values.iter().flat_map(|value| wide(value)).collect();
        units.push(0);
        self.set(name, REG_MULTI_SZ, &bytes(&units))
    }

    /// A list of texts, or a single text as a list of one.
    ///
    /// # Errors
    /// When it is not there or of another kind.
    pub fn list(&self, name: &str) -> io::Result<Vec<String>> {
        let name = wide(name);
        // Enough for some hundred names; a longer value is an error.
        let mut units = vec![0_u16; 32 * 1024];
        let mut length = u32::try_from(size_of_val(&units[..])).map_err(io::Error::other)?;
        // Also for a text with variables, which the system replaces.
        let kinds = RRF_RT_REG_SZ | RRF_RT_REG_MULTI_SZ;
        // SAFETY: the key is open, the name ends with a zero, and the buffer has the length in bytes that is given.
        let error = unsafe {
            RegGetValueW(
                self.0,
                null(),
                name.as_ptr(),
                kinds,
                null_mut(),
                units.as_mut_ptr().cast(),
                &raw mut length,
            )
        };
        checked(error)?;
        units.truncate(length as usize / 2);
        let texts = units.split(|unit| *unit == 0).filter(|text| !text.is_empty());
        Ok(texts.map(String::from_utf16_lossy).collect())
    }

    /// Deletes a value; one that is not there is no error.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn delete_value(&self, name: &str) -> io::Result<()> {
        let name = wide(name);
        // SAFETY: the key is open and the name ends with a zero.
        match unsafe { RegDeleteValueW(self.0, name.as_ptr()) } {
            ERROR_FILE_NOT_FOUND => Ok(()),
            error => checked(error),
        }
    }
}

fn bytes(units: &[u16]) -> Vec<u8> {
    units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
}
