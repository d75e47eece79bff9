//! The service's own certificate authority: a root that agents trust through the account file, an intermediate
//! that signs agents and nothing else, and the service's own server certificate.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use exchange_connector_platform::files;
use jiff::{SignedDuration, Timestamp};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateSigningRequestParams, DnType, ExtendedKeyUsagePurpose,
    IsCa, Issuer, KeyPair, KeyUsagePurpose, PublicKeyData, SanType, SerialNumber,
};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use uuid::Uuid;

use crate::security::random;

/// Life of an agent's certificate.
pub const AGENT_DAYS: i64 = 30;
const SERVER_DAYS: i64 = 90;
/// The server certificate is made anew when less than this is left.
const SERVER_RENEW_DAYS: i64 = 30;
/// Names of a server certificate.
const MOST_NAMES: usize = 32;
const ROOT_DAYS: i64 = 20 * 365;
const INTERMEDIATE_DAYS: i64 = 10 * 365;

/// Why a certificate could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum CaError {
    #[error("the file {path} of the certificate authority cannot be read or written", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    #[error("the certificate authority in {path} is damaged", path = .0.display())]
    Damaged(PathBuf),
    #[error("a certificate could not be made")]
    Make(#[from] rcgen::Error),
    #[error("the certificate request cannot be read, or is not signed by its own key")]
    Request(#[source] rcgen::Error),
}

/// A certificate chain with its key, ready for rustls.
#[derive(Debug)]
pub struct Identity {
    pub chain: Vec<CertificateDer<'static>>,
    pub key: PrivateKeyDer<'static>,
}

/// A certificate that was issued to an agent.
#[derive(Debug)]
pub struct Issued {
    /// Leaf, then intermediate, PEM.
    pub chain_pem: String,
}

/// The authority, kept in `<data folder>/ca`.
pub struct Authority {
    folder: PathBuf,
    root_pem: String,
    root: Issuer<'static, KeyPair>,
    agents_pem: String,
    agents: Issuer<'static, KeyPair>,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Authority {
    /// Reads the authority of a data folder, or makes it.
    ///
    /// # Errors
    /// When its files cannot be read or written, or are damaged: it is never made anew over an old one, since
    /// every agent would be lost.
    pub fn open(folder: &Path, now: Timestamp) -> Result<Self, CaError> {
        files::private_folder(folder).map_err(|e| CaError::File(folder.into(), e))?;
        let root_files = (folder.join("root.pem"), folder.join("root.key"));
        if !root_files.0.exists() && !root_files.1.exists() {
            let key = KeyPair::generate()?;
            let pem = authority("Exchange Connector root", now, ROOT_DAYS, BasicConstraints::Constrained(1))
                .self_signed(&key)?
                .pem();
            write(&root_files.1, &key.serialize_pem())?;
            write(&root_files.0, &pem)?;
        }
        let (root_pem, root) = read(&root_files.0, &root_files.1)?;
        let agent_files = (folder.join("agents.pem"), folder.join("agents.key"));
        if !agent_files.0.exists() && !agent_files.1.exists() {
            let key = KeyPair::generate()?;
            let pem = authority(
                "Exchange Connector agents",
                now,
                INTERMEDIATE_DAYS,
                BasicConstraints::Constrained(0),
            )
            .signed_by(&key, &root)?
            .pem();
            write(&agent_files.1, &key.serialize_pem())?;
            write(&agent_files.0, &pem)?;
        }
        let (agents_pem, agents) = read(&agent_files.0, &agent_files.1)?;
        Ok(Self { folder: folder.into(), root_pem, root, agents_pem, agents })
    }

    /// The root, PEM.
    pub fn root_pem(&self) -> &str {
        &self.root_pem
    }

    /// The only trust anchor of client certificates, PEM: a server certificate of the same root opens nothing.
    pub fn agents_pem(&self) -> &str {
        &self.agents_pem
    }

    /// Signs an agent's certificate. What the request says about names and use is not taken over.
    pub fn issue(
        &self,
        request: &CertificateRequest,
        agent: Uuid,
        org: Uuid,
        serial: &[u8],
        now: Timestamp,
    ) -> Result<Issued, CaError> {
        let uri = format!("spiffe://exchange-connector/organization/{org}/agent/{agent}");
        let mut params = certificate_params(&agent.to_string(), serial, now, AGENT_DAYS);
        params.subject_alt_names = vec![SanType::URI(uri.try_into()?)];
        end_entity(&mut params, ExtendedKeyUsagePurpose::ClientAuth);
        let leaf = params.signed_by(&request.0.public_key, &self.agents)?;
        Ok(Issued { chain_pem: format!("{}{}", leaf.pem(), self.agents_pem) })
    }

    /// The service's own server certificate, made anew when its names differ or it ends soon.
    pub fn server(&self, names: &[String], now: Timestamp) -> Result<Identity, CaError> {
        let (certificate, key_file) = (self.folder.join("server.pem"), self.folder.join("server.key"));
        if !self.server_is_good(&certificate, names, now) {
            let key = KeyPair::generate()?;
            let mut params =
                certificate_params("Exchange Connector service", &random::serial(), now, SERVER_DAYS);
            // Agents know the service by the names of their enrolment: a new name does not take the old ones away.
            let mut names = names.to_vec();
            let before = CertificateDer::from_pem_file(&certificate).map(|der| dns_names(&der));
            for name in before.unwrap_or_default() {
                if names.len() < MOST_NAMES && !names.contains(&name) {
                    names.push(name);
                }
            }
            params.subject_alt_names = CertificateParams::new(names)?.subject_alt_names;
            end_entity(&mut params, ExtendedKeyUsagePurpose::ServerAuth);
            let pem = params.signed_by(&key, &self.root)?.pem();
            write(&key_file, &key.serialize_pem())?;
            write(&certificate, &pem)?;
        }
        identity(&certificate, &key_file)
    }

    fn server_is_good(&self, file: &Path, names: &[String], now: Timestamp) -> bool {
        let Ok(der) = CertificateDer::from_pem_file(file) else { return false };
        let Ok((_, certificate)) = x509_parser::parse_x509_certificate(&der) else { return false };
        let Ok((_, pem)) = x509_parser::pem::parse_x509_pem(self.root_pem.as_bytes()) else { return false };
        let Ok(root) = pem.parse_x509() else { return false };
        let ends = certificate.validity().not_after.timestamp();
        let Ok(Some(alternatives)) = certificate.subject_alternative_name() else { return false };
        let has = |name: &String| {
            alternatives.value.general_names.iter().any(|general| match (general, name.parse::<IpAddr>()) {
                (x509_parser::extensions::GeneralName::IPAddress(bytes), Ok(ip)) => match ip {
                    IpAddr::V4(ip) => ip.octets().as_slice() == *bytes,
                    IpAddr::V6(ip) => ip.octets().as_slice() == *bytes,
                },
                (x509_parser::extensions::GeneralName::DNSName(dns), Err(_)) => {
                    dns.eq_ignore_ascii_case(name)
                }
                _ => false,
            })
        };
        ends > (now + days(SERVER_RENEW_DAYS)).as_second()
            && names.iter().all(has)
            && certificate.verify_signature(Some(root.public_key())).is_ok()
    }
}

/// A certificate request whose signature was verified.
pub struct CertificateRequest(CertificateSigningRequestParams);

impl std::fmt::Debug for CertificateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CertificateRequest")
    }
}

impl CertificateRequest {
    /// Reads PKCS#10 and checks that it was signed by the key it names.
    pub fn parse(pem: &str) -> Result<Self, CaError> {
        CertificateSigningRequestParams::from_pem(pem).map(Self).map_err(CaError::Request)
    }

    /// SHA-256 of the public key.
    pub fn key_hash(&self) -> [u8; 32] {
        random::sha256(self.0.public_key.der_bytes())
    }
}

/// SHA-256 of a certificate's DER in groups, to be compared by eye.
pub fn fingerprint(pem: &str) -> String {
    let der = CertificateDer::from_pem_slice(pem.as_bytes()).map(|der| der.to_vec()).unwrap_or_default();
    random::hex(&random::sha256(&der))
        .as_bytes()
        .chunks(4)
        .map(|part| String::from_utf8_lossy(part).to_uppercase())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads a chain, leaf first.
pub fn chain(certificate: &Path) -> Result<Vec<CertificateDer<'static>>, CaError> {
    let text = std::fs::read(certificate).map_err(|e| CaError::File(certificate.into(), e))?;
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<_, _>>()
        .map_err(|_| CaError::Damaged(certificate.into()))?;
    if chain.is_empty() {
        return Err(CaError::Damaged(certificate.into()));
    }
    Ok(chain)
}

/// Reads a chain and its key.
pub fn identity(certificate: &Path, key: &Path) -> Result<Identity, CaError> {
    let chain = chain(certificate)?;
    let text = std::fs::read(key).map_err(|e| CaError::File(key.into(), e))?;
    let key = PrivateKeyDer::from_pem_slice(&text).map_err(|_| CaError::Damaged(key.into()))?;
    Ok(Identity { chain, key })
}

/// The host names of a certificate; none where it cannot be read.
pub fn dns_names(der: &CertificateDer<'static>) -> Vec<String> {
    let Ok((_, certificate)) = x509_parser::parse_x509_certificate(der) else { return Vec::new() };
    let Ok(Some(alternatives)) = certificate.subject_alternative_name() else { return Vec::new() };
    let dns = |name: &x509_parser::extensions::GeneralName<'_>| match name {
        x509_parser::extensions::GeneralName::DNSName(dns) => Some((*dns).to_owned()),
        _ => None,
    };
    alternatives.value.general_names.iter().filter_map(dns).collect()
}

fn authority(name: &str, now: Timestamp, life: i64, basic: BasicConstraints) -> CertificateParams {
    // A name of its own for each installation, so that two services' authorities differ.
    let id = random::hex(&random::bytes::<4>());
    let mut params = certificate_params(&format!("{name} {id}"), &random::serial(), now, life);
    params.is_ca = IsCa::Ca(basic);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

/// What every certificate of ours has.
fn certificate_params(name: &str, serial: &[u8], now: Timestamp, life: i64) -> CertificateParams {
    let mut params = CertificateParams::default();
    validity(&mut params, now, now + days(life));
    params.serial_number = Some(SerialNumber::from_slice(serial));
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.use_authority_key_identifier_extension = true;
    params
}

/// A certificate that signs no other, for one use.
fn end_entity(params: &mut CertificateParams, usage: ExtendedKeyUsagePurpose) {
    params.extended_key_usages = vec![usage];
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.is_ca = IsCa::ExplicitNoCa;
}

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(days * 24)
}

/// A clock that is a little behind must not refuse a new certificate.
fn validity(params: &mut CertificateParams, from: Timestamp, until: Timestamp) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let at = |time: Timestamp| epoch + std::time::Duration::from_secs(time.as_second().max(0).unsigned_abs());
    params.not_before = at(from - SignedDuration::from_mins(10));
    params.not_after = at(until);
}

fn write(path: &Path, text: &str) -> Result<(), CaError> {
    files::write_private(path, text.as_bytes()).map_err(|e| CaError::File(path.into(), e))
}

fn read(certificate: &Path, key: &Path) -> Result<(String, Issuer<'static, KeyPair>), CaError> {
    let pem = std::fs::read_to_string(certificate).map_err(|e| CaError::File(certificate.into(), e))?;
    let text = std::fs::read_to_string(key).map_err(|e| CaError::File(key.into(), e))?;
    let pair = KeyPair::from_pem(&text).map_err(|_| CaError::Damaged(key.into()))?;
    let issuer = Issuer::from_ca_cert_pem(&pem, pair).map_err(|_| CaError::Damaged(certificate.into()))?;
    Ok((pem, issuer))
}

#[cfg(test)]
mod tests;
