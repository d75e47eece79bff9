//! The server's port. For a bare name, http on port 80 takes the place of a 443 that is out of reach, but only
//! with Kerberos, which proves the server and seals every message.

use std::time::Duration;

use exchange_connector::config::{AuthenticationMethod, Config, ServerAddress};
use exchange_connector::domain::server::Environment;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::findings::net_finding;
use crate::exchange::{proxy_target, tls_settings};
use crate::net::{NetError, Target, connect};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Port;
const LIMIT: Duration = Duration::from_secs(15);

/// What was found at the port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reached {
    Https,
    /// http, by the administrator's own address.
    Http,
    /// http in place of https.
    Instead,
}

pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &mut Config,
    secrets: &Secrets,
) -> Result<Reached, Failed> {
    run.begin(&NAME);
    let error = match dial(config, secrets, config.exchange.server.url()).await {
        Ok(target) => {
            run.ok(&NAME, format!("{} answers", target.address()));
            return Ok(if target.tls { Reached::Https } else { Reached::Http });
        }
        Err(error) => error,
    };
    let finding = net_finding(&error, config);
    let by_network =
        matches!(error, NetError::Refused { .. } | NetError::Connect { .. } | NetError::Timeout { .. });
    if by_network
        && let Some(address) = plain_address(config)
        && let Ok(target) = dial(config, secrets, address.url()).await
    {
        take_plain(config, address);
        let warning = findings::TLS_NOT_USED
            .finding(format!(
                "Port 443 is out of reach; {} is used, with messages sealed by Kerberos.",
                target.address()
            ))
            .remedy("Open port 443 to the server.")
            .caused_by(&error);
        run.end(&NAME, Some(format!("{} answers", target.address())), vec![warning])?;
        return Ok(Reached::Instead);
    }
    Err(run.fail(&NAME, finding))
}

async fn dial(config: &Config, secrets: &Secrets, url: &url::Url) -> Result<Target, NetError> {
    let target = Target::of(url)?;
    let proxy = proxy_target(config, secrets, &target);
    let Ok(tls) = tls_settings(config) else { return Ok(target) };
    let goal = Target { tls: false, ..target.clone() };
    connect(&goal, proxy.as_ref(), &tls, LIMIT).await?;
    Ok(target)
}

/// `http://<name>/PowerShell/`, where it may take https' place.
pub(crate) fn plain_address(config: &Config) -> Option<ServerAddress> {
    let exchange = &config.exchange;
    let kerberos = matches!(
        exchange.authentication,
        AuthenticationMethod::Automatic
            | AuthenticationMethod::Kerberos
            | AuthenticationMethod::Negotiate
            | AuthenticationMethod::ServiceIdentity
    );
    let bare = !exchange.server.is_explicit() && exchange.server.url().port().is_none();
    if !kerberos || !bare || exchange.environment == Environment::Hosted {
        return None;
    }
    ServerAddress::parse(&format!("http://{}/PowerShell/", exchange.server.as_typed()), exchange.environment)
        .ok()
}

/// From here on the connection goes over http, with Kerberos and nothing else.
pub(crate) fn take_plain(config: &mut Config, address: ServerAddress) {
    config.exchange.server = address;
    if config.exchange.authentication != AuthenticationMethod::ServiceIdentity {
        config.exchange.authentication = AuthenticationMethod::Kerberos;
    }
}
