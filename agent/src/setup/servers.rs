//! The other Client Access Servers, which can take over.

use exchange_connector::config::Config;
use exchange_connector::exchange::cmdlet::GetExchangeServer;
use exchange_connector::exchange::decode::exchange_server;
use exchange_connector::exchange::failover::candidates;
use exchange_connector::exchange::{Cmdlet as _, Dialect};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::session::ExchangeSession;

const NAME: CheckName = CheckName::ClientAccessServers;

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
            let detail =
                if others.is_empty() { "this is the only one".to_owned() } else { others.join(", ") };
            run.ok(&NAME, detail);
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
