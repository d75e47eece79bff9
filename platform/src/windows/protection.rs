//! Data protection of Windows: bytes that open on this computer alone. Every account of the computer could open
//! them, so the rights on the file say who may.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::io;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Security::Cryptography::{
    CRYPT_INTEGER_BLOB, CRYPTPROTECT_LOCAL_MACHINE, CRYPTPROTECT_UI_FORBIDDEN, CryptProtectData,
    CryptUnprotectData,
};
use zeroize::{Zeroize as _, Zeroizing};

use super::memory::Local;

/// Sets our bytes apart from those of other programs. It is no secret.
const ENTROPY: &[u8] = b"exchange-connector sealing key 1";

/// Seals bytes for this computer.
pub(crate) fn protect(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let flags = CRYPTPROTECT_LOCAL_MACHINE | CRYPTPROTECT_UI_FORBIDDEN;
    let (input, entropy) = (blob(bytes), blob(ENTROPY));
    let mut output = CRYPT_INTEGER_BLOB { cbData: 0, pbData: null_mut() };
    // SAFETY: both inputs live until the call returns and are only read; `output` is ours to be written.
    let done = unsafe {
        CryptProtectData(&raw const input, null(), &raw const entropy, null(), null(), flags, &raw mut output)
    };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok(take(output).to_vec()) }
}

/// Opens what this computer sealed.
pub(crate) fn unprotect(bytes: &[u8]) -> io::Result<Zeroizing<Vec<u8>>> {
    let (input, entropy) = (blob(bytes), blob(ENTROPY));
    let mut output = CRYPT_INTEGER_BLOB { cbData: 0, pbData: null_mut() };
    // SAFETY: both inputs live until the call returns and are only read; `output` is ours to be written.
    let done = unsafe {
        CryptUnprotectData(
            &raw const input,
            null_mut(),
            &raw const entropy,
            null(),
            null(),
            CRYPTPROTECT_UI_FORBIDDEN,
            &raw mut output,
        )
    };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok(take(output)) }
}

fn blob(bytes: &[u8]) -> CRYPT_INTEGER_BLOB {
    CRYPT_INTEGER_BLOB {
        cbData: u32::try_from(bytes.len()).unwrap_or_default(),
        pbData: bytes.as_ptr().cast_mut(),
    }
}

/// The bytes of a blob that the system allocated, which is wiped and given back.
fn take(blob: CRYPT_INTEGER_BLOB) -> Zeroizing<Vec<u8>> {
    let held = Local(blob.pbData.cast());
    let length = usize::try_from(blob.cbData).unwrap_or_default();
    if blob.pbData.is_null() || length == 0 {
        return Zeroizing::default();
    }
    // SAFETY: the system allocated that many bytes, which live until `held` is dropped and are ours to be written.
    let bytes = unsafe { std::slice::from_raw_parts_mut(blob.pbData, length) };
    let copy = Zeroizing::new(bytes.to_vec());
    bytes.zeroize();
    drop(held);
    copy
}
