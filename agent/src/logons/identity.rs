//! Who logs on, as far as one password is told from another.

use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

/// A user with a password, and the proxy or realm that counts its log-ons apart: empty for what all doors share.
#[derive(Debug, Clone)]
pub(super) struct LogonIdentity {
    pub(super) apart: String,
    /// As typed.
    pub(super) user: String,
    pub(super) password: Secret,
}

impl LogonIdentity {
    /// The same for every door and every spelling of upper and lower case.
    pub(super) fn hash(&self, key: &[u8; 32]) -> blake3::Hash {
        let Self { apart, user, password } = self;
        let text = Zeroizing::new(format!("{apart}\0{}\0{}", user.to_lowercase(), password.expose()));
        blake3::keyed_hash(key, text.as_bytes())
    }

    /// Whose log-on it is, whatever the password: all programs know it without a key, and it says nothing of a secret.
    pub(super) fn user_hash(&self) -> String {
        let Self { apart, user, .. } = self;
        blake3::hash(format!("{apart}\0{}", user.to_lowercase()).as_bytes()).to_hex()[..16].to_owned()
    }
}
