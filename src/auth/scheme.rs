//! Which method: what a 401 offers, what is configured, and what the connection protects.

use std::fmt;

/// A scheme of the `WWW-Authenticate` and `Authorization` headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    Kerberos,
    Negotiate,
    Ntlm,
    Basic,
}

impl Scheme {
    const ALL: [Self; 4] = [Self::Kerberos, Self::Negotiate, Self::Ntlm, Self::Basic];

    /// As it is written in a header.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kerberos => "Kerberos",
            Self::Negotiate => "Negotiate",
            Self::Ntlm => "NTLM",
            Self::Basic => "Basic",
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Method {
    /// What the 401 offers, in the order Kerberos or Negotiate, NTLM, Basic.
    #[default]
    Automatic,
    Kerberos,
    Negotiate,
    Ntlm,
    Basic,
    /// Kerberos with the identity of the Windows service, for which the system answers.
    ServiceIdentity,
}

/// One scheme a 401 offers, with the challenge of a log-on under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub scheme: Scheme,
    pub challenge: Option<Vec<u8>>,
}

/// No way to log on with what is offered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the server offers {}, which {why}", names(offered))]
pub struct NoCommonScheme {
    pub offered: Vec<Scheme>,
    pub why: &'static str,
}

fn names(schemes: &[Scheme]) -> String {
    if schemes.is_empty() {
        return "no method to log on".into();
    }
    schemes.iter().map(|scheme| scheme.as_str()).collect::<Vec<_>>().join(", ")
}

/// The offers in a 401's `WWW-Authenticate` values; each may list several. Unknown schemes are left out.
pub fn offers<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<Offer> {
    let mut found: Vec<Offer> = Vec::new();
    for value in values {
        for piece in split_list(value) {
            let (name, rest) = piece.split_once(char::is_whitespace).unwrap_or((piece, ""));
            let Some(scheme) = Scheme::ALL.into_iter().find(|s| s.as_str().eq_ignore_ascii_case(name)) else {
                continue;
            };
            if found.iter().any(|offer| offer.scheme == scheme) {
                continue;
            }
            // Parameters (`realm="…"`) are no base64; only a token68 is a challenge.
            let rest = rest.trim();
            let challenge = (scheme != Scheme::Basic && !rest.is_empty())
                .then(|| base64_simd::STANDARD.decode_to_vec(rest).ok())
                .flatten();
            found.push(Offer { scheme, challenge });
        }
    }
    found
}

/// Splits at commas outside quotes.
fn split_list(value: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    value
        .split(move |c| {
            if c == '"' {
                quoted = !quoted;
            }
            c == ',' && !quoted
        })
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// The schemes worth trying, best first. `protected`: TLS is around the connection.
///
/// Without TLS only methods that seal messages and prove the server are left: a password or a hash that can be
/// replayed never goes over plain http.
///
/// # Errors
/// [`NoCommonScheme`]
pub fn usable(offers: &[Offer], method: Method, protected: bool) -> Result<Vec<Scheme>, NoCommonScheme> {
    let offered: Vec<Scheme> = offers.iter().map(|offer| offer.scheme).collect();
    let has = |scheme| offered.contains(&scheme);
    let wanted: Vec<Scheme> = match method {
        // Negotiate carries Kerberos on every server that offers it; the bare scheme is for those that do not.
        Method::Automatic if has(Scheme::Negotiate) => vec![Scheme::Negotiate, Scheme::Ntlm, Scheme::Basic],
        Method::Automatic => vec![Scheme::Kerberos, Scheme::Ntlm, Scheme::Basic],
        Method::Kerberos | Method::ServiceIdentity => vec![Scheme::Kerberos, Scheme::Negotiate],
        Method::Negotiate => vec![Scheme::Negotiate],
        // A Negotiate server takes NTLM inside; a bare NTLM offer comes first.
        Method::Ntlm => vec![Scheme::Ntlm, Scheme::Negotiate],
        Method::Basic => vec![Scheme::Basic],
    };
    let common: Vec<Scheme> = wanted.into_iter().filter(|scheme| has(*scheme)).collect();
    if common.is_empty() {
        return Err(NoCommonScheme { offered, why: "is not what the settings allow" });
    }
    let safe: Vec<Scheme> = common
        .into_iter()
        .filter(|scheme| protected || matches!(scheme, Scheme::Kerberos | Scheme::Negotiate))
        .collect();
    if safe.is_empty() {
        return Err(NoCommonScheme { offered, why: "would not be safe without https" });
    }
    Ok(safe)
}

#[cfg(test)]
mod tests;
