//! The signature of a manifest: made by a leaf key that the service's authority certified for this one use.
//!
//! The certificate is judged at the time that the manifest names, not at the present: a clock that is off must not refuse a
//! package, and how long an account file is good is for the service to say.

use base64_simd::STANDARD;
use jiff::Timestamp;
use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, UnixTime};
use serde::{Deserialize, Serialize};
use webpki::aws_lc_rs::{ECDSA_P256_SHA256, ECDSA_P384_SHA384};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use super::manifest::LARGEST_TEXT;

const KIND: &str = "exchange-connector-package-signature";
const VERSION: u32 = 1;
/// ECDSA on P-256 with SHA-256 (FIPS 186-5), in DER.
const ALGORITHM: &str = "ecdsa-p256-sha256";
/// `id-kp-codeSigning` (RFC 5280, section 4.2.1.12), the value of its OID in DER.
const CODE_SIGNING: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x03];
const MOST_CERTIFICATES: usize = 4;

/// The signature's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageSignature {
    signature: Vec<u8>,
    /// The leaf first, PEM.
    chain_pem: String,
}

/// Why a signature is not good.
#[derive(Debug, thiserror::Error)]
pub enum SignatureError {
    #[error("the signature's file is damaged or of a later version")]
    Damaged,
    #[error("the account file holds no root certificate that can be used")]
    Root,
    #[error("the key that signed it was not certified by the service's authority for set-up packages: {0}")]
    OtherAuthority(String),
    #[error("the manifest was changed after it was signed")]
    Forged,
}

#[derive(Serialize, Deserialize)]
struct SignatureForm {
    kind: String,
    version: u32,
    algorithm: String,
    signature: String,
    certificates: String,
}

impl PackageSignature {
    /// A signature that was made by the key of the chain's leaf.
    pub fn new(signature: Vec<u8>, chain_pem: impl Into<String>) -> Self {
        Self { signature, chain_pem: chain_pem.into() }
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// Never in practice; JSON of plain strings.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(&SignatureForm {
            kind: KIND.into(),
            version: VERSION,
            algorithm: ALGORITHM.into(),
            signature: STANDARD.encode_to_string(&self.signature),
            certificates: self.chain_pem.clone(),
        })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the file's bytes.
    ///
    /// # Errors
    /// [`SignatureError::Damaged`].
    pub fn parse(bytes: &[u8]) -> Result<Self, SignatureError> {
        let damaged = |_| SignatureError::Damaged;
        if bytes.len() > LARGEST_TEXT {
            return Err(SignatureError::Damaged);
        }
        let form: SignatureForm = serde_json::from_slice(bytes).map_err(damaged)?;
        if (form.kind.as_str(), form.version, form.algorithm.as_str()) != (KIND, VERSION, ALGORITHM) {
            return Err(SignatureError::Damaged);
        }
        let signature =
            STANDARD.decode_to_vec(form.signature.as_bytes()).map_err(|_| SignatureError::Damaged)?;
        Ok(Self { signature, chain_pem: form.certificates })
    }

    /// Checks the signature of a manifest's bytes by the first root of `roots_pem`, at `made_at`.
    ///
    /// # Errors
    /// When another authority's key signed it, or the manifest is not what was signed.
    pub fn verify(&self, manifest: &[u8], roots_pem: &str, made_at: Timestamp) -> Result<(), SignatureError> {
        let other = |error: webpki::Error| SignatureError::OtherAuthority(error.to_string());
        let root = CertificateDer::from_pem_slice(roots_pem.as_bytes()).map_err(|_| SignatureError::Root)?;
        let anchor = anchor_from_trusted_cert(&root).map_err(|_| SignatureError::Root)?;
        let chain: Vec<CertificateDer<'_>> = CertificateDer::pem_slice_iter(self.chain_pem.as_bytes())
            .take(MOST_CERTIFICATES)
            .collect::<Result<_, _>>()
            .map_err(|_| SignatureError::Damaged)?;
        let (leaf, between) = chain.split_first().ok_or(SignatureError::Damaged)?;
        let leaf = EndEntityCert::try_from(leaf).map_err(other)?;
        let seconds = u64::try_from(made_at.as_second()).map_err(|_| SignatureError::Damaged)?;
        leaf.verify_for_usage(
            &[ECDSA_P256_SHA256, ECDSA_P384_SHA384],
            &[anchor],
            between,
            UnixTime::since_unix_epoch(std::time::Duration::from_secs(seconds)),
            KeyUsage::required(CODE_SIGNING),
            None,
            None,
        )
        .map_err(other)?;
        leaf.verify_signature(ECDSA_P256_SHA256, manifest, &self.signature)
            .map_err(|_| SignatureError::Forged)
    }
}

#[cfg(test)]
mod tests;
