//! A password being typed: in a buffer that is wiped, and that never grows, which would leave copies behind.

use std::fmt;

use exchange_connector::secret::Secret;
use zeroize::{Zeroize, Zeroizing};

/// Longest password taken, in characters.
pub const LONGEST_PASSWORD: usize = 256;

/// A password being typed.
pub struct PasswordField {
    text: Zeroizing<String>,
    /// Shown in clear on the screen (and only there).
    pub revealed: bool,
}

impl PasswordField {
    /// Typed already.
    pub(super) fn filled(secret: Option<Secret>) -> Self {
        let mut field = Self::default();
        if let Some(secret) = secret {
            field.text.push_str(secret.expose());
        }
        field
    }

    /// The buffer, for the text field alone.
    pub fn buffer(&mut self) -> &mut String {
        &mut self.text
    }

    /// True when nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn secret(&self) -> Option<Secret> {
        // `as_str` first: a copy made by `clone` would not be wiped.
        (!self.text.is_empty()).then(|| Secret::new(self.text.as_str()))
    }

    pub(super) fn wipe(&mut self) {
        self.text.zeroize();
        *self = Self::default();
    }

    pub(super) fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    pub(super) fn copy(&self) -> Self {
        let mut copy = Self::default();
        copy.text.push_str(&self.text);
        copy
    }
}

impl Default for PasswordField {
    fn default() -> Self {
        // Room for the longest, so that growing leaves no copies behind.
        Self { text: Zeroizing::new(String::with_capacity(LONGEST_PASSWORD * 4)), revealed: false }
    }
}

impl fmt::Debug for PasswordField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "[empty]" } else { "[redacted]" })
    }
}
