//! The server's name: does it have an address?

use std::time::Duration;

use exchange_connector::config::Config;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::exchange_proxy;

pub(crate) async fn check(run: &mut Run<'_>, config: &Config) -> Result<(), Failed> {
    let name = CheckName::Name;
    let server = &config.exchange.server;
    if exchange_proxy(config, server.host()).is_some() {
        // Behind a proxy the proxy looks names up.
        run.ok(&name, format!("{} is looked up by the proxy", server.host()));
        return Ok(());
    }
    run.begin(&name);
    let port = server.url().port_or_known_default().unwrap_or(443);
    let limit = Duration::from_secs(10);
    let unknown = || {
        findings::EXCHANGE_NAME_UNKNOWN
            .finding(format!("The Exchange server's name {} has no address.", server.host()))
            .remedy("Check the name, and that this computer asks the right DNS servers. An array of servers has no name of its own: name one Client Access Server.")
    };
    match tokio::time::timeout(limit, tokio::net::lookup_host((server.host(), port))).await {
        Ok(Ok(found)) => {
            let mut addresses: Vec<String> = found.map(|address| address.ip().to_string()).collect();
            addresses.dedup();
            if addresses.is_empty() {
                return Err(run.fail(&name, unknown()));
            }
            run.ok(&name, format!("{} is {}", server.host(), addresses.join(", ")));
            Ok(())
        }
        Ok(Err(error)) => Err(run.fail(&name, unknown().caused_by(&error))),
        Err(late) => Err(run.fail(&name, unknown().caused_by(&late))),
    }
}
