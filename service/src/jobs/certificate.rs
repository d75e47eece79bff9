//! Which server certificate is shown. A site's own one is shown once every agent accepts it; until then agents learn
//! its root at their check-ins, and find the certificate that they know.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::Timestamp;
use rustls_pki_types::CertificateDer;
use tokio::sync::watch;

use super::clock::Clock;
use crate::app::{App, Shown};
use crate::data_folder::{self, Recorded};
use crate::security::ca::{self, Authority, CaError, Present};
use crate::security::tls::{ServerCertificate, TlsError};
use crate::security::trust::{Bundle, Distrust, judge};
use crate::store::{Store, StoreError, TrustingAgent};

/// How often the files are read: ours may end soon, and a site's own may have been exchanged.
const LOOK: Duration = Duration::from_secs(60);
/// Agents that a finding names.
const MOST_NAMED: usize = 10;

/// Why no certificate can be chosen.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    #[error(transparent)]
    Authority(#[from] CaError),
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is to be shown, and what is to be said about it.
#[derive(Debug)]
pub struct Choice {
    /// `None`: what is shown stays.
    pub identity: Option<ca::Identity>,
    pub shown: Shown,
}

/// Chooses. `shown` is the chain that is shown already, `None` at the start.
///
/// # Errors
/// When a file cannot be read, or the store does not answer.
pub async fn choose(
    store: &Store,
    authority: &Authority,
    recorded: &Recorded,
    shown: Option<&[CertificateDer<'static>]>,
    now: Timestamp,
) -> Result<Choice, CertificateError> {
    let root = authority.root_pem();
    let present = Present::between(now, store.confirmed_time(now));
    let own = authority.server(&data_folder::certificate_names(recorded), present)?;
    let shows = |chain: &[CertificateDer<'static>], bundle, finding| {
        let mut hosts = data_folder::certificate_names(recorded);
        hosts.extend(chain.first().map(ca::dns_names).unwrap_or_default());
        hosts.iter_mut().for_each(|host| host.make_ascii_lowercase());
        Shown { bundle, hosts, finding }
    };
    let (Some(certificate), Some(key)) = (&recorded.tls_certificate, &recorded.tls_key) else {
        let bundle = Bundle::new(root, shown);
        let shown = shows(&own.chain, bundle, None);
        return Ok(Choice { identity: Some(own), shown });
    };
    let site = ca::identity(certificate, key)?;
    let bundle = Bundle::new(root, [Some(site.chain.as_slice()), shown].into_iter().flatten());
    let host = recorded.public_url.host_str().unwrap_or_default();
    let only_own = Bundle::new(root, []).fingerprints();
    let agents = store.trusting_agents(now).await?;
    let lost: Vec<&TrustingAgent> = agents
        .iter()
        .filter(|agent| {
            let roots = agent.roots.as_ref().unwrap_or(&only_own);
            judge(&site.chain, root, Some(roots.as_slice()), host, now).is_err()
        })
        .collect();
    let never = judge(&site.chain, root, None, host, now).err();
    let finding = finding(&lost, never, certificate, host);
    if lost.is_empty() || shown == Some(site.chain.as_slice()) {
        let shown = shows(&site.chain, bundle, finding);
        return Ok(Choice { identity: Some(site), shown });
    }
    // The one that agents and browsers find now stays as long as it is good; ours is accepted by every agent.
    let of_site = shown.is_some_and(|shown| {
        judge(shown, root, None, host, now).is_ok()
            && judge(shown, root, Some(only_own.as_slice()), host, now).is_err()
    });
    let chain = shown.filter(|_| of_site).unwrap_or(&own.chain);
    let shown = shows(chain, bundle, finding);
    Ok(Choice { identity: (!of_site).then_some(own), shown })
}

fn finding(
    lost: &[&TrustingAgent],
    never: Option<Distrust>,
    certificate: &std::path::Path,
    host: &str,
) -> Option<Finding> {
    let file = certificate.display();
    let mut names: Vec<&str> = lost.iter().take(MOST_NAMED).map(|agent| agent.name.as_str()).collect();
    if lost.len() > MOST_NAMED {
        names.push("…");
    }
    let names = names.join(", ");
    match never {
        Some(why) => {
            let shown = if lost.is_empty() {
                "It is shown, since no agent is enrolled; none could enrol.".to_owned()
            } else {
                format!("It is not shown, so that {} are not lost: {names}.", lost.len())
            };
            let remedy = match why {
                Distrust::Authority => "Give the whole chain in one PEM file: leaf, intermediates and root.",
                Distrust::Name => "Give a certificate with the host of the public address among its names.",
                Distrust::Time => "Give a certificate that is valid now, and check this computer's clock.",
                Distrust::OwnAuthority => "Give a certificate that is no authority (CA:FALSE), with its issuer.",
                Distrust::Other => "Give a certificate chain that other programs verify too.",
            };
            let text = format!("Agents at {host} do not accept the certificate {file}: {why}. {shown}");
            Some(findings::SERVICE_CERTIFICATE_REFUSED.finding(text).remedy(remedy))
        }
        None if lost.is_empty() => None,
        None => Some(findings::SERVICE_CERTIFICATE_WAITS.finding(format!(
            "The certificate {file} is shown once every agent trusts its authority; {} do not say so yet: {names}.",
            lost.len()
        ))),
    }
}

/// Looks at the files and at what agents said, until the service ends.
pub async fn run(
    app: App,
    certificate: Arc<ServerCertificate>,
    recorded: Recorded,
    stop: watch::Receiver<bool>,
) {
    let mut clock = Clock::new(LOOK, stop);
    loop {
        let goes_on = tokio::select! {
            goes_on = clock.turn() => goes_on,
            () = app.trust_told.notified() => true,
        };
        if !goes_on {
            return;
        }
        if let Err(error) = look(&app, &certificate, &recorded).await {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "the server certificate cannot be renewed; the one that is shown stays"
            );
        }
    }
}

async fn look(
    app: &App,
    certificate: &ServerCertificate,
    recorded: &Recorded,
) -> Result<(), CertificateError> {
    let shown = certificate.chain();
    app.admission.set_agents(app.store.trusting_agents(Timestamp::now()).await?.len());
    let choice = choose(&app.store, &app.authority, recorded, Some(&shown), Timestamp::now()).await?;
    if let Some(identity) = choice.identity {
        let news = identity.chain != shown;
        certificate.replace(identity)?;
        if news {
            tracing::info!("another server certificate is shown");
        }
    }
    app.show(choice.shown).await?;
    Ok(())
}
