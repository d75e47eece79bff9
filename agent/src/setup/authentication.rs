//! Log-on: opens a remote PowerShell session, which proves address, methods, account and rights at once.

use std::sync::Arc;

use exchange_connector::config::Config;
use exchange_connector::ipc::CheckName;
use tokio::sync::watch;

use super::checks::{Failed, Run};
use crate::exchange::SessionLimits;
use crate::exchange::servers::ServerList;
use crate::exchange::session::ExchangeSession;
use crate::store::Secrets;

const NAME: CheckName = CheckName::Authentication;

/// Gives the session that the following checks use.
pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
) -> Result<ExchangeSession, Failed> {
    run.begin(&NAME);
    let servers = Arc::new(ServerList::alone(config));
    // Nobody stops a check in the middle.
    let (_, cancel) = watch::channel(false);
    let mut session = ExchangeSession::new(config, secrets, servers, SessionLimits::CONNECT, cancel);
    if let Err(failure) = Box::pin(session.ensure_open()).await {
        return Err(run.fail(&NAME, failure.finding));
    }
    run.ok(&NAME, format!("{} is logged on", config.exchange.user));
    Ok(session)
}
