//! Releases: which Exchange a server is, by its build, and whether the connector talks to the right one.

use crate::domain::health::Finding;
use crate::domain::server::{ExchangeServer, ExchangeVersion};
use crate::exchange::dialect::{Dialect, Twin};
use crate::findings;

/// The first build of Exchange Server Subscription Edition, which goes on in 2019's numbers.
const SUBSCRIPTION_EDITION: u32 = 2562;

/// The product of a version, as people call it.
pub fn product(version: ExchangeVersion) -> &'static str {
    match (version.major, version.minor) {
        (0..=13, _) => "Exchange before 2010",
        (14, _) => "Exchange 2010",
        (15, 0) => "Exchange 2013",
        (15, 1) => "Exchange 2016",
        (15, 2) if version.build < SUBSCRIPTION_EDITION => "Exchange 2019",
        _ => "Exchange SE",
    }
}

/// True for a release that Microsoft no longer mends: everything before the Subscription Edition.
pub fn is_out_of_support(version: ExchangeVersion) -> bool {
    product(version) != "Exchange SE"
}

/// True when a server is the one of this host name.
pub(super) fn is_host(server: &ExchangeServer, host: &str) -> bool {
    let fqdn = server.fqdn.as_deref().unwrap_or(&server.name);
    fqdn.eq_ignore_ascii_case(host) || (!host.contains('.') && server.name.eq_ignore_ascii_case(host))
}

/// A server as messages name it: `EX13 (Exchange 2013)`.
pub fn build_text(server: &ExchangeServer) -> String {
    let name = server.fqdn.as_deref().unwrap_or(&server.name);
    server.version.map_or_else(|| name.to_owned(), |version| format!("{name} ({})", product(version)))
}

/// What is wrong with the choice of the server: an older one does not show, or change, what newer ones hold. `host` is
/// the server of the session, by whatever name; `dialect` tells a server of 2010 that is reached by another name.
pub fn choice(servers: &[ExchangeServer], host: &str, dialect: &Dialect) -> Option<Finding> {
    let takes_clients = |server: &&ExchangeServer| server.is_client_access_server && !server.is_edge_server;
    let generation = |version: ExchangeVersion| {
        (version.major, version.minor, version.build >= SUBSCRIPTION_EDITION && version.minor == 2)
    };
    let named = servers.iter().find(|server| is_host(server, host)).and_then(|server| server.version);
    let speaks_2010 = dialect.name(Twin::GetDevice).contains("ActiveSync");
    let is_2010 = |version: &ExchangeVersion| version.major == 14;
    let oldest = || servers.iter().filter_map(|server| server.version).find(is_2010);
    let here = named.or_else(|| if speaks_2010 { oldest() } else { None })?;
    let newer: Vec<String> = servers
        .iter()
        .filter(takes_clients)
        .filter(|server| server.version.is_some_and(|version| generation(version) > generation(here)))
        .map(build_text)
        .collect();
    let ours = product(here);
    let text = if !newer.is_empty() {
        format!(
            "The connector is connected to {host} ({ours}), and {} {} newer: an older server may neither show nor change \
             what mailboxes there have.",
            newer.join(", "),
            if newer.len() == 1 { "is" } else { "are" }
        )
    } else if (here.major, here.minor) <= (15, 0) {
        format!("{host} is {ours}, which has been out of support for years.")
    } else {
        return None;
    };
    Some(findings::SERVER_OLD.finding(text).remedy(
        "Name the organization's newest Client Access Server in the settings, and plan the upgrade of older ones.",
    ))
}

#[cfg(test)]
mod tests;
