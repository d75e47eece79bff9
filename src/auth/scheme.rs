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
        Method::Kerberos => vec![Scheme::Kerberos, Scheme::Negotiate],
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(schemes: &[Scheme]) -> Vec<Offer> {
        schemes.iter().map(|scheme| Offer { scheme: *scheme, challenge: None }).collect()
    }

    #[test]
    fn lists_parameters_and_challenges_are_read() {
        let found = offers(["Negotiate, Digest realm=\"a, Basic b\", basic realm=\"x, NTLM\"", "NTLM aGk="]);
        assert_eq!(
            found,
            [
                Offer { scheme: Scheme::Negotiate, challenge: None },
                Offer { scheme: Scheme::Basic, challenge: None },
                Offer { scheme: Scheme::Ntlm, challenge: Some(b"hi".to_vec()) },
            ]
        );
        assert_eq!(offers(["Bearer", ""]), []);
    }

    #[test]
    fn automatic_takes_kerberos_then_ntlm_then_basic() {
        let all = plain(&[Scheme::Basic, Scheme::Ntlm, Scheme::Negotiate, Scheme::Kerberos]);
        assert_eq!(
            usable(&all, Method::Automatic, true),
            Ok(vec![Scheme::Negotiate, Scheme::Ntlm, Scheme::Basic])
        );
        assert_eq!(usable(&all, Method::Kerberos, true), Ok(vec![Scheme::Kerberos, Scheme::Negotiate]));
        assert_eq!(usable(&all, Method::Basic, true), Ok(vec![Scheme::Basic]));
        let old = plain(&[Scheme::Kerberos]);
        assert_eq!(usable(&old, Method::Automatic, false), Ok(vec![Scheme::Kerberos]));
        assert!(usable(&old, Method::Basic, true).is_err());
    }

    #[test]
    fn basic_and_ntlm_never_go_over_plain_http() {
        let weak = plain(&[Scheme::Basic, Scheme::Ntlm]);
        for method in [Method::Automatic, Method::Basic, Method::Ntlm] {
            assert!(usable(&weak, method, false).is_err(), "{method:?}");
        }
        let error = usable(&weak, Method::Automatic, false).expect_err("unsafe");
        assert_eq!(error.to_string(), "the server offers Basic, NTLM, which would not be safe without https");
        assert!(usable(&[], Method::Automatic, true).is_err());
    }

    proptest! {
        #[test]
        fn no_header_makes_it_panic(value in "\\PC*") {
            let _ = offers([value.as_str()]);
        }
    }
}
