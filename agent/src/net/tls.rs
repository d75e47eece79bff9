//! TLS: the platform's roots and an extra one, always verified; the channel binding of a server's certificate.

use std::sync::Arc;

use exchange_connector::auth::ChannelBinding;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::CryptoProvider;
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, OtherError, RootCertStore, SignatureScheme,
};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _};
use rustls_platform_verifier::Verifier;
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use x509_parser::public_key::PublicKey;

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
    #[error("certificate {number} of the extra root file is damaged")]
    Damaged { number: usize },
    #[error("the trusted authorities of this computer cannot be read")]
    Platform(#[source] rustls::Error),
}

impl TlsRootsError {
    /// True when the extra root is the cause, and not this computer.
    pub fn is_extra_root(&self) -> bool {
        !matches!(self, Self::Platform(_))
    }
}

impl TlsSettings {
    /// The platform's roots, and those of `extra_pem` besides.
    pub fn new(extra_pem: Option<&str>) -> Result<Self, TlsRootsError> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier = NamedVerifier::new(extra_pem, &provider)?;
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(TlsRootsError::Platform)?
            .dangerous()
            // Not a weakening: the verifier is the platform's with exactly the certificates that were named, and the
            // builder has no other way to set it.
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self(Arc::new(config)))
    }
}

/// The platform's verifier, and beside it the certificates that the administrator named.
///
/// Exchange makes a certificate for itself that is no authority's, or that says it is one and is a server's all the same.
/// A chain cannot end in it (RFC 5280, 4.2.1.9). Named byte for byte it needs no chain; name, time and the proof of the key
/// are checked as for any other.
#[derive(Debug)]
struct NamedVerifier {
    platform: Verifier,
    /// Chains that end in a named root, where the platform's verifier takes no extra roots.
    beside: Option<Arc<WebPkiServerVerifier>>,
    named: Vec<CertificateDer<'static>>,
}

impl NamedVerifier {
    fn new(extra_pem: Option<&str>, provider: &Arc<CryptoProvider>) -> Result<Self, TlsRootsError> {
        let named = extra_pem.map(named_certificates).transpose()?.unwrap_or_default();
        if named.is_empty() {
            let platform = Verifier::new(Arc::clone(provider)).map_err(TlsRootsError::Platform)?;
            return Ok(Self { platform, beside: None, named });
        }
        match Verifier::new_with_extra_roots(named.clone(), Arc::clone(provider)) {
            Ok(platform) => Ok(Self { platform, beside: None, named }),
            Err(refused) => {
                tracing::debug!(%refused, "the system verifies no extra roots; they are verified beside it");
                Self::apart(named, provider)
            }
        }
    }

    /// Some systems' verifiers refuse every extra root (old versions of Wine do). Then the platform judges by its own
    /// roots, and the named ones count where it found no root.
    fn apart(
        named: Vec<CertificateDer<'static>>,
        provider: &Arc<CryptoProvider>,
    ) -> Result<Self, TlsRootsError> {
        let platform = Verifier::new(Arc::clone(provider)).map_err(TlsRootsError::Platform)?;
        let mut roots = RootCertStore::empty();
        // One that is no authority's still counts byte for byte.
        roots.add_parsable_certificates(named.iter().cloned());
        let beside = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider));
        Ok(Self { platform, beside: beside.build().ok(), named })
    }
}

/// The certificates of a PEM text, each of which can be read.
fn named_certificates(pem: &str) -> Result<Vec<CertificateDer<'static>>, TlsRootsError> {
    let mut named = Vec::new();
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        let certificate = certificate.map_err(TlsRootsError::Pem)?;
        if x509_parser::parse_x509_certificate(&certificate).is_err() {
            return Err(TlsRootsError::Damaged { number: named.len() + 1 });
        }
        named.push(certificate);
    }
    if named.is_empty() { Err(TlsRootsError::Empty) } else { Ok(named) }
}

/// What Windows says of a chain without a root (`CERT_E_CHAINING`): the verifier hands it on as text.
const CHAIN_WITHOUT_ROOT: &str = "(os error -2146762486)";

/// True when nothing is wrong with a certificate but that its chain ends in no trusted root.
pub(super) fn is_unknown_root(refused: &CertificateError) -> bool {
    match refused {
        CertificateError::UnknownIssuer => true,
        // An unknown root that signs its own certificate without being an authority.
        CertificateError::Other(_) => {
            let text = refused.to_string();
            text.contains("CaUsedAsEndEntity") || text.contains(CHAIN_WITHOUT_ROOT)
        }
        _ => false,
    }
}

/// The server's RSA key is too short to be verified.
#[derive(Debug, thiserror::Error)]
#[error("the certificate's RSA key has {0} bits; 2048 is the least that is safe")]
pub(super) struct WeakKey(usize);

/// The least that the platform's and our own verification take.
const LEAST_RSA_BITS: usize = 2048;

impl ServerCertVerifier for NamedVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        // Otherwise the handshake fails later and says only that a signature is bad.
        if let Some(bits) = rsa_bits(end_entity).filter(|bits| *bits < LEAST_RSA_BITS) {
            return Err(CertificateError::Other(OtherError(Arc::new(WeakKey(bits)))).into());
        }
        let verified =
            self.platform.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        match verified {
            Err(Error::InvalidCertificate(CertificateError::Revoked)) => verified,
            Err(_) if self.named.iter().any(|named| named == end_entity) => {
                verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
                verify_time(end_entity, now)?;
                Ok(ServerCertVerified::assertion())
            }
            // Whatever else the platform refuses (revoked, distrusted, expired) stays refused.
            Err(Error::InvalidCertificate(refused)) if is_unknown_root(&refused) => match &self.beside {
                Some(beside) => {
                    beside.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
                }
                None => Err(refused.into()),
            },
            verified => verified,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.platform.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.platform.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.platform.supported_verify_schemes()
    }
}

fn verify_time(certificate: &[u8], now: UnixTime) -> Result<(), CertificateError> {
    let (_, parsed) =
        x509_parser::parse_x509_certificate(certificate).map_err(|_| CertificateError::BadEncoding)?;
    let (validity, now) = (parsed.validity(), i64::try_from(now.as_secs()).unwrap_or(i64::MAX));
    if now < validity.not_before.timestamp() {
        return Err(CertificateError::NotValidYet);
    }
    if now > validity.not_after.timestamp() {
        return Err(CertificateError::Expired);
    }
    Ok(())
}

fn rsa_bits(certificate: &[u8]) -> Option<usize> {
    let (_, parsed) = x509_parser::parse_x509_certificate(certificate).ok()?;
    match parsed.public_key().parsed().ok()? {
        PublicKey::RSA(key) => Some(key.key_size()),
        _ => None,
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
