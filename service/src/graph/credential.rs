//! What the application logs on with: a secret, or a certificate whose key signs an assertion (RFC 7523).
//! See <https://learn.microsoft.com/entra/identity-platform/certificate-credentials>.

use std::sync::Arc;

use base64_simd::URL_SAFE_NO_PAD;
use exchange_connector::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use rustls::SignatureScheme;
use rustls::sign::{CertifiedKey, Signer};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::json;
use url::Url;
use uuid::Uuid;
use x509_parser::parse_x509_certificate;

use crate::random;

/// Life of an assertion; it is used at once.
const LIFE: SignedDuration = SignedDuration::from_mins(9);
/// An assertion begins this much in the past, for clocks that differ a little.
const EARLIER: SignedDuration = SignedDuration::from_secs(60);
/// Fewest bits of the key.
const FEWEST_BITS: usize = 2048;

/// Why a certificate cannot be used to log on.
#[derive(Debug, thiserror::Error)]
pub enum CredentialError {
    #[error("the certificate is no PEM certificate")]
    Certificate,
    #[error("the private key is no PEM key; a key with a passphrase cannot be used")]
    Key,
    #[error(
        "the private key is of a kind that Microsoft Entra ID does not take; an RSA key of 2048 bits or more is needed"
    )]
    Kind,
    #[error("the private key is not the certificate's")]
    Mismatch,
    #[error("the assertion could not be signed")]
    Sign(#[source] rustls::Error),
}

/// What the application shows.
pub enum Credential {
    Secret(Secret),
    Certificate(Box<Certificate>),
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Secret(_) => "Secret",
            Self::Certificate(_) => "Certificate",
        })
    }
}

/// A certificate and its key.
pub struct Certificate {
    signer: Box<dyn Signer>,
    pub thumbprint: [u8; 32],
    pub not_after: Timestamp,
    pub subject: String,
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificate").field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// What can be told of a certificate without its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// SHA-256 of the DER form, lower-case hexadecimal.
    pub thumbprint: String,
    pub not_after: Timestamp,
    pub subject: String,
}

/// Reads a PEM certificate.
///
/// # Errors
/// When it is none.
pub fn about(certificate_pem: &str) -> Result<About, CredentialError> {
    let der = CertificateDer::from_pem_slice(certificate_pem.as_bytes())
        .map_err(|_| CredentialError::Certificate)?;
    let (_, parsed) = parse_x509_certificate(&der).map_err(|_| CredentialError::Certificate)?;
    let not_after = Timestamp::from_second(parsed.validity().not_after.timestamp());
    Ok(About {
        thumbprint: random::hex(&random::sha256(&der)),
        not_after: not_after.map_err(|_| CredentialError::Certificate)?,
        subject: parsed.subject().to_string(),
    })
}

impl Certificate {
    /// Reads certificate and key and looks whether they belong together.
    ///
    /// # Errors
    /// When they cannot be used.
    pub fn new(certificate_pem: &str, key_pem: &Secret) -> Result<Self, CredentialError> {
        let about = about(certificate_pem)?;
        let der = CertificateDer::from_pem_slice(certificate_pem.as_bytes());
        let der = der.map_err(|_| CredentialError::Certificate)?;
        let key =
            PrivateKeyDer::from_pem_slice(key_pem.expose().as_bytes()).map_err(|_| CredentialError::Key)?;
        let key =
            rustls::crypto::aws_lc_rs::sign::any_supported_type(&key).map_err(|_| CredentialError::Kind)?;
        let signer = key.choose_scheme(&[SignatureScheme::RSA_PSS_SHA256]).ok_or(CredentialError::Kind)?;
        let (_, parsed) = parse_x509_certificate(&der).map_err(|_| CredentialError::Certificate)?;
        let bits = match parsed.public_key().parsed() {
            Ok(x509_parser::public_key::PublicKey::RSA(key)) => key.key_size(),
            _ => return Err(CredentialError::Kind),
        };
        if bits < FEWEST_BITS {
            return Err(CredentialError::Kind);
        }
        let thumbprint = random::sha256(&der);
        CertifiedKey::new(vec![der.clone()], Arc::clone(&key))
            .keys_match()
            .map_err(|_| CredentialError::Mismatch)?;
        Ok(Self { signer, thumbprint, not_after: about.not_after, subject: about.subject })
    }

    /// A signed assertion that this application is who it says, for one token address.
    ///
    /// # Errors
    /// When the key does not sign.
    pub fn assertion(
        &self,
        client: Uuid,
        token_url: &Url,
        now: Timestamp,
    ) -> Result<Secret, CredentialError> {
        let header = json!({"alg": "PS256", "typ": "JWT", "x5t#S256": URL_SAFE_NO_PAD.encode_to_string(self.thumbprint)});
        let claims = json!({
            "aud": token_url.as_str(), "iss": client, "sub": client, "jti": Uuid::new_v4(),
            "iat": (now - EARLIER).as_second(), "nbf": (now - EARLIER).as_second(), "exp": (now + LIFE).as_second(),
        });
        let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode_to_string(value.to_string());
        let mut text = format!("{}.{}", part(&header), part(&claims));
        let signature = self.signer.sign(text.as_bytes()).map_err(CredentialError::Sign)?;
        text.push('.');
        text.push_str(&URL_SAFE_NO_PAD.encode_to_string(signature));
        Ok(Secret::new(text))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn certificate(key: &rcgen::KeyPair) -> String {
        let params = rcgen::CertificateParams::new(vec!["connector".to_owned()]).expect("names");
        params.self_signed(key).expect("a certificate").pem()
    }

    pub(crate) fn rsa() -> (String, Secret) {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256).expect("an RSA key");
        (certificate(&key), Secret::new(key.serialize_pem()))
    }

    #[test]
    fn an_assertion_says_who_asks_and_where_and_is_signed_by_the_certificates_key() {
        let (pem, key) = rsa();
        let certificate = Certificate::new(&pem, &key).expect("usable");
        let (client, now) = (Uuid::from_u128(7), Timestamp::from_second(1_800_000_000).expect("time"));
        let url: Url = "https://login.microsoftonline.com/t/oauth2/v2.0/token".parse().expect("url");
        let text = certificate.assertion(client, &url, now).expect("signed");
        let parts: Vec<&str> = text.expose().split('.').collect();
        let json = |part: &str| -> serde_json::Value {
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode_to_vec(part).expect("base64url")).expect("json")
        };
        let (header, claims) = (json(parts[0]), json(parts[1]));
        assert_eq!((&header["alg"], &header["typ"]), (&json!("PS256"), &json!("JWT")));
        let print =
            URL_SAFE_NO_PAD.decode_to_vec(header["x5t#S256"].as_str().expect("text")).expect("base64url");
        assert_eq!(random::hex(&print), about(&pem).expect("read").thumbprint);
        assert_eq!(claims["aud"], url.as_str());
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!(client), &json!(client)));
        let life = claims["exp"].as_i64().expect("exp") - claims["nbf"].as_i64().expect("nbf");
        assert_eq!(life, 600);
        // Verified by the TLS library's other half.
        let der = CertificateDer::from_pem_slice(pem.as_bytes()).expect("der");
        let (_, parsed) = parse_x509_certificate(&der).expect("parsed");
        let signature = URL_SAFE_NO_PAD.decode_to_vec(parts[2]).expect("base64url");
        let message = format!("{}.{}", parts[0], parts[1]);
        let algorithms = rustls::crypto::aws_lc_rs::default_provider().signature_verification_algorithms;
        let good = algorithms.mapping.iter().filter(|(scheme, _)| *scheme == SignatureScheme::RSA_PSS_SHA256);
        let verified = good.flat_map(|(_, all)| all.iter()).any(|algorithm| {
            let key = &parsed.public_key().subject_public_key.data;
            algorithm.verify_signature(key, message.as_bytes(), &signature).is_ok()
        });
        assert!(verified);
    }

    #[test]
    fn what_cannot_log_on_is_refused_when_it_is_set() {
        let (pem, key) = rsa();
        let (_, other) = rsa();
        let of = |pem: &str, key: &Secret| Certificate::new(pem, key).err().map(|error| error.to_string());
        assert_eq!(of(&pem, &key), None);
        assert_eq!(of(&pem, &other), Some(CredentialError::Mismatch.to_string()));
        assert_eq!(of("x", &key), Some(CredentialError::Certificate.to_string()));
        assert_eq!(of(&pem, &Secret::new("x")), Some(CredentialError::Key.to_string()));
        let elliptic = rcgen::KeyPair::generate().expect("a key");
        let of_it = certificate(&elliptic);
        assert_eq!(of(&of_it, &elliptic.serialize_pem().into()), Some(CredentialError::Kind.to_string()));
    }
}
