//! Kerberos with the identity of the Windows service: Windows vouches for it, and no password is known to the agent. A
//! group managed service account has none that anybody could type.
//!
//! Whether a production Exchange lets such an account run its cmdlets has not been seen yet.

use exchange_connector::auth::{AuthError, Authenticator, Scheme};

/// How every NTLM message begins (MS-NLMP 2.2.1).
const NTLM: &[u8] = b"NTLMSSP\0";

/// True where Windows had no ticket and fell back to NTLM, which proves no server.
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows gives such tokens"))]
fn is_ntlm(token: &[u8]) -> bool {
    token.windows(NTLM.len()).any(|part| part == NTLM)
}

/// A log-on that has not begun. `sealing`: messages will be sealed.
///
/// # Errors
/// [`AuthError::ServiceIdentity`] everywhere but on Windows.
#[cfg(not(windows))]
pub(super) fn log_on(_: Scheme, _: &str, _: bool) -> Result<Box<dyn Authenticator>, AuthError> {
    let reason = "only on Windows does the system vouch for a service's own identity".to_owned();
    Err(AuthError::ServiceIdentity { reason })
}

#[cfg(windows)]
pub(super) use system::log_on;

#[cfg(windows)]
mod system {
    use std::io;

    use exchange_connector::auth::{ChannelBinding, KdcExchange, Sealed, Token};
    use exchange_connector_platform::windows::sspi::Negotiation;
    use windows_sys::Win32::Foundation::{
        SEC_E_LOGON_DENIED, SEC_E_NO_AUTHENTICATING_AUTHORITY, SEC_E_TARGET_UNKNOWN, SEC_E_TIME_SKEW,
        SEC_E_WRONG_PRINCIPAL,
    };

    use super::super::sspi::binding_buffer;
    use super::{AuthError, Authenticator, Scheme, is_ntlm};

    /// A log-on that Windows makes.
    struct ServiceIdentity {
        scheme: Scheme,
        spn: String,
        negotiation: Negotiation,
        is_complete: bool,
    }

    /// A log-on that has not begun. `sealing`: messages will be sealed.
    ///
    /// # Errors
    /// Where Windows has no credentials of this process.
    pub(in super::super) fn log_on(
        scheme: Scheme,
        spn: &str,
        sealing: bool,
    ) -> Result<Box<dyn Authenticator>, AuthError> {
        let package = match scheme {
            Scheme::Kerberos => "Kerberos",
            _ => "Negotiate",
        };
        let negotiation =
            Negotiation::new(package, spn, sealing).map_err(|error| refusal(scheme, spn, &error))?;
        let spn = spn.to_owned();
        Ok(Box::new(ServiceIdentity { scheme, spn, negotiation, is_complete: false }))
    }

    impl Authenticator for ServiceIdentity {
        fn scheme(&self) -> Scheme {
            self.scheme
        }

        fn step(
            &mut self,
            challenge: Option<&[u8]>,
            binding: Option<&ChannelBinding>,
            _: &mut dyn KdcExchange,
        ) -> Result<Option<Token>, AuthError> {
            let binding = binding.map(|binding| binding_buffer(&binding.0));
            let step = self.negotiation.step(challenge, binding.as_deref());
            let step = step.map_err(|error| refusal(self.scheme, &self.spn, &error))?;
            // Nothing of it is sent: NTLM would hand a hash of the account's password to whoever answers.
            if is_ntlm(&step.token) {
                let reason = format!("Windows has no Kerberos ticket for {} and offers NTLM", self.spn);
                return Err(AuthError::ServiceIdentity { reason });
            }
            self.is_complete = step.is_complete;
            Ok((!step.token.is_empty()).then(|| Token::new(step.token)))
        }

        fn is_complete(&self) -> bool {
            self.is_complete
        }

        fn can_seal(&self) -> bool {
            true
        }

        fn seal(&mut self, plain: &[u8]) -> Result<Sealed, AuthError> {
            let sealed = self.negotiation.seal(plain);
            let (signature, data) = sealed.map_err(|error| refusal(self.scheme, &self.spn, &error))?;
            Ok(Sealed { signature, data })
        }

        fn unseal(&mut self, sealed: Sealed) -> Result<Vec<u8>, AuthError> {
            self.negotiation.unseal(sealed.signature, sealed.data).map_err(|_| AuthError::BrokenSeal)
        }
    }

    /// What Windows says, in the words of every other log-on.
    fn refusal(scheme: Scheme, spn: &str, error: &io::Error) -> AuthError {
        match error.raw_os_error() {
            Some(SEC_E_TIME_SKEW) => AuthError::ClockSkew,
            Some(SEC_E_TARGET_UNKNOWN | SEC_E_WRONG_PRINCIPAL) => {
                AuthError::UnknownService { spn: spn.to_owned() }
            }
            Some(SEC_E_LOGON_DENIED) => AuthError::Rejected { scheme },
            Some(SEC_E_NO_AUTHENTICATING_AUTHORITY) => AuthError::ServiceIdentity {
                reason: format!("Windows reaches no domain controller that gives a ticket for {spn}"),
            },
            _ => AuthError::ServiceIdentity {
                reason: format!("Windows gives this process no ticket for {spn}: {error}"),
            },
        }
    }
}

#[cfg(test)]
mod tests;
