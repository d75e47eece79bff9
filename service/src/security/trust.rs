//! What agents trust of this service: its own root, and the top of a site's own chain. And whether agents that trust
//! certain roots would accept a chain, judged before the chain is shown to them.

use std::sync::Arc;

use jiff::Timestamp;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier as _;
use rustls::{CertificateError, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use x509_parser::parse_x509_certificate;

use crate::security::random::{hex, sha256};

/// Roots that the service tells agents to trust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle(Vec<CertificateDer<'static>>);

impl Bundle {
    /// The service's own root, then the tops of the chains, each once.
    pub fn new<'a>(
        own_root_pem: &str,
        chains: impl IntoIterator<Item = &'a [CertificateDer<'static>]>,
    ) -> Self {
        let mut roots: Vec<CertificateDer<'static>> =
            CertificateDer::pem_slice_iter(own_root_pem.as_bytes()).flatten().collect();
        for top in chains.into_iter().filter_map(top) {
            if !roots.contains(top) {
                roots.push(top.clone());
            }
        }
        Self(roots)
    }

    /// As agents take it.
    pub fn pem(&self) -> String {
        self.0.iter().map(|root| pem(root)).collect()
    }

    /// SHA-256 of each root, lower-case hexadecimal.
    pub fn fingerprints(&self) -> Vec<String> {
        self.0.iter().map(|root| fingerprint(root)).collect()
    }

    /// True where an agent that trusts `roots` lacks one of ours.
    pub fn has_news_for(&self, roots: &[String]) -> bool {
        self.fingerprints().iter().any(|one| !roots.iter().any(|root| root.eq_ignore_ascii_case(one)))
    }
}

/// Why an agent does not accept a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Distrust {
    #[error("its authority is none that the agents trust")]
    Authority,
    #[error("it is not made for the service's address")]
    Name,
    #[error("it has expired, or is not valid yet")]
    Time,
    #[error("it is marked as an authority (CA:TRUE), and TLS accepts no authority as a server's certificate")]
    OwnAuthority,
    #[error("it cannot be verified")]
    Other,
}

/// Whether an agent accepts `chain` for `host`, that trusts those certificates of the chain and of `own_root_pem` whose
/// fingerprints are among `trusted`; `None` is an agent that trusts everything of the chain that could be trusted.
pub fn judge(
    chain: &[CertificateDer<'static>],
    own_root_pem: &str,
    trusted: Option<&[String]>,
    host: &str,
    now: Timestamp,
) -> Result<(), Distrust> {
    let (leaf, rest) = chain.split_first().ok_or(Distrust::Other)?;
    let mut roots = RootCertStore::empty();
    let own = CertificateDer::pem_slice_iter(own_root_pem.as_bytes()).flatten();
    for root in own.chain(rest.iter().cloned()).chain(top(chain).cloned()) {
        let known =
            |trusted: &[String]| trusted.iter().any(|one| one.eq_ignore_ascii_case(&fingerprint(&root)));
        if trusted.is_none_or(known) {
            // One that cannot be an anchor vouches for nothing.
            let _ = roots.add(root);
        }
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
        .build()
        .map_err(|_| Distrust::Authority)?;
    let host = ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).map_err(|_| Distrust::Name)?;
    let now = std::time::Duration::from_secs(now.as_second().max(0).unsigned_abs());
    let judged = verifier.verify_server_cert(leaf, rest, &host, &[], UnixTime::since_unix_epoch(now));
    judged.map(drop).map_err(|error| match error {
        _ if marked_as_authority(leaf) => Distrust::OwnAuthority,
        rustls::Error::InvalidCertificate(error) => match error {
            CertificateError::UnknownIssuer => Distrust::Authority,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Distrust::Name
            }
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => Distrust::Time,
            _ => Distrust::Other,
        },
        _ => Distrust::Other,
    })
}

/// The last issuer of the leaf that the chain holds, whatever its order; the leaf itself where it issued itself.
fn top<'a>(chain: &'a [CertificateDer<'static>]) -> Option<&'a CertificateDer<'static>> {
    let mut top = chain.first()?;
    // A ring of issuers has no end; a chain has no more steps than certificates.
    for _ in chain {
        let (_, below) = parse_x509_certificate(top).ok()?;
        if below.issuer() == below.subject() {
            return Some(top);
        }
        let issuer = chain
            .iter()
            .skip(1)
            .find(|one| parse_x509_certificate(one).is_ok_and(|(_, one)| one.subject() == below.issuer()));
        match issuer {
            Some(issuer) => top = issuer,
            None => break,
        }
    }
    // A leaf of somebody who is not in the chain vouches for nobody.
    (top != chain.first()?).then_some(top)
}

fn marked_as_authority(leaf: &CertificateDer<'_>) -> bool {
    parse_x509_certificate(leaf).is_ok_and(|(_, leaf)| leaf.is_ca())
}

/// SHA-256, lower-case hexadecimal.
fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    hex(&sha256(certificate))
}

fn pem(certificate: &CertificateDer<'_>) -> String {
    let text = base64_simd::STANDARD.encode_to_string(certificate);
    let mut pem = String::from("-----BEGIN CERTIFICATE-----\n");
    for line in text.as_bytes().chunks(64) {
        pem.push_str(&String::from_utf8_lossy(line));
        pem.push('\n');
    }
    pem + "-----END CERTIFICATE-----\n"
}

#[cfg(test)]
mod tests;
