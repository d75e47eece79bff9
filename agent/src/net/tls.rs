//! TLS: the platform's roots and an extra one, always verified; the channel binding of a server's certificate.

use std::sync::Arc;

use exchange_connector::auth::ChannelBinding;
use rustls::ClientConfig;
use rustls_pki_types::{CertificateDer, pem::PemObject as _};
use rustls_platform_verifier::Verifier;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

/// How lanes verify their servers. Cheap to clone; one for every set of roots.
#[derive(Debug, Clone)]
pub struct TlsSettings(pub(super) Arc<ClientConfig>);

/// Why there are no roots.
#[derive(Debug, thiserror::Error)]
pub enum TlsRootsError {
    #[error("the extra root is not a certificate in PEM form")]
    Pem(#[source] rustls_pki_types::pem::Error),
    #[error("the extra root file holds no certificate")]
    Empty,
    #[error("the trusted authorities of this computer cannot be read")]
    Platform(#[source] rustls::Error),
}

impl TlsSettings {
    /// The platform's roots, and those of `extra_pem` besides.
    pub fn new(extra_pem: Option<&str>) -> Result<Self, TlsRootsError> {
        let mut extra = Vec::new();
        if let Some(pem) = extra_pem {
            for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
                extra.push(certificate.map_err(TlsRootsError::Pem)?);
            }
            if extra.is_empty() {
                return Err(TlsRootsError::Empty);
            }
        }
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier =
            Verifier::new_with_extra_roots(extra, provider.clone()).map_err(TlsRootsError::Platform)?;
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(TlsRootsError::Platform)?
            .dangerous()
            // Not a weakening: the verifier is the platform's, and the builder has no other way to set it.
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self(Arc::new(config)))
    }
}

impl TlsSettings {
    /// The same for a protocol that is not http.
    pub(crate) fn without_http(&self) -> Self {
        let mut config = (*self.0).clone();
        config.alpn_protocols.clear();
        Self(Arc::new(config))
    }
}

/// `tls-server-end-point` (RFC 5929 4.1): the certificate's hash by its own signature's hash, SHA-256 at least.
///
/// `None` where the signature's hash is not defined for this (Ed25519): no binding is sent then.
pub(super) fn channel_binding(certificate: &[u8]) -> Option<ChannelBinding> {
    let (_, parsed) = x509_parser::parse_x509_certificate(certificate).ok()?;
    let hash = match parsed.signature_algorithm.algorithm.to_id_string().as_str() {
        // RSA and ECDSA with SHA-384
        "1.2.840.113549.1.1.12" | "1.2.840.10045.4.3.3" => Sha384::digest(certificate).to_vec(),
        // RSA and ECDSA with SHA-512
        "1.2.840.113549.1.1.13" | "1.2.840.10045.4.3.4" => Sha512::digest(certificate).to_vec(),
        // MD5 and SHA-1 count as SHA-256; RSA and ECDSA with SHA-256
        "1.2.840.113549.1.1.4"
        | "1.2.840.113549.1.1.5"
        | "1.2.840.10045.4.1"
        | "1.2.840.113549.1.1.11"
        | "1.2.840.10045.4.3.2" => Sha256::digest(certificate).to_vec(),
        // RSA-PSS names its hash in parameters; SHA-256 is what Windows issues.
        "1.2.840.113549.1.1.10" => Sha256::digest(certificate).to_vec(),
        _ => return None,
    };
    Some(ChannelBinding::server_end_point(&hash))
}

#[cfg(test)]
mod tests;
