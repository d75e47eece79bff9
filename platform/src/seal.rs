//! Sealed secrets: XChaCha20-Poly1305 with the form and the secret's name as associated data, so that bytes sealed
//! under one name or by one program do not open under another.
//!
//! Sealed bytes are the form (8 bytes), the nonce (24 bytes) and the ciphertext with its tag.

use chacha20poly1305::aead::{Aead, Generate, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

use crate::key::KeyBytes;

/// First bytes of everything that one program seals: the program, and the version of its form.
pub type Form = [u8; 8];
const NONCE: usize = 24;

/// Sealed bytes were changed, or belong to another key, name or form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed secret does not open")]
pub struct NotOpened;

/// Seals and opens secrets with one key, in one program's form.
pub struct Sealer {
    key: KeyBytes,
    form: &'static Form,
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer")
    }
}

impl Sealer {
    pub fn new(key: KeyBytes, form: &'static Form) -> Self {
        Self { key, form }
    }

    /// Seals one secret under its name.
    ///
    /// # Errors
    /// Never in practice: the cipher takes texts of any length a secret has.
    pub fn seal(&self, name: &str, secret: &Secret) -> Result<Vec<u8>, NotOpened> {
        let nonce = XNonce::generate();
        let payload = Payload { msg: secret.expose().as_bytes(), aad: &self.associated(name) };
        let sealed = self.cipher().encrypt(&nonce, payload).map_err(|_| NotOpened)?;
        Ok([self.form.as_slice(), &nonce, &sealed].concat())
    }

    /// Opens what was sealed under this name.
    ///
    /// # Errors
    /// When the bytes were changed, or were sealed under another name, key or form.
    pub fn open(&self, name: &str, bytes: &[u8]) -> Result<Secret, NotOpened> {
        let body = bytes.strip_prefix(self.form.as_slice()).ok_or(NotOpened)?;
        let (nonce, sealed) = body.split_at_checked(NONCE).ok_or(NotOpened)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| NotOpened)?;
        let payload = Payload { msg: sealed, aad: &self.associated(name) };
        let clear = Zeroizing::new(self.cipher().decrypt(&nonce, payload).map_err(|_| NotOpened)?);
        std::str::from_utf8(&clear).map(Secret::new).map_err(|_| NotOpened)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.key).into())
    }

    fn associated(&self, name: &str) -> Vec<u8> {
        [self.form.as_slice(), name.as_bytes()].concat()
    }
}

#[cfg(test)]
mod tests;
