//! The service's own certificate authority: a root that agents trust through the account file, an intermediate
//! that signs agents and nothing else, and the service's own server certificate.

pub mod package;

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use exchange_connector::orders::steps::StartStep;
use exchange_connector_platform::files;
use jiff::{SignedDuration, Timestamp};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateSigningRequestParams, DnType, ExtendedKeyUsagePurpose,
    IsCa, Issuer, KeyPair, KeyUsagePurpose, PublicKeyData, SanType, SerialNumber,
};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use uuid::Uuid;

use crate::fail_point::reach;
use crate::security::random;

/// Life of an agent's certificate.
pub const AGENT_DAYS: i64 = 30;
/// How the name of an agent's certificate begins that says whose connector's it is.
pub const AGENT_URI: &str = "spiffe://exchange-connector/organization/";
const SERVER_DAYS: i64 = 90;
/// The server certificate is made anew when less than this is left.
const SERVER_RENEW_DAYS: i64 = 30;
/// Names of a server certificate.
const MOST_NAMES: usize = 32;
const ROOT_DAYS: i64 = 20 * 365;
const INTERMEDIATE_DAYS: i64 = 10 * 365;

/// An authority's certificate is signed anew when less than this is left.
const AUTHORITY_RENEW_DAYS: i64 = 365;

/// The present: two times where the computer's clock is not believed. A certificate that is made holds by both.
#[derive(Debug, Clone, Copy)]
pub struct Present {
    from: Timestamp,
    until: Timestamp,
}

impl Present {
    /// The present by two clocks, whichever is ahead.
    pub fn between(one: Timestamp, other: Timestamp) -> Self {
        Self { from: one.min(other), until: one.max(other) }
    }

    /// The later of the two.
    pub fn latest(self) -> Timestamp {
        self.until
    }
}

impl From<Timestamp> for Present {
    fn from(now: Timestamp) -> Self {
        Self { from: now, until: now }
    }
}

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
    /// Reads the authority of a data folder, or makes it. A certificate that the clock does not accept, or that a crash
    /// kept from being written, is signed anew under the same name and key: whoever trusts the old one trusts it.
    ///
    /// # Errors
    /// When its files cannot be read or written, or are damaged: a key is never made anew beside an old certificate,
    /// since every agent would be lost.
    pub fn open(folder: &Path, now: impl Into<Present>) -> Result<Self, CaError> {
        let now = now.into();
        files::private_folder(folder).map_err(|e| CaError::File(folder.into(), e))?;
        let place = |name: &str| folder.join(name);
        let root_files = (place("root.pem"), place("root.key"));
        let key = key_of(&root_files, StartStep::RootKey)?;
        if !is_current(&root_files.0, now)? {
            let name = common_name(&root_files.0, Part::Subject)
                .or_else(|| common_name(&place("agents.pem"), Part::Issuer))
                .or_else(|| common_name(&place("server.pem"), Part::Issuer))
                .unwrap_or_else(|| name_by_key("root", &key));
            let pem =
                authority(&name, now, ROOT_DAYS, BasicConstraints::Constrained(1)).self_signed(&key)?.pem();
            write(&root_files.0, &pem)?;
            reach(StartStep::Root);
        }
        let (root_pem, root) = read(&root_files.0, key)?;
        let agent_files = (place("agents.pem"), place("agents.key"));
        let key = key_of(&agent_files, StartStep::AgentsKey)?;
        if !is_current(&agent_files.0, now)? {
            let name = match common_name(&agent_files.0, Part::Subject) {
                Some(name) => name,
                // A service that ran under a name by chance would lose its agents under any other.
                None if place("server.pem").exists()
                    && common_name(&root_files.0, Part::Subject) != Some(name_by_key("root", root.key())) =>
                {
                    return Err(CaError::Damaged(agent_files.0));
                }
                None => name_by_key("agents", &key),
            };
            let params = authority(&name, now, INTERMEDIATE_DAYS, BasicConstraints::Constrained(0));
            write(&agent_files.0, &params.signed_by(&key, &root)?.pem())?;
            reach(StartStep::Agents);
        }
        let (agents_pem, agents) = read(&agent_files.0, key)?;
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
        now: impl Into<Present>,
    ) -> Result<Issued, CaError> {
        let uri = format!("{AGENT_URI}{org}/agent/{agent}");
        let mut params = certificate_params(&agent.to_string(), serial, now.into(), AGENT_DAYS);
        params.subject_alt_names = vec![SanType::URI(uri.try_into()?)];
        end_entity(&mut params, ExtendedKeyUsagePurpose::ClientAuth);
        let leaf = params.signed_by(&request.0.public_key, &self.agents)?;
        Ok(Issued { chain_pem: format!("{}{}", leaf.pem(), self.agents_pem) })
    }

    /// The service's own server certificate, made anew when its names differ, it ends soon or has not begun, or its key
    /// is another's: a crash may have come between the two files.
    pub fn server(&self, names: &[String], now: impl Into<Present>) -> Result<Identity, CaError> {
        let now = now.into();
        let (certificate, key_file) = (self.folder.join("server.pem"), self.folder.join("server.key"));
        if !self.server_is_good(&certificate, names, now) || !belong_together(&certificate, &key_file) {
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
            reach(StartStep::ServerKey);
            write(&certificate, &pem)?;
            reach(StartStep::Server);
        }
        identity(&certificate, &key_file)
    }

    fn server_is_good(&self, file: &Path, names: &[String], now: Present) -> bool {
        let Ok(der) = CertificateDer::from_pem_file(file) else { return false };
        let Ok((_, certificate)) = x509_parser::parse_x509_certificate(&der) else { return false };
        let Ok((_, pem)) = x509_parser::pem::parse_x509_pem(self.root_pem.as_bytes()) else { return false };
        let Ok(root) = pem.parse_x509() else { return false };
        let validity = certificate.validity();
        let (begins, ends) = (validity.not_before.timestamp(), validity.not_after.timestamp());
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
        ends > (now.until + days(SERVER_RENEW_DAYS)).as_second()
            // One that a clock ahead has made outlives its time.
            && ends <= (now.until + days(SERVER_DAYS + 1)).as_second()
            && begins <= now.from.as_second()
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

fn authority(name: &str, now: Present, life: i64, basic: BasicConstraints) -> CertificateParams {
    let mut params = certificate_params(name, &random::serial(), now, life);
    params.is_ca = IsCa::Ca(basic);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

/// A name of its own for each installation, so that two services' authorities differ. It follows from the key, so that
/// a certificate that a crash kept from being written can be made from the key alone.
fn name_by_key(what: &str, key: &KeyPair) -> String {
    let hash = random::hex(&random::sha256(&key.subject_public_key_info()));
    format!("Exchange Connector {what} {}", &hash[..8])
}

/// What every certificate of ours has.
fn certificate_params(name: &str, serial: &[u8], now: Present, life: i64) -> CertificateParams {
    let mut params = CertificateParams::default();
    validity(&mut params, now.from, now.until + days(life));
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

/// The key of an authority: the stored one, or a new one where there is no certificate either.
fn key_of((certificate, key): &(PathBuf, PathBuf), made: StartStep) -> Result<KeyPair, CaError> {
    if !certificate.exists() && !key.exists() {
        let pair = KeyPair::generate()?;
        write(key, &pair.serialize_pem())?;
        reach(made);
        return Ok(pair);
    }
    let text = std::fs::read_to_string(key).map_err(|e| CaError::File(key.clone(), e))?;
    let pair = KeyPair::from_pem(&text).map_err(|_| CaError::Damaged(key.clone()))?;
    if certificate.exists()
        && !CertificateDer::from_pem_file(certificate).is_ok_and(|der| is_of_key(&der, &pair))
    {
        return Err(CaError::Damaged(certificate.clone()));
    }
    Ok(pair)
}

fn read(certificate: &Path, key: KeyPair) -> Result<(String, Issuer<'static, KeyPair>), CaError> {
    let damaged = || CaError::Damaged(certificate.into());
    let pem = std::fs::read_to_string(certificate).map_err(|e| CaError::File(certificate.into(), e))?;
    let issuer = Issuer::from_ca_cert_pem(&pem, key).map_err(|_| damaged())?;
    Ok((pem, issuer))
}

/// False where there is no certificate, or the clock does not accept it.
fn is_current(certificate: &Path, now: Present) -> Result<bool, CaError> {
    if !certificate.exists() {
        return Ok(false);
    }
    let damaged = || CaError::Damaged(certificate.into());
    let der = CertificateDer::from_pem_file(certificate).map_err(|_| damaged())?;
    let (_, parsed) = x509_parser::parse_x509_certificate(&der).map_err(|_| damaged())?;
    let validity = parsed.validity();
    Ok(validity.not_before.timestamp() <= now.from.as_second()
        && validity.not_after.timestamp() > (now.until + days(AUTHORITY_RENEW_DAYS)).as_second())
}

#[derive(Clone, Copy)]
enum Part {
    Subject,
    Issuer,
}

/// A name in a certificate's file; `None` where there is no such file, or no name.
fn common_name(certificate: &Path, part: Part) -> Option<String> {
    let der = CertificateDer::from_pem_file(certificate).ok()?;
    let (_, parsed) = x509_parser::parse_x509_certificate(&der).ok()?;
    let name = match part {
        Part::Subject => parsed.subject(),
        Part::Issuer => parsed.issuer(),
    };
    name.iter_common_name().next()?.as_str().ok().map(str::to_owned)
}

fn is_of_key(certificate: &CertificateDer<'_>, key: &KeyPair) -> bool {
    x509_parser::parse_x509_certificate(certificate)
        .is_ok_and(|(_, parsed)| parsed.public_key().raw == key.subject_public_key_info())
}

fn belong_together(certificate: &Path, key: &Path) -> bool {
    let Ok(der) = CertificateDer::from_pem_file(certificate) else { return false };
    let key = std::fs::read_to_string(key).ok().and_then(|text| KeyPair::from_pem(&text).ok());
    key.is_some_and(|key| is_of_key(&der, &key))
}

#[cfg(test)]
mod tests;
