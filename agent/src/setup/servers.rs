//! The other Client Access Servers, which can take over.

use std::time::Duration;

use exchange_connector::config::Config;
use exchange_connector::domain::health::Finding;
use exchange_connector::exchange::cmdlet::GetExchangeServer;
use exchange_connector::exchange::decode::exchange_server;
use exchange_connector::exchange::failover::candidates;
use exchange_connector::exchange::release::{build_text, choice};
use exchange_connector::exchange::{Cmdlet as _, Dialect};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use futures_util::future::join_all;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::checks::{Failed, Run};
use crate::exchange::exchange_proxy;
use crate::exchange::session::ExchangeSession;

const NAME: CheckName = CheckName::ClientAccessServers;

/// How long a stand-in may take to be found, and then to take a connection.
const LIMIT: Duration = Duration::from_secs(5);

/// Stand-ins that this computer does not reach: they cannot take over. That is no fault of the connection.
async fn unreachable(config: &Config, others: &[String]) -> Option<Finding> {
    let port = config.exchange.server.url().port_or_known_default().unwrap_or(443);
    let direct = others.iter().filter(|host| exchange_proxy(config, host).is_none());
    let missing: Vec<String> = join_all(direct.map(|host| async move {
        let found = timeout(LIMIT, lookup_host((host.as_str(), port))).await;
        let addresses: Vec<_> = found.ok().and_then(Result::ok).into_iter().flatten().collect();
        if addresses.is_empty() {
            return Some(format!("{host} (its name has no address)"));
        }
        match timeout(LIMIT, TcpStream::connect(addresses.as_slice())).await {
            Ok(Ok(_)) => None,
            _ => Some(format!("{host} (port {port} does not answer)")),
        }
    }))
    .await
    .into_iter()
    .flatten()
    .collect();
    (!missing.is_empty()).then(|| {
        findings::STAND_INS_UNREACHABLE
            .finding(format!("These servers cannot take over: {}.", missing.join(", ")))
            .remedy(
                "Let this computer resolve their names and reach them, or leave it if none is to take over.",
            )
    })
}

/// Gives their names.
pub(crate) async fn check(
    run: &mut Run<'_>,
    session: &mut ExchangeSession,
    dialect: &Dialect,
    config: &Config,
) -> Result<Vec<String>, Failed> {
    if !config.is_cas_failover_enabled {
        run.skip(&[NAME]);
        return Ok(Vec::new());
    }
    run.begin(&NAME);
    let command = GetExchangeServer { identity: None }.command(dialect);
    match session.list(command, exchange_server).await {
        Ok(servers) => {
            let others: Vec<String> = candidates(&servers, config.exchange.server.host())
                .into_iter()
                .map(|server| server.fqdn.clone().unwrap_or_else(|| server.name.clone()))
                .collect();
            let told: Vec<String> =
                candidates(&servers, config.exchange.server.host()).into_iter().map(build_text).collect();
            let detail = if told.is_empty() { "this is the only one".to_owned() } else { told.join(", ") };
            let mut found: Vec<Finding> =
                choice(&servers, config.exchange.server.host(), dialect).into_iter().collect();
            found.extend(unreachable(config, &others).await);
            run.end(&NAME, Some(detail), found)?;
            Ok(others)
        }
        Err(error) => {
            let finding = findings::SERVERS_UNREAD
                .finding(
                    "The organization's other Client Access Servers cannot be listed; none can take over.",
                )
                .remedy("Give the account the cmdlet Get-ExchangeServer.")
                .caused_by(&error);
            run.end(&NAME, None, vec![finding])?;
            Ok(Vec::new())
        }
    }
}
