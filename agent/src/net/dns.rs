//! SRV records (RFC 2782), looked up by hickory with a time limit of our own.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{RData, RecordType};

/// A resolver of this computer's name servers, or of `name_servers` where there are any; `None` when the system's
/// settings cannot be read.
pub(crate) fn resolver(name_servers: &[SocketAddr]) -> Option<TokioResolver> {
    let resolver = match name_servers {
        [] => TokioResolver::builder_tokio(),
        servers => {
            Ok(TokioResolver::builder_with_config(configured(servers), TokioRuntimeProvider::default()))
        }
    };
    let resolver = resolver.and_then(|mut builder| {
        builder.options_mut().timeout = Duration::from_secs(3);
        builder.options_mut().attempts = 1;
        builder.build()
    });
    resolver.inspect_err(|error| tracing::debug!(%error, "no DNS resolver")).ok()
}

/// Hosts and ports of the service `name` (`_kerberos._tcp.contoso.com`), best first. A failed lookup is an empty one:
/// what the caller can do about either is the same.
pub(crate) async fn services(resolver: &TokioResolver, name: &str) -> Vec<(String, u16)> {
    // The dot at the end keeps the search list of the computer out of it.
    let absolute = format!("{}.", name.trim_end_matches('.').to_ascii_lowercase());
    let answer = match resolver.lookup(absolute.as_str(), RecordType::SRV).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::debug!(%error, name, "no such service by DNS");
            return Vec::new();
        }
    };
    let mut records: Vec<_> = answer
        .answers()
        .iter()
        .filter_map(|record| match &record.data {
            // The root as a target says that there is no such service (RFC 2782).
            RData::SRV(srv) if !srv.target.is_root() => Some(srv),
            _ => None,
        })
        .collect();
    // Heavier ones first rather than by lot: one computer's requests need no spreading.
    records.sort_by_key(|srv| (srv.priority, std::cmp::Reverse(srv.weight)));
    records
        .into_iter()
        .map(|srv| (srv.target.to_ascii().trim_end_matches('.').to_owned(), srv.port))
        .collect()
}

fn configured(servers: &[SocketAddr]) -> ResolverConfig {
    let servers = servers.iter().map(|server| {
        let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
            connection.port = server.port();
            connection
        });
        NameServerConfig::new(server.ip(), true, connections.into())
    });
    ResolverConfig::from_parts(None, Vec::new(), servers.collect())
}
