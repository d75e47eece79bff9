//! Where a user's Kerberos realm has its Key Distribution Centers: the settings, krb5.conf, the system, DNS.
//!
//! `sspi` can ask DNS itself, but with no time limit, for one server only and by the system's name servers alone;
//! so the lookup is ours, by hickory, and every server of the answer is tried in turn.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use exchange_connector::auth::krb5::{Krb5Conf, kdc_address, realms};
use exchange_connector::auth::{AuthError, KdcAddress, Scheme};
use exchange_connector::domain::account::LogonName;

use super::credentials::Credentials;
use super::dns::{resolver, services};

/// Most servers that are taken from DNS: with more, the first ones being down is not what is wrong.
const MAX_KDCS: usize = 6;

/// A realm that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Located {
    /// In capitals.
    pub(super) realm: String,
    /// At least one, best first.
    pub(super) kdcs: Vec<KdcAddress>,
    /// Neither the settings nor the user's name say this realm: it may be another's, who does not know the user.
    pub(super) guessed: bool,
}

/// Finds the realm of `credentials` on `host`. `name_servers` stand for the system's where there are any.
///
/// # Errors
/// [`AuthError::NoRealm`], [`AuthError::NoKdc`]
pub(super) async fn locate(
    credentials: &Credentials,
    scheme: Scheme,
    host: &str,
    name_servers: &[SocketAddr],
    limit: Duration,
) -> Result<Located, AuthError> {
    let conf = tokio::task::spawn_blocking(|| read_krb5_conf(&krb5_conf_paths())).await.unwrap_or_default();
    locate_with(&conf, credentials, scheme, host, name_servers, limit).await
}

async fn locate_with(
    conf: &Krb5Conf,
    credentials: &Credentials,
    scheme: Scheme,
    host: &str,
    name_servers: &[SocketAddr],
    limit: Duration,
) -> Result<Located, AuthError> {
    let named = credentials.realm.as_deref().map(str::trim).filter(|realm| !realm.is_empty());
    let candidates = match named {
        Some(realm) => vec![realm.to_uppercase()],
        None => realms(&credentials.user, host, conf),
    };
    let first = candidates.first().cloned().ok_or(AuthError::NoRealm { scheme })?;
    let is_guess = |realm: &str| named.is_none() && !says(&credentials.user, realm);
    if let Some(kdc) = &credentials.kdc {
        let kdc = kdc_address(kdc).ok_or_else(|| AuthError::NoKdc { realm: first.clone() })?;
        return Ok(Located { guessed: is_guess(&first), realm: first, kdcs: vec![kdc] });
    }
    let deadline = tokio::time::Instant::now() + limit;
    for realm in candidates {
        let mut kdcs = conf.kdcs(&realm).to_vec();
        if kdcs.is_empty() {
            // What Windows keeps in its registry.
            kdcs.extend(::sspi::detect_kdc_url(&realm).and_then(|url| kdc_address(url.as_str())));
        }
        if kdcs.is_empty() && realm.contains('.') {
            kdcs = tokio::time::timeout_at(deadline, by_dns(&realm, name_servers)).await.unwrap_or_default();
        }
        if !kdcs.is_empty() {
            return Ok(Located { guessed: is_guess(&realm), realm, kdcs });
        }
    }
    Err(AuthError::NoKdc { realm: first })
}

/// True when the user's name itself says the realm.
fn says(user: &LogonName, realm: &str) -> bool {
    match user {
        LogonName::DownLevel { domain, .. } | LogonName::Upn { domain, .. } => {
            domain.eq_ignore_ascii_case(realm)
                || (!domain.contains('.')
                    && realm.split('.').next().is_some_and(|l| l.eq_ignore_ascii_case(domain)))
        }
        LogonName::Bare(_) => false,
    }
}

/// `_kerberos._tcp.REALM` (RFC 4120 7.2.3.2), else `_kerberos._udp.REALM`. A failed lookup is an empty one: what
/// the caller can do about either is to name the server in the settings.
async fn by_dns(realm: &str, name_servers: &[SocketAddr]) -> Vec<KdcAddress> {
    let Some(resolver) = resolver(name_servers) else { return Vec::new() };
    for (protocol, udp) in [("_tcp", false), ("_udp", true)] {
        let found = services(&resolver, &format!("_kerberos.{protocol}.{realm}")).await;
        if !found.is_empty() {
            let kdc = |(host, port)| KdcAddress { host, port, udp };
            return found.into_iter().map(kdc).take(MAX_KDCS).collect();
        }
    }
    Vec::new()
}

/// MIT's list: `KRB5_CONFIG`, else the usual places.
fn krb5_conf_paths() -> Vec<PathBuf> {
    match std::env::var_os("KRB5_CONFIG") {
        Some(paths) => std::env::split_paths(&paths).collect(),
        None => vec!["/etc/krb5.conf".into(), "/usr/local/etc/krb5.conf".into()],
    }
}

/// Reads the files that exist, with what they include one level deep.
fn read_krb5_conf(paths: &[PathBuf]) -> Krb5Conf {
    let mut all = Krb5Conf::default();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        all.merge(Krb5Conf::parse(&text));
        for line in text.lines() {
            if let Some(file) = line.strip_prefix("include ") {
                merge_file(&mut all, Path::new(file.trim()));
            } else if let Some(folder) = line.strip_prefix("includedir ") {
                let Ok(entries) = std::fs::read_dir(folder.trim()) else { continue };
                let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
                files.sort();
                files.iter().for_each(|file| merge_file(&mut all, file));
            }
        }
    }
    all
}

fn merge_file(all: &mut Krb5Conf, file: &Path) {
    if let Ok(text) = std::fs::read_to_string(file) {
        all.merge(Krb5Conf::parse(&text));
    }
}

#[cfg(test)]
mod tests;
