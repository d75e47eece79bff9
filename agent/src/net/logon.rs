//! Which log-ons to try on a lane, in which order, and with what identity.

use exchange_connector::auth::{AuthError, Authenticator, Basic, KdcAddress, Method, Offer, Scheme, usable};
use exchange_connector::domain::account::LogonName;

use super::connect::Target;
use super::credentials::Credentials;
use super::realm::Located;
use super::service_identity;
use super::sspi::{Identity, Mechanism, SspiLogon};

/// One way to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LogonWay {
    pub(super) scheme: Scheme,
    mechanism: Option<Mechanism>,
    /// The user goes as an enterprise name (RFC 6806 5): the whole UPN, which Active Directory looks up.
    enterprise: bool,
}

/// The ways to try, best first.
pub(super) fn ways(
    credentials: &Credentials,
    offers: &[Offer],
    protected: bool,
) -> Result<Vec<LogonWay>, AuthError> {
    let method = credentials.method;
    let mut ways = Vec::new();
    for scheme in usable(offers, method, protected)? {
        let mut add = |mechanism| ways.extend(forms(credentials, scheme, mechanism));
        match scheme {
            // Windows speaks whatever is inside.
            _ if method == Method::ServiceIdentity => add(None),
            Scheme::Basic => add(None),
            Scheme::Ntlm => add(Some(Mechanism::Ntlm)),
            Scheme::Kerberos => add(Some(Mechanism::Kerberos)),
            Scheme::Negotiate => {
                if method != Method::Ntlm {
                    add(Some(Mechanism::Kerberos));
                }
                // NTLM does not prove the server, so plain http is left to Kerberos.
                if protected && method != Method::Kerberos {
                    add(Some(Mechanism::Ntlm));
                }
            }
        }
    }
    Ok(ways)
}

/// The ways to a ticket, whatever a server offers.
pub(super) fn kerberos_ways(credentials: &Credentials) -> Vec<LogonWay> {
    forms(credentials, Scheme::Kerberos, Some(Mechanism::Kerberos))
}

/// The forms of the user's name to try with one method.
fn forms(credentials: &Credentials, scheme: Scheme, mechanism: Option<Mechanism>) -> Vec<LogonWay> {
    // A UPN's suffix need not be the realm, so its enterprise form comes first. A Key Distribution Center
    // that does not know it (MIT without aliases) has tried no password, and gets the plain form.
    let upn = mechanism == Some(Mechanism::Kerberos)
        && credentials.realm.is_none()
        && matches!(credentials.user, LogonName::Upn { .. });
    let forms: &[bool] = if upn { &[true, false] } else { &[false] };
    forms.iter().map(|enterprise| LogonWay { scheme, mechanism, enterprise: *enterprise }).collect()
}

impl LogonWay {
    /// True when `error` leaves room for the next way: this one was none, and no password was refused.
    pub(super) fn allows_next_method(self, error: &AuthError) -> bool {
        !error.is_final() || (self.enterprise && matches!(error, AuthError::UnknownUser))
    }

    /// True when the password's hash proves the user, and nothing proves the server.
    pub(super) fn is_ntlm(self) -> bool {
        self.mechanism == Some(Mechanism::Ntlm)
    }

    /// True when it asks a Key Distribution Center.
    pub(super) fn is_kerberos(self) -> bool {
        self.mechanism == Some(Mechanism::Kerberos)
    }

    /// The log-on of this way; `located` is there for Kerberos.
    pub(super) fn begin(
        self,
        credentials: &Credentials,
        target: &Target,
        located: Option<&Located>,
    ) -> Result<Box<dyn Authenticator>, AuthError> {
        if credentials.method == Method::ServiceIdentity {
            return service_identity::log_on(self.scheme, &format!("HTTP/{}", target.host), !target.tls);
        }
        let Some(mechanism) = self.mechanism else {
            return Ok(Box::new(Basic::new(credentials.user.to_string(), credentials.password.clone())));
        };
        let (user, kdc) = match (mechanism, located) {
            (Mechanism::Ntlm, _) => (credentials.user.to_string(), None),
            (Mechanism::Kerberos, None) => return Err(AuthError::NoRealm { scheme: self.scheme }),
            (Mechanism::Kerberos, Some(Located { realm, kdcs, .. })) => {
                let user = match (&credentials.user, self.enterprise) {
                    (LogonName::Upn { domain, .. }, true) if domain.eq_ignore_ascii_case(realm) => {
                        credentials.user.to_string()
                    }
                    // sspi asks the realm before the backslash for the enterprise name behind it.
                    (user, true) => format!("{realm}\\{user}"),
                    // sspi takes this form for a plain principal.
                    (user, false) => format!("{realm}\\{}", user.user()),
                };
                (user, kdcs.first().map(kdc_url))
            }
        };
        let identity = Identity {
            user,
            password: credentials.password.clone(),
            spn: format!("HTTP/{}", target.host),
            kdc,
            sealing: !target.tls,
        };
        Ok(Box::new(SspiLogon::new(self.scheme, mechanism, identity)?))
    }
}

/// How sspi takes an address. It always frames for TCP; what goes over the wire is [`super::kdc::KdcClient`]'s.
fn kdc_url(kdc: &KdcAddress) -> String {
    match kdc.host.contains(':') {
        true => format!("tcp://[{}]:{}", kdc.host, kdc.port),
        false => format!("tcp://{}:{}", kdc.host, kdc.port),
    }
}

#[cfg(test)]
mod tests;
