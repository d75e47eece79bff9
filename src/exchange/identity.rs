//! `-Identity`: a text that names one object, never none and never all.
//!
//! Exchange answers an empty identity with *every* object, so the type refuses one: a cmdlet without a checked
//! identity cannot be built.

use std::fmt;

use uuid::Uuid;

use crate::domain::device::MobileDevice;
use crate::domain::mailbox::CasMailbox;

/// The name of one object: GUID, distinguished name, canonical name or mail address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identity(Box<str>);

/// Why a text names no single object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    #[error("the identity is empty")]
    Empty,
    #[error("the identity {0:?} has a wildcard")]
    Wildcard(String),
    #[error("the identity {0:?} has a control character")]
    Control(String),
}

impl Identity {
    /// Checks a text. Spaces around are kept: they are part of some names.
    ///
    /// # Errors
    /// When it is empty or blank, is the nil GUID, or has a wildcard or a control character.
    pub fn new(text: impl Into<String>) -> Result<Self, IdentityError> {
        let text = text.into();
        let bare = text.trim().trim_matches(['{', '}', '\'', '"']);
        if bare.trim().is_empty() || Uuid::try_parse(bare).is_ok_and(|guid| guid.is_nil()) {
            return Err(IdentityError::Empty);
        }
        if text.contains(['*', '?']) {
            return Err(IdentityError::Wildcard(text));
        }
        if text.chars().any(char::is_control) {
            return Err(IdentityError::Control(text));
        }
        Ok(Self(text.into()))
    }

    /// The identity that a GUID is.
    ///
    /// # Errors
    /// When it is the nil GUID, which names nothing.
    pub fn guid(guid: Uuid) -> Result<Self, IdentityError> {
        if guid.is_nil() { Err(IdentityError::Empty) } else { Ok(Self(guid.to_string().into())) }
    }

    /// A device's, by GUID where it has one: canonical names may need escapes, a GUID never does.
    ///
    /// # Errors
    /// When neither the GUID nor the identity names one object.
    pub fn of_device(device: &MobileDevice) -> Result<Self, IdentityError> {
        match device.guid.map(Self::guid) {
            Some(Ok(identity)) => Ok(identity),
            _ => Self::new(device.identity.0.as_str()),
        }
    }

    /// A mailbox's: GUID, else distinguished name, else its identity.
    ///
    /// # Errors
    /// When none of the three names one object.
    pub fn of_mailbox(mailbox: &CasMailbox) -> Result<Self, IdentityError> {
        if let Some(Ok(identity)) = mailbox.guid.map(Self::guid) {
            return Ok(identity);
        }
        if let Some(Ok(identity)) = mailbox.distinguished_name.as_deref().map(Self::new) {
            return Ok(identity);
        }
        Self::new(mailbox.identity.as_str())
    }

    /// The text that is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;
