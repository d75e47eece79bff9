//! The key that signs one set-up package: made for it, certified by the root for this use alone, and forgotten afterwards.

use rcgen::{ExtendedKeyUsagePurpose, KeyPair, SigningKey as _};

use super::{Authority, CaError, Present, certificate_params, end_entity};
use crate::security::random;

/// The certificate is judged at the time of the package, so a day is more than enough.
const DAYS: i64 = 1;

/// A key for one package, and the certificate that vouches for it.
pub struct PackageKey {
    key: KeyPair,
    /// PEM.
    pub chain_pem: String,
}

impl std::fmt::Debug for PackageKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PackageKey")
    }
}

impl PackageKey {
    /// Signs the bytes of a manifest: ECDSA on P-256 with SHA-256, in DER.
    ///
    /// # Errors
    /// When the library refuses.
    pub fn sign(&self, manifest: &[u8]) -> Result<Vec<u8>, CaError> {
        self.key.sign(manifest).map_err(CaError::Make)
    }
}

impl Authority {
    /// A key for one package. The root's own key signs certificates only.
    ///
    /// # Errors
    /// When the library refuses.
    pub fn package_key(&self, now: impl Into<Present>) -> Result<PackageKey, CaError> {
        let key = KeyPair::generate()?;
        let mut params =
            certificate_params("Exchange Connector set-up package", &random::serial(), now.into(), DAYS);
        end_entity(&mut params, ExtendedKeyUsagePurpose::CodeSigning);
        let chain_pem = params.signed_by(&key, &self.root)?.pem();
        Ok(PackageKey { key, chain_pem })
    }
}
