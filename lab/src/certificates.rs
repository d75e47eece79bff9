//! A throw-away certificate authority and the certificates of the lab's servers, made anew at each start.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use sha2::{Digest, Sha256};

/// Why no certificate could be made or loaded.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    #[error("a certificate could not be made")]
    Make(#[from] rcgen::Error),
    #[error("the certificate was refused by the TLS library")]
    Tls(#[from] rustls::Error),
    #[error("a certificate could not be written")]
    Write(#[from] std::io::Error),
}

/// A certificate for an application that logs on by it, as one makes it by hand: PEM, the key's PEM, DER.
pub(crate) fn application() -> Result<(String, String, Vec<u8>), CertificateError> {
    let key = KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256)?;
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name.push(DnType::CommonName, "Exchange Connector");
    let certificate = params.self_signed(&key)?;
    Ok((certificate.pem(), key.serialize_pem(), certificate.der().to_vec()))
}

/// The authority that signs every server of one lab. Its key lives in memory only.
pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Authority")
    }
}

/// What a server needs to speak TLS and to check channel bindings.
#[derive(Debug, Clone)]
pub struct ServerIdentity {
    pub tls: Arc<ServerConfig>,
    /// RFC 5929 `tls-server-end-point` of the certificate, with its prefix: what a client binds to.
    pub end_point: Arc<[u8]>,
}

impl Authority {
    /// A new authority.
    pub fn new() -> Result<Self, CertificateError> {
        let mut params = CertificateParams::new(Vec::new())?;
        params.distinguished_name.push(DnType::CommonName, "Exchange Connector lab CA");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        Ok(Self { issuer: CertifiedIssuer::self_signed(params, KeyPair::generate()?)? })
    }

    /// The authority's certificate, for clients to trust.
    pub fn pem(&self) -> String {
        self.issuer.pem()
    }

    /// The authority's certificate as bytes.
    pub fn der(&self) -> CertificateDer<'static> {
        self.issuer.der().clone()
    }

    /// A certificate for one server under all `names` (DNS names and addresses).
    pub fn server(&self, names: &[String]) -> Result<ServerIdentity, CertificateError> {
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::new(names)?;
        let common_name = names.first().map_or("exchange", String::as_str);
        params.distinguished_name.push(DnType::CommonName, common_name);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.use_authority_key_identifier_extension = true;
        let certificate = params.signed_by(&key, &self.issuer)?;
        let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        // rcgen's default key is P-256 signed with SHA-256, so RFC 5929 asks for SHA-256 here.
        let mut end_point = b"tls-server-end-point:".to_vec();
        end_point.extend_from_slice(&Sha256::digest(certificate.der()));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let mut tls = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone(), self.der()], private)?;
        tls.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(ServerIdentity { tls: Arc::new(tls), end_point: end_point.into() })
    }
}

#[cfg(test)]
mod tests;
