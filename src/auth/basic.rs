//! Basic (RFC 7617): one token, UTF-8, for every request; the caller must send it inside TLS.

use super::{AuthError, Authenticator, ChannelBinding, KdcExchange, Scheme, Token};
use crate::secret::Secret;

/// A Basic log-on.
#[derive(Debug)]
pub struct Basic {
    user: String,
    password: Secret,
    sent: bool,
}

impl Basic {
    /// For `user` as typed: `DOMAIN\user` or a UPN.
    pub fn new(user: impl Into<String>, password: Secret) -> Self {
        Self { user: user.into(), password, sent: false }
    }
}

impl Authenticator for Basic {
    fn scheme(&self) -> Scheme {
        Scheme::Basic
    }

    fn step(
        &mut self,
        _challenge: Option<&[u8]>,
        _binding: Option<&ChannelBinding>,
        _kdc: &mut dyn KdcExchange,
    ) -> Result<Option<Token>, AuthError> {
        // A colon ends the user in RFC 7617: what follows would become part of the password.
        if self.user.contains(':') {
            return Err(AuthError::Mechanism {
                scheme: Scheme::Basic,
                reason: "a user with a colon cannot log on by Basic".into(),
            });
        }
        self.sent = true;
        let mut token = Vec::with_capacity(self.user.len() + 1 + self.password.expose().len());
        token.extend_from_slice(self.user.as_bytes());
        token.push(b':');
        token.extend_from_slice(self.password.expose().as_bytes());
        Ok(Some(Token::new(token)))
    }

    fn is_complete(&self) -> bool {
        self.sent
    }
}

#[cfg(test)]
mod tests;
