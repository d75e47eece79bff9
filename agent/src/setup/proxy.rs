//! The proxy: does it answer, take the credentials and let the service and Exchange through?

use exchange_connector::config::Config;
use exchange_connector::ipc::CheckName;
use url::Url;

use super::account_file::Account;
use super::checks::{Failed, Run};
use crate::exchange::findings::net_finding;
use crate::exchange::{exchange_proxy, proxy_with, tls_settings};
use crate::net::{Target, connect};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Proxy;

pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    account: Option<&Account>,
) -> Result<(), Failed> {
    let Some(proxy) = &config.proxy else {
        run.skip(&[NAME]);
        return Ok(());
    };
    run.begin(&NAME);
    let target = proxy_with(proxy, secrets);
    let mut goals = Vec::new();
    let urls = account.map(|account| match account {
        Account::New(new) => new.file.service_urls.clone(),
        Account::Enrolled(stored) => stored.0.service_urls.clone(),
    });
    goals.extend(urls.into_iter().flatten().filter_map(|url| Url::parse(&url).ok()).take(1));
    goals.retain(|url| !proxy.bypasses(url.host_str().unwrap_or_default()));
    if exchange_proxy(config, config.exchange.server.host()).is_some() {
        goals.push(config.exchange.server.url().clone());
    }
    let tls = tls_settings(config).map_err(|finding| run.fail(&NAME, finding))?;
    let mut through = Vec::new();
    for url in goals {
        // Only the tunnel: the certificate of what is behind has a check of its own.
        let Ok(goal) = Target::of(&url).map(|target| Target { tls: false, ..target }) else { continue };
        let limit = std::time::Duration::from_secs(20);
        if let Err(error) = connect(&goal, Some(&target), &tls, limit).await {
            return Err(run.fail(&NAME, net_finding(&error, config)));
        }
        through.push(goal.address());
    }
    let detail = if through.is_empty() {
        format!("{}:{} is bypassed", proxy.name, proxy.port)
    } else {
        format!("{}:{} connects to {}", proxy.name, proxy.port, through.join(" and "))
    };
    run.ok(&NAME, detail);
    Ok(())
}
