//! The agent's TLS identity: key and request for an enrolment, and the configuration that trusts the service's
//! roots alone.

use std::sync::Arc;

use exchange_connector::secret::Secret;
use jiff::Timestamp;
use rcgen::{CertificateParams, DistinguishedName, KeyPair};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};
use sha2::Digest as _;

use super::error::ServiceError;

fn identity(error: impl std::error::Error + Send + Sync + 'static) -> ServiceError {
    ServiceError::Identity(Box::new(error))
}

/// A new key (PKCS#8, PEM) and its certificate request (PEM). The service ignores the request's names.
///
/// # Errors
/// When the system gives no randomness.
pub fn new_key() -> Result<(Secret, String), ServiceError> {
    let key = KeyPair::generate().map_err(identity)?;
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    let request = params.serialize_request(&key).map_err(identity)?.pem().map_err(identity)?;
    Ok((Secret::new(key.serialize_pem()), request))
}

/// TLS for the service: the given roots and no others; `own` is our chain (PEM) and key.
///
/// # Errors
/// When the roots, the chain or the key cannot be read.
pub fn client_config(roots_pem: &str, own: Option<(&str, &Secret)>) -> Result<ClientConfig, ServiceError> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(roots_pem.as_bytes()) {
        roots.add(certificate.map_err(identity)?).map_err(identity)?;
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(identity)?
        .with_root_certificates(roots);
    match own {
        None => Ok(builder.with_no_client_auth()),
        Some((chain, key)) => {
            let chain = CertificateDer::pem_slice_iter(chain.as_bytes())
                .collect::<Result<Vec<_>, _>>()
                .map_err(identity)?;
            let key = PrivateKeyDer::from_pem_slice(key.expose().as_bytes()).map_err(identity)?;
            builder.with_client_auth_cert(chain, key).map_err(identity)
        }
    }
}

/// Begin and end of the first certificate's life; `None` where it cannot be read.
pub fn validity(pem: &str) -> Option<(Timestamp, Timestamp)> {
    let certificate = CertificateDer::pem_slice_iter(pem.as_bytes()).next()?.ok()?;
    let (_, parsed) = x509_parser::parse_x509_certificate(&certificate).ok()?;
    let at = |time: x509_parser::time::ASN1Time| Timestamp::from_second(time.timestamp()).ok();
    Some((at(parsed.validity().not_before)?, at(parsed.validity().not_after)?))
}

/// SHA-256 of the first certificate, as `account-file` prints it: `295A EB27 …`.
pub fn fingerprint(pem: &str) -> Option<String> {
    let certificate = CertificateDer::pem_slice_iter(pem.as_bytes()).next()?.ok()?;
    let hash = sha2::Sha256::digest(&certificate);
    let groups: Vec<String> = hash.chunks(2).map(|pair| format!("{:02X}{:02X}", pair[0], pair[1])).collect();
    Some(groups.join(" "))
}
