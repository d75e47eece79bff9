//! Who logs on to Exchange, and how.

use exchange_connector::auth::Method;
use exchange_connector::domain::account::LogonName;
use exchange_connector::secret::Secret;

use crate::logons::LogonAccount;

/// An account with its password and method.
#[derive(Debug, Clone)]
pub struct Credentials {
    pub user: LogonName,
    pub password: Secret,
    /// Asked before the password is sent.
    pub account: LogonAccount,
    pub method: Method,
    /// Kerberos realm; default: what the user's name, krb5.conf and the server's name say.
    pub realm: Option<String>,
    /// Key Distribution Center, `host` or `host:port`; default: krb5.conf, what the system knows, DNS.
    pub kdc: Option<String>,
}
