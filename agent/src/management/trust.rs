//! Which roots the agent trusts for the service: those of the account file at first, then those that the service names.
//!
//! The service names a root before it shows a certificate of it. A set of roots that does not reach the service is never
//! taken in exchange for one that does.

use exchange_connector::secret::Secret;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use sha2::Digest as _;

use super::client::{ProxyRoute, ServiceClient};
use super::error::ServiceError;
use super::identity::client_config;
use crate::store::Enrollment;

/// Most bytes of a bundle: some hundred roots.
const MOST_BYTES: usize = 256 * 1024;

/// SHA-256 of each root, lower-case hexadecimal.
pub(crate) fn fingerprints(bundle_pem: &str) -> Vec<String> {
    let certificates = CertificateDer::pem_slice_iter(bundle_pem.as_bytes()).flatten();
    certificates
        .map(|one| sha2::Sha256::digest(&one).iter().map(|byte| format!("{byte:02x}")).collect())
        .collect()
}

/// Both bundles, where `new` has roots that `known` lacks; `None` where there is nothing to add, or `new` cannot be used.
pub(crate) fn joined(known: &str, new: &str) -> Option<String> {
    let before = fingerprints(known);
    let usable = new.len() <= MOST_BYTES && client_config(new, None).is_ok();
    let news = usable && fingerprints(new).iter().any(|one| !before.contains(one));
    (news && known.len() <= MOST_BYTES).then(|| format!("{}\n{}", known.trim_end(), new.trim_start()))
}

/// An enrolment as it is to be stored: its bundle alone where that reaches the service, else together with the roots
/// that reached it until now.
///
/// # Errors
/// When the certificate does not fit its key, which would be stored and fail at every later call.
pub(crate) async fn reaching(
    mut enrollment: Enrollment,
    key: &Secret,
    route: &ProxyRoute,
    known: &str,
) -> Result<Enrollment, ServiceError> {
    let client = ServiceClient::enrolled(&enrollment, key, route)?;
    if let Err(ServiceError::Untrusted(_)) = client.probe().await
        && let Some(both) = joined(&enrollment.trust_bundle_pem, known)
    {
        enrollment.trust_bundle_pem = both;
    }
    Ok(enrollment)
}

#[cfg(test)]
mod tests;
