//! Log-on: opens a remote PowerShell session, which proves address, methods, account and rights at once.

use std::sync::Arc;

use exchange_connector::config::{AuthenticationMethod, Config};
use exchange_connector::domain::account::LogonName;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
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
    let user = &config.exchange.user;
    if config.exchange.authentication == AuthenticationMethod::ServiceIdentity {
        run.end(
            &NAME,
            Some(format!("{user} is logged on")),
            checked_by_another(config).into_iter().collect(),
        )?;
        return Ok(session);
    }
    let Some(reason) = session.fell_back() else {
        run.ok(&NAME, format!("{user} is logged on"));
        return Ok(session);
    };
    let host = config.exchange.server.host();
    // NTLM works, so that it holds nobody up; but it proves no server, and Windows is about to switch it off.
    let finding = findings::EXCHANGE_NTLM_USED
        .finding(format!("{user} is logged on to {host} by NTLM: Kerberos gave no ticket for it."))
        .remedy(format!(
            "Name the server by the name that its account has as HTTP/{host} (`setspn -Q HTTP/{host}`), not by an IP address, and \
             let this computer reach a domain controller on port 88; realm and KDC can be set under Advanced settings."
        ))
        .caused_by(reason);
    run.end(&NAME, Some(format!("{user} is logged on by NTLM")), vec![finding])?;
    Ok(session)
}

/// The warning that this process is not the service, whose account will log on later.
fn checked_by_another(config: &Config) -> Option<Finding> {
    let (own, computer) = own_account()?;
    let user = &config.exchange.user;
    if is_account(&own, user, &computer) {
        return None;
    }
    let text =
        format!("{own} checked the connection; the service will log on as {user}, which was not tried.");
    Some(findings::EXCHANGE_OTHER_IDENTITY.finding(text))
}

/// The account of this process, and the computer's name.
#[cfg(windows)]
fn own_account() -> Option<(String, String)> {
    let own = exchange_connector_platform::windows::sspi::own_name().ok()?;
    Some((own, std::env::var("COMPUTERNAME").unwrap_or_default()))
}

#[cfg(not(windows))]
fn own_account() -> Option<(String, String)> {
    None
}

/// True where `own`, as Windows names it, is `user`. Accounts that only this computer knows are the computer's on the
/// network (<https://learn.microsoft.com/windows/win32/services/localsystem-account>).
fn is_account(own: &str, user: &LogonName, computer: &str) -> bool {
    let (domain, name) = own.split_once('\\').unwrap_or(("", own));
    let name = match domain.to_ascii_uppercase().as_str() {
        "NT SERVICE" | "NT AUTHORITY" | "IIS APPPOOL" => format!("{computer}$"),
        _ => name.to_owned(),
    };
    name.eq_ignore_ascii_case(user.user())
}

#[cfg(test)]
mod tests;
