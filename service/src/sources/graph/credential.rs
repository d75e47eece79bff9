//! The application's credential: a secret, or a certificate whose key signs an assertion (RFC 7523).
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

use crate::security::random;

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
    Certificate(Box<SigningCertificate>),
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
pub struct SigningCertificate {
    signer: Box<dyn Signer>,
    pub thumbprint: [u8; 32],
    pub not_after: Timestamp,
    pub subject: String,
}

impl std::fmt::Debug for SigningCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningCertificate").field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// What a certificate says without its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// SHA-256 of the DER form, lower-case hexadecimal.
    pub thumbprint: String,
    pub not_after: Timestamp,
    pub subject: String,
}

/// Reads a PEM certificate.
pub fn facts(certificate_pem: &str) -> Result<CertificateFacts, CredentialError> {
    let der = CertificateDer::from_pem_slice(certificate_pem.as_bytes())
        .map_err(|_| CredentialError::Certificate)?;
    let (_, parsed) = parse_x509_certificate(&der).map_err(|_| CredentialError::Certificate)?;
    let not_after = Timestamp::from_second(parsed.validity().not_after.timestamp());
    Ok(CertificateFacts {
        thumbprint: random::hex(&random::sha256(&der)),
        not_after: not_after.map_err(|_| CredentialError::Certificate)?,
        subject: parsed.subject().to_string(),
    })
}

impl SigningCertificate {
    /// Reads certificate and key and looks whether they belong together.
    pub fn new(certificate_pem: &str, key_pem: &Secret) -> Result<Self, CredentialError> {
        let facts = facts(certificate_pem)?;
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
        Ok(Self { signer, thumbprint, not_after: facts.not_after, subject: facts.subject })
    }

    /// A signed assertion that this application is who it says, for one token address.
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
pub(crate) mod tests;
