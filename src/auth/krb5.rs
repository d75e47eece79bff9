//! Kerberos settings of the computer: the realms of a `krb5.conf` and their Key Distribution Centers, and the possible
//! realms for a user on a server.

use super::KdcAddress;
use crate::domain::account::LogonName;

/// What a `krb5.conf` says, as far as a log-on needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Krb5Conf {
    /// `[libdefaults] default_realm`
    pub default_realm: Option<String>,
    /// `[realms]`, each with its `kdc` lines in their order.
    pub realms: Vec<(String, Vec<KdcAddress>)>,
    /// `[domain_realm]`: a host, or with a leading dot the hosts below a domain, and the realm.
    pub domain_realm: Vec<(String, String)>,
}

impl Krb5Conf {
    /// Reads one file's text; what it does not know it passes over. The first value of a name counts.
    pub fn parse(text: &str) -> Self {
        let mut conf = Self::default();
        let (mut section, mut groups) = (String::new(), Vec::<String>::new());
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with(['#', ';']) {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
                section = name.trim().to_ascii_lowercase();
                groups.clear();
                continue;
            }
            if line.starts_with('}') {
                groups.pop();
                continue;
            }
            let Some((name, value)) = line.split_once('=') else { continue };
            // A star ends the list of files that may add to this name; one text has nothing to add.
            let (name, value) = (name.trim().trim_end_matches('*'), value.trim());
            if value == "{" {
                groups.push(name.to_owned());
                if section == "realms" && groups.len() == 1 && conf.realm_entry(name).is_none() {
                    conf.realms.push((name.to_owned(), Vec::new()));
                }
                continue;
            }
            let value = value.trim_matches('"');
            match (section.as_str(), groups.as_slice()) {
                ("libdefaults", []) if name == "default_realm" && conf.default_realm.is_none() => {
                    conf.default_realm = Some(value.to_owned());
                }
                ("realms", [realm]) if name == "kdc" => {
                    let realm = realm.clone();
                    if let Some(kdc) = kdc_address(value)
                        && let Some((_, kdcs)) =
                            conf.realms.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(&realm))
                    {
                        kdcs.push(kdc);
                    }
                }
                ("domain_realm", []) => {
                    conf.domain_realm.push((name.to_ascii_lowercase(), value.to_owned()));
                }
                _ => {}
            }
        }
        conf
    }

    /// Adds what `other` says of names that are not yet known: files named first count first.
    pub fn merge(&mut self, other: Self) {
        self.default_realm = self.default_realm.take().or(other.default_realm);
        for (realm, kdcs) in other.realms {
            match self.realms.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(&realm)) {
                Some((_, known)) if known.is_empty() => *known = kdcs,
                Some(_) => {}
                None => self.realms.push((realm, kdcs)),
            }
        }
        self.domain_realm.extend(other.domain_realm);
    }

    /// The Key Distribution Centers of `realm`, best first; empty where none is named.
    pub fn kdcs(&self, realm: &str) -> &[KdcAddress] {
        self.realm_entry(realm).map_or(&[], |(_, kdcs)| kdcs)
    }

    /// The realm of a host by `[domain_realm]`: the host itself, then each domain above it.
    pub fn realm_of(&self, host: &str) -> Option<&str> {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let named = |name: &str| {
            self.domain_realm.iter().find(|(known, _)| known == name).map(|(_, realm)| realm.as_str())
        };
        named(&host).or_else(|| {
            host.match_indices('.')
                .find_map(|(dot, _)| named(&host[dot..]).or_else(|| named(&host[dot + 1..])))
        })
    }

    fn realm_entry(&self, realm: &str) -> Option<&(String, Vec<KdcAddress>)> {
        self.realms.iter().find(|(known, _)| known.eq_ignore_ascii_case(realm))
    }
}

/// The address of a Key Distribution Center as settings and `krb5.conf` write it: `host`, `host:port`,
/// `[::1]:88`, `tcp://host`, `udp://host:88`. `None` for another protocol or no host.
pub fn kdc_address(text: &str) -> Option<KdcAddress> {
    let (udp, rest) = match text.trim().split_once("://") {
        None => (false, text.trim()),
        Some(("tcp", rest)) => (false, rest),
        Some(("udp", rest)) => (true, rest),
        Some(_) => return None,
    };
    let rest = rest.trim_end_matches('/');
    let bare_v6 = rest.parse::<std::net::Ipv6Addr>().is_ok();
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !bare_v6 && !port.contains(']') => (host, port.parse().ok()?),
        _ => (rest, 88),
    };
    let host = host.trim_matches(['[', ']']);
    (!host.is_empty() && !host.contains(char::is_whitespace)).then(|| KdcAddress {
        host: host.into(),
        port,
        udp,
    })
}

/// The realms that come into question for `user` on `host`, best first, in capitals.
///
/// A UPN's suffix and a domain with a dot name their realm. A NetBIOS name does not: then it is a realm of the
/// `krb5.conf` that begins with it, the host's by `[domain_realm]`, or the DNS domains above the host. The last
/// resort is the name itself, which Active Directory also takes for its realm.
pub fn realms(user: &LogonName, host: &str, conf: &Krb5Conf) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |realm: &str| {
        let realm = realm.trim_matches('.').to_uppercase();
        if !realm.is_empty() && !found.contains(&realm) {
            found.push(realm);
        }
    };
    let first_label = |name: &str| name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let domain = match user {
        LogonName::DownLevel { domain, .. } | LogonName::Upn { domain, .. } => Some(domain.as_str()),
        LogonName::Bare(_) => None,
    };
    let is_address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    let above: Vec<&str> = match is_address {
        true => Vec::new(),
        // A top-level domain is nobody's realm.
        false => {
            host.match_indices('.').map(|(dot, _)| &host[dot + 1..]).filter(|d| d.contains('.')).collect()
        }
    };
    if let Some(domain) = domain {
        if domain.contains('.') || conf.realm_entry(domain).is_some() {
            add(domain);
        }
        let label = first_label(domain);
        if !domain.contains('.') {
            for (realm, _) in conf.realms.iter().filter(|(realm, _)| first_label(realm) == label) {
                add(realm);
            }
            above.iter().filter(|name| first_label(name) == label).for_each(|name| add(name));
        }
    }
    conf.realm_of(host).into_iter().for_each(&mut add);
    above.into_iter().for_each(&mut add);
    match (domain, &conf.default_realm) {
        // Debian and Red Hat ship a default realm that is nobody's here; a user's own domain says more.
        (Some(domain), _) => add(domain),
        (None, Some(realm)) => add(realm),
        (None, None) => {}
    }
    found
}

#[cfg(test)]
mod tests;
