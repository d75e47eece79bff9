//! TLS: chain, name and expiry of the server's certificate.

use std::time::Duration;

use exchange_connector::config::Config;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use jiff::{SignedDuration, Timestamp};
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::checks::{Failed, Run};
use super::port::{Reached, plain_address, take_plain};
use crate::exchange::findings::net_finding;
use crate::exchange::{proxy_target, tls_settings};
use crate::net::{NetError, Target, TlsProblem, connect};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Tls;
/// A certificate that ends within this time is worth a warning.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 30);

pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &mut Config,
    secrets: &Secrets,
    reached: Reached,
) -> Result<(), Failed> {
    match reached {
        Reached::Instead => {
            run.skip(&[NAME]);
            return Ok(());
        }
        Reached::Http => {
            let warning = findings::TLS_NOT_USED
                .finding("The address says http: only Kerberos is used on it, and every message is sealed.")
                .remedy("Use https.");
            return run.end(&NAME, Some("not used".into()), vec![warning]);
        }
        Reached::Https => {}
    }
    run.begin(&NAME);
    let tls = tls_settings(config).map_err(|finding| run.fail(&NAME, finding))?;
    let target = Target::of(config.exchange.server.url())
        .map_err(|error| run.fail(&NAME, net_finding(&error, config)))?;
    let proxy = proxy_target(config, secrets, &target);
    let certificate = match connect(&target, proxy.as_ref(), &tls, Duration::from_secs(20)).await {
        Ok(connected) => connected.certificate,
        Err(error) => {
            let avoidable = matches!(
                error,
                NetError::Tls {
                    problem: TlsProblem::UnknownRoot
                        | TlsProblem::WrongName
                        | TlsProblem::Expired
                        | TlsProblem::OldVersion
                        | TlsProblem::OldCiphers
                        | TlsProblem::WeakKey
                        | TlsProblem::OldSignature,
                    ..
                }
            );
            if avoidable && let Some(address) = plain_address(config) {
                let plain = Target::of(address.url()).ok();
                if let Some(plain) = plain
                    && connect(&plain, proxy.as_ref(), &tls, Duration::from_secs(10)).await.is_ok()
                {
                    take_plain(config, address);
                    let warning = findings::TLS_NOT_USED
                        .finding(format!("A trusted TLS connection with {} is not possible; http is used, with messages sealed by Kerberos.", target.host))
                        .remedy("Choose the additional root certificate under Advanced settings (answers file: exchange.ca_file), so that https can be used.")
                        .caused_by(&error);
                    return run.end(&NAME, Some("not used".into()), vec![warning]);
                }
            }
            return Err(run.fail(&NAME, net_finding(&error, config)));
        }
    };
    let until = certificate.as_deref().and_then(not_after);
    let detail = until.map_or_else(
        || format!("certificate of {} is trusted", target.host),
        |until| format!("certificate of {} is trusted, until {until}", target.host),
    );
    let mut found = Vec::new();
    if let Some(until) = until
        && until.duration_since(Timestamp::now()) < SOON
    {
        found.push(
            findings::TLS_EXPIRES_SOON
                .finding(format!("The certificate of {} expires on {until}.", target.host))
                .remedy("Renew the server's certificate in time; the connector stops when it has expired."),
        );
    }
    run.end(&NAME, Some(detail), found)
}

fn not_after(certificate: &[u8]) -> Option<Timestamp> {
    let (_, certificate) = X509Certificate::from_der(certificate).ok()?;
    Timestamp::from_second(certificate.validity().not_after.timestamp()).ok()
}
